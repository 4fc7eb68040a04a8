import type { Mention } from "../watchlist/types.js";
import { claimsOfAnother } from "./attribution.js";
import { backgroundReason } from "./background.js";
import { HYPOTHETICAL } from "./background-rules.js";
import type { Report } from "./cluster.js";
import { datelineOf } from "./dateline.js";
import { ORDER_TAKES_EFFECT } from "./designation-rules.js";
import { frameOf } from "./frame.js";
import { fullText } from "./full-text.js";
import { dayOfSignal } from "./happening-date.js";
import { incidentHint } from "./incident-hints.js";
import { languageOf, rulesOf } from "./languages/index.js";
import { keywordFrame } from "./languages/read.js";
import type { LanguageRules } from "./languages/rules.js";
import { mishapOf, mishapReason } from "./mishap.js";
import type { Place } from "./place.js";
import { placeOfSentence } from "./place-of-sentence.js";
import { countriesOf, findPlaces, type PlaceHit, placeOfHit, withoutStrays } from "./places.js";
import { readSentences } from "./read-sentences.js";
import { scoreOf, type Topic, topicOf } from "./scoring.js";
import { splitSentences } from "./sentences.js";
import type { ReadSentence, Signal } from "./signal.js";
import { findTowns } from "./towns.js";
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
  /** From where it was written. */
  dateline: Place | null;
  /** Where its first sentence says that something happened. */
  leadPlace: Place | null;
  topic: Topic;
  /** What is told as new, in text order. */
  news: Report[];
  /** Sentences that only hint at an attack: news where the article as a whole reads like one. English only. */
  hints: Report[];
  /** What is only recalled, denied or feared, with the reason. */
  aside: { report: Report; reason: string }[];
  /** Why its title promises no news; null for most. */
  frame: string | null;
  /** What accident or quarrel its head tells of; null for none. */
  mishap: string | null;
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
  const known = withoutStrays(findPlaces(text), text);
  const places = [...known, ...findTowns(text, known)].sort((a, b) => a.start - b.start);
  const countries = countriesOf(places);
  const titled = fullText({ ...article, text: "" }).length;
  const updateAt = (at: number) => article.updates?.findLast(({ start }) => start <= at - titled);
  const split = splitSentences(text, article.title.length);
  const title = split
    .filter(({ part }) => part === "title")
    .map(({ low }) => low)
    .join(" ");
  const frame = rules === null ? frameOf(title) : keywordFrame(title, rules);
  const sentences = readSentences(
    text,
    split.map((sentence) =>
      sentence.low.length > MAX_SENTENCE ? { ...sentence, low: sentence.low.slice(0, MAX_SENTENCE) } : sentence,
    ),
    mentions,
    places,
    rules,
    (at) => updateAt(at)?.at ?? article.publishedAt,
    frame,
  );
  const before = (hit: PlaceHit) => text.slice(Math.max(0, hit.start - 60), hit.start);
  const after = (hit: PlaceHit) => text.slice(hit.end, hit.end + 40);
  const topic = topicOf(sentences);
  const news: Report[] = [];
  const hints: Report[] = [];
  const aside: ArticleReading["aside"] = [];
  const opening = sentences.find(({ part }) => part !== "title");
  const dateline = datelineOf(opening);
  const placeIn = (hits: readonly PlaceHit[]) => placeOfSentence(hits, before, after, countries, (hit) => hit === dateline);
  for (const sentence of sentences) sentence.place = placeIn(sentence.places);
  const reportOf = (sentence: ReadSentence, signal: Signal): Report => ({
    sentence,
    signal,
    score: scoreOf(sentence, signal, topic),
    // "Arrested here": where the article was written.
    place:
      dateline !== null && /\bhere\b/.test(sentence.low)
        ? placeOfHit(dateline, countries)
        : COURT.test(signal.cue)
          ? placeIn(sentence.places.filter((hit) => !OF_THE_DEED.test(before(hit))))
          : (sentence.place ?? null),
    day:
      dayOfSignal(sentence, signal) ??
      (sentence.dates.length === 0 ? (updateAt(sentence.start)?.at.toISOString().slice(0, 10) ?? null) : null),
  });
  const mishap = rules === null ? mishapOf(sentences) : null;
  const ofAnother = claimsOfAnother(sentences);
  const isOrdered = rules === null && sentences.some(({ low }) => ORDER_TAKES_EFFECT.test(low));
  const reasonOf = (sentence: ReadSentence, signal: Signal) => {
    if (signal.kind === "incident" && ofAnother.has(sentence)) return "claims another attack";
    const background = backgroundReason(sentence, signal, rules === null);
    if (background === HYPOTHETICAL && isOrdered && signal.kind === "designation") return null;
    return background ?? (rules === null ? mishapReason(sentence, signal, mishap) : null);
  };
  for (const sentence of sentences) {
    for (const signal of sentence.signals) {
      const reason = reasonOf(sentence, signal);
      if (reason === null) news.push(reportOf(sentence, signal));
      else aside.push({ report: reportOf(sentence, signal), reason });
    }
    const mayHint = rules === null && frame === null && topic.leisure <= topic.conflict && sentence.signals.length === 0;
    const hint = mayHint ? incidentHint(sentence.plain) : null;
    if (hint !== null && reasonOf(sentence, hint) === null) hints.push(reportOf(sentence, hint));
  }
  return {
    language,
    rules,
    sentences,
    dateline: dateline && placeOfHit(dateline, countries),
    leadPlace: opening?.place ?? null,
    topic,
    news,
    hints,
    aside,
    frame,
    mishap,
  };
}

const COURT = /sentenc|convict|jail|charge|indict|extradit|guilty/;
/** "Jailed in London over crimes in Syria": where it was done, not where it was judged. */
const OF_THE_DEED =
  /\b(?:crimes?|offences|atrocit\w+|fought|fighting|fighters|joined|travell?(?:ed|ing)|attacks?|bombings?|murders?|killings?|shooting|plot\w*|massacre|slavery|genocide|role|money|funds|sent|sending|weapons|caliphate)\b[^,;.]{0,45}\b(?:in|to|at|near|on|from|for|of)\s+(?:\w+ )?$/i;
