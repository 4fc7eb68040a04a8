import type { Db, Store } from "./database.js";
import { resumeEndpoint } from "./subscriptions.js";

export interface DeliveryRow {
  /** The webhook-id: the same on every attempt. */
  id: string;
  subscriptionId: string;
  eventId: string;
  type: string;
  body: string;
  state: "pending" | "sending" | "delivered" | "dead";
  attempts: number;
  nextAttemptAt: Date;
  status: number | null;
  reason: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
}

const COLUMNS = `id, subscription_id as "subscriptionId", event_id as "eventId", type, body, state, attempts, next_attempt_at as "nextAttemptAt",
  status, reason, created_at as "createdAt", delivered_at as "deliveredAt"`;

/** Adds a webhook that is due; false when this subscription has had it, be it under the id of an event that was merged into this one. */
export async function addDelivery(
  db: Db,
  delivery: { id: string; subscriptionId: string; eventId: string; type: string; body: string },
  now: Date,
): Promise<boolean> {
  const rows = await db.query(
    `insert into deliveries (id, subscription_id, event_id, type, body, next_attempt_at, created_at)
     select $1, $2, $3, $4, $5, $6, $6
     where $4::text = 'event.updated' or not exists (select 1 from deliveries told join events m on m.id = told.event_id
       where m.merged_into = $3 and told.subscription_id = $2 and told.type <> 'event.updated')
     on conflict do nothing returning id`,
    [delivery.id, delivery.subscriptionId, delivery.eventId, delivery.type, delivery.body, now],
  );
  return rows.length > 0;
}

/** An event's messages go to an endpoint in the order in which they were made: a later one waits for the earlier. */
const IN_TURN = `not exists (select 1 from deliveries e where e.subscription_id = d.subscription_id and e.event_id = d.event_id
  and e.state in ('pending', 'sending') and (e.created_at, e.id) < (d.created_at, d.id))`;

/** Messages that an endpoint may be sent at a time: one while it fails, so that it takes no worker from the others. */
const IN_FLIGHT = 4;
const HAS_ROOM = `(select count(*) from deliveries f where f.subscription_id = d.subscription_id and f.state = 'sending'
  and f.next_attempt_at > $2) < (select case when s.failing_since is null then ${IN_FLIGHT} else 1 end from subscriptions s where s.id = d.subscription_id)`;

/** While its event is muted a message waits. */
const NOT_MUTED = `not exists (select 1 from events m where m.id = d.event_id and m.muted_at is not null)`;

/** Ids of deliveries to be attempted, of endpoints that are not paused and events that are not muted. */
export async function dueDeliveries(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from (
       select d.id, d.next_attempt_at, row_number() over (partition by d.subscription_id order by d.next_attempt_at, d.id) as place
       from deliveries d join subscriptions s on s.id = d.subscription_id
       where d.state in ('pending', 'sending') and d.next_attempt_at <= $1 and s.state = 'active' and ${IN_TURN} and ${NOT_MUTED}) due
     where place <= $3 order by place, next_attempt_at limit $2`,
    [now, limit, MOST_OF_ONE],
  );
  return rows.map((row) => row.id);
}

/** Of one endpoint, so that those of one that is away don't crowd out the others'. */
const MOST_OF_ONE = 100;

/** The next deliveries that an endpoint is due, for whoever has just sent it one. */
export async function nextOfEndpoint(db: Db, subscriptionId: string, now: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select d.id from deliveries d join subscriptions s on s.id = d.subscription_id
     where d.subscription_id = $1 and d.state in ('pending', 'sending') and d.next_attempt_at <= $2 and s.state = 'active'
       and ${IN_TURN} and ${NOT_MUTED}
     order by d.next_attempt_at, d.id limit ${IN_FLIGHT}`,
    [subscriptionId, now],
  );
  return rows.map((row) => row.id);
}

/** Takes a due delivery for one attempt; nobody else gets it for `leaseSeconds`. Null also where its endpoint is being sent enough. */
export async function claimDelivery(db: Db, id: string, now: Date, leaseSeconds: number): Promise<DeliveryRow | null> {
  const rows = await db.query<DeliveryRow>(
    `update deliveries d set state = 'sending', attempts = attempts + 1, next_attempt_at = $2::timestamptz + make_interval(secs => $3)
     where id = $1 and state in ('pending', 'sending') and next_attempt_at <= $2 and ${IN_TURN} and ${NOT_MUTED} and ${HAS_ROOM} returning ${COLUMNS}`,
    [id, now, leaseSeconds],
  );
  return rows[0] ?? null;
}

