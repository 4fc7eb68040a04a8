import type { VigilEvent } from "../events/types.js";
import { listingLine, tollLine, whereLine } from "./digest-wording.js";
import type { ToldFacts } from "./types.js";
import { ENGLISH, type Wording } from "./wording/index.js";

export function toldFacts(event: VigilEvent): ToldFacts {
  const { killed, killedMax, injured, injuredMax, place, country } = event;
  const groups = event.groups.map(({ name }) => name);
  return { killed, killedMax, injured, injuredMax, place, country, groups, listing: listingLine(event) };
}

/** What is other than a digest said, a line each: `toll: 9 killed (was 4 killed)`. None where a reader knows all of it. */
export function changesSince(told: ToldFacts, event: VigilEvent, words: Wording = ENGLISH): string[] {
  const now = toldFacts(event);
  const changes: string[] = [];
  const changed = (label: "toll" | "place" | "listing", before: string | null, after: string | null) => {
    if (before === after || after === null) return;
    changes.push(before === null ? words.say(`${label}_now`, { now: after }) : words.say(`${label}_was`, { now: after, before }));
  };
  changed("toll", tollLine(told, words), tollLine(now, words));
  changed("place", whereLine(told, words), whereLine(now, words));
  const more = now.groups.filter((name) => !told.groups.includes(name));
  if (more.length > 0) changes.push(words.say("also_about", { names: words.list(more) }));
  changed("listing", told.listing, now.listing);
  return changes;
}
