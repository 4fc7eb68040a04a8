import type { ToldFacts } from "../alerts/types.js";
import type { Db } from "./database.js";

export interface MailRow {
  id: string;
  messageId: string;
  subscriptionId: string | null;
  purpose: "confirm" | "digest";
  toAddress: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attempts: number;
  /** True when an earlier attempt may have reached the server. */
  again: boolean;
}

export type NewMail = Omit<MailRow, "attempts" | "again">;

export async function addMail(db: Db, mail: NewMail, now: Date): Promise<void> {
  await db.query(
    `insert into mails (id, message_id, subscription_id, purpose, to_address, subject, html, text, headers, next_attempt_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict do nothing`,
    [
      mail.id,
      mail.messageId,
      mail.subscriptionId,
      mail.purpose,
      mail.toAddress,
      mail.subject,
      mail.html,
      mail.text,
      JSON.stringify(mail.headers),
      now,
    ],
  );
}

export async function dueMails(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from mails where state in ('pending', 'sending') and next_attempt_at <= $1 order by next_attempt_at limit $2`,
    [now, limit],
  );
  return rows.map((row) => row.id);
}

/** Marks a due mail as being sent, before SMTP is spoken to; nobody else gets it for `leaseSeconds`. */
export async function claimMail(db: Db, id: string, now: Date, leaseSeconds: number): Promise<MailRow | null> {
  const rows = await db.query<MailRow>(
    `with before as (select id, state from mails where id = $1 and state in ('pending', 'sending') and next_attempt_at <= $2 for update)
     update mails m set state = 'sending', attempts = attempts + 1, next_attempt_at = $2::timestamptz + make_interval(secs => $3)
     from before where m.id = before.id
     returning m.id, m.message_id as "messageId", m.subscription_id as "subscriptionId", m.purpose, m.to_address as "toAddress", m.subject,
       m.html, m.text, m.headers, m.attempts, before.state = 'sending' as again`,
    [id, now, leaseSeconds],
  );
  return rows[0] ?? null;
}

/** The server took it. The body goes: it held a token, and what was told is in `digest_items`. */
export async function recordSent(db: Db, id: string, now: Date): Promise<void> {
  await db.query(`update mails set state = 'sent', sent_at = $2, html = null, text = null, reason = null where id = $1`, [
    id,
    now,
  ]);
}

/** Notes a failed attempt; `nextAttemptAt` null gives the mail up. */
export async function recordMailFailed(db: Db, id: string, reason: string, nextAttemptAt: Date | null): Promise<void> {
  await db.query(
    `update mails set state = case when $3::timestamptz is null then 'dead' else 'pending' end, reason = $2,
       next_attempt_at = coalesce($3, next_attempt_at) where id = $1`,
    [id, reason, nextAttemptAt],
  );
}

export async function mailCounts(db: Db): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; n: number }>(`select state, count(*)::int as n from mails group by state`);
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}

/** Notes that an event is due to a digest; once per subscription, for good, be it under the id of one that was merged into it. */
export async function addDigestItem(db: Db, subscriptionId: string, eventId: string, now: Date): Promise<void> {
  await db.query(
    `insert into digest_items (subscription_id, event_id, due_at) select $1, $2, $3
     where not exists (select 1 from digest_items told join events m on m.id = told.event_id
       where m.merged_into = $2 and told.subscription_id = $1)
     on conflict do nothing`,
    [subscriptionId, eventId, now],
  );
}

/** Events that are due to a subscription and in no digest yet. */
export async function openDigestItems(db: Db, subscriptionId: string): Promise<string[]> {
  const rows = await db.query<{ eventId: string }>(
    `select i.event_id as "eventId" from digest_items i join events e on e.id = i.event_id
     where i.subscription_id = $1 and i.mail_id is null and e.muted_at is null order by i.due_at, i.event_id`,
    [subscriptionId],
  );
  return rows.map((row) => row.eventId);
}

/** Puts events into the digest that a mail carries, with what it says of each. */
export async function closeDigestItems(
  db: Db,
  subscriptionId: string,
  items: readonly { eventId: string; told: ToldFacts }[],
  mailId: string,
  now: Date,
): Promise<void> {
  await db.query(
    `update digest_items i set mail_id = coalesce(i.mail_id, $3), told = t.told, told_at = $4
     from jsonb_to_recordset($2::jsonb) as t("eventId" text, told jsonb)
     where i.subscription_id = $1 and i.event_id = t."eventId"`,
    [subscriptionId, JSON.stringify(items), mailId, now],
  );
}

/** Events that a subscription was told of since a moment and that have been updated since they were, with what was said. */
export async function toldDigestItems(
  db: Db,
  subscriptionId: string,
  since: Date,
): Promise<{ eventId: string; told: ToldFacts }[]> {
  return db.query(
    `select i.event_id as "eventId", i.told from digest_items i join events e on e.id = i.event_id
     where i.subscription_id = $1 and i.mail_id is not null and i.told_at > $2 and i.told is not null
       and e.updated_at > i.told_at and e.muted_at is null and e.merged_into is null
     order by i.told_at, i.event_id limit 200`,
    [subscriptionId, since],
  );
}

/** When mails of a subscription were made since a moment. */
export async function mailsSince(db: Db, subscriptionId: string, since: Date): Promise<Date[]> {
  const rows = await db.query<{ at: Date }>(
    `select created_at as at from mails where subscription_id = $1 and purpose = 'digest' and created_at > $2`,
    [subscriptionId, since],
  );
  return rows.map(({ at }) => at);
}