/** Takes up to `most` further deliveries that are due to the same endpoint, oldest first, to go into one message. */
export async function claimCompanions(
  db: Db,
  of: DeliveryRow,
  most: number,
  now: Date,
  leaseSeconds: number,
): Promise<DeliveryRow[]> {
  if (most <= 0) return [];
  const rows = await db.query<DeliveryRow>(
    `update deliveries set state = 'sending', attempts = attempts + 1, next_attempt_at = $3::timestamptz + make_interval(secs => $4)
     where id in (select id from deliveries d where subscription_id = $1 and id <> $2 and state in ('pending', 'sending')
         and next_attempt_at <= $3 and ${IN_TURN} and ${NOT_MUTED} order by created_at, id limit $5 for update skip locked)
     returning ${COLUMNS}`,
    [of.subscriptionId, of.id, now, leaseSeconds, most],
  );
  return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id));
}

export async function recordDelivered(db: Db, row: DeliveryRow, status: number, now: Date): Promise<void> {
  await db.query(`update deliveries set state = 'delivered', status = $2, reason = null, delivered_at = $3 where id = $1`, [
    row.id,
    status,
    now,
  ]);
  await db.query(`update subscriptions set failing_since = null where id = $1 and failing_since is not null`, [
    row.subscriptionId,
  ]);
}

/**
 * Notes a failed attempt; `nextAttemptAt` null makes it a dead letter. Of an attempt whose lease has passed, and that another has
 * taken or delivered since, nothing is noted.
 *
 * @returns since when the endpoint has only failed
 */
export async function recordFailed(
  db: Db,
  row: DeliveryRow,
  failure: { status: number | null; reason: string; nextAttemptAt: Date | null },
  now: Date,
): Promise<Date> {
  await db.query(
    `update deliveries set state = case when $4::timestamptz is null then 'dead' else 'pending' end, status = $2, reason = $3,
      next_attempt_at = coalesce($4, next_attempt_at)
     where id = $1 and state = 'sending' and attempts = $5`,
    [row.id, failure.status, failure.reason, failure.nextAttemptAt, row.attempts],
  );
  const rows = await db.query<{ since: Date }>(
    `update subscriptions set failing_since = coalesce(failing_since, $2) where id = $1 returning failing_since as since`,
    [row.subscriptionId, now],
  );
  return rows[0]?.since ?? now;
}

/** Which deliveries to send again. Every condition that is given must hold. */
export interface ReplayQuery {
  ids?: readonly string[] | undefined;
  subscriptionId?: string | undefined;
  /** When they were made. */
  since?: Date | undefined;
  until?: Date | undefined;
  /** Only those that were given up. */
  onlyDead?: boolean | undefined;
}

/**
 * Makes deliveries due again, with their ids and bodies as they were; their endpoints are taken to be mended.
 *
 * @returns their ids, oldest first
 */
export async function replayDeliveries(store: Store, query: ReplayQuery, now: Date): Promise<string[]> {
  return store.transaction(async (db) => {
    const rows = await db.query<{ id: string; subscriptionId: string; createdAt: Date }>(
      `update deliveries set state = 'pending', attempts = 0, next_attempt_at = $1, reason = 'replayed'
       where ($2::text[] is null or id = any($2)) and ($3::text is null or subscription_id = $3)
         and ($4::timestamptz is null or created_at >= $4) and ($5::timestamptz is null or created_at < $5)
         and (not $6 or state = 'dead')
       returning id, subscription_id as "subscriptionId", created_at as "createdAt"`,
      [now, query.ids ?? null, query.subscriptionId ?? null, query.since ?? null, query.until ?? null, query.onlyDead ?? false],
    );
    for (const id of new Set(rows.map((row) => row.subscriptionId))) await resumeEndpoint(db, id);
    return rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).map((row) => row.id);
  });
}

/** Newest first. */
export async function recentDeliveries(db: Db, limit: number): Promise<DeliveryRow[]> {
  return db.query<DeliveryRow>(`select ${COLUMNS} from deliveries order by created_at desc, id limit $1`, [limit]);
}

export async function deliveryCounts(db: Db): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; n: number }>(`select state, count(*)::int as n from deliveries group by state`);
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}
