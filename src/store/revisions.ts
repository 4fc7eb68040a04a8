import type { DatedUpdate } from "../articles/types.js";
import type { Db } from "./database.js";

/** An article is looked at again at most so often, whatever its feed says of it. */
export const MOST_CHECKS = 24;

/** An article that is to be looked at again. */
export interface CheckedArticle {
  id: string;
  url: string;
  feedId: string;
  title: string;
  /** What its feed calls it now. */
  feedTitle: string | null;
  text: string;
  firstSeenAt: Date;
  etag: string | null;
  lastModified: string | null;
  isLive: boolean;
  /** How often it was looked at since it was first read. */
  checks: number;
  fingerprint: string | null;
}

/** Assessed articles whose time has come to be looked at again. */
export async function dueChecks(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id::text from articles where next_check_at <= $1 and state = 'assessed' order by next_check_at limit $2`,
    [now, limit],
  );
  return rows.map((row) => row.id);
}

/** Takes an article to look at it again; nobody else gets it for `leaseSeconds`. Null when there is nothing to do (any more). */
export async function claimCheck(db: Db, id: string, now: Date, leaseSeconds: number): Promise<CheckedArticle | null> {
  const rows = await db.query<CheckedArticle>(
    `update articles a set next_check_at = $2::timestamptz + make_interval(secs => $3)
     where id = $1 and state = 'assessed' and fetched and text is not null and next_check_at <= $2
     returning id::text, url, feed_id as "feedId", title, text, first_seen_at as "firstSeenAt", etag, last_modified as "lastModified", checks,
       fingerprint, updates is not null as "isLive",
       (select e.title from entries e where e.article_id = a.id and e.feed_id = a.feed_id order by e.id desc limit 1) as "feedTitle"`,
    [id, now, leaseSeconds],
  );
  return rows[0] ?? null;
}

/** An article was looked at and is as it was; `next` null: for the last time. */
export async function recordUnchanged(
  db: Db,
  id: string,
  { next, etag, lastModified }: { next: Date | null; etag: string | null; lastModified: string | null },
): Promise<void> {
  await db.query(
    `update articles set next_check_at = $2, checks = checks + 1, etag = coalesce($3, etag), last_modified = coalesce($4, last_modified)
     where id = $1`,
    [id, next, etag, lastModified],
  );
}

export interface Revision {
  title: string;
  text: string;
  updates: readonly DatedUpdate[] | null;
  modifiedAt: Date | null;
  fingerprint: string | null;
  bands: readonly string[];
  etag: string | null;
  lastModified: string | null;
  added: readonly string[];
  removed: readonly string[];
}

/** Puts a new version in an article's place, keeps the old one, and makes the article due for its assessment. */
export async function recordRevision(db: Db, id: string, revision: Revision, now: Date): Promise<void> {
  await db.query(
    `insert into article_revisions (article_id, number, replaced_at, title, text, added, removed)
     select id, revision, $2, title, text, $3::jsonb, $4::jsonb from articles where id = $1 and state = 'assessed' on conflict do nothing`,
    [id, now, JSON.stringify(revision.added), JSON.stringify(revision.removed)],
  );
  await db.query(
    `update articles set title = $2, text = $3, modified_at = coalesce($4, modified_at), fingerprint = $5, etag = $6, last_modified = $7,
       revision = revision + 1, revised_at = $8, checks = checks + 1, next_check_at = null, updates = $9::jsonb, state = 'read', attempts = 0, next_attempt_at = $8
     where id = $1 and state = 'assessed'`,
    [
      id,
      revision.title,
      revision.text,
      revision.modifiedAt,
      revision.fingerprint,
      revision.etag,
      revision.lastModified,
      now,
      revision.updates === null ? null : JSON.stringify(revision.updates),
    ],
  );
  await db.query(`delete from article_bands where article_id = $1`, [id]);
  await db.query(
    `insert into article_bands (band, article_id) select band, $2 from unnest($1::text[]) band on conflict do nothing`,
    [revision.bands, id],
  );
}

/** When an assessed article is to be looked at again. */
export async function setNextCheck(db: Db, id: string, at: Date | null): Promise<void> {
  await db.query(`update articles set next_check_at = $2 where id = $1`, [id, at]);
}

export interface Change {
  articleId: string;
  /** The version that was replaced, from 1. */
  number: number;
  replacedAt: Date;
  /** Its headline. */
  title: string;
  added: string[];
  removed: string[];
}

/** What changed in some articles, each one's changes in their order. */
export async function changesOf(db: Db, articleIds: readonly string[]): Promise<Change[]> {
  return db.query<Change>(
    `select article_id::text as "articleId", number, replaced_at as "replacedAt", title, added, removed
     from article_revisions where article_id = any($1) order by article_id, number`,
    [articleIds],
  );
}

/**
 * Makes an address an article's own.
 *
 * @returns the article's id, or that of another that had it first
 */
export async function claimAddress(db: Db, address: string, articleId: string): Promise<string> {
  const rows = await db.query<{ id: string }>(
    `with claimed as (insert into article_addresses (address, article_id) values ($1, $2) on conflict do nothing returning article_id)
     select article_id::text as id from claimed union all select article_id::text from article_addresses where address = $1 limit 1`,
    [address, articleId],
  );
  // Another transaction claimed it since this statement began: it is there to be read now.
  const [row] =
    rows.length > 0
      ? rows
      : await db.query<{ id: string }>(`select article_id::text as id from article_addresses where address = $1`, [address]);
  return row?.id ?? articleId;
}

export async function textOf(db: Db, id: string): Promise<{ title: string; fingerprint: string | null } | null> {
  const rows = await db.query<{ title: string; fingerprint: string | null }>(
    `select title, fingerprint from articles where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** An article that turned out to be another under a second address: it reports nothing of its own. */
export async function recordSame(db: Db, id: string, sameAs: string, address: string): Promise<void> {
  await db.query(
    `update articles set state = 'archived', same_as = $2, reason = $3, feed_content = null, next_check_at = null where id = $1`,
    [id, sameAs, `the page calls itself ${address}, which was read before`],
  );
}
