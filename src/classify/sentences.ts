/** A sentence of an article. */
export interface Sentence {
  /** Word for word, spaces and line breaks as one space. */
  quote: string;
  /** `quote` in lower case with plain quotes and hyphens, of the same length: what rules are matched against. */
  low: string;
  /** UTF-16 offsets into the full text. */
  start: number;
  end: number;
  /** Position in the article; the title's sentences first. */
  index: number;
  /** The title, the first two sentences of the body, or the rest. */
  part: "title" | "lead" | "body";
  paragraph: number;
}

const LEAD_SENTENCES = 2;
const TERMINATOR = /[.!?…؟۔।。！？]/;
const CLOSING = /["'”’»)\]）」]/;
const OPENING = /["'“‘«([（「]/;
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gen lt col maj capt sgt brig cpl adm cmdr rev fr msgr sr jr st hon sen rep gov pres supt insp dsp no nos vs etc approx dept
  jan feb mar apr jun jul aug sept sep oct nov dec mt ft u.s u.k u.n e.g i.e a.m p.m inc ltd co corp bros al op cit art`.split(
    /\s+/,
  ),
);

/**
 * Splits a full text (see `fullText`) into sentences.
 *
 * Paragraphs end at blank lines, and at single line breaks unless the text is wrapped to a width. Abbreviations and initials end no
 * sentence. Cost: one pass.
 */
export function splitSentences(text: string, titleLength: number): Sentence[] {
  const sentences: Sentence[] = [];
  const lowerCased = !/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
  let bodySentences = 0;
  let paragraph = 0;
  const title = squeezed(text.slice(0, titleLength));
  for (const [from, to] of paragraphs(text, titleLength)) {
    if (from >= titleLength && bodySentences === 0 && isTitleAgain(squeezed(text.slice(from, to)), title)) continue;
    for (const [start, end] of within(text, from, to, lowerCased)) {
      const quote = text.slice(start, end).replace(/\s+/g, " ");
      if (!/[\p{L}\p{N}]/u.test(quote)) continue;
      const part = start < titleLength ? "title" : ++bodySentences <= LEAD_SENTENCES ? "lead" : "body";
      sentences.push({ quote, low: lower(quote), start, end, index: sentences.length, part, paragraph });
    }
    paragraph++;
  }
  return sentences;
}

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** Pages repeat their headline above the text, without the outlet's name that the title may carry. */
function isTitleAgain(paragraph: string, title: string): boolean {
  return (
    paragraph !== "" &&
    (paragraph === title || (title.startsWith(paragraph) && /^ [-–—|:•] /.test(title.slice(paragraph.length))))
  );
}

/** Where an offset into the full text stands in a sentence's `quote` and `low`. */
export function positionIn(sentence: Sentence, text: string, offset: number): number {
  return text.slice(sentence.start, offset).replace(/\s+/g, " ").length;
}

function lower(quote: string): string {
  const low = quote
    .replace(/[’‘‛`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u00a0/g, " ")
    .toLowerCase();
  return low.length === quote.length ? low : quote.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function* paragraphs(text: string, titleLength: number): Generator<[number, number]> {
  if (titleLength > 0) yield [0, titleLength];
  const wrapped = isWrapped(text.slice(titleLength));
  const breaks = wrapped ? /\n[ \t]*\n|\n[ \t]{2,}/g : /\n/g;
  let from = titleLength;
  for (const found of text.slice(titleLength).matchAll(breaks)) {
    const at = titleLength + found.index;
    if (text.slice(from, at).trim() !== "") yield [from, at];
    from = at + found[0].length;
  }
  if (text.slice(from).trim() !== "") yield [from, text.length];
}

/** Lines of much the same length that end in the middle of sentences: broken to a width, as wires and plain-text mails are. */
function isWrapped(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 3) return false;
  const open = lines.filter((line) => line.length >= 50 && line.length <= 100 && !/[.!?:"”)\]]\s*$/.test(line));
  return open.length / lines.length > 0.4;
}

function* within(text: string, from: number, to: number, lowerCased: boolean): Generator<[number, number]> {
  let start = from;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (!TERMINATOR.test(character)) continue;
    let end = at + 1;
    while (end < to && (TERMINATOR.test(text.charAt(end)) || CLOSING.test(text.charAt(end)))) end++;
    const ideographic = /[。！？]/.test(character);
    if (end < to && !ideographic && !/\s/.test(text.charAt(end))) continue;
    let next = end;
    while (next < to && /\s/.test(text.charAt(next))) next++;
    if (character === "." && !endsHere(text, start, at, text.charAt(next), lowerCased)) continue;
    yield* trimmed(text, start, end);
    start = next;
    at = next - 1;
  }
  yield* trimmed(text, start, to);
}

function endsHere(text: string, start: number, at: number, next: string, lowerCased: boolean): boolean {
  if (!lowerCased && /\p{Ll}/u.test(next)) return false;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, at - 20), at))?.[0] ?? "";
  const word = before.toLowerCase();
  // "Wrote on X. Founded in 1964, …": the site.
  if (before === "X" && /\b(?:on|to) $/.test(text.slice(Math.max(start, at - 5), at - 1))) return true;
  if (/^\p{L}$/u.test(before) && !OPENING.test(next)) return lowerCased;
  if (word === "no" && !/\d/.test(next)) return true;
  return !ABBREVIATIONS.has(word);
}

function* trimmed(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) yield [start, end];
}
