/** A row of a matrix that is mostly zeros: columns, and what stands in them. */
export interface Row {
  at: Int32Array;
  by: Float64Array;
}

/** Inverse strength of the L2 penalty, as scikit-learn and liblinear have it. */
const C = 3;

/**
 * Minimises C · Σ log-loss + ½ |w|², by L-BFGS. The last weight is the intercept, which is not penalised.
 *
 * @returns columns + 1 weights
 */
export function logistic(rows: readonly Row[], labels: readonly boolean[], columns: number): Float64Array {
  const lossAt = (w: Float64Array): { loss: number; gradient: Float64Array } => {
    const gradient = new Float64Array(columns + 1);
    let loss = 0;
    for (let i = 0; i < columns; i++) {
      loss += 0.5 * (w[i] ?? 0) ** 2;
      gradient[i] = w[i] ?? 0;
    }
    rows.forEach((row, n) => {
      const { at, by } = row;
      let score = w[columns] ?? 0;
      for (let i = 0; i < at.length; i++) score += (by[i] ?? 0) * (w[at[i] ?? 0] ?? 0);
      const sign = labels[n] ? 1 : -1;
      const margin = sign * score;
      loss += C * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
      const pull = (-sign * C) / (1 + Math.exp(margin));
      for (let i = 0; i < at.length; i++) {
        const column = at[i] ?? 0;
        gradient[column] = (gradient[column] ?? 0) + pull * (by[i] ?? 0);
      }
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

export function dot(a: Float64Array, b: Float64Array): number {
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
