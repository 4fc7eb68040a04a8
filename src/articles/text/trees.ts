/**
 * Gradient-boosted trees, as numbers: for each tree its nodes in four parallel arrays. A node with feature −1 is a leaf, whose value is
 * its `at`; another sends a row left when its feature is at most `at`.
 */
export interface Trees {
  base: number;
  trees: { feature: number[]; at: number[]; left: number[]; right: number[] }[];
}

/** Two looks at every block: the second knows what the first thought of the blocks around. */
export interface TextModel {
  first: Trees;
  second: Trees;
}

/** The probability that the trees give a row, 0 to 1. Cost: one comparison a level and tree. */
export function probability(model: Trees, row: ArrayLike<number>): number {
  let score = model.base;
  for (const { feature, at, left, right } of model.trees) {
    let node = 0;
    for (let f = feature[node] ?? -1; f >= 0; f = feature[node] ?? -1) {
      node = ((row[f] ?? 0) <= (at[node] ?? 0) ? left[node] : right[node]) ?? 0;
    }
    score += at[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
}
