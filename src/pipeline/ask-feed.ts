import { createHash } from "node:crypto";
import type { FeedAnswer, FeedSource, MailboxSource, ParsedFeed } from "../feeds/types.js";
import { maxAgeSeconds, retryAfterSeconds } from "../http/freshness.js";
import type { HttpAnswer } from "../http/types.js";
import type { ClaimedFeed } from "../store/polls.js";
import type { Context } from "./context.js";
import { readAnswer, readMailboxFeed, type SourceContext } from "./read-source.js";

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/** What asking takes to know of a feed. */
export type AskedFeed = Pick<ClaimedFeed, "url" | "movedTo" | "etag" | "lastModified" | "bodyHash" | "lastOkAt">;

/** Asks a feed's server for what is new. Never throws for what a server does: that is an answer, too. */
export async function askFeed(
  ctx: Pick<Context, "now"> & SourceContext,
  feed: AskedFeed,
  source: FeedSource,
): Promise<FeedAnswer> {
  if (source.type === "mailbox") return askMailbox(ctx, feed, source);
  try {
    const answer = await ctx.http().request(feed.movedTo ?? feed.url, {
      robots: source.type === "page",
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
    try {
      const { feed: read, telling } = await readAnswer(ctx, answer, source);
      const parsed = withLinkHeader(read, answer.headers.get("link"));
      // An index of sitemaps stays as it is while they change.
      if (!telling) return { kind: "fresh", feed: parsed, etag: null, lastModified: null, bodyHash: null, ...fresh };
      const [etag, lastModified] = [answer.headers.get("etag"), answer.headers.get("last-modified")];
      return { kind: "fresh", feed: parsed, etag, lastModified, bodyHash, ...fresh };
    } catch (error) {
      return failed(pageInstead(feed, answer, source) ?? (error instanceof Error ? error.message : String(error)));
    }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** A hub may be named in the `Link` header alone (RFC 8288). */
function withLinkHeader(feed: ParsedFeed, header: string | null): ParsedFeed {
  if (header === null || feed.hubUrls.length > 0) return feed;
  const links = [...header.matchAll(/<([^<>]+)>([^<]*)/g)].map(([, url = "", more = ""]) => ({
    url,
    rel: /\brel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(more)?.slice(1).find(Boolean)?.toLowerCase().split(/\s+/) ?? [],
  }));
  const of = (rel: string) => links.filter((link) => link.rel.includes(rel) && URL.canParse(link.url)).map(({ url }) => url);
  return { ...feed, hubUrls: of("hub"), selfUrl: of("self")[0] ?? feed.selfUrl };
}

const failed = (reason: string) => ({ kind: "failed", reason, retryAfterSeconds: null, tooMany: false }) as const;

/** Up to where a mailbox was read stands in the place of an ETag. */
async function askMailbox(ctx: SourceContext, { url, etag }: AskedFeed, source: MailboxSource): Promise<FeedAnswer> {
  const answer = { maxAgeSeconds: null, redirectedTo: null };
  try {
    const { feed, state } = await readMailboxFeed(ctx, url, source, etag);
    if (state === etag) return { kind: "unchanged", ...answer };
    return { kind: "fresh", feed, etag: state, lastModified: null, bodyHash: null, ...answer };
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
function pageInstead(feed: AskedFeed, answer: HttpAnswer, { type }: FeedSource): string | null {
  const head = Buffer.from(answer.body.subarray(0, 1000)).toString("latin1");
  if (!/<!doctype html|<html[\s>]/i.test(head)) return null;
  const { pathname, host } = new URL(answer.url);
  if (answer.url !== (feed.movedTo ?? feed.url) && LOGIN.test(pathname))
    return `the server redirects to a login page (${host}${pathname})`;
  if (type === "page" || type === "telegram") return null;
  return feed.lastOkAt === null ? "the address leads to an HTML page, not to a feed" : "the feed has turned into an HTML page";
}
