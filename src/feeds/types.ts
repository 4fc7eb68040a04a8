/** What a feed says, whatever its format. */
export interface ParsedFeed {
  title: string | null;
  siteUrl: string | null;
  language: string | null;
  /** `<ttl>` or `sy:*` in seconds, where given. */
  ttlSeconds: number | null;
  entries: ParsedEntry[];
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
