import { fold } from "../../watchlist/fold.js";
import { buildMatcher, type Matcher } from "../../watchlist/matcher.js";
import { INTERNATIONAL, type Place, type PlaceLevel } from "../place.js";
import { AFRICA } from "./africa.js";
import { AMERICAS } from "./americas.js";
import { EUROPE_ASIA } from "./europe-asia.js";
import { MIDDLE_EAST } from "./middle-east.js";
import { SOUTH_ASIA } from "./south-asia.js";

/** All names of the gazetteer kept by hand in one matcher, with their spellings and case forms. Cost: some 30 ms, once a thread. */
export function loadGazetteer(): Matcher<Place> {
  const rows: [string, Place][] = [];
  for (const region of [SOUTH_ASIA, MIDDLE_EAST, AFRICA, AMERICAS, EUROPE_ASIA]) rows.push(...parseRegion(region));
  return buildMatcher(rows);
}

function* parseRegion(region: string): Generator<[string, Place]> {
  let country = "";
  for (const line of region.trim().split("\n")) {
    const mark = line.charAt(0);
    if (mark === "+" || mark === "-") {
      const level = country === INTERNATIONAL ? "waters" : mark === "+" ? "province" : "city";
      for (const names of line.slice(1).split(";")) yield* spellings(names, country, level);
      continue;
    }
    const [head = "", demonyms = ""] = line.split(" / ");
    country = head.slice(0, 2);
    yield* spellings(head.slice(3), country, "country");
    const name =
      head
        .slice(3)
        .split("=")[0]
        ?.replace(/ \(.*\)$/, "") ?? "";
    for (const demonym of demonyms.split("=")) if (demonym !== "") yield [fold(demonym), { name, country, level: "demonym" }];
  }
}

function* spellings(names: string, country: string, level: PlaceLevel): Generator<[string, Place]> {
  const all = names.split("=").map((name) => name.trim().replace(/ \([^)]*\)$/, ""));
  const [name = ""] = all;
  for (const spelling of all)
    if (spelling !== "") for (const form of inflected(spelling)) yield [fold(form), { name, country, level }];
}

/** Russian case endings of one-word names. */
function inflected(name: string): string[] {
  if (!/^[А-Яа-яё-]+$/.test(name)) return [name];
  if (/[ыио]й$/.test(name)) return [name, ...["ого", "ому", "ым", "ом"].map((ending) => name.slice(0, -2) + ending)];
  const stem = name.replace(/[аяйьы]$/, "");
  return [name, ...["а", "е", "и", "у", "ы", "ой", "ом", "ю", "я"].map((ending) => stem + ending)];
}
