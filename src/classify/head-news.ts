/** News in words that no rule knows: what the head of an article reads like. */
import type { Report } from "./cluster.js";
import { incidentHint } from "./incident-hints.js";
import { PERPETRATOR } from "./lexicon.js";
import { tokensOf } from "./model/features.js";
import { guessKind, type KindGuess, type KindWeights } from "./model/kinds.js";
import type { ArticleReading } from "./read-article.js";
import { OPENS } from "./scoring.js";
import type { ReadSentence, Signal } from "./signal.js";

/** From which share a guess counts: where it finds far more than it takes wrongly, see the bench `kinds`. */
const LIKELY = 0.6;
/** Less than rules may say: the tables of confidence know only what rules told. */
export const MOST_SURE_OF_HEAD = 0.8;

/** The words of the title and of the first sentences below it. */
export function wordsOfHead(sentences: readonly ReadSentence[]): Set<string> {
  return new Set(headOf(sentences).flatMap(({ low }) => tokensOf(low.replace(/zq+/g, "zq"))));
}

const headOf = (sentences: readonly ReadSentence[]) => sentences.filter(({ part }) => part !== "body");

/**
 * The reports that the head of an English article makes where rules found none, and the guess that they rest on; null where it reads
 * like nothing new, or rules know why it is none.
 */
export function newsOfHead(
  { language, sentences, frame, mishap, aside }: ArticleReading,
  contradicted: readonly Report[],
  weights: KindWeights,
): { reports: Report[]; guess: KindGuess } | null {
  const head = headOf(sentences);
  if (language !== "en" || frame !== null || mishap !== null || contradicted.length > 0) return null;
  if (!head.some(({ part }) => part === "title") || aside.some(({ report }) => report.sentence.part !== "body")) return null;
  const guess = guessKind(wordsOfHead(sentences), weights);
  if (guess.kind === "none" || guess.share < LIKELY || !isOurs(guess.kind, head, sentences)) return null;
  const { kind } = guess;
  const reports = head.flatMap((sentence): Report[] => {
    const hint = incidentHint(sentence.plain);
    if (sentence.part !== "title" && sentence.index > 1 && sentence.toll.killed === null && hint === null) return [];
    const types = kind === "incident" ? (hint?.types ?? []) : [];
    const signal: Signal = { kind, types, weight: 0.5, at: 0, cue: "", generic: true };
    const day = sentence.dates.find(({ age, day, isOfTelling }) => age === "recent" && day !== null && isOfTelling !== true)?.day;
    return [{ sentence, signal, score: OPENS, place: sentence.place ?? null, day: day ?? null }];
  });
  return { reports, guess };
}

/** About a watched group or term; an attack also by armed men of whom nobody knows more. */
function isOurs(kind: KindGuess["kind"], head: readonly ReadSentence[], sentences: readonly ReadSentence[]): boolean {
  if (head.some(({ groups, terms }) => groups.length + terms.length > 0)) return true;
  if (kind !== "incident" && kind !== "enforcement") return false;
  if (sentences.some(({ groups }) => groups.length > 0)) return true;
  return head.some(({ low }) => PERPETRATOR.test(low));
}
