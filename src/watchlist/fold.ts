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
const GAP = /^[\s_\p{Pd}\u2212/()[\]]$/u;

const cache = new Map<number, string>();

/** What one code point folds to: nothing, a space, or letters. */
export function foldPoint(point: number): string {
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
 * Folds a text for comparing, without spaces at its ends: case, diacritics, compatibility forms, Arabic-script variants, digits of
 * other scripts; apostrophes and invisible characters vanish; every run of spaces, hyphens, dashes, slashes and brackets is one space.
 *
 * Character by character, so that a matcher can fold a text as it reads it. Cost: O(text length).
 */
export function fold(text: string): string {
  let folded = "";
  for (const character of text) {
    const piece = foldPoint(character.codePointAt(0) ?? 32);
    if (piece !== " " || !folded.endsWith(" ")) folded += piece;
  }
  return folded.trim();
}
