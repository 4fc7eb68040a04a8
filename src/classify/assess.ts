import type { Kind } from "../config/vocabulary.js";
import type { Mention } from "../watchlist/types.js";
import { backgroundReason, nearestDate } from "./background.js";
import type { Report } from "./cluster.js";
import { type Opinion, readOpinion } from "./commentary.js";
import { fullText } from "./full-text.js";
import { gatherHappenings } from "./happenings.js";
import { languageOf, rulesOf } from "./languages/index.js";
import { countriesOf, findPlaces, type Place, type PlaceHit, placeOfSentence } from "./places.js";
import { readSentences } from "./read-sentences.js";
import { isLeisure, OPENS, scoreOf, topicOf } from "./scoring.js";
import { splitSentences } from "./sentences.js";
import type { ReadSentence, Signal } from "./signal.js";
import type { ArticleText, Assessment, Background, Happening } from "./types.js";

/** Past this, an article is a book: what it reports stands at its head. */
const MAX_CHARACTERS = 200_000;
/** Rules look at no more of one sentence: a page without full stops is no news. */
const MAX_SENTENCE = 1_500;

/**
 * Decides what an article reports: its kind, what is new in it, and what it only recalls.
 *
 * Pure; rules over sentences. A sentence whose words speak of an attack, a listing, an arrest or a step of policy is either news or
 * set aside with the reason; news sentences about one thing are put together.
 *
 * @param mentions watchlist mentions, with offsets into `fullText(article)`
 * @throws never
 * Cost: linear in the text, a few milliseconds for an article.
 */
export function assess(article: ArticleText, mentions: readonly Mention[]): Assessment {
  const text = fullText(article).slice(0, MAX_CHARACTERS);
  const language = languageOf(text, article.language);
  const rules = rulesOf(language);
  const places = findPlaces(text);
  const countries = countriesOf(places);
  const sentences = readSentences(
    text,
    splitSentences(text, article.title.length).map((sentence) =>
      sentence.low.length > MAX_SENTENCE ? { ...sentence, low: sentence.low.slice(0, MAX_SENTENCE) } : sentence,
    ),
    mentions,
    places,
    rules,
    article.publishedAt,
  );
  const before = (hit: PlaceHit) => text.slice(Math.max(0, hit.start - 60), hit.start);
  const topic = topicOf(sentences);
  const { news, aside } = sift(sentences, rules === null, (sentence, signal) => ({
    sentence,
    signal,
    score: scoreOf(sentence, signal, topic),
    place: placeOfSentence(sentence.places, before, countries),
    day: dayOf(sentence, signal),
  }));
  const newsLead = news.some(({ sentence, score }) => sentence.part !== "body" && score >= OPENS);
  const opinion = readOpinion(article.title, sentences, newsLead);
  const gathered = opinion.isCommentary
    ? { happenings: [], notes: [] }
    : gatherHappenings(news, sentences, rules, datelineOf(sentences));
  const { happenings } = gathered;
  const background = opinion.isCommentary
    ? [...aside, ...news.map((report) => setAside(report, sentences, "the article is opinion or analysis"))]
    : aside;
  const kind = kindOf(happenings, opinion);
  return {
    kind,
    isNew: happenings.length > 0,
    confidence: confidence(kind, happenings, opinion),
    groups: counted(mentions, "group"),
    terms: counted(mentions, "term"),
    happenings,
    background: inTextOrder(background, sentences),
    explanation: [
      ...(language === "en" ? [] : [`read by the key words of its language (${language})`]),
      ...(opinion.isCommentary ? [`commentary: ${opinion.marks.join("; ")}`] : []),
      ...(isLeisure(topic) ? ["its words are those of sport, entertainment or business: attack words count for little"] : []),
      ...happenings.map((happening) => explain(happening, news)),
      ...gathered.notes,
      ...(happenings.length === 0 && !opinion.isCommentary
        ? [
            aside.length > 0
              ? "nothing new: every sentence that speaks of an event was set aside"
              : "no sentence tells of an event",
          ]
        : []),
    ],
  };
}

