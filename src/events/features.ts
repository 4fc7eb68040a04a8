/** Comparisons of a happening with a known event, a feature each. `different` rules a candidate out; see `resolve`. */
import type { Designation, Happening } from "../classify/types.js";
import type { IncidentType } from "../config/vocabulary.js";
import type { Finding } from "./finding.js";
import { areNamesakes, areNested, isOffshore, localPlace, placeKey } from "./place.js";
import type { VigilEvent } from "./types.js";
import { fold } from "./words.js";

/** One side's place is a province, which may hold the other's. */
export function isAreaOf(happening: Happening, event: VigilEvent): boolean {
  const areas = [...(happening.areas ?? []), ...event.reports.flatMap((report) => report.areas ?? [])].map(placeKey);
  const known = [happening.place, event.place].map((place) => (place === null ? null : placeKey(place)));
  const isArea = known.map((place) => place !== null && areas.includes(place));
  if (!isArea.every(Boolean)) return isArea.some(Boolean);
  // Two provinces are two places, unless one of them is told with the other.
  const beside = [...(happening.near ?? []), ...event.reports.flatMap((report) => report.places ?? [])].map(placeKey);
  return [happening.place, event.place].every((place) => place !== null && beside.includes(placeKey(place)));
}

/** To a group those that a report may call it by: the one that it is a branch of, and those whose name is in its own. */
export type Kin = ReadonlyMap<string, readonly string[]>;

/** Groups with those that they may be called by, and those that may be called by their names. */
export function withKin(groups: readonly string[], kin: Kin): string[] {
  const below = [...kin].flatMap(([id, names]) => (names.some((name) => groups.includes(name)) ? [id] : []));
  const above = groups.flatMap((id) => kin.get(id) ?? []);
  return [...new Set([...groups, ...above, ...below])];
}

export function compareGroups(happening: Happening, event: VigilEvent, kin: Kin = new Map()): Finding {
  const known = event.groups.map(({ id }) => id);
  const shared = happening.groups.filter((id) => known.includes(id));
  if (shared.length > 0) return { verdict: "same", why: `both name ${shared.join(", ")}` };
  if (happening.groups.length === 0 && known.length === 0) return { verdict: "unknown", why: "neither names a group" };
  if (happening.groups.length === 0 || known.length === 0) return { verdict: "compatible", why: "only one side names the group" };
  const isOneOf = (id: string, others: readonly string[]) => kin.get(id)?.some((name) => others.includes(name)) ?? false;
  const called = happening.groups.find((id) => isOneOf(id, known)) ?? known.find((id) => isOneOf(id, happening.groups));
  if (called !== undefined)
    return { verdict: "compatible", why: `${called} may be called ${kin.get(called)?.join(" or ")}, as its branch or for short` };
  return { verdict: "different", why: `different groups: ${happening.groups.join(", ")} and ${known.join(", ")}` };
}

/** Both are told with one district or town besides: "Ochat in Lower Kurram" and "Ucheat in Lower Kurram". */
export function shareDistrict(happening: Happening, event: VigilEvent): boolean {
  const areas = [...(happening.areas ?? []), ...event.reports.flatMap((report) => report.areas ?? [])].map(placeKey);
  const known = event.reports.flatMap(({ places }) => places ?? []).map(placeKey);
  return (happening.near ?? []).map(placeKey).some((place) => known.includes(place) && !areas.includes(place));
}

export function compareTerms(happening: Happening, event: VigilEvent): Finding {
  const shared = event.terms.filter(({ id }) => happening.terms.includes(id));
  if (shared.length > 0) return { verdict: "same", why: `both about ${shared.map(({ id }) => id).join(", ")}` };
  const bothSpeak = happening.terms.length > 0 && event.terms.length > 0;
  return bothSpeak ? { verdict: "different", why: "different terms" } : { verdict: "unknown", why: "no term in common" };
}

/**
 * Places by their English names. Two names are compatible where a text puts one inside or beside the other (`Quetta, the capital of
 * Balochistan`), and where one side knows the country only.
 *
 * @param text both sides' words, with their punctuation
 */
export function comparePlaces(happening: Happening, event: VigilEvent, text: string): Finding {
  if (happening.country !== null && event.country !== null && happening.country !== event.country)
    return { verdict: "different", why: `different countries: ${happening.country} and ${event.country}` };
  const here = localPlace(happening);
  const there = localPlace(event);
  if (here === null || there === null) {
    const known = happening.country !== null && event.country !== null;
    if (!known) return { verdict: "unknown", why: "place not given" };
    return { verdict: here === there ? "unknown" : "compatible", why: `only ${happening.country} in common` };
  }
  if (placeKey(here) === placeKey(there)) return { verdict: "same", why: `both in ${there}` };
  const [told, known] = [happening.near ?? [], event.reports.flatMap(({ places }) => places ?? [])];
  const says = (places: readonly string[], place: string) => places.some((one) => placeKey(one) === placeKey(place));
  if (says(told, there) || says(known, here)) return { verdict: "compatible", why: `${here} and ${there} are told together` };
  if (areNamesakes(here, there)) return { verdict: "compatible", why: `${here} and ${there} share a name` };
  if (areNested(text, here, there)) return { verdict: "compatible", why: `${here} and ${there} are one region` };
  if (isOffshore(happening, event)) return { verdict: "compatible", why: `${here} and ${there} share a shore` };
  const isGuess = happening.isDateline || (event.reports.length > 0 && event.reports.every(({ isDateline }) => isDateline));
  if (isGuess) return { verdict: "unknown", why: `written from ${happening.isDateline ? here : there}, which may be elsewhere` };
  return { verdict: "different", why: `different places: ${here} and ${there}` };
}

