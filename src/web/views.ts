/** What operators are shown. */
import type { FeedType, Reliability } from "../config/vocabulary.js";
import type { ListingChangeRow } from "../store/listing-changes.js";
import type { ListRow, StoredListing } from "../store/lists.js";

export interface FeedView {
  id: string;
  title: string | null;
  type: FeedType;
  url: string;
  reliability: Reliability;
  /** `quiet`: answers well, and has brought nothing for much longer than it used to; `undated`: its entries have lost their dates. */
  status: "ok" | "failing" | "quiet" | "undated" | "gone" | "new";
  /** Why it is not well, or what had to be mended. */
  reason: string | null;
  lastPolledAt: Date | null;
  lastOkAt: Date | null;
  /** Null when it will not be polled again (gone). */
  nextPollAt: Date | null;
  /** Entries first seen in the last 24 hours. */
  entries24h: number;
  /** State of the subscription at its WebSub hub; null where it names none. */
  hub: "asked" | "verified" | "denied" | "failed" | "ending" | null;
}

export interface DeliveryView {
  /** The webhook-id. */
  id: string;
  subscriptionId: string;
  eventId: string;
  type: string;
  state: "pending" | "sending" | "delivered" | "dead";
  attempts: number;
  /** HTTP status of the last answer; null where none came. */
  status: number | null;
  reason: string | null;
  createdAt: Date;
  /** Null once delivered or dead. */
  nextAttemptAt: Date | null;
  deliveredAt: Date | null;
}

/** How much of the news a watched group or term is found in. */
export interface CoverageView {
  of: "group" | "term";
  id: string;
  name: string;
  /** Articles of the last seven days that mention it. */
  mentions7d: number;
  /** Events of the last seven days that it is part of. */
  events7d: number;
  /** When it was last found in an article. */
  lastMentionAt: Date | null;
}

/** A subscription that is told nothing, and why: what an operator has to act on. */
export interface StoppedSubscription {
  id: string;
  title: string;
  channel: "webhook" | "digest";
  state: "paused" | "ended";
  reason: string | null;
}

export interface ListsView {
  lists: ListRow[];
  /** Newest first. */
  changes: (Omit<ListingChangeRow, "before" | "after"> & { name: string; programmes: string[] })[];
}

/** A listing that a name leads to: how like it is, 0 to 1, and by which of its names. */
export interface ListingFound {
  entry: StoredListing;
  score: number;
  why: string;
}

/** What an operator sees. */
export interface OpsView {
  feeds: FeedView[];
  /** Jobs by stage (poll, fetch, …) and then by state (waiting, active, delayed, failed). */
  queue: { stage: string; counts: Record<string, number> }[];
  /** Newest first, at most 50. */
  deliveries: DeliveryView[];
  /** By state: pending, sending, delivered, dead. */
  deliveryCounts: Record<string, number>;
  /** By state: pending, sending, sent, dead. */
  mailCounts: Record<string, number>;
  stopped: StoppedSubscription[];
  /** Why the mailbox of mail.reports could not be read when it was last looked into; null where it could. */
  mailboxProblem: string | null;
  /** The official lists that are watched. */
  lists: ListRow[];
  config: { ok: boolean; loadedAt: Date; error: string | null };
  coverage: CoverageView[];
  totals: {
    /** By kind. */
    events: Record<string, number>;
    /** By state: found, read, assessed, archived, failed. */
    articles: Record<string, number>;
    /** By state: pending, active, paused, ended. */
    subscriptions: Record<string, number>;
  };
  process: {
    role: string;
    /** e.g. "embedded" or "postgres"; the queue's is "postgres" or "redis". */
    data: string;
    queue: string;
    rssBytes: number;
    uptimeSeconds: number;
    version: string;
  };
}
