/** What a feed says, whatever its format. */
export interface ParsedFeed {
  title: string | null;
  siteUrl: string | null;
  language: string | null;
  /** `<ttl>` or `sy:*` in seconds, where given. */
  ttlSeconds: number | null;
  /** Hours of the day (GMT) and days of the week (lower case) in which the publisher asks not to be polled. */
  skipHours: number[];
  skipDays: string[];
  /** The feed's own address, and the WebSub hubs that tell of its changes, where given. */
  selfUrl: string | null;
  hubUrls: string[];
  entries: ParsedEntry[];
  /** Which parser the entries came from; `tree` reads what rss-parser can't. */
  reader: "rss-parser" | "tree" | "json";
  /** What had to be mended before it could be read; empty for a healthy feed. */
  repairs: string[];
}

export interface ParsedEntry {
  /** `guid`, Atom `id`, `rdf:about`, JSON `id`, as written. */
  id: string | null;
  /** Plain text. */
  title: string | null;
  /** Absolute. */
  url: string | null;
  publishedAt: Date | null;
  /** HTML as the feed gave it: `content:encoded`, `content`, else `description`/`summary`. */
  contentHtml: string | null;
}

/** What a poll of a feed brought. */
export type FeedAnswer =
  | {
      kind: "fresh";
      feed: ParsedFeed;
      etag: string | null;
      lastModified: string | null;
      maxAgeSeconds: number | null;
      movedTo: string | null;
    }
  | { kind: "unchanged"; maxAgeSeconds: number | null }
  | { kind: "gone" }
  | { kind: "failed"; reason: string; retryAfterSeconds: number | null };
