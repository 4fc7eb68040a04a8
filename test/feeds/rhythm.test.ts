import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuiet, observe } from "../../src/feeds/rhythm.js";
import type { Rhythm } from "../../src/feeds/types.js";

const START = Date.UTC(2026, 0, 5); // a Monday
const at = (hour: number) => new Date(START + hour * 3_600_000);

/** A small generator with a seed: what happens is the same at each run. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Life {
  rhythm: Rhythm | null;
  alarms: number;
}

/** Lives through hours; `publishes` says how many entries an hour brings. Each hour is one poll. */
function live(from: number, to: number, publishes: (hour: number) => number, before: Rhythm | null = null): Life {
  let rhythm = before;
  let alarms = 0;
  let quiet = false;
  for (let hour = from; hour < to; hour++) {
    const many = publishes(hour);
    rhythm = observe(
      rhythm,
      Array.from({ length: many }, () => at(hour)),
      at(hour),
    );
    const now = isQuiet(rhythm, at(hour));
    if (now && !quiet) alarms++;
    quiet = now;
  }
  return { rhythm, alarms };
}

/** Hours until a feed that publishes no more is reported. */
function missedAfter(rhythm: Rhythm | null, from: number, within: number): number | null {
  for (let hour = 1; hour <= within; hour++) if (isQuiet(rhythm, at(from + hour))) return hour;
  return null;
}

const YEAR = 52 * 168;
const day = (hour: number) => Math.floor(hour / 24) % 7;

test.each([
  ["by the hour", (random: () => number) => () => Number(random() < 0.9)],
  ["a few times a day, at any hour", (random: () => number) => () => Number(random() < 0.15)],
  [
    "by day and never on weekends",
    (random: () => number) => (hour: number) => (day(hour) < 5 && hour % 24 >= 6 && hour % 24 < 18 && random() < 0.6 ? 1 : 0),
  ],
  [
    "once a week, some hours early or late",
    (random: () => number) => {
      const slots = Array.from({ length: 60 }, (_, week) => week * 168 + 34 + Math.floor(random() * 6));
      return (hour: number) => Number(slots.includes(hour));
    },
  ],
  [
    "in bursts with days between",
    (random: () => number) => {
      let left = 0;
      return () => {
        if (left === 0 && random() < 0.01) left = 6;
        left = Math.max(0, left - 1);
        return left > 0 ? 3 : 0;
      };
    },
  ],
])("a feed that goes on publishing %s is reported twice in three years at most", (_, kind) => {
  let alarms = 0;
  for (let seed = 1; seed <= 3; seed++) alarms += live(0, YEAR, kind(chance(seed))).alarms;
  expect(alarms).toBeLessThanOrEqual(2);
});

test("one that publishes by the hour is missed within a day", () => {
  const random = chance(7);
  const { rhythm } = live(0, 8 * 168, () => Number(random() < 0.9));
  const missed = missedAfter(rhythm, 8 * 168, 100);
  expect(missed).toBeGreaterThan(2);
  expect(missed).toBeLessThan(24);
});

test("one that publishes on working days is missed on a working day, not at the weekend", () => {
  const random = chance(9);
  const { rhythm } = live(0, 10 * 168 + 5 * 24, (hour) =>
    day(hour) < 5 && hour % 24 >= 6 && hour % 24 < 18 && random() < 0.6 ? 1 : 0,
  );
  const friday = 10 * 168 + 5 * 24;
  const missed = missedAfter(rhythm, friday, 10 * 24) ?? 0;
  expect(missed).toBeGreaterThan(48);
  expect(missed).toBeLessThan(48 + 3 * 24);
});

test("a weekly feed is not missed after one issue, and is after some", () => {
  const { rhythm } = live(0, 20 * 168, (hour) => Number(hour % 168 === 34));
  const missed = missedAfter(rhythm, 20 * 168, 12 * 168) ?? Number.POSITIVE_INFINITY;
  expect(missed).toBeGreaterThan(168 + 34);
  expect(missed).toBeLessThan(6 * 168);
});

test("its first answer tells a weekly feed's past: nobody waits for months to know it", () => {
  const issues = Array.from({ length: 20 }, (_, week) => at(week * 168));
  const rhythm = observe(null, issues, at(19 * 168 + 50));
  expect(isQuiet(rhythm, at(20 * 168 - 1))).toBe(false);
  expect(isQuiet(rhythm, at(26 * 168))).toBe(true);
});

test("a feed that publishes again is no longer quiet", () => {
  const { rhythm } = live(0, 8 * 168, () => 1);
  const later = 8 * 168 + 72;
  expect(isQuiet(rhythm, at(later))).toBe(true);
  expect(isQuiet(observe(rhythm, [at(later)], at(later)), at(later))).toBe(false);
});

test("nothing is said of a feed known for less than two weeks, or with hardly an entry", () => {
  const { rhythm } = live(0, 100, () => 1);
  expect(isQuiet(rhythm, at(300))).toBe(false);
  expect(isQuiet(observe(null, [at(0), at(500)], at(500)), at(9000))).toBe(false);
});

test("whatever dates a feed gives, its rhythm stays finite and small, and never throws", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.date({ noInvalidDate: true }), { maxLength: 20 }), { maxLength: 10 }), (polls) => {
      let rhythm: Rhythm | null = null;
      polls.forEach((dates, i) => {
        rhythm = observe(rhythm, dates, at(i * 10));
        isQuiet(rhythm, at(i * 10 + 5));
      });
      const text = JSON.stringify(rhythm);
      return text === "null" || (!text.slice(0, -1).includes("null") && text.length < 2000);
    }),
  );
});
