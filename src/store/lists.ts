import type { ListConfig } from "../config/feeds-schema.js";
import type { ListFormat, Listing } from "../lists/types.js";
import type { Db } from "./database.js";

/** What a list's row in `feeds` is called: an id that no configured feed can have. */
export const listFeedId = (listId: string) => `list:${listId}`;

export interface ListRow {
  id: string;
  format: ListFormat;
  url: string;
  title: string;
  /** `held`: a version came that is not believed before an operator has looked. */
  status: "new" | "ok" | "held" | "failing";
  reason: string | null;
  /** Of the version that was taken last. */
  entries: number;
  version: string | null;
  heldVersion: string | null;
  acceptedVersion: string | null;
  etag: string | null;
  /** When it last answered, when a version was last taken, when it is asked next. */
  checkedAt: Date | null;
  changedAt: Date | null;
  nextPollAt: Date;
}

const COLUMNS = `id, format, url, title, status, reason, entries, version, held_version as "heldVersion",
  accepted_version as "acceptedVersion", etag, checked_at as "checkedAt", changed_at as "changedAt", next_poll_at as "nextPollAt"`;

/**
 * Makes the table say what the configuration says. A list with another format is another list: its entries go, and its next version
 * is a baseline. Another address of the same format is the same list.
 */
export async function syncLists(db: Db, lists: readonly (ListConfig & { title: string })[]): Promise<void> {
  for (const { id, format, url, title, every } of lists) {
    await db.query(`delete from lists where id = $1 and format <> $2`, [id, format]);
    await db.query(
      `insert into lists as l (id, format, url, title, every_seconds) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set active = true, title = excluded.title, every_seconds = excluded.every_seconds, url = excluded.url,
         etag = case when l.url = excluded.url then l.etag end,
         next_poll_at = case when l.url <> excluded.url or not l.active or l.every_seconds <> excluded.every_seconds then now() else l.next_poll_at end`,
      [id, format, url, title, Math.max(1, Math.round(every))],
    );
    await db.query(
      `insert into feeds (id, url, host, title, language, reliability, active) values ($1, $2, $3, $4, 'en', 'A', false)
       on conflict (id) do update set url = excluded.url, title = excluded.title, active = false`,
      [listFeedId(id), url, new URL(url).hostname, title],
    );
  }
  await db.query(`update lists set active = false where active and not (id = any($1))`, [lists.map(({ id }) => id)]);
}

export async function dueLists(db: Db, now: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from lists where active and next_poll_at <= $1 order by next_poll_at limit 100`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/** Takes a due list; nobody else gets it for `leaseSeconds`. */
export async function claimList(db: Db, id: string, now: Date, leaseSeconds: number): Promise<ListRow | null> {
  const [row] = await db.query<ListRow>(
    `update lists set next_poll_at = $2::timestamptz + make_interval(secs => $3)
     where id = $1 and active and next_poll_at <= $2 returning ${COLUMNS}`,
    [id, now, leaseSeconds],
  );
  return row ?? null;
}

/** More time for who has it. */
export async function extendLease(db: Db, id: string, now: Date, leaseSeconds: number): Promise<void> {
  await db.query(`update lists set next_poll_at = $2::timestamptz + make_interval(secs => $3) where id = $1`, [
    id,
    now,
    leaseSeconds,
  ]);
}

/** Every list of the configuration. */
export async function activeLists(db: Db): Promise<ListRow[]> {
  return db.query<ListRow>(`select ${COLUMNS} from lists where active order by id`);
}

export async function getList(db: Db, id: string): Promise<ListRow | null> {
  const [row] = await db.query<ListRow>(`select ${COLUMNS} from lists where id = $1 and active`, [id]);
  return row ?? null;
}

type Noted = Partial<Pick<ListRow, "reason" | "etag" | "version" | "heldVersion" | "entries" | "changedAt">> &
  Pick<ListRow, "status">;

/** Notes how a poll ended; what is left out stays. The list is asked again after its interval. */
export async function recordList(db: Db, id: string, noted: Noted, now: Date): Promise<void> {
  const { status, reason = null } = noted;
  await db.query(
    `update lists set status = $2, reason = $3, checked_at = case when $2 = 'failing' then checked_at else $4 end,
       etag = coalesce($5, etag), version = coalesce($6, version), held_version = $7, entries = coalesce($8, entries),
       changed_at = coalesce($9, changed_at), next_poll_at = $4::timestamptz + make_interval(secs => every_seconds)
     where id = $1`,
    [
      id,
      status,
      reason,
      now,
      noted.etag ?? null,
      noted.version ?? null,
      noted.heldVersion ?? null,
      noted.entries ?? null,
      noted.changedAt ?? null,
    ],
  );
}

/** An operator's word for the version that is held: it is taken when it comes again, which is at once. False where none is held. */
export async function acceptHeld(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update lists set accepted_version = held_version, etag = null, next_poll_at = $2 where id = $1 and active and held_version is not null returning id`,
    [id, now],
  );
  return rows.length > 0;
}

