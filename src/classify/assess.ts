import type { Kind } from "../config/vocabulary.js";
import type { Mention } from "../watchlist/types.js";
import type { Report } from "./cluster.js";
import { type Opinion, readOpinion } from "./commentary.js";
import { type Gathered, gatherHappenings } from "./happenings.js";
import { MOST_SURE_OF_HEAD, newsOfHead } from "./head-news.js";
import { inputOf } from "./model/features.js";
import { judge } from "./model/judge.js";
import { KIND_WEIGHTS } from "./model/kind-weights.js";
import type { KindGuess, KindWeights } from "./model/kinds.js";
import { predict } from "./model/predict.js";
import { type ModelWeights, type Reading, TASKS } from "./model/types.js";
import { WEIGHTS } from "./model/weights.js";
import { type ArticleReading, readArticle } from "./read-article.js";
import { isLeisure, OPENS } from "./scoring.js";
import type { ReadSentence } from "./signal.js";
import type { ArticleText, Assessment, Background, Happening } from "./types.js";

/**
 * Decides what an article reports: its kind, what is new in it, and what it only recalls.
 *
 * Pure. Rules read each sentence (`readArticle`); in English a linear model then weighs what they found of attacks by the words of
 * the whole article; news sentences about one thing are put together. Where rules find next to nothing, another linear model says whether the
 * head of the article reads like news (`newsOfHead`).
 *
 * @param mentions watchlist mentions, with offsets into `fullText(article)`
 * @param weights  of the model of attacks, and of that of heads; a benchmark gives those of models that have not seen the article
 * @throws never
 * Cost: linear in the text, a few milliseconds for an article.
 */
export function assess(
  article: ArticleText,
  mentions: readonly Mention[],
  weights: ModelWeights = WEIGHTS,
  kinds: KindWeights = KIND_WEIGHTS,
): Assessment {
  const read = readArticle(article, mentions);
  const { language, rules, sentences, topic, aside: recalled } = read;
  const { news, contradicted, reading } = weigh(read, weights);
  const aside = [
    ...recalled
      .filter(({ report }) => report.signal.weight >= 0.4)
      .map(({ report, reason }) => setAside(report, sentences, reason)),
    ...contradicted.map((report) => setAside(report, sentences, "the article as a whole does not read like news of an attack")),
  ];
  const newsLead = news.some(({ sentence, score }) => sentence.part !== "body" && score >= OPENS);
  const opinion = readOpinion(article.title, sentences, newsLead);
  const gather = (reports: readonly Report[]) =>
    gatherHappenings(reports, sentences, rules, read.dateline, read.leadPlace, article.publishedAt !== null);
  const byRules = opinion.isCommentary ? { happenings: [], notes: [] } : gather(news);
  const isWeak = byRules.happenings.every((one) => one.confidence < WEAK);
  const head = opinion.isCommentary || !isWeak ? null : newsOfHead(read, contradicted, kinds);
  const agrees = head !== null && byRules.happenings.every((one) => one.kind === head.guess.kind);
  const told = head === null || !agrees ? news : byRules.happenings.length === 0 ? head.reports : [...head.reports, ...news];
  const gathered = told === news || head === null ? byRules : guessed(gather(told), head.guess);
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
      ...(reading === null ? [] : [wordOf(reading)]),
      ...gathered.notes,
      ...happenings.map((happening) => explain(happening, told)),
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

/** Below this, what rules found is a passing word, and the head may know better. */
const WEAK = 0.6;

/** What only the head's words tell, less surely. */
function guessed({ happenings, notes }: Gathered, { kind, share }: KindGuess): Gathered {
  return {
    happenings: happenings.map((one) => ({ ...one, confidence: Math.min(one.confidence, MOST_SURE_OF_HEAD) })),
    notes: [`no rule knows its words; title and first sentences read like ${kind} (${Math.round(share * 100)} %)`, ...notes],
  };
}

/** The model's word on reports of attacks; it reads English only. */
function weigh(
  { language, sentences, news: told, hints, aside }: ArticleReading,
  weights: ModelWeights,
): { news: Report[]; contradicted: Report[]; reading: Reading | null } {
  const attacks = told.filter(({ signal }) => signal.kind === "incident");
  if (language !== "en" || attacks.length + hints.length === 0) return { news: told, contradicted: [], reading: null };
  const asideCount = aside.filter(({ report }) => report.signal.kind === "incident").length;
  const reading = predict(inputOf(sentences, attacks, asideCount, hints), weights);
  const namesGroup = sentences.some(({ part, groups }) => part !== "body" && groups.length > 0);
  const namesAny = sentences.some(({ groups }) => groups.length > 0);
  const { reports, contradicted } = judge({ told: attacks, hints, namesGroup, namesAny }, reading);
  const others = told.filter(({ signal }) => signal.kind !== "incident");
  const news = [...reports, ...others].sort((a, b) => a.sentence.index - b.sentence.index);
  return { news, contradicted, reading };
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

/** `its words and the rules together: 87 % an attack is reported (bombing 91 %, assault 12 %)` */
function wordOf(reading: Reading): string {
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const sorts = TASKS.filter((task) => task !== "report" && reading[task] >= 0.1).map(
    (task) => `${task} ${percent(reading[task])}`,
  );
  return `as a whole: ${percent(reading.report)} that it reports an attack${sorts.length > 0 ? ` (${sorts.join(", ")})` : ""}`;
}

/** The words as the article has them: rules see group's names masked. */
const cueOf = ({ sentence, signal }: Report) => sentence.quote.slice(signal.at, signal.at + signal.cue.length);

function explain(happening: Happening, news: readonly Report[]): string {
  const quoted = news.filter(({ sentence }) => happening.evidence.some(({ quote }) => quote === sentence.quote));
  // A fight may be told in another kind's words than it is counted as.
  const same = quoted.filter(({ signal }) => signal.kind === happening.kind);
  const told = same.length > 0 ? same : quoted;
  const [best] = told;
  const cue = best === undefined ? "" : cueOf(best);
  const where =
    best?.sentence.part === "title"
      ? "the title"
      : best?.sentence.part === "lead"
        ? "the lead"
        : `sentence ${best?.sentence.index ?? 0}`;
  return `${happening.kind}${happening.types.length > 0 ? ` (${happening.types.join(", ")})` : ""}:${cue === "" ? "" : ` "${cue}"`} in ${where}, ${told.length} sentence${told.length === 1 ? "" : "s"} quoted; confidence ${happening.confidence}`;
}
