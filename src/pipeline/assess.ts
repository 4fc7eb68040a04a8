import type { Happening } from "../classify/types.js";
import { attachReport, replaceReport } from "../events/attach.js";
import { openEvent } from "../events/open.js";
import { type EventCandidate, resolve, saysWhoOrWhere, WINDOW_DAYS_BY_WORDS } from "../events/resolve.js";
import type { Report, VigilEvent } from "../events/types.js";
import { reportVector, tellingWords, type WordWeights, wordWeights } from "../events/words.js";
import { type ArticleRow, claimArticle, lockForAssessment, recordAssessment } from "../store/articles.js";
import type { Db } from "../store/database.js";
import { candidateEvents, eventsReportedBy, lockEvents, saveEvent, saveReport } from "../store/events.js";
import { reportSource } from "../store/feeds.js";
import { countReport, eventsWithWords, wordCounts } from "../store/report-words.js";
import { setNextCheck } from "../store/revisions.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { newId } from "./ids.js";
import { namesOf } from "./names.js";
import { nextCheckAt } from "./recheck-article.js";
import { routeEvent } from "./route.js";
import { secondOpinion } from "./second-opinion.js";
import { withdrawReport } from "./told-reports.js";

/** How long after its last report an event may still gain one. */
const CANDIDATE_DAYS = 35;
/** Of a text, as much as its words are taken from. */
const MOST_CHARACTERS = 20_000;

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
        const { event, changed } = await place(ctx, db, article, happening, { words, before, ...only(happening) }, asOf);
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

/**
 * Finds or opens the event of a happening and stores it with this report. `changed`: a known event's facts are now other.
 */
async function place(
  ctx: Context,
  db: Db,
  article: ArticleRow,
  happening: Happening,
  { words: own, before, isOnly }: Known,
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
    language: article.language,
    places: [happening.place, ...(happening.near ?? [])].filter((place) => place !== null && place !== undefined),
    areas: happening.areas ?? [],
    isDateline: happening.isDateline ?? false,
    revisedAt: article.revisedAt,
    isLive: article.updates !== null,
    copyOf: article.copyOf,
    killed: happening.killed,
    killedMax: happening.killedMax,
    injured: happening.injured,
    injuredMax: happening.injuredMax,
    evidence: happening.evidence,
    seenAt: (article.reread && seenBefore(before, article.id)) || now,
    place: happening.place,
    day: happening.date,
    isWithinDays: happening.isWithinDays ?? false,
    responsibility: happening.responsibility ?? null,
  };
  const { title, publishedAt } = article;
  const words = { title, text: article.text ?? "", publishedAt, language: article.language, seenAt: now, vector: own.vector };
  const names = namesOf(ctx);
  // What the article said before is compared as another article's: its own sentences have changed.
  const earlier = resolve(happening, words, before);
  const revised =
    before.find((event) => event.id === earlier.eventId) ?? (isOnly ? soleBefore(article, happening, before) : undefined);
  const candidates = revised === undefined ? await candidatesFor(db, happening, own, now) : [];
  const resolution = revised === undefined ? resolve(happening, { ...words, articleId: article.id }, candidates) : earlier;
  const known = revised ?? candidates.find((candidate) => candidate.id === resolution.eventId);
  const replaces = before.some((event) => event.id === known?.id);
  // A second sentence of the article about one event adds nothing to it.
  if (known?.reports.some(({ articleId }) => articleId === article.id) && !replaces) return { event: known, changed: false };
  const { event, changed } =
    known === undefined
      ? { event: openEvent(happening, report, newId("evt", now), names), changed: false }
      : (replaces ? replaceReport : attachReport)(known, happening, report, names);
  await saveEvent(db, event);
  await saveReport(db, event.id, report, happening, own.vector);
  ctx.log.info(
    { event: event.id, article: article.id, why: resolution.why },
    known === undefined
      ? `new ${event.kind}: ${event.headline}`
      : replaces
        ? "a report was changed by its outlet"
        : "another report of a known event",
  );
  return { event, changed };
}

/** When an earlier reading of the article was counted as a report. */
const seenBefore = (before: readonly VigilEvent[], articleId: string) =>
  before.flatMap(({ reports }) => reports).find((report) => report.articleId === articleId)?.seenAt;

/**
 * An article that reported one event, and reports one of that kind now, reports the same, however it is rewritten: unless it names
 * another day. A live blog lets old updates go.
 */
function soleBefore(article: ArticleRow, happening: Happening, before: readonly VigilEvent[]): VigilEvent | undefined {
  const [event, another] = before;
  if (event === undefined || another !== undefined || article.updates !== null || event.kind !== happening.kind) return undefined;
  return event.date === null || happening.date === null || event.date === happening.date ? event : undefined;
}

/** What is known of an article's happening besides itself. */
interface Known {
  words: ReportWords;
  /** Events that an earlier version of the article reported, and that this one did not so far. */
  before: readonly VigilEvent[];
  /** The article reports no other of its kind. */
  isOnly: boolean;
}

/** What a report's event is known by where it says neither who nor where. */
interface ReportWords {
  vector: WordWeights;
  telling: string[];
}

/** Weighs an article's words by how rare they are among reports; its first report is counted as one of them. */
async function wordsOfReport(db: Db, article: ArticleRow, isFirst: boolean): Promise<ReportWords> {
  const text = `${article.title}\n${(article.text ?? "").slice(0, MOST_CHARACTERS)}`;
  const counts = await wordCounts(db, [...wordWeights(text).keys()]);
  const vector = reportVector(text, counts);
  if (isFirst) await countReport(db, [...vector.keys()]);
  return { vector, telling: tellingWords(vector, counts) };
}

function candidatesFor(db: Db, happening: Happening, { telling }: ReportWords, now: Date): Promise<EventCandidate[]> {
  if (saysWhoOrWhere(happening)) return candidateEvents(db, happening, now, CANDIDATE_DAYS);
  return eventsWithWords(db, happening.kind, telling, new Date(now.getTime() - WINDOW_DAYS_BY_WORDS * 86_400_000));
}
