import type { Folded } from "./fold.js";

const WORD = /[\p{L}\p{M}\p{Nd}]/u;
/** Scripts written without spaces between words, and Korean, whose particles hang on the word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}]/u;
const ARABIC = /\p{Script=Arabic}/u;
/** And, then, by, for, like, with or without the article, as they are written onto the next word. */
const PROCLITICS = new Set(["و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ول", "وب", "فل", "ولل"]);
const LONGEST_PROCLITIC = 4;
/** `'s`, and what Turkish hangs on a name (`PKK'nın`). */
const LONGEST_SUFFIX = 4;
const ASTRAL = /[\ud800-\udfff]/;

const wordCache = new Map<number, boolean>();

function isWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return false;
  let known = wordCache.get(unit);
  if (known === undefined) {
    const character = text.charAt(at);
    known = WORD.test(character) || ASTRAL.test(character);
    wordCache.set(unit, known);
  }
  return known;
}

/** True where a folded span stands as words of its own: nothing of a word on either side but possessives and Arabic proclitics. */
export function standsAlone(folded: Folded, start: number, end: number): boolean {
  return startsWord(folded, start) && endsWord(folded, end);
}

function startsWord({ text, starts, ends }: Folded, start: number): boolean {
  if (start === 0 || !isWord(text, start - 1)) return true;
  if (!isWord(text, start)) return true;
  // Something that vanished in folding stands between: an apostrophe, as in French `l'EI`.
  if ((starts[start] ?? 0) > (ends[start - 1] ?? 0) && !ARABIC.test(text.charAt(start))) return true;
  const first = text.charAt(start);
  if (UNSPACED.test(first)) return true;
  if (!ARABIC.test(first)) return false;
  let from = start;
  while (from > 0 && isWord(text, from - 1)) {
    from--;
    if (start - from > LONGEST_PROCLITIC) return false;
  }
  return PROCLITICS.has(text.slice(from, start));
}

function endsWord({ text, starts, ends }: Folded, end: number): boolean {
  if (end === text.length || !isWord(text, end) || !isWord(text, end - 1)) return true;
  if (UNSPACED.test(text.charAt(end - 1))) return true;
  if ((starts[end] ?? 0) <= (ends[end - 1] ?? 0)) return false;
  let to = end;
  while (isWord(text, to)) {
    to++;
    if (to - end > LONGEST_SUFFIX) return false;
  }
  return true;
}
