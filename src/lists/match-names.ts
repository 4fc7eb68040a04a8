import { distance } from "fastest-levenshtein";
import { bonesOf, type FoldedName, GIVEN_WEIGHT, ONE_WORD, soundOf, type Word } from "./fold-names.js";

/** From this score on two names are of one party. */
export const SAME_NAME = 0.84;

export interface NameMatch {
  /** 0 to 1. */
  score: number;
  /** What spoke for and against, for an operator to read. */
  why: string;
}

/** Of two words: 1 the same, above 0.8 the same in another spelling. */
function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (/\p{N}/u.test(a.text + b.text)) return 0; // figures tell units apart
  const longest = Math.max(a.text.length, b.text.length);
  if (longest < 4) return 0;
  if (/^[^aeiouy]{3}/.test(a.text) || /^[^aeiouy]{3}/.test(b.text)) return 0; // an acronym is one or is not
  if (a.sound === b.sound && a.sound.length > 1) return 0.97;
  const spelled = alike(a.text, b.text);
  const sounded = alike(a.sound, b.sound);
  const sameBones = bonesOf(a.sound) === bonesOf(b.sound) && bonesOf(a.sound).length > 2;
  return Math.max(spelled, sounded, sameBones ? 0.93 : 0);
}

const alike = (a: string, b: string) => 1 - distance(a, b) / Math.max(a.length, b.length, 1);

const LIKE = 0.78;
const RUN_LIKE = 0.87;
const PART_OF_A_NAME = 0.9;

/**
 * Whether two names are one party's, by their words: each is paired with the most like it of the other, in any order, several
 * that are run together in the other with it; what is left over counts against, by how much it tells.
 *
 * @param options.isPerson names of people are given in part: who has all of another's names, and at least two, is taken for them
 * Cost: some 10 µs.
 */
export function matchNames(one: FoldedName, other: FoldedName, { isPerson = false } = {}): NameMatch {
  const [left, right] = [new Set(one.words), new Set(other.words)];
  const pairs: { a: Word[]; b: Word[]; like: number }[] = [];
  const pair = (a: Word[], b: Word[], like: number) => {
    for (const word of a) left.delete(word);
    for (const word of b) right.delete(word);
    pairs.push({ a, b, like });
  };
  const ranked = one.words
    .flatMap((a) => other.words.map((b) => ({ a, b, like: wordLikeness(a, b) })))
    .filter(({ like }) => like >= LIKE)
    .sort((x, y) => y.like - x.like);
  for (const word of one.words) pairRun(word, other, right, 1, (run) => pair([word], run, 0.98));
  for (const word of other.words) pairRun(word, one, left, 1, (run) => right.has(word) && pair(run, [word], 0.98));
  for (const { a, b, like } of ranked) if (left.has(a) && right.has(b)) pair([a], [b], like);
  for (const word of [...left]) pairRun(word, other, right, RUN_LIKE, (run) => pair([word], run, 0.95));
  for (const word of [...right]) pairRun(word, one, left, RUN_LIKE, (run) => pair(run, [word], 0.95));
  const weigh = (words: Iterable<Word>) => [...words].reduce((sum, { weight }) => sum + weight, 0);
  const shared = pairs.reduce((sum, { a, b, like }) => sum + like * (weigh(a) + weigh(b)), 0);
  const byWords = shared / (one.weight + other.weight || 1);
  const telling = pairs.filter(({ a, like }) => like > 0.85 && weigh(a) >= 1).length;
  const unlike = pairs.filter(({ like }) => like <= 0.85);
  const lacks = (rest: Iterable<Word>, side: "a" | "b") =>
    weigh([...rest, ...unlike.flatMap((one) => one[side])]) >= GIVEN_WEIGHT;
  const isPart = isPerson && telling >= 2 && !(lacks(left, "a") && lacks(right, "b"));
  const isShort = Math.max(...[one, other].map(({ words }) => words.filter(({ weight }) => weight >= 1).length)) < 3;
  const runTogether =
    isShort && one.telling !== "" && other.telling !== ""
      ? Math.min(runLikeness(one.whole, other.whole), runLikeness(one.telling, other.telling))
      : 0;
  const score = Math.max(0, Math.min(1, Math.max(byWords, runTogether, isPart ? PART_OF_A_NAME : 0)));
  const respelled = pairs.filter(({ like }) => like < 1).map(({ a, b }) => `${textOf(a)}/${textOf(b)}`);
  const only = [...left, ...right].map(({ text }) => text);
  const notes = [
    respelled.length > 0 ? `other spelling: ${respelled.join(", ")}` : "",
    only.length > 0 ? `only in one: ${only.join(", ")}` : "",
  ].filter((note) => note !== "");
  return { score, why: notes.join("; ") || "the same words" };
}

/** Of short texts only the same is like; of longer ones a slip in ten letters is. */
function runLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest > 8 ? 1 - (1.5 * distance(a, b)) / longest : Number(a === b);
}

const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(" ");

/** Finds two to four words of the other name, in a row and all unpaired, that are this one when run together. */
function pairRun(
  word: Word,
  { all, words }: FoldedName,
  free: ReadonlySet<Word>,
  least: number,
  found: (run: Word[]) => void,
): void {
  if (word.text.length < 5) return;
  for (let size = 2; size <= 4; size++)
    for (let i = 0; i + size <= all.length; i++) {
      const run = all.slice(i, i + size);
      const text = run.join("");
      const spelled = alike(text, word.text);
      if (spelled < 0.65 || (least === 1 && text !== word.text) || Math.max(alike(soundOf(text), word.sound), spelled) < least)
        continue;
      const parts = words.filter((one) => run.some((raw) => (ONE_WORD.get(raw) ?? raw) === one.text));
      if (parts.length === 0 || !parts.every((part) => free.has(part))) continue;
      found(parts);
      return;
    }
}
