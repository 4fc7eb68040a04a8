/** A sentence of the full text, with its place in it. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
  /** 0 for the title; the body's sentences count from 1. */
  index: number;
  isTitle: boolean;
}

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Brig|Cmdr|Adm|Insp|Jr|Sr|No|vs|etc|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Ltd|Co|Corp|U\.S|U\.N|U\.K|E\.U|a\.m|p\.m|i\.e|e\.g))\.$/;
const END = /[.!?…]+["”’»')\]]*(?=\s)|[۔؟]["”»]?(?=\s|$)|\n+/g;
const MAX_SENTENCES = 400;

/** Cuts the full text into sentences; a line break ends one, too. */
export function sentencesOf(text: string, titleLength: number): Sentence[] {
  const sentences: Sentence[] = [];
  const push = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed === "" || !/\p{L}/u.test(trimmed)) return;
    const start = from + piece.indexOf(trimmed[0] ?? "");
    sentences.push({
      text: trimmed.replace(/\s+/g, " "),
      start,
      end: start + trimmed.length,
      index: start < titleLength ? 0 : sentences.length || 1,
      isTitle: start < titleLength,
    });
  };
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    const breaks = match[0].startsWith("\n");
    if (match.index < titleLength && !breaks) continue; // a headline is one sentence
    if (!breaks && ABBREVIATION.test(text.slice(Math.max(from, match.index - 12), match.index + 1))) continue;
    push(from, breaks ? match.index : to);
    from = to;
    if (sentences.length >= MAX_SENTENCES) return sentences;
  }
  push(from, text.length);
  return sentences;
}
