import type { Block, Box } from "./blocks.js";
import { chooseContainer, distance } from "./container.js";
import type { Described } from "./features.js";

const FAR = 9;

/**
 * The rows of the second look: a block's own, and what the first look thought of those around it. A caption between two paragraphs, a
 * paragraph in a box of links, a list in the midst of the article look alike alone and differ here.
 *
 * @param first  the first look's probability for each block, 0 to 1
 */
export function withContext(blocks: readonly Block[], { rows, measures }: Described, first: readonly number[]): Float64Array[] {
  const mass = blocks.map((_, i) => (measures[i]?.words ?? 0) * Math.max(0, (first[i] ?? 0) - 0.3));
  const total = Math.max(1, sum(mass));
  const container = chooseContainer(blocks, mass);
  const boxes = new Map<Box, { words: number; kept: number }>();
  const kinds = new Map<string, { words: number; kept: number }>();
  for (let i = 0; i < blocks.length; i++) {
    const words = measures[i]?.words ?? 0;
    const kept = words * (first[i] ?? 0);
    for (let box: Box | null = blocks[i]?.box ?? null; box !== null; box = box.parent) grow(boxes, box, words, kept);
    grow(kinds, blocks[i]?.box.kind ?? "", words, kept);
  }
  const sure = first.map((p) => p > 0.5);
  const [begin, end] = [sure.indexOf(true), sure.lastIndexOf(true)];
  const at = (i: number) => (i < 0 || i >= first.length ? 0 : (first[i] ?? 0));
  let before = 0;
  return rows.map((row, i) => {
    const block = blocks[i];
    if (block === undefined) return row;
    const { below, above } = container === null ? { below: FAR, above: FAR } : distance(block.box, container);
    const [own, parent, grand] = [block.box, block.box.parent, block.box.parent?.parent].map((box) =>
      box ? share(boxes.get(box)) : 0,
    );
    const parentMass = block.box.parent === null ? 0 : (boxes.get(block.box.parent)?.kept ?? 0) / total;
    const context = [
      at(i),
      at(i - 1),
      at(i + 1),
      at(i - 2),
      at(i + 2),
      Math.max(at(i - 1), at(i - 2), at(i - 3)),
      Math.max(at(i + 1), at(i + 2), at(i + 3)),
      (at(i - 1) + at(i - 2) + at(i - 3) + at(i + 1) + at(i + 2) + at(i + 3)) / 6,
      own ?? 0,
      parent ?? 0,
      grand ?? 0,
      parentMass,
      share(kinds.get(block.box.kind)),
      Math.min(FAR, below),
      Math.min(FAR, above),
      begin < 0 ? 0 : bound(i - begin),
      end < 0 ? 0 : bound(i - end),
      before / total,
      Math.log1p(total),
    ];
    before += mass[i] ?? 0;
    const wide = new Float64Array(row.length + context.length);
    wide.set(row);
    wide.set(context, row.length);
    return wide;
  });
}

function grow<K>(map: Map<K, { words: number; kept: number }>, key: K, words: number, kept: number): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, { words, kept });
  else {
    held.words += words;
    held.kept += kept;
  }
}

const share = (held: { words: number; kept: number } | undefined) =>
  held === undefined || held.words === 0 ? 0 : held.kept / held.words;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const bound = (n: number) => Math.max(-4, Math.min(4, n));
