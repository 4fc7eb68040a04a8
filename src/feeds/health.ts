import { isQuiet } from "./rhythm.js";
import type { FeedAnswer, FeedStatus, Rhythm } from "./types.js";

export interface Health {
  status: FeedStatus;
  /** Why it is not well, or what had to be mended. */
  reason: string | null;
}

/** Fewer entries than this without a date are no sign of anything. */
const TELLING = 3;

/**
 * How a feed is after an answer.
 *
 * @param feed   as it was before
 * @param rhythm with the answer's new entries
 */
export function healthAfter(feed: Health & { dated: boolean }, answer: FeedAnswer, rhythm: Rhythm | null, now: Date): Health {
  if (answer.kind === "gone") return { status: "gone", reason: "the server says that the feed is gone for good (410)" };
  if (answer.kind === "failed") return { status: "failing", reason: answer.reason };
  if (hasLostDates(feed, answer))
    return { status: "undated", reason: "its entries no longer have dates: old ones can’t be told from new ones" };
  if (rhythm !== null && isQuiet(rhythm, now))
    return {
      status: "quiet",
      reason: `nothing new since ${new Date(rhythm.last * 3_600_000).toISOString().slice(0, 13)}:00 UTC, much longer than it used to`,
    };
  if (answer.kind === "fresh")
    return { status: "ok", reason: answer.feed.repairs.length > 0 ? `mended: ${answer.feed.repairs.join(", ")}` : null };
  return { status: "ok", reason: feed.status === "ok" ? feed.reason : null };
}

function hasLostDates(feed: Health & { dated: boolean }, answer: FeedAnswer): boolean {
  if (answer.kind !== "fresh") return feed.status === "undated";
  const { entries } = answer.feed;
  return feed.dated && entries.length >= TELLING && entries.every((entry) => entry.publishedAt === null);
}
