import { deleteOldTexts, dueArticles } from "../store/articles.js";
import { dueDeliveries } from "../store/deliveries.js";
import { dueDigests } from "../store/digest-times.js";
import { dueLists } from "../store/lists.js";
import { deleteOldReports } from "../store/mail-reports.js";
import { dueMails } from "../store/mails.js";
import { deleteOldHosts, dueFeeds } from "../store/polls.js";
import { dueChecks } from "../store/revisions.js";
import { deleteExpired } from "../store/subscriptions.js";
import { dueWebsub } from "../store/websub.js";
import type { Context, Stage } from "./context.js";
import { isMailboxDue, REPORTS_MAILBOX } from "./mail-reports.js";

/** At most this many jobs of a stage are woken at once; the next tick wakes the rest. */
const LIMIT = 1000;

/** Due feeds are polled in lanes: each is one process's, which takes feeds by the dozen until none is due. */
const LANES = 8;
const FEEDS_OF_A_LANE = 50;
const lanes = (due: number) => Array.from({ length: Math.ceil(due / FEEDS_OF_A_LANE) }, (_, i) => `lane-${i + 1}`);

/** Wakes feeds, digests and articles to look at again whose time has come. Cheap: a look-up by index each. */
export async function tick(ctx: Context): Promise<void> {
  const now = ctx.now();
  await wake(ctx, "poll", lanes(await dueFeeds(ctx.store, now, LANES * FEEDS_OF_A_LANE)));
  await wake(ctx, "list", await dueLists(ctx.store, now));
  await wake(ctx, "digest", await dueDigests(ctx.store, now, LIMIT));
  await wake(ctx, "websub", await dueWebsub(ctx.store, now, LIMIT));
  await wake(ctx, "recheck", await dueChecks(ctx.store, now, LIMIT));
  if (await isMailboxDue(ctx, now)) await wake(ctx, "reports", [REPORTS_MAILBOX]);
}

/**
 * Wakes whatever the database says is due and not done: what a lost, flushed or restarted queue forgot, and retries. What is
 * already queued is queued once only.
 */
export async function sweep(ctx: Context): Promise<void> {
  const now = ctx.now();
  await wake(ctx, "webhook", await dueDeliveries(ctx.store, now, LIMIT));
  if (ctx.mailer() !== null) await wake(ctx, "mail", await dueMails(ctx.store, now, LIMIT));
  await wake(ctx, "assess", await dueArticles(ctx.store, "read", now, LIMIT));
  await wake(ctx, "fetch", await dueArticles(ctx.store, "found", now, LIMIT));
}

/** Deletes what has been kept long enough. */
export async function cleanUp(ctx: Context): Promise<void> {
  const now = ctx.now();
  await deleteExpired(ctx.store, now);
  await deleteOldHosts(ctx.store, now);
  await deleteOldReports(ctx.store, now);
  const texts = await deleteOldTexts(ctx.store, new Date(now.getTime() - ctx.config().vigil.data.keepArticles * 1000));
  if (texts > 0) ctx.log.info({ texts }, "article texts past keepArticles deleted");
}

async function wake(ctx: Context, stage: Stage, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await ctx.queue.addMany(stage, ids);
}
