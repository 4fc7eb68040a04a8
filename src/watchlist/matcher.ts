import {
  ARABIC,
  foldedUnit,
  GAP,
  isSurrogate,
  MARK,
  SEAM,
  traitsOf,
  traitsOfPoint,
  UNSPACED,
  VANISHES,
  WORD,
} from "./characters.js";
import { foldPoint } from "./fold.js";
import { buildTrie, endingAt, step, type Trie } from "./trie.js";

/** Folded strings that are looked for as whole words of an unfolded text, each with its value. */
export interface Matcher<T> {
  trie: Trie<T>;
}

export type Found<T> = (start: number, end: number, value: T) => void;

/** Compiles folded strings (see `fold`) into a matcher. */
export function buildMatcher<T>(patterns: Iterable<readonly [string, T]>): Matcher<T> {
  return { trie: buildTrie(patterns) };
}

/** And, then, by, for, like, with or without the article, as they are written onto the next word. */
const PROCLITICS = new Set(["و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ول", "وب", "فل", "ولل"]);
const PROCLITIC_BEGINNINGS = new Set([...PROCLITICS].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))));
/** `'s`, and what Turkish hangs on a name (`PKK'nın`, `Hizbullah'tan`, `PKK'lıların`). */
const LONGEST_SUFFIX = 7;
const SPACE = 32;

/**
 * Calls `found` for every string that stands in the text as words of its own, overlapping ones too, in order of their starts.
 *
 * Nothing of a word may stand on either side but possessives and Arabic proclitics; scripts without spaces are free. The text is
 * folded as it is read, and a walk through the strings begins only where a word does, so most of a text costs a look-up a unit.
 *
 * @param text any text; offsets are UTF-16 units into it
 * Cost: O(text length × the few units that a walk lasts), no allocation.
 */
export function matchAll<T>(matcher: Matcher<T>, text: string, found: Found<T>): void {
  const { trie } = matcher;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSurrogate(unit)) {
      inside = surrogate(trie, text, at, inside, found);
      at = afterPoint(text, at) - 1;
      continue;
    }
    const traits = traitsOf(unit);
    if ((traits & WORD) !== 0) {
      if (!inside || (traits & UNSPACED) !== 0) walk(trie, text, at, found);
      if ((traits & ARABIC) !== 0 && !inside) afterProclitics(trie, text, at, found);
      inside = (traits & UNSPACED) === 0;
    } else if ((traits & VANISHES) === 0) {
      inside = false;
      if ((traits & GAP) === 0 && trie.first[foldedUnit(unit)] !== 0) walk(trie, text, at, found);
    } else if ((traits & SEAM) !== 0) inside = false;
  }
}

function surrogate<T>(trie: Trie<T>, text: string, at: number, inside: boolean, found: Found<T>): boolean {
  const traits = traitsOfPoint(text.codePointAt(at) ?? 0);
  if ((traits & VANISHES) !== 0) return inside;
  if (!inside || (traits & UNSPACED) !== 0) walk(trie, text, at, found);
  return (traits & WORD) !== 0 && (traits & UNSPACED) === 0;
}

const afterPoint = (text: string, at: number) => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** `والشباب`: walks begin behind each proclitic that the word begins with. */
function afterProclitics<T>(trie: Trie<T>, text: string, start: number, found: Found<T>): void {
  let prefix = "";
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const traits = traitsOf(unit);
    if ((traits & VANISHES) !== 0) continue;
    if ((traits & ARABIC) === 0) return;
    if (PROCLITICS.has(prefix)) walk(trie, text, at, found);
    prefix += String.fromCharCode(foldedUnit(unit));
    if (!PROCLITIC_BEGINNINGS.has(prefix)) return;
  }
}

/** Follows the text from a start as far as any string goes, and reports each that ends with a word. */
function walk<T>(trie: Trie<T>, text: string, start: number, found: Found<T>): void {
  let place = trie.first[foldedUnit(text.charCodeAt(start))] ?? 0;
  let at = start + 1;
  if (place === 0) {
    if (foldedUnit(text.charCodeAt(start)) !== 0) return;
    [place, at] = [several(trie, text, start, null), afterPoint(text, start)];
    if (place === 0) return;
  }
  let gap = false;
  for (;;) {
    const number = endingAt(trie, place);
    if (number >= 0 && !gap) report(trie, text, start, at, number, found);
    let next = 0;
    let traits = VANISHES;
    for (; at < text.length; at++) {
      next = text.charCodeAt(at);
      traits = isSurrogate(next) ? 0 : traitsOf(next);
      if ((traits & VANISHES) === 0 && !(gap && (traits & GAP) !== 0)) break;
    }
    if (at >= text.length) return;
    gap = (traits & GAP) !== 0;
    const unit = gap ? SPACE : isSurrogate(next) ? 0 : foldedUnit(next);
    if (unit !== 0) {
      place = step(trie, place, unit);
      at++;
    } else {
      place = several(trie, text, at, place);
      at = afterPoint(text, at);
    }
    if (place === 0) return;
  }
}

/** A step of a character that folds to several units, such as ß or a Korean syllable, or lies outside the basic plane. */
function several<T>(trie: Trie<T>, text: string, at: number, from: number | null): number {
  const letters = foldPoint(text.codePointAt(at) ?? 0);
  let place = from;
  for (let i = 0; i < letters.length && place !== 0; i++) {
    const unit = letters.charCodeAt(i);
    place = place === null ? (trie.first[unit] ?? 0) : step(trie, place, unit);
  }
  return place ?? 0;
}

function report<T>(trie: Trie<T>, text: string, start: number, end: number, number: number, found: Found<T>): void {
  if (!endsWord(text, end)) return;
  let to = end;
  while (to < text.length && (traitsOf(text.charCodeAt(to)) & MARK) !== 0) to++;
  for (const value of trie.values[number] ?? []) found(start, to, value);
}

/** True where a word ends before `end`, or only a suffix behind an apostrophe follows. */
function endsWord(text: string, end: number): boolean {
  const last = traitsBefore(text, end);
  if ((last & WORD) === 0 || (last & UNSPACED) !== 0) return true;
  let at = end;
  let seam = false;
  for (; at < text.length; at++) {
    const traits = traitsAt(text, at);
    if ((traits & VANISHES) === 0) break;
    seam ||= (traits & SEAM) !== 0;
  }
  if (at >= text.length) return true;
  const next = traitsAt(text, at);
  if ((next & WORD) === 0 || (next & UNSPACED) !== 0) return true;
  if (!seam) return false;
  for (const from = at; at < text.length && (traitsAt(text, at) & (WORD | MARK)) !== 0; at++)
    if (at - from >= LONGEST_SUFFIX) return false;
  return true;
}

const traitsAt = (text: string, at: number) =>
  isSurrogate(text.charCodeAt(at)) ? traitsOfPoint(text.codePointAt(at) ?? 0) : traitsOf(text.charCodeAt(at));

/** Of the character that ends before `end`. */
function traitsBefore(text: string, end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    const traits = unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? traitsAt(text, at - 1) : traitsAt(text, at);
    if ((traits & VANISHES) === 0) return traits;
  }
  return 0;
}
