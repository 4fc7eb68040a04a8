/** Vigil's reader and its peers, each used as its own documentation shows: no clean-up of titles, dates through Date. */
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseFeed as parseWithFeedsmith } from "feedsmith";
import Parser from "rss-parser";
import { parseFeed } from "../../../src/feeds/parse.js";

export interface ReadFeed {
  title: string | null | undefined;
  entries: {
    id: string | null | undefined;
    title: string | null | undefined;
    url: string | null | undefined;
    publishedAt: string | Date | null | undefined;
  }[];
}
export interface Reader {
  name: string;
  parse(bytes: Uint8Array, about: { contentType: string | null; url: string }): Promise<ReadFeed>;
}

export const readers: Reader[] = [
  { name: "Vigil", parse: parseFeed },
  { name: "rss-parser", parse: byRssParser },
  { name: "feedsmith", parse: byFeedsmith },
  { name: "feedparser", parse: byFeedparser },
];

const served = (contentType: string | null) => /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
function decoded(bytes: Uint8Array, contentType: string | null): string {
  try {
    return new TextDecoder(served(contentType)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
const date = (...texts: unknown[]) =>
  texts.map((text) => (typeof text === "string" ? new Date(text) : null)).find((each) => each && !Number.isNaN(each.getTime())) ??
  null;
const string = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null && "value" in value
      ? string(value.value)
      : undefined;

async function byRssParser(bytes: Uint8Array, { contentType }: { contentType: string | null }): Promise<ReadFeed> {
  const latin = /^(?:iso-8859-1|latin1|ascii)$/i.test(served(contentType));
  const feed = await new Parser<unknown, { id?: string }>().parseString(Buffer.from(bytes).toString(latin ? "latin1" : "utf8"));
  return {
    title: feed.title,
    entries: feed.items.map((item) => ({
      id: item.guid ?? item.id,
      title: item.title,
      url: item.link,
      publishedAt: item.isoDate,
    })),
  };
}

/** Feedsmith's own types tell each format apart; here a field is a field. */
interface Loose {
  [field: string]: Loose | undefined;
}
const list = (value: Loose | undefined): Loose[] => (Array.isArray(value) ? value : []);

async function byFeedsmith(bytes: Uint8Array, { contentType }: { contentType: string | null }): Promise<ReadFeed> {
  const feed = parseWithFeedsmith(decoded(bytes, contentType)).feed as unknown as Loose;
  const alternate = (links: Loose | undefined) =>
    list(links).find((link) => (string(link.rel) ?? "alternate") === "alternate")?.href;
  return {
    title: string(feed.title),
    entries: list(feed.entries ?? feed.items).map((item) => ({
      id: string(item.guid) ?? string(item.id) ?? string(item.rdf?.about),
      title: string(item.title),
      url: string(item.link ?? item.url ?? alternate(item.links) ?? alternate(item.atom?.links) ?? item.external_url),
      publishedAt: date(
        item.pubDate,
        item.published,
        item.date_published,
        list(item.dc?.dates)[0],
        item.dc?.date,
        item.dcterms?.created,
        item.updated,
        item.date_modified,
      ),
    })),
  };
}

function byFeedparser(bytes: Uint8Array, { url }: { url: string }): Promise<ReadFeed> {
  return new Promise((done, fail) => {
    const parser = new FeedParser({ feedurl: url });
    const entries: ReadFeed["entries"] = [];
    parser.on("error", fail);
    parser.on("readable", () => {
      for (let item = parser.read(); item; item = parser.read()) {
        entries.push({ id: item.guid, title: item.title, url: item.link, publishedAt: item.pubdate ?? item.date });
      }
    });
    parser.on("end", () => done({ title: parser.meta?.title, entries }));
    Readable.from([Buffer.from(bytes)]).pipe(parser);
  });
}
