import type { Db } from "./database.js";

/**
 * Frees what a process that is gone had taken. Only for a database that one process has for itself: elsewhere the leases run out
 * by themselves.
 */
export async function releaseClaims(db: Db, now: Date): Promise<void> {
  await db.query(`update feeds set next_poll_at = $1, polling = false where polling`, [now]);
  await db.query(`update articles set next_attempt_at = $1 where state in ('found', 'read') and next_attempt_at > $1`, [now]);
  await db.query(`update deliveries set next_attempt_at = $1 where state = 'sending'`, [now]);
  await db.query(`update lists set next_poll_at = $1 where next_poll_at > $1 and checked_at is null`, [now]);
  await db.query(`update mails set next_attempt_at = $1 where state = 'sending'`, [now]);
}
