import { distance } from "fastest-levenshtein";
import { fold } from "./words.js";

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** A place's name for comparing: folded, without `the`, `city`, `district` and the like. */
export function placeKey(place: string): string {
  return fold(place)
    .replace(/\b(?:the|city|town|district|province|region|area|village|of)\b/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** True where a place says no more than its country. */
export function isCountry(place: string, country: string | null): boolean {
  if (country === null) return false;
  const name = countryNames.of(country);
  return name !== undefined && placeKey(name) === placeKey(place);
}

/** Words that may stand between a place and the one that it lies in or by. */
const BETWEEN =
  "(?: (?:the|a|an|its|provincial|regional|capital|main|largest|port|border|remote|restive|northern|southern|eastern|western|central|[\\w-]+western|[\\w-]+eastern|city|town|district|area|province|region|state|tehsil|village))*";

/**
 * True where a text says that one place lies in or by the other: `Quetta, Balochistan`, `Balochistan's Quetta`, `Mastung near Quetta`.
 * Two places of a list (`Quetta, Turbat and Gwadar`) do not.
 */
export function areNested(text: string, a: string, b: string): boolean {
  const words = fold(text).replaceAll("’", "'").replace(/\s+/g, " ");
  const pattern = (inner: string, outer: string) =>
    new RegExp(
      `\\b${inner},?${BETWEEN} (?:of|in|near|outside|from)${BETWEEN} ${outer}\\b` +
        `|\\b${outer}(?: province)?(?:'s|')${BETWEEN} ${inner}\\b` +
        `|(?<!\\w, )\\b${inner}(?: district)?, ${outer}\\b(?!,? (?:and|&)|, \\w+,? and)`,
    );
  const [one, other] = [placeKey(a), placeKey(b)].map((place) => place.replace(/ /g, "[ -]"));
  if (!one || !other) return false;
  return pattern(one, other).test(words) || pattern(other, one).test(words);
}

/** "Northern Samar" and "Samar": one name within the other; "Yelwata" and "Yelewata": one name in two spellings. */
export function areNamesakes(a: string, b: string): boolean {
  const [one, other] = [placeKey(a), placeKey(b)];
  if (one === "" || other === "") return false;
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `) || areSpelledAlike(one, other);
}

const SHORTEST_ALIKE = 6;

function areSpelledAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length >= SHORTEST_ALIKE && one[0] === other[0] && distance(one, other) <= (length >= 9 ? 2 : 1);
}

/** Waters that news names and, by ISO 3166-1 alpha-2, whose shores they wash. */
const SHORES: Readonly<Record<string, string>> = {
  "red sea": "YE SA ER SD EG DJ",
  "gulf of aden": "YE SO DJ",
  "bab el mandeb": "YE DJ ER",
  "strait of hormuz": "IR OM AE",
  "persian gulf": "IR IQ KW SA BH QA AE",
  "gulf of oman": "IR OM AE PK",
  "arabian sea": "YE OM IR PK IN",
  "gulf of guinea": "NG CM GQ BJ TG GH GA",
  "sulu sea": "PH MY",
  "celebes sea": "PH ID MY",
  "strait of malacca": "MY ID SG TH",
  "bay of bengal": "BD IN MM LK",
  "mozambique channel": "MZ MG KM",
};

/** True where one side names waters and the other a country, or a place in one, on their shore: "off Hodeidah", "in the Red Sea". */
export function isOffshore(
  a: { place: string | null; country: string | null },
  b: { place: string | null; country: string | null },
): boolean {
  const washes = (waters: typeof a, shore: typeof a) =>
    waters.place !== null &&
    waters.country === null &&
    shore.country !== null &&
    (SHORES[placeKey(waters.place).replaceAll("-", " ")]?.split(" ").includes(shore.country) ?? false);
  return washes(a, b) || washes(b, a);
}

/** The place of an incident below its country; null where only the country, or nothing, is known. */
export function localPlace(at: { place: string | null; country: string | null }): string | null {
  return at.place === null || isCountry(at.place, at.country) ? null : at.place;
}
