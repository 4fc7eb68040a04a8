import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPollAt, type PollState } from "../../src/feeds/next-poll.js";
import { observe } from "../../src/feeds/rhythm.js";
import type { FeedAnswer, Rhythm } from "../../src/feeds/types.js";

const limits = { everySeconds: 900, minSeconds: 60, maxSeconds: 43_200 };
const monday = new Date("2026-01-05T00:00:00Z");
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000);
const unchanged: FeedAnswer = { kind: "unchanged", maxAgeSeconds: null, redirectedTo: null };
const failed = (retryAfterSeconds: number | null): FeedAnswer => ({
  kind: "failed",
  reason: "",
  retryAfterSeconds,
  tooMany: false,
});
const feed: PollState = { failures: 0, everySeconds: null, wishes: null, rhythm: null, first: false };
const wishes = { ttlSeconds: null, skipHours: [], skipDays: [] };
const wait = (of: Partial<PollState>, answer: FeedAnswer, now = monday, random = 0.5) =>
  (nextPollAt({ ...feed, ...of }, answer, now, limits, () => random).getTime() - now.getTime()) / 1000;

/** Weeks in which a feed brings something new in these hours of each day. */
function rhythmOf(weeks: number, publishes: (hour: number) => number): Rhythm | null {
  let rhythm: Rhythm | null = null;
  for (let hour = -weeks * 168; hour < 0; hour++)
    for (let n = 0; n < publishes(hour + weeks * 168); n++) rhythm = observe(rhythm, [hours(hour)], hours(hour));
  return rhythm;
}

test("a failing feed is asked less and less often, within the limits", () => {
  expect([1, 2, 3, 12].map((failures) => wait({ failures }, failed(null)))).toEqual([900, 1800, 3600, 43_200]);
});

test("Retry-After is waited for, and not beyond poll.max", () => {
  expect(wait({ failures: 1 }, failed(5000))).toBe(5000);
  expect(wait({ failures: 1 }, failed(500_000))).toBe(43_200);
});

test("what a server and a feed ask is kept: max-age, ttl", () => {
  expect(wait({}, { ...unchanged, maxAgeSeconds: 7200 })).toBe(7200);
  expect(wait({ wishes: { ...wishes, ttlSeconds: 3600 } }, unchanged)).toBe(3600);
  expect(wait({ everySeconds: 300, wishes: { ...wishes, ttlSeconds: 1800 } }, unchanged)).toBe(1800);
});

test("no poll falls into skipHours and skipDays", () => {
  const at = nextPollAt({ ...feed, wishes: { ...wishes, skipHours: [0, 1, 2] } }, unchanged, monday, limits, () => 0.5);
  expect(at.getUTCHours()).toBe(3);
  const sunday = new Date("2026-01-04T20:00:00Z");
  const next = nextPollAt({ ...feed, wishes: { ...wishes, skipDays: ["sunday"] } }, unchanged, sunday, limits, () => 0.5);
  expect(next.toISOString().slice(0, 13)).toBe("2026-01-05T00");
});

test("a feed's own interval is kept whatever its rhythm", () => {
  expect(wait({ everySeconds: 600, rhythm: rhythmOf(4, () => 1) }, unchanged)).toBe(600);
});

test("for its first day a feed is polled at poll.every: nothing is known of it", () => {
  const young = observe(null, [hours(-30), hours(-200)], hours(-5));
  expect(wait({ rhythm: young }, unchanged)).toBe(900);
});

test("a feed is polled as often as it changes", () => {
  const often = wait({ rhythm: rhythmOf(6, () => 8) }, unchanged);
  const daily = wait({ rhythm: rhythmOf(6, (hour) => (hour % 24 === 9 ? 1 : 0)) }, unchanged);
  const weekly = wait({ rhythm: rhythmOf(12, (hour) => (hour % 168 === 9 ? 1 : 0)) }, unchanged);
  expect(often).toBeLessThan(600);
  expect(daily).toBeGreaterThan(900);
  expect(weekly).toBeGreaterThan(daily);
});

test("a busy hour is not slept through", () => {
  const morning = rhythmOf(8, (hour) => (hour % 24 === 6 ? 12 : 0));
  expect(wait({ rhythm: morning }, unchanged, hours(2))).toBeLessThanOrEqual(4 * 3600 + 900);
  expect(wait({ rhythm: morning }, unchanged, hours(6.1))).toBeLessThan(900);
});

test("feeds that start together do not stay together", () => {
  const waits = Array.from({ length: 100 }, (_, i) => wait({ first: true }, unchanged, monday, i / 100));
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(400);
});

describe("whatever a feed's past and a server's wishes", () => {
  test("the next poll is between poll.min and poll.max", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2000, max: 0 }), { maxLength: 60 }),
        fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null }),
        fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (past, maxAgeSeconds, skipHours, random) => {
          const rhythm = observe(null, past.map(hours), hours(-1000));
          const state = { rhythm, wishes: { ...wishes, skipHours } };
          const seconds = wait(state, { ...unchanged, maxAgeSeconds }, monday, random);
          return seconds >= limits.minSeconds && seconds <= limits.maxSeconds;
        },
      ),
    );
  });
});
