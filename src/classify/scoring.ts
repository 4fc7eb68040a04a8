import { CONFLICT, LEISURE, PERPETRATOR } from "./lexicon.js";
import type { ReadSentence, Signal } from "./signal.js";
import type { Happening } from "./types.js";

/** From which score a sentence's signal can be news by itself. */
export const OPENS = 0.6;
/** From which it can add to what another sentence reports. */
export const JOINS = 0.4;

/** What an article is about, where its words alone may mislead. */
export interface Topic {
  conflict: number;
  leisure: number;
}

export function topicOf(sentences: readonly ReadSentence[]): Topic {
  const topic: Topic = { conflict: 0, leisure: 0 };
  for (const { low, metaphors } of sentences) {
    topic.conflict += low.match(CONFLICT)?.length ?? 0;
    // A metaphor of violence tells more than a word of sport: its like will follow.
    topic.leisure += (low.match(LEISURE)?.length ?? 0) + 2 * metaphors;
  }
  return topic;
}

/** True for sport, film, games and business, where attacks are metaphors: more words of those than of conflict. */
export function isLeisure({ conflict, leisure }: Topic): boolean {
  return leisure >= 3 && leisure > conflict * 1.5;
}

/** How strongly a sentence says that something of its signal's kind happened, 0 to 1. */
export function scoreOf(sentence: ReadSentence, signal: Signal, topic: Topic): number {
  let score = signal.weight;
  if (sentence.toll.killed !== null || sentence.toll.injured !== null) score += 0.12;
  if (sentence.groups.length > 0) score += 0.1;
  else if (PERPETRATOR.test(sentence.low)) score += 0.05;
  if (sentence.places.length > 0) score += 0.05;
  if (sentence.dates.some(({ age }) => age === "recent")) score += 0.1;
  if (sentence.part === "title") score += 0.12;
  else if (sentence.part === "lead") score += 0.1;
  if (signal.kind === "incident" && topic.conflict >= 6) score += 0.05;
  if (signal.kind === "incident" && isLeisure(topic)) score -= 0.3;
  else if (topic.leisure > topic.conflict) score -= 0.1;
  return Math.max(0, Math.min(1, score));
}

/**
 * How many in a hundred of such happenings were what they were told to be: points by score, on a line between two. Measured on the
 * labelled collections and on the stream (`docs/how-it-decides.md`), lowered where articles were few.
 */
const CALIBRATION: readonly (readonly [score: number, share: number])[] = [
  [0, 0],
  [0.45, 0.5],
  [0.55, 0.8],
  [0.65, 0.86],
  [0.75, 0.9],
  [0.85, 0.95],
  [0.95, 0.98],
  [1, 0.98],
];

/** @param score 0 to 1 */
function calibrated(score: number): number {
  const above = CALIBRATION.findIndex(([at]) => at >= score);
  const [from, low] = CALIBRATION[Math.max(0, above - 1)] ?? [0, 0];
  const [to, high] = CALIBRATION[above] ?? [1, 1];
  return to === from ? high : low + ((score - from) / (to - from)) * (high - low);
}

/**
 * How sure a happening is, as a probability: about 0.97 where title and lead tell of it with type, place and toll; about 0.65 for one
 * sentence in the body.
 */
export function confidenceOf(
  happening: Omit<Happening, "confidence">,
  best: number,
  sentences: readonly ReadSentence[],
  dayKnown: boolean,
): number {
  const parts = new Set(sentences.map(({ part }) => part));
  let score = 0.16 + best * 0.32;
  if (parts.has("title")) score += 0.12;
  if (parts.has("lead")) score += 0.1;
  if (sentences.length > 1) score += 0.05;
  if (happening.groups.length > 0) score += 0.05;
  if (happening.place !== null) score += 0.05;
  if (dayKnown) score += 0.04;
  if (happening.killed !== null || happening.injured !== null) score += 0.04;
  if (happening.designation?.authority) score += 0.05;
  if (happening.designation?.instrument) score += 0.04;
  return Math.round(calibrated(Math.min(1, score)) * 100) / 100;
}
