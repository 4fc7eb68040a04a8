import { articleCounts, coverage } from "../store/articles.js";
import { deliveryCounts, recentDeliveries } from "../store/deliveries.js";
import { eventCounts } from "../store/events.js";
import { feedHealth } from "../store/feeds.js";
import { activeLists } from "../store/lists.js";
import { visitProblem } from "../store/mail-reports.js";
import { mailCounts } from "../store/mails.js";
import { stoppedSubscriptions, subscriptionCounts } from "../store/subscriptions.js";
import type { CoverageView, OpsView } from "../web/views.js";
import type { Context } from "./context.js";
import { REPORTS_MAILBOX } from "./mail-reports.js";
import { sourceOf } from "./read-source.js";
import { version } from "./version.js";

/** How the running configuration came to be. */
export interface ConfigState {
  loadedAt: Date;
  /** Of the last edit, when it was not taken. */
  error: string | null;
}

const WEEK_MS = 7 * 86_400_000;
const DELIVERIES = 50;

/** What an operator sees, from the database and the queue. */
export async function opsView(
  ctx: Pick<Context, "store" | "config" | "now"> & { queue: Context["queue"] | null },
  state: ConfigState,
  role: string,
): Promise<OpsView> {
  const { store } = ctx;
  const now = ctx.now();
  const none: Awaited<ReturnType<Context["queue"]["counts"]>> = {};
  const [feeds, deliveries, counts, mails, events, articles, subscriptions, stopped, lists, mailboxProblem, covered, queue] =
    await Promise.all([
      feedHealth(store, now),
      recentDeliveries(store, DELIVERIES),
      deliveryCounts(store),
      mailCounts(store),
      eventCounts(store),
      articleCounts(store),
      subscriptionCounts(store),
      stoppedSubscriptions(store),
      activeLists(store),
      ctx.config().vigil.mail.reports?.mailbox === undefined ? null : visitProblem(store, REPORTS_MAILBOX),
      coverage(store, new Date(now.getTime() - WEEK_MS)),
      // Without its backend the rest of the page still tells what is wrong.
      ctx.queue?.counts().catch(() => none) ?? none,
    ]);
  const { feeds: configured, watchlist } = ctx.config();
  const { groups, terms } = watchlist;
  const byId = new Map(covered.map((row) => [row.id, row]));
  const view = (of: CoverageView["of"], { id, name }: { id: string; name: string }): CoverageView => {
    const row = byId.get(id);
    return {
      of,
      id,
      name,
      mentions7d: row?.articles ?? 0,
      events7d: row?.events ?? 0,
      lastMentionAt: row?.lastMentionAt ?? null,
    };
  };
  return {
    feeds: feeds.map((feed) => ({
      ...feed,
      type: sourceOf(configured, feed.id).type,
      nextPollAt: feed.status === "gone" ? null : feed.nextPollAt,
    })),
    queue: Object.entries(queue).map(([stage, states]) => ({ stage, counts: states })),
    deliveries: deliveries.map(({ body: _, ...row }) => ({
      ...row,
      nextAttemptAt: row.state === "delivered" || row.state === "dead" ? null : row.nextAttemptAt,
    })),
    deliveryCounts: counts,
    mailCounts: mails,
    stopped,
    lists,
    mailboxProblem,
    config: { ok: state.error === null, ...state },
    coverage: [...groups.map((group) => view("group", group)), ...terms.map((term) => view("term", term))],
    totals: { events, articles, subscriptions },
    process: {
      role,
      data: store.backend,
      queue: ctx.config().env.redisUrl === null ? "postgres" : "redis",
      rssBytes: process.memoryUsage.rss(),
      uptimeSeconds: Math.round(process.uptime()),
      version: version(),
    },
  };
}
