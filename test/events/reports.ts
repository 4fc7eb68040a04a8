import type { Happening } from "../../src/classify/types.js";
import { openEvent } from "../../src/events/open.js";
import type { Report, VigilEvent } from "../../src/events/types.js";

export const NAMES = new Map([
  ["bla", "Balochistan Liberation Army"],
  ["blf", "Balochistan Liberation Front"],
  ["ttp", "Tehreek-e-Taliban Pakistan"],
  ["fto", "Foreign Terrorist Organization"],
]);

export function happening(given: Partial<Happening> = {}): Happening {
  return {
    kind: "incident",
    groups: [],
    terms: [],
    types: [],
    place: null,
    country: null,
    date: null,
    killed: null,
    killedMax: null,
    injured: null,
    injuredMax: null,
    designation: null,
    confidence: 0.8,
    evidence: [{ quote: "It happened." }],
    ...given,
  };
}

export function report(given: Partial<Report> = {}): Report {
  const seenAt = given.seenAt ?? new Date("2026-01-05T08:00:00Z");
  return {
    articleId: "1",
    url: `https://dawn.example/${given.articleId ?? "1"}`,
    title: "Something happened",
    feedId: "dawn",
    feedTitle: "Dawn",
    reliability: "B",
    publishedAt: seenAt,
    copyOf: null,
    killed: null,
    killedMax: null,
    injured: null,
    injuredMax: null,
    evidence: [{ quote: "It happened." }],
    seenAt,
    ...given,
  };
}

/** One article's word of something: what a table of pairs is written in. */
export interface Told extends Partial<Happening> {
  title: string;
  quote?: string;
  /** ISO instant or day of publication. */
  on?: string;
}

export function told({ title, quote, on = "2026-01-05T08:00:00Z", ...given }: Told) {
  const says = happening({ ...given, evidence: [{ quote: quote ?? title }] });
  const seenAt = new Date(on);
  const { killed, killedMax, injured, injuredMax, evidence } = says;
  return {
    says,
    article: { title, text: quote ?? "", publishedAt: seenAt, seenAt },
    report: report({ title, evidence, seenAt, killed, killedMax, injured, injuredMax }),
  };
}

export function eventOf(first: Told, id = "evt_known"): VigilEvent {
  const { says, report } = told(first);
  return openEvent(says, report, id, NAMES);
}
