import type { Db } from "./database.js";
import { MOST_CHECKS } from "./revisions.js";

export interface NewEntry {
  /** What the entry can be known again by; any of them suffices. */
  keys: readonly string[];
  canonicalUrl: string;
  url: string;
  title: string;
  contentHtml: string | null;
  language: string | null;
  publishedAt: Date | null;
  /** `found`: the page is to be fetched; `read`: there is no page, `text` is all; `archived`: too old to alert. */
  state: "found" | "read" | "archived";
  text: string | null;
}

/** A feed and what it holds now. */
export interface FeedEntries {
  feedId: string;
  entries: readonly NewEntry[];
}

export interface AddedEntries {
  /** Of each feed given, in that order: the entries that are new to it. */
  entries: NewEntry[][];
  /** Ids of the articles that are new and to be worked on. */
  articles: string[];
}

/**
 * Stores the entries that these feeds did not have, with their articles; several feeds may lead to one article.
 *
 * @param feeds each once
 * Cost: five or six statements, however many feeds and entries.
 */
export async function addEntries(db: Db, feeds: readonly FeedEntries[], now: Date): Promise<AddedEntries> {
  const known = await knownEntries(db, feeds);
  const sorted = feeds.map((feed) => ({ feedId: feed.feedId, ...sortOut(feed.entries, known.get(feed.feedId) ?? new Map()) }));
  const retitled = new Map(sorted.flatMap((feed) => [...feed.retitled]));
  if (retitled.size > 0) await retitle(db, retitled, now);
  const rows = sorted.flatMap(({ feedId, fresh }) => [...fresh.values()].map((entry) => ({ feedId, entry })));
  const articles = await addArticles(db, rows, now);
  const entryIds = await insertEntries(db, rows, now);
  const keyRows = sorted.flatMap(({ feedId, keys }) =>
    [...keys].flatMap(([key, of]) => {
      const entryId = "entryId" in of ? of.entryId : entryIds.get(`${feedId} ${of.canonicalUrl}`);
      return entryId === undefined ? [] : [{ feed_id: feedId, key, entry_id: entryId }];
    }),
  );
  if (keyRows.length > 0) {
    await db.query(
      `insert into entry_keys (feed_id, key, entry_id)
       select feed_id, key, entry_id from jsonb_to_recordset($1::jsonb) as r(feed_id text, key text, entry_id bigint)
       on conflict do nothing`,
      [JSON.stringify(keyRows)],
    );
  }
  return { articles, entries: sorted.map(({ fresh }) => [...fresh.values()]) };
}

/** By feed and key. */
async function knownEntries(db: Db, feeds: readonly FeedEntries[]): Promise<Map<string, Map<string, KnownEntry>>> {
  const asked = feeds.flatMap(({ feedId, entries }) =>
    entries.flatMap(({ keys }) => keys.map((key) => ({ feed_id: feedId, key }))),
  );
  const known = new Map<string, Map<string, KnownEntry>>();
  if (asked.length === 0) return known;
  for (const row of await db.query<KnownEntry & { feedId: string; key: string }>(
    `select k.feed_id as "feedId", k.key, k.entry_id as "entryId", a.title, a.published_at as "publishedAt", e.title as "entryTitle"
     from jsonb_to_recordset($1::jsonb) as r(feed_id text, key text)
     join entry_keys k on k.feed_id = r.feed_id and k.key = r.key
     join entries e on e.id = k.entry_id join articles a on a.id = e.article_id`,
    [JSON.stringify(asked)],
  )) {
    const ofFeed = known.get(row.feedId) ?? new Map<string, KnownEntry>();
    known.set(row.feedId, ofFeed.set(row.key, row));
  }
  return known;
}

/** What of a feed is new, under which keys its entries are to be known, and which have another headline now. */
function sortOut(entries: readonly NewEntry[], known: ReadonlyMap<string, KnownEntry>) {
  const fresh = new Map<string, NewEntry>();
  const keys = new Map<string, { entryId: number } | { canonicalUrl: string }>();
  const retitled = new Map<number, string>();
  for (const entry of entries) {
    const old = knownAs(entry, known);
    if (old === undefined) {
      if (!fresh.has(entry.canonicalUrl)) fresh.set(entry.canonicalUrl, entry);
    } else if (entry.title !== "" && entry.title !== (old.entryTitle ?? old.title)) retitled.set(old.entryId, entry.title);
    for (const key of entry.keys) {
      if (!known.has(key) && !keys.has(key))
        keys.set(key, old === undefined ? { canonicalUrl: entry.canonicalUrl } : { entryId: old.entryId });
    }
  }
  return { fresh, keys, retitled };
}

