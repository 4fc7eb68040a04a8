import type { ChildNode, Element } from "domhandler";
import { clean } from "../plain-text.js";
import { hintsOf } from "./hints.js";

/** A block-level element that holds text somewhere below it. */
export interface Box {
  tag: string;
  /** See `hints.ts`. */
  hints: number;
  /** Tag and class: boxes of one template part share it. */
  kind: string;
  parent: Box | null;
  depth: number;
  hidden: boolean;
  /** A list or table of plain words: all of it is one block. */
  whole: boolean;
}

/** A run of text with no block boundary in it: what a reader sees as a paragraph, a heading, a caption, a menu entry. */
export interface Block {
  /** Items of a list and rows of a table are lines of it. */
  text: string;
  box: Box;
  /** Characters, without spaces at the ends. */
  length: number;
  linkLength: number;
  boldLength: number;
  /** Links in it, and images that stand before it since the block before. */
  links: number;
  images: number;
  /** Hints of inline elements that hold most of it. */
  inner: number;
  /** It begins or ends at a `<br><br>`, not at an element. */
  broken: boolean;
}

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub
   sup time tt u var wbr`.split(/\s+/),
);
const BOLD = new Set(["b", "strong"]);
const SKIPPED = new Set(
  `script style noscript template iframe svg button select textarea head object canvas math audio video map input option datalist
   title link meta base`.split(/\s+/),
);
const ITEMS = new Set(["li", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "dt", "dd", "img"]);
const WHOLE = new Set(["ul", "ol", "dl", "table"]);
/** Between items of a list and rows of a table, until the block is done. */
const ITEM = "\u2029";
const MAX_BLOCKS = 20_000;

/** The text of a page, or of some of its elements, in blocks and in its order. Cost: one walk over the tree. */
export function readBlocks(nodes: readonly ChildNode[]): Block[] {
  const blocks: Block[] = [];
  let parts: string[] = [];
  let length = 0;
  let linkLength = 0;
  let boldLength = 0;
  let links = 0;
  let images = 0;
  let inner: { hints: number; length: number }[] = [];
  let inLink = 0;
  let inBold = 0;
  let broken = false;

  const flush = (box: Box, atBreak: boolean) => {
    if (length > 0 && blocks.length < MAX_BLOCKS) {
      const text = tidyLines(parts.join(""));
      if (text !== "") {
        const most = inner.reduce((bits, part) => (part.length >= length * 0.6 ? bits | part.hints : bits), 0);
        blocks.push({ text, box, length, linkLength, boldLength, links, images, inner: most, broken: broken || atBreak });
        images = 0;
      }
    }
    parts = [];
    length = linkLength = boldLength = links = 0;
    inner = [];
    broken = atBreak;
  };

  const walk = (nodes: readonly ChildNode[], box: Box) => {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node === undefined) continue;
      if (node.type === "text") {
        const held = node.data.trim().length;
        parts.push(node.data);
        length += held;
        if (inLink > 0) linkLength += held;
        if (inBold > 0) boldLength += held;
      } else if (node.type === "tag") element(node, box, nodes, i);
    }
  };

  const element = (node: Element, box: Box, siblings: readonly ChildNode[], at: number) => {
    const tag = node.name;
    if (SKIPPED.has(tag) || isDiscussion(node)) return;
    if (tag === "br") {
      if (anotherBreak(siblings, at)) flush(box, true);
      else parts.push("\n");
      return;
    }
    if (tag === "img" || tag === "amp-img") {
      images++;
      return;
    }
    if (INLINE.has(tag)) {
      const [wasLength, link, bold] = [length, tag === "a" ? 1 : 0, BOLD.has(tag) ? 1 : 0];
      inLink += link;
      inBold += bold;
      links += link;
      walk(node.children, box);
      inLink -= link;
      inBold -= bold;
      const hints = hintsOf(namesOf(node));
      if (hints !== 0 && length > wasLength) inner.push({ hints, length: length - wasLength });
      return;
    }
    if (box.whole) {
      parts.push(tag === "td" || tag === "th" ? " " : ITEM);
      walk(node.children, box);
      return;
    }
    flush(box, false);
    const names = namesOf(node);
    const own: Box = {
      tag,
      hints: hintsOf(names),
      kind: `${tag}.${node.attribs.class ?? ""}`,
      parent: box,
      depth: box.depth + 1,
      hidden: box.hidden || isHidden(node),
      whole: WHOLE.has(tag) && isPlain(node.children, 0),
    };
    walk(node.children, own);
    flush(own, false);
  };

  const root: Box = { tag: "root", hints: 0, kind: "", parent: null, depth: 0, hidden: false, whole: false };
  walk(nodes, root);
  flush(root, false);
  return blocks;
}

const namesOf = ({ attribs }: Element) =>
  attribs.class || attribs.id || attribs.itemprop || attribs.role
    ? `${attribs.class ?? ""} ${attribs.id ?? ""} ${attribs.itemprop ?? ""} ${attribs.role ?? ""}`
    : "";

const isHidden = ({ attribs }: Element) =>
  attribs.hidden !== undefined ||
  attribs["aria-hidden"] === "true" ||
  (attribs.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style));

/** What readers wrote below an article reads like one and is none; its names are the same on most sites. */
const DISCUSSION = new Set(
  `comment comments comment-list comments-list commentlist comment-body comment-content comment-text comment-respond comments-area
   comments-section comments-container comments-wrapper comment-thread comment-section disqus_thread fb-comments respond`.split(
    /\s+/,
  ),
);
const WHOLE_PAGE = new Set(["html", "body", "main", "article"]);

function isDiscussion({ name, attribs }: Element): boolean {
  if (attribs.id === undefined && attribs.class === undefined) return false;
  if (WHOLE_PAGE.has(name)) return false;
  return (
    DISCUSSION.has(attribs.id?.toLowerCase() ?? "") ||
    (attribs.class?.split(/\s+/).some((part) => DISCUSSION.has(part.toLowerCase())) ?? false)
  );
}

/** Is there a second `<br>` with nothing but space between? */
function anotherBreak(siblings: readonly ChildNode[], at: number): boolean {
  for (const step of [1, -1]) {
    for (let i = at + step; i >= 0 && i < siblings.length; i += step) {
      const node = siblings[i];
      if (node?.type === "text" && node.data.trim() === "") continue;
      if (node?.type === "tag" && node.name === "br") return true;
      break;
    }
  }
  return false;
}

/** A list or a table of words, not of layout. */
function isPlain(nodes: ChildNode[], depth: number): boolean {
  return nodes.every(
    (node) =>
      node.type !== "tag" ||
      (depth < 8 &&
        (INLINE.has(node.name) || ITEMS.has(node.name) || SKIPPED.has(node.name)) &&
        (SKIPPED.has(node.name) || isPlain(node.children, depth + 1))),
  );
}

function tidyLines(text: string): string {
  return clean(text)
    .split(ITEM)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
