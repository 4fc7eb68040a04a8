import { NeedsTree, needsTree, readByRssParser } from "./by-rss-parser.js";
import { findByTree } from "./by-tree.js";
import { decode } from "./decode.js";
import { readDoctype } from "./doctype.js";
import { FeedError } from "./error.js";
import { parseJsonFeed } from "./json-feed.js";
import { repair } from "./repair.js";
import { readDocument } from "./rules.js";
import { type Survey, survey } from "./survey.js";
import type { ParsedFeed } from "./types.js";

/** Deeper than any feed nests: rss-parser would run out of stack. */
const DEEP = 200;
/** Longer than any declaration that means something to a feed. */
const LONG_DECLARATION = 5000;
/** More than anybody publishes between two polls: an archive, or an attack. */
const MAX_ENTRIES = 5000;
/** More elements left open than any page's broken HTML leaves: even to skip them costs too much. */
const BOTTOMLESS = 50_000;
const NO_ENTITIES: ReadonlyMap<string, string> = new Map();

/**
 * Reads a feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, as publishers really write them.
 *
 * rss-parser reads it. What it refuses is mended, and read again. What it still refuses, and what it can't know (`xml:base`, XHTML,
 * unusual prefixes), is found in a tree that forgives everything. The rules for titles, links and dates are the same for both.
 *
 * @throws FeedError
 */
export async function parseFeed(bytes: Uint8Array, about: { contentType: string | null; url: string }): Promise<ParsedFeed> {
  const { text } = decode(bytes, about.contentType, (head) => /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null);
  const start = text.replace(/^[\uFEFF\s\0]+/, "");
  if (start === "") throw new FeedError("empty", "the server answered with nothing");
  if (start.startsWith("{") || start.startsWith("[")) return parseJsonFeed(start, about.url);
  const seen = survey(start);
  if (seen.depth > BOTTOMLESS) throw new FeedError("hostile", "the document leaves more than 50,000 elements open: refused");
  const doctype = seen.doctype < 0 ? null : readDoctype(start, seen.doctype);
  if (!/<(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\b/i.test(start)) {
    const page = /<html|<!doctype html/i.test(start);
    throw new FeedError("not-a-feed", page ? "the server answered with an HTML page, not a feed" : "the answer is no feed");
  }
  const plain = await read(text, about.url, seen);
  if (plain !== null) return { ...plain, repairs: [], reader: "rss-parser" };

  const { xml, repairs } = repair(start, { from: seen.doctype, ...(doctype ?? { end: 0, entities: NO_ENTITIES }) });
  if (text.length !== start.length && repairs.length === 0) repairs.push("removed blank space before the document");
  const mended = repairs.length === 0 ? null : await read(xml, about.url, survey(xml));
  if (mended !== null) return { ...mended, repairs, reader: "rss-parser" };

  const document = findByTree(xml, about.url);
  if (document === null) throw new FeedError("not-a-feed", "the answer is XML, and no feed");
  if (document.brokenOff) repairs.push("the document breaks off: kept its whole entries");
  if (document.entries.length > MAX_ENTRIES) repairs.push(`kept the first 5,000 of ${document.entries.length} entries`);
  const kept = { ...document, entries: document.entries.slice(0, MAX_ENTRIES) };
  return { ...readDocument(kept, about.url), repairs, reader: "tree" };
}

/** By rss-parser, where it can be trusted with it. */
async function read(xml: string, url: string, seen: Survey): Promise<Omit<ParsedFeed, "repairs" | "reader"> | null> {
  if (seen.stray || seen.depth > DEEP || seen.declaration > LONG_DECLARATION) return null;
  if (seen.entries > MAX_ENTRIES || needsTree(xml)) return null;
  const document = await readByRssParser(xml, url, seen);
  if (document === null) return null;
  try {
    return readDocument(document, url);
  } catch (error) {
    if (error instanceof NeedsTree) return null;
    throw error;
  }
}
