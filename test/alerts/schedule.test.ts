import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { type DigestSchedule, nextDigestAt } from "../../src/alerts/schedule.js";
import { WEEKDAYS } from "../../src/config/vocabulary.js";

const daily = (at: string, timezone: string): DigestSchedule => ({ at, timezone, days: WEEKDAYS });

test.each<[string, DigestSchedule, string, string]>([
  ["later today", daily("07:30", "Asia/Karachi"), "2026-01-05T02:00:00Z", "2026-01-05T02:30:00Z"],
  ["tomorrow, once it is due: strictly after", daily("07:30", "Asia/Karachi"), "2026-01-05T02:30:00Z", "2026-01-06T02:30:00Z"],
  [
    "on Monday, after Friday's",
    { at: "07:30", timezone: "UTC", days: ["mon", "fri"] },
    "2026-01-09T08:00:00Z",
    "2026-01-12T07:30:00Z",
  ],
  ["in a week, on one day", { at: "07:30", timezone: "UTC", days: ["mon"] }, "2026-01-05T07:30:00Z", "2026-01-12T07:30:00Z"],
  [
    "every day, where no day is named",
    { at: "07:30", timezone: "UTC", days: [] },
    "2026-01-05T08:00:00Z",
    "2026-01-06T07:30:00Z",
  ],
  [
    "on the zone's day, not UTC's",
    { at: "01:00", timezone: "Pacific/Auckland", days: ["tue"] },
    "2026-01-05T00:00:00Z",
    "2026-01-05T12:00:00Z",
  ],
  [
    "when the clocks have been put forward over it",
    daily("02:30", "America/New_York"),
    "2026-03-08T05:00:00Z",
    "2026-03-08T07:00:00Z",
  ],
  ["as usual on the day after that", daily("02:30", "America/New_York"), "2026-03-08T07:00:00Z", "2026-03-09T06:30:00Z"],
  ["the first time of two", daily("01:30", "America/New_York"), "2026-11-01T04:00:00Z", "2026-11-01T05:30:00Z"],
  ["not the second time of two", daily("01:30", "America/New_York"), "2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"],
  ["where midnight is skipped", daily("00:15", "Africa/Cairo"), "2026-04-23T12:00:00Z", "2026-04-23T22:00:00Z"],
  ["where half an hour is skipped", daily("02:15", "Australia/Lord_Howe"), "2026-10-03T12:00:00Z", "2026-10-03T15:30:00Z"],
  ["after a day that a zone left out", daily("08:00", "Pacific/Apia"), "2011-12-29T18:00:00Z", "2011-12-30T18:00:00Z"],
])("a digest is due %s", (_, schedule, after, due) => {
  expect(nextDigestAt(schedule, new Date(after)).toISOString()).toBe(new Date(due).toISOString());
});

test("a zone or a time that does not exist is refused", () => {
  expect(() => nextDigestAt(daily("07:30", "Asia/Nowhere"), new Date())).toThrow(RangeError);
  expect(() => nextDigestAt(daily("25:00", "UTC"), new Date())).toThrow(RangeError);
});

const ZONES = [
  "UTC",
  "Asia/Karachi",
  "Asia/Tehran",
  "America/New_York",
  "Europe/London",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Pacific/Chatham",
];

test("over any weeks, each asked day of the zone has exactly one digest", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      fc.date({ min: new Date("2015-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
      (timezone, hour, minute, days, start) => {
        const at = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const from = DateTime.fromJSDate(start, { zone: timezone }).startOf("day");
        const due: string[] = [];
        for (let last = new Date(from.toMillis() - 1); ; ) {
          const next = nextDigestAt({ at, timezone, days }, last);
          expect(next.getTime()).toBeGreaterThan(last.getTime());
          last = next;
          const local = DateTime.fromJSDate(next, { zone: timezone });
          if (local.toMillis() >= from.plus({ days: 30 }).toMillis()) break;
          due.push(local.toISODate() ?? "");
        }
        const asked = Array.from({ length: 30 }, (_, ahead) => from.plus({ days: ahead })).filter((day) =>
          days.includes(WEEKDAYS[day.weekday - 1] ?? "mon"),
        );
        expect(due).toEqual(asked.map((day) => day.toISODate()));
      },
    ),
    { numRuns: 150 },
  );
});
