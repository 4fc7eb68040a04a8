import { composeDueDigest } from "../../src/pipeline/compose-digest.js";
import { NEITHER } from "../../src/pipeline/sync-config.js";
import { dueDigests } from "../../src/store/digest-times.js";
import { addEntries } from "../../src/store/entries.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import type { Polling } from "./polling.js";

export const GROUP = { id: "bla", name: "Balochistan Liberation Army", aliases: ["Baloch Liberation Army"] };
export const FEEDS = ["dawn", "geo", "wire"].map((id) => ({ id, url: `https://${id}.example/feed`, title: id, language: "en" }));

/** One webhook to which every event is due. */
export async function subscribe(vigil: Polling, minSources: number, updates = false) {
  const filter = { minConfidence: 0, minSources };
  const webhook = {
    id: "desk",
    title: "desk",
    channel: "webhook",
    filter,
    url: "https://desk.example/",
    updates,
  } as const;
  await syncSubscriptions(vigil.ctx.store, [{ ...NEITHER, ...webhook }], vigil.now());
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

/** One reader of a digest at 07:30, unless asked otherwise. The program starts at 06:00. */
export async function addReader(vigil: Polling, given: object = {}) {
  const spec = {
    ...NEITHER,
    id: "digest:desk:1",
    title: "desk",
    channel: "digest" as const,
    filter: { minConfidence: 0, minSources: 1 },
    email: "reader@example.org",
    at: "07:30",
    timezone: "UTC",
    days: null,
    nextDigestAt: new Date("2026-01-05T07:30:00Z"),
  };
  await syncSubscriptions(vigil.ctx.store, [{ ...spec, ...given }], vigil.now());
}

/** Composes what is due; gives the mails made. */
export async function composeDue(vigil: Polling) {
  const before = new Set((await mailsOf(vigil)).map(({ id }) => id));
  for (const id of await dueDigests(vigil.ctx.store, vigil.now(), 10)) await composeDueDigest(vigil.ctx, id);
  return (await mailsOf(vigil)).filter(({ id }) => !before.has(id));
}
const mailsOf = (vigil: Polling) =>
  vigil.ctx.store.query<{ id: string; subject: string; text: string; html: string; headers: Record<string, string> }>(
    "select id, subject, text, html, headers from mails order by created_at, id",
  );
