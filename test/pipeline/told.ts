import { addEntries } from "../../src/store/entries.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import type { Polling } from "./polling.js";

export const GROUP = { id: "bla", name: "Balochistan Liberation Army", aliases: ["Baloch Liberation Army"] };
export const FEEDS = ["dawn", "geo", "wire"].map((id) => ({ id, url: `https://${id}.example/feed`, title: id, language: "en" }));

/** One webhook to which every event is due. */
export async function subscribe(vigil: Polling, minSources: number, updates = false) {
  const none = {
    email: null,
    at: null,
    timezone: null,
    days: null,
    nextDigestAt: null,
    whenEmpty: false,
    thread: false,
    atOnce: null,
  };
  const filter = { minConfidence: 0, minSources };
  const webhook = {
    id: "desk",
    title: "desk",
    channel: "webhook",
    filter,
    url: "https://desk.example/",
    updates,
  } as const;
  await syncSubscriptions(vigil.ctx.store, [{ ...webhook, ...none }], vigil.now());
}

/** An article whose text came with its feed: what is left to do is to assess it. */
export async function addArticle(vigil: Polling, feedId: string, title: string, text: string): Promise<string> {
  const url = `https://${feedId}.example/${encodeURIComponent(title)}`;
  const entry = { keys: [url], canonicalUrl: url, url, title, contentHtml: null, language: "en", publishedAt: vigil.now(), text };
  const { articles } = await addEntries(
    vigil.ctx.store,
    [{ feedId, entries: [{ ...entry, state: "read" as const }] }],
    vigil.now(),
  );
  const [id] = articles;
  if (id === undefined) throw new Error("the article is known already");
  return id;
}
