/** A pair of happening and known event, and what adds up to the score of their being one. */
import type { Happening } from "../classify/types.js";
import type { Day } from "./day.js";
import type { Kin } from "./features.js";
import type { Finding } from "./finding.js";
import type { VigilEvent } from "./types.js";
import type { Likeness } from "./words.js";

/** The score from which a happening joins an event. */
export const JOINS = 0.55;

/** What is compared: a happening and its report on one side, a known event on the other. */
export interface Pair {
  happening: Happening;
  event: VigilEvent;
  /** Title and beginning of the report. */
  lead: string;
  /** Headline, titles and quotes of the event. */
  eventText: string;
  words: Likeness;
  /** The report is in another language than the event's. */
  isForeign?: boolean;
  /** The event was reported by this very article, which tells of several. */
  sameArticle: boolean;
  day: Day;
  eventDay: Day;
  kin: Kin;
}

export interface Comparison {
  /** From 0; sure events reach more than 1. */
  score: number;
  why: string[];
}

/** A feature's part in the score; null points rule the pair out. */
export interface Part {
  points: number | null;
  why: string;
}

/** What a comparison found, in points. */
export const part = (finding: Finding, points: Record<Finding["verdict"], number | null>): Part => ({
  points: points[finding.verdict],
  why: finding.why,
});

/** Adds up the parts; one that rules the pair out leaves 0. */
export function total(parts: readonly Part[]): Comparison {
  const out = parts.some(({ points }) => points === null);
  const sum = parts.reduce((all, { points }) => all + (points ?? 0), 0);
  return {
    score: out ? 0 : Math.max(0, sum),
    why: parts.map(({ points, why }) =>
      points === null ? `ruled out: ${why}` : `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)} ${why}`,
    ),
  };
}

/** Below this, two reports share no more than reports of two events do. */
export const LITTLE = 0.12;

/** Up to `most` points for shared words, full from a likeness of `full` on; as many as 0.2 lost where there are next to none. */
export function wordsPart({ words, isForeign }: Pair, most: number, full: number): Part {
  if (isForeign && words.score < LITTLE) return { points: 0, why: "in another language: words tell nothing" };
  const points = most * Math.min(1, words.score / full) - 0.2 * Math.max(0, 1 - words.score / LITTLE);
  return { points, why: `words ${words.score.toFixed(2)}${words.shared.length > 0 ? `: ${words.shared.join(", ")}` : ""}` };
}
