/** Tokens that let somebody confirm or change a subscription; only their hashes are kept. */
import type { Db } from "./database.js";
import { COLUMNS, type SubscriptionRow } from "./subscriptions.js";

export async function addToken(
  db: Db,
  hash: string,
  subscriptionId: string,
  purpose: "confirm" | "manage",
  expiresAt: Date,
): Promise<void> {
  await db.query(`insert into tokens (hash, subscription_id, purpose, expires_at) values ($1, $2, $3, $4)`, [
    hash,
    subscriptionId,
    purpose,
    expiresAt,
  ]);
}

export async function subscriptionOfToken(
  db: Db,
  hash: string,
  purposes: readonly string[],
  now: Date,
): Promise<SubscriptionRow | null> {
  const rows = await db.query<SubscriptionRow>(
    `select ${COLUMNS} from subscriptions where id = (select subscription_id from tokens where hash = $1 and purpose = any($2) and expires_at > $3)`,
    [hash, purposes, now],
  );
  return rows[0] ?? null;
}
