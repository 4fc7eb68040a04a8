/** When a subscription's next mail is due. */
import type { Db } from "./database.js";
import { COLUMNS, type SubscriptionRow } from "./subscriptions.js";

export async function dueDigests(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from subscriptions where channel = 'digest' and state = 'active' and next_digest_at <= $1
       and (paused_until is null or paused_until <= $1) order by next_digest_at limit $2`,
    [now, limit],
  );
  return rows.map((row) => row.id);
}

/** Locks a subscription whose digest is due; null when it is not (any more). */
export async function lockDueDigest(db: Db, id: string, now: Date): Promise<SubscriptionRow | null> {
  const rows = await db.query<SubscriptionRow>(
    `select ${COLUMNS} from subscriptions where id = $1 and channel = 'digest' and state = 'active' and next_digest_at <= $2
       and (paused_until is null or paused_until <= $2) for update`,
    [id, now],
  );
  return rows[0] ?? null;
}

/** Mail that waits is due then; what was due stays due. */
export async function postponeDigest(db: Db, id: string, until: Date): Promise<void> {
  await db.query(`update subscriptions set next_digest_at = $2 where id = $1`, [id, until]);
}

/** Something is due to somebody who is told at once: a mail is due now, unless one waits already. */
export async function wakeAtOnce(db: Db, id: string, now: Date): Promise<void> {
  await db.query(
    `update subscriptions set next_digest_at = $2 where id = $1 and at_once is not null and next_digest_at is null`,
    [id, now],
  );
}

export async function recordDigest(db: Db, id: string, nextDigestAt: Date | null, now: Date): Promise<void> {
  await db.query(`update subscriptions set last_digest_at = $2, next_digest_at = $3 where id = $1`, [id, now, nextDigestAt]);
}
