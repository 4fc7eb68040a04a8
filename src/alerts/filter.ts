import type { Filter } from "../config/schema.js";
import type { EventKind } from "../config/vocabulary.js";
import type { VigilEvent } from "../events/types.js";

/** Kinds that happen at a place. The others happen at a desk: a listing of a group in Pakistan is made in Washington. */
const PLACED: readonly EventKind[] = ["incident", "enforcement"];

/** True where a subscription with this filter is to be told of the event; see `whyNot`. */
export function matches(filter: Filter, event: VigilEvent): boolean {
  return whyNot(filter, event).length === 0;
}

/**
 * Every reason for which the event does not fit the filter, a line each; none where it fits.
 *
 * - Whatever the filter leaves out, or leaves empty, sets no condition.
 * - `groups` and `terms` together are what to watch: one of them is enough.
 * - `countries` is where things happen: it holds for incidents and enforcement, whose country must be known and among them. For a
 *   policy only another country's rules it out; listings have no place, and pass.
 */
export function whyNot(filter: Filter, event: VigilEvent): string[] {
  const reasons: string[] = [];
  if (filter.kinds?.length && !filter.kinds.includes(event.kind))
    reasons.push(`kind ${event.kind} is not among ${filter.kinds.join(", ")}`);
  const watched = [...(filter.groups ?? []), ...(filter.terms ?? [])];
  const about = [
    ...event.groups.map(({ id }) => id).filter((id) => filter.groups?.includes(id)),
    ...event.terms.map(({ id }) => id).filter((id) => filter.terms?.includes(id)),
  ];
  if (watched.length > 0 && about.length === 0) reasons.push(`it is about none of ${watched.join(", ")}`);
  if (filter.countries?.length && !isWhere(filter.countries, event))
    reasons.push(`country ${event.country ?? "unknown"} is not among ${filter.countries.join(", ")}`);
  if (event.confidence < filter.minConfidence)
    reasons.push(`confidence ${event.confidence.toFixed(2)} is below minConfidence ${filter.minConfidence}`);
  if (event.sources < filter.minSources)
    reasons.push(`${event.sources} of at least ${filter.minSources} independent sources (minSources)`);
  return reasons;
}

function isWhere(countries: readonly string[], event: VigilEvent): boolean {
  if (PLACED.includes(event.kind)) return event.country !== null && countries.includes(event.country);
  return event.kind !== "policy" || event.country === null || countries.includes(event.country);
}