/** Makes a list due at once. */
export async function pollListNow(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db.query(`update lists set next_poll_at = $2, etag = null where id = $1 and active returning id`, [id, now]);
  return rows.length > 0;
}

/** The last good version of a list. */
export async function currentListings(db: Db, listId: string): Promise<Listing[]> {
  const rows = await db.query<{ listing: Listing }>(
    `select listing from listings where list_id = $1 and delisted_at is null order by entry_id`,
    [listId],
  );
  return rows.map(({ listing }) => listing);
}

/** An entry with the list it is of. */
export interface StoredListing {
  listId: string;
  list: string;
  listing: Listing;
  firstSeenAt: Date;
  delistedAt: Date | null;
}

/** Entries of every list, delisted ones too; a few thousand rows of some hundred bytes. */
export async function allListings(db: Db): Promise<StoredListing[]> {
  return db.query<StoredListing>(
    `select s.list_id as "listId", l.title as list, s.listing, s.first_seen_at as "firstSeenAt", s.delisted_at as "delistedAt"
     from listings s join lists l on l.id = s.list_id where l.active order by s.list_id, s.entry_id`,
  );
}

const CHUNK = 2000;

/** Stores entries as they are now. */
export async function saveListings(db: Db, listId: string, listings: readonly Listing[], now: Date): Promise<void> {
  for (let i = 0; i < listings.length; i += CHUNK)
    await db.query(
      `insert into listings as s (list_id, entry_id, listing, first_seen_at, changed_at)
       select $1, r->>'id', r, $3, $3 from jsonb_array_elements($2::jsonb) as r
       on conflict (list_id, entry_id) do update set listing = excluded.listing, changed_at = excluded.changed_at, delisted_at = null
       where s.listing is distinct from excluded.listing or s.delisted_at is not null`,
      [listId, JSON.stringify(listings.slice(i, i + CHUNK)), now],
    );
}

/** Marks entries as gone; they stay to be found. An entry that has a new number only is gone without a trace. */
export async function removeListings(
  db: Db,
  listId: string,
  { delisted, renumbered }: { delisted: readonly string[]; renumbered: readonly string[] },
  now: Date,
): Promise<void> {
  await db.query(`update listings set delisted_at = $3 where list_id = $1 and entry_id = any($2)`, [listId, delisted, now]);
  await db.query(`delete from listings where list_id = $1 and entry_id = any($2)`, [listId, renumbered]);
}

/** Whether another list of the same keeper holds an entry of this name now: what looks like a delisting is a move. */
export async function isOnSisterList(db: Db, listId: string, sisters: readonly string[], name: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from listings where list_id = any($2) and list_id <> $1 and delisted_at is null and lower(listing->>'name') = lower($3) limit 1`,
    [listId, sisters, name],
  );
  return rows.length > 0;
}

/** The article by which an event knows a list's change; it is read already, and never fetched. */
export async function addListingArticle(
  db: Db,
  article: { listId: string; key: string; url: string; title: string; text: string },
  now: Date,
): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `insert into articles (canonical_url, url, feed_id, title, text, language, published_at, first_seen_at, state)
     values ($1, $2, $3, $4, $5, 'en', $6, $6, 'assessed') on conflict (canonical_url) do update set title = excluded.title returning id::text`,
    [article.key, article.url, listFeedId(article.listId), article.title, article.text, now],
  );
  if (row === undefined) throw new Error("the article of a listing was not stored");
  return row.id;
}
