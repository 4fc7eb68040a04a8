import { type ModelInput, type ModelWeights, type Reading, TASKS } from "./types.js";
import { WEIGHTS } from "./weights.js";

/**
 * What the words of an article and what the rules made of it say together: a logistic regression a task.
 *
 * Words count by their rarity, divided by the Euclidean length of all known words, so that long articles weigh no more than short
 * ones (tf-idf with binary counts): once for the whole article, once for the sentences that tell of an attack.
 *
 * Cost: one look-up a distinct word, and one more for each in what is told.
 */
export function predict({ words, told, rules }: ModelInput, weights: ModelWeights = WEIGHTS): Reading {
  const anywhere = sumsOf(words, weights.words, 1);
  const inTold = sumsOf(told, weights.words, 1 + TASKS.length);
  const scores = TASKS.map((_, task) => {
    let score = (weights.intercepts[task] ?? 0) + (anywhere[task] ?? 0) + (inTold[task] ?? 0);
    for (const [name, value] of rules) score += value * (weights.rules[name]?.[task] ?? 0);
    return score;
  });
  return Object.fromEntries(TASKS.map((task, i) => [task, 1 / (1 + Math.exp(-(scores[i] ?? 0)))])) as Reading;
}

function sumsOf(words: ReadonlySet<string>, known: ModelWeights["words"], from: number): number[] {
  const sums = TASKS.map(() => 0);
  let squares = 0;
  for (const word of words) {
    const row = Object.hasOwn(known, word) ? known[word] : undefined;
    if (row === undefined) continue;
    const idf = row[0] ?? 0;
    squares += idf * idf;
    for (let task = 0; task < TASKS.length; task++) sums[task] = (sums[task] ?? 0) + idf * (row[from + task] ?? 0);
  }
  const length = Math.sqrt(squares) || 1;
  return sums.map((sum) => sum / length);
}
