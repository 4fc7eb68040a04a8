import type { Trees } from "../../../src/articles/text/trees.js";

export interface BoostOptions {
  trees: number;
  leaves: number;
  rate: number;
  /** Least weight of rows in a leaf; the rows' mean weight is 1. */
  minWeight: number;
  lambda: number;
  /** Shares of the features and of the rows that a tree sees. */
  features: number;
  rows: number;
  seed: number;
}

const BINS = 48;
/** Numbers that a feature has in a leaf's sums. */
const WIDTH = (BINS + 1) * 3;

/**
 * Gradient-boosted trees on the logistic loss, grown leaf by leaf over binned features (as LightGBM does: Ke et al. 2017). The same rows,
 * options and seed give the same trees.
 */
export function boost(
  rows: readonly ArrayLike<number>[],
  labels: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
): Trees {
  const width = rows[0]?.length ?? 0;
  const random = mulberry(options.seed);
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows.map((row) => row[f] ?? 0)));
  const binned = cuts.map((cut, f) => Uint8Array.from(rows, (row) => binOf(cut, row[f] ?? 0)));
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] ?? 0), 0);
  const whole = weights.reduce((a, b) => a + b, 0);
  const base = Math.log(Math.max(1e-6, positive) / Math.max(1e-6, whole - positive));
  const scores = new Float64Array(rows.length).fill(base);
  const gradients = new Float64Array(rows.length);
  const hessians = new Float64Array(rows.length);
  const trees: Trees["trees"] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 0;
      gradients[i] = weight * (p - (labels[i] ?? 0));
      hessians[i] = weight * Math.max(1e-6, p * (1 - p));
    }
    const seen = Int32Array.from(Array.from(rows.keys()).filter(() => random() < options.rows));
    const features = Array.from(cuts.keys()).filter((f) => random() < options.features && (cuts[f]?.length ?? 0) > 0);
    const tree = grow(seen, features);
    trees.push(tree);
    for (let i = 0; i < rows.length; i++) {
      let node = 0;
      for (let f = tree.feature[node] ?? -1; f >= 0; f = tree.feature[node] ?? -1)
        node = ((rows[i]?.[f] ?? 0) <= (tree.at[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
      scores[i] = (scores[i] ?? 0) + (tree.at[node] ?? 0);
    }
  }
  return { base: round(base), trees };

  function grow(all: Int32Array, features: number[]): Trees["trees"][number] {
    const tree: Trees["trees"][number] = { feature: [], at: [], left: [], right: [] };
    const leaf = (members: Int32Array, sums: Float64Array) => {
      const { g, h, split } = bestSplit(sums, features);
      tree.feature.push(-1);
      tree.at.push(round((-options.rate * g) / (h + options.lambda)));
      tree.left.push(0);
      tree.right.push(0);
      return { node: tree.feature.length - 1, members, sums, split };
    };
    const open = [leaf(all, histogram(all, features))];
    for (let leaves = 1; leaves < options.leaves; leaves++) {
      let best = -1;
      for (const [k, { split }] of open.entries()) if (split && split.gain > (open[best]?.split?.gain ?? 1e-6)) best = k;
      const chosen = open[best];
      if (chosen?.split == null) break;
      const { feature, bin } = chosen.split;
      const bins = binned[feature] ?? new Uint8Array();
      open.splice(best, 1);
      const lefts = chosen.members.filter((i) => (bins[i] ?? 0) <= bin);
      const rights = chosen.members.filter((i) => (bins[i] ?? 0) > bin);
      // The sums of the smaller side are counted, those of the other are what is left of the whole.
      const counted = histogram(lefts.length < rights.length ? lefts : rights, features);
      const others = chosen.sums.map((sum, k) => sum - (counted[k] ?? 0));
      const left = leaf(lefts, lefts.length < rights.length ? counted : others);
      const right = leaf(rights, lefts.length < rights.length ? others : counted);
      tree.feature[chosen.node] = feature;
      tree.at[chosen.node] = cuts[feature]?.[bin] ?? 0;
      tree.left[chosen.node] = left.node;
      tree.right[chosen.node] = right.node;
      open.push(left, right);
    }
    return tree;
  }

  /** Gradient, hessian and weight for each feature and bin. */
  function histogram(members: Int32Array, features: number[]): Float64Array {
    const sums = new Float64Array(features.length * WIDTH);
    for (let k = 0; k < features.length; k++) {
      const bins = binned[features[k] ?? 0] ?? new Uint8Array();
      const offset = k * WIDTH;
      for (let m = 0; m < members.length; m++) {
        const i = members[m] ?? 0;
        const at = offset + (bins[i] ?? 0) * 3;
        sums[at] = (sums[at] ?? 0) + (gradients[i] ?? 0);
        sums[at + 1] = (sums[at + 1] ?? 0) + (hessians[i] ?? 0);
        sums[at + 2] = (sums[at + 2] ?? 0) + (weights[i] ?? 0);
      }
    }
    return sums;
  }

  function bestSplit(sums: Float64Array, features: number[]) {
    let split: { gain: number; feature: number; bin: number } | null = null;
    let [g, h, weight] = [0, 0, 0];
    for (let at = 0; at < WIDTH && features.length > 0; at += 3) {
      g += sums[at] ?? 0;
      h += sums[at + 1] ?? 0;
      weight += sums[at + 2] ?? 0;
    }
    const whole = (g * g) / (h + options.lambda);
    for (const [k, feature] of features.entries()) {
      const count = cuts[feature]?.length ?? 0;
      let [gl, hl, wl] = [0, 0, 0];
      for (let bin = 0; bin < count; bin++) {
        const at = k * WIDTH + bin * 3;
        gl += sums[at] ?? 0;
        hl += sums[at + 1] ?? 0;
        wl += sums[at + 2] ?? 0;
        if (wl < options.minWeight || weight - wl < options.minWeight) continue;
        const gain = (gl * gl) / (hl + options.lambda) + ((g - gl) * (g - gl)) / (h - hl + options.lambda) - whole;
        if (split === null || gain > split.gain) split = { gain, feature, bin };
      }
    }
    return { g, h, split };
  }
}

/** Values between which rows are told apart: at most `BINS`, at equal shares of the rows. */
function cutsOf(values: number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BINS) return distinct.slice(0, -1).map((value, i) => round((value + (distinct[i + 1] ?? value)) / 2));
  const cuts = Array.from({ length: BINS }, (_, k) => round(sorted[Math.floor(((k + 1) * sorted.length) / (BINS + 1))] ?? 0));
  return [...new Set(cuts)];
}

function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const round = (value: number) => Number(value.toPrecision(5));

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
