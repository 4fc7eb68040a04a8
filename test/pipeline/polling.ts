import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeHtml, extractArticle, isPdf, pageProblem, plainText, readPdf } from "../../src/articles/index.js";
import { assess as classify, fullText } from "../../src/classify/index.js";
import type { ArticleText } from "../../src/classify/types.js";
import { type FeedConfig, feedSchema, type ListConfig, listSchema } from "../../src/config/feeds-schema.js";
import { type Config, watchlistSchema } from "../../src/config/schema.js";
import { vigilSchema } from "../../src/config/vigil-schema.js";
import { readSource } from "../../src/feeds/sources/index.js";
import { createHttpClient } from "../../src/http/client.js";
import type { LanguageModel } from "../../src/http/language-model.js";
import { type ListFiles, parseList } from "../../src/lists/formats.js";
import type { PageShape } from "../../src/lists/page.js";
import type { ListFormat } from "../../src/lists/types.js";
import { readMessage } from "../../src/mailbox/read-message.js";
import { assessArticle } from "../../src/pipeline/assess.js";
import type { Context } from "../../src/pipeline/context.js";
import { fetchArticle } from "../../src/pipeline/fetch-article.js";
import { pollDueFeeds } from "../../src/pipeline/poll.js";
import { pollList } from "../../src/pipeline/poll-list.js";
import { recheckArticle } from "../../src/pipeline/recheck-article.js";
import { dueArticles } from "../../src/store/articles.js";
import { openStore } from "../../src/store/database.js";
import { type FeedHealth, feedHealth, syncFeeds } from "../../src/store/feeds.js";
import { dueLists, syncLists } from "../../src/store/lists.js";
import { dueChecks } from "../../src/store/revisions.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";

const START = new Date("2026-01-05T06:00:00Z");

