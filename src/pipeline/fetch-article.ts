import { bands, fingerprint, isCopy } from "../articles/near-duplicate.js";
import { HttpError } from "../http/types.js";
import {
  type ArticleRow,
  claimArticle,
  failArticle,
  possibleCopies,
  type ReadArticle,
  recordRead,
  retryArticle,
} from "../store/articles.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";

/** Waits before a page is asked for again; after the last one the feed's own words must do. */
const RETRY_SECONDS = [20, 120];
const COPY_WINDOW_MS = 14 * 86_400_000;

type Page =
  | { kind: "read"; title: string; text: string; language: string | null; publishedAt: Date | null }
  | { kind: "retry"; reason: string }
  | { kind: "unreadable"; reason: string }
  | { kind: "withdrawn"; reason: string };

/**
 * Fetches an article's page and stores its text, with which earlier article it copies if it does.
 *
 * A page that can't be read (paywall, consent, robots.txt, a server that fails for good) is replaced by what the feed said of it,
 * marked so; a page that is gone (404, 410) means that the outlet took it back: the article fails and alerts nobody.
 */
export async function fetchArticle(ctx: Context, articleId: string): Promise<void> {
  const article = await claimArticle(ctx.store, articleId, "found", ctx.now(), LEASE_SECONDS);
  if (article === null) return;
  const page = await readPage(ctx, article);
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
  const text = page.kind === "read" ? page.text : await ctx.cpu().plainText(article.feedContent ?? "");
  const print = fingerprint(text);
  const keys = print === null ? [] : bands(print);
  const read: Omit<ReadArticle, "copyOf"> = {
    // The feed's headline is the outlet's own; pages append their name to it.
    title: article.title !== "" ? article.title : page.kind === "read" ? page.title : "",
    text,
    language: page.kind === "read" ? page.language : null,
    publishedAt: page.kind === "read" ? page.publishedAt : null,
    reason: page.kind === "read" ? null : page.reason,
    fingerprint: print,
    bands: keys,
  };
  await ctx.store.transaction(async (db) => {
    const near = print === null ? [] : await possibleCopies(db, article.id, keys, new Date(ctx.now().getTime() - COPY_WINDOW_MS));
    const original = near.find((other) => print !== null && isCopy(print, other.fingerprint));
    await recordRead(db, article.id, { ...read, copyOf: original?.copyOf ?? original?.id ?? null }, ctx.now());
  });
  await ctx.queue.add("assess", article.id);
}

async function readPage(ctx: Context, article: ArticleRow): Promise<Page> {
  try {
    const answer = await ctx
      .http()
      .request(article.url, { robots: true, headers: { accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5" } });
    if (answer.status === 404 || answer.status === 410)
      return { kind: "withdrawn", reason: `the page answered ${answer.status}` };
    if (answer.status === 429 || answer.status >= 500) return { kind: "retry", reason: `the page answered ${answer.status}` };
    if (answer.status !== 200) return { kind: "unreadable", reason: `the page answered ${answer.status}` };
    const type = answer.headers.get("content-type");
    if (type !== null && !/html|xml|text\/plain/i.test(type)) return { kind: "unreadable", reason: `the page is ${type}` };
    const { article: extracted, problem } = await ctx
      .cpu()
      .readPage(answer.body, { contentType: type, url: answer.url, status: answer.status });
    if (problem === "soft-404") return { kind: "withdrawn", reason: "the page says that it does not exist" };
    if (problem !== null) return { kind: "unreadable", reason: problem };
    if (extracted.text === "") return { kind: "unreadable", reason: "no article found on the page" };
    return {
      kind: "read",
      title: extracted.title ?? "",
      text: extracted.text,
      language: extracted.language,
      publishedAt: extracted.publishedAt,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return error instanceof HttpError && error.retryable ? { kind: "retry", reason } : { kind: "unreadable", reason };
  }
}
