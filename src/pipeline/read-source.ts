import type { FeedConfig } from "../config/feeds-schema.js";
import { plainFeed } from "../feeds/sources/plain-feed.js";
import type { FeedSource, MailboxSource, ParsedFeed, WebSource } from "../feeds/types.js";
import type { HttpAnswer } from "../http/types.js";
import { readMailbox } from "../mailbox/read-mailbox.js";
import type { Context } from "./context.js";

/** What reading a source takes, in the running process as on the command line. */
export type SourceContext = Pick<Context, "config" | "http" | "cpu">;

const RSS: FeedSource = { type: "rss" };
const known = new WeakMap<readonly FeedConfig[], Map<string, FeedSource>>();

/** How a feed of the configuration is read. Only the configuration knows: a password has no place in the database. */
export function sourceOf(feeds: readonly FeedConfig[], id: string): FeedSource {
  let sources = known.get(feeds);
  if (sources === undefined) {
    sources = new Map(feeds.filter(({ type }) => type !== "rss").map((feed) => [feed.id, sourceIn(feed)]));
    known.set(feeds, sources);
  }
  return sources.get(id) ?? RSS;
}

/** The configuration's checks have seen to it that each type has its keys. */
export function sourceIn({ type, links = "", user = "", password = "" }: FeedConfig): FeedSource {
  if (type === "page") return { type, links };
  return type === "mailbox" ? { type, user, password } : { type };
}

/**
 * Reads what a server answered, and what belongs to it: the sitemaps that an index names.
 *
 * @returns the feed, and whether a later "unchanged" of this answer would mean that there is nothing new
 * @throws FeedError; of several documents, when none can be read
 */
export async function readAnswer(
  ctx: SourceContext,
  answer: HttpAnswer,
  source: WebSource,
): Promise<{ feed: ParsedFeed; telling: boolean }> {
  const about = { contentType: answer.headers.get("content-type"), url: answer.url };
  const { feed, more } = await ctx.cpu().readSource(answer.body, about, source);
  if (more.length === 0) return { feed, telling: true };
  const problems: string[] = [];
  let first: unknown = null;
  for (const url of more) {
    try {
      const child = await ctx.http().request(url);
      if (child.status !== 200) throw new Error(`the server answered ${child.status}`);
      const part = await ctx
        .cpu()
        .readSource(child.body, { contentType: child.headers.get("content-type"), url: child.url }, source);
      feed.entries.push(...part.feed.entries);
      feed.title ??= part.feed.title;
      feed.language ??= part.feed.language;
      feed.repairs.push(...part.feed.repairs);
    } catch (error) {
      first ??= error;
      problems.push(`${new URL(url).pathname}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length === more.length) throw first;
  feed.repairs.push(...problems);
  return { feed, telling: false };
}

/**
 * Reads what came into a mailbox since `state`.
 *
 * @returns its messages as entries, and the state for the next time
 * @throws MailboxError
 */
export async function readMailboxFeed(
  ctx: SourceContext,
  url: string,
  { user, password }: MailboxSource,
  state: string | null,
): Promise<{ feed: ParsedFeed; state: string }> {
  const { timeout, allowNetworks } = ctx.config().vigil.fetch;
  const { messages, state: next } = await readMailbox({ url, user, password }, state, {
    timeoutMs: timeout * 1000,
    allowNetworks,
  });
  const entries = await Promise.all(messages.map(({ source, receivedAt }) => ctx.cpu().readMessage(source, receivedAt)));
  return { feed: { ...plainFeed("mailbox", null), entries: entries.reverse() }, state: next };
}
