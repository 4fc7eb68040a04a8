import type { Block, Box } from "./blocks.js";
import { chooseContainer, distance } from "./container.js";
import { HINT_NAMES, hintMask } from "./hints.js";
import { type Measures, measure, overlap, wordString, wordsOf } from "./measures.js";

/** What the page says of its article elsewhere. */
export interface About {
  title: string | null;
  description: string | null;
  /** JSON-LD's articleBody, as plain text. */
  body: string | null;
}

const TAGS: Record<string, number> = {
  p: 0,
  div: 1,
  li: 2,
  h1: 3,
  h2: 4,
  h3: 4,
  h4: 5,
  h5: 5,
  h6: 5,
  blockquote: 6,
  figcaption: 7,
};
TAGS.td = TAGS.th = 8;
TAGS.ul = TAGS.ol = 2;
TAGS.table = TAGS.dl = 11;
TAGS.pre = TAGS.dd = TAGS.dt = 9;
const AROUND = ["article", "main", "aside", "nav", "header", "footer", "figure", "table", "list", "form", "blockquote"] as const;
const AROUND_BIT = new Map<string, number>(AROUND.map((tag, i) => [tag, 1 << i]));
for (const tag of ["ul", "ol", "dl"]) AROUND_BIT.set(tag, 1 << AROUND.indexOf("list"));
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
/** Farther than this is as good as nowhere. */
const FAR = 9;

/** A block as numbers, with what the second look needs to know of it. */
export interface Described {
  rows: Float64Array[];
  measures: Measures[];
}

/**
 * Every block of a page as a row of numbers for the classifier.
 *
 * Names in classes count only between a block and the box that holds the article (or the nearest box around both): a page's body tag
 * says `has-sidebar` of every paragraph.
 */
export function describe(blocks: readonly Block[], about: About): Described {
  const measures = blocks.map((block) => measure(block.text));
  const prose = blocks.map((block, i) => proseOf(block, measures[i]) * standing(block));
  const total = Math.max(1, sum(prose));
  const container = chooseContainer(blocks, prose);
  const [byParent, byKind, byPlace] = [new Map<Box | null, number>(), new Map<string, number>(), new Map<string, number>()];
  const texts = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    add(byParent, block.box.parent, prose[i] ?? 0);
    add(byKind, block.box.kind, prose[i] ?? 0);
    add(byPlace, placeOf(block), prose[i] ?? 0);
    add(texts, block.text, 1);
  }
  const linkTotals = new Map<Box | null, { length: number; links: number }>();
  for (const { box, length, linkLength } of blocks) {
    const totals = linkTotals.get(box.parent) ?? { length: 0, links: 0 };
    totals.length += length;
    totals.links += linkLength;
    linkTotals.set(box.parent, totals);
  }
  const core = blocks.map((block, i) => (prose[i] ?? 0) > 0 && container !== null && distance(block.box, container).above === 0);
  const [firstCore, lastCore] = [core.indexOf(true), core.lastIndexOf(true)];
  const titleWords = wordsOf(about.title ?? "");
  const title = new Set(titleWords);
  const description = new Set(wordsOf(about.description ?? ""));
  const body = about.body === null ? null : wordString(about.body);
  const own = blocks.map((block) => wordsOf(block.text));
  const h1 = blocks.findIndex(
    ({ box }, i) => box.tag === "h1" && (own[i]?.length ?? 0) > 2 && overlap(own[i] ?? [], title) > 0.7,
  );
  const sections = sectionsOf(blocks);

  const near = (i: number): number[] => {
    const [block, m] = [blocks[i], measures[i]];
    if (block === undefined || m === undefined) return [0, 0, 0, -1];
    return [Math.log1p(m.words), density(block), m.endsSentence ? 1 : 0, TAGS[block.box.tag] ?? 10];
  };

  const rows = blocks.map((block, i) => {
    const m = measures[i] ?? measure("");
    const words = own[i] ?? [];
    const { below, above } = container === null ? { below: FAR, above: FAR } : distance(block.box, container);
    const { hints, tags } = between(block, below);
    const around = linkTotals.get(block.box.parent);
    const section = sections[i];
    const bodyMatch = body === null ? -1 : words.length === 0 ? 0 : body.includes(` ${words.join(" ")} `) ? 1 : 0;
    return Float64Array.from([
      Math.log1p(m.words),
      density(block),
      m.sentences / Math.max(1, m.words),
      m.endsSentence ? 1 : 0,
      m.commas / Math.max(1, m.words),
      m.digits,
      m.capitals,
      block.boldLength / block.length,
      m.contact ? 1 : 0,
      m.clock ? 1 : 0,
      m.cue ? 1 : 0,
      block.links,
      Math.min(3, block.images),
      overlap(words, title),
      titleWords.length === 0 || words.length > 60 ? 0 : overlap(titleWords, new Set(words)),
      words.length < 3 ? 0 : overlap(words, description),
      bodyMatch,
      (texts.get(block.text) ?? 1) - 1,
      TAGS[block.box.tag] ?? 10,
      block.broken ? 1 : 0,
      block.box.hidden ? 1 : 0,
      Math.min(FAR, below),
      Math.min(FAR, above),
      (byParent.get(block.box.parent) ?? 0) / total,
      (byKind.get(block.box.kind) ?? 0) / total,
      (byPlace.get(placeOf(block)) ?? 0) / total,
      around === undefined ? 0 : around.links / Math.max(1, around.length),
      firstCore < 0 ? 0 : bound(i - firstCore),
      firstCore < 0 ? 0 : bound(i - lastCore),
      h1 < 0 ? 0 : bound(i - h1),
      section?.density ?? 0,
      Math.log1p(section?.words ?? 0),
      section?.at ?? 0,
      ...near(i - 1),
      ...near(i + 1),
      ...near(i - 2),
      ...near(i + 2),
      ...HINT_NAMES.map((_, bit) => hints[bit] ?? FAR),
      Math.min(...HINT_NAMES.map((_, bit) => (((ELSEWHERE | BESIDE) >> bit) & 1 ? (hints[bit] ?? FAR) : FAR))),
      prose[i] === 0 ? 1 : standing(block),
      ...AROUND.map((_, bit) => ((tags >> bit) & 1 ? 1 : 0)),
    ]);
  });
  return { rows, measures };

  /** Prose of one kind of block, with what holds it: paragraphs of one article share it. */
  function placeOf({ box }: Block): string {
    return `${box.parent?.kind ?? ""} > ${box.tag}`;
  }

  /** The section of a block: from its heading to the next one. */
  function sectionsOf(all: readonly Block[]): { density: number; words: number; at: number }[] {
    const found: { density: number; words: number; at: number }[] = [];
    let start = 0;
    for (let i = 0; i <= all.length; i++) {
      const tag = all[i]?.box.tag;
      if (i > start && (i === all.length || (tag !== undefined && HEADINGS.has(tag)))) {
        let [length, linked, words] = [0, 0, 0];
        for (let j = start; j < i; j++) {
          length += all[j]?.length ?? 0;
          linked += all[j]?.linkLength ?? 0;
          words += measures[j]?.words ?? 0;
        }
        for (let j = start; j < i; j++) found.push({ density: linked / Math.max(1, length), words, at: Math.min(20, j - start) });
        start = i;
      }
    }
    return found;
  }
}

