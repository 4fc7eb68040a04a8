import { EVENT_KINDS, type EventKind, type Kind } from "../config/vocabulary.js";
import type { Mention } from "../watchlist/types.js";
import { argues, senseOf } from "./background.js";
import { fullText } from "./full-text.js";
import { gatherHappenings, type NewsSentence } from "./happenings.js";
import { type Sentence, sentencesOf } from "./sentences.js";
import { isAboutArmed, isMetaphor, triggersOf } from "./triggers.js";
import type { ArticleText, Assessment, Background } from "./types.js";

/** Title and first sentences: what they speak of is the news. */
const LEAD_SENTENCES = 4;
/** Signs of argument, a thousand words, from which a text without a newsy lead is an opinion piece; with one, from the second on. */
const OPINION = 4;
const STRONG_OPINION = 9;

/**
 * What an article reports: its kind, what is new in it with the sentences that say so, and what was set aside as background and why.
 *
 * @param mentions watchlist mentions, with offsets into `fullText(article)`
 * Cost: linear in the text; some milliseconds for an article.
 */
export function assess(article: ArticleText, mentions: readonly Mention[]): Assessment {
  const sentences = sentencesOf(fullText(article), article.title.length);
  const explanation: string[] = [];
  const armed = isAboutArmed(fullText(article)) || mentions.some(({ of }) => of === "group");
  const opinion = argues(article.title, article.text);
  const figurative = !armed && isMetaphor(article.title);
  if (figurative) explanation.push("the headline only sounds like an attack");
  const news: NewsSentence[] = [];
  const background: Background[] = [];
  for (const sentence of sentences) {
    const lead = sentence.isTitle || sentence.index <= LEAD_SENTENCES;
    for (const trigger of triggersOf(sentence.text, article.language, armed)) {
      if (figurative && trigger.kind === "incident") continue;
      const groups = idsIn(mentions, sentence, "group");
      const sense = senseOf(sentence.text, trigger, article.language, article.publishedAt, lead);
      if (sense.reason === null) news.push({ sentence, trigger, groups, day: sense.day, dated: sense.dated, lead });
      else if (groups.length > 0 || lead)
        background.push({ kind: trigger.kind, groups, quote: sentence.text, reason: sense.reason });
    }
  }

  const newsyLead = news.some(
    ({ lead, trigger, sentence, dated }) => lead && trigger.kind !== "policy" && (sentence.isTitle || dated),
  );
  const isOpinion = opinion.score >= STRONG_OPINION || (opinion.score >= OPINION && !newsyLead);
  if (isOpinion) {
    explanation.push(`argues more than it reports (${opinion.marks.join(", ")}): commentary, whatever it mentions is background`);
    for (const { sentence, trigger, groups } of news) {
      if (groups.length > 0 || nearbyGroups(mentions, sentences, sentence).length > 0) {
        background.push({
          kind: trigger.kind,
          groups: groups.length > 0 ? groups : nearbyGroups(mentions, sentences, sentence),
          quote: sentence.text,
          reason: "stands in an opinion piece or analysis",
        });
      }
    }
  }
  const happenings = isOpinion ? [] : gatherHappenings(article, sentences, news, mentions, explanation);
  const kind = kindOf(
    happenings.map((happening) => happening.kind),
    isOpinion,
    background,
  );
  explanation.push(...background.slice(0, 12).map((set) => `set aside (${set.kind}): ${set.reason}`));
  if (happenings.length === 0 && !isOpinion) explanation.push("nothing new that a subscriber is told of");
  return {
    kind,
    isNew: happenings.length > 0,
    confidence:
      happenings.length > 0
        ? Math.max(...happenings.map(({ confidence }) => confidence))
        : isOpinion
          ? Math.min(0.95, 0.5 + opinion.score / 25)
          : 0.6,
    groups: counted(mentions, "group"),
    terms: counted(mentions, "term"),
    happenings,
    background: ordered(background, sentences),
    explanation,
  };
}

export function idsIn(mentions: readonly Mention[], sentence: Pick<Sentence, "start" | "end">, of: Mention["of"]): string[] {
  return [
    ...new Set(
      mentions
        .filter((mention) => mention.of === of && mention.start >= sentence.start && mention.start < sentence.end)
        .map(({ id }) => id),
    ),
  ];
}

/** Groups of the sentence before, for one that goes on speaking of them. */
function nearbyGroups(mentions: readonly Mention[], sentences: readonly Sentence[], sentence: Sentence): string[] {
  const at = sentences.indexOf(sentence);
  const before = sentences[at - 1];
  return before === undefined || before.isTitle ? [] : idsIn(mentions, before, "group");
}

function kindOf(kinds: readonly EventKind[], isOpinion: boolean, background: readonly Background[]): Kind {
  if (isOpinion) return "commentary";
  return EVENT_KINDS.find((kind) => kinds.includes(kind)) ?? (background.length >= 4 ? "commentary" : "mention");
}

function counted(mentions: readonly Mention[], of: Mention["of"]): Assessment["groups"] {
  const counts = new Map<string, { id: string; name: string; mentions: number }>();
  for (const { id, name } of mentions.filter((mention) => mention.of === of)) {
    const row = counts.get(id) ?? { id, name, mentions: 0 };
    row.mentions++;
    counts.set(id, row);
  }
  return [...counts.values()].sort((a, b) => b.mentions - a.mentions);
}

/** In the text's order, a sentence and kind once. */
function ordered(background: readonly Background[], sentences: readonly Sentence[]): Background[] {
  const order = new Map(sentences.map((sentence) => [sentence.text, sentence.start]));
  const seen = new Set<string>();
  return background
    .filter(({ kind, quote }) => !seen.has(`${kind}\n${quote}`) && seen.add(`${kind}\n${quote}`))
    .sort((a, b) => (order.get(a.quote) ?? 0) - (order.get(b.quote) ?? 0));
}
