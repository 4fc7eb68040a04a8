import { type ClaimedFeed, claimFeeds } from "../store/polls.js";
import { askFeed } from "./ask-feed.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { newEntries } from "./new-entry.js";
import { sourceOf } from "./read-source.js";
import { createPollRecorder, type Polled } from "./record-polls.js";

const IN_FLIGHT = 64;
/** Feeds are taken when at least so many can be asked at once: a claim costs the same for one and for many. */
const CLAIM = 16;
const LOOK_AGAIN_MS = 500;
const ROBOTS_MS = 24 * 3_600_000;

/**
 * Polls the feeds that are due until none is, some dozens at a time: a slow server holds up nobody else. What comes in together is
 * recorded together.
 *
 * A failure is recorded on its feed, with its reason. A process that ends before it recorded loses nothing: the lease runs out.
 */
export async function pollDueFeeds(ctx: Context): Promise<void> {
  const record = createPollRecorder(ctx);
  const running = new Set<Promise<void>>();
  let freed = () => {};
  const poll = (feed: ClaimedFeed) => {
    const one = askOne(ctx, feed)
      .then(record)
      .catch((error: unknown) => ctx.log.error({ feed: feed.id, error: String(error) }, "poll failed"))
      .finally(() => {
        running.delete(one);
        freed();
      });
    running.add(one);
  };
  for (;;) {
    const room = IN_FLIGHT - running.size;
    let dry = false;
    if (room >= CLAIM && !ctx.stopping.aborted) {
      const { perHost } = ctx.config().vigil.fetch;
      const feeds = await ctx.store.transaction((db) =>
        claimFeeds(db, ctx.now(), { limit: room, perHost, leaseSeconds: LEASE_SECONDS }),
      );
      feeds.forEach(poll);
      dry = feeds.length < room;
    }
    if (running.size === 0) return;
    await new Promise<void>((go) => {
      const timer = dry ? setTimeout(go, LOOK_AGAIN_MS) : null;
      freed = () => {
        if (dry && running.size > 0) return;
        if (timer !== null) clearTimeout(timer);
        go();
      };
    });
  }
}

async function askOne(ctx: Context, feed: ClaimedFeed): Promise<Polled> {
  const answer = await askFeed(ctx, feed, sourceOf(ctx.config().feeds, feed.id));
  const now = ctx.now();
  const entries = answer.kind === "fresh" ? await newEntries(ctx, feed, answer.feed, now) : [];
  const read = feed.robotsReadAt === null || now.getTime() - feed.robotsReadAt.getTime() > ROBOTS_MS;
  const crawlDelay =
    read && answer.kind !== "failed"
      ? await ctx
          .http()
          .crawlDelay(feed.movedTo ?? feed.url)
          .catch(() => 0)
      : null;
  return { feed, answer, entries, crawlDelay };
}
