import type { Happening } from "../classify/types.js";
import { headlineOf } from "./headline.js";
import { MOST_CONFIDENT } from "./sources.js";
import { tollOf } from "./toll.js";
import type { Report, VigilEvent } from "./types.js";

/** The names of watchlist groups and terms by id. */
export type Names = ReadonlyMap<string, string>;

/** Ids with their names; an id that the watchlist no longer has is its own name. */
export const named = (ids: readonly string[], names: Names) => [...new Set(ids)].map((id) => ({ id, name: names.get(id) ?? id }));

/** The event that a first report opens. `id` is kept for good. */
export function openEvent(happening: Happening, report: Report, id: string, names: Names): VigilEvent {
  const killed = tollOf([report], "killed");
  const injured = tollOf([report], "injured");
  const best = happening.evidence[0];
  return {
    id,
    kind: happening.kind,
    headline: headlineOf(report),
    confidence: Math.min(MOST_CONFIDENT, happening.confidence),
    groups: named(happening.groups, names),
    terms: named(happening.terms, names),
    types: [...new Set(happening.types)],
    place: happening.place,
    country: happening.country,
    date: happening.date,
    killed: killed.least,
    killedMax: killed.most,
    injured: injured.least,
    injuredMax: injured.most,
    designation: happening.designation,
    evidence: best ? [{ quote: best.quote, article: report.url }] : [],
    sources: 1,
    firstSeenAt: report.seenAt,
    updatedAt: report.seenAt,
    reports: [report],
  };
}
