import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Assessment } from "../../src/classify/types.js";
import type { VigilEvent } from "../../src/events/types.js";
import { NEITHER } from "../../src/pipeline/sync-config.js";
import { addEntries } from "../../src/store/entries.js";
import { eventsReportedBy, getEvents } from "../../src/store/events.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import { startPolling } from "../pipeline/polling.js";
import type { StreamArticle } from "./read-stream.js";

/** What became of an article. */
export interface Told {
  article: StreamArticle;
  assessment: Assessment;
  /** Ids of the events that it reports. */
  events: string[];
}

export interface Run {
  told: Told[];
  /** As they stand at the end. */
  events: Map<string, VigilEvent>;
  /** Event ids of the webhooks that told of something new, in their order. */
  alerts: string[];
}

const READ_AFTER_SECONDS = 600;

/**
 * Sends articles through the pipeline, each ten minutes after its publication: entry, page, extraction, assessment, event, alert; on an
 * embedded database, with the watchlist that ships, and one webhook with the default filter.
 *
 * Cost: some ten articles a second.
 */
export async function runStream(articles: readonly StreamArticle[]): Promise<Run> {
  const watchlist = parse(readFileSync("config/watchlist.yaml", "utf8")) as object;
  const vigil = await startPolling({ watchlist });
  try {
    const pages = new Map(articles.map((article) => [addressOf(article), pageOf(article)]));
    const answer = async (url: string) => ({
      status: 200,
      url,
      movedTo: null,
      headers: new Headers({ "content-type": "text/html; charset=utf-8" }),
      body: new TextEncoder().encode(pages.get(url) ?? ""),
    });
    const http = { request: answer, crawlDelay: async () => 0, allows: async () => true, close: async () => {} };
    Object.assign(vigil.ctx, { http: () => http });
    const outlets = new Map(articles.map((article) => [feedOf(article), article]));
    await vigil.feeds(
      [...outlets].map(([id, { outlet, language, reliability }]) => {
        return { id, url: `https://${id}.example/feed`, title: outlet, language, reliability };
      }),
    );
    const start = articles[0]?.publishedAt.getTime() ?? 0;
    vigil.pass((start - vigil.now().getTime()) / 1000 - 86_400);
    const filter = { minConfidence: 0.5, minSources: 1 };
    const webhook = {
      id: "desk",
      title: "desk",
      channel: "webhook",
      filter,
      url: "https://desk.example/",
      updates: false,
    } as const;
    await syncSubscriptions(vigil.ctx.store, [{ ...NEITHER, ...webhook }], vigil.now());
    const told: Told[] = [];
    for (const article of articles) {
      vigil.pass((article.publishedAt.getTime() - vigil.now().getTime()) / 1000 + READ_AFTER_SECONDS);
      const { articles: ids } = await addEntries(
        vigil.ctx.store,
        [{ feedId: feedOf(article), entries: [entryOf(article)] }],
        vigil.now(),
      );
      const [id] = ids;
      if (id === undefined) throw new Error(`${article.id} was not new`);
      await vigil.read();
      const [row] = await vigil.ctx.store.query<{ assessment: Assessment | null; reason: string | null }>(
        "select assessment, reason from articles where id = $1",
        [id],
      );
      if (!row?.assessment) throw new Error(`${article.id} was not assessed: ${row?.reason}`);
      const events = await eventsReportedBy(vigil.ctx.store, id);
      told.push({ article, assessment: row.assessment, events: events.map((event) => event.id) });
    }
    const all = await getEvents(vigil.ctx.store, [...new Set(told.flatMap(({ events }) => events))]);
    const events = new Map(all.map((event) => [event.id, event]));
    const alerts = await vigil.ctx.store.query<{ eventId: string }>(
      `select event_id as "eventId" from deliveries where type <> 'event.updated' order by created_at, id`,
    );
    return { told, events, alerts: alerts.map(({ eventId }) => eventId) };
  } finally {
    await vigil.close();
  }
}

/** An outlet that writes in two languages has a feed for each. */
const feedOf = ({ outlet, language }: StreamArticle) => `f${Buffer.from(outlet).toString("hex").slice(0, 40)}-${language}`;

const addressOf = (article: StreamArticle) => `https://${feedOf(article)}.example/${article.id}`;

function entryOf(article: StreamArticle) {
  const url = addressOf(article);
  const { title, language, publishedAt } = article;
  const escaped = article.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const contentHtml = `<p>${escaped}</p>`;
  return { keys: [url], canonicalUrl: url, url, title, contentHtml, language, publishedAt, state: "found" as const, text: null };
}

function pageOf({ title, text, language }: StreamArticle): string {
  const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const paragraphs = text
    .split(/\n\n+/)
    .map((one) => `<p>${escaped(one)}</p>`)
    .join("\n");
  return `<!doctype html><html lang="${language}"><head><title>${escaped(title)}</title></head><body><article><h1>${escaped(title)}</h1>\n${paragraphs}</article></body></html>`;
}
