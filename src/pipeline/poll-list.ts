import { createHash } from "node:crypto";
import type { ListConfig } from "../config/schema.js";
import { listingReport } from "../events/listing-report.js";
import type { VigilEvent } from "../events/types.js";
import { diffListings } from "../lists/diff.js";
import { FORMATS, type ListFiles } from "../lists/formats.js";
import { type GroupMatcher, groupMatcher } from "../lists/match-groups.js";
import { foldName } from "../lists/match-names.js";
import { newsOf } from "../lists/news.js";
import type { ListDiff, Listing, ListNews } from "../lists/types.js";
import type { Db } from "../store/database.js";
import { lockEvents } from "../store/events.js";
import {
  addListingArticle,
  addListingChange,
  claimList,
  currentListings,
  extendLease,
  getList,
  isOnSisterList,
  type ListRow,
  listFeedId,
  pollListNow,
  recordList,
  removeListings,
  saveListings,
  setChangeEvent,
} from "../store/lists.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { placeReport, wordsOfReport } from "./place-report.js";
import { routeEvent } from "./route.js";

/** A file is fetched within this; each further step has its own lease. */
const FETCH_MS = 50_000;

/**
 * Looks at a list: what is new of it is stored and becomes events, in one transaction. The first version is a baseline and no news;
 * a file that can't be read, or that an operator has to look at, changes nothing but the list's status.
 */
export async function pollList(ctx: Context, listId: string, isSister = false): Promise<void> {
  const config = ctx.config().lists.find(({ id }) => id === listId);
  if (config === undefined) return;
  const list = await claimList(ctx.store, listId, ctx.now(), LEASE_SECONDS);
  if (list === null) return;
  try {
    await takeVersion(ctx, config, list, isSister);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await recordList(ctx.store, listId, { status: "failing", reason, heldVersion: list.heldVersion }, ctx.now());
    ctx.log.warn({ list: listId, reason }, "a list could not be read: its last good version stays");
  }
}

async function takeVersion(ctx: Context, config: ListConfig, list: ListRow, isSister: boolean): Promise<void> {
  const answer = await download(ctx, config, list);
  if (answer === null) return recordList(ctx.store, list.id, { status: "ok" }, ctx.now());
  await take(ctx, config, list, answer.files, { etag: answer.etag, isSister });
}

/** What became of a version. */
export type Outcome =
  | { ok: true; isFirst: boolean; entries: number; added: number; removed: number; changed: number }
  | { ok: false; problem: string };

/** Takes a version of a list from disk, as if the register had published it. */
export async function importList(ctx: Context, listId: string, files: ListFiles): Promise<Outcome> {
  const config = ctx.config().lists.find(({ id }) => id === listId);
  const list = await getList(ctx.store, listId);
  if (config === undefined || list === null) {
    const known = ctx.config().lists.map(({ id }) => id);
    return {
      ok: false,
      problem: `feeds.yaml has no list "${listId}". ${known.length > 0 ? `Known: ${known.join(", ")}.` : "It has none."}`,
    };
  }
  try {
    return await take(ctx, config, list, files, { etag: null, isSister: false });
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function take(
  ctx: Context,
  config: ListConfig,
  list: ListRow,
  files: ListFiles,
  { etag, isSister }: { etag: string | null; isSister: boolean },
): Promise<Outcome> {
  const version = hashOf(files);
  const now = ctx.now();
  if (version === list.version) {
    await recordList(ctx.store, list.id, { status: "ok", etag }, now);
    return { ok: true, isFirst: false, entries: list.entries, added: 0, removed: 0, changed: 0 };
  }
  const shape = { entries: config.entries ?? "", programme: config.programme ?? null };
  const read = await ctx.cpu().parseList(config.format, files, shape);
  const isFirst = list.version === null;
  const before = await currentListings(ctx.store, list.id);
  const after = FORMATS[config.format].isPartial ? withKnown(read, before) : read;
  const diff = diffListings(before, after);
  if (diff.removed.length > 0 && !isSister) await pollSisters(ctx, config);
  const due = await ctx.store.transaction(async (db) => {
    if (!isFirst && diff.held !== null && version !== list.acceptedVersion) {
      await recordList(db, list.id, { status: "held", reason: diff.held, heldVersion: version }, now);
      ctx.log.warn({ list: list.id, reason: diff.held }, `a list is held: \`vigil lists accept ${list.id}\` takes it`);
      return null;
    }
    await store(db, list.id, diff, after, now);
    const taken = { status: "ok", etag, version, entries: after.length, changedAt: now } as const;
    await recordList(db, list.id, taken, now);
    if (isFirst)
      ctx.log.info({ list: list.id, entries: after.length }, "a list's first version: what changes from now on is news");
    return isFirst ? [] : tell(ctx, db, config, diff, now);
  });
  if (due === null) return { ok: false, problem: diff.held ?? "" };
  await ctx.queue.addMany("webhook", due);
  const [added, removed, changed] = [diff.added.length, diff.removed.length, diff.changed.length];
  return { ok: true, isFirst, entries: after.length, added, removed, changed };
}

/** A version of the newest only, with what was known before. */
function withKnown(read: readonly Listing[], before: readonly Listing[]): Listing[] {
  const ids = new Set(read.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...read];
}

const keeperOf = ({ format, authority, title }: ListConfig) =>
  authority ?? FORMATS[format].authority ?? title ?? FORMATS[format].title;

function hashOf(files: ListFiles): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file);
  return hash.digest("hex");
}

const sistersOf = (ctx: Context, config: ListConfig) =>
  ctx
    .config()
    .lists.filter((list) => list.id !== config.id && keeperOf(list) === keeperOf(config))
    .map(({ id }) => id);

