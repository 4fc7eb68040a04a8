import { canonicalUrl } from "../articles/url.js";
import { type Identity, identify } from "../feeds/identity.js";
import type { ParsedFeed } from "../feeds/types.js";
import type { NewEntry } from "../store/entries.js";
import type { Context } from "./context.js";

interface FeedOf {
  id: string;
  url: string;
  language: string | null;
}

/** A feed's entries as they are stored: what each can be known again by, and whether there is a page to fetch. */
export function newEntries(
  ctx: Pick<Context, "config" | "cpu">,
  feed: FeedOf,
  { entries, siteUrl }: Pick<ParsedFeed, "entries" | "siteUrl">,
  now: Date,
): Promise<NewEntry[]> {
  const links = entries.map((entry) => (entry.url === null ? null : canonicalUrl(entry.url)));
  const identities = identify(entries, links, siteUrl === null ? null : canonicalUrl(siteUrl));
  return Promise.all(identities.map((identity) => newEntry(ctx, feed, identity, now)));
}

async function newEntry(
  ctx: Pick<Context, "config" | "cpu">,
  feed: FeedOf,
  { entry, link, keys, ownPage }: Identity,
  now: Date,
): Promise<NewEntry> {
  const { maxAge } = ctx.config().vigil.alerting;
  const latest = entry.publishedAt ?? entry.changedAt ?? null;
  const old = latest !== null && now.getTime() - latest.getTime() > maxAge * 1000;
  const hasPage = ownPage && entry.whole !== true && entry.url !== null && URL.canParse(entry.url) && /^https?:/.test(entry.url);
  const state = old ? "archived" : hasPage ? "found" : "read";
  return {
    keys,
    canonicalUrl: ownPage && link !== null ? link : `urn:vigil:${feed.id}:${keys.at(-1) ?? ""}`,
    url: entry.url ?? feed.url,
    title: entry.title ?? "",
    contentHtml: old ? null : entry.contentHtml,
    text: state === "read" ? await ctx.cpu().plainText(entry.contentHtml ?? "") : null,
    language: feed.language,
    // A date ahead of now (a wrong clock or zone) would sort before everything: now is the latest it can be.
    publishedAt: entry.publishedAt !== null && entry.publishedAt > now ? now : entry.publishedAt,
    state,
  };
}
