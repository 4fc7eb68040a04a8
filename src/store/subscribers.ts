import type { Filter } from "../config/schema.js";
import type { Db } from "./database.js";

/** Somebody who receives mail, as operators see them. */
export interface Subscriber {
  id: string;
  /** `self`: they subscribed by themselves; `config`: alerts.yaml names them. */
  origin: "config" | "self";
  email: string;
  title: string;
  state: "pending" | "active" | "paused" | "ended";
  reason: string | null;
  filter: Filter;
  at: string | null;
  timezone: string | null;
  days: string[] | null;
  /** Mail as things happen, rather than at a time of day. */
  isAtOnce: boolean;
  nextDigestAt: Date | null;
  lastDigestAt: Date | null;
  createdAt: Date;
}

const COLUMNS = `id, origin, email, title, state, reason, filter, at, timezone, days, at_once is not null as "isAtOnce", next_digest_at as "nextDigestAt",
  last_digest_at as "lastDigestAt", created_at as "createdAt"`;

/** Who receives mail, by address. */
export async function listSubscribers(db: Db): Promise<Subscriber[]> {
  return db.query<Subscriber>(`select ${COLUMNS} from subscriptions where email is not null order by lower(email), id`);
}

/** All that is kept of an address. */
export interface SubscriberData {
  subscriptions: Subscriber[];
  /** Mails to it, without their bodies. */
  mails: { messageId: string; purpose: string; subject: string; state: string; createdAt: Date; sentAt: Date | null }[];
  /** What servers and mail services said of mails to it. */
  reports: { kind: string; reason: string; reportedAt: Date }[];
  /** Which events it was told of, or is to be. */
  events: { subscriptionId: string; eventId: string; dueAt: Date; told: boolean }[];
}

/** Everything that is kept of an address; null where nothing is. */
export async function subscriberData(db: Db, email: string): Promise<SubscriberData | null> {
  const subscriptions = await db.query<Subscriber>(
    `select ${COLUMNS} from subscriptions where lower(email) = lower($1) order by id`,
    [email],
  );
  const mails = await db.query<SubscriberData["mails"][number]>(
    `select message_id as "messageId", purpose, subject, state, created_at as "createdAt", sent_at as "sentAt" from mails
     where lower(to_address) = lower($1) order by created_at, id`,
    [email],
  );
  const reports = await db.query<SubscriberData["reports"][number]>(
    `select kind, reason, reported_at as "reportedAt" from mail_reports where address = lower($1) order by reported_at`,
    [email],
  );
  if (subscriptions.length + mails.length + reports.length === 0) return null;
  const events = await db.query<SubscriberData["events"][number]>(
    `select subscription_id as "subscriptionId", event_id as "eventId", due_at as "dueAt", mail_id is not null as told from digest_items
     where subscription_id = any($1) order by due_at, event_id`,
    [subscriptions.map(({ id }) => id)],
  );
  return { subscriptions, mails, reports, events };
}

/**
 * Forgets an address: its own subscription with its links, mails and what it was told. What alerts.yaml names is ended, for the
 * operator to take out there.
 *
 * @returns how many subscriptions were deleted, and the ids of those that alerts.yaml still names
 */
export async function deleteSubscriber(db: Db, email: string): Promise<{ deleted: number; configured: string[] }> {
  const configured = await db.query<{ id: string }>(
    `update subscriptions set state = 'ended', reason = 'the operator deleted the subscriber' where lower(email) = lower($1) and origin = 'config'
     returning id`,
    [email],
  );
  await db.query(
    `delete from digest_items where subscription_id in (select id from subscriptions where lower(email) = lower($1) and origin = 'self')`,
    [email],
  );
  await db.query(
    `update digest_items set mail_id = null where mail_id in (select id from mails where lower(to_address) = lower($1))`,
    [email],
  );
  await db.query(
    `delete from digest_items where mail_id is null and subscription_id in
       (select id from subscriptions where lower(email) = lower($1) and state = 'ended')`,
    [email],
  );
  await db.query(`delete from mails where lower(to_address) = lower($1)`, [email]);
  await db.query(`delete from mail_reports where address = lower($1)`, [email]);
  await db.query(`delete from suppressions where address = lower($1)`, [email]);
  const deleted = await db.query(`delete from subscriptions where lower(email) = lower($1) and origin = 'self' returning id`, [
    email,
  ]);
  return { deleted: deleted.length, configured: configured.map(({ id }) => id) };
}
