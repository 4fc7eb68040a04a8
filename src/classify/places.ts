import { compileWatchlist, findMentions } from "../watchlist/index.js";
import { GAZETTEER } from "./gazetteer-data.js";

export interface Place {
  /** English name. */
  name: string;
  country: string;
  level: "country" | "province" | "city";
  start: number;
}

const LEVELS = { names: "country", provinces: "province", cities: "city" } as const;
const known = new Map<string, Omit<Place, "start">>();
const groups = Object.entries(GAZETTEER).flatMap(([country, lists]) =>
  (["names", "provinces", "cities"] as const).flatMap((list) =>
    (list === "names" ? [lists[list]] : lists[list].split(","))
      .map((each) => each.trim())
      .filter((each) => each !== "")
      .map((each) => {
        const [name = "", ...aliases] = each.split("/");
        const id = `${country}-${known.size}`;
        known.set(id, { name, country, level: LEVELS[list] });
        // Short all-capital names are acronyms: UAE, US, DRC.
        const isShort = (alias: string) => /^[A-Z.]{2,4}$/.test(alias);
        return {
          id,
          name: isShort(name) ? `${name} ${name}` : name,
          aliases: aliases.filter((alias) => !isShort(alias)),
          acronyms: aliases.filter(isShort).map((text) => ({ text, near: [], ambiguous: false })),
          not: [],
        };
      }),
  ),
);
const matcher = compileWatchlist({ groups, terms: [] });

/** Places that a text names, in order. Cost: one pass. */
export function placesIn(text: string): Place[] {
  return findMentions(matcher, text).flatMap((mention) => {
    const place = known.get(mention.id);
    // `nice` is no city: names in Latin letters begin with a capital.
    return place === undefined || /^[a-z]/.test(text.slice(mention.start, mention.start + 1))
      ? []
      : [{ ...place, start: mention.start }];
  });
}

/** The best place among those of several texts, the nearest to the news first: a city before its province, that before its country. */
export function bestPlace(texts: readonly (readonly Place[])[]): { place: string | null; country: string | null } {
  const all = texts.flat();
  if (all.length === 0) return { place: null, country: null };
  // The seat of whoever speaks is seldom where it happened.
  const capitals = new Set(["Washington", "London", "Paris", "Moscow", "Brussels", "Beijing", "Doha"]);
  for (const level of ["city", "province", "country"] as const) {
    const found = texts
      .map((places) => places.find((place) => place.level === level && !capitals.has(place.name)))
      .find((place) => place !== undefined);
    if (found === undefined) continue;
    return { place: found.name, country: found.country };
  }
  const [first] = all;
  return { place: first?.name ?? null, country: first?.country ?? null };
}
