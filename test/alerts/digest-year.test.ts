import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { nextDigestAt } from "../../src/alerts/schedule.js";

const START = DateTime.fromISO("2026-01-01T00:00:00Z");
const END = START.plus({ years: 1 });
const ZONES = Intl.supportedValuesOf("timeZone");

/** Moments of the year at which a zone's clocks change. */
function changesOf(zone: string): DateTime[] {
  const offset = (day: number) => START.plus({ days: day }).setZone(zone).offset;
  return Array.from({ length: 365 }, (_, day) => day)
    .filter((day) => offset(day) !== offset(day + 1))
    .map((day) => START.plus({ days: day }));
}

/** Digests from one moment to another, each asked for from the one before. */
function digests(zone: string, at: string, from: DateTime, to: DateTime): Date[] {
  const due: Date[] = [];
  for (let last = from.toJSDate(); ; ) {
    last = nextDigestAt({ at, timezone: zone, days: [] }, last);
    if (last > to.toJSDate()) return due;
    due.push(last);
  }
}

function expectOneADay(zone: string, due: readonly Date[]): void {
  const days = due.map((at) => DateTime.fromJSDate(at, { zone }).toISODate());
  expect(new Set(days).size, zone).toBe(days.length);
  // No day between the first and the last is left out: each window ends where the next begins.
  for (const [i, at] of due.entries()) {
    const before = due[i - 1];
    if (before === undefined) continue;
    const hours = (at.getTime() - before.getTime()) / 3_600_000;
    expect(hours, `${zone}: ${before.toISOString()} to ${at.toISOString()}`).toBeGreaterThan(20);
    expect(hours, `${zone}: ${before.toISOString()} to ${at.toISOString()}`).toBeLessThan(28);
  }
}

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

test("a year in any zone, at any time of day, has one digest each local day", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), clock, (zone, at) => {
      const due = digests(zone, at, START, END);
      expectOneADay(zone, due);
      expect(due.length).toBeGreaterThanOrEqual(365);
      expect(due.length).toBeLessThanOrEqual(366);
    }),
    { numRuns: 25 },
  );
});

test("around every change of the clocks of every zone there is one digest each local day, whatever its hour", () => {
  const changing = ZONES.flatMap((zone) => changesOf(zone).map((change) => ({ zone, change })));
  expect(changing.length).toBeGreaterThan(200);
  for (const { zone, change } of changing) {
    for (const at of ["00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "23:30"])
      expectOneADay(zone, digests(zone, at, change.minus({ days: 2 }), change.plus({ days: 3 })));
  }
});
