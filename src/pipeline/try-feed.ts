import type { FeedConfig } from "../config/feeds-schema.js";
import { healthAfter } from "../feeds/health.js";
import { nextPollAt } from "../feeds/next-poll.js";
import { observe } from "../feeds/rhythm.js";
import type { ParsedEntry, ParsedFeed } from "../feeds/types.js";
import { askFeed } from "./ask-feed.js";
import { type SourceContext, sourceIn } from "./read-source.js";

/** What came of asking a feed once, as if for the first time. */
export interface FeedTrial {
  id: string;
  type: FeedConfig["type"];
  url: string;
  reliability: FeedConfig["reliability"];
  ok: boolean;
  /** Why it can't be read. */
  reason: string | null;
  feed: ParsedFeed | null;
  /** Where permanent redirects lead. */
  movedTo: string | null;
  /** What robots.txt says: null where it has no say (a mailbox) or can't be had. */
  robots: { allows: boolean; crawlDelaySeconds: number } | null;
  /** What a reader of it would trip over. */
  problems: string[];
  nextPollAt: Date | null;
}

/** Asks a feed as the poll does and keeps nothing. */
export async function tryFeed(ctx: SourceContext, config: FeedConfig, now: Date): Promise<FeedTrial> {
  const { id, type, url, reliability } = config;
  const fresh = { url, movedTo: null, etag: null, lastModified: null, bodyHash: null, lastOkAt: null };
  const answer = await askFeed({ ...ctx, now: () => now }, fresh, sourceIn(config));
  const feed = answer.kind === "fresh" ? answer.feed : null;
  const rhythm = observe(
    null,
    (feed?.entries ?? []).map(({ publishedAt }) => publishedAt ?? now),
    now,
  );
  const health = healthAfter({ status: "new", reason: null, dated: false }, answer, rhythm, now);
  const { poll } = ctx.config().vigil;
  const next = nextPollAt(
    {
      failures: answer.kind === "failed" ? 1 : 0,
      everySeconds: config.every ?? null,
      wishes: feed,
      rhythm,
      first: false,
    },
    answer,
    now,
    { everySeconds: poll.every, minSeconds: poll.min, maxSeconds: poll.max },
    () => 0.5,
  );
  const allows = type === "mailbox" ? null : await ctx.http().allows(url);
  const crawlDelaySeconds =
    allows === null
      ? 0
      : await ctx
          .http()
          .crawlDelay(url)
          .catch(() => 0);
  const ok = answer.kind === "fresh" || answer.kind === "unchanged";
  return {
    ...{ id, type, url, reliability, ok, feed },
    reason: ok ? null : health.reason,
    movedTo: answer.kind === "fresh" && answer.redirectedTo !== url ? answer.redirectedTo : null,
    robots: allows === null ? null : { allows, crawlDelaySeconds },
    problems: feed === null ? [] : [...problemsOf(feed, now), ...(health.status === "quiet" ? [health.reason ?? ""] : [])],
    nextPollAt: answer.kind === "gone" ? null : next,
  };
}

function problemsOf({ entries }: ParsedFeed, now: Date): string[] {
  const count = (what: string, test: (entry: ParsedEntry) => boolean) => {
    const n = entries.filter(test).length;
    return n === 0 ? [] : [`${n} of ${entries.length} entries ${what}`];
  };
  if (entries.length === 0) return ["it has no entry"];
  return [
    ...count("have no date", ({ publishedAt }) => publishedAt === null),
    ...count(
      "have a date ahead of now",
      ({ publishedAt }) => publishedAt !== null && publishedAt.getTime() > now.getTime() + 60_000,
    ),
    ...count("have no title", ({ title }) => title === null),
    ...count("have neither id nor link", ({ id, url }) => id === null && url === null),
  ];
}
