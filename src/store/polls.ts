import type { FeedStatus, Rhythm, Wishes } from "../feeds/types.js";
import type { Db } from "./database.js";
import { FEED_COLUMNS, type FeedRow } from "./feeds.js";

/** What is kept of a feed from one poll to the next. */
export interface PollMemory {
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  movedTo: string | null;
  movingTo: string | null;
  movingSeen: number;
  failures: number;
  wishes: Wishes | null;
  /** Whether its entries have had dates. */
  dated: boolean;
  rhythm: Rhythm | null;
}

export interface ClaimedFeed extends FeedRow, PollMemory {
  host: string;
  /** Its WebSub hub, where it named one that was asked; `holds`: it confirmed, and its lease runs. */
  hub: { holds: boolean; pushes: number; pushedAt: string | null } | null;
  /** When the host's robots.txt was last read for its Crawl-delay. */
  robotsReadAt: Date | null;
}

const CLAIM_LOCK = 7303;

/** How many feeds are due, counted up to `limit`. */
export async function dueFeeds(db: Db, now: Date, limit: number): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from (
       select 1 from feeds where active and status <> 'gone' and next_poll_at <= $1 limit $2) as due`,
    [now, limit],
  );
  return row?.n ?? 0;
}

/**
 * Takes due feeds, the longest due first; nobody else gets them for `leaseSeconds`. Of one host no more are taken than `perHost`, what
 * every process has at work counted, and none before its Crawl-delay or Retry-After is over.
 *
 * One claim at a time: two that looked at the same moment would both find the host free.
 */
export async function claimFeeds(
  db: Db,
  now: Date,
  { limit, perHost, leaseSeconds }: { limit: number; perHost: number; leaseSeconds: number },
): Promise<ClaimedFeed[]> {
  await db.query(`select pg_advisory_xact_lock($1)`, [CLAIM_LOCK]);
  return db.query<ClaimedFeed>(
    `with busy as (
       select host, count(*)::int as n from feeds where polling and next_poll_at > $1 group by host
     ), due as (
       select f.id, row_number() over (partition by f.host order by f.next_poll_at) + coalesce(b.n, 0) as nth,
         f.next_poll_at, h.crawl_delay
       from (
         select id, host, next_poll_at from feeds
         where active and status <> 'gone' and next_poll_at <= $1
           and not exists (select 1 from busy where busy.host = feeds.host and busy.n >= $3)
           and not exists (select 1 from feed_hosts where feed_hosts.host = feeds.host and not_before > $1)
         order by next_poll_at limit $2 * 4
       ) f left join busy b on b.host = f.host left join feed_hosts h on h.host = f.host
     ), taken as (
       select id from due where nth <= case when crawl_delay > 0 then 1 else $3 end order by next_poll_at limit $2
     ), waits as (
       update feed_hosts h set not_before = $1::timestamptz + make_interval(secs => h.crawl_delay)
       from feeds f join taken on taken.id = f.id where h.host = f.host and h.crawl_delay > 0
     )
     update feeds f set polling = true, next_poll_at = $1::timestamptz + make_interval(secs => $4)
     from taken where f.id = taken.id
     returning ${FEED_COLUMNS}, f.host, f.etag, f.last_modified as "lastModified", f.body_hash as "bodyHash", f.moved_to as "movedTo",
       f.moving_to as "movingTo", f.moving_seen as "movingSeen", f.failures, f.wishes, f.dated, f.rhythm,
       (select robots_read_at from feed_hosts h where h.host = f.host) as "robotsReadAt",
       (select jsonb_build_object('holds', w.state = 'verified' and w.lease_until > $1, 'pushes', w.pushes, 'pushedAt', w.pushed_at)
        from websub w where w.feed_id = f.id) as hub`,
    [now, limit, perHost, leaseSeconds],
  );
}

export interface PollResult extends PollMemory {
  id: string;
  host: string;
  status: FeedStatus;
  reason: string | null;
  /** The feed's own title, for feeds that the configuration gives none. */
  title: string | null;
  nextPollAt: Date;
}

/** Records polls and ends their leases: one statement, however many. */
export async function recordPolls(db: Db, results: readonly PollResult[], now: Date): Promise<void> {
  await db.query(
    `update feeds f set polling = false, status = r.status, reason = r.reason, failures = r.failures, etag = r.etag,
       last_modified = r."lastModified", body_hash = r."bodyHash", moved_to = r."movedTo", moving_to = r."movingTo",
       moving_seen = r."movingSeen", host = r.host, title = coalesce(f.title, r.title), next_poll_at = r."nextPollAt",
       last_polled_at = $2, last_ok_at = case when r.status in ('failing', 'gone') then last_ok_at else $2 end,
       wishes = r.wishes, dated = r.dated, rhythm = r.rhythm
     from jsonb_to_recordset($1::jsonb) as r(id text, status text, reason text, failures integer, etag text, "lastModified" text,
       "bodyHash" text, "movedTo" text, "movingTo" text, "movingSeen" integer, host text, title text, "nextPollAt" timestamptz,
       wishes jsonb, dated boolean, rhythm jsonb)
     where f.id = r.id`,
    [JSON.stringify(results), now],
  );
}

/** What hosts ask of all who come. Null leaves what was known. */
export async function recordHosts(
  db: Db,
  hosts: readonly { host: string; crawlDelay: number | null; robotsReadAt: Date | null; notBefore: Date | null }[],
): Promise<void> {
  if (hosts.length === 0) return;
  await db.query(
    `insert into feed_hosts as h (host, crawl_delay, robots_read_at, not_before)
     select host, max("crawlDelay"), max("robotsReadAt"), coalesce(max("notBefore"), '-infinity')
     from jsonb_to_recordset($1::jsonb) as r(host text, "crawlDelay" real, "robotsReadAt" timestamptz, "notBefore" timestamptz)
     group by host
     on conflict (host) do update set
       crawl_delay = case when excluded.robots_read_at is null then h.crawl_delay else excluded.crawl_delay end,
       robots_read_at = coalesce(excluded.robots_read_at, h.robots_read_at),
       not_before = greatest(h.not_before, excluded.not_before)`,
    [JSON.stringify(hosts)],
  );
}

/** Forgets hosts that no feed is at any more, once what they asked for is over. */
export async function deleteOldHosts(db: Db, now: Date): Promise<void> {
  await db.query(
    `delete from feed_hosts h where not_before <= $1 and not exists (select 1 from feeds f where f.host = h.host and f.active)`,
    [now],
  );
}
