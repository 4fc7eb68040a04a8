import { canonicalUrl } from "../articles/url.js";
import { entryKeys } from "../feeds/identity.js";
import type { ParsedEntry } from "../feeds/types.js";
import type { NewEntry } from "../store/entries.js";
import type { Context } from "./context.js";

/** An entry as it is stored: what it can be known again by, and whether there is a page to fetch. */
export async function newEntry(
  ctx: Context,
  feed: { id: string; url: string; language: string | null },
  entry: ParsedEntry,
  now: Date,
): Promise<NewEntry> {
  const { maxAge } = ctx.config().vigil.alerting;
  const canonical = entry.url === null ? null : canonicalUrl(entry.url);
  const keys = entryKeys(entry, canonical);
  const old = entry.publishedAt !== null && now.getTime() - entry.publishedAt.getTime() > maxAge * 1000;
  const hasPage = entry.url !== null && URL.canParse(entry.url) && /^https?:/.test(entry.url);
  const state = old ? "archived" : hasPage ? "found" : "read";
  return {
    keys,
    canonicalUrl: canonical ?? `urn:vigil:${feed.id}:${keys[0] ?? ""}`,
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
