import type { DatedUpdate } from "../articles/types.js";
import type { Assessment } from "../classify/types.js";
import type { Db } from "./database.js";

export interface ArticleRow {
  id: string;
  canonicalUrl: string;
  url: string;
  feedId: string;
  title: string;
  text: string | null;
  feedContent: string | null;
  language: string | null;
  publishedAt: Date | null;
  firstSeenAt: Date;
  state: "found" | "read" | "assessed" | "archived" | "failed";
  attempts: number;
  copyOf: string | null;
  /** From 1. */
  revision: number;
  revisedAt: Date | null;
  checks: number;
  /** Of a live blog. */
  updates: { start: number; at: string }[] | null;
  /** Its text is its page's, which can be looked at again. */
  fetched: boolean;
  /** Assessed before: by newer rules now, and nobody is told. */
  reread: boolean;
}

const COLUMNS = `id::text, canonical_url as "canonicalUrl", url, feed_id as "feedId", title, text, feed_content as "feedContent", language,
  published_at as "publishedAt", first_seen_at as "firstSeenAt", state, attempts, copy_of::text as "copyOf", revision,
  revised_at as "revisedAt", checks, updates, fetched, reread`;

/** Articles with a next step to take: `found` ones to be fetched, `read` ones to be assessed. */
export async function dueArticles(db: Db, state: "found" | "read", now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id::text from articles where state = $1 and next_attempt_at <= $2 order by next_attempt_at limit $3`,
    [state, now, limit],
  );
  return rows.map((row) => row.id);
}

/** Takes an article for its next step; nobody else gets it for `leaseSeconds`. Null when there is nothing to do (any more). */
export async function claimArticle(
  db: Db,
  id: string,
  state: "found" | "read",
  now: Date,
  leaseSeconds: number,
): Promise<ArticleRow | null> {
  const rows = await db.query<ArticleRow>(
    `update articles set next_attempt_at = $3::timestamptz + make_interval(secs => $4)
     where id = $1 and state = $2 and next_attempt_at <= $3 returning ${COLUMNS}`,
    [id, state, now, leaseSeconds],
  );
  return rows[0] ?? null;
}

export async function retryArticle(db: Db, id: string, at: Date, reason: string): Promise<void> {
  await db.query(`update articles set attempts = attempts + 1, next_attempt_at = $2, reason = $3 where id = $1`, [
    id,
    at,
    reason,
  ]);
}

export async function failArticle(db: Db, id: string, reason: string): Promise<void> {
  await db.query(`update articles set state = 'failed', reason = $2, feed_content = null where id = $1`, [id, reason]);
}

export interface ReadArticle {
  title: string;
  text: string;
  language: string | null;
  publishedAt: Date | null;
  modifiedAt: Date | null;
  fetched: boolean;
  updates: readonly DatedUpdate[] | null;
  byline: string | null;
  image: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Why the feed's words stand in for the page's, or a part for the whole; null when the page was read. */
  reason: string | null;
  fingerprint: string | null;
  bands: readonly string[];
  copyOf: string | null;
}

/** Stores what was read; from now on the article is due for its assessment. */
export async function recordRead(db: Db, id: string, article: ReadArticle, now: Date): Promise<void> {
  await db.query(
    `update articles set state = 'read', title = $2, text = $3, language = coalesce($4, language), published_at = coalesce(published_at, $5),
       reason = $6, fingerprint = $7, copy_of = $8, feed_content = null, attempts = 0, next_attempt_at = $9,
       modified_at = $10, byline = $11, image = $12, etag = $13, last_modified = $14, updates = $15::jsonb, fetched = $16
     where id = $1`,
    [
      id,
      article.title,
      article.text,
      article.language,
      article.publishedAt,
      article.reason,
      article.fingerprint,
      article.copyOf,
      now,
      article.modifiedAt,
      article.byline,
      article.image,
      article.etag,
      article.lastModified,
      article.updates === null ? null : JSON.stringify(article.updates),
      article.fetched,
    ],
  );
  await db.query(
    `insert into article_bands (band, article_id) select band, $2 from unnest($1::text[]) band on conflict do nothing`,
    [article.bands, id],
  );
}

/** Articles that share a band with a fingerprint: the few that may be copies. */
export async function possibleCopies(
  db: Db,
  id: string,
  bands: readonly string[],
  since: Date,
): Promise<{ id: string; fingerprint: string; copyOf: string | null }[]> {
  return db.query(
    `select distinct a.id::text, a.fingerprint, a.copy_of::text as "copyOf" from article_bands b join articles a on a.id = b.article_id
     where b.band = any($1) and a.id <> $2 and a.fingerprint is not null and a.first_seen_at > $3 limit 200`,
    [bands, id, since],
  );
}

/** Locks an article that is due for its assessment; null when it has one. */
export async function lockForAssessment(db: Db, id: string): Promise<ArticleRow | null> {
  const rows = await db.query<ArticleRow>(`select ${COLUMNS} from articles where id = $1 and state = 'read' for update`, [id]);
  return rows[0] ?? null;
}

export async function recordAssessment(db: Db, id: string, assessment: Assessment, now: Date): Promise<void> {
  await db.query(`update articles set state = 'assessed', reread = false, assessment = $2::jsonb where id = $1`, [
    id,
    JSON.stringify(assessment),
  ]);
  await db.query(
    `insert into mentions (article_id, watch_id, seen_at, mentions)
     select $1, r.id, $3, max(r.mentions) from jsonb_to_recordset($2::jsonb) as r(id text, mentions integer) group by r.id
     on conflict (article_id, watch_id) do update set mentions = excluded.mentions`,
    [
      id,
      JSON.stringify([...assessment.groups, ...assessment.terms].map(({ id: watchId, mentions }) => ({ id: watchId, mentions }))),
      now,
    ],
  );
}

/**
 * Makes assessed articles whose text is kept due for another reading, a few of them a moment, so that news passes by.
 *
 * @returns how many
 */
export async function reread(db: Db, since: Date, now: Date): Promise<number> {
  const rows = await db.query(
    `update articles a set state = 'read', reread = true, attempts = 0, next_attempt_at = $2::timestamptz + o.place * interval '20 ms'
     from (select id, row_number() over (order by first_seen_at, id) as place from articles
       where state = 'assessed' and text is not null and first_seen_at >= $1 and feed_id not like 'list:%') o
     where a.id = o.id returning a.id`,
    [since, now],
  );
  return rows.length;
}

/** Deletes texts past their keeping; events and their evidence stay. Returns how many. */
export async function deleteOldTexts(db: Db, before: Date): Promise<number> {
  const rows = await db.query(
    `with old as (update articles set text = null, feed_content = null, assessment = null where first_seen_at < $1 and text is not null returning id),
       gone as (delete from article_bands where article_id in (select id from old)),
       versions as (update article_revisions set text = null where article_id in (select id from old))
     select id from old`,
    [before],
  );
  return rows.length;
}

/** Articles that mention each watchlist entry, and events of each group, since a moment. */
export async function coverage(
  db: Db,
  since: Date,
): Promise<{ id: string; articles: number; events: number; lastMentionAt: Date | null }[]> {
  return db.query(
    `select coalesce(m.watch_id, e.watch_id) as id, coalesce(m.articles, 0)::int as articles, m.last as "lastMentionAt",
       coalesce(e.events, 0)::int as events
     from (select watch_id, count(*) articles, max(seen_at) last from mentions where seen_at > $1 group by watch_id) m
     full join (select g as watch_id, count(*) events from events, unnest(group_ids) g where merged_into is null and first_seen_at > $1 group by g) e
       on e.watch_id = m.watch_id`,
    [since],
  );
}

/** Those that official lists made are none. */
export async function articleCounts(db: Db): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; n: number }>(
    `select state, count(*)::int as n from articles where feed_id not like 'list:%' group by state`,
  );
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}

/** An article as it is kept. */
export interface StoredArticle {
  feedId: string;
  url: string;
  title: string;
  text: string;
  language: string | null;
  publishedAt: Date | null;
  firstSeenAt: Date;
}

/** Articles first seen since a moment whose texts are kept, the oldest first; those that official lists made are left out. */
export async function storedArticles(db: Db, since: Date): Promise<StoredArticle[]> {
  return db.query<StoredArticle>(
    `select feed_id as "feedId", url, title, text, language, published_at as "publishedAt", first_seen_at as "firstSeenAt" from articles
     where first_seen_at >= $1 and text is not null and state = 'assessed' and feed_id not like 'list:%' order by first_seen_at, id`,
    [since],
  );
}
