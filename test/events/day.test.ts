import { expect, test } from "vitest";
import { attachReport } from "../../src/events/attach.js";
import { datePrecision } from "../../src/events/certainty.js";
import { exactDay } from "../../src/events/day.js";
import { openEvent } from "../../src/events/open.js";
import { resolve } from "../../src/events/resolve.js";
import type { VigilEvent } from "../../src/events/types.js";
import { happening, NAMES, report } from "./reports.js";

const ATTACK = { groups: ["bla"], types: ["armed_assault" as const], place: "Kalat", country: "PK", killed: 5, killedMax: 5 };
const told = (date: string | null, isWithinDays: boolean) => ({
  happening: happening({ ...ATTACK, date, isWithinDays }),
  report: { place: "Kalat", day: date, isWithinDays },
});
const opened = (date: string | null, isWithinDays: boolean): VigilEvent => {
  const one = told(date, isWithinDays);
  return openEvent(one.happening, report(one.report), "evt_1", NAMES);
};
const after = (event: VigilEvent, date: string | null, isWithinDays: boolean) => {
  const one = told(date, isWithinDays);
  return attachReport(event, one.happening, report({ ...one.report, articleId: "2" }), NAMES).event;
};

test("an event keeps the day on which it was told until a report gives its own", () => {
  const first = opened("2026-01-05", true);
  expect([first.date, datePrecision(first), exactDay(first)]).toEqual(["2026-01-05", 2, null]);
  const earlier = after(first, "2026-01-04", true);
  expect([earlier.date, datePrecision(earlier)]).toEqual(["2026-01-04", 2]);
  const later = after(first, "2026-01-06", false);
  expect([later.date, datePrecision(later)]).toEqual(["2026-01-06", 1]);
});

test("a day that a report gives stays, whenever others tell of it", () => {
  const event = after(opened("2026-01-04", false), "2026-01-03", true);
  expect([event.date, datePrecision(event)]).toEqual(["2026-01-04", 1]);
});

test("what an operator set is exact", () => {
  const event = { ...opened("2026-01-05", true), corrections: { date: "2026-01-05" } };
  expect([exactDay(event), datePrecision(event)]).toEqual(["2026-01-05", 1]);
});

test("the day of a statement rules out no report that gives the day before", () => {
  const event = { ...opened("2026-01-05", true), updatedAt: new Date("2026-01-05T09:00:00Z") };
  const text = {
    title: "Five policemen killed in Kalat",
    text: "",
    publishedAt: new Date("2026-01-05T10:00:00Z"),
    language: "en",
  };
  const report = { ...text, seenAt: text.publishedAt };
  expect(resolve(told("2026-01-04", false).happening, report, [event]).eventId).toBe("evt_1");
  const exact = { ...opened("2026-01-05", false), updatedAt: event.updatedAt };
  expect(resolve(told("2026-01-04", false).happening, report, [exact]).eventId).toBeNull();
});
