import { createHash } from "node:crypto";
import type { FeedAnswer } from "../feeds/types.js";
import { maxAgeSeconds, retryAfterSeconds } from "../http/freshness.js";
import type { HttpAnswer } from "../http/types.js";
import type { ClaimedFeed } from "../store/polls.js";
import type { Context } from "./context.js";

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/** Asks a feed's server for what is new. Never throws for what a server does: that is an answer, too. */
export async function askFeed(ctx: Context, feed: ClaimedFeed): Promise<FeedAnswer> {
  const failed = (reason: string) => ({ kind: "failed", reason, retryAfterSeconds: null, tooMany: false }) as const;
  try {
    const answer = await ctx.http().request(feed.movedTo ?? feed.url, {
      headers: {
        accept: ACCEPT,
        ...(feed.etag === null ? {} : { "if-none-match": feed.etag }),
        ...(feed.lastModified === null ? {} : { "if-modified-since": feed.lastModified }),
      },
    });
    const fresh = { maxAgeSeconds: freshFor(answer), redirectedTo: answer.movedTo };
    if (answer.status === 304) return { kind: "unchanged", ...fresh };
    if (answer.status === 410) return { kind: "gone" };
    if (answer.status !== 200) {
      const retryAfter = retryAfterSeconds(answer.headers.get("retry-after"), ctx.now());
      const tooMany = answer.status === 429 || (answer.status === 503 && retryAfter !== null);
      return { ...failed(`the server answered ${answer.status}`), retryAfterSeconds: retryAfter, tooMany };
    }
    const bodyHash = createHash("sha256").update(answer.body).digest("base64url");
    if (bodyHash === feed.bodyHash) return { kind: "unchanged", ...fresh };
    const about = { contentType: answer.headers.get("content-type"), url: answer.url };
    try {
      const parsed = await ctx.cpu().parseFeed(answer.body, about);
      const [etag, lastModified] = [answer.headers.get("etag"), answer.headers.get("last-modified")];
      return { kind: "fresh", feed: parsed, etag, lastModified, bodyHash, ...fresh };
    } catch (error) {
      return failed(pageInstead(feed, answer) ?? (error instanceof Error ? error.message : String(error)));
    }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** What is left of `max-age` after the time that caches on the way have kept the answer (RFC 9111, 4.2). */
function freshFor({ headers }: HttpAnswer): number | null {
  const maxAge = maxAgeSeconds(headers.get("cache-control"));
  const age = Number(headers.get("age") ?? 0);
  return maxAge === null ? null : Math.max(0, maxAge - (Number.isFinite(age) ? age : 0));
}

const LOGIN = /(?:^|[/._-])(?:log-?in|sign-?in|signon|sso|auth|oauth2?|account\/access|wp-login)(?:[/._?-]|$)/i;

/** An HTML page in the place of a feed is worth a word of its own: what the operator has to do depends on which. */
function pageInstead(feed: ClaimedFeed, answer: HttpAnswer): string | null {
  const head = Buffer.from(answer.body.subarray(0, 1000)).toString("latin1");
  if (!/<!doctype html|<html[\s>]/i.test(head)) return null;
  const { pathname, host } = new URL(answer.url);
  if (answer.url !== (feed.movedTo ?? feed.url) && LOGIN.test(pathname))
    return `the server redirects to a login page (${host}${pathname})`;
  return feed.lastOkAt === null ? "the address leads to an HTML page, not to a feed" : "the feed has turned into an HTML page";
}
