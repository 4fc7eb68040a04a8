import { DIMENSIONS, latentVectors } from "./latent.js";
import { logistic, type Row } from "./logistic.js";
import { type ModelInput, type ModelWeights, TASKS, type Task } from "./types.js";

/** A labelled article: what the model sees of it, and what is known of it. */
export interface Example extends ModelInput {
  /** Its sentences' words in their order. */
  sentences: readonly (readonly string[])[];
  /** A task left out is not known for this article. */
  labels: Partial<Record<Task, boolean>>;
}

/** A word in fewer articles tells the article, not the event. */
const FREQUENT = 3;
/** How much a word's likeness to others weighs beside the word itself. */
const LIKENESS = 0.3;
const DIGITS = 100;

/** A word of the vocabulary. */
interface Word {
  at: number;
  idf: number;
  vector: Float64Array | null;
}

/** Where the columns of one article's row start: words anywhere, words in what is told, rules, likeness anywhere, likeness in what is told. */
interface Columns {
  told: number;
  rules: number;
  like: number;
  likeTold: number;
  all: number;
}

/**
 * Learns the weights: one L2-regularised logistic regression a task, over words, over the directions of the words' vectors (what
 * words are like, learnt from the same articles without their labels) and over what the rules made of an article. The vectors'
 * part is linear too: it ends up in the words' weights.
 *
 * Deterministic: the same examples in the same order give the same weights to the bit.
 *
 * Cost: a minute for five thousand articles.
 */
export function train(examples: readonly Example[]): ModelWeights {
  const vectors = latentVectors(examples.flatMap(({ sentences }) => sentences));
  const vocabulary = vocabularyOf(examples, vectors);
  const ruleNames = [...new Set(examples.flatMap(({ rules }) => [...rules.keys()]))].sort();
  const told = vocabulary.size;
  const rules = told + vocabulary.size;
  const like = rules + ruleNames.length;
  const columns: Columns = { told, rules, like, likeTold: like + DIMENSIONS, all: like + 2 * DIMENSIONS };
  const rows = examples.map((example) => rowOf(example, vocabulary, ruleNames, columns));
  const solved = TASKS.map((task) => {
    const known = examples.flatMap(({ labels }, i) => (labels[task] === undefined ? [] : [i]));
    return logistic(
      known.flatMap((i) => rows[i] ?? []),
      known.map((i) => examples[i]?.labels[task] === true),
      columns.all,
    );
  });
  const at = (column: number) => solved.map((weights) => weights[column] ?? 0);
  /** A word's own weight, and what its vector adds to it. */
  const weightsOf = ({ vector }: Word, own: number, likeness: number) =>
    solved.map((weights) => {
      let weight = weights[own] ?? 0;
      vector?.forEach((value, d) => {
        weight += LIKENESS * value * (weights[likeness + d] ?? 0);
      });
      return weight;
    });
  return {
    intercepts: at(columns.all).map(rounded),
    words: Object.fromEntries(
      [...vocabulary].map(([name, word]) => [
        name,
        [word.idf, ...weightsOf(word, word.at, columns.like), ...weightsOf(word, columns.told + word.at, columns.likeTold)].map(
          rounded,
        ),
      ]),
    ),
    rules: Object.fromEntries(ruleNames.map((name, i) => [name, at(columns.rules + i).map(rounded)])),
  };
}

const rounded = (value: number) => Math.round(value * DIGITS) / DIGITS + 0;

/** Words in alphabetical order. */
function vocabularyOf(examples: readonly Example[], vectors: ReadonlyMap<string, Float64Array>): Map<string, Word> {
  const counts = new Map<string, number>();
  for (const { words } of examples) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count >= FREQUENT)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, count], at) => [
        word,
        { at, idf: 1 + Math.log((1 + examples.length) / (1 + count)), vector: vectors.get(word) ?? null },
      ]),
  );
}

function rowOf(
  { words, told, rules }: Example,
  vocabulary: ReadonlyMap<string, Word>,
  ruleNames: string[],
  columns: Columns,
): Row {
  const entries = [
    ...blockOf(words, vocabulary, 0, columns.like),
    ...blockOf(told, vocabulary, columns.told, columns.likeTold),
    ...ruleNames.flatMap((name, i): [number, number][] => {
      const value = rules.get(name);
      return value === undefined ? [] : [[columns.rules + i, value]];
    }),
  ];
  return { at: Int32Array.from(entries, ([column]) => column), by: Float64Array.from(entries, ([, value]) => value) };
}

/** A set of words as columns: each by its rarity over the length of all, and the sum of their vectors in the same measure. */
function blockOf(
  words: ReadonlySet<string>,
  vocabulary: ReadonlyMap<string, Word>,
  own: number,
  likeness: number,
): [column: number, value: number][] {
  const known = [...words].flatMap((word) => vocabulary.get(word) ?? []).sort((a, b) => a.at - b.at);
  const length = Math.sqrt(known.reduce((sum, { idf }) => sum + idf ** 2, 0)) || 1;
  const sum: number[] = [];
  for (const { idf, vector } of known)
    vector?.forEach((value, d) => {
      sum[d] = (sum[d] ?? 0) + (LIKENESS * value * idf) / length;
    });
  return [
    ...known.map(({ at, idf }): [number, number] => [own + at, idf / length]),
    ...sum.map((value, d): [number, number] => [likeness + d, value]),
  ];
}
