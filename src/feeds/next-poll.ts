import { ratePerHour } from "./rhythm.js";
import type { FeedAnswer, Rhythm, Wishes } from "./types.js";

export interface PollLimits {
  /** The interval while nothing is known of a feed, and the measure of what comes after. */
  everySeconds: number;
  minSeconds: number;
  maxSeconds: number;
}

export interface PollState {
  /** In a row, the answer's own counted. */
  failures: number;
  /** The feed's own interval, where the configuration gives one: then it is kept. */
  everySeconds: number | null;
  /** What the feed's last whole answer asked of its readers. */
  wishes: Wishes | null;
  rhythm: Rhythm | null;
  /** Its first answer: what started at the same moment is spread. */
  first: boolean;
}

const HOUR_MS = 3_600_000;
const JITTER = 0.1;
const NEVER = new Date("9999-12-31T00:00:00Z");
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/**
 * When a feed should next be fetched: as often as it changes, never sooner than its server asks, later where it keeps failing, and
 * within the limits, which the operator sets.
 *
 * @param random 0 to 1: ±10 %, and down to a half after the first answer, so that what began together does not stay together
 */
export function nextPollAt(feed: PollState, answer: FeedAnswer, now: Date, limits: PollLimits, random: () => number): Date {
  if (answer.kind === "gone") return NEVER;
  const every = feed.everySeconds ?? limits.everySeconds;
  const spread = feed.first ? 0.5 + 0.5 * random() : 1 - JITTER + 2 * JITTER * random();
  const within = (seconds: number) => Math.min(Math.max(seconds, limits.minSeconds), limits.maxSeconds) * 1000;
  if (answer.kind === "failed") {
    const patience = every * 2 ** Math.min(feed.failures - 1, 10) * spread;
    return new Date(now.getTime() + within(Math.max(patience, answer.retryAfterSeconds ?? 0)));
  }
  const rhythm = feed.everySeconds ?? secondsByRhythm(feed.rhythm, now, limits) ?? every;
  const seconds = Math.max(rhythm * spread, answer.maxAgeSeconds ?? 0, feed.wishes?.ttlSeconds ?? 0);
  const at = afterSkipped(new Date(now.getTime() + within(seconds)), feed.wishes, random);
  return new Date(Math.min(at.getTime(), now.getTime() + limits.maxSeconds * 1000));
}

/**
 * The interval that gets the most out of a number of polls: polls in proportion to the square root of how often a feed changes (Cho
 * and Garcia-Molina 2003, doi:10.1145/958942.958945), hour by hour, so that a poll is not slept through when a busy hour begins. A
 * feed with one entry an hour is polled every `everySeconds`.
 */
function secondsByRhythm(rhythm: Rhythm | null, now: Date, { everySeconds, minSeconds, maxSeconds }: PollLimits): number | null {
  const rates = ratePerHour(rhythm, now);
  if (rates === null) return null;
  let due = 0;
  for (let at = now.getTime(); ; ) {
    const hour = Math.floor(at / HOUR_MS);
    const seconds = everySeconds / Math.sqrt(rates[hour % rates.length] ?? 0);
    const perMs = 1 / (Math.min(Math.max(seconds, minSeconds), maxSeconds) * 1000);
    const left = (hour + 1) * HOUR_MS - at;
    if (due + left * perMs >= 1) return (at - now.getTime() + (1 - due) / perMs) / 1000;
    due += left * perMs;
    at += left;
  }
}

/** The moment itself, or when the hours (GMT) and days in which the publisher wants no polls are over. */
function afterSkipped(at: Date, wishes: Wishes | null, random: () => number): Date {
  if (wishes === null || (wishes.skipHours.length === 0 && wishes.skipDays.length === 0)) return at;
  const skipped = (moment: Date) =>
    wishes.skipHours.includes(moment.getUTCHours()) || wishes.skipDays.includes(DAYS[moment.getUTCDay()] ?? "");
  let free = at;
  for (let hours = 0; hours < 7 * 24 && skipped(free); hours++)
    free = new Date((Math.floor(free.getTime() / HOUR_MS) + 1) * HOUR_MS + random() * 300_000);
  return free;
}
