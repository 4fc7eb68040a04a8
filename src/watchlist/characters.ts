import { foldPoint } from "./fold.js";

/** What a character is to a matcher, as bits of a number. */
export const WORD = 1;
/** Of a script written without spaces between words, or Korean, whose particles hang on the word. */
export const UNSPACED = 2;
export const ARABIC = 4;
/** Vanishes in folding. Alone: invisible, as a soft hyphen. */
export const VANISHES = 8;
/** Vanishes and belongs to the letter before it: an accent, a tatweel. */
export const MARK = 16;
/** Vanishes, and a word may begin or end there: an apostrophe, a zero-width non-joiner. */
export const SEAM = 32;
/** Folds to a space. */
export const GAP = 64;
const KNOWN = 128;

const WORD_CHARACTER = /[\p{L}\p{M}\p{Nd}]/u;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;
const ARABIC_SCRIPT = /\p{Script=Arabic}/u;
const ACCENT = /[\p{M}ـ]/u;
const ZERO_WIDTH_NON_JOINER = 0x200c;

/** By UTF-16 unit, filled as texts bring them: a table for all would cost each thread some 50 ms. */
const traits = new Uint8Array(0x10000);
/** The unit that a unit folds to; 0 where it folds to none or several. */
const folded = new Uint16Array(0x10000);

/** True of a unit that is half of a character: ask by code point. */
export const isSurrogate = (unit: number) => (unit & 0xf800) === 0xd800;

/** What a UTF-16 unit other than a surrogate is. Cost: a look-up. */
export function traitsOf(unit: number): number {
  const known = traits[unit];
  return known === undefined || known === 0 ? learn(unit) : known;
}

/** The one unit that a unit folds to, or 0 where it folds to nothing or to several. Cost: a look-up. */
export function foldedUnit(unit: number): number {
  if (traits[unit] === 0) learn(unit);
  return folded[unit] ?? 0;
}

function learn(unit: number): number {
  const found = traitsOfPoint(unit) | KNOWN;
  traits[unit] = found;
  const letters = foldPoint(unit);
  folded[unit] = letters.length === 1 ? letters.charCodeAt(0) : 0;
  return found;
}

/** What a code point is. */
export function traitsOfPoint(point: number): number {
  const character = String.fromCodePoint(point);
  const letters = foldPoint(point);
  if (letters === "") {
    if (ACCENT.test(character)) return VANISHES | MARK;
    // The hamza alone vanishes too, and is a letter.
    if (WORD_CHARACTER.test(character) && ARABIC_SCRIPT.test(character)) return VANISHES | MARK;
    return isInvisible(character) && point !== ZERO_WIDTH_NON_JOINER ? VANISHES : VANISHES | SEAM;
  }
  if (letters === " ") return GAP;
  if (!WORD_CHARACTER.test(character)) return 0;
  return WORD | (UNSPACED_SCRIPT.test(character) ? UNSPACED : 0) | (ARABIC_SCRIPT.test(character) ? ARABIC : 0);
}

const isInvisible = (character: string) => /\p{Cf}/u.test(character);