/** What is gone from a list may stand on another of its keeper's: they are looked at first. */
async function pollSisters(ctx: Context, config: ListConfig): Promise<void> {
  for (const sister of sistersOf(ctx, config)) {
    await pollListNow(ctx.store, sister, ctx.now());
    await pollList(ctx, sister, true);
  }
}

/**
 * Whether an event is not this listing's, however like the two read: the same list told it of another entry, or, where no watched
 * group tells them apart, nothing that it says has the listing's name.
 */
function isOfAnother(event: VigilEvent, listing: Listing, article: { feedId: string; url: string }): boolean {
  if (event.reports.some(({ feedId, url }) => feedId === article.feedId && url !== article.url)) return true;
  if (event.groups.length > 0) return false;
  const said = foldName([event.headline, ...event.evidence.map(({ quote }) => quote)].join(" ")).words.map(({ sound }) => sound);
  const telling = foldName(listing.name).words.filter(({ weight }) => weight >= 1);
  return telling.length === 0 || !telling.every(({ sound }) => said.includes(sound));
}

/** Null where the list has not changed since it was taken. */
async function download(
  ctx: Context,
  { id, url, aliases, maxBytes }: ListConfig,
  { etag, version }: ListRow,
): Promise<{ files: ListFiles; etag: string | null } | null> {
  const get = async (address: string, headers: Record<string, string>) => {
    const answer = await ctx.http().request(address, { headers, maxBytes, timeoutMs: FETCH_MS });
    if (answer.status !== 200 && answer.status !== 304) throw new Error(`${new URL(address).host} answered ${answer.status}.`);
    return answer;
  };
  // A list of two files is asked for whole: one of them may be new without the other.
  const conditional: Record<string, string> =
    aliases === undefined && etag !== null && version !== null ? { "if-none-match": etag } : {};
  const primary = await get(url, conditional);
  if (primary.status === 304) return null;
  await extendLease(ctx.store, id, ctx.now(), LEASE_SECONDS);
  const files: ListFiles = aliases === undefined ? [primary.body] : [primary.body, (await get(aliases, {})).body];
  await extendLease(ctx.store, id, ctx.now(), LEASE_SECONDS);
  return { files, etag: primary.headers.get("etag") };
}

async function store(db: Db, listId: string, diff: ListDiff, after: readonly Listing[], now: Date): Promise<void> {
  await saveListings(db, listId, after, now);
  await removeListings(db, listId, { delisted: diff.removed.map(({ id }) => id), renumbered: diff.renumbered }, now);
}

/** Makes events of what changed. @returns ids of webhook deliveries that are new */
async function tell(ctx: Context, db: Db, config: ListConfig, diff: ListDiff, now: Date): Promise<string[]> {
  const news = newsOf(diff, config);
  const told = new Set(news.map(({ listing }) => listing.id));
  for (const { before, after } of diff.changed)
    if (!told.has(after.id))
      await addListingChange(db, { listId: config.id, entryId: after.id, action: "changed", before, after, eventId: null }, now);
  if (news.length === 0) return [];
  await lockEvents(db);
  const match = groupMatcher(ctx.config().watchlist.groups);
  const sisters = sistersOf(ctx, config);
  const before = new Map(diff.changed.map((change) => [change.after.id, change.before]));
  const due: string[] = [];
  for (const one of news) {
    const { listing } = one;
    const isGone = one.action === "delisted";
    const moved = isGone && (await isOnSisterList(db, config.id, sisters, listing.name));
    const changeId = await addListingChange(
      db,
      {
        listId: config.id,
        entryId: listing.id,
        action: moved ? "moved" : one.action,
        before: isGone ? listing : (before.get(listing.id) ?? null),
        after: isGone ? null : listing,
        eventId: null,
      },
      now,
    );
    if (!moved) due.push(...(await tellOne(ctx, db, config, one, { changeId, match, now })));
  }
  ctx.log.info({ list: config.id, changes: news.length }, "a list has news");
  return due;
}

async function tellOne(
  ctx: Context,
  db: Db,
  config: ListConfig,
  news: ListNews,
  { changeId, match, now }: { changeId: number; match: GroupMatcher; now: Date },
): Promise<string[]> {
  const { listing } = news;
  const matches = match(listing);
  // A further name is news of a group that is watched only.
  if (news.action === "names" && matches.length === 0) return [];
  const format = FORMATS[config.format];
  const source = { title: config.title ?? format.title, authority: keeperOf(config) };
  const day = now.toISOString().slice(0, 10);
  const best = matches[0];
  const { title, text, happening } = listingReport(news, source, best === undefined ? [] : [best.groupId], day);
  const url = format.page?.(listing.id) ?? `${config.url}#${encodeURIComponent(listing.id)}`;
  const key = `vigil:list:${config.id}:${changeId}`;
  const id = await addListingArticle(db, { listId: config.id, key, url, title, text }, now);
  const article = {
    id,
    url,
    title,
    text,
    feedId: listFeedId(config.id),
    publishedAt: now,
    language: "en",
    revisedAt: null,
    updates: null,
    copyOf: null,
    reread: false,
  };
  const words = await wordsOfReport(db, article, true);
  const isOther = (event: VigilEvent) => isOfAnother(event, listing, article);
  const known = { words, before: [], isOnly: true, isOther };
  const { event, changed } = await placeReport(ctx, db, article, happening, known, now);
  await setChangeEvent(db, changeId, event.id);
  if (best !== undefined) ctx.log.info({ list: config.id, entry: listing.id, why: best.why }, "a listing names a watched group");
  return routeEvent(ctx, db, event, now, changed ? article.id : null);
}
