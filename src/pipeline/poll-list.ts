import { createHash } from "node:crypto";
import type { ListConfig } from "../config/feeds-schema.js";
import { diffListings } from "../lists/diff.js";
import { FORMATS, type ListFiles } from "../lists/formats.js";
import type { ListDiff, Listing } from "../lists/types.js";
import type { Db } from "../store/database.js";
import {
  claimList,
  currentListings,
  extendLease,
  getList,
  type ListRow,
  pollListNow,
  recordList,
  removeListings,
  saveListings,
} from "../store/lists.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { sistersOf, tellChanges } from "./tell-listings.js";

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
    return isFirst ? [] : tellChanges(ctx, db, config, diff, now);
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

function hashOf(files: ListFiles): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file);
  return hash.digest("hex");
}

/** What is gone from a list may stand on another of its keeper's: they are looked at first. */
async function pollSisters(ctx: Context, config: ListConfig): Promise<void> {
  for (const sister of sistersOf(ctx, config)) {
    await pollListNow(ctx.store, sister, ctx.now());
    await pollList(ctx, sister, true);
  }
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
