import { changesBetween } from "../articles/changes.js";
import { bands, fingerprint } from "../articles/near-duplicate.js";
import { type CheckedArticle, claimCheck, MOST_CHECKS, recordRevision, recordUnchanged } from "../store/revisions.js";
import { type Context, LEASE_SECONDS } from "./context.js";
import { readPage } from "./read-page.js";

const MINUTE_MS = 60_000;
/** After an article that reports an event was read: tolls rise within hours, corrections come within a day. */
const CHECK_AFTER_MS = [30, 180, 720].map((minutes) => minutes * MINUTE_MS);

/** A live blog goes on: every twenty minutes, then every hour, for most of a day. */
const CHECK_LIVE_AFTER_MS = Array.from({ length: MOST_CHECKS }, (_, i) => (i < 9 ? (i + 1) * 20 : (i - 5) * 60) * MINUTE_MS);

/** When an article that reports an event, or a live blog, is to be looked at again; null: no more. */
export function nextCheckAt(firstSeenAt: Date, checks: number, now: Date, isLive: boolean): Date | null {
  if (checks >= MOST_CHECKS) return null;
  const due = (isLive ? CHECK_LIVE_AFTER_MS : CHECK_AFTER_MS)
    .map((after) => firstSeenAt.getTime() + after)
    .find((at) => at > now.getTime());
  return due === undefined ? null : new Date(due);
}

/**
 * Looks at an article's page again. Another text or headline becomes a new revision of the same article, which is assessed again: its
 * report in an event is replaced, and no event alerts a second time.
 *
 * A page that can't be had now is left for the next time; one that is gone stays as it was read.
 */
export async function recheckArticle(ctx: Context, articleId: string): Promise<void> {
  const article = await claimCheck(ctx.store, articleId, ctx.now(), LEASE_SECONDS);
  if (article === null) return;
  const page = await readPage(ctx, article.url, article);
  const next = nextCheckAt(article.firstSeenAt, article.checks + 1, ctx.now(), article.isLive);
  const title = article.feedTitle || article.title;
  const readable = page.kind === "read" && page.reason === null;
  const text = readable ? page.article.text : article.text;
  const changes = changesBetween(withTitle(article), withTitle({ title, text }), readable ? page.article.language : null);
  const version = page.kind === "read" ? page : { etag: null, lastModified: null };
  // A live blog's new headline alone says nothing: its updates do.
  if (changes === null || (article.isLive && !readable)) {
    await recordUnchanged(ctx.store, article.id, { next, etag: version.etag, lastModified: version.lastModified });
    return;
  }
  const print = fingerprint(text);
  await ctx.store.transaction((db) =>
    recordRevision(
      db,
      article.id,
      {
        title,
        text,
        updates: readable ? page.article.updates : null,
        modifiedAt: readable ? page.article.modifiedAt : null,
        fingerprint: print,
        bands: print === null ? [] : bands(print),
        etag: version.etag,
        lastModified: version.lastModified,
        ...changes,
      },
      ctx.now(),
    ),
  );
  ctx.log.info(
    { article: article.id, url: article.url, added: changes.added.length, removed: changes.removed.length },
    "an article was changed by its outlet",
  );
  await ctx.queue.add("assess", article.id);
}

const withTitle = ({ title, text }: Pick<CheckedArticle, "title" | "text">) => `${title}\n\n${text}`;
