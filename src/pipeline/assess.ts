import type { Happening } from "../classify/types.js";
import { claimArticle, lockForAssessment, recordAssessment } from "../store/articles.js";
import { eventsReportedBy, lockEvents } from "../store/events.js";
import { setNextCheck } from "../store/revisions.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { placeReport, wordsOfReport } from "./place-report.js";
import { nextCheckAt } from "./recheck-article.js";
import { routeEvent } from "./route.js";
import { secondOpinion } from "./second-opinion.js";
import { withdrawReport } from "./told-reports.js";

/**
 * Assesses a read article; what it reports as new joins a known event or opens one, and alerts become due: all in one transaction,
 * serial with other assessments, so that two reports of one event never open two.
 */
export async function assessArticle(ctx: Context, articleId: string): Promise<void> {
  const claimed = await claimArticle(ctx.store, articleId, "read", ctx.now(), LEASE_SECONDS);
  if (claimed === null) return;
  const text = {
    title: claimed.title,
    text: claimed.text ?? "",
    language: claimed.language,
    publishedAt: claimed.publishedAt ?? claimed.firstSeenAt,
    updates: claimed.updates?.map(({ start, at }) => ({ start, at: new Date(at) })) ?? null,
  };
  const now = ctx.now();
  const memory = { db: ctx.store, articleId, now, onlyKnown: claimed.reread };
  const assessment = await secondOpinion(ctx, text, (await ctx.cpu().assess(text)).assessment, memory);
  const due = await ctx.store.transaction(async (db) => {
    const article = await lockForAssessment(db, articleId);
    if (article === null) return [];
    const deliveries: string[] = [];
    // A second reading is as of the first: what it finds is no news.
    const asOf = article.reread ? article.firstSeenAt : now;
    const latest = Math.max(
      (article.publishedAt ?? article.firstSeenAt).getTime(),
      ...(article.updates ?? []).map(({ at }) => Date.parse(at)),
    );
    const old = asOf.getTime() - latest > ctx.config().vigil.alerting.maxAge * 1000;
    const tells = assessment.happenings.length > 0 && !old;
    if (tells || article.reread) {
      await lockEvents(db);
      const before = article.revision > 1 || article.reread ? await eventsReportedBy(db, article.id) : [];
      const words = await wordsOfReport(db, article, before.length === 0);
      const only = ({ kind }: Happening) => ({ isOnly: assessment.happenings.filter((one) => one.kind === kind).length === 1 });
      for (const happening of tells ? assessment.happenings : []) {
        const { event, changed } = await placeReport(ctx, db, article, happening, { words, before, ...only(happening) }, asOf);
        // A second happening of the article is not the same event again.
        const at = before.findIndex(({ id }) => id === event.id);
        if (at >= 0) before.splice(at, 1);
        if (article.reread) continue;
        const change = article.revision > 1 ? `${article.id} ${article.revision}` : article.id;
        deliveries.push(...(await routeEvent(ctx, db, event, now, changed ? change : null)));
      }
      if (article.reread) for (const event of before) await withdrawReport(ctx, db, event, article.id);
    }
    await recordAssessment(db, article.id, assessment, asOf);
    if (article.reread) return [];
    const isLive = article.updates !== null && assessment.groups.length + assessment.terms.length > 0;
    const next = article.fetched && (tells || isLive) ? nextCheckAt(article.firstSeenAt, article.checks, now, isLive) : null;
    await setNextCheck(db, article.id, next);
    return deliveries;
  });
  await ctx.queue.addMany("webhook", due);
}
