import type { Happening } from "../classify/types.js";
import { resolveAcrossKinds } from "./across-kinds.js";
import { dayOf, dayOfEvent, dayOfHappening } from "./day.js";
import type { Kin } from "./features.js";
import {
  type EventCandidate,
  eventTextOf,
  isBy,
  leadOf,
  quotesOf,
  type ReportText,
  type Resolution,
  textsOf,
} from "./report-text.js";
import { scoreIncident } from "./score-incident.js";
import { type Comparison, JOINS, type Pair } from "./score-parts.js";
import { scoreByWords, scoreDesignation, scoreEnforcement, scorePolicy } from "./scores.js";
import type { VigilEvent } from "./types.js";
import { type Likeness, likeness, rarityAmong, vectorLikeness, wordWeights } from "./words.js";

/** Events whose day, and last report, are further away than this are over; designations are copied for longer. */
const WINDOW_DAYS = { designation: 30, delisting: 30, incident: 10, enforcement: 10, policy: 10 } as const;

/** The words of one event stay its own for longer: court news of it months later. */
export const WINDOW_DAYS_BY_WORDS = 60;

const SCORES = {
  incident: scoreIncident,
  enforcement: scoreEnforcement,
  policy: scorePolicy,
  designation: scoreDesignation,
  delisting: scoreDesignation,
} as const;

/**
 * Is this happening another report of a known event, or one of its own?
 *
 * What counts as one event: date, place, actors and type, as ACLED has it ("How are events disaggregated"), each compatible where
 * a report does not say it; words decide what those leave open. Two attacks on a city on two days are two events; a listing and the
 * news of it in the month after are one.
 *
 * @param kin        by what other names a group may be told of
 * @param candidates of any number and kind; only those of the happening's kind and near in time are considered
 * Cost: linear in the candidates' words, some microseconds each.
 */
export function resolve(
  happening: Happening,
  article: ReportText,
  candidates: readonly EventCandidate[],
  kin: Kin = new Map(),
): Resolution {
  const day = dayOf(dayOfHappening(happening), article);
  if (!saysWhoOrWhere(happening)) return resolveByWords(happening, article, candidates);
  const near = candidates.filter((event) => event.kind === happening.kind && isNear(event, day.day, WINDOW_DAYS[event.kind]));
  if (near.length === 0)
    return (
      resolveAcrossKinds(happening, article, candidates, kin) ?? {
        eventId: null,
        score: 0,
        why: [`no ${happening.kind} is known near that day`],
      }
    );

  const lead = leadOf(article);
  const views = [wordWeights(lead), wordWeights(`${article.title}\n${quotesOf(happening)}`)];
  const known = near.map((event) => ({ event, texts: textsOf(event) }));
  const rarity = rarityAmong(known.flatMap(({ texts }) => texts));
  let best: { event: EventCandidate; comparison: Comparison } | null = null;
  for (const { event, texts } of known) {
    const sameArticle = event.reports.some((report) => isBy(report, article));
    // An article that tells of several things is like itself: only the sentences can tell them apart.
    const words = sameArticle
      ? likeness(wordWeights(quotesOf(happening)), wordWeights(event.reports.map(quotesOf).join("\n")))
      : most(views.flatMap((view) => texts.map((text) => likeness(view, text, rarity))));
    const pair: Pair = {
      isForeign: isForeign(article.language, event),
      happening,
      event,
      lead,
      eventText: eventTextOf(event),
      words,
      sameArticle,
      day,
      eventDay: dayOfEvent(event),
      kin,
    };
    const comparison = SCORES[happening.kind](pair);
    // Of equals, the one told of last: candidates come newest first.
    if (best === null || comparison.score > best.comparison.score) best = { event, comparison };
  }
  const resolution: Resolution =
    best === null ? { eventId: null, score: 0, why: [] } : resolutionOf(best.event.id, best.comparison);
  return resolution.eventId === null ? (resolveAcrossKinds(happening, article, candidates, kin) ?? resolution) : resolution;
}

/** Where a happening says neither, its event is known by words alone. */
export function saysWhoOrWhere({ groups, terms, place, designation }: Happening): boolean {
  return groups.length + terms.length > 0 || place !== null || designation !== null;
}

function resolutionOf(id: string, comparison: Comparison): Resolution {
  const score = Math.min(1, comparison.score);
  const joins = score >= JOINS;
  return {
    eventId: joins ? id : null,
    score,
    why: [`${joins ? "joins" : "is not"} ${id} (${score.toFixed(2)})`, ...comparison.why],
  };
}

/** Where a report gives neither who nor where, its words alone decide: all of them, where the candidates' texts are known too. */
function resolveByWords(happening: Happening, article: ReportText, candidates: readonly EventCandidate[]): Resolution {
  const said = dayOf(dayOfHappening(happening), article);
  const { day } = said;
  // Two days that are both told are two events', however alike such reports are; an error of a day is forgiven.
  const isOfAnotherDay = (event: VigilEvent) => {
    const known = dayOfEvent(event);
    return said.said && known.said && Math.abs(known.day - said.day) > 1;
  };
  const isAbroad = (event: VigilEvent) =>
    happening.country !== null && event.country !== null && happening.country !== event.country;
  const near = candidates.filter(
    (event) =>
      event.kind === happening.kind && !isAbroad(event) && !isOfAnotherDay(event) && isNear(event, day, WINDOW_DAYS_BY_WORDS),
  );
  const known = near.map((event) => ({ event, texts: textsOf(event) }));
  const rarity = rarityAmong(known.flatMap(({ texts }) => texts));
  const short = wordWeights(`${article.title}\n${quotesOf(happening)}`);
  let best: { id: string; comparison: Comparison } | null = null;
  for (const { event, texts } of known) {
    const { vector } = article;
    const { words = [] } = event;
    const isWhole = vector !== undefined && words.length > 0;
    const likenesses = isWhole
      ? words.map((one) => vectorLikeness(vector, one))
      : texts.map((text) => likeness(short, text, rarity));
    const comparison = scoreByWords(likenesses, isWhole);
    if (best === null || comparison.score > best.comparison.score) best = { id: event.id, comparison };
  }
  return best === null
    ? { eventId: null, score: 0, why: [`no ${happening.kind} is known near that day`] }
    : resolutionOf(best.id, best.comparison);
}

function isNear(event: EventCandidate, day: number, windowDays: number): boolean {
  const days = [dayOfEvent(event).day, ...event.reports.map((report) => dayOf(null, report).day)];
  return days.some((one) => Math.abs(one - day) <= windowDays);
}

/** Written in a language that none of the event's reports is in: words in common are names at best. */
function isForeign(language: string | null | undefined, { reports }: EventCandidate): boolean {
  if (!language || reports.length === 0) return false;
  return reports.every((report) => report.language && report.language.slice(0, 2) !== language.slice(0, 2));
}

const most = (all: readonly Likeness[]) =>
  all.reduce<Likeness>((best, one) => (one.score > best.score ? one : best), { score: 0, shared: [] });