/** Each signal is either a report of something new or background. */
function sift(
  sentences: readonly ReadSentence[],
  english: boolean,
  report: (sentence: ReadSentence, signal: Signal) => Report,
): { news: Report[]; aside: Background[] } {
  const news: Report[] = [];
  const aside: Background[] = [];
  for (const sentence of sentences)
    for (const signal of sentence.signals) {
      const reason = backgroundReason(sentence, signal, english);
      const read = report(sentence, signal);
      if (reason === null) news.push(read);
      else if (signal.weight >= 0.4) aside.push(setAside(read, sentences, reason));
    }
  return { news, aside };
}

/** How a sentence goes on about whom the one before named. */
const GOES_ON =
  /\b(?:also|its?|they|their|them|him|his|he|she|her|the (?:group|outfit|organi[sz]ation|network|militants|unit|cell))\b/;

function setAside({ sentence, signal }: Report, sentences: readonly ReadSentence[], reason: string): Background {
  let { groups } = sentence;
  for (let back = 1; groups.length === 0 && back <= 2 && GOES_ON.test(sentence.low); back++)
    groups = sentences[sentence.index - back]?.groups ?? [];
  return { kind: signal.kind, groups, quote: sentence.quote, reason };
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

/** "QUETTA: …", "KABUL, Afghanistan (AP) — …": the place at the very beginning of the body. */
function datelineOf(sentences: readonly ReadSentence[]): Place | null {
  const first = sentences.find(({ part }) => part !== "title");
  const hit = first?.places[0];
  if (first === undefined || hit === undefined || hit.start - first.start > 1) return null;
  const rest = first.quote.slice(hit.end - hit.start, hit.end - hit.start + 60);
  if (!/^\s*(?:[:(—–-]|,\s*[^.]{0,40}(?:--|—|–|:|\())/.test(rest)) return null;
  return hit.places[0] ?? null;
}

const ORDER: readonly Happening["kind"][] = ["designation", "delisting", "incident", "enforcement", "policy"];

/** The kind of the surest happening; of equals the first in the order of what readers must know first. */
function kindOf(happenings: readonly Happening[], opinion: Opinion): Kind {
  if (opinion.isCommentary) return "commentary";
  const [best] = [...happenings].sort((a, b) => b.confidence - a.confidence || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return best?.kind ?? "mention";
}

function confidence(kind: Kind, happenings: readonly Happening[], opinion: Opinion): number {
  if (happenings.length > 0) return Math.max(...happenings.map((happening) => happening.confidence));
  return kind === "commentary" ? opinion.confidence : 0.6;
}

function counted(mentions: readonly Mention[], of: Mention["of"]): Assessment["groups"] {
  const rows = new Map<string, Assessment["groups"][number]>();
  for (const { id, name } of mentions.filter((mention) => mention.of === of)) {
    const row = rows.get(id);
    if (row) row.mentions++;
    else rows.set(id, { id, name, mentions: 1 });
  }
  return [...rows.values()].sort((a, b) => b.mentions - a.mentions);
}

function inTextOrder(background: readonly Background[], sentences: readonly ReadSentence[]): Background[] {
  const order = new Map(sentences.map(({ quote, index }) => [quote, index]));
  const seen = new Set<string>();
  return background
    .filter(({ kind, quote }) => !seen.has(`${kind} ${quote}`) && seen.add(`${kind} ${quote}`) !== undefined)
    .sort((a, b) => (order.get(a.quote) ?? 0) - (order.get(b.quote) ?? 0));
}

function explain(happening: Happening, news: readonly Report[]): string {
  const told = news.filter(
    ({ signal, sentence }) => signal.kind === happening.kind && happening.evidence.some(({ quote }) => quote === sentence.quote),
  );
  const [best] = told;
  const where =
    best?.sentence.part === "title"
      ? "the title"
      : best?.sentence.part === "lead"
        ? "the lead"
        : `sentence ${best?.sentence.index ?? 0}`;
  return `${happening.kind}${happening.types.length > 0 ? ` (${happening.types.join(", ")})` : ""}: "${best?.signal.cue ?? ""}" in ${where}, ${told.length} sentence${told.length === 1 ? "" : "s"} quoted; confidence ${happening.confidence}`;
}
