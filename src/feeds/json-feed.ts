import { parseDate } from "./dates.js";
import { FeedError } from "./error.js";
import { absolute, clean, plainLine } from "./text.js";
import type { ParsedFeed } from "./types.js";

const MAX_ENTRIES = 5000;

/**
 * Reads a JSON Feed 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * @throws FeedError `not-a-feed` for other JSON, `unreadable` for broken JSON
 */
export function parseJsonFeed(text: string, url: string): ParsedFeed {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new FeedError("unreadable", "the answer looks like JSON and is broken");
  }
  const feed = record(json);
  if (feed === null || !Array.isArray(feed.items) || !/jsonfeed/i.test(string(feed.version) ?? "jsonfeed")) {
    throw new FeedError("not-a-feed", "the answer is JSON, and no JSON Feed");
  }
  return {
    title: line(feed.title),
    siteUrl: absolute(string(feed.home_page_url), url),
    language: string(feed.language),
    ttlSeconds: null,
    skipHours: [],
    skipDays: [],
    selfUrl: absolute(string(feed.feed_url), url),
    hubUrls: hubs(feed.hubs, url),
    reader: "json",
    repairs: [],
    entries: feed.items.slice(0, MAX_ENTRIES).flatMap((value) => {
      const item = record(value);
      if (item === null) return [];
      const id = typeof item.id === "number" ? String(item.id) : string(item.id);
      const html = string(item.content_html) ?? string(item.content_text) ?? string(item.summary);
      return [
        {
          id,
          title: line(item.title),
          url: absolute(string(item.url) ?? string(item.external_url), url),
          publishedAt: parseDate(string(item.date_published) ?? string(item.date_modified)),
          contentHtml: html,
        },
      ];
    }),
  };
}

const record = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
const string = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
const line = (value: unknown) => (typeof value === "string" ? clean(value) || plainLine(value) || null : null);
const hubs = (value: unknown, url: string) =>
  Array.isArray(value) ? value.flatMap((hub) => absolute(string(record(hub)?.url), url) ?? []) : [];
