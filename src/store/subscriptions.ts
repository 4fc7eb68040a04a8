import type { AtOnce, ByModel } from "../alerts/types.js";
import type { Filter } from "../config/schema.js";
import type { DigestLanguage, Weekday } from "../config/vocabulary.js";
import type { Db } from "./database.js";

export interface SubscriptionRow {
  id: string;
  origin: "config" | "self";
  channel: "webhook" | "digest";
  state: "pending" | "active" | "paused" | "ended";
  reason: string | null;
  title: string;
  filter: Filter;
  email: string | null;
  at: string | null;
  timezone: string | null;
  days: Weekday[] | null;
  nextDigestAt: Date | null;
  lastDigestAt: Date | null;
  url: string | null;
  /** Webhooks: whether changes of an event are told, too. */
  updates: boolean;
  /** Digests: a short mail where nothing is new; all of them one conversation; mail as things happen. */
  whenEmpty: boolean;
  thread: boolean;
  atOnce: AtOnce | null;
  language: DigestLanguage;
  byModel: ByModel | null;
  /** Its owner wants nothing until then. */
  pausedUntil: Date | null;
  failingSince: Date | null;
  createdAt: Date;
}

/** What a subscription says, without what happened to it since. */
export type SubscriptionSpec = Pick<
  SubscriptionRow,
  | "id"
  | "channel"
  | "title"
  | "filter"
  | "email"
  | "at"
  | "timezone"
  | "days"
  | "nextDigestAt"
  | "url"
  | "updates"
  | "whenEmpty"
  | "thread"
  | "atOnce"
  | "language"
  | "byModel"
>;

/** A row's columns under their names here. */
export const COLUMNS = `id, origin, channel, state, reason, title, filter, email, at, timezone, days, next_digest_at as "nextDigestAt",
  last_digest_at as "lastDigestAt", url, updates, when_empty as "whenEmpty", thread,
  at_once as "atOnce", language, by_model as "byModel", paused_until as "pausedUntil", failing_since as "failingSince", created_at as "createdAt"`;

const values = (spec: SubscriptionSpec) => [
  spec.id,
  spec.channel,
  spec.title,
  JSON.stringify(spec.filter),
  spec.email,
  spec.at,
  spec.timezone,
  spec.days,
  spec.nextDigestAt,
  spec.url,
  spec.updates,
  spec.whenEmpty,
  spec.thread,
  spec.atOnce === null ? null : JSON.stringify(spec.atOnce),
  spec.language,
  spec.byModel,
];

/**
 * Makes the configured subscriptions what the configuration says. Who unsubscribed stays so; a changed schedule gets its new
 * time; a webhook with a new URL is tried again; one left out ends.
 */
export async function syncSubscriptions(db: Db, specs: readonly SubscriptionSpec[], now: Date): Promise<void> {
  for (const spec of specs) {
    await db.query(
      `insert into subscriptions as s (id, origin, channel, state, title, filter, email, at, timezone, days, next_digest_at, url, updates,
         when_empty, thread, at_once, language, by_model, created_at)
       values ($1, 'config', $2, 'active', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, $16, $17)
       on conflict (id) do update set title = excluded.title, filter = excluded.filter, at = excluded.at, timezone = excluded.timezone,
         days = excluded.days, url = excluded.url, updates = excluded.updates, when_empty = excluded.when_empty, thread = excluded.thread,
         at_once = excluded.at_once, language = excluded.language, by_model = excluded.by_model,
         next_digest_at = case when s.next_digest_at is null and excluded.at_once is null
             or (s.at, s.timezone, s.days, s.at_once) is distinct from (excluded.at, excluded.timezone, excluded.days, excluded.at_once)
           then excluded.next_digest_at else s.next_digest_at end,
         created_at = case when s.reason = 'left out of the configuration' then excluded.created_at else s.created_at end,
         failing_since = case when s.url is distinct from excluded.url then null else s.failing_since end,
         state = case when s.reason = 'left out of the configuration' or s.url is distinct from excluded.url then 'active' else s.state end,
         reason = case when s.reason = 'left out of the configuration' or s.url is distinct from excluded.url then null else s.reason end`,
      [...values(spec), now],
    );
  }
  await db.query(
    `update subscriptions set state = 'ended', reason = 'left out of the configuration'
     where origin = 'config' and state <> 'ended' and not (id = any($1))`,
    [specs.map((spec) => spec.id)],
  );
}

