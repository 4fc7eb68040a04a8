import { healthAfter } from "../feeds/health.js";
import { addressAfter, addressAfterFailure } from "../feeds/moved.js";
import { nextPollAt } from "../feeds/next-poll.js";
import { observe } from "../feeds/rhythm.js";
import type { FeedAnswer } from "../feeds/types.js";
import { addEntries, type NewEntry } from "../store/entries.js";
import { type ClaimedFeed, type PollResult, recordHosts, recordPolls } from "../store/polls.js";
import type { Context } from "./context.js";
import { recordHubs, withHub } from "./record-hubs.js";

/** A feed, what its server answered, and what of that is to be stored. */
export interface Polled {
  feed: ClaimedFeed;
  answer: FeedAnswer;
  entries: NewEntry[];
  /** Seconds between two requests that the host's robots.txt asks for; null where it was not read this time. */
  crawlDelay: number | null;
}

/**
 * Makes the function that records polls. What is given while a transaction runs waits and goes into the next one together; each
 * promise is kept when its poll is in the database.
 */
export function createPollRecorder(ctx: Context): (polled: Polled) => Promise<void> {
  let waiting: { polled: Polled; done: () => void; fail: (error: unknown) => void }[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await recordAll(
          ctx,
          batch.map(({ polled }) => polled),
        );
        for (const { done } of batch) done();
      } catch {
        // One that can't be stored must not take the others with it.
        for (const { polled, done, fail } of batch) await recordAll(ctx, [polled]).then(done, fail);
      }
    }
    writing = false;
  }

  return (polled) =>
    new Promise((done, fail) => {
      waiting.push({ polled, done, fail });
      if (!writing) void write();
    });
}

async function recordAll(ctx: Context, batch: readonly Polled[]): Promise<void> {
  const now = ctx.now();
  const { results, articles } = await ctx.store.transaction(async (db) => {
    const results: PollResult[] = [];
    const articles: string[] = [];
    const found = new Set<string>();
    for (const polled of batch) {
      const added = await addEntries(db, polled.feed.id, polled.entries, now);
      articles.push(...added.articles);
      if (added.entries.length > 0) found.add(polled.feed.id);
      results.push(resultOf(ctx, polled, added.entries, now));
    }
    await recordPolls(db, results, now);
    await recordHosts(db, hostsOf(batch, now));
    await recordHubs(ctx, db, batch, found, now);
    return { results, articles };
  });
  results.forEach((result, i) => {
    const polled = batch[i];
    if (polled !== undefined) tell(ctx, polled, result);
  });
  if (articles.length > 0) ctx.log.info({ articles: articles.length, feeds: batch.length }, "new articles");
  await ctx.queue.addMany("fetch", articles);
}

/** What is known of a feed after an answer. */
function resultOf(ctx: Context, { feed, answer }: Polled, added: readonly NewEntry[], now: Date): PollResult {
  const { poll } = ctx.config().vigil;
  const limits = { everySeconds: poll.every, minSeconds: poll.min, maxSeconds: poll.max };
  const failures = answer.kind === "failed" ? feed.failures + 1 : 0;
  const fresh = answer.kind === "fresh" ? answer : null;
  const parsed = fresh?.feed ?? null;
  const wishes =
    parsed === null ? feed.wishes : { ttlSeconds: parsed.ttlSeconds, skipHours: parsed.skipHours, skipDays: parsed.skipDays };
  const rhythm = observe(
    feed.rhythm,
    added.map((entry) => appearedAt(entry, feed.lastOkAt, now)),
    now,
  );
  const address =
    answer.kind === "fresh" || answer.kind === "unchanged"
      ? addressAfter(feed, answer.redirectedTo)
      : addressAfterFailure(feed, failures);
  const state = { failures, everySeconds: feed.everySeconds, wishes, rhythm, first: feed.lastPolledAt === null };
  const next = nextPollAt(state, answer, now, limits, ctx.random);
  return {
    id: feed.id,
    ...healthAfter(feed, answer, rhythm, now),
    failures,
    etag: fresh === null ? feed.etag : fresh.etag,
    lastModified: fresh === null ? feed.lastModified : fresh.lastModified,
    bodyHash: fresh === null ? feed.bodyHash : fresh.bodyHash,
    movedTo: address.movedTo,
    movingTo: address.movingTo,
    movingSeen: address.movingSeen,
    host: new URL(address.movedTo ?? feed.url).hostname,
    title: parsed?.title ?? null,
    wishes,
    dated: feed.dated || (parsed?.entries.some((entry) => entry.publishedAt !== null) ?? false),
    rhythm,
    nextPollAt: withHub(feed, next, added.length > 0, now, limits.maxSeconds),
  };
}

/** An entry's own date where it can be true: between the last good poll and now. Else it appeared when it was seen. */
function appearedAt({ publishedAt }: NewEntry, lastOkAt: Date | null, now: Date): Date {
  if (publishedAt === null || publishedAt > now) return now;
  return lastOkAt === null || publishedAt >= lastOkAt ? publishedAt : now;
}

function hostsOf(batch: readonly Polled[], now: Date) {
  return batch.flatMap(({ feed, answer, crawlDelay }) => {
    const wait = answer.kind === "failed" && answer.tooMany ? answer.retryAfterSeconds : null;
    if (crawlDelay === null && wait === null) return [];
    return [
      {
        host: feed.host,
        crawlDelay,
        robotsReadAt: crawlDelay === null ? null : now,
        notBefore:
          wait !== null ? new Date(now.getTime() + wait * 1000) : crawlDelay ? new Date(now.getTime() + crawlDelay * 1000) : null,
      },
    ];
  });
}

/** One line when a feed's state changes, and none while it stays as it is. */
function tell(ctx: Context, { feed }: Polled, { status, reason, movedTo }: PollResult): void {
  if (movedTo !== feed.movedTo) ctx.log.info({ feed: feed.id, movedTo }, "feed has a new address");
  if (status === feed.status || (feed.status === "new" && status === "ok")) return;
  const words = {
    failing: "feed fails",
    gone: "feed is gone for good",
    quiet: "feed has gone quiet",
    undated: "feed has lost its dates",
  };
  if (status === "ok" || status === "new") ctx.log.info({ feed: feed.id, was: feed.status }, "feed is mended");
  else ctx.log.warn({ feed: feed.id, reason }, words[status]);
}
