import { gunzipSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { parseDate } from "../dates.js";
import { decode } from "../decode.js";
import { FeedError } from "../error.js";
import { absolute, clean } from "../text.js";
import type { ParsedEntry, Reading } from "../types.js";
import type { SourceAbout } from "./about.js";
import { plainFeed } from "./plain-feed.js";

/** Of a sitemap unpacked (https://www.sitemaps.org/protocol.html). */
const MAX_BYTES = 50 * 1024 * 1024;
/** Newest first; a news sitemap has at most 1,000 anyway (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
const MAX_ENTRIES = 1000;
/** Sitemaps of an index that are read at a poll: the newest. */
const MAX_CHILDREN = 3;
const MAX_DEPTH = 50;

/**
 * Reads a news sitemap, a plain sitemap or a sitemap index, gzipped or not.
 *
 * @returns the 1,000 newest addresses; of an index the 3 newest sitemaps, those for news first
 * @throws FeedError
 */
export function readSitemap(bytes: Uint8Array, about: SourceAbout): Reading {
  const xml = textOf(bytes, about.contentType);
  if (xml.trim() === "") throw new FeedError("empty", "the server answered with nothing");
  if (/<!ENTITY/i.test(xml.slice(0, 100_000))) throw new FeedError("hostile", "a sitemap declares entities: refused");
  const { root, urls, sitemaps, closed } = records(xml);
  if (root === null) {
    const page = /<html|<!doctype html/i.test(xml.slice(0, 2000));
    throw new FeedError("not-a-feed", page ? "the server answered with an HTML page, not a sitemap" : "the answer is no sitemap");
  }
  const entries = urls.flatMap((fields) => entryOf(fields, about.url) ?? []);
  const at = ({ publishedAt, changedAt }: ParsedEntry) => (publishedAt ?? changedAt)?.getTime() ?? -Infinity;
  const newest = entries.sort((a, b) => (at(b) === at(a) ? 0 : at(b) - at(a))).slice(0, MAX_ENTRIES);
  const repairs = [
    ...(closed ? [] : ["the document breaks off: kept its whole entries"]),
    ...(entries.length > MAX_ENTRIES ? [`${entries.length} addresses: kept the ${MAX_ENTRIES} newest`] : []),
  ];
  const language = urls.map((fields) => fields.language).find((code) => code !== undefined) ?? null;
  const title = urls.map((fields) => fields.name).find((name) => name !== undefined);
  return {
    feed: {
      ...plainFeed("sitemap", about.url),
      title: title === undefined ? null : clean(title),
      language,
      entries: newest,
      repairs,
    },
    more: childrenOf(sitemaps, about.url),
  };
}

function textOf(bytes: Uint8Array, contentType: string | null): string {
  let plain = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
    } catch (error) {
      const big = error instanceof RangeError;
      throw new FeedError(
        big ? "hostile" : "unreadable",
        big ? "the sitemap unpacks to more than 50 MB: refused" : "the sitemap's gzip is broken",
      );
    }
  }
  return decode(plain, contentType, (head) => /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null).text;
}

/** What an address or a sitemap says of itself. */
interface Fields {
  loc?: string;
  lastmod?: string;
  title?: string;
  published?: string;
  language?: string;
  name?: string;
}

/** By the element's path from its record; prefixes vary, and images and videos have titles and addresses, too. */
const FIELDS: Record<string, keyof Fields> = {
  loc: "loc",
  lastmod: "lastmod",
  "news/title": "title",
  "news/publication_date": "published",
  "news/publication/language": "language",
  "news/publication/name": "name",
};

function records(xml: string) {
  const urls: Fields[] = [];
  const sitemaps: Fields[] = [];
  const path: string[] = [];
  let root: string | null = null;
  let record: Fields | null = null;
  let depth = 0;
  let closed = false;
  let ending = false;
  const parser = new Parser(
    {
      onopentag(raw) {
        const name = raw.slice(raw.indexOf(":") + 1);
        depth++;
        if (depth > MAX_DEPTH) throw new FeedError("hostile", `the document is nested more than ${MAX_DEPTH} deep: refused`);
        if (root === null) {
          if (name === "urlset" || name === "sitemapindex") root = name;
          return;
        }
        if (name === (root === "urlset" ? "url" : "sitemap")) {
          record = {};
          path.length = 0;
        } else if (record !== null) path.push(name);
      },
      ontext(text) {
        if (record === null) return;
        const field = FIELDS[path.join("/")];
        if (field !== undefined) record[field] = (record[field] ?? "") + text;
      },
      onclosetag(raw) {
        if (ending) return; // what the end of the text closes was never whole
        const name = raw.slice(raw.indexOf(":") + 1);
        depth--;
        if (name === root) closed = true;
        if (record !== null && path.length === 0 && (name === "url" || name === "sitemap")) {
          (root === "urlset" ? urls : sitemaps).push(record);
          record = null;
        } else path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(xml);
  ending = true;
  parser.end();
  return { root: root as string | null, urls, sitemaps, closed };
}

function entryOf(fields: Fields, base: string): ParsedEntry | null {
  const url = absolute(fields.loc, base);
  if (url === null || !/^https?:/.test(url) || new URL(url).pathname === "/") return null;
  const changedAt = parseDate(fields.lastmod ?? null);
  return {
    id: null,
    title: clean(fields.title ?? "") || null,
    url,
    publishedAt: parseDate(fields.published ?? null),
    contentHtml: null,
    ...(changedAt !== null && { changedAt }),
  };
}

function childrenOf(sitemaps: readonly Fields[], base: string): string[] {
  const news = (url: string) => (/news|latest|recent/i.test(new URL(url).pathname) ? 1 : 0);
  return sitemaps
    .flatMap((fields, i) => {
      const url = absolute(fields.loc, base);
      return url === null || !/^https?:/.test(url) ? [] : [{ url, at: parseDate(fields.lastmod ?? null)?.getTime() ?? 0, i }];
    })
    .sort((a, b) => news(b.url) - news(a.url) || b.at - a.at || a.i - b.i)
    .slice(0, MAX_CHILDREN)
    .map(({ url }) => url);
}
