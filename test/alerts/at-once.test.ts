import { expect, test } from "vitest";
import { mayMailAt } from "../../src/alerts/at-once.js";

const at = (iso: string) => new Date(iso);

test.each([
  ["by day", "22:00-07:00", "2026-01-05T12:00:00Z", "2026-01-05T12:00:00Z"],
  ["in the evening", "22:00-07:00", "2026-01-05T23:00:00Z", "2026-01-06T07:00:00Z"],
  ["after midnight", "22:00-07:00", "2026-01-05T02:00:00Z", "2026-01-05T07:00:00Z"],
  ["at their very end", "22:00-07:00", "2026-01-05T07:00:00Z", "2026-01-05T07:00:00Z"],
  ["in a siesta", "13:00-15:00", "2026-01-05T14:59:00Z", "2026-01-05T15:00:00Z"],
  ["with none", null, "2026-01-05T02:00:00Z", "2026-01-05T02:00:00Z"],
])("quiet hours, %s", (_, quiet, now, may) => {
  expect(mayMailAt({ quiet, perHour: 4 }, "UTC", at(now), [])).toEqual(at(may));
});

test("quiet hours are the reader's, and end by their clock when it is put forward", () => {
  const choice = { quiet: "22:00-07:00", perHour: 4 };
  expect(mayMailAt(choice, "Asia/Karachi", at("2026-01-05T20:00:00Z"), [])).toEqual(at("2026-01-06T02:00:00Z"));
  // Berlin puts its clocks forward on 29 March 2026.
  expect(mayMailAt(choice, "Europe/Berlin", at("2026-03-29T00:30:00Z"), [])).toEqual(at("2026-03-29T05:00:00Z"));
});

test("past the hour's number the next mail waits until there is room", () => {
  const sent = ["11:10", "11:20", "11:50"].map((time) => at(`2026-01-05T${time}:00Z`));
  const now = at("2026-01-05T12:00:00Z");
  expect(mayMailAt({ quiet: null, perHour: 3 }, "UTC", now, sent)).toEqual(at("2026-01-05T12:10:00Z"));
  expect(mayMailAt({ quiet: null, perHour: 4 }, "UTC", now, sent)).toEqual(now);
  expect(mayMailAt({ quiet: null, perHour: 3 }, "UTC", at("2026-01-05T12:15:00Z"), sent)).toEqual(at("2026-01-05T12:15:00Z"));
});
