import type { Cheerio, CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { parseDate } from "../dates.js";
import { FeedError } from "../error.js";
import { absolute, clean } from "../text.js";
import type { ParsedEntry, Reading } from "../types.js";
import type { SourceAbout } from "./about.js";
import { loadPage } from "./html.js";
import { plainFeed } from "./plain-feed.js";

/** A page of links has fewer; what has more is no list of news. */
const MAX_LINKS = 500;
/** How far up from a link its date may stand. */
const BLOCK_LEVELS = 5;

/**
 * Reads the links of a page: one entry for each address, with the longest text that leads there as its title.
 *
 * @param links CSS selector of the links, or of blocks with one link in each
 * @throws FeedError `unreadable` for a selector that is none, `empty` where it finds nothing
 */
export function readPage(bytes: Uint8Array, about: SourceAbout, links: string): Reading {
  const $ = loadPage(bytes, about);
  const entries = linkEntries($, about.url, links);
  if (entries.length === 0)
    throw new FeedError(
      "empty",
      `the selector "${links}" finds no link on the page: it has changed, or needs JavaScript (vigil feeds discover ${about.url} proposes another)`,
    );
  return {
    feed: {
      ...plainFeed("page", about.url),
      title: clean($("meta[property='og:site_name']").attr("content") ?? $("head > title").first().text()) || null,
      language: clean($("html").attr("lang") ?? "") || null,
      entries,
    },
    more: [],
  };
}

/** The entries that a selector gives on a page. */
export function linkEntries($: CheerioAPI, pageUrl: string, selector: string): ParsedEntry[] {
  const base = absolute($("base[href]").attr("href"), pageUrl) ?? pageUrl;
  const here = withoutHash(pageUrl);
  const entries = new Map<string, ParsedEntry>();
  for (const element of find($, selector).toArray().slice(0, MAX_LINKS)) {
    const link = linkOf($(element));
    const url = absolute(link?.attr("href"), base);
    if (link === null || url === null || !/^https?:/.test(url) || withoutHash(url) === here) continue;
    const key = withoutHash(url);
    const known = entries.get(key);
    const title = titleOf(link);
    const publishedAt = known?.publishedAt ?? dateNear(link);
    const longer = (known?.title?.length ?? 0) >= title.length ? (known?.title ?? null) : title;
    entries.set(key, { id: null, title: longer || null, url: key, publishedAt, contentHtml: null });
  }
  return [...entries.values()];
}

function find($: CheerioAPI, selector: string): Cheerio<Element> {
  try {
    return $<Element, string>(selector);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new FeedError("unreadable", `links: "${selector}" is no CSS selector (${why})`);
  }
}

/** The link itself, the first one inside a block, or the one around. */
function linkOf(found: Cheerio<Element>): Cheerio<Element> | null {
  if (found.is("a[href]")) return found;
  const inside = found.find("a[href]").first();
  if (inside.length > 0) return inside;
  const around = found.parents("a[href]").first();
  return around.length > 0 ? around : null;
}

function titleOf(link: Cheerio<Element>): string {
  const heading = clean(link.find("h1, h2, h3, h4").first().text());
  return (
    heading || clean(link.text()) || clean(link.attr("title") ?? link.attr("aria-label") ?? link.find("img").attr("alt") ?? "")
  );
}

/** The date in the block around a link; a block with other links' headings in it is another's as well. */
function dateNear(link: Cheerio<Element>): Date | null {
  let block = link;
  for (let level = 0; level < BLOCK_LEVELS; level++) {
    const times = block.find("time, [datetime], [itemprop='datePublished']");
    if (times.length === 1) {
      const said = times.attr("datetime") ?? times.attr("content") ?? times.text();
      return parseDate(clean(said));
    }
    const parent = block.parent();
    if (times.length > 1 || parent.length === 0 || parent.is("body, main")) return null;
    if (parent.find("h1 a, h2 a, h3 a, a h2, a h3").length > 1) return null;
    block = parent;
  }
  return null;
}

function withoutHash(url: string): string {
  const bare = new URL(url);
  bare.hash = "";
  return bare.href;
}
