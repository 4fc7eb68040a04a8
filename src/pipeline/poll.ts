import { canonicalUrl } from "../articles/url.js";
import type { VigilConfig } from "../config/schema.js";
import { entryKeys } from "../feeds/identity.js";
import { nextPollAt } from "../feeds/next-poll.js";
import type { FeedAnswer, ParsedFeed } from "../feeds/types.js";
import { maxAgeSeconds, retryAfterSeconds } from "../http/freshness.js";
import { addEntries, type NewEntry } from "../store/entries.js";
import { claimFeed, type FeedRow, recordPoll } from "../store/feeds.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/**
 * Polls one feed: asks for it, stores the entries that are new, and when to ask next, in one transaction.
 *
 * A failure is recorded on that feed, with its reason; it never throws for what a server does.
 */
export async function pollFeed(ctx: Context, feedId: string): Promise<void> {
  const feed = await claimFeed(ctx.store, feedId, ctx.now(), LEASE_SECONDS);
  if (feed === null) return;
  const { poll, alerting } = ctx.config().vigil;
  const answer = await askFeed(ctx, feed);
  const now = ctx.now();
  const entries =
    answer.kind === "fresh"
      ? await Promise.all(answer.feed.entries.map((entry) => newEntry(ctx, feed, entry, now, alerting.maxAge)))
      : [];
  const limits = { everySeconds: feed.everySeconds ?? poll.every, minSeconds: poll.min, maxSeconds: poll.max };
  const failures = answer.kind === "failed" ? feed.failures + 1 : 0;
  const added = await ctx.store.transaction(async (db) => {
    const fresh = await addEntries(db, feed.id, entries, now);
    await recordPoll(
      db,
      feed.id,
      {
        status: answer.kind === "gone" ? "gone" : answer.kind === "failed" ? "failing" : "ok",
        reason: reasonOf(answer, feed),
        failures,
        etag: answer.kind === "fresh" ? answer.etag : feed.etag,
        lastModified: answer.kind === "fresh" ? answer.lastModified : feed.lastModified,
        movedTo: answer.kind === "fresh" && answer.movedTo !== null ? answer.movedTo : feed.movedTo,
        title: answer.kind === "fresh" ? answer.feed.title : null,
        nextPollAt: nextPollAt({ failures }, answer, now, limits, ctx.random),
      },
      now,
    );
    return fresh;
  });
  if (answer.kind === "failed" && feed.status !== "failing") ctx.log.warn({ feed: feed.id, reason: answer.reason }, "feed fails");
  if (answer.kind !== "failed" && feed.status === "failing") ctx.log.info({ feed: feed.id }, "feed is mended");
  if (added.length > 0) ctx.log.info({ feed: feed.id, articles: added.length }, "new articles");
  await ctx.queue.addMany("fetch", added);
}

async function askFeed(ctx: Context, feed: FeedRow): Promise<FeedAnswer> {
  const now = ctx.now();
  try {
    const answer = await ctx.http().request(feed.movedTo ?? feed.url, {
      headers: {
        accept: ACCEPT,
        ...(feed.etag === null ? {} : { "if-none-match": feed.etag }),
        ...(feed.lastModified === null ? {} : { "if-modified-since": feed.lastModified }),
      },
    });
    const retryAfter = retryAfterSeconds(answer.headers.get("retry-after"), now);
    if (answer.status === 304) return { kind: "unchanged", maxAgeSeconds: maxAgeSeconds(answer.headers.get("cache-control")) };
    if (answer.status === 410) return { kind: "gone" };
    if (answer.status !== 200)
      return { kind: "failed", reason: `the server answered ${answer.status}`, retryAfterSeconds: retryAfter };
    const parsed = await ctx.cpu().parseFeed(answer.body, { contentType: answer.headers.get("content-type"), url: answer.url });
    return {
      kind: "fresh",
      feed: parsed,
      etag: answer.headers.get("etag"),
      lastModified: answer.headers.get("last-modified"),
      maxAgeSeconds: maxAgeSeconds(answer.headers.get("cache-control")),
      movedTo: answer.movedTo,
    };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error), retryAfterSeconds: null };
  }
}

function reasonOf(answer: FeedAnswer, feed: FeedRow): string | null {
  if (answer.kind === "failed") return answer.reason;
  if (answer.kind === "gone") return "the server says that the feed is gone for good (410)";
  if (answer.kind === "unchanged") return feed.status === "failing" ? null : feed.reason;
  return answer.feed.repairs.length > 0 ? `mended: ${answer.feed.repairs.join(", ")}` : null;
}

async function newEntry(
  ctx: Context,
  feed: FeedRow,
  entry: ParsedFeed["entries"][number],
  now: Date,
  maxAge: VigilConfig["alerting"]["maxAge"],
): Promise<NewEntry> {
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
