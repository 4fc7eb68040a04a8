import type { MailReport } from "../delivery/mail-reports/types.js";
import type { Db } from "./database.js";

/** Different mails that came back within `SOFT_DAYS` before an address is given up. */
const SOFT_LIMIT = 3;
const SOFT_DAYS = 30;
const BOUNCED = "mail to this address comes back";
const COMPLAINED = "a reader reported a mail as spam";

export interface Suppression {
  address: string;
  kind: "bounce" | "complaint";
  reason: string;
  since: Date;
}

/**
 * Notes a report. After one of a mailbox that does not exist, three soft ones about different mails within 30 days, or a
 * complaint, nothing is sent to the address any more: its digests are paused, after a complaint ended.
 *
 * @param about the mail's Message-ID, or null where the report names none: such reports count once a day
 * @returns the suppression, where this report is what led to it
 */
export async function recordMailReport(
  db: Db,
  { address, about, kind, reason }: Pick<MailReport, "kind" | "reason"> & { address: string; about: string | null },
  now: Date,
): Promise<Suppression | null> {
  await db.query(
    `insert into mail_reports (address, about, kind, reason, reported_at) values (lower($1), $2, $3, $4, $5) on conflict do nothing`,
    [address, about ?? now.toISOString().slice(0, 10), kind, reason, now],
  );
  const [soft] = await db.query<{ n: number }>(
    `select count(distinct about)::int as n from mail_reports
     where address = lower($1) and kind = 'soft' and reported_at > $2::timestamptz - make_interval(days => $3)`,
    [address, now, SOFT_DAYS],
  );
  if (kind === "soft" && (soft?.n ?? 0) < SOFT_LIMIT) return null;
  const suppression = kind === "complaint" ? "complaint" : "bounce";
  const rows = await db.query<Suppression>(
    `insert into suppressions as s (address, kind, reason, since) values (lower($1), $2, $3, $4)
     on conflict (address) do update set kind = excluded.kind, reason = excluded.reason where s.kind = 'bounce' and excluded.kind = 'complaint'
     returning address, kind, reason, since`,
    [address, suppression, reason, now],
  );
  await db.query(
    `update subscriptions set state = $2, reason = $3 where lower(email) = lower($1) and state in ('active', 'paused')`,
    suppression === "complaint" ? [address, "ended", COMPLAINED] : [address, "paused", `${BOUNCED}: ${reason}`],
  );
  return rows[0] ?? null;
}

/** To whom a mail of ours went; null where none has this Message-ID. */
export async function recipientOf(db: Db, messageId: string): Promise<string | null> {
  const [row] = await db.query<{ to: string }>(`select to_address as "to" from mails where message_id = $1 limit 1`, [messageId]);
  return row?.to ?? null;
}

/** Whether a mail was ever made for an address. */
export async function isKnownRecipient(db: Db, address: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from mails where lower(to_address) = lower($1) union all select 1 from subscriptions where lower(email) = lower($1) limit 1`,
    [address],
  );
  return rows.length > 0;
}

export async function suppressionOf(db: Db, address: string): Promise<Suppression | null> {
  const [row] = await db.query<Suppression>(`select address, kind, reason, since from suppressions where address = lower($1)`, [
    address,
  ]);
  return row ?? null;
}

/** Mail is sent to the address again; its paused digests stay paused. */
export async function deleteSuppression(db: Db, address: string): Promise<boolean> {
  await db.query(`delete from mail_reports where address = lower($1)`, [address]);
  const gone = await db.query(`delete from suppressions where address = lower($1) returning address`, [address]);
  return gone.length > 0;
}

/** Mail is sent to the address again, and its paused digests go on; false where it was not suppressed. */
export async function liftSuppression(db: Db, address: string): Promise<boolean> {
  const lifted = await deleteSuppression(db, address);
  await db.query(
    `update subscriptions set state = 'active', reason = null where lower(email) = lower($1) and state = 'paused' and channel = 'digest'`,
    [address],
  );
  return lifted;
}

/** Reports that no longer count; what they led to stays. */
export async function deleteOldReports(db: Db, now: Date): Promise<void> {
  await db.query(`delete from mail_reports where reported_at < $1::timestamptz - make_interval(days => $2)`, [
    now,
    SOFT_DAYS * 3,
  ]);
}

/** Takes the mailbox for a visit when one is due; nobody else does for `leaseSeconds`. */
export async function claimVisit(db: Db, id: string, now: Date, leaseSeconds: number): Promise<{ state: string | null } | null> {
  await db.query(`insert into mailbox_visits (id, next_visit_at) values ($1, $2) on conflict do nothing`, [id, now]);
  const [row] = await db.query<{ state: string | null }>(
    `update mailbox_visits set next_visit_at = $2::timestamptz + make_interval(secs => $3) where id = $1 and next_visit_at <= $2 returning state`,
    [id, now, leaseSeconds],
  );
  return row ?? null;
}

/** Whether a visit is due; true where there was none yet. */
export async function isVisitDue(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(`select 1 from mailbox_visits where id = $1 and next_visit_at > $2`, [id, now]);
  return rows.length === 0;
}

export async function recordVisit(
  db: Db,
  id: string,
  { state, problem, nextAt }: { state: string | null; problem: string | null; nextAt: Date },
  now: Date,
): Promise<void> {
  await db.query(`update mailbox_visits set state = $2, problem = $3, visited_at = $4, next_visit_at = $5 where id = $1`, [
    id,
    state,
    problem,
    now,
    nextAt,
  ]);
}

/** Why the last visit failed; null where it did not, or there was none. */
export async function visitProblem(db: Db, id: string): Promise<string | null> {
  const [row] = await db.query<{ problem: string | null }>(`select problem from mailbox_visits where id = $1`, [id]);
  return row?.problem ?? null;
}
