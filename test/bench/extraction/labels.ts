import type { Block } from "../../../src/articles/text/blocks.js";

const words = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** From this many words on a block is found by its own words; a shorter one by where its neighbours are. */
const LONG = 6;

/**
 * Which blocks are in the true text: long ones by the share of their shingles that is there, short ones when they stand there between
 * the long ones around them.
 */
export function labelBlocks(blocks: readonly Block[], truth: string): { labels: number[]; words: number[] } {
  const tokens = words(truth);
  const places = new Map<string, number[]>();
  for (let i = 0; i + 3 < tokens.length; i++) {
    const key = tokens.slice(i, i + 4).join(" ");
    places.set(key, [...(places.get(key) ?? []), i]);
  }
  const own = blocks.map((block) => words(block.text));
  const labels: number[] = blocks.map(() => 0);
  const ends: (number | null)[] = blocks.map(() => null);
  const starts: (number | null)[] = blocks.map(() => null);
  const taken = new Set<number>();
  for (const [i, mine] of own.entries()) {
    if (mine.length < LONG) continue;
    let [found, first, last] = [0, -1, -1];
    for (let j = 0; j + 3 < mine.length; j++) {
      const at = places.get(mine.slice(j, j + 4).join(" "))?.find((place) => !taken.has(place));
      if (at === undefined) continue;
      found++;
      if (first < 0) first = at - j;
      last = at + mine.length - j;
    }
    if (found / (mine.length - 3) < 0.5) continue;
    labels[i] = 1;
    starts[i] = first;
    ends[i] = last;
    for (let at = first; at < last - 3; at++) taken.add(at);
  }
  let end = 0;
  for (const [i, mine] of own.entries()) {
    if (labels[i] === 1) {
      end = ends[i] ?? end;
      continue;
    }
    if (mine.length === 0 || mine.length >= LONG) continue;
    const next = starts.slice(i + 1).find((start) => start !== null && start >= end) ?? tokens.length;
    for (let at = end; at + mine.length <= next && at - end < 60; at++) {
      if (!mine.every((word, k) => tokens[at + k] === word)) continue;
      labels[i] = 1;
      end = at + mine.length;
      break;
    }
  }
  return { labels, words: own.map((each) => each.length) };
}
