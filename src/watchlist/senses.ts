import { fold } from "./fold.js";
import type { Span } from "./types.js";
import { ofSeveralWords } from "./variants.js";

/** Signs in the words around a short name that it is somebody or something else. Each looks at a few words; none at the watchlist. */

const TITLE_OR_GIVEN_NAME =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Judge|Justice|Coach|Aunt|Uncle|Monsieur|Madame|Herr|Frau|Señora?|Adam|Alice|Andrew|Anna|Anne|Bob|Charles|Chris|Christian|Cosima|Daniel|David|Emily|Emma|Frank|George|Harry|Heinrich|Helen|Honus|Jack|James|Jane|John|Joseph|Kate|Laura|Lindsay|Maria|Mark|Martin|Mary|Max|Michael|Nicholas|Nick|Otto|Paul|Peter|Rachel|Richard|Robert|Rob|Sarah|Sharon|Simon|Sophie|Stephen|Steve|Susan|Thomas|Tim|Tom|William|Winifred)\.?\s+$/u;

/** "Steve Hamas", "Mr Hamas": a surname. For names of one word. */
export function isSurname(text: string, { start, end }: Span): boolean {
  return !/\s/.test(text.slice(start, end)) && TITLE_OR_GIVEN_NAME.test(text.slice(Math.max(0, start - 24), start));
}

const COMPANY_OR_PLACE =
  /^[ \u00a0](?:Ltd|Limited|Inc|Corp|Corporation|GmbH|LLC|LLP|plc|PLC|Airport|Airlines?|Airways|University|College|School|Academy|Motorway|motorway|Bank|Hospital|Stadium|Street|Avenue|FC|Records|Software|Pharma\w*|shares|shareholders|investors|stock)(?![\p{L}])/u;
const ROAD =
  /^[ \u00a0](?:motorway|northbound|southbound|eastbound|westbound|junction|between junctions|carriageway|near junction)/i;

/** "BLA Airways Ltd", "the M23 northbound": a company, a place or a road of that name. */
export function isProperNameOfOther(text: string, { end }: Span): boolean {
  const after = text.slice(end, end + 30);
  return COMPANY_OR_PLACE.test(after) || ROAD.test(after);
}

/** "Jaish al-Fursan", where `Jaish` is somebody's short name: the name goes on, and is another's. */
export function isLongerName(text: string, { end }: Span): boolean {
  return /^(?:[ -](?:al|Al|AL|ul|Ul|ur|ar)|-[ie])[ -]\p{Lu}/u.test(text.slice(end, end + 6));
}

/** `MS13-008`: a number that goes on. */
export function isPartOfNumber(text: string, { end }: Span): boolean {
  return /^\d[-–.]\d/.test(text.slice(end - 1, end + 2));
}

/** Acronyms that are also everyday words, and so stand in any headline of capitals. */
const EVERYDAY = new Set(["is", "let", "hum", "tip", "as", "it", "act", "aim", "hum", "son", "are", "am", "us"]);

/** `WHAT IS NEXT FOR SYRIA`: an everyday word between words of capitals. */
export function isShouted(text: string, { start, end }: Span): boolean {
  if (!EVERYDAY.has(text.slice(start, end).toLowerCase())) return false;
  const before = /(\p{L}+)\P{L}{1,3}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const after = /^\P{L}{1,3}(\p{L}+)/u.exec(text.slice(end, end + 30))?.[1];
  const words = [before, after].filter((word) => word !== undefined);
  return words.length > 0 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
}

const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "del", "du", "des", "y", "et"]);

/**
 * The folded words of which a text makes a short name an abbreviation: `Biologics License Application (BLA)`, `BLA (Biologics License
 * Application)`. Null where it does not stand so.
 */
export function spelledOut(text: string, { start, end }: Span): string[] | null {
  const letters = [...fold(text.slice(start, end)).replaceAll(".", "")];
  const before = text.slice(Math.max(0, start - 120), start);
  if (/[([]\s?["“]?$/.test(before)) {
    const words = wordsOf(before).slice(-letters.length);
    return fits(words, letters) ? words : null;
  }
  const after = /^["”]?\s?[([]([^)\]]{3,100})[)\]]/.exec(text.slice(end, end + 110))?.[1];
  if (after === undefined) return null;
  const words = wordsOf(after);
  return fits(words, letters) ? words : null;
}

const wordsOf = (text: string) =>
  fold(text.replace(/["“”,]/g, " "))
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));

const fits = (words: readonly string[], letters: readonly string[]) =>
  words.length === letters.length && words.every((word, i) => word.startsWith(letters[i] ?? " "));

/**
 * True where a short name stands in the case in which it is configured: `BLA` exactly, also as `B.L.A.`; of several words, those that
 * are longer than a link begin with a capital (`the Base`, `Ansar al-Sharia`). Scripts without case always do.
 */
export function inItsCase(found: string, configured: string): boolean {
  if (configured.toLowerCase() === configured.toUpperCase()) return true;
  if (!ofSeveralWords(configured)) {
    const plain = found.normalize("NFKC");
    return plain === configured || plain.replaceAll(".", "") === configured;
  }
  if (configured === configured.toLowerCase()) return true;
  return found
    .split(/[\s\p{Pd}]+/u)
    .filter((word) => word.length > 3 || !/^(?:the|al|el|ul|e|i|a[sdnrtz]|ash|of|and)$/i.test(word))
    .every((word) => !/^\p{Ll}/u.test(word));
}

const ARMED_AHEAD =
  /^[-\s]{1,2}(?:terrorists?|militants?|rebels?|fighters?|gunm[ae]n|insurgents?|guerrillas?|commanders?|operatives?|cadres?|jihadists?|bombers?|module|hideouts?|terror|militia(?:men)?)\b|^,?\s(?:later |also |has |had ){0,2}(?:(?:claimed|accepted|took) (?:the )?(?:responsibility|attacks?|bombings?|blasts?|explosions?|killings?|ambush|raids?|shootings?|sabotage|assault)|(?:was|were|is|are|has been|have been) (?:blamed|suspected|held responsible|behind)|said (?:it|its (?:fighters|men|militants))\b[^.]{0,40}\b(?:planted|carried out|attack|bomb|kill|target|struck|behind|responsible|ambush|fired))/i;
const ARMED_BEHIND =
  /\b(?:outlawed|banned|proscribed|terrorist|militant|rebel|insurgent|separatist|jihadist|guerrilla|extremist|islamist|outfit|armed group|terror group|militant group|rebel group)\s+(?:group\s+|outfit\s+|organi[sz]ation\s+)?["'“(]?$|\bbelong(?:s|ed|ing)? to (?:the )?$|\b(?:ataques?|guerrillas?|guerrilleros|frentes?|atentado|miembros|integrantes|explosivos|combates con|ofensiva|cabecillas?|jefes?|comandantes?|guerrilleros?|l[ií]der(?:es)?|presunto|alias) (?:del|de la|de las) $|\b(?:jihadistes?|djihadistes?|combattants|attaques?|rebelles|miliciens|éléments|terroristes) (?:du |de la |des |de l['’])$/i;

/** "LeT terrorists", "the outlawed BLF": the words right beside an acronym say what it is. */
export function isBesideArmedWords(text: string, { start, end }: Span): boolean {
  return ARMED_AHEAD.test(text.slice(end, end + 20)) || ARMED_BEHIND.test(text.slice(Math.max(0, start - 50), start));
}
