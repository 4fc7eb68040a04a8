/**
 * A simulated day of 1,000 feeds, by the functions that decide in the program and a clock that is only a number: requests, the share
 * that finds nothing new, and the delay from publication to article, beside fixed intervals. Draws docs/poll-day.svg.
 * usage: npm run bench -- poll-day [--feeds 1000] [--seed 1] [--weeks 6] [--plot docs/poll-day.svg]
 *
 * The feeds have been watched for some weeks before the day, a Wednesday. What they publish is made up (see poll/feeds-of-a-day.ts).
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { vigilSchema } from "../../src/config/vigil-schema.js";
import { nextPollAt } from "../../src/feeds/next-poll.js";
import { observe } from "../../src/feeds/rhythm.js";
import type { Rhythm } from "../../src/feeds/types.js";
import { randomFrom, type SimulatedFeed, simulateFeeds } from "./poll/feeds-of-a-day.js";
import { plotDay } from "./poll/plot.js";

const { values } = parseArgs({
  options: {
    feeds: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    weeks: { type: "string", default: "6" },
    plot: { type: "string", default: "docs/poll-day.svg" },
  },
});
const DAY_MS = 86_400_000;
const start = Date.UTC(2026, 0, 7);
const end = start + DAY_MS;
const past = start - Number(values.weeks) * 7 * DAY_MS;
const feeds = simulateFeeds(Number(values.feeds), past, end, Number(values.seed));
const { every, min, max } = vigilSchema.parse({}).poll;
const limits = { everySeconds: every, minSeconds: min, maxSeconds: max };
const random = randomFrom(Number(values.seed) + 1);

interface Day {
  requests: number;
  unchanged: number;
  perHour: number[];
  delays: number[];
}

/** Lives one feed's day; `next` says when to poll again after a poll that found what was published since the one before. */
function live(feed: SimulatedFeed, day: Day, next: (now: number, found: number[]) => number, first: number): void {
  let seen = feed.published.findIndex((at) => at >= start);
  if (seen < 0) seen = feed.published.length;
  for (let now = first; now < end; ) {
    const from = seen;
    while ((feed.published[seen] ?? Number.POSITIVE_INFINITY) <= now) seen++;
    const found = feed.published.slice(from, seen);
    day.requests++;
    day.perHour[Math.floor((now - start) / 3_600_000)] = (day.perHour[Math.floor((now - start) / 3_600_000)] ?? 0) + 1;
    if (found.length === 0) day.unchanged++;
    day.delays.push(...found.map((at) => (now - at) / 60_000));
    now = next(now, found);
  }
}

const newDay = (): Day => ({ requests: 0, unchanged: 0, perHour: Array.from({ length: 24 }, () => 0), delays: [] });

function byRhythm(): Day {
  const day = newDay();
  for (const feed of feeds) {
    let rhythm: Rhythm | null = observe(null, [], new Date(past));
    for (const at of feed.published) if (at < start) rhythm = observe(rhythm, [new Date(at)], new Date(at));
    const wishes = { ttlSeconds: feed.ttlSeconds, skipHours: [], skipDays: [] };
    const decide = (now: number, found: number[]) => {
      rhythm = observe(
        rhythm,
        found.map((at) => new Date(at)),
        new Date(now),
      );
      const state = { failures: 0, everySeconds: null, wishes, rhythm, first: false };
      const answer = { kind: "unchanged", maxAgeSeconds: null, redirectedTo: null } as const;
      return nextPollAt(state, answer, new Date(now), limits, random).getTime();
    };
    // The day begins in the middle of an interval.
    const before = decide(start, []) - start;
    live(feed, day, decide, start + before * random());
  }
  return day;
}

function fixed(everySeconds: number): Day {
  const day = newDay();
  for (const feed of feeds) live(feed, day, (now) => now + everySeconds * 1000, start + random() * everySeconds * 1000);
  return day;
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
const rhythm = byRhythm();
const quarter = fixed(900);
const same = fixed((Number(values.feeds) * 86_400) / rhythm.requests);
const rows = [
  ["by rhythm", rhythm],
  ["every 15 minutes", quarter],
  ["fixed, as many requests as by rhythm", same],
] as const;
for (const [, day] of rows) day.delays.sort((a, b) => a - b);
console.log(
  `${feeds.length} feeds, ${feeds.reduce((sum, { published }) => sum + published.filter((p) => p >= start).length, 0)} articles in the day`,
);
console.table(
  rows.map(([polled, day]) => ({
    polled,
    requests: day.requests,
    "unchanged (304) %": Number(((day.unchanged / day.requests) * 100).toFixed(1)),
    "median delay, min": Number(at(day.delays, 0.5).toFixed(1)),
    "90th percentile, min": Number(at(day.delays, 0.9).toFixed(1)),
    "articles found": day.delays.length,
  })),
);
writeFileSync(
  values.plot,
  plotDay([
    { name: "by rhythm", colour: "#0b6e4f", ...rhythm },
    { name: "every 15 minutes", colour: "#c1440e", ...quarter },
  ]),
);
console.log(`drawn: ${values.plot}`);
