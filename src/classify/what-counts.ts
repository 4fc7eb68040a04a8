/** Which of the happenings that an article's sentences make are its news, and why the others are not. */
import type { EventKind } from "../config/vocabulary.js";
import { type Cluster, type Report, SEPARATE } from "./cluster.js";
import type { ReadSentence } from "./signal.js";
import type { Happening } from "./types.js";

/** Words for armed groups in the languages that are read. */
const ARMED =
  /\b(?:terror\w*|militants?|insurgents?|jihad\w*|djihad\w*|yihad\w*|extremis\w+|maoists?|naxal\w*|rebels?|rebelles?|guerr?illas?|guerriller\w+|kha?warij|separatists?|disidentes)\b|боевик|террорист|экстремист|إرهابي|مسلحين|متطرف|دہشت ?گرد|عسکریت پسند|خوارج/;

/** The kind that the title, else the first news sentence, tells of. */
export function ledBy(reports: readonly Report[]): EventKind | null {
  const head = reports.filter(({ sentence }) => sentence.part !== "body");
  const order = [...(head.length > 0 ? head : reports)].sort((a, b) => a.sentence.index - b.sentence.index || b.score - a.score);
  return order[0]?.signal.kind ?? null;
}

/** What an article is about, by its head. */
export interface Head {
  title: string;
  /** The first sentence below the title. */
  opening: ReadSentence | undefined;
  /** The kind that the title, else the first news sentence, tells of. */
  lead: EventKind | null;
  /** The day of publication is known, and with it which days are recent. */
  isDated: boolean;
  /** Where the body says which of a series of attacks this one is; what follows there was news before. */
  seriesAt: number | null;
}

/** "It was the fifth attack in under a week." */
const ONE_OF_SERIES =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|most recent)\b[^.;]{0,40}\b(?:attack|bombing|blast|explosion|incident|assault|shooting|strike)s?\b[^.;]{0,30}\b(?:in|this|over|within|of|since)\b[^.;]{0,25}\b(?:days?|weeks?|months?|hours|years?)\b/;

/** Where a body says that its attack is one of a series; null where none does. */
export function seriesIn(sentences: readonly ReadSentence[]): number | null {
  return sentences.find(({ part, low }) => part === "body" && ONE_OF_SERIES.test(low))?.index ?? null;
}

/**
 * Why a happening is no news of its article; null where it is.
 *
 * @param first the first cluster of its kind
 */
export function reasonAgainst(happening: Happening, cluster: Cluster, first: Cluster | undefined, head: Head): string | null {
  const isMain = cluster === first && (head.lead === happening.kind || head.lead === null);
  return (
    recalled(cluster, first) ??
    (happening.kind === "incident" ? ofSeries(cluster, head.seriesAt) : null) ??
    (head.isDated ? inPassing(cluster, happening.kind, isMain, head.title) : null) ??
    unfit(happening, cluster, head.lead, head.opening)
  );
}

function ofSeries({ reports }: Cluster, from: number | null): string | null {
  const isTold = from !== null && reports.every(({ sentence }) => sentence.index > from && !SEPARATE.test(sentence.low));
  return isTold ? "an earlier one of a series" : null;
}

/** A body's mention of an attack of an earlier day recalls it, unless the text sets it beside the first as news. */
function recalled(cluster: Cluster, first: Cluster | undefined): string | null {
  if (first === undefined || first === cluster) return null;
  const dayOf = ({ reports }: Cluster) => reports.find(({ day }) => day !== null)?.day ?? null;
  const [day, firstDay] = [dayOf(cluster), dayOf(first)];
  const opening = cluster.reports[0]?.sentence;
  if (firstDay !== null && opening?.part === "body" && LAST_WEEK.test(opening.low)) return "recalls an event of the week before";
  const beside = cluster.reports.some(({ sentence }) => sentence.part !== "body" || SEPARATE.test(sentence.low));
  return day !== null && firstDay !== null && day < firstDay && !beside ? `recalls an event of ${day}` : null;
}

/**
 * Puts what is told again to what was told first: below a title that tells of one attack, a sentence of another place without a toll,
 * a group or a day of its own tells how it went ("the rebels came by the Mucojo road").
 *
 * @param clusters of attacks, the first one first
 */
export function withoutRepeats(clusters: Cluster[], { title, opening }: Pick<Head, "title" | "opening">): Cluster[] {
  const [first, ...rest] = clusters;
  if (first === undefined || SURVEY.test(title) || SEVERAL.test(opening?.low ?? "")) return clusters;
  const again = rest.filter((cluster) => isAgain(cluster, first));
  for (const { reports } of again) first.reports.push(...reports);
  return clusters.filter((cluster) => !again.includes(cluster));
}

/** "In Panjgur, gunmen …": how a round-up begins each of its items. */
const ITEM = /^(?:in|at|near) (?:the )?(?:\w+ )?$/;
const SEVERAL =
  /\b(?:two|three|four|five|six|several|separate|multiple|simultaneous|coordinated|series of|string of|wave of) (?:[\w-]+ ){0,2}?(?:attacks|bombings|blasts|explosions|incidents|strikes|raids|ambushes|operations)\b/;

