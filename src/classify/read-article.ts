import type { Mention } from "../watchlist/types.js";
import { backgroundReason, nearestDate } from "./background.js";
import type { Report } from "./cluster.js";
import { fullText } from "./full-text.js";
import { languageOf, rulesOf } from "./languages/index.js";
import type { LanguageRules } from "./languages/rules.js";
import { countriesOf, findPlaces, type PlaceHit, placeOfSentence } from "./places.js";
import { readSentences } from "./read-sentences.js";
import { scoreOf, type Topic, topicOf } from "./scoring.js";
import { splitSentences } from "./sentences.js";
import type { ReadSentence, Signal } from "./signal.js";
import type { ArticleText } from "./types.js";

/** Past this, an article is a book: what it reports stands at its head. */
const MAX_CHARACTERS = 200_000;
/** Rules look at no more of one sentence: a page without full stops is no news. */
const MAX_SENTENCE = 1_500;

/** An article with all that the rules read from its sentences, before it is decided what it reports. */
export interface ArticleReading {
  language: string;
  /** Null for English, whose rules are its own. */
  rules: LanguageRules | null;
  sentences: ReadSentence[];
  topic: Topic;
  /** What is told as new, in text order. */
  news: Report[];
  /** What is only recalled, denied or feared, with the reason. */
  aside: { report: Report; reason: string }[];
}

/**
 * Reads an article sentence by sentence. A sentence whose words speak of an attack, a listing, an arrest or a step of policy is
 * either news or set aside with the reason.
 *
 * @param mentions watchlist mentions, with offsets into `fullText(article)`
 */
export function readArticle(article: ArticleText, mentions: readonly Mention[]): ArticleReading {
  const text = fullText(article).slice(0, MAX_CHARACTERS);
  const language = languageOf(text, article.language);
  const rules = rulesOf(language);
  const places = findPlaces(text);
  const countries = countriesOf(places);
  const titled = fullText({ ...article, text: "" }).length;
  const updateAt = (at: number) => article.updates?.findLast(({ start }) => start <= at - titled);
  const sentences = readSentences(
    text,
    splitSentences(text, article.title.length).map((sentence) =>
      sentence.low.length > MAX_SENTENCE ? { ...sentence, low: sentence.low.slice(0, MAX_SENTENCE) } : sentence,
    ),
    mentions,
    places,
    rules,
    (at) => updateAt(at)?.at ?? article.publishedAt,
  );
  const before = (hit: PlaceHit) => text.slice(Math.max(0, hit.start - 60), hit.start);
  const topic = topicOf(sentences);
  const news: Report[] = [];
  const aside: ArticleReading["aside"] = [];
  for (const sentence of sentences)
    for (const signal of sentence.signals) {
      const report: Report = {
        sentence,
        signal,
        score: scoreOf(sentence, signal, topic),
        place: placeOfSentence(sentence.places, before, countries),
        day:
          dayOf(sentence, signal) ??
          (sentence.dates.length === 0 ? (updateAt(sentence.start)?.at.toISOString().slice(0, 10) ?? null) : null),
      };
      const reason = backgroundReason(sentence, signal, rules === null);
      if (reason === null) news.push(report);
      else aside.push({ report, reason });
    }
  return { language, rules, sentences, topic, news, aside };
}

const TOLL_MOVED = /\btoll\b.{0,120}\b(?:ros|ris|climb|jump|increas|reach|to \w+ on)|\bsuccumb\w*/;

function dayOf(sentence: ReadSentence, signal: Signal): string | null {
  // "The toll rose to nine on Tuesday": the day of the news, not of the attack.
  if (signal.kind === "incident" && TOLL_MOVED.test(sentence.low))
    return (
      sentence.dates.find(({ at, words, age }) => age === "recent" && sentence.low.startsWith("'s", at + words.length))?.day ??
      null
    );
  const nearest = nearestDate(sentence.dates, signal.at);
  return nearest?.age === "recent" ? nearest.day : null;
}
