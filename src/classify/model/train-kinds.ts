import { HEAD_KINDS, type HeadKind, type KindWeights } from "./kinds.js";
import { logistic } from "./logistic.js";

/** The head of a labelled article. */
export interface HeadExample {
  words: ReadonlySet<string>;
  kind: HeadKind;
}

/** A word of fewer heads tells the article, not the kind. */
const FREQUENT = 3;

/**
 * Learns `KindWeights`: one L2-regularised logistic regression a kind, each word counted once.
 *
 * Deterministic, as `train` is. Cost: some seconds for two thousand heads.
 */
export function trainKinds(examples: readonly HeadExample[]): KindWeights {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = [...counts]
    .filter(([, count]) => count >= FREQUENT)
    .map(([word]) => word)
    .sort();
  const columns = new Map(vocabulary.map((word, at) => [word, at]));
  const rows = examples.map(({ words }) => {
    const at = Int32Array.from([...words].flatMap((word) => columns.get(word) ?? []).sort((a, b) => a - b));
    return { at, by: new Float64Array(at.length).fill(1) };
  });
  const solved = HEAD_KINDS.map((kind) =>
    logistic(
      rows,
      examples.map((example) => example.kind === kind),
      vocabulary.length,
    ),
  );
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 100) / 100 + 0;
  return {
    intercepts: solved.map((weights) => rounded(weights[vocabulary.length])),
    words: Object.fromEntries(vocabulary.map((word, at) => [word, solved.map((weights) => rounded(weights[at]))])),
  };
}
