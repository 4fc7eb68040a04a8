import type { Happening } from "../classify/types.js";
import { attachReport, replaceReport } from "../events/attach.js";
import { dayOfHappening, exactDay } from "../events/day.js";
import { type Kin, withKin } from "../events/features.js";
import { openEvent } from "../events/open.js";
import type { EventCandidate } from "../events/report-text.js";
import { resolve, saysWhoOrWhere, WINDOW_DAYS_BY_WORDS } from "../events/resolve.js";
import { partOf, resolveByStory } from "../events/same-story.js";
import type { Report, VigilEvent } from "../events/types.js";
import { reportVector, tellingWords, type WordWeights, wordWeights } from "../events/words.js";
import type { ArticleRow } from "../store/articles.js";
import type { Db } from "../store/database.js";
import { candidateEvents, saveEvent, saveReport } from "../store/events.js";
import { reportSource } from "../store/feeds.js";
import { countReport, eventsWithWords, wordCounts } from "../store/report-words.js";
import type { Context } from "./context.js";
import { newId } from "./ids.js";
import { kinOf, namesOf } from "./names.js";

/** How long after its last report an event may still gain one. */
const CANDIDATE_DAYS = 35;
/** How long after its last report one may still be told of as the same story. */
const ALIKE_DAYS = 5;
/** Of a text, as much as its words are taken from. */
const MOST_CHARACTERS = 20_000;

/** What of an article its report needs. */
export type ReportingArticle = Pick<
  ArticleRow,
  "id" | "url" | "title" | "text" | "feedId" | "publishedAt" | "language" | "revisedAt" | "updates" | "copyOf" | "reread"
>;

/**
 * Finds or opens the event of a happening and stores it with this report. `changed`: a known event's facts are now other.
 */
export async function placeReport(
  ctx: Context,
  db: Db,
  article: ReportingArticle,
  happening: Happening,
  { words: own, before, isOnly, isOther = () => false }: Known,
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
  const kin = kinOf(ctx);
  // What the article said before is compared as another article's: its own sentences have changed.
  const earlier = resolve(happening, words, before, kin);
  const revised =
    before.find((event) => event.id === earlier.eventId) ?? (isOnly ? soleBefore(article, happening, before) : undefined);
  const candidates =
    revised === undefined ? (await candidatesFor(db, happening, own, kin, now)).filter((event) => !isOther(event)) : [];
  const byFacts = revised === undefined ? resolve(happening, { ...words, articleId: article.id }, candidates, kin) : earlier;
  const alike =
    revised === undefined && byFacts.eventId === null
      ? (await alikeTo(db, happening, own, now)).filter((event) => !isOther(event))
      : [];
  // Of an article that tells of several things, each is known by its own sentences.
  const vector = isOnly ? own.vector : partOf(own.vector, happening);
  const byStory = resolveByStory(happening, { ...words, articleId: article.id }, vector, alike, kin);
  const resolution = byStory.eventId === null ? byFacts : byStory;
  const known = revised ?? [...candidates, ...alike].find((candidate) => candidate.id === resolution.eventId);
  const replaces = before.some((event) => event.id === known?.id);
  // A second sentence of the article about one event adds nothing to it.
  if (known?.reports.some(({ articleId }) => articleId === article.id) && !replaces) return { event: known, changed: false };
  const { event, changed } =
    known === undefined
      ? { event: openEvent(happening, report, newId("evt", now), names), changed: false }
      : (replaces ? replaceReport : attachReport)(known, happening, report, names);
  await saveEvent(db, event);
  await saveReport(db, event.id, report, happening, vector);
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
function soleBefore(article: ReportingArticle, happening: Happening, before: readonly VigilEvent[]): VigilEvent | undefined {
  const [event, another] = before;
  if (event === undefined || another !== undefined || article.updates !== null || event.kind !== happening.kind) return undefined;
  const [known, said] = [exactDay(event), dayOfHappening(happening)];
  return known === null || said === null || known === said ? event : undefined;
}

/** What is known of an article's happening besides itself. */
export interface Known {
  words: ReportWords;
  /** Events that an earlier version of the article reported, and that this one did not so far. */
  before: readonly VigilEvent[];
  /** The article reports no other of its kind. */
  isOnly: boolean;
  /** Events that it can't be a report of, whatever they are like. */
  isOther?: (event: VigilEvent) => boolean;
}

/** What a report's event is known by where it says neither who nor where. */
interface ReportWords {
  vector: WordWeights;
  telling: string[];
}

/** Weighs an article's words by how rare they are among reports; its first report is counted as one of them. */
export async function wordsOfReport(db: Db, article: Pick<ArticleRow, "title" | "text">, isFirst: boolean): Promise<ReportWords> {
  const text = `${article.title}\n${(article.text ?? "").slice(0, MOST_CHARACTERS)}`;
  const counts = await wordCounts(db, [...wordWeights(text).keys()]);
  const vector = reportVector(text, counts);
  if (isFirst) await countReport(db, [...vector.keys()]);
  return { vector, telling: tellingWords(vector, counts) };
}

/** Events whose reports share rare words with this one, whatever their facts were read as. */
function alikeTo(db: Db, { kind }: Happening, { telling }: ReportWords, now: Date): Promise<EventCandidate[]> {
  return kind === "incident"
    ? eventsWithWords(db, kind, telling, new Date(now.getTime() - ALIKE_DAYS * 86_400_000))
    : Promise.resolve([]);
}

function candidatesFor(db: Db, happening: Happening, { telling }: ReportWords, kin: Kin, now: Date): Promise<EventCandidate[]> {
  const groups = withKin(happening.groups, kin);
  if (saysWhoOrWhere(happening)) return candidateEvents(db, { ...happening, groups }, now, CANDIDATE_DAYS);
  return eventsWithWords(db, happening.kind, telling, new Date(now.getTime() - WINDOW_DAYS_BY_WORDS * 86_400_000));
}
