import { DateTime } from "luxon";
import { type DigestLanguage, EVENT_KINDS, type EventKind, type Reliability } from "../config/vocabulary.js";
import type { Report, VigilEvent } from "../events/types.js";
import { changesSince } from "./digest-changes.js";
import { cut, listingLine, summaryOf, tollLine, typesLine, whenLine, whereLine } from "./digest-wording.js";
import { eventUrl, mailUrl } from "./links.js";
import { type Setting, settingOf } from "./script.js";
import type { ToldFacts } from "./types.js";
import { type Wording, wordingOf } from "./wording/index.js";

/** A text of somebody else's, with how it is to be set. */
export interface Passage extends Setting {
  text: string;
}

export interface DigestOutlet {
  feedId: string;
  name: string;
  reliability: Reliability;
  url: string | null;
}

/** An event as a digest shows it. */
export interface DigestItem {
  id: string;
  kind: EventKind;
  /** 0 is the most important of the digest. */
  rank: number;
  headline: Passage;
  /** Its page. */
  url: string;
  /** In reading order: who listed it, or where, when and how it happened. */
  facts: string[];
  toll: string | null;
  /** The sentence that proves it, word for word; null where none was kept. */
  quote: (Passage & { outlet: string | null }) | null;
  /** What a language model wrote of it; null where none was asked. */
  byModel: Passage | null;
  outlets: DigestOutlet[];
  /** Independent sources; more than `outlets` where those were cut. */
  sources: number;
  /** Names of its groups: the first is the one it stands under. */
  groups: string[];
}

/** An event that an earlier digest told of, with what is other now. */
export interface ChangedItem {
  id: string;
  headline: Passage;
  url: string;
  /** `toll: 9 killed (was 4 killed)`. */
  changes: string[];
  outlets: DigestOutlet[];
}

export interface DigestSection {
  kind: EventKind;
  title: string;
  groups: { name: string | null; items: DigestItem[] }[];
}

/** All that a digest says; HTML and text are made from it. */
export interface DigestModel {
  /** Of everything that Vigil says itself. */
  words: Wording;
  /** The subscription's. */
  title: string;
  /** `3 new incidents, 1 designation, at least 12 killed`. */
  summary: string;
  /** The day of issue, in the reader's zone and words. */
  day: string;
  /** What it covers, zone included: a sentence. */
  period: string;
  /** Incidents by country, most first; empty where they would say no more than the list does. */
  byCountry: { name: string; incidents: number }[];
  sections: DigestSection[];
  /** Known from earlier digests, and other now; those past the limit are counted. */
  changed: ChangedItem[];
  changedLeft: number;
  /** How many it holds, and how many were left out. */
  shown: number;
  left: number;
  eventsUrl: string;
  unsubscribeUrl: string | null;
  preferencesUrl: string | null;
}

export interface DigestInput {
  events: readonly VigilEvent[];
  /** Events of earlier digests, with what was said of them. */
  told?: readonly { event: VigilEvent; facts: ToldFacts }[];
  /** What a language model wrote, by the events' ids. */
  byModel?: ReadonlyMap<string, string>;
  title: string;
  period: { from: Date; to: Date };
  /** IANA zone of the reader. */
  timezone: string;
  /** Default: English. */
  language?: DigestLanguage | undefined;
  publicUrl: string;
  unsubscribeUrl: string | null;
  preferencesUrl: string | null;
}

export const MOST_EVENTS = 60;
const MOST_CHANGED = 15;
const BARS_FROM = 8;
const MOST_BARS = 6;
const MOST_OUTLETS = 6;
const MOST_QUOTE = 340;
const MOST_BY_MODEL = 500;
const MOST_HEADLINE = 200;

/** What a reader must see first: listings, then the deadliest, then the best attested, then the newest. */
function byImportance(a: VigilEvent, b: VigilEvent): number {
  const isListing = (event: VigilEvent) => Number(event.kind === "designation" || event.kind === "delisting");
  return (
    isListing(b) - isListing(a) ||
    (b.killed ?? 0) - (a.killed ?? 0) ||
    (b.injured ?? 0) - (a.injured ?? 0) ||
    b.sources - a.sources ||
    b.confidence - a.confidence ||
    b.firstSeenAt.getTime() - a.firstSeenAt.getTime()
  );
}

/**
 * A digest of events: by kind, then by group, each event once. Past `most` the least important are left out and counted; the
 * summary counts them all. What changed of events that earlier digests told of comes after what is new.
 */
