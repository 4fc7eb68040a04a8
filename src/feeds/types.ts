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
  reader: "rss-parser" | "tree" | "json" | "sitemap" | "page" | "telegram" | "mailbox";
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
  /** True where `contentHtml` is all there is: `url` leads to no page that says more. */
  whole?: boolean;
  /** When its page last changed, of sources that say no more: it was published then or before. */
  changedAt?: Date;
  /** Absolute addresses in it, of posts and messages. For reading: nobody follows them. */
  links?: string[];
  /** Whose post it passes on. */
  forwardedFrom?: string;
}

/** How the bytes at a feed's address are read. */
export type WebSource = { type: "rss" | "sitemap" | "telegram" } | { type: "page"; links: string };
export interface MailboxSource {
  type: "mailbox";
  user: string;
  password: string;
}
export type FeedSource = WebSource | MailboxSource;

/** What a document gave, and addresses of further ones that belong to it: the sitemaps of an index. */
export interface Reading {
  feed: ParsedFeed;
  more: string[];
}

/** What a publisher asks of those who poll. */
export type Wishes = Pick<ParsedFeed, "ttlSeconds" | "skipHours" | "skipDays">;

/** What a poll of a feed brought. */
export type FeedAnswer =
  | {
      kind: "fresh";
      feed: ParsedFeed;
      etag: string | null;
      lastModified: string | null;
      /** Of the body, for servers that never say 304. */
      bodyHash: string | null;
      maxAgeSeconds: number | null;
      /** Where permanent redirects alone led. */
      redirectedTo: string | null;
    }
  | { kind: "unchanged"; maxAgeSeconds: number | null; redirectedTo: string | null }
  | { kind: "gone" }
  | {
      kind: "failed";
      reason: string;
      retryAfterSeconds: number | null;
      /** The server asks for less: its other feeds wait, too. */
      tooMany: boolean;
    };

/**
 * `quiet`: answers well and has brought nothing for much longer than it used to; `undated`: its entries have lost their dates, so
 * that what is old can't be told from what is new.
 */
export type FeedStatus = "new" | "ok" | "failing" | "quiet" | "undated" | "gone";

/**
 * What a feed's own past says of its future: in which hours of the week it brings something new, and how regular its gaps are.
 *
 * Hours, not entries, are counted: ten entries at once are one sign of life. A gap is measured by how much was to be expected in it,
 * so that a silent weekend of a feed that keeps weekends is no gap at all (time rescaling, Brown et al. 2002,
 * doi:10.1162/08997660252741149).
 */
export interface Rhythm {
  /** The hour since which the feed is known, its oldest entry's at first. Hours count from 1970, in UTC. */
  since: number;
  /** The hour of the first poll: what is older was read from the feed's own dates. */
  polledSince: number;
  /** The last hour with something new. */
  last: number;
  /** The week up to which `active` has faded. */
  week: number;
  /** For each hour of the week, in how many weeks it brought something new; old weeks fade. */
  active: number[];
  /** Entries of the last hour so far, and as a rule in an hour that has any. */
  inLast: number;
  perHour: number;
  /** Gaps so far: how many (60 at most count), their mean and variance, in hours of the feed's own time. */
  gaps: { n: number; mean: number; variance: number };
}
