/** Where a happening took place, by the sentences that report it and those around them. */
import { fold } from "../watchlist/fold.js";
import { type Report, SEPARATE } from "./cluster.js";
import type { LanguageRules } from "./languages/rules.js";
import type { Place, PlaceLevel } from "./place.js";
import type { ReadSentence } from "./signal.js";
import { isFirstLevel } from "./towns.js";

/** The best-located report's place; else the lead's, else the dateline's. A demonym tells the country only. */
export function placeOf(
  reports: readonly Report[],
  sentences: readonly ReadSentence[],
  dateline: Place | null,
  leadPlace: Place | null,
  first: boolean,
  rules: LanguageRules | null,
  own: readonly ReadSentence[],
): { name: string | null; country: string; level?: PlaceLevel } | null {
  const located = reports.flatMap(({ place, sentence }) =>
    place === null ? [] : [{ place, rank: rankOf(place) + (sentence.part === "body" ? 0 : 0.2) }],
  );
  const best = located.sort((a, b) => b.rank - a.rank)[0]?.place;
  const nearer = first ? placeToldLater(reports, own, best, rules === null) : null;
  if (nearer !== null) return nearer;
  if (best !== undefined && best.level !== "demonym" && best.level !== "country") return best;
  // Below a title without a place, the lead's own comes before the place that the article was written from.
  const lead =
    (best === undefined || best.level === "country" || best.level === "demonym") &&
    first &&
    reports.every(({ sentence }) => sentence.part === "title")
      ? leadPlace
      : null;
  if (
    lead !== null &&
    lead.level !== "demonym" &&
    lead.level !== "country" &&
    (best === undefined || best.country === lead.country)
  )
    return lead;
  const said = first && (best === undefined || best.level !== "demonym") ? placeSaid(sentences) : null;
  if (said !== null && (best === undefined || best.country === said.country)) return said;
  if (best === undefined && first && leadPlace !== null && (leadPlace.level === "city" || leadPlace.level === "province"))
    return leadPlace;
  // Elsewhere than in English the gazetteer knows few towns: who writes from the capital may tell of any.
  if (rules !== null && dateline !== null && CAPITALS.has(dateline.name) && best === undefined)
    return { name: null, country: dateline.country };
  // "BAMAKO - … in southern Mali": written in the capital of what happened elsewhere.
  if (
    best?.level === "country" &&
    dateline !== null &&
    CAPITALS.has(dateline.name) &&
    reports.some(({ sentence }) => isRegionOf(sentence, best))
  )
    return { name: best.name, country: best.country };
  const near = first && dateline !== null && (best === undefined || best.country === dateline.country) ? dateline : null;
  if (near !== null && reports.some(({ sentence }) => sentence.part !== "body" || sentence.index < 5)) return near;
  if (best === undefined) return null;
  const country = sentences.length > 0 && best.level === "demonym" ? null : best.name;
  return { name: country, country: best.country };
}

const RANKS = { city: 3, province: 2, waters: 2, country: 1, demonym: 0 } as const;
/** A district says more than the province that it is part of. */
const rankOf = (place: Place) => RANKS[place.level] + (place.level === "province" && !isFirstLevel(place) ? 0.7 : 0);

const LATER_SENTENCES = 9;
/** How a sentence goes on about an attack told before it. */
const GOES_ON =
  /^it (?:struck|hit|happened|occurred|came|went off|exploded)\b|\b(?:they|attack\w*|assault\w*|ambush\w*|blasts?|bomb\w*|explo\w*|shooting|fired|firing|gunm[ae]n|militants|fighters|rebels|insurgents|zq+|under fire|convoy|column|escort|trucks?|tankers?|burn\w*|base|camps?|post|deaths|villages?|victims?|bodies|soldiers|troops|rangers|patrol\w*|kidnap\w*|abduct\w*|captur\w*|seized|incident|raid\w*)\b/;

/** "The administrator of the Beni region said": where who speaks is in office. */
const IN_OFFICE =
  /\b(?:(?:administrator|governor|mayor|lawmaker|senator|(?:police )?officer|spokes(?:man|woman|person)|official|resident|native|(?:arch)?bishop|cardinal) (?:of|from|for)|(?:sources?|officials?) in)\b/;

/** What a sentence compares with, answers or is against. */
const APART =
  /\b(?:days?|weeks?|months?|hours?|years?) (?:after|since|following|before|earlier|ago)\b|\bsimilar\b|\b(?:in response|response to|retaliat\w+|solidarity|in protest|war (?:in|on)|actions in|history|founded|formed|born|based in|(?:tightened|stepped up|beefed up|heightened) (?:\w+ )?security|on (?:\w+ )?alert)\b/;

