import type { EventKind } from "../config/vocabulary.js";
import type { Mention } from "../watchlist/types.js";
import { ageInDays, datesOf } from "./dates.js";
import { designationOf } from "./designation.js";
import { bestPlace, type Place, placesIn } from "./places.js";
import type { Sentence } from "./sentences.js";
import { type Toll, tollsOf } from "./tolls.js";
import type { Trigger } from "./triggers.js";
import type { ArticleText, Evidence, Happening } from "./types.js";

/** A sentence that tells of something new. */
export interface NewsSentence {
  sentence: Sentence;
  trigger: Trigger;
  groups: string[];
  day: string | null;
  dated: boolean;
  lead: boolean;
}

const MAX_EVIDENCE = 3;
const CLAIM =
  /\b(?:claim(?:s|ed|ing)? (?:the )?(?:responsibility|credit)|responsib\w+ (?:for|was claimed)|blamed|accus(?:es|ed)|suspected|said (?:it|its fighters)|carried out by|belonging to|members? of|fighters|attributed)\b|تبن[تى]|ذمہ داری|revendiqu|reivindic|взял\w* на себя/iu;
/** Without an attack's own words, only these kinds need a tracked group or term to be anybody's business. */
const NEEDS_WATCHLIST: ReadonlySet<EventKind> = new Set(["designation", "delisting", "enforcement", "policy"]);

/**
 * Puts an article's news sentences together into what happened: one happening a kind, more where the text gives other places and days.
 */
export function gatherHappenings(
  article: ArticleText,
  sentences: readonly Sentence[],
  news: readonly NewsSentence[],
  mentions: readonly Mention[],
  explanation: string[],
): Happening[] {
  const happenings: Happening[] = [];
  const listing = news.some(({ trigger, lead }) => lead && (trigger.kind === "designation" || trigger.kind === "delisting"));
  for (const kind of ["designation", "delisting", "incident", "enforcement", "policy"] as const) {
    const own = news.filter(({ trigger }) => trigger.kind === kind);
    const lead = own.filter((each) => each.lead);
    const told = lead.length > 0 ? own : own.filter(({ dated }) => dated);
    if (told.length === 0) continue;
    // A listing's background tells of attacks and arrests; an attack's of operations: the lead's first kind is the news.
    if (
      listing &&
      kind !== "designation" &&
      kind !== "delisting" &&
      !lead.some(({ dated, sentence }) => dated && !sentence.isTitle && kind === "incident")
    )
      continue;
    if (kind === "enforcement" && happenings.some((each) => each.kind === "incident") && !leadsWith(news, "enforcement"))
      continue;
    if (
      kind === "incident" &&
      leadsWith(news, "enforcement") &&
      !lead.some(({ sentence }) => sentence.isTitle) &&
      !lead.some(({ dated }) => dated)
    )
      continue;
    if (kind === "policy" && happenings.length > 0) continue;
    if (kind === "policy" && !lead.some(({ sentence }) => sentence.isTitle)) continue;
    const happening = build(kind, article, sentences, told, mentions);
    if (NEEDS_WATCHLIST.has(kind) && happening.groups.length === 0 && (happening.terms.length === 0 || kind === "enforcement")) {
      explanation.push(`${kind}: no tracked group in or near the sentences that tell of it`);
      continue;
    }
    if (
      kind === "policy" &&
      happening.groups.length > 0 &&
      happening.terms.length === 0 &&
      !mentions.some(({ start }) => start < article.title.length)
    )
      continue;
    explanation.push(
      `${kind}: “${told[0]?.trigger.words ?? ""}” in ${told[0]?.sentence.isTitle ? "the title" : `sentence ${told[0]?.sentence.index ?? 0}`}, ${told.length} sentence${told.length > 1 ? "s" : ""} in all`,
    );
    happenings.push(happening);
  }
  return happenings;
}

/** Whether the first news of the article is of a kind. */
function leadsWith(news: readonly NewsSentence[], kind: EventKind): boolean {
  return news[0]?.trigger.kind === kind;
}

function build(
  kind: EventKind,
  article: ArticleText,
  sentences: readonly Sentence[],
  told: readonly NewsSentence[],
  mentions: readonly Mention[],
): Happening {
  const groups = groupsOf(kind, article, sentences, told, mentions);
  const inTold = (of: Mention["of"]) => [
    ...new Set(
      told.flatMap(({ sentence }) =>
        mentions.filter((m) => m.of === of && m.start >= sentence.start && m.start < sentence.end).map(({ id }) => id),
      ),
    ),
  ];
  const places = told.map(({ sentence }) => placesIn(sentence.text));
  const leadPlaces: Place[][] = sentences.slice(0, 4).map(({ text }) => placesIn(text));
  const where = bestPlace(kind === "incident" || kind === "enforcement" ? [...places, ...leadPlaces] : []);
  const counted =
    kind === "incident" || kind === "enforcement" ? tollOf(article, sentences, told) : { killed: null, injured: null };
  const day =
    told.find((each) => each.day !== null)?.day ??
    sentences
      .slice(0, 5)
      .map((sentence) => dayIn(sentence, article))
      .find((said) => said !== null) ??
    null;
  const types = kind === "incident" ? typesOf(told) : [];
  const evidence = evidenceOf(told, groups, article.language);
  const designation =
    kind === "designation" || kind === "delisting"
      ? designationOf(
          [...told.map(({ sentence }) => sentence.text), ...sentences.slice(0, 5).map(({ text }) => text)],
          kind === "designation" ? "listed" : "delisted",
          day,
        )
      : null;
  const signs = [
    told.some(({ sentence }) => sentence.isTitle) ? 0.14 : 0,
    told.length >= 2 ? 0.08 : 0,
    groups.length > 0 ? 0.1 : 0,
    where.place !== null ? 0.06 : 0,
    counted.killed !== null || counted.injured !== null ? 0.08 : 0,
    day !== null ? 0.05 : 0,
    designation?.authority ? 0.06 : 0,
    designation?.instrument ? 0.05 : 0,
    told.some(({ lead }) => lead) ? 0.06 : -0.15,
  ];
  return {
    kind,
    groups,
    terms: inTold("term"),
    types,
    ...where,
    date: day,
    killed: counted.killed?.low ?? null,
    killedMax: counted.killed?.high ?? null,
    injured: counted.injured?.low ?? null,
    injuredMax: counted.injured?.high ?? null,
    designation,
    confidence: Math.round(100 * Math.min(0.97, Math.max(0.2, 0.45 + signs.reduce((sum, sign) => sum + sign, 0)))) / 100,
    evidence,
  };
}

