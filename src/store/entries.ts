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

/**
 * Stores the entries that this feed did not have, with their articles; several feeds may lead to one article.
 *
 * @returns ids of the articles that are new and to be worked on, and the entries that are new to the feed
 * Cost: five or six statements, however many entries.
 */
export async function addEntries(
  db: Db,
  feedId: string,
  entries: readonly NewEntry[],
  now: Date,
): Promise<{ articles: string[]; entries: NewEntry[] }> {
  if (entries.length === 0) return { articles: [], entries: [] };
  const known = new Map<string, KnownEntry>();
  for (const row of await db.query<KnownEntry & { key: string }>(
    `select k.key, k.entry_id as "entryId", a.title, a.published_at as "publishedAt", e.title as "entryTitle"
     from entry_keys k join entries e on e.id = k.entry_id join articles a on a.id = e.article_id
     where k.feed_id = $1 and k.key = any($2)`,
    [feedId, entries.flatMap((entry) => entry.keys)],
  )) {
    known.set(row.key, row);
  }

  const fresh = new Map<string, NewEntry>();
  const keys = new Map<string, { entryId: number } | { canonicalUrl: string }>();
  const retitled = new Map<number, string>();
  for (const entry of entries) {
    const old = knownAs(entry, known);
    const entryId = old?.entryId;
    if (old !== undefined && entry.title !== "" && entry.title !== (old.entryTitle ?? old.title))
      retitled.set(old.entryId, entry.title);
    if (entryId === undefined && !fresh.has(entry.canonicalUrl)) fresh.set(entry.canonicalUrl, entry);
    for (const key of entry.keys) {
      if (!known.has(key) && !keys.has(key))
        keys.set(key, entryId === undefined ? { canonicalUrl: entry.canonicalUrl } : { entryId });
    }
  }
  if (retitled.size > 0) await retitle(db, retitled, now);
  const added = await addArticles(db, feedId, [...fresh.values()], now);

  const entryIds = new Map<string, number>();
  if (fresh.size > 0) {
    for (const row of await db.query<{ id: number; canonicalUrl: string }>(
      `with wanted as (select id, canonical_url from articles where canonical_url = any($2)),
         added as (insert into entries (feed_id, article_id, seen_at, title)
           select $1, id, $3, title from wanted join jsonb_to_recordset($4::jsonb) as r(url text, title text) on r.url = canonical_url
           returning id, article_id)
       select added.id, wanted.canonical_url as "canonicalUrl" from added join wanted on wanted.id = added.article_id`,
      [
        feedId,
        [...fresh.keys()],
        now,
        JSON.stringify([...fresh.values()].map((entry) => ({ url: entry.canonicalUrl, title: entry.title }))),
      ],
    )) {
      entryIds.set(row.canonicalUrl, row.id);
    }
  }
  const keyRows = [...keys].flatMap(([key, of]) => {
    const entryId = "entryId" in of ? of.entryId : entryIds.get(of.canonicalUrl);
    return entryId === undefined ? [] : [{ key, entry_id: entryId }];
  });
  if (keyRows.length > 0) {
    await db.query(
      `insert into entry_keys (feed_id, key, entry_id)
       select $1, key, entry_id from jsonb_to_recordset($2::jsonb) as r(key text, entry_id bigint) on conflict do nothing`,
      [feedId, JSON.stringify(keyRows)],
    );
  }
  return { articles: added, entries: [...fresh.values()] };
}

/** A headline that changed is a reason to look at the page again at once, unless it was looked at a moment ago or is in work. */
async function retitle(db: Db, titles: ReadonlyMap<number, string>, now: Date): Promise<void> {
  await db.query(
    `with changed as (update entries e set title = r.title from jsonb_to_recordset($1::jsonb) as r(id bigint, title text)
         where e.id = r.id returning e.article_id)
     update articles set next_check_at = least(coalesce(next_check_at, $2), greatest($2::timestamptz, revised_at + interval '10 minutes'))
     where id in (select article_id from changed) and state = 'assessed' and checks < $3`,
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

async function addArticles(db: Db, feedId: string, entries: readonly NewEntry[], now: Date): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => ({
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
     select canonical_url, url, $1, title, text, feed_content, language, published_at, $3, state, $3
     from jsonb_to_recordset($2::jsonb) as r(canonical_url text, url text, title text, text text, feed_content text,
       language text, published_at timestamptz, state text)
     on conflict (canonical_url) do nothing returning id::text, state`,
    [feedId, JSON.stringify(rows), now],
  );
  return added.filter((row) => row.state !== "archived").map((row) => row.id);
}
