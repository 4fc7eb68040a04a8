import Parser from "rss-parser";
import { decode } from "./decode.js";
import { FeedError } from "./error.js";
import { refuseHostile } from "./guard.js";
import { parseJsonFeed } from "./json-feed.js";
import { readTree } from "./lenient.js";
import { closeTruncated, repair } from "./repair.js";
import type { ParsedFeed } from "./types.js";

const parser = new Parser({ defaultRSS: 2.0 });

/**
 * Reads a feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, as publishers really write them.
 *
 * rss-parser judges whether the document is one that feed readers agree on; what it refuses is mended and tried again, and what it
 * still refuses is read leniently. The fields come from one reading with rules for all formats, because rss-parser drops `xml:base`,
 * Atom's text types and dates it can't read.
 *
 * @throws FeedError
 */
export async function parseFeed(bytes: Uint8Array, about: { contentType: string | null; url: string }): Promise<ParsedFeed> {
  const { text } = decode(bytes, about.contentType, (head) => /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null);
  const start = text.replace(/^[\uFEFF\s]+/, "");
  if (start === "") throw new FeedError("empty", "the server answered with nothing");
  if (start.startsWith("{") || start.startsWith("[")) return parseJsonFeed(start, about.url);
  refuseHostile(start);
  if (!/<(?:\w+:)?(?:rss|feed|rdf|channel)\b/i.test(start)) {
    throw new FeedError(
      "not-a-feed",
      /<html|<!doctype html/i.test(start) ? "the server answered with an HTML page, not a feed" : "the answer is no feed",
    );
  }
  const { xml, repairs } = repair(text);
  if (!(await accepts(text))) {
    if (await accepts(xml)) repairs.push("read after mending");
    else {
      const closed = closeTruncated(xml);
      const whole = closed !== null && closed.length < xml.length + 40 && (await accepts(closed));
      if (whole && closed !== null && readTree(closed, about.url) !== null)
        return finish(closed, [...repairs, "closed a truncated document"], about.url);
      repairs.push("read leniently");
    }
  } else repairs.length = 0;
  return finish(xml, repairs, about.url);
}

async function accepts(xml: string): Promise<boolean> {
  try {
    await parser.parseString(xml);
    return true;
  } catch {
    return false;
  }
}

function finish(xml: string, repairs: string[], url: string): ParsedFeed {
  const feed = readTree(xml, url);
  if (feed === null) throw new FeedError("not-a-feed", "the answer is XML, and no feed");
  return { ...feed, repairs };
}
