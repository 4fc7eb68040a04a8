import type { Block, Box } from "./blocks.js";

/** What a box hands on of its score to the box around it. */
const DECAY = 0.8;

/** The box that holds the article most tightly: the one with most text that counts, what is deep below it counting less. */
export function chooseContainer(blocks: readonly Block[], weights: ArrayLike<number>): Box | null {
  const scores = new Map<Box, number>();
  for (let i = 0; i < blocks.length; i++) {
    let share = weights[i] ?? 0;
    if (share <= 0) continue;
    // The block's own element is a paragraph; what holds paragraphs is the box around it, which takes all of it.
    for (let box = blocks[i]?.box.parent ?? null; box !== null && share > 0.5; box = box.parent) {
      scores.set(box, (scores.get(box) ?? 0) + share);
      share *= DECAY;
    }
  }
  let best: Box | null = null;
  for (const [box, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = box;
  return best;
}

/** Levels from a box up to the nearest that also holds the container, and from the container up to that one. */
export function distance(box: Box, container: Box): { below: number; above: number } {
  let [a, b]: [Box, Box] = [box, container];
  while (a !== b) {
    if (a.depth >= b.depth) {
      if (a.parent === null) break;
      a = a.parent;
    } else {
      if (b.parent === null) break;
      b = b.parent;
    }
  }
  return { below: box.depth - a.depth, above: container.depth - a.depth };
}