/** Polling as the program does it, on an embedded database, with a clock that the test moves and nothing that acts by itself. */
export async function startPolling(
  options: { databaseUrl?: string; poll?: object; fetch?: object; http?: object; watchlist?: object } = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-polling-"));
  const logged: { level: string; message: string; fields: Record<string, unknown> }[] = [];
  const note = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void logged.push({ level, message, fields });
  const log = { info: note("info"), warn: note("warn"), error: note("error") };
  const opened = await openStore({ databaseUrl: options.databaseUrl ?? null, dataDir, log });
  await opened.settled();
  const vigil = vigilSchema.parse({
    http: { publicUrl: "http://localhost:8080", ...options.http },
    fetch: { allowNetworks: ["127.0.0.0/8"], timeout: "2s", ...options.fetch },
    poll: { every: "15m", ...options.poll },
  });
  const watchlist = watchlistSchema.parse({ groups: [], ...options.watchlist });
  const compiled = compileWatchlist(watchlist);
  const assess = async (article: ArticleText) => {
    const mentions = findMentions(compiled, fullText(article));
    return { assessment: classify(article, mentions), mentions };
  };
  const readPage = async (bytes: Uint8Array, about: { contentType: string | null; url: string; status: number }) => {
    if (isPdf(bytes, about.contentType)) return readPdf(bytes, about.url);
    const html = decodeHtml(bytes, about.contentType);
    const article = extractArticle(html, about.url);
    return { article, problem: pageProblem(html, article, about.status, about.url) };
  };
  const http = createHttpClient({ ...vigil.fetch, timeoutMs: vigil.fetch.timeout * 1000 });
  let now = START;
  let model: LanguageModel | null = null;
  let configured: FeedConfig[] = [];
  let lists: ListConfig[] = [];
  const woken: string[] = [];
  const stopping = new AbortController();
  const ctx = {
    store: opened.store,
    queue: { add: async () => {}, addMany: async (_stage: string, ids: readonly string[]) => void woken.push(...ids) },
    config: () => ({ vigil, feeds: configured, lists, watchlist, webhooks: [], digests: [] }) as unknown as Config,
    http: () => http,
    cpu: () => ({
      parseList: async (format: ListFormat, files: ListFiles, shape: PageShape) => parseList(format, files, shape),
      readSource,
      readMessage,
      readPage,
      assess,
      plainText: async (html: string) => plainText(html),
    }),
    model: () => model,
    now: () => now,
    random: () => 0.5,
    stopping: stopping.signal,
    log,
  } as unknown as Context;
  const health = async () => new Map((await feedHealth(opened.store, now)).map((feed) => [feed.id, feed]));

  return {
    ctx,
    log: logged,
    /** Articles that were woken for fetching. */
    woken,
    now: () => now,
    /** Configures a language model, or none. */
    setModel(one: LanguageModel | null) {
      model = one;
    },
    /** Moves the clock. */
    pass(seconds: number) {
      now = new Date(now.getTime() + seconds * 1000);
    },
    /** Empties the database and puts the clock back: the next test's program, at a tenth of a start's cost. */
    async again() {
      now = START;
      configured = [];
      lists = [];
      await opened.store.query(
        "truncate lists, feeds, articles, events, subscriptions, word_counts, second_opinions, mail_reports, suppressions cascade",
      );
      await opened.store.query("update report_totals set reports = 0");
    },
    /** Makes these the configured feeds, all due. */
    async feeds(feeds: readonly (Pick<FeedConfig, "id" | "url"> & { every?: string; [key: string]: unknown })[]) {
      configured = feeds.map((feed) => feedSchema.parse(feed));
      await syncFeeds(opened.store, configured);
      await opened.store.query("update feeds set next_poll_at = $1", [now]);
    },
    /** Makes these the watched lists. */
    async lists(configs: readonly object[]) {
      lists = configs.map((config) => listSchema.parse(config));
      await syncLists(
        opened.store,
        lists.map((list) => ({ ...list, title: list.title ?? list.id })),
      );
    },
    /** Looks at every list that is due; `after` seconds. */
    async pollLists(after = 0) {
      now = new Date(now.getTime() + after * 1000);
      await opened.store.query("update lists set next_poll_at = least(next_poll_at, $1)", [now]);
      for (const id of await dueLists(opened.store, now)) await pollList(ctx, id);
    },
    /** Polls what is due; `after` moves the clock first, or straight to when the first feed is due. */
    async poll(after: number | "due" = 0) {
      if (after === "due") {
        const [row] = await opened.store.query<{ at: Date }>(
          "select min(next_poll_at) as at from feeds where active and status <> 'gone'",
        );
        now = row?.at ?? now;
      } else now = new Date(now.getTime() + after * 1000);
      await pollDueFeeds(ctx);
    },
    /** Fetches, looks again at and assesses whatever is due; `after` seconds. */
    async read(after = 0) {
      now = new Date(now.getTime() + after * 1000);
      for (const id of await dueChecks(opened.store, now, 1000)) await recheckArticle(ctx, id);
      for (const id of await dueArticles(opened.store, "found", now, 1000)) await fetchArticle(ctx, id);
      for (const id of await dueArticles(opened.store, "read", now, 1000)) await assessArticle(ctx, id);
    },
    async feed(id: string): Promise<FeedHealth> {
      const feed = (await health()).get(id);
      if (feed === undefined) throw new Error(`there is no feed ${id}`);
      return feed;
    },
    /** Seconds until a feed is due. */
    async wait(id: string): Promise<number> {
      const feed = (await health()).get(id);
      return ((feed?.nextPollAt.getTime() ?? Number.NaN) - now.getTime()) / 1000;
    },
    /** As if it had never polled. */
    async reset() {
      await opened.store.query("truncate feeds, feed_hosts, articles, entries, events, subscriptions cascade");
      now = START;
      logged.length = 0;
      woken.length = 0;
    },
    async close() {
      await http.close();
      await opened.store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type Polling = Awaited<ReturnType<typeof startPolling>>;
