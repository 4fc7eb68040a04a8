import type { FeedAnswer } from "./types.js";

export interface PollLimits {
  /** The interval that the feed or the configuration wants. */
  everySeconds: number;
  minSeconds: number;
  maxSeconds: number;
}

const JITTER = 0.1;
const NEVER = new Date("9999-12-31T00:00:00Z");

/**
 * When a feed should next be fetched: its interval, later where the server asks for that or keeps failing, within the limits.
 *
 * @param feed   failures in a row, the answer's own counted
 * @param random 0 to 1: ±10 %, so that a restart makes no herd
 */
export function nextPollAt(
  feed: { failures: number },
  answer: FeedAnswer,
  now: Date,
  limits: PollLimits,
  random: () => number,
): Date {
  if (answer.kind === "gone") return NEVER;
  const asked =
    answer.kind === "failed"
      ? (answer.retryAfterSeconds ?? 0)
      : Math.max(answer.maxAgeSeconds ?? 0, answer.kind === "fresh" ? (answer.feed.ttlSeconds ?? 0) : 0);
  const rhythm = answer.kind === "failed" ? limits.everySeconds * 2 ** Math.min(feed.failures - 1, 10) : limits.everySeconds;
  // What a server asks of everybody (ttl, max-age) is bounded by an hour: a news feed that says "tomorrow" is not meant.
  const polite = answer.kind === "failed" ? asked : Math.min(asked, Math.max(3600, limits.everySeconds));
  const seconds = Math.max(rhythm * (1 - JITTER + 2 * JITTER * random()), polite);
  return new Date(now.getTime() + Math.min(Math.max(seconds, limits.minSeconds), limits.maxSeconds) * 1000);
}
