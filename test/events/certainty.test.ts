import { expect, test } from "vitest";
import { attachReport } from "../../src/events/attach.js";
import { datePrecision, placePrecision, responsibilityOf } from "../../src/events/certainty.js";
import { openEvent } from "../../src/events/open.js";
import type { Report } from "../../src/events/types.js";
import { happening, NAMES, report } from "./reports.js";

const opened = (place: string | null, country: string | null, given: Partial<Report> = {}) =>
  openEvent(happening({ place, country }), report({ place, ...given }), "evt_1", NAMES);

test.each([
  ["a town", 1, opened("Quetta", "PK")],
  ["a province", 2, opened("Balochistan", "PK", { areas: ["Balochistan"] })],
  ["where it was written", 2, opened("Quetta", "PK", { isDateline: true })],
  ["a country", 3, opened("Pakistan", "PK")],
  ["a country that only its code names", 3, opened(null, "PK")],
  ["nothing", null, opened(null, null)],
  ["what an operator set", 1, { ...opened("Mastung", "PK", { isDateline: true }), corrections: { place: "Mastung" } }],
])("the place of an event known by %s has precision %s", (_, precision, event) => {
  expect(placePrecision(event)).toBe(precision);
});

test("a day is exact, near or unknown", () => {
  const first = opened("Quetta", "PK");
  expect(datePrecision({ ...first, date: "2026-01-05" })).toBe(1);
  expect(datePrecision(opened("Quetta", "PK", { isWithinDays: true }))).toBe(2);
  expect(datePrecision(first)).toBe(3);
});

test("a claim settles who did it; a denial qualifies an accusation", () => {
  const say = (...said: (Report["responsibility"] | undefined)[]) =>
    said
      .slice(1)
      .reduce(
        (event, responsibility, i) =>
          attachReport(event, happening(), report({ articleId: String(i + 2), responsibility: responsibility ?? null }), NAMES)
            .event,
        opened("Quetta", "PK", { responsibility: said[0] ?? null }),
      );
  expect(responsibilityOf(say(null))).toBeNull();
  expect(responsibilityOf(say(null, "alleged"))).toBe("alleged");
  expect(responsibilityOf(say("denied", "alleged"))).toBe("denied");
  expect(responsibilityOf(say("denied", "alleged", "claimed"))).toBe("claimed");
});
