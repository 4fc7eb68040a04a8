/** What kind of news the head of an article reads like: a guess by words, for phrases that no rule knows. */
import type { EventKind } from "../../config/vocabulary.js";

/** `none`: nothing new. */
export const HEAD_KINDS = ["incident", "enforcement", "designation", "delisting", "policy", "none"] as const;
export type HeadKind = EventKind | "none";

/** The weights as they are kept: columns in the order of `HEAD_KINDS`. */
export interface KindWeights {
  intercepts: readonly number[];
  words: Readonly<Record<string, readonly number[]>>;
}

export interface KindGuess {
  kind: HeadKind;
  /** Its share among all kinds, 0 to 1. */
  share: number;
}

/**
 * The likeliest kind by the words of title and first sentences: a logistic regression a kind, their probabilities brought to a sum of 1.
 *
 * @param words as of `wordsOfHead`
 */
export function guessKind(words: ReadonlySet<string>, { intercepts, words: known }: KindWeights): KindGuess {
  const scores = HEAD_KINDS.map((_, k) => {
    let score = intercepts[k] ?? 0;
    for (const word of words) if (Object.hasOwn(known, word)) score += known[word]?.[k] ?? 0;
    return 1 / (1 + Math.exp(-score));
  });
  const sum = scores.reduce((all, score) => all + score, 0) || 1;
  const best = scores.indexOf(Math.max(...scores));
  return { kind: HEAD_KINDS[best] ?? "none", share: (scores[best] ?? 0) / sum };
}
