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

/** The place of an incident below its country; null where only the country, or nothing, is known. */
export function localPlace(at: { place: string | null; country: string | null }): string | null {
  return at.place === null || isCountry(at.place, at.country) ? null : at.place;
}
