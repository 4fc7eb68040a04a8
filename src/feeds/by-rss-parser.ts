import Parser from "rss-parser";
import { ENTRY_FIELDS, type Field, type FieldName, type FieldSource, HEAD_FIELDS, usualPrefix } from "./names.js";
import type { FeedDocument } from "./rules.js";
import type { Survey } from "./survey.js";

/** Elements that rss-parser builds a feed of, under the names that it looks for. */
const STRUCTURE = new Map([
  ...["rss", "feed", "channel", "item", "entry"].map((name) => [name, name] as const),
  ["rdf:rdf", "rdf:RDF"] as const,
]);
/**
 * All other elements get a name of ours, and come back as xml2js has them: rss-parser's own readings of them drop `xml:base`, text
 * types and dates that JavaScript can't read, and its snippets take quadratic time on unclosed tags.
 */
const ours = (tag: string) => {
  const known = TAGS.get(tag);
  if (known !== undefined) return known;
  const name = tag.toLowerCase();
  const own = STRUCTURE.get(name) ?? `f:${name}`;
  if (TAGS.size < MAX_TAGS) TAGS.set(tag, own);
  return own;
};
/** Names already seen, so that each is written once. */
const TAGS = new Map<string, string>();
const MAX_TAGS = 2000;
const KEYS = new Map([...ENTRY_FIELDS, ...HEAD_FIELDS].map((name) => [name, `f:${name}`]));
const keys = (names: readonly FieldName[]) =>
  [...names.map((name) => `f:${name}`), "$"].map((key) => [key, key, { keepArray: true }] as const);

type Xml2jsNode = string | { _?: string; $?: Record<string, string> };
type Raw = Record<string, Xml2jsNode[] | undefined> & { $?: Xml2jsNode };

const parser = new Parser<Raw, Raw>({
  defaultRSS: 2.0,
  xml2js: { tagNameProcessors: [ours], attrNameProcessors: [(name: string) => name.toLowerCase()] },
  customFields: { feed: keys(HEAD_FIELDS) as never, item: keys(ENTRY_FIELDS) as never },
});

/**
 * Reads a document with rss-parser.
 *
 * @param seen what a look over the same text told
 * @returns null where rss-parser refuses it, or would not see all of it (entries outside its channel, markup where text belongs)
 */
export async function readByRssParser(xml: string, url: string, seen: Survey): Promise<FeedDocument | null> {
  try {
    const feed: Raw & { items: Raw[] } = await parser.parseString(xml);
    if (feed.items.length !== seen.entries || seen.channels > 1) return null;
    return {
      atom: seen.channels === 0,
      head: sourceOf(feed, url),
      language: null,
      entries: feed.items.map((item) => sourceOf(item, url)),
      brokenOff: false,
    };
  } catch {
    return null;
  }
}

/** Thrown by a field that only the tree can read. */
export class NeedsTree extends Error {}

function sourceOf(raw: Raw, url: string): FieldSource {
  const attributes = typeof raw.$ === "object" ? raw.$ : {};
  return {
    attributes: attributes as Record<string, string>,
    fields: (name) => raw[KEYS.get(name) ?? ""]?.map((node) => fieldOf(name, node, url)) ?? NO_FIELDS,
  };
}

function fieldOf(name: FieldName, node: Xml2jsNode, url: string): Field {
  if (typeof node === "string") return { text: node, attributes: NONE, base: url, hasElements: false, markup: () => node };
  const { _: text = "", $: attributes = NONE, ...children } = node;
  const inner = Object.values(children);
  if (inner.length > 0 && !name.startsWith("skip")) throw new NeedsTree();
  if (attributes.xmlns !== undefined && usualPrefix(attributes.xmlns) === null) throw new NeedsTree();
  const said = inner.length > 0 ? inner.flat().join(" ") : text;
  return { text: said, attributes, base: url, hasElements: false, markup: () => said };
}

const NO_FIELDS: readonly Field[] = [];
const NONE: Readonly<Record<string, string>> = {};

/** Whether a document uses what only the tree knows how to read: `xml:base`, XHTML, other prefixes than the usual ones. */
export function needsTree(xml: string): boolean {
  if (xml.includes("xml:base") || /["']xhtml["']/.test(xml)) return true;
  for (const [, prefix = "", uri = ""] of xml.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)) {
    const usual = usualPrefix(uri);
    if (usual !== null && usual !== prefix.toLowerCase()) return true;
  }
  return false;
}
