import type { VigilEvent } from "../events/types.js";
import { listingLine, tollLine, whereLine } from "./digest-wording.js";
import type { ToldFacts } from "./types.js";

export function toldFacts(event: VigilEvent): ToldFacts {
  const { killed, killedMax, injured, injuredMax, place, country } = event;
  const groups = event.groups.map(({ name }) => name);
  return { killed, killedMax, injured, injuredMax, place, country, groups, listing: listingLine(event) };
}

/** What is other than a digest said, a line each: `toll: 9 killed (was 4 killed)`. None where a reader knows all of it. */
export function changesSince(told: ToldFacts, event: VigilEvent): string[] {
  const now = toldFacts(event);
  const changes: string[] = [];
  const changed = (label: string, before: string | null, after: string | null) => {
    if (before === after || after === null) return;
    changes.push(before === null ? `${label}: ${after}` : `${label}: ${after} (was ${before})`);
  };
  changed("toll", tollLine(told), tollLine(now));
  changed("place", whereLine(told), whereLine(now));
  const more = now.groups.filter((name) => !told.groups.includes(name));
  if (more.length > 0) changes.push(`also about ${more.join(", ")}`);
  changed("listing", told.listing, now.listing);
  return changes;
}