/** Who it is about: groups in the sentences that tell of it and in claims of it; else the one group that the article names. */
function groupsOf(
  kind: EventKind,
  article: ArticleText,
  sentences: readonly Sentence[],
  told: readonly NewsSentence[],
  mentions: readonly Mention[],
): string[] {
  const direct = told.flatMap(({ groups }) => groups);
  const claims =
    kind === "incident"
      ? sentences
          .filter(({ text }) => CLAIM.test(text) && !/\b(?:in|since) (?:19|20)\d\d\b/.test(text))
          .flatMap((sentence) => groupsAt(mentions, sentence))
      : [];
  const found = [...new Set([...direct, ...claims])];
  if (found.length > 0) return found;
  const all = [...new Set(mentions.filter(({ of }) => of === "group").map(({ id }) => id))];
  const inLead = [...new Set(sentences.slice(0, 6).flatMap((sentence) => groupsAt(mentions, sentence)))];
  if (inLead.length > 0) return inLead;
  return all.length === 1 && article.text.length < 6000 && kind === "incident" ? all : [];
}

const groupsAt = (mentions: readonly Mention[], { start, end }: Sentence) =>
  mentions.filter((mention) => mention.of === "group" && mention.start >= start && mention.start < end).map(({ id }) => id);

/** The title's figure, else the first that the news sentences give, else the lead's; the highest of those that only add "up to". */
function tollOf(
  article: ArticleText,
  sentences: readonly Sentence[],
  told: readonly NewsSentence[],
): { killed: Toll | null; injured: Toll | null } {
  const order = [...told.map(({ sentence }) => sentence), ...sentences.slice(1, 7)].filter(
    ({ text }) =>
      !/\b(?:in|since) (?:19|20)\d\d\b|\blast (?:year|month|week)\b|\bearlier this\b|\b(?:a|one) day (?:after|earlier|before)\b.{0,60}\bkill/i.test(
        text,
      ),
  );
  const counts = order.map(({ text }) => tollsOf(text, article.language));
  const pick = (of: "killed" | "injured") => counts.map((count) => count[of]).find((toll) => toll !== null) ?? null;
  return { killed: pick("killed"), injured: pick("injured") };
}

function typesOf(told: readonly NewsSentence[]): Happening["types"] {
  const lead = told.filter(({ lead }) => lead);
  const counts = new Map<Happening["types"][number], number>();
  for (const { trigger, sentence } of lead.length > 0 ? lead : told)
    for (const type of trigger.types) counts.set(type, (counts.get(type) ?? 0) + (sentence.isTitle ? 2 : 1));
  const types = [...counts].sort((a, b) => b[1] - a[1]).map(([type]) => type);
  // A bombing is often called an attack as well.
  return types.length > 1 ? types.filter((type) => type !== "armed_assault" || (counts.get(type) ?? 0) >= 2) : types;
}

const DAY =
  /\b(?:today|yesterday|overnight|last night|this (?:morning|afternoon|evening)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i;
function dayIn(sentence: Sentence, article: ArticleText): string | null {
  if (!DAY.test(sentence.text)) return null;
  return (
    datesOf(sentence.text, article.publishedAt).find(
      (date) => date.precision === "day" && (ageInDays(date, article.publishedAt) ?? 99) <= 7,
    )?.day ?? null
  );
}

/** The sentences that prove it, best first: in the body, with the group, with the trigger, dated. */
function evidenceOf(told: readonly NewsSentence[], groups: readonly string[], language: string | null): Evidence[] {
  const counts = (text: string) => Object.values(tollsOf(text, language)).some((toll) => toll !== null);
  const score = ({ sentence, groups: own, dated, lead }: NewsSentence) =>
    (own.some((id) => groups.includes(id)) ? 2 : 0) +
    (counts(sentence.text) ? 3 : 0) +
    (dated ? 2 : 0) +
    (lead ? 2 : 0) +
    (sentence.isTitle ? -3 : 0) +
    (sentence.text.length > 400 ? -2 : 0);
  const best = [...told].sort((a, b) => score(b) - score(a));
  return [...new Set(best.map(({ sentence }) => sentence.text))].slice(0, MAX_EVIDENCE).map((quote) => ({ quote }));
}
