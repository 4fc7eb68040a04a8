/** A text folded for comparing, with the way back to the original's offsets. */
export interface Folded {
  text: string;
  /** Original UTF-16 offset at which each unit of `text` starts, and at which it ends. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Latin letters that Unicode does not decompose, and Arabic-script letters that readers take for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o", ł: "l", đ: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ə: "a",
  ى: "ي", ی: "ي", ې: "ي", ے: "ي", ئ: "ي", ک: "ك", ڪ: "ك", آ: "ا", أ: "ا", إ: "ا", ٱ: "ا", ء: "", ؤ: "و", ۆ: "و",
  ة: "ه", ہ: "ه", ھ: "ه", ۃ: "ه", ە: "ه", ۂ: "ه", ۀ: "ه", ں: "ن", "ـ": "",
}; // biome-ignore format: a table

/** Diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic. Not all marks: the vowel signs of Indic scripts are letters to their readers. */
const DIACRITIC =
  /\p{Script=Inherited}|[\u0483-\u0489]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u0656-\u065f]|[\u06d6-\u06dc]|[\u06df-\u06e8]|[\u06ea-\u06ed]|[\u08d3-\u08ff]/gu;
const APOSTROPHE = /^['’‘‛`´ʼʻʿʾ′＇]$/u;
const INVISIBLE = /^\p{Cf}$/u;
const GAP = /^[\s\u00a0_\p{Pd}\u2212]$/u;

const cache = new Map<number, string>();

/** What one code point folds to: nothing, a space, or letters. */
function foldPoint(point: number): string {
  const known = cache.get(point);
  if (known !== undefined) return known;
  const folded = computeFold(String.fromCodePoint(point));
  if (cache.size < 20_000) cache.set(point, folded);
  return folded;
}

function computeFold(character: string): string {
  if (APOSTROPHE.test(character) || INVISIBLE.test(character)) return "";
  if (GAP.test(character)) return " ";
  const digit = decimalDigit(character);
  if (digit !== null) return digit;
  let folded = "";
  for (const letter of character.toLowerCase().normalize("NFKD").replace(DIACRITIC, "")) folded += LETTERS[letter] ?? letter;
  return folded === " " || GAP.test(folded) ? " " : folded;
}

/** Arabic-Indic, Devanagari and full-width digits as ASCII. */
function decimalDigit(character: string): string | null {
  const point = character.codePointAt(0) ?? 0;
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]) if (point >= zero && point <= zero + 9) return String(point - zero);
  return null;
}

/**
 * Folds a text: case, diacritics, compatibility forms, Arabic-script variants, digits of other scripts; apostrophes and invisible
 * characters vanish; every run of spaces, hyphens and dashes is one space.
 *
 * Cost: one pass, O(text length).
 */
export function foldWithOffsets(text: string): Folded {
  const parts: string[] = [];
  let capacity = text.length + 16;
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let length = 0;
  let gap = true;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const point = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit;
    const width = point > 0xffff ? 2 : 1;
    const folded = foldPoint(point);
    if (folded === " ") {
      if (gap) {
        if (length > 0) ends[length - 1] = at + width;
        at += width;
        continue;
      }
      gap = true;
    } else if (folded !== "") gap = false;
    if (length + folded.length > capacity) {
      capacity *= 2;
      starts = grown(starts, capacity);
      ends = grown(ends, capacity);
    }
    for (let i = 0; i < folded.length; i++, length++) {
      starts[length] = at;
      ends[length] = at + width;
    }
    parts.push(folded);
    at += width;
  }
  return { text: parts.join(""), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}

/** A text folded as in `foldWithOffsets`, without spaces at its ends. */
export function fold(text: string): string {
  let folded = "";
  for (const character of text) {
    const piece = foldPoint(character.codePointAt(0) ?? 32);
    if (piece !== " " || !folded.endsWith(" ")) folded += piece;
  }
  return folded.trim();
}
