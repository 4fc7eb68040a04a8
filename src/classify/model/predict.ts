import { type ModelWeights, type Reading, TASKS } from "./types.js";
import { WEIGHTS } from "./weights.js";

/**
 * What the words of an article and what the rules made of it say together: a logistic regression a task.
 *
 * Words count by their rarity, divided by the Euclidean length of all known words, so that long articles weigh no more than short
 * ones (tf-idf with binary counts).
 *
 * Cost: one look-up a distinct word.
 */
export function predict(
  words: ReadonlySet<string>,
  rules: ReadonlyMap<string, number>,
  { intercepts, words: known, rules: byRule }: ModelWeights = WEIGHTS,
): Reading {
  const sums = TASKS.map(() => 0);
  let squares = 0;
  for (const word of words) {
    const row = Object.hasOwn(known, word) ? known[word] : undefined;
    if (row === undefined) continue;
    const [idf] = row;
    squares += idf * idf;
    for (let task = 0; task < TASKS.length; task++) sums[task] = (sums[task] ?? 0) + idf * (row[task + 1] ?? 0);
  }
  const length = Math.sqrt(squares) || 1;
  const scores = sums.map((sum, task) => {
    let score = (intercepts[task] ?? 0) + sum / length;
    for (const [name, value] of rules) score += value * (byRule[name]?.[task] ?? 0);
    return score;
  });
  return Object.fromEntries(TASKS.map((task, i) => [task, 1 / (1 + Math.exp(-(scores[i] ?? 0)))])) as Reading;
}
