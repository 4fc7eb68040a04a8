/** Towns and villages that the gazetteer proper does not know, found by the words around them. */
import { fold } from "../watchlist/fold.js";
import { TOWNS } from "./gazetteer/towns.js";
import type { Place } from "./place.js";
import { countriesOf, type PlaceHit, placeOfHit } from "./places.js";

const NOUN =
  "villages?|towns?|city|cities|districts?|areas?|neighbou?rhoods?|hamlets?|tehsils?|localit(?:y|ies)|count(?:y|ies)|suburbs?|sub-?districts?|municipality|communes?|settlements?|outskirts|township|chiefdom|woreda|kebele|camp";
const NOUN_OF = `${NOUN}|reserve|reservation|port|island|valley|sector|localité|ville|village|commune|quartier|cercle|municipio|vereda|aldea|bourg|bourgade|hameau|localidad|corregimiento|caserío|barrio`;
const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*";
const NAME = `${WORD}(?: (?:(?:de|del|la|el|al|ul) )?${WORD}){0,3}`;

/** French "à" after a verb or an adjective leads to a person. */
const OF_SAYING =
  "(?<!\\b(?:dit|déclaré|indiqué|affirmé|confié|expliqué|précisé|raconté|parlé|rappelé|grâce|face|liés?|liées?|affiliés?|ralliés?|quant|contrairement|selon) )";

/** What stands around a town's name. `named`: the words call it a place, so that it is one even where no gazetteer has it. */
const AROUND: readonly { pattern: RegExp; named: boolean }[] = [
  { named: true, pattern: new RegExp(`\\b(?:${NOUN_OF}) (?:of|de|d['’])\\s?(${NAME})`, "gu") },
  {
    named: true,
    pattern: new RegExp(
      `\\b(${NAME})(?:['’]s)? (?:[Vv]illage|[Tt]own|[Dd]istrict|[Aa]rea|[Nn]eighbou?rhood|[Hh]amlet|[Tt]ehsil|[Ll]ocality|[Ss]ub-?district|[Cc]ounty|[Ss]uburb|[Mm]unicipality|[Cc]ommune)\\b`,
      "gu",
    ),
  },
  { named: true, pattern: new RegExp(`\\b(${NAME}), an? (?:[\\w-]+ ){0,3}?(?:${NOUN})\\b`, "gu") },
  // "In Darul Jamal, a resettled community near Banki".
  {
    named: true,
    pattern: new RegExp(
      `\\b(?:in|on|at|near|of|to|stormed|attacked|invaded|raided) (${NAME}), an? (?:[\\w-]+ ){0,3}?community (?:in|of|near|along|on|close|of|located|outside|less|about|some|around|\\d+)\\b`,
      "gu",
    ),
  },
  {
    named: true,
    pattern: new RegExp(
      `${OF_SAYING}(?<!\\p{L})à (${NAME})(?=[ ,.(])|\\b(?:détachement|garnison|poste militaire|localidad|caserío|corregimiento|vereda|municipio|barrio) (?:de |del )?(${NAME})`,
      "gu",
    ),
  },
  // "In Tagbara, about 300 km from the capital".
  {
    named: true,
    pattern: new RegExp(
      `\\b(?:in|at|near) (${NAME}), (?:about |some |around |nearly |roughly )?\\d[\\d,.]* ?(?:km|kilomet|miles)`,
      "gu",
    ),
  },
  {
    named: false,
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Ii]nto|[Ii]nside|[Tt]owards?|[Oo]f|[Bb]etween|[Ff]rom|and|à|[Dd]ans|près de|[Ee]n|cerca de)\\s(${NAME})|\\p{L}['’]s (${NAME})`,
      "gu",
    ),
  },
  { named: false, pattern: new RegExp(`^(${NAME}|\\p{Lu}[\\p{Lu}' -]{2,25})(?=[:,] |\\s[-–—(])`, "gmu") },
];
const LIST = `${NAME}(?:, ${NAME}){0,9},? and ${NAME}`;
/** "The villages of Salama and Juhudi", "Yelwata and Daudu communities". */
const LISTED: readonly RegExp[] = [
  new RegExp(`\\b(?:villages|towns|communities|hamlets|settlements) of (${LIST})`, "gu"),
  new RegExp(`(${LIST}) (?:villages|towns|communities|hamlets|settlements)\\b`, "gu"),
];

/** Names that no gazetteer knows are looked for again in the whole text: of a page of names, these only. */
const MOST_CALLED = 100;

/** A name that the words around it make a town's. */
interface Around {
  name: string;
  from: number;
  named: boolean;
}

function* namesIn(text: string): Generator<Around> {
  for (const { pattern, named } of AROUND)
    for (const found of text.matchAll(pattern)) {
      const name = found[1] ?? found[2] ?? "";
      yield { name, from: found.index + found[0].lastIndexOf(name), named };
    }
  for (const pattern of LISTED)
    for (const found of text.matchAll(pattern)) {
      const start = found.index + found[0].indexOf(found[1] ?? "");
      for (const one of (found[1] ?? "").matchAll(new RegExp(NAME, "gu"))) {
        const lead = /^(?:In|At|Near|From|Both|Between|Of) /.exec(one[0])?.[0].length ?? 0;
        yield { name: one[0].slice(lead), from: start + one.index + lead, named: true };
      }
    }
}