/** "The men attacked the village of Felo", sentences after the news of an attack somewhere in the province. */
function placeToldLater(
  reports: readonly Report[],
  own: readonly ReadSentence[],
  best: Place | undefined,
  english: boolean,
): Place | null {
  if (best?.level === "city" || best?.level === "waters" || (best?.level === "province" && !isFirstLevel(best))) return null;
  const told = new Set(reports.map(({ sentence }) => sentence));
  for (const sentence of own.slice(0, LATER_SENTENCES)) {
    if (sentence.part === "title" || told.has(sentence) || sentence.signals.length > 0) continue;
    if (
      SEPARATE.test(sentence.low) ||
      APART.test(sentence.low) ||
      IN_OFFICE.test(sentence.low) ||
      (english && !GOES_ON.test(sentence.low)) ||
      sentence.dates.some(({ age }) => age === "old")
    )
      continue;
    const place = sentence.place ?? null;
    if (place === null || (place.level !== "city" && (place.level !== "province" || best?.level === "province"))) continue;
    if (best !== undefined && best.country !== place.country) continue;
    if (best?.level === "province" && place.province !== undefined && !isPartOf(place.province, best.name)) continue;
    return place;
  }
  return null;
}

const isPartOf = (province: string, name: string) => fold(province).includes(fold(name)) || fold(name).includes(fold(province));

const HAPPENED =
  /^it (?:happened|occurred|took place)\b|\b(?:attack|blast|bombing|incident|shooting|raid|explosion|ambush|killings?|assault|abduction|kidnapping)\b.{0,30}\b(?:happened|occurred|took place)\b/;

/** "The attack happened in Harnai", some sentences after the news of it. */
function placeSaid(sentences: readonly ReadSentence[]): Place | null {
  const said = sentences.slice(0, 8).find(({ low, places }) => HAPPENED.test(low) && places.length > 0);
  const places = said?.places.flatMap((hit) => hit.places) ?? [];
  return places.find(({ level }) => level === "city") ?? places.find(({ level }) => level === "province") ?? null;
}

const isRegionOf = ({ low }: ReadSentence, { name }: Place) =>
  new RegExp(`\\b(?:north|south|east|west)\\w* (?:of )?${name.toLowerCase()}\\b`).test(low);

const CAPITALS = new Set(
  "Tehran;Kabul;Islamabad;Baghdad;Damascus;Beirut;Cairo;Nairobi;Ouagadougou;Bamako;Niamey;N'Djamena;Kinshasa;Khartoum;Port Sudan;Maputo;Bogotá;Mexico City;Quito;Caracas;Lima;Manila;New Delhi;Moscow;Ankara;Washington;London;Paris;Brussels;Jerusalem;Riyadh;Sanaa;Abuja;Yaoundé;Addis Ababa;Kampala;Tripoli;Tunis;Algiers;Jakarta;Bangkok;Dhaka;Dubai;Port-au-Prince;Mogadishu".split(
    ";",
  ),
);

/** The sentences name a place beside the dateline itself. */
export function says(told: readonly ReadSentence[], { name }: Place): boolean {
  const hits = told.flatMap(({ places, part, index }) => places.map((hit) => ({ hit, isFirst: part !== "title" && index <= 1 })));
  const named = hits.filter(({ hit }) => hit.places.some((place) => place.name === name));
  return named.length > 1 || named.some(({ isFirst }) => !isFirst);
}

/** Provinces that are called as their chief town is: who says no more means the town. */
export const TOWN_AND_PROVINCE = new Set(
  "Kandahar;Ghazni;Herat;Kunduz;Khost;Farah;Bamyan;Aleppo;Homs;Hama;Daraa;Idlib;Raqqa;Deir ez-Zor;Latakia;Baghdad;Basra;Kirkuk;Najaf;Karbala;Kano;Kaduna;Katsina;Sokoto;Gao;Kidal;Mopti;Timbuktu;Ménaka;Ségou;Kayes;Sikasso;Tillabéri;Diffa;Tahoua;Agadez;Zinder;Maradi;Marib;Taiz;Ibb;Hodeidah".split(
    ";",
  ),
);
const isSaidAsProvince = (low: string, name: string) =>
  new RegExp(`${name.toLowerCase()}(?:'s)? (?:province|region|state|governorate|department|wilayat|wilaya|valley)\\b`).test(low);

/** Provinces that it is told with: they may hold any place of their country. */
export function areasOf(told: readonly ReadSentence[]): string[] {
  const names = told.flatMap(({ places, low }) =>
    places.flatMap((hit) =>
      hit.places.filter(
        ({ level, name }) => level === "province" && (!TOWN_AND_PROVINCE.has(name) || isSaidAsProvince(low, name)),
      ),
    ),
  );
  const holding = told.flatMap(({ places }) => places.flatMap((hit) => hit.places.flatMap(({ province }) => province ?? [])));
  return [...new Set([...names.map(({ name }) => name), ...holding])];
}

export function placesBeside(told: readonly ReadSentence[], place: string | null, dateline: Place | null): string[] {
  const names = told.flatMap(({ places }) =>
    places.flatMap((hit) => hit.places.filter(({ level }) => level === "city" || level === "province").map(({ name }) => name)),
  );
  // The dateline counts where the text names its place once more.
  const once = (name: string) => names.filter((other) => other === name).length === 1;
  return [...new Set(names)].filter((name) => name !== place && !(name === dateline?.name && once(name)));
}
