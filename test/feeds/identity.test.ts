import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../src/articles/plain-text.js";
import { feedSchema } from "../../src/config/feeds-schema.js";
import { vigilSchema } from "../../src/config/vigil-schema.js";
import type { ParsedEntry } from "../../src/feeds/types.js";
import { newEntries } from "../../src/pipeline/new-entry.js";
import { type OpenedStore, openStore } from "../../src/store/database.js";
import { addEntries } from "../../src/store/entries.js";
import { syncFeeds } from "../../src/store/feeds.js";

const NOW = new Date("2026-01-05T12:00:00Z");
const vigil = vigilSchema.parse({});
const ctx = { config: () => ({ vigil }), cpu: () => ({ plainText: async (html: string) => plainText(html) }) } as never;
const feed = { id: "dawn", url: "https://dawn.example/feed", language: null };
const dataDir = mkdtempSync(join(tmpdir(), "vigil-identity-"));
let opened: OpenedStore;

beforeAll(async () => {
  const silent = () => {};
  opened = await openStore({ databaseUrl: null, dataDir, log: { info: silent, warn: silent } });
  await opened.settled();
  await syncFeeds(opened.store, [feedSchema.parse({ id: feed.id, url: feed.url })]);
});
beforeEach(() => opened.store.query("truncate articles, entries, entry_keys cascade"));
afterAll(async () => {
  await opened.store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Stores what a poll brought, and tells how many articles there are now. */
async function poll(entries: ParsedEntry[], siteUrl: string | null = "https://dawn.example/"): Promise<number> {
  const fresh = await newEntries(ctx, feed, { entries, siteUrl }, NOW);
  await opened.store.transaction((db) => addEntries(db, [{ feedId: feed.id, entries: fresh }], NOW));
  const [row] = await opened.store.query<{ n: number }>("select count(*)::integer as n from articles");
  return row?.n ?? Number.NaN;
}

const entry = (n: number, other: Partial<ParsedEntry> = {}): ParsedEntry => ({
  id: `guid-${n}`,
  title: `Bomb blast number ${n}`,
  url: `https://dawn.example/news/${n}`,
  publishedAt: new Date(Date.UTC(2026, 0, 5, 10, n)),
  contentHtml: `<p>What happened, ${n}.</p>`,
  ...other,
});
const three = (change: (n: number) => Partial<ParsedEntry> = () => ({})) => [1, 2, 3].map((n) => entry(n, change(n)));

test.each<[string, (n: number) => Partial<ParsedEntry>]>([
  ["changes all its guids", (n) => ({ id: `new-${n}` })],
  ["drops its guids", () => ({ id: null })],
  ["adds tracking parameters", (n) => ({ url: `https://dawn.example/news/${n}?utm_source=rss&utm_campaign=x${n}` })],
  ["moves to another host", (n) => ({ url: `https://news.dawn-times.example/story/${n}` })],
  ["moves to another host with guids that are links", (n) => ({ id: `https://b.example/${n}`, url: `https://b.example/${n}` })],
  ["drops its links", () => ({ url: null })],
  ["rewrites its headlines and their slugs", (n) => ({ title: `Toll rises (${n})`, url: `https://dawn.example/news/toll-${n}` })],
  ["rewrites its headlines and dates", (n) => ({ title: `Updated: ${n}`, publishedAt: new Date(Date.UTC(2026, 0, 5, 11, n)) })],
  ["drops its dates", () => ({ publishedAt: null })],
  ["changes its guids and headlines", (n) => ({ id: `v2-${n}`, title: `Toll rises ${n}` })],
  ["changes its texts", (n) => ({ contentHtml: `<p>More is known now of ${n}.</p>` })],
])("a feed that %s makes no second article", async (_, change) => {
  expect(await poll(three())).toBe(3);
  expect(await poll(three(change))).toBe(3);
  expect(await poll(three())).toBe(3);
  expect(await poll([entry(4, change(4)), ...three(change)])).toBe(4);
});

test.each<[string, (n: number) => Partial<ParsedEntry>]>([
  ["one guid for all entries", () => ({ id: "the-guid" })],
  ["one link for all entries", () => ({ url: "https://dawn.example/live" })],
  ["a link to its own site in all entries", () => ({ url: "https://dawn.example/" })],
  ["one guid and one link for all entries", () => ({ id: "x", url: "https://dawn.example/live" })],
  ["one headline for all entries", () => ({ title: "Security alert" })],
  [
    "one headline and one day for all entries",
    () => ({ title: "Security alert", publishedAt: new Date("2026-01-05T00:00:00Z") }),
  ],
  ["no guids, links or dates", () => ({ id: null, url: null, publishedAt: null })],
  ["links that differ behind the # only", (n) => ({ url: `https://dawn.example/live#post-${n}` })],
])("a feed with %s still has separate entries, and each once", async (_, change) => {
  expect(await poll(three(change))).toBe(3);
  expect(await poll(three(change))).toBe(3);
  expect(await poll([entry(4, change(4)), ...three(change)])).toBe(4);
});

test("a feed of one entry at a time, always with the same guid, has as many articles as entries", async () => {
  expect(await poll([entry(1, { id: "current" })])).toBe(1);
  expect(await poll([entry(2, { id: "current" })])).toBe(2);
  expect(await poll([entry(2, { id: "current" })])).toBe(2);
});

test("an entry that stands in a feed twice is one article", async () => {
  expect(await poll([entry(1), entry(1), entry(2)])).toBe(2);
});

test("two versions of one page, each with its own guid, are one article", async () => {
  const version = entry(1, { id: "guid-1#2", title: "Bomb blast: toll rises" });
  expect(await poll([version, ...three()])).toBe(3);
});

test("an entry that ends and comes back is no news", async () => {
  await poll(three());
  await poll([entry(9)]);
  expect(await poll(three())).toBe(4);
});