type FreshEntry = { feedId: string; entry: NewEntry };

/** @returns the entries' ids by feed and canonical URL */
async function insertEntries(db: Db, rows: readonly FreshEntry[], now: Date): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const added = await db.query<{ id: number; feedId: string; canonicalUrl: string }>(
    `with wanted as (
       select r.feed_id, r.title, a.id, a.canonical_url from jsonb_to_recordset($1::jsonb) as r(feed_id text, url text, title text)
       join articles a on a.canonical_url = r.url
     ), added as (
       insert into entries (feed_id, article_id, seen_at, title) select feed_id, id, $2, title from wanted returning id, feed_id, article_id
     )
     select added.id, added.feed_id as "feedId", wanted.canonical_url as "canonicalUrl"
     from added join wanted on wanted.id = added.article_id and wanted.feed_id = added.feed_id`,
    [JSON.stringify(rows.map(({ feedId, entry }) => ({ feed_id: feedId, url: entry.canonicalUrl, title: entry.title }))), now],
  );
  return new Map(added.map((row) => [`${row.feedId} ${row.canonicalUrl}`, row.id]));
}

/** A headline that changed is a reason to look at the page again at once, unless it was looked at a moment ago or is in work. */
async function retitle(db: Db, titles: ReadonlyMap<number, string>, now: Date): Promise<void> {
  await db.query(
    `with changed as (update entries e set title = r.title from jsonb_to_recordset($1::jsonb) as r(id bigint, title text)
         where e.id = r.id returning e.article_id)
     update articles set next_check_at = least(coalesce(next_check_at, $2), greatest($2::timestamptz, revised_at + interval '10 minutes'))
     where id in (select article_id from changed) and state = 'assessed' and fetched and checks < $3`,
    [JSON.stringify([...titles].map(([id, title]) => ({ id, title }))), now, MOST_CHECKS],
  );
}

interface KnownEntry {
  entryId: number;
  /** What this feed last called it; null of entries that were stored before it was kept. */
  entryTitle: string | null;
  title: string;
  publishedAt: Date | null;
}

/**
 * Which known entry this one is. An id alone, with another link, another title and another date, says nothing: some feeds have one id
 * for all that they ever publish.
 */
function knownAs(entry: NewEntry, known: ReadonlyMap<string, KnownEntry>): KnownEntry | undefined {
  for (const key of entry.keys) {
    const old = known.get(key);
    if (old === undefined) continue;
    const anotherAgrees = entry.keys.some((other) => other !== key && known.get(other)?.entryId === old.entryId);
    const datesDiffer =
      old.publishedAt !== null && entry.publishedAt !== null && old.publishedAt.getTime() !== entry.publishedAt.getTime();
    if (!key.startsWith("id:") || anotherAgrees || old.title === entry.title || !datesDiffer) return old;
  }
  return undefined;
}

async function addArticles(db: Db, fresh: readonly FreshEntry[], now: Date): Promise<string[]> {
  if (fresh.length === 0) return [];
  const rows = fresh.map(({ feedId, entry }) => ({
    feed_id: feedId,
    canonical_url: entry.canonicalUrl,
    url: entry.url,
    title: entry.title,
    text: entry.text,
    feed_content: entry.state === "found" ? entry.contentHtml : null,
    language: entry.language,
    published_at: entry.publishedAt,
    state: entry.state,
  }));
  const added = await db.query<{ id: string; state: string }>(
    `insert into articles (canonical_url, url, feed_id, title, text, feed_content, language, published_at, first_seen_at, state, next_attempt_at)
     select canonical_url, url, feed_id, title, text, feed_content, language, published_at, $2, state, $2
     from jsonb_to_recordset($1::jsonb) as r(feed_id text, canonical_url text, url text, title text, text text, feed_content text,
       language text, published_at timestamptz, state text)
     on conflict (canonical_url) do nothing returning id::text, state`,
    [JSON.stringify(rows), now],
  );
  return added.filter((row) => row.state !== "archived").map((row) => row.id);
}