/** How many words of running text a block holds, for finding where the article is. */
export function proseOf(block: Block, m: Measures | undefined): number {
  if (m === undefined || m.words < 8 || block.box.hidden) return 0;
  if (m.sentences === 0 && m.commas < 2) return 0;
  return m.words * (1 - density(block));
}

/** Where a page keeps running text that is not its article. */
const ELSEWHERE = hintMask("comment", "related", "signup", "side", "footer", "hidden", "ad", "nav");
const ELSEWHERE_TAGS = new Set(["aside", "footer", "nav", "header"]);
const BESIDE = hintMask("share", "byline", "caption", "meta");
const ARTICLE = hintMask("body");
const COMMENT = hintMask("comment");
const PAGE = new Set(["html", "body", "root", "main", "article", "form"]);

/** How far the names around a block say that it belongs to an article: 1 as far as they say nothing. */
function standing(block: Block): number {
  let trust = 1;
  let article = 1;
  for (let box: Box | null = block.box; box !== null; box = box.parent) {
    if (PAGE.has(box.tag)) continue;
    // A box that is named for both, such as `related-content` and `article-footer-body`, is what it is named for first.
    if (box.hints & ELSEWHERE && article === 1) trust = Math.min(trust, box.hints & COMMENT ? 0.1 : 0.3);
    else if (box.hints & ARTICLE) article = 1.5;
    if (ELSEWHERE_TAGS.has(box.tag)) trust = Math.min(trust, 0.2);
  }
  return trust * article;
}

/** The nearest of each hint, in levels from the block up, and the tags around it. */
function between(block: Block, levels: number): { hints: number[]; tags: number } {
  const hints: number[] = HINT_NAMES.map((_, bit) => ((block.inner >> bit) & 1 ? 0 : FAR));
  let tags = 0;
  let box: Box | null = block.box;
  for (let level = 0; box !== null && level < Math.max(1, levels); level++, box = box.parent) {
    for (let bit = 0, rest = box.hints; rest !== 0; bit++, rest >>= 1) {
      if (rest & 1 && level < (hints[bit] ?? FAR)) hints[bit] = level;
    }
    tags |= AROUND_BIT.get(box.tag) ?? 0;
  }
  return { hints, tags };
}

const density = (block: Block) => block.linkLength / block.length;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const bound = (n: number) => Math.max(-4, Math.min(4, n));
function add<K>(map: Map<K, number>, key: K, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}
