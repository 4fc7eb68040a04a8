import type { Happening } from "../classify/types.js";
import { attachReport } from "../events/attach.js";
import { openEvent } from "../events/open.js";
import { resolve } from "../events/resolve.js";
import type { Report, VigilEvent } from "../events/types.js";
import { type ArticleRow, claimArticle, lockForAssessment, recordAssessment } from "../store/articles.js";
import type { Db } from "../store/database.js";
import { candidateEvents, lockEvents, saveEvent, saveReport } from "../store/events.js";
import { reportSource } from "../store/feeds.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { newId } from "./ids.js";
import { routeEvent } from "./route.js";

/** How long after its last report an event may still gain one. */
const CANDIDATE_DAYS = 35;

/**
 * Assesses a read article; what it reports as new joins a known event or opens one, and alerts become due: all in one transaction,
 * serial with other assessments, so that two reports of one event never open two.
 */
export async function assessArticle(ctx: Context, articleId: string): Promise<void> {
  const claimed = await claimArticle(ctx.store, articleId, "read", ctx.now(), LEASE_SECONDS);
  if (claimed === null) return;
  const { assessment } = await ctx.cpu().assess({
    title: claimed.title,
    text: claimed.text ?? "",
    language: claimed.language,
    publishedAt: claimed.publishedAt ?? claimed.firstSeenAt,
  });
  const now = ctx.now();
  const due = await ctx.store.transaction(async (db) => {
    const article = await lockForAssessment(db, articleId);
    if (article === null) return [];
    const deliveries: string[] = [];
    const old =
      now.getTime() - (article.publishedAt ?? article.firstSeenAt).getTime() > ctx.config().vigil.alerting.maxAge * 1000;
    if (assessment.happenings.length > 0 && !old) {
      await lockEvents(db);
      for (const happening of assessment.happenings) {
        const { event, changed } = await place(ctx, db, article, happening, now);
        deliveries.push(...(await routeEvent(ctx, db, event, now, changed ? article.id : null)));
      }
    }
    await recordAssessment(db, article.id, assessment, now);
    return deliveries;
  });
  await ctx.queue.addMany("webhook", due);
}

/** Finds or opens the event of a happening and stores it with this report. `changed`: a known event's facts are now other. */
async function place(
  ctx: Context,
  db: Db,
  article: ArticleRow,
  happening: Happening,
  now: Date,
): Promise<{ event: VigilEvent; changed: boolean }> {
  const source = await reportSource(db, article.feedId);
  const report: Report = {
    articleId: article.id,
    url: article.url,
    title: article.title,
    feedId: article.feedId,
    feedTitle: source.title,
    reliability: source.reliability,
    publishedAt: article.publishedAt,
    copyOf: article.copyOf,
    killed: happening.killed,
    killedMax: happening.killedMax,
    injured: happening.injured,
    injuredMax: happening.injuredMax,
    evidence: happening.evidence,
    seenAt: now,
  };
  const candidates = await candidateEvents(db, happening, now, CANDIDATE_DAYS);
  const words = {
    title: article.title,
    text: article.text ?? "",
    publishedAt: article.publishedAt,
    seenAt: now,
    articleId: article.id,
  };
  const resolution = resolve(happening, words, candidates);
  const known = candidates.find((candidate) => candidate.id === resolution.eventId);
  const names = namesOf(ctx);
  const { event, changed } = known
    ? attachReport(known, happening, report, names)
    : { event: openEvent(happening, report, newId("evt", now), names), changed: false };
  await saveEvent(db, event);
  await saveReport(db, event.id, report, happening);
  ctx.log.info(
    { event: event.id, article: article.id, why: resolution.why },
    known ? "another report of a known event" : `new ${event.kind}: ${event.headline}`,
  );
  return { event, changed };
}

/** Watchlist ids with their names, for groups and terms. */
function namesOf(ctx: Context): ReadonlyMap<string, string> {
  const { groups, terms } = ctx.config().watchlist;
  return new Map([...groups, ...terms].map((entry) => [entry.id, entry.name]));
}