/** First words of names that are of no town: offices, bodies, parts of a country, days. */
const NO_TOWN =
  /^(?:The|This|That|These|Africa\b|North\w*|South\w*|East\w*|West\w*|Central|Upper|Lower|Islamic|National|Security|Police|Army|Military|State|Federal|Provincial|United|Red|Gulf|Sea|Lake|Mount|River|Camp|Border|Local|Green|Old|New|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December|High|Supreme|Special|Operation|Al|Mr|Mrs|President|Prime|General|Colonel|Major|Governor|God|Allah|Counter\w*|Joint|Tribal|Frontier|Union)(?:day)?\b/;

let towns: Map<string, string> | null = null;

/** By folded name, each as `NG Borno State:Askira`, several on lines of their own. */
function loadTowns(): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of TOWNS) {
    const at = line.indexOf(":");
    for (const name of line.slice(at + 1).split(";")) {
      const key = fold(name);
      const one = `${line.slice(0, at)}:${name}`;
      const other = found.get(key);
      found.set(key, other === undefined ? one : `${other}\n${one}`);
    }
  }
  return found;
}

/**
 * Finds towns by GeoNames and by the words around them: "in Charsadda", "the village of Mailari", "Gujba town".
 *
 * A town counts only in a country that the text speaks of; one that no gazetteer knows is of the country that it speaks of most.
 *
 * @param known what the gazetteer found in the text; none of the towns overlaps it
 */
export function findTowns(text: string, known: readonly PlaceHit[]): PlaceHit[] {
  const countries = countriesOf(known);
  const [main] = [...countries].sort((a, b) => b[1] - a[1]);
  if (main === undefined) return [];
  towns ??= loadTowns();
  const hits: PlaceHit[] = [];
  let called = 0;
  const isFree = (start: number, end: number) => ![...known, ...hits].some((hit) => hit.start < end && start < hit.end);
  for (const { name, from, named } of namesIn(text)) {
    if (name.length < 3 || NO_TOWN.test(name)) continue;
    for (let words = name.split(" "); words.length > 0; words = words.slice(0, -1)) {
      const said = words.join(" ");
      if (!isFree(from, from + said.length)) continue;
      const places = townsCalled(said, towns, countries);
      if (places.length === 0) continue;
      hits.push({ start: from, end: from + said.length, places });
      break;
    }
    const isWhole = named && isFree(from, from + name.length) && name.split(" ").length <= 3;
    if (!isWhole || ++called > MOST_CALLED) continue;
    const places: Place[] = [{ name, country: countryAt(from, known, countries, text) ?? main[0], level: "city" }];
    hits.push({ start: from, end: from + name.length, places });
    // "In Darul Jamal" of the headline, of which only the text says that it is a village.
    for (const again of text.matchAll(new RegExp(`\\b(?:in|at|near) ${name}(?![\\p{L}-])`, "giu"))) {
      const end = again.index + again[0].length;
      if (isFree(end - name.length, end)) hits.push({ start: end - name.length, end, places });
    }
  }
  return hits;
}

/** The country of the place named nearest, on either side. */
function countryAt(at: number, known: readonly PlaceHit[], countries: ReadonlyMap<string, number>, text: string): string | null {
  let best: { country: string; distance: number } | null = null;
  for (const hit of known) {
    const { start, end } = hit;
    const only = placeOfHit(hit, countries);
    if (only === null || only.level === "demonym" || only.level === "waters") continue;
    if (
      /\b(?:border|frontier|fronti[eè]re|frontera|fronteriz[ao])\b[^.;]{0,45}$/i.test(text.slice(Math.max(0, start - 65), start))
    )
      continue;
    if (/\boriginally from $/i.test(text.slice(Math.max(0, start - 20), start))) continue;
    const distance = start > at ? start - at : at - end;
    if (distance < 160 && (best === null || distance < best.distance)) best = { country: only.country, distance };
  }
  return best?.country ?? null;
}

function townsCalled(name: string, from: ReadonlyMap<string, string>, countries: ReadonlyMap<string, number>): Place[] {
  if (name.length < 3) return [];
  const rows = from.get(fold(name))?.split("\n") ?? [];
  return rows.flatMap((row) => {
    const country = row.slice(0, 2);
    if (!countries.has(country)) return [];
    const at = row.indexOf(":");
    return [
      {
        name,
        country,
        level: "city" as const,
        province: plainProvince(row.slice(3, at)),
      },
    ];
  });
}

let firstLevel: Set<string> | null = null;

/** Whether a province is of the first level: Borno and Balochistan are, Bajaur district is not. */
export function isFirstLevel({ name, country }: Place): boolean {
  firstLevel ??= new Set(TOWNS.map((line) => fold(plainProvince(line.slice(0, line.indexOf(":"))))));
  return !COVERED.test(country) || firstLevel.has(fold(`${country} ${plainProvince(name)}`));
}

const COVERED = new RegExp(`^(?:${[...new Set(TOWNS.map((line) => line.slice(0, 2)))].join("|")})$`);
const plainProvince = (name: string) => name.replace(/ (?:State|Region|Province|Governorate|Department)$/, "");
