import type { FeedConfig } from "../config/schema.js";
import type { Reliability } from "../config/vocabulary.js";
import type { Db } from "./database.js";

export interface FeedRow {
  id: string;
  url: string;
  title: string | null;
  language: string | null;
  reliability: Reliability;
  everySeconds: number | null;
  movedTo: string | null;
  etag: string | null;
  lastModified: string | null;
  status: "new" | "ok" | "failing" | "gone";
  reason: string | null;
  failures: number;
  lastPolledAt: Date | null;
  lastOkAt: Date | null;
  nextPollAt: Date;
}

const COLUMNS = `id, url, title, language, reliability, every_seconds as "everySeconds", moved_to as "movedTo", etag,
  last_modified as "lastModified", status, reason, failures, last_polled_at as "lastPolledAt", last_ok_at as "lastOkAt",
  next_poll_at as "nextPollAt"`;

/** Makes the table say what the configuration says; a feed with a new URL starts afresh, one left out is no longer polled. */
export async function syncFeeds(db: Db, feeds: readonly FeedConfig[]): Promise<void> {
  const rows = feeds.map((feed) => ({
    id: feed.id,
    url: feed.url,
    title: feed.title ?? null,
    language: feed.language ?? null,
    reliability: feed.reliability,
    every_seconds: feed.every === undefined ? null : Math.max(1, Math.round(feed.every)),
  }));
  await db.query(
    `insert into feeds as f (id, url, title, language, reliability, every_seconds)
     select * from jsonb_to_recordset($1::jsonb)
       as r(id text, url text, title text, language text, reliability text, every_seconds integer)
     on conflict (id) do update set
       active = true, title = coalesce(excluded.title, f.title), language = excluded.language, reliability = excluded.reliability,
       every_seconds = excluded.every_seconds, url = excluded.url,
       moved_to = case when f.url = excluded.url then f.moved_to end,
       etag = case when f.url = excluded.url then f.etag end,
       last_modified = case when f.url = excluded.url then f.last_modified end,
       status = case when f.url = excluded.url then f.status else 'new' end,
       reason = case when f.url = excluded.url then f.reason end,
       failures = case when f.url = excluded.url then f.failures else 0 end,
       next_poll_at = case
         when f.url <> excluded.url or not f.active or f.every_seconds is distinct from excluded.every_seconds then now()
         else f.next_poll_at end`,
    [JSON.stringify(rows)],
  );
  await db.query(`update feeds set active = false where active and not (id = any($1))`, [feeds.map((feed) => feed.id)]);
}

/** Ids of feeds to be polled, the longest due first. */
export async function dueFeeds(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from feeds where active and status <> 'gone' and next_poll_at <= $1 order by next_poll_at limit $2`,
    [now, limit],
  );
  return rows.map((row) => row.id);
}

/** Takes a due feed for one poll; nobody else gets it for `leaseSeconds`. Null when it is not due (any more). */
export async function claimFeed(db: Db, id: string, now: Date, leaseSeconds: number): Promise<FeedRow | null> {
  const rows = await db.query<FeedRow>(
    `update feeds set polling = true, next_poll_at = $2::timestamptz + make_interval(secs => $3)
     where id = $1 and active and status <> 'gone' and next_poll_at <= $2 returning ${COLUMNS}`,
    [id, now, leaseSeconds],
  );
  return rows[0] ?? null;
}

export interface PollResult {
  status: "ok" | "failing" | "gone";
  reason: string | null;
  failures: number;
  etag: string | null;
  lastModified: string | null;
  movedTo: string | null;
  /** The feed's own title, for feeds that the configuration gives none. */
  title: string | null;
  nextPollAt: Date;
}

export async function recordPoll(db: Db, id: string, result: PollResult, now: Date): Promise<void> {
  await db.query(
    `update feeds set polling = false, status = $2, reason = $3, failures = $4, etag = $5, last_modified = $6, moved_to = $7,
       title = coalesce(title, $8), next_poll_at = $9, last_polled_at = $10,
       last_ok_at = case when $2 = 'ok' then $10 else last_ok_at end
     where id = $1`,
    [
      id,
      result.status,
      result.reason,
      result.failures,
      result.etag,
      result.lastModified,
      result.movedTo,
      result.title,
      result.nextPollAt,
      now,
    ],
  );
}

/** Makes a feed due at once. False when there is no such feed. */
export async function pollNow(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update feeds set next_poll_at = $2, status = case when status = 'gone' then 'new' else status end
     where id = $1 and active returning id`,
    [id, now],
  );
  return rows.length > 0;
}

export interface FeedHealth extends FeedRow {
  /** Entries first seen in the last 24 hours. */
  entries24h: number;
}

/** Every active feed with its health, failing ones first. */
export async function feedHealth(db: Db, now: Date): Promise<FeedHealth[]> {
  return db.query<FeedHealth>(
    `select ${COLUMNS},
       (select count(*)::int from entries e where e.feed_id = feeds.id and e.seen_at > $1::timestamptz - interval '24 hours') as "entries24h"
     from feeds where active
     order by case status when 'failing' then 0 when 'gone' then 1 when 'new' then 2 else 3 end, id`,
    [now],
  );
}

/** How a report names its source. */
export async function reportSource(db: Db, id: string): Promise<{ title: string; reliability: Reliability }> {
  const rows = await db.query<{ title: string; reliability: Reliability }>(
    `select coalesce(title, id) as title, reliability from feeds where id = $1`,
    [id],
  );
  return rows[0] ?? { title: id, reliability: "F" };
}
