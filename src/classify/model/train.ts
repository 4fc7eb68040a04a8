import { type ModelWeights, TASKS, type Task } from "./types.js";

/** A labelled article: what the model sees of it, and what is known of it. */
export interface Example {
  /** Which collection it comes from: a word must occur in two of them to be learnt. */
  source: string;
  words: ReadonlySet<string>;
  rules: ReadonlyMap<string, number>;
  /** A task left out is not known for this article. */
  labels: Partial<Record<Task, boolean>>;
}

/** A word that one collection alone uses would tell the collection, not the event. */
const SOURCES = 2;
const FREQUENT = 2;
/** Inverse strength of the L2 penalty, as scikit-learn and liblinear have it. */
const C = 10;
const DIGITS = 1000;

/**
 * Learns the weights: one L2-regularised logistic regression a task, by L-BFGS. Deterministic: the same examples in the same order
 * give the same weights to the bit.
 *
 * Cost: some seconds for five thousand articles.
 */
export function train(examples: readonly Example[]): ModelWeights {
  const vocabulary = vocabularyOf(examples);
  const ruleNames = [...new Set(examples.flatMap(({ rules }) => [...rules.keys()]))].sort();
  const column = new Map([...vocabulary.keys(), ...ruleNames.map((name) => `rule ${name}`)].map((name, i) => [name, i]));
  const rows = examples.map((example) => vectorOf(example, vocabulary, column));
  const solved = TASKS.map((task) => {
    const known = examples.flatMap(({ labels }, i) => (labels[task] === undefined ? [] : [i]));
    return logistic(
      known.map((i) => rows[i] ?? []),
      known.map((i) => examples[i]?.labels[task] === true),
      column.size,
    );
  });
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * DIGITS) / DIGITS;
  const weightsAt = (i: number) => solved.map((weights) => rounded(weights[i]));
  return {
    intercepts: weightsAt(column.size),
    words: Object.fromEntries([...vocabulary].map(([word, idf]) => [word, [rounded(idf), ...weightsAt(column.get(word) ?? -1)]])),
    rules: Object.fromEntries(ruleNames.map((name) => [name, weightsAt(column.get(`rule ${name}`) ?? -1)])),
  };
}

/** Words with their inverse document frequency, in alphabetical order. */
function vocabularyOf(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { source, words } of examples) {
    for (const word of words) {
      const bySource = counts.get(word) ?? new Map<string, number>();
      bySource.set(source, (bySource.get(source) ?? 0) + 1);
      counts.set(word, bySource);
    }
  }
  const kept = [...counts].filter(([, bySource]) => [...bySource.values()].filter((n) => n >= FREQUENT).length >= SOURCES);
  const frequency = (bySource: Map<string, number>) => [...bySource.values()].reduce((sum, n) => sum + n, 0);
  return new Map(
    kept
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, bySource]) => [word, 1 + Math.log((1 + examples.length) / (1 + frequency(bySource)))]),
  );
}

type Row = [column: number, value: number][];

function vectorOf({ words, rules }: Example, vocabulary: ReadonlyMap<string, number>, column: ReadonlyMap<string, number>): Row {
  const known = [...words].filter((word) => vocabulary.has(word)).sort();
  const length = Math.sqrt(known.reduce((sum, word) => sum + (vocabulary.get(word) ?? 0) ** 2, 0)) || 1;
  return [
    ...known.map((word): [number, number] => [column.get(word) ?? -1, (vocabulary.get(word) ?? 0) / length]),
    ...[...rules].map(([name, value]): [number, number] => [column.get(`rule ${name}`) ?? -1, value]),
  ];
}

/** Minimises C · Σ log-loss + ½ |w|². The last weight is the intercept, which is not penalised. */
function logistic(rows: readonly Row[], labels: readonly boolean[], columns: number): Float64Array {
  const lossAt = (w: Float64Array): { loss: number; gradient: Float64Array } => {
    const gradient = new Float64Array(columns + 1);
    let loss = 0;
    for (let i = 0; i < columns; i++) {
      loss += 0.5 * (w[i] ?? 0) ** 2;
      gradient[i] = w[i] ?? 0;
    }
    rows.forEach((row, n) => {
      let score = w[columns] ?? 0;
      for (const [at, value] of row) score += value * (w[at] ?? 0);
      const sign = labels[n] ? 1 : -1;
      const margin = sign * score;
      loss += C * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
      const pull = (-sign * C) / (1 + Math.exp(margin));
      for (const [at, value] of row) gradient[at] = (gradient[at] ?? 0) + pull * value;
      gradient[columns] = (gradient[columns] ?? 0) + pull;
    });
    return { loss, gradient };
  };
  return minimise(lossAt, columns + 1);
}

const MEMORY = 10;
const STEPS = 300;

/** L-BFGS with backtracking (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1). */
function minimise(at: (w: Float64Array) => { loss: number; gradient: Float64Array }, size: number): Float64Array {
  let w = new Float64Array(size);
  let { loss, gradient } = at(w);
  const past: { moved: Float64Array; turned: Float64Array; scale: number }[] = [];
  for (let step = 0; step < STEPS && Math.sqrt(dot(gradient, gradient)) > 1e-3; step++) {
    const direction = gradient.map((value) => -value);
    const shares = past.map(() => 0);
    for (let i = past.length - 1; i >= 0; i--) {
      const one = past[i];
      if (one === undefined) continue;
      const share = one.scale * dot(one.moved, direction);
      shares[i] = share;
      add(direction, one.turned, -share);
    }
    const last = past.at(-1);
    if (last !== undefined) scaleBy(direction, 1 / (last.scale * dot(last.turned, last.turned)));
    past.forEach((one, i) => {
      add(direction, one.moved, (shares[i] ?? 0) - one.scale * dot(one.turned, direction));
    });
    const slope = dot(gradient, direction);
    let length = step === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = moved(w, direction, length);
    let there = at(next);
    while (there.loss > loss + 1e-4 * length * slope && length > 1e-10) {
      length /= 2;
      next = moved(w, direction, length);
      there = at(next);
    }
    const step_ = { moved: difference(next, w), turned: difference(there.gradient, gradient) };
    const curvature = dot(step_.moved, step_.turned);
    if (curvature > 1e-10) past.push({ ...step_, scale: 1 / curvature });
    if (past.length > MEMORY) past.shift();
    const gained = loss - there.loss;
    w = next;
    loss = there.loss;
    gradient = there.gradient;
    if (gained < 1e-9 * Math.abs(loss)) break;
  }
  return w;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}
function scaleBy(what: Float64Array, times: number): void {
  for (let i = 0; i < what.length; i++) what[i] = (what[i] ?? 0) * times;
}
const moved = (w: Float64Array, direction: Float64Array, length: number) =>
  w.map((value, i) => value + length * (direction[i] ?? 0));
const difference = (a: Float64Array, b: Float64Array) => a.map((value, i) => value - (b[i] ?? 0));
