import type { FeedConfig } from "../config/feeds-schema.js";
import type { Reliability } from "../config/vocabulary.js";
import type { FeedStatus } from "../feeds/types.js";
import type { Db } from "./database.js";
import type { WebsubState } from "./websub.js";

export interface FeedRow {
  id: string;
  url: string;
  title: string | null;
  language: string | null;
  reliability: Reliability;
  everySeconds: number | null;
  status: FeedStatus;
  reason: string | null;
  lastPolledAt: Date | null;
  lastOkAt: Date | null;
  nextPollAt: Date;
}

export const FEED_COLUMNS = `f.id, f.url, f.title, f.language, f.reliability, f.every_seconds as "everySeconds", f.status, f.reason,
  f.last_polled_at as "lastPolledAt", f.last_ok_at as "lastOkAt", f.next_poll_at as "nextPollAt"`;

/** Makes the table say what the configuration says; a feed with a new URL starts afresh, one left out is no longer polled. */
export async function syncFeeds(db: Db, feeds: readonly FeedConfig[]): Promise<void> {
  const rows = feeds.map((feed) => ({
    id: feed.id,
    url: feed.url,
    host: new URL(feed.url).hostname,
    title: feed.title ?? null,
    language: feed.language ?? null,
    reliability: feed.reliability,
    every_seconds: feed.every === undefined ? null : Math.max(1, Math.round(feed.every)),
  }));
  await db.query(
    `insert into feeds as f (id, url, host, title, language, reliability, every_seconds)
     select * from jsonb_to_recordset($1::jsonb)
       as r(id text, url text, host text, title text, language text, reliability text, every_seconds integer)
     on conflict (id) do update set
       active = true, title = coalesce(excluded.title, f.title), language = excluded.language, reliability = excluded.reliability,
       every_seconds = excluded.every_seconds, url = excluded.url,
       host = case when f.url = excluded.url then f.host else excluded.host end,
       moved_to = case when f.url = excluded.url then f.moved_to end,
       moving_to = case when f.url = excluded.url then f.moving_to end,
       moving_seen = case when f.url = excluded.url then f.moving_seen else 0 end,
       body_hash = case when f.url = excluded.url then f.body_hash end,
       wishes = case when f.url = excluded.url then f.wishes end,
       dated = f.dated and f.url = excluded.url,
       rhythm = case when f.url = excluded.url then f.rhythm end,
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
  /** State of the subscription at its WebSub hub; null where it names none. */
  hub: WebsubState | null;
}

/** Every active feed with its health, failing ones first. */
export async function feedHealth(db: Db, now: Date): Promise<FeedHealth[]> {
  return db.query<FeedHealth>(
    `select ${FEED_COLUMNS},
       (select count(*)::int from entries e where e.feed_id = f.id and e.seen_at > $1::timestamptz - interval '24 hours') as "entries24h",
       (select state from websub w where w.feed_id = f.id) as hub
     from feeds f where active
     order by array_position(array['failing', 'gone', 'quiet', 'undated', 'new'], status), id`,
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