export function composeDigest(input: DigestInput, most = MOST_EVENTS): DigestModel {
  const events = [...new Map(input.events.map((event) => [event.id, event])).values()].sort(byImportance);
  const words = wordingOf(input.language ?? "en");
  const items = events.slice(0, most).map((event, rank) => itemOf(event, rank, input, words));
  const zoned = (at: Date) => DateTime.fromJSDate(at, { zone: input.timezone });
  const [from, to] = [zoned(input.period.from), zoned(input.period.to)];
  const publicUrl = input.publicUrl.replace(/\/+$/, "");
  const changed = (input.told ?? [])
    .map(({ event, facts }) => ({ event, changes: changesSince(facts, event, words) }))
    .filter(({ event, changes }) => changes.length > 0 && !events.some(({ id }) => id === event.id))
    .sort((a, b) => byImportance(a.event, b.event));
  return {
    words,
    title: cut(input.title, 60) || "Vigil",
    summary: summaryOf(events, changed.length, words),
    day: words.date(to, "day_year"),
    period: words.say("covers", { from: words.date(from, "moment"), to: words.date(to, "moment"), zone: input.timezone }),
    byCountry: byCountry(events, words),
    sections: sectionsOf(items, words),
    changed: changed.slice(0, MOST_CHANGED).map(({ event, changes }) => ({
      id: event.id,
      headline: passage(cut(event.headline, MOST_HEADLINE)),
      url: eventUrl(publicUrl, event.id),
      changes: changes.map((line) => cut(line, 200)),
      outlets: outletsOf(event.reports).slice(0, MOST_OUTLETS),
    })),
    changedLeft: Math.max(0, changed.length - MOST_CHANGED),
    shown: items.length,
    left: events.length - items.length,
    eventsUrl: `${publicUrl}/events`,
    unsubscribeUrl: input.unsubscribeUrl,
    preferencesUrl: input.preferencesUrl,
  };
}

/** Only where there are too many to see it in the list, in several countries, and not the same in each. */
function byCountry(events: readonly VigilEvent[], words: Wording): DigestModel["byCountry"] {
  const counts = new Map<string, number>();
  for (const { kind, country } of events)
    if (kind === "incident" && country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  const most = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const all = most.reduce((sum, [, n]) => sum + n, 0);
  if (all < BARS_FROM || most.length < 3 || most[0]?.[1] === most.at(-1)?.[1]) return [];
  return most.slice(0, MOST_BARS).map(([country, incidents]) => ({ name: words.country(country), incidents }));
}

/** The same digest with at most so many events: the least important go. */
export function shorten(model: DigestModel, most: number): DigestModel {
  const items = model.sections.flatMap(({ groups }) => groups.flatMap((group) => group.items)).sort((a, b) => a.rank - b.rank);
  const kept = items.slice(0, most);
  return { ...model, sections: sectionsOf(kept, model.words), shown: kept.length, left: model.left + items.length - kept.length };
}

function sectionsOf(items: readonly DigestItem[], words: Wording): DigestSection[] {
  return EVENT_KINDS.map((kind) => {
    const byGroup = new Map<string | null, DigestItem[]>();
    for (const item of items.filter((one) => one.kind === kind)) {
      const name = item.groups[0] ?? null;
      byGroup.set(name, [...(byGroup.get(name) ?? []), item]);
    }
    // Groups stand in the order of their first, most important item; events of no named group last.
    const named = [...byGroup].map(([name, grouped]) => ({ name, items: grouped }));
    return {
      kind,
      title: words.say(`kind_${kind}`),
      groups: [...named.filter(({ name }) => name !== null), ...named.filter(({ name }) => name === null)],
    };
  }).filter(({ groups }) => groups.length > 0);
}

const passage = (text: string): Passage => ({ text, ...settingOf(text) });

function itemOf(event: VigilEvent, rank: number, { publicUrl, timezone, byModel }: DigestInput, words: Wording): DigestItem {
  const outlets = outletsOf(event.reports);
  const best = event.evidence[0];
  const written = byModel?.get(event.id);
  const by = event.reports.find((report) => report.url === best?.article);
  return {
    id: event.id,
    kind: event.kind,
    rank,
    headline: passage(cut(event.headline, MOST_HEADLINE)),
    url: eventUrl(publicUrl, event.id),
    facts: [listingLine(event), whereLine(event, words), whenLine(event, timezone, words), typesLine(event, words)].filter(
      (fact) => fact !== null,
    ),
    toll: tollLine(event, words),
    quote: best ? { ...passage(cut(best.quote, MOST_QUOTE)), outlet: by ? cut(by.feedTitle, 60) : null } : null,
    byModel: written === undefined ? null : passage(cut(written, MOST_BY_MODEL)),
    outlets: outlets.slice(0, MOST_OUTLETS),
    sources: Math.max(event.sources, outlets.length),
    groups: event.groups.map(({ name }) => cut(name, 80)),
  };
}

/** The outlets that say it in their own words, most reliable first. */
function outletsOf(reports: readonly Report[]): DigestOutlet[] {
  const articles = new Set(reports.map(({ articleId }) => articleId));
  const own = reports.filter(({ copyOf }) => copyOf === null || !articles.has(copyOf));
  const firstOfFeed = new Map(own.toReversed().map((report) => [report.feedId, report]));
  return [...firstOfFeed.values()]
    .sort((a, b) => a.reliability.localeCompare(b.reliability) || a.seenAt.getTime() - b.seenAt.getTime())
    .map((report) => ({
      feedId: report.feedId,
      name: cut(report.feedTitle, 60),
      reliability: report.reliability,
      url: mailUrl(report.url),
    }));
}
