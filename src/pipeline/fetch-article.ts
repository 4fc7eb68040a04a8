import { amongLookAlikes } from "../articles/look-alikes.js";
import { bands, fingerprint, isCopy } from "../articles/near-duplicate.js";
import { claimArticle, failArticle, possibleCopies, type ReadArticle, recordRead, retryArticle } from "../store/articles.js";
import type { Db } from "../store/database.js";
import { claimAddress, recordSame, textOf } from "../store/revisions.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { readPage } from "./read-page.js";

/** Waits before a page is asked for again; after the last one the feed's own words must do. */
const RETRY_SECONDS = [20, 120];
const COPY_WINDOW_MS = 14 * 86_400_000;

/**
 * Fetches an article's page and stores its text, with which earlier article it copies if it does.
 *
 * A page that can't be read (consent, robots.txt, a server that fails for good) is replaced by what the feed said of it, marked so, and
 * so is a page for subscribers whose beginning is shorter than that; a page that is gone (404, 410) means that the outlet took it back:
 * the article fails and alerts nobody. A page that calls itself by the address of another article is that article.
 */
export async function fetchArticle(ctx: Context, articleId: string): Promise<void> {
  const article = await claimArticle(ctx.store, articleId, "found", ctx.now(), LEASE_SECONDS);
  if (article === null) return;
  const page = await readPage(ctx, article.url);
  const wait = RETRY_SECONDS[article.attempts];
  if (page.kind === "retry" && wait !== undefined) {
    await retryArticle(ctx.store, article.id, new Date(ctx.now().getTime() + wait * 1000), page.reason);
    return;
  }
  if (page.kind === "withdrawn") {
    await failArticle(ctx.store, article.id, page.reason);
    ctx.log.info({ article: article.id, url: article.url, reason: page.reason }, "article failed");
    return;
  }
  const own = page.kind === "read" ? page.article : null;
  const reason = page.kind === "unchanged" ? null : page.reason;
  const fromFeed = own === null || reason !== null ? await ctx.cpu().plainText(article.feedContent ?? "") : "";
  const text = own !== null && own.text.length >= fromFeed.length ? own.text : fromFeed;
  const print = fingerprint(text);
  const read: Omit<ReadArticle, "copyOf"> = {
    // The feed's headline is the outlet's own; pages append their name to it.
    title: article.title !== "" ? article.title : (own?.title ?? ""),
    text,
    // A page that declares nothing is read in its feed's language where it could be in it.
    language: own === null || own.language === null ? null : amongLookAlikes(article.language, own.language, text),
    publishedAt: own?.publishedAt ?? null,
    modifiedAt: own?.modifiedAt ?? null,
    fetched: own !== null,
    updates: own !== null && text === own.text ? own.updates : null,
    byline: own?.byline ?? null,
    image: own?.image ?? null,
    etag: page.kind === "read" ? page.etag : null,
    lastModified: page.kind === "read" ? page.lastModified : null,
    reason,
    fingerprint: print,
    bands: print === null ? [] : bands(print),
  };
  const same = await ctx.store.transaction(async (db) => {
    const address = own?.canonicalUrl ?? article.canonicalUrl;
    const known = await sameArticle(db, article.id, address, read);
    if (known !== null) {
      await recordSame(db, article.id, known, address);
      return known;
    }
    const near =
      print === null ? [] : await possibleCopies(db, article.id, read.bands, new Date(ctx.now().getTime() - COPY_WINDOW_MS));
    const original = near.find((other) => print !== null && isCopy(print, other.fingerprint));
    await recordRead(db, article.id, { ...read, copyOf: original?.copyOf ?? original?.id ?? null }, ctx.now());
    return null;
  });
  if (same !== null) ctx.log.info({ article: article.id, url: article.url, sameAs: same }, "a second address of a known article");
  else await ctx.queue.add("assess", article.id);
}

/**
 * The article that had a page's own address first; null where this one has it. Templates that call every page by one address are not
 * believed: the two must also have their headline or most of their text in common.
 */
async function sameArticle(
  db: Db,
  id: string,
  address: string,
  { title, fingerprint: print }: { title: string; fingerprint: string | null },
): Promise<string | null> {
  const owner = await claimAddress(db, address, id);
  if (owner === id) return null;
  const other = await textOf(db, owner);
  if (other === null) return null;
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim();
  const sameText = print !== null && other.fingerprint !== null && isCopy(print, other.fingerprint);
  return sameText || (plain(title) !== "" && plain(title) === plain(other.title)) ? owner : null;
}
