import { isDeepStrictEqual } from "node:util";
import type { Designation, Happening } from "../classify/types.js";
import { dayAfter, earliest } from "./day.js";
import { betterHeadline } from "./headline.js";
import { type Names, named, openEvent } from "./open.js";
import { localPlace } from "./place.js";
import { confirmed, independentReports, MOST_CONFIDENT, repeats } from "./sources.js";
import { tollOf } from "./toll.js";
import type { Report, VigilEvent } from "./types.js";
import { fold } from "./words.js";

const MOST_QUOTES = 5;

/**
 * Adds a report to the event it is another report of. The id never changes; the facts are brought up to date: tolls by `tollOf`,
 * a named actor in place of none, a city in place of its country, the day by `dayAfter`.
 *
 * @returns the event, and whether a fact that receivers were told (toll, place, date, groups, terms, types, designation, headline)
 *   is now different; a further source that says the same is no change. A report that the event has already changes nothing.
 */
export function attachReport(
  event: VigilEvent,
  happening: Happening,
  report: Report,
  names: Names,
): { event: VigilEvent; changed: boolean } {
  if (event.reports.some((known) => known.articleId === report.articleId)) return { event, changed: false };
  const reports = [...event.reports, report];
  const independent = independentReports(reports);
  const isNewSource = independent.some((source) => source.articleId === report.articleId);
  const killed = tollOf(reports, "killed");
  const injured = tollOf(reports, "injured");
  const facts = {
    headline: betterHeadline(event, report, killed.least),
    groups: joined(event.groups, named(happening.groups, names)),
    terms: joined(event.terms, named(happening.terms, names)),
    types: [...new Set([...event.types, ...happening.types])],
    ...placeAfter(event, happening),
    date: dayAfter(event, happening),
    killed: killed.least,
    killedMax: killed.most,
    injured: injured.least,
    injuredMax: injured.most,
    designation: fuller(event.designation, happening.designation),
    ...event.corrections,
  };
  const after = {
    ...event,
    ...facts,
    confidence: confidenceAfter(event, report, happening.confidence, isNewSource),
    evidence: quotesOf(reports, killed.least),
    sources: independent.length,
    firstSeenAt: new Date(Math.min(report.seenAt.getTime(), event.firstSeenAt.getTime())),
    updatedAt: new Date(Math.max(report.seenAt.getTime(), event.updatedAt.getTime())),
    reports,
  };
  return { event: after, changed: !isDeepStrictEqual(factsOf(event), factsOf(after)) };
}

/**
 * Puts an article's new version in the place of what it reported before: figures that the outlet took back no longer count.
 *
 * An event that no other article reports is what this one now says; else what the others say stays.
 *
 * @returns as `attachReport` does; `seenAt` of the event stays
 */
export function replaceReport(
  event: VigilEvent,
  happening: Happening,
  report: Report,
  names: Names,
): { event: VigilEvent; changed: boolean } {
  const others = event.reports.filter((known) => known.articleId !== report.articleId);
  if (others.length > 0) {
    const { event: after } = attachReport({ ...event, reports: others }, happening, report, names);
    return { event: after, changed: !isDeepStrictEqual(factsOf(event), factsOf(after)) };
  }
  const opened = openEvent(happening, report, event.id, names);
  // A type that is no longer read is not taken back: nobody says that it was another.
  const types = opened.types.length > 0 ? opened.types : event.types;
  const { corrections = {}, mutedAt = null } = event;
  const after = { ...opened, types, kind: event.kind, firstSeenAt: event.firstSeenAt, ...corrections, corrections, mutedAt };
  return { event: after, changed: !isDeepStrictEqual(factsOf(event), factsOf(after)) };
}

/** What receivers were told. */
function factsOf(event: VigilEvent) {
  const { headline, groups, terms, types, place, country, date, killed, killedMax, injured, injuredMax, designation } = event;
  return { headline, groups, terms, types, place, country, date, killed, killedMax, injured, injuredMax, designation };
}

/** A further source confirms; an outlet's own second report may only be clearer than its first; a copy says nothing new. */
function confidenceAfter(event: VigilEvent, report: Report, reported: number, isNewSource: boolean): number {
  if (isNewSource) return confirmed(event.confidence, report, reported);
  return repeats(event.reports, report) ? event.confidence : Math.max(event.confidence, Math.min(MOST_CONFIDENT, reported));
}

function joined(known: VigilEvent["groups"], more: VigilEvent["groups"]): VigilEvent["groups"] {
  return [...known, ...more.filter((one) => !known.some(({ id }) => id === one.id))];
}

/** The more specific of two places that the resolver took for one. */
function placeAfter(event: VigilEvent, happening: Happening): { place: string | null; country: string | null } {
  const place = localPlace(event) === null ? (localPlace(happening) ?? event.place ?? happening.place) : event.place;
  return { place, country: event.country ?? happening.country };
}

function fuller(known: Designation | null, more: Designation | null): Designation | null {
  if (known === null || more === null) return known ?? more;
  return {
    authority: known.authority ?? more.authority,
    instrument: known.instrument ?? more.instrument,
    date: earliest(known.date, more.date),
    action: known.action,
  };
}

/**
 * The best quote of each independent source: of those who give the dead as they now stand first, then the most reliable; a sentence that
 * several print is quoted once.
 */
function quotesOf(reports: readonly Report[], killed: number | null): VigilEvent["evidence"] {
  const seen = new Set<string>();
  const quotes: VigilEvent["evidence"] = [];
  const proves = ({ killed: own }: Report) => Number(own !== null && own === killed);
  const ordered = independentReports(reports).toSorted(
    (a, b) => proves(b) - proves(a) || a.reliability.localeCompare(b.reliability),
  );
  for (const report of ordered) {
    const quote = report.evidence.find((one) => !seen.has(fold(one.quote)));
    if (quote === undefined || quotes.length === MOST_QUOTES) continue;
    seen.add(fold(quote.quote));
    quotes.push({ quote: quote.quote, article: report.url });
  }
  return quotes;
}