const FAMILIES: readonly (readonly IncidentType[])[] = [
  ["bombing", "arson", "sabotage"],
  ["armed_assault", "assassination", "unarmed_assault"],
  ["kidnapping", "hijacking"],
];

export function compareTypes(happening: Happening, event: VigilEvent): Finding {
  if (happening.types.length === 0 || event.types.length === 0) return { verdict: "unknown", why: "type not given" };
  const shared = happening.types.filter((type) => event.types.includes(type));
  if (shared.length > 0) return { verdict: "same", why: `both ${shared.join(", ")}` };
  const family = (types: readonly IncidentType[]) =>
    FAMILIES.findIndex((members) => types.some((type) => members.includes(type)));
  if (family(happening.types) === family(event.types)) return { verdict: "compatible", why: "like types" };
  return { verdict: "different", why: `different types: ${happening.types.join(", ")} and ${event.types.join(", ")}` };
}

/** Deaths, else injuries: `same` the same figure, `compatible` near or overlapping, `different` four times as many and ten apart. */
export function compareTolls(happening: Happening, event: VigilEvent): Finding {
  for (const [low, high] of [["killed", "killedMax"] as const, ["injured", "injuredMax"] as const]) {
    const here = happening[low] ?? happening[high];
    const figures = [event, ...event.reports].flatMap((one) => [one[low], one[high]].filter((figure) => figure !== null));
    if (here === null || figures.length === 0) continue;
    const word = low === "killed" ? "killed" : "injured";
    if (here >= 2 && figures.includes(here)) return { verdict: "same", why: `both ${here} ${word}` };
    const nearest = figures.reduce((best, figure) => (Math.abs(figure - here) < Math.abs(best - here) ? figure : best));
    const apart = Math.abs(nearest - here);
    if (apart >= 10 && Math.max(nearest, here) >= 4 * Math.min(nearest, here))
      return { verdict: "different", why: `${here} and ${nearest} ${word}` };
    return { verdict: "compatible", why: `${here} and ${nearest} ${word}` };
  }
  return { verdict: "unknown", why: "no toll in common" };
}

/** Tolls rise from one report of an attack to the next: fewer dead than are known speak of another. */
export function fewerDied(happening: Happening, event: VigilEvent): boolean {
  return happening.killed !== null && event.killed !== null && happening.killed < event.killed;
}

/** The same dead and the same wounded, of both so many that chance has no part: one attack, told of two days or quarters. */
export function isSameCount(happening: Happening, event: VigilEvent): boolean {
  const { killed, injured } = happening;
  if (killed === null || injured === null || killed < MANY || injured < MANY) return false;
  return [event, ...event.reports].some((one) => one.killed === killed && one.injured === injured);
}

const MANY = 5;

/** Names of one listing body, as news writes them. */
const BODIES: readonly [string, RegExp][] = [
  ["us", /\b(?:us|usa|u s|united states|american?|washington|state department|ofac|treasury)\b/],
  ["un", /\b(?:un|united nations|security council|1267|2253)\b/],
  ["uk", /\b(?:uk|united kingdom|britain|british|home office|london)\b/],
  ["eu", /\b(?:eu|european union|council of the eu|brussels)\b/],
];

/**
 * Authority and instrument: what is not said may be the other's. One body that lists by two instruments on one day lists once.
 *
 * @param areDaysTold false where a report tells no day of the listing: then news of a week may be of one
 */
export function compareAuthorities(
  a: Designation | null,
  b: Designation | null,
  daysApart: number,
  areDaysTold: boolean,
): Finding {
  const [here, there] = [bodyOf(a?.authority), bodyOf(b?.authority)];
  if (here !== null && there !== null && here !== there)
    return { verdict: "different", why: `different authorities: ${here} and ${there}` };
  const [one, other] = [a?.instrument ?? null, b?.instrument ?? null];
  if (one !== null && other !== null && fold(one) !== fold(other) && daysApart > (areDaysTold ? 2 : 7))
    return { verdict: "different", why: `different instruments on different days: ${one} and ${other}` };
  if (here === null || there === null) return { verdict: "unknown", why: "authority not given" };
  return { verdict: "same", why: `same authority: ${here}` };
}

function bodyOf(authority: string | null | undefined): string | null {
  if (!authority) return null;
  const words = fold(authority)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return BODIES.find(([, pattern]) => pattern.test(words))?.[0] ?? words;
}

const ATTACK = "(?:attack|bombing|blast|explosion|assault|shooting|ambush|raid|killing|abduction)s?";
/** `Second attack in as many days`. */
const COUNTED = new RegExp(
  `\\b(?:second|third|fourth|fifth|another|fresh)(?: \\w+){0,3}? ${ATTACK}(?: \\w+){0,4}? (?:in|within) (?:as many|two|three|four|less|the (?:space|past)|a (?:week|day))\\b`,
  "i",
);
/** `A day after a convoy was bombed`; not `after the attack`, which goes on with the same. */
const AFTER = /\b(?:(?:a|one|two|three) days?|hours|days) after (?:an?|another|(?:a )?(?:similar|previous|earlier)) /i;

/** The words by which a report tells its attack from an earlier one, and whether they leave a doubt; null where there are none. */
export function sequelCue(text: string): { words: string; sure: boolean } | null {
  const counted = COUNTED.exec(text)?.[0];
  if (counted !== undefined) return { words: counted, sure: true };
  const after = AFTER.exec(text)?.[0];
  return after === undefined ? null : { words: after.trim(), sure: false };
}
