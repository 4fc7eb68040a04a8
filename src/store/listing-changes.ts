import type { Listing } from "../lists/types.js";
import type { Db } from "./database.js";

export interface ListingChangeRow {
  listId: string;
  entryId: string;
  action: "listed" | "programmes" | "names" | "delisted" | "moved" | "changed";
  before: Listing | null;
  after: Listing | null;
  seenAt: Date;
  eventId: string | null;
}

/** @returns its id, which names the report that tells of it */
export async function addListingChange(db: Db, change: Omit<ListingChangeRow, "seenAt">, now: Date): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into listing_changes (list_id, entry_id, action, before, after, seen_at, event_id) values ($1, $2, $3, $4, $5, $6, $7)
     returning id::int`,
    [
      change.listId,
      change.entryId,
      change.action,
      change.before === null ? null : JSON.stringify(change.before),
      change.after === null ? null : JSON.stringify(change.after),
      now,
      change.eventId,
    ],
  );
  return row?.id ?? 0;
}

/** Keeps changes that are no news as history. */
export async function addQuietChanges(
  db: Db,
  listId: string,
  changes: readonly { before: Listing; after: Listing }[],
  now: Date,
): Promise<void> {
  await db.query(
    `insert into listing_changes (list_id, entry_id, action, before, after, seen_at)
     select $1, r.after->>'id', 'changed', r.before, r.after, $3 from jsonb_to_recordset($2::jsonb) as r(before jsonb, after jsonb)`,
    [listId, JSON.stringify(changes), now],
  );
}

/** The change is told by this event. */
export async function setChangeEvent(db: Db, changeId: number, eventId: string): Promise<void> {
  await db.query(`update listing_changes set event_id = $2 where id = $1`, [changeId, eventId]);
}

/** Newest first. */
export async function recentChanges(db: Db, limit: number): Promise<ListingChangeRow[]> {
  return db.query<ListingChangeRow>(
    `select list_id as "listId", entry_id as "entryId", action, before, after, seen_at as "seenAt", event_id as "eventId"
     from listing_changes order by id desc limit $1`,
    [limit],
  );
}
