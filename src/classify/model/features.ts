/** What the linear model sees of an article. It never sees letter case or who wrote it: those tell the source, not the event. */
import type { Report } from "../cluster.js";
import type { ReadSentence } from "../signal.js";
import { type ModelInput, SORTS_OF } from "./types.js";

const MOST_COUNTED = 8;
const MOST_FIRST = 30;

/** A sentence's words in their order; all numbers are one word. */
export function tokensOf(low: string): string[] {
  return Array.from(low.matchAll(/[a-z][a-z'-]+|\d+/g), ([word]) => (word >= "a" ? word.replace(/'s$/, "") : "0"));
}

/**
 * @param attacks    the rules' reports of attacks
 * @param asideCount how many more they set aside
 * @param hints      sentences that may be about one
 */
export function inputOf(
  sentences: readonly ReadSentence[],
  attacks: readonly Report[],
  asideCount: number,
  hints: readonly Report[],
): ModelInput {
  const tokens = sentences.map(({ low }) => tokensOf(low));
  const told = new Set([...attacks, ...hints].map(({ sentence }) => sentence.index));
  return {
    words: new Set(tokens.flat()),
    told: new Set([...told].flatMap((index) => tokens[index] ?? [])),
    rules: ruleFeatures(sentences, attacks, asideCount, hints),
  };
}

/**
 * What the rules made of it, as numbers from 0 to 1 by name.
 *
 * - `news`, `aside`: sentences that tell of an attack as new, and that only recall one (eight or more are 1)
 * - `strongest`: the highest score of a news sentence; `lead`: one stands in the lead; `first`: how late the first one comes
 * - `toll`, `recent`: one gives a death toll, or a recent day
 * - `length`: of the article, in sentences, on a scale of logarithms
 * - `type <sort>`: the highest score of a news sentence with a cue of that sort
 * - `hint`, `hint <sort>`: sentences that only hint at an attack, and at one of that sort
 */
function ruleFeatures(
  sentences: readonly ReadSentence[],
  news: readonly Report[],
  asideCount: number,
  hints: readonly Report[],
): Map<string, number> {
  const features = new Map<string, number>([["length", Math.log1p(sentences.length) / 4]]);
  const highest = (name: string, value: number) => features.set(name, Math.max(features.get(name) ?? 0, value));
  features.set("news", Math.min(MOST_COUNTED, news.length) / MOST_COUNTED);
  features.set("aside", Math.min(MOST_COUNTED, asideCount) / MOST_COUNTED);
  features.set("first", Math.min(MOST_FIRST, ...news.map(({ sentence }) => sentence.index)) / MOST_FIRST);
  for (const { sentence, signal, score } of news) {
    highest("strongest", score);
    if (sentence.part !== "body") features.set("lead", 1);
    if (sentence.toll.killed !== null) features.set("toll", 1);
    if (sentence.dates.some(({ age }) => age === "recent")) features.set("recent", 1);
    for (const sort of signal.types.flatMap((type) => SORTS_OF[type])) highest(`type ${sort}`, score);
  }
  features.set("hint", Math.min(MOST_COUNTED, hints.length) / MOST_COUNTED);
  for (const { signal } of hints) for (const sort of signal.types.flatMap((type) => SORTS_OF[type])) highest(`hint ${sort}`, 0.5);
  return features;
}