/** Adds a self-made subscription, to be confirmed; an existing one of the same address is left as it is. Returns the row of the address. */
export async function addPending(db: Db, spec: SubscriptionSpec, now: Date): Promise<SubscriptionRow | null> {
  await db.query(
    `insert into subscriptions (id, origin, channel, state, title, filter, email, at, timezone, days, next_digest_at, url, updates,
       when_empty, thread, at_once, language, by_model, created_at)
     values ($1, 'self', $2, 'pending', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, $16, $17) on conflict do nothing`,
    [...values(spec), now],
  );
  const rows = await db.query<SubscriptionRow>(
    `select ${COLUMNS} from subscriptions where origin = 'self' and lower(email) = lower($1)`,
    [spec.email],
  );
  return rows[0] ?? null;
}

/** Overwrites the choices of a self-made subscription. */
export async function updateChoices(db: Db, spec: SubscriptionSpec): Promise<void> {
  await db.query(
    `update subscriptions set filter = $2, at = $3, timezone = $4, days = $5, next_digest_at = $6, at_once = $7::jsonb, language = $8 where id = $1`,
    [
      spec.id,
      JSON.stringify(spec.filter),
      spec.at,
      spec.timezone,
      spec.days,
      spec.nextDigestAt,
      spec.atOnce === null ? null : JSON.stringify(spec.atOnce),
      spec.language,
    ],
  );
}

export async function setState(db: Db, id: string, state: SubscriptionRow["state"], reason: string | null): Promise<void> {
  await db.query(`update subscriptions set state = $2, reason = $3 where id = $1`, [id, state, reason]);
}

/** From now on the subscription receives what is due to it. */
export async function activate(db: Db, id: string, nextDigestAt: Date | null, now: Date): Promise<void> {
  await db.query(
    `update subscriptions set state = 'active', reason = null, next_digest_at = $2, created_at = $3 where id = $1 and state <> 'active'`,
    [id, nextDigestAt, now],
  );
}

export async function getSubscription(db: Db, id: string): Promise<SubscriptionRow | null> {
  const rows = await db.query<SubscriptionRow>(`select ${COLUMNS} from subscriptions where id = $1`, [id]);
  return rows[0] ?? null;
}

/** Who receives what is due to them. */
export async function activeSubscriptions(db: Db): Promise<SubscriptionRow[]> {
  return db.query<SubscriptionRow>(`select ${COLUMNS} from subscriptions where state = 'active' order by id`);
}

/** To whom an event may be due: the active ones, and endpoints that are paused, for which it waits. */
export async function addressees(db: Db): Promise<SubscriptionRow[]> {
  return db.query<SubscriptionRow>(
    `select ${COLUMNS} from subscriptions where state = 'active' or (state = 'paused' and channel = 'webhook') order by id`,
  );
}

/** An endpoint that the operator says is mended. */
export async function resumeEndpoint(db: Db, id: string): Promise<void> {
  await db.query(
    `update subscriptions set state = 'active', reason = null, failing_since = null where id = $1 and state = 'paused' and channel = 'webhook'`,
    [id],
  );
}

/** Nothing is sent until then; null ends a pause. */
export async function pauseUntil(db: Db, id: string, until: Date | null): Promise<void> {
  await db.query(`update subscriptions set paused_until = $2 where id = $1`, [id, until]);
}

/** Deletes tokens past their time and subscriptions never confirmed. */
export async function deleteExpired(db: Db, now: Date): Promise<void> {
  await db.query(`delete from tokens where expires_at < $1`, [now]);
  await db.query(`delete from subscriptions where state = 'pending' and created_at < $1::timestamptz - interval '7 days'`, [now]);
}

export async function subscriptionCounts(db: Db): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; n: number }>(`select state, count(*)::int as n from subscriptions group by state`);
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}

/** Configured subscriptions that are told nothing, for a reason other than having been left out of the configuration. */
export async function stoppedSubscriptions(
  db: Db,
): Promise<{ id: string; title: string; channel: "webhook" | "digest"; state: "paused" | "ended"; reason: string | null }[]> {
  return db.query(
    `select id, title, channel, state, reason from subscriptions
     where origin = 'config' and state in ('paused', 'ended') and reason is distinct from 'left out of the configuration' order by id`,
  );
}
