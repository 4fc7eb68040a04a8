import { dot } from "./logistic.js";

/** How many words to either side count as a word's company. */
const WINDOW = 10;
/** Words that are rarer have too little company to tell anything. */
const FREQUENT = 5;
export const DIMENSIONS = 100;
const ITERATIONS = 4;

/** Columns and values of one row after the other; row i ends where i + 1 starts. */
interface Matrix {
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/**
 * What words are like, by the company they keep: words that stand among the same words ("soldiers", "troops") get vectors of about
 * one direction, so that what is learnt of one holds for the other.
 *
 * Positive pointwise mutual information of words within ten of each other in a sentence, nearer ones counting more (Levy and
 * Goldberg 2014), brought to a hundred dimensions by subspace iteration (Halko, Martinsson and Tropp 2011). Needs no labels.
 * Deterministic.
 *
 * Cost: some seconds for a million words.
 *
 * @returns vectors of length 1, for words that occur five times or more
 */
export function latentVectors(sentences: readonly (readonly string[])[]): Map<string, Float64Array> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].filter(([, count]) => count >= FREQUENT).map(([word]) => word);
  words.sort();
  const index = new Map(words.map((word, i) => [word, i]));
  const matrix = informationOf(
    sentences.map((sentence) => Int32Array.from(sentence, (word) => index.get(word) ?? -1)),
    words.length,
  );
  let basis: Float64Array = Float64Array.from({ length: words.length * DIMENSIONS }, (_, i) => noise(i));
  for (let i = 0; i < ITERATIONS; i++) basis = orthonormal(times(matrix, basis), words.length);
  const vectors = times(matrix, basis);
  return new Map(words.map((word, i) => [word, unit(vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS))]));
}

/** Positive pointwise mutual information of every two words, as a sparse matrix. */
function informationOf(sentences: readonly Int32Array[], size: number): Matrix {
  const places: [sentence: Int32Array, at: number][][] = Array.from({ length: size }, () => []);
  const totals = new Float64Array(size);
  for (const sentence of sentences)
    sentence.forEach((word, at) => {
      if (word === -1) return;
      places[word]?.push([sentence, at]);
      for (const [other, nearness] of companyOf(sentence, at)) if (other !== -1) totals[word] = (totals[word] ?? 0) + nearness;
    });
  const all = totals.reduce((sum, total) => sum + total, 0);
  const starts = new Int32Array(size + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const row = new Float64Array(size);
  places.forEach((occurrences, word) => {
    row.fill(0);
    for (const [sentence, at] of occurrences)
      for (const [other, nearness] of companyOf(sentence, at)) if (other !== -1) row[other] = (row[other] ?? 0) + nearness;
    row.forEach((together, other) => {
      const value = together > 0 ? Math.log((together * all) / ((totals[word] ?? 1) * (totals[other] ?? 1))) : 0;
      if (value <= 0) return;
      columns.push(other);
      values.push(value);
    });
    starts[word + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

/** The words around one, nearer ones counting more. */
function* companyOf(sentence: Int32Array, at: number): Generator<[word: number, nearness: number]> {
  for (let i = Math.max(0, at - WINDOW); i < Math.min(sentence.length, at + WINDOW + 1); i++)
    if (i !== at) yield [sentence[i] ?? -1, 1 / Math.abs(i - at)];
}

function times({ starts, columns, values }: Matrix, basis: Float64Array): Float64Array {
  const product = new Float64Array(basis.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const to = row * DIMENSIONS;
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      const from = (columns[k] ?? 0) * DIMENSIONS;
      const value = values[k] ?? 0;
      for (let d = 0; d < DIMENSIONS; d++) product[to + d] = (product[to + d] ?? 0) + value * (basis[from + d] ?? 0);
    }
  }
  return product;
}

/** Modified Gram-Schmidt over the columns. */
function orthonormal(matrix: Float64Array, rows: number): Float64Array {
  const columns = Array.from({ length: DIMENSIONS }, (_, d) =>
    Float64Array.from({ length: rows }, (_, i) => matrix[i * DIMENSIONS + d] ?? 0),
  );
  columns.forEach((column, d) => {
    for (const before of columns.slice(0, d)) {
      const share = dot(column, before);
      for (let i = 0; i < rows; i++) column[i] = (column[i] ?? 0) - share * (before[i] ?? 0);
    }
    column.set(unit(column));
  });
  return Float64Array.from({ length: matrix.length }, (_, i) => columns[i % DIMENSIONS]?.[Math.floor(i / DIMENSIONS)] ?? 0);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** Numbers from -1 to 1 without a pattern, always the same ones (the mixing step of MurmurHash3). */
function noise(i: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 31 - 1;
}