function isAgain({ reports }: Cluster, first: Cluster): boolean {
  const days = new Set(first.reports.flatMap(({ day }) => day ?? []));
  const countries = new Set(first.reports.flatMap(({ place }) => place?.country ?? []));
  const groups = new Set(first.reports.flatMap(({ sentence }) => sentence.groups));
  return reports.every(
    ({ sentence, day, place }) =>
      sentence.part !== "title" &&
      sentence.toll.killed === null &&
      sentence.toll.injured === null &&
      (day === null || days.has(day)) &&
      sentence.groups.every((id) => groups.has(id)) &&
      (place === null || countries.has(place.country)) &&
      !SEPARATE.test(sentence.low) &&
      !sentence.places.some((hit) => ITEM.test(sentence.low.slice(0, Math.max(0, hit.start - sentence.start)))),
  );
}

/** What only the body tells is news where its words set it apart, or give an attack a recent day of its own. */
function inPassing({ reports }: Cluster, kind: EventKind, isMain: boolean, title: string): string | null {
  if (
    isMain ||
    (kind === "incident" && SURVEY.test(title) && !reports.every(({ sentence }) => EARLIER.test(sentence.low))) ||
    (kind !== "incident" && kind !== "enforcement")
  )
    return null;
  const isNews = ({ sentence, day }: Report) =>
    sentence.part !== "body" || SEPARATE.test(sentence.low) || (kind === "incident" && day !== null);
  return reports.some(isNews) ? null : "told in passing, with no day of its own";
}

const EARLIER = /^(?:earlier (?:this|in the) (?:week|month|year)|last (?:week|month|year))\b/;
/** A title that promises several attacks. */
const SURVEY =
  /\b(?:timeline|round-?up|(?:two|three|four|five|six|seven|eight|nine|ten|(?<!\d)\d{1,3}|several|series of|wave of|string of|multiple|coordinated|simultaneous|twin|week of|night of|day of|deadly|separate) (?:[\w-]+ )?(?:attacks|bombings|blasts|strikes|raids|incidents|ambushes|killings|kidnappings|arrests|operations)|(?:bloody|deadly|violent) (?:week|weekend|day|night))\b/;

/** "Two attacks that killed 14", and then the one that killed twelve and the one that killed two. */
export function withoutSummary(happenings: readonly Happening[]): Happening[] {
  const attacks = happenings.filter(({ kind }) => kind === "incident");
  const [first, ...parts] = attacks;
  if (first === undefined || first.killed === null || parts.length < 2) return [...happenings];
  const sum = parts.reduce((total, { killed }) => total + (killed ?? 0), 0);
  return parts.every(({ killed }) => killed !== null) && sum === first.killed
    ? happenings.filter((happening) => happening !== first)
    : [...happenings];
}

const LAST_WEEK = /\b(?:last week|a week (?:ago|earlier|before)|the previous week)\b/;

/** "Four were arrested in connection with the bomb", below a title that tells of the bomb. */
const AFTER_IT = /\b(?:arrest|detain|held|custody|charged)\w*\b.{0,60}\b(?:in connection with|in relation to|linked to)\b/;

/** @param opening the first sentence below the title */
function unfit(
  happening: Happening,
  { reports }: Cluster,
  lead: EventKind | null,
  opening: ReadSentence | undefined,
): string | null {
  const atHead = reports.some(({ sentence }) => sentence.part !== "body");
  switch (happening.kind) {
    case "incident":
      if (
        (lead === "designation" || lead === "delisting" || lead === "policy") &&
        !(atHead && happening.date !== null && !happening.isWithinDays && happening.killed !== null)
      )
        return `the article leads with a ${lead}; attacks in it explain it`;
      return null;
    case "enforcement":
      if (happening.groups.length === 0 && !reports.some(({ sentence }) => ARMED.test(sentence.low)))
        return "no tracked group, and nothing says that it is about armed groups";
      if (
        lead === "incident" &&
        !reports.some(({ sentence }) => sentence.part === "title" || (sentence === opening && !AFTER_IT.test(sentence.low)))
      )
        return "the article leads with an attack; this follows from it";
      if (
        (lead === "designation" || lead === "delisting" || lead === "policy") &&
        (!atHead || (happening.date === null && !reports.some(({ sentence }) => sentence.part === "title")))
      )
        return `the article leads with a ${lead}`;
      return null;
    case "policy":
      if (happening.groups.length === 0 && happening.terms.length === 0) return "no tracked group or term";
      if (!atHead) return "neither title nor lead tell of it";
      if (lead !== "policy" && lead !== null) return `the article leads with ${lead}`;
      return null;
    default:
      if (lead === "delisting" && happening.kind === "designation" && !reports.some(({ sentence }) => sentence.part === "title"))
        return "recalls the listing that is lifted";
      if (happening.groups.length === 0 && happening.designation?.authority == null && happening.designation?.instrument == null)
        return "neither who lists nor whom";
      return atHead || reports.some(({ signal, score }) => signal.weight >= 0.6 && score >= 0.75)
        ? null
        : "only a remark in the body";
  }
}
