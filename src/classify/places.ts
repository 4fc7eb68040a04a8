import { fold } from "../watchlist/fold.js";
import { type Matcher, matchAll } from "../watchlist/matcher.js";
import { loadGazetteer } from "./gazetteer/load.js";
import type { Place } from "./place.js";

/** A place that a text names. Where several share the name, all of them, the best known first. */
export interface PlaceHit {
  start: number;
  end: number;
  places: Place[];
}

/** Names that are also words or people: they count after a preposition, or before their province. */
const ALSO_WORDS = new Set(
  `tank hub turbo reading nice bath mobile split man van of sale bay bol bor kong mach rask farah pasto tame gao mora boni dori kaya bria pama koro bama
  bara dir karak khash birmingham florence sofia jordan chad georgia santiago san_jose david victoria washington lincoln charlotte meta cesar
  sucre bolivar cordoba caldas santander colon solo sabah halle cork bastia pemba palma natal rosario mendoza trujillo martin san_martin santa_ana
  san_marcos la_libertad la_union san_francisco san_miguel san_vicente remedios segovia medina hama homs sale lamu dang banke uri tral doda poonch turkey
  guinea niger hit rafah limon la_paz concepcion progreso el_progreso salvador ica puno pucallpa osh boma kati kong buea bursa bingol benin beni goma
  mon ber gina bule ann muse kale parang bangor perm samara concordia miranda morales suarez suárez salinas santos playas cabaret carrefour abra hodan
  rafi marka bahri tera téra toul blida ariel samba miao mandla safi dasht mand domel ladha clifton durango hidalgo morelos delmas furcy memba ibo sake
  pinga ruma mansila nasir wau sour tyr thal batman leon león jerez solino naga kita nara aba uba marte rann kaga mafa maru wum mahas arica cordova
  sole argungu victoria san_fernando santa_elena santa_rosa la_victoria guma woro abala kérou kandi savanes bali patti mirpur ate sange bule fino
  ijara liboi jilib luuq obo zabol ilam kut kilis van siirt afula safed tubas beita samaria masyaf toul yater houla khiam isabela antique aurora
  quezon panay sigi bima chana raman waeng matta kabal shawal hunza dadu badin kasur mon ruma feni bhola moga samba tump bolan zhob swat swabi chatra gaya banka nawada tura moreh mandalay nara medan`
    .split(/\s+/)
    .map((word) => word.replaceAll("_", " ")),
);
/** What stands before the name of a place where something happened. */
export const BEFORE_PLACE =
  /(?:^|[\s(])(?:in|at|near|outside|from|of|around|to|into|across|towards?|inside|en|dans|à|de|в|من|في)\s+(?:(?:the|la|el|southern|northern|eastern|western|central|north|south|east|west|southwestern|southeastern|northwestern|northeastern|restive|troubled|city of|town of|district of|province of)\s+){0,2}$/i;

/** "The attack on Palma". */
export const ATTACK_ON = /\b(?:attacks?|assault|raid|siege) (?:on|of) (?:the )?$/i;

/** "Dans l'ouest du Niger": the words before a name that show it to be a place's, if not where something happened. */
const OF_PLACE = /(?:^|[\s(])(?:du|aux?|del|al)\s+$/i;

/** An office and a first name: what follows is a family name. */
const SOMEBODY =
  /(?<!\p{L})(?:[Ss]pokes(?:man|woman|person)|[Cc]ommissioner|[Cc]olonel|[Cc]ol\.|[Gg]eneral|[Gg]en\.|[Mm]ajor|[Mm]aj\.|[Cc]aptain|[Ll]ieutenant|[Ii]nspector|[Ss]uperintendent|[Mm]inister|[Mm]ayor|[Gg]overnor|[Pp]resident|[Ss]enator|[Dd]irector|[Cc]ommander|[Ll]awyer|[Pp]rofessor|[Pp]astor|[Bb]ishop|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sheikh|Mullah|Maulana) (?:\p{Lu}[\p{L}'’.-]+ ){1,2}$/u;

/** Capitalised words on both sides, with nothing between. */
function isWithinName(text: string, start: number, end: number): boolean {
  const before = /(\p{Lu}[\p{L}'’]+) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  if (before === undefined || !/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) return false;
  return (
    !/^(?:In|At|Near|From|Of|The|On|Outside|Around|To|North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Old|New|Upper|Lower|Inside|Across|Over|After|And|Of)$/.test(
      before,
    ) && !isTitleCase(text, start)
  );
}

/** The line has capitals throughout, as headlines do. */
function isTitleCase(text: string, at: number): boolean {
  const from = text.lastIndexOf("\n", at) + 1;
  const to = text.indexOf("\n", at);
  const words = text
    .slice(from, to === -1 ? text.length : to)
    .split(/\s+/)
    .filter((word) => word.length > 3);
  return words.filter((word) => /^\P{Ll}/u.test(word)).length > words.length * 0.6;
}

const COMMON_NOUN =
  / (?:strip|city|province|district|region|state|islands?|valley|sea|hills|mountains?|desert|forest|basin|river|gulf|agency|county|governorate|department|peninsula|camp|area|bank|border|republic|territory|coast)$/;

/** Urdu for either. */
const EVENING_OR_SYRIA = fold("شام");

let gazetteer: Matcher<Place> | null = null;

/**
 * Finds the places that a text names, longest name first, with offsets into the text.
 *
 * In a text with capitals a Latin name must begin with one. Cost: one pass.
 */
export function findPlaces(text: string): PlaceHit[] {
  gazetteer ??= loadGazetteer();
  const caseless = isCaseless(text);
  const hits: PlaceHit[] = [];
  const doubtful: { start: number; end: number; place: Place }[] = [];
  const add = (start: number, end: number, place: Place) => {
    const same = hits.findLast((hit) => hit.start === start && hit.end === end);
    if (same) same.places.push(place);
    else hits.push({ start, end, places: [place] });
  };
  matchAll(gazetteer, text, (start, end, place) => {
    const name = fold(text.slice(start, end));
    if (plausible(text, start, end, name, place, caseless)) add(start, end, place);
    else if (place.level === "country" && ALSO_WORDS.has(name) && /\p{Lu}/u.test(text.charAt(start)))
      doubtful.push({ start, end, place });
  });
  // "In Chad" makes Chad a country, and no man, throughout the text.
  const meant = new Set(hits.flatMap(({ places }) => places.filter(({ level }) => level === "country").map(({ name }) => name)));
  for (const { start, end, place } of doubtful) if (meant.has(place.name)) add(start, end, place);
  return withoutNamesakesOfCountries(leftmostLongest(hits), text);
}

/** "Argelia, Cauca": a town that is called as a country is. */
function withoutNamesakesOfCountries(hits: readonly PlaceHit[], text: string): PlaceHit[] {
  return hits.filter((hit, i) => {
    const next = hits[i + 1];
    if (hit.places.every(({ level }) => level === "country") && TOWN_OF.test(text.slice(Math.max(0, hit.start - 24), hit.start)))
      return false;
    if (next === undefined || text.slice(hit.end, next.start) !== ", ") return true;
    const isCountry = hit.places.every(({ level }) => level === "country");
    const isIn = next.places.every(
      ({ level, country }) => level === "province" && !hit.places.some((place) => place.country === country),
    );
    return !(isCountry && isIn);
  });
}

const TOWN_OF = /\b(?:municipio|corregimiento|vereda|localidad|ciudad|town|village|municipality|commune|ville) (?:de|of)\s$/i;

function isCaseless(text: string): boolean {
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  return lower === 0 || upper === 0 || upper > lower;
}

function plausible(text: string, start: number, end: number, name: string, place: Place, caseless: boolean): boolean {
  const first = text.charAt(start);
  if (name === EVENING_OR_SYRIA) return !/(?:کی|آج|سر|ہر|و)\s$/.test(text.slice(Math.max(0, start - 4), start));
  // "Газе" is Gaza, "газе" is gas.
  if (/\p{Script=Cyrillic}/u.test(first)) return caseless || place.level === "demonym" || /\p{Lu}/u.test(first);
  if (!/[A-Za-zÀ-ɏ]/.test(first)) return true;
  // "Baga Road" lies in another town.
  if (
    /^\s(?:Road|Street|Avenue|Lane|Square|Boulevard|Chowk|Gate|Khel|Khail|Kalay|Kili|Colony|Nagar)\b/.test(
      text.slice(end, end + 12),
    )
  )
    return false;
  if (!caseless && first === first.toLowerCase()) return false;
  // "Chein Khar Li": a part of another name.
  if (!caseless && place.level === "city" && isWithinName(text, start, end)) return false;
  // "Police spokesman Abdi Aden": who speaks.
  if (!caseless && place.level === "city" && SOMEBODY.test(text.slice(Math.max(0, start - 60), start))) return false;
  // "San Miguel del Ene" is no San Miguel.
  if (!caseless && ALSO_WORDS.has(name) && /^ (?:del?|de la|de los) \p{Lu}/u.test(text.slice(end, end + 12))) return false;
  // "El alto oficial" is no El Alto.
  if (!caseless && /\s/.test(name) && /\s\p{Ll}[^\s-]*$/u.test(text.slice(start, end)) && !COMMON_NOUN.test(name)) return false;
  if (name === "us" && text.slice(start, start + 2) !== "US") return false;
  const lowerCased = caseless && first === first.toLowerCase();
  if (lowerCased && name.length <= 4 && place.level !== "country") return false;
  if (!ALSO_WORDS.has(name) && !lowerCased) return true;
  if (place.level === "demonym" || (place.level === "country" && !ALSO_WORDS.has(name))) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return BEFORE_PLACE.test(before) || OF_PLACE.test(before) || ATTACK_ON.test(before);
}

function leftmostLongest(hits: readonly PlaceHit[]): PlaceHit[] {
  const kept: PlaceHit[] = [];
  let end = -1;
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}

/**
 * Names that are words too, of a country that the text names nowhere else, are towns of the country that it is about: "Boni, near the
 * border" of a report from Niger is not the one in Mali.
 */
export function withoutStrays(hits: readonly PlaceHit[], text: string): PlaceHit[] {
  const countries = countriesOf(hits);
  const [main, second] = [...countries].sort((a, b) => b[1] - a[1]);
  if (main === undefined || second === undefined) return [...hits];
  const named = (name: string) => hits.filter(({ start, end }) => fold(text.slice(start, end)) === name).length;
  return hits.map((hit) => {
    const name = fold(text.slice(hit.start, hit.end));
    const [only] = hit.places;
    if (only?.level !== "city" || hit.places.length > 1 || only.country === main[0] || !ALSO_WORDS.has(name)) return hit;
    // Saints have given their names to quarters everywhere.
    if (main[1] < (/^(?:san|santa|los|las) /.test(name) ? 1 : 3)) return hit;
    if ((countries.get(only.country) ?? 0) > named(name)) return hit;
    return { ...hit, places: [{ name: only.name, country: main[0], level: "city" }] };
  });
}

/** Which countries a text speaks of, by how often: what settles names that several countries share. */
export function countriesOf(hits: readonly PlaceHit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { places } of hits) {
    const [only] = places;
    if (only !== undefined && only.level !== "waters" && new Set(places.map(({ country }) => country)).size === 1)
      counts.set(only.country, (counts.get(only.country) ?? 0) + 1);
  }
  // "Niger" of a text that speaks of nothing else in Nigeria is the country, not the state.
  for (const { places } of hits) {
    const state = places.find(({ level }) => level === "country");
    const others = places.filter(({ country }) => country !== state?.country);
    if (state !== undefined && others.length > 0 && !others.some(({ country }) => counts.has(country)))
      counts.set(state.country, (counts.get(state.country) ?? 0) + 1);
  }
  return counts;
}

/** The place meant by a hit, given the countries that the article speaks of. */
export function placeOfHit(hit: PlaceHit, countries: ReadonlyMap<string, number>): Place | null {
  const isShared = new Set(hit.places.map(({ country }) => country)).size > 1;
  // "San Fernando" of none of the countries that the article speaks of is one that the gazetteer doesn't know.
  if (isShared && countries.size > 0 && !hit.places.some(({ country }) => countries.has(country))) return null;
  return [...hit.places].sort((a, b) => (countries.get(b.country) ?? 0) - (countries.get(a.country) ?? 0))[0] ?? null;
}
