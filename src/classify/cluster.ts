import type { Place } from "./place.js";
import { OPENS } from "./scoring.js";
import type { ReadSentence, Signal } from "./signal.js";

/** A sentence that tells of something new. */
export interface Report {
  sentence: ReadSentence;
  signal: Signal;
  score: number;
  place: Place | null;
  /** ISO day, where said. */
  day: string | null;
}

/** Sentences about one happening. */
export interface Cluster {
  reports: Report[];
}

/** How a sentence begins that tells of something beside what came before. */
export const SEPARATE =
  /^(?:meanwhile|separately|elsewhere|also|in (?:a separate|another|a second|a different|other|yet another)|another (?:\w+ )?(?:attack|blast|bomb\w*|explosion|incident|raid|ambush|group|operation|strike|militant|gunm[ae]n|suspect was|man was)|a separate|a second|the second|a day (?:later|earlier)|hours (?:later|earlier)|later (?:in the day|on)|earlier(?! (?:this|in the) (?:week|month|year)))\b|\b(?:in (?:a separate|another|a second) (?:\w+ )?(?:incident|attack|development|blast|bombing|raid)|second (?:attack|blast|bombing) )|^(?:par ailleurs|ailleurs|dans une autre|une autre|un autre|por otra parte|en otro|en otra|asimismo|otro ataque|в другом|ещё один|еще один|من جهة أخرى|في هجوم آخر|في حادث آخر|ایک اور|دوسرے)(?![\p{L}])/u;

/** "The attack happened in Huyum", "Thursday's blast": what was told before, told from nearer. */
const REFERS =
  /\b(?:the|this|(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day's) (?:(?!second|other|previous|earlier|first|third|last)[\w-]+ ){0,2}?(?:attack|assault|blast|bombing|explosion|ambush|raid|incident|shooting|kidnapping|abduction|killings?|massacre|bomber|attackers|gunmen|kidnappers)\b/;

/** As `REFERS` in other languages, where it begins a sentence. */
const REFERS_ELSEWHERE =
  /^(?:las? capturas?|el (?:ataque|atentado|hecho|operativo)|los hechos|la (?:emboscada|explosión|masacre)|l['’ ](?:attaque|attentat|explosion|embuscade|incident)|cette attaque|cet attentat|les faits)(?!\p{L})/u;
/** "Somalia's al-Shabaab claimed Friday's attack". */
const IT_BY_DAY = new RegExp(
  `\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day's (?:(?!second|other|previous|earlier|first|third|last)[\\w-]+ ){0,2}?${REFERS.source.slice(REFERS.source.lastIndexOf("(?:attack"))}`,
);
/** "The attack occurred in Fombita": what was told before, wherever that is read to lie. */
const HAPPENED = new RegExp(
  `^(?:according to [^,;]{3,40}, )?${REFERS.source} (?:\\w+ly )?(?:occurred|happened|took place|was carried out)\\b`,
);
const BEGINS_WITH_IT = new RegExp(`^${REFERS.source}`);

/**
 * Puts sentences of one kind together that tell of one happening: same or unknown place, same or unknown day.
 *
 * A further happening needs a sentence that is strong by itself and differs in day, or in place together with its type or a word such
 * as "separately".
 */
export function clusterReports(reports: readonly Report[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const report of reports) {
    const home = homeOf(report, clusters);
    if (home !== undefined) home.reports.push(report);
    else if (report.score >= OPENS) clusters.push({ reports: [report] });
  }
  return clusters;
}

function homeOf(report: Report, clusters: readonly Cluster[]): Cluster | undefined {
  const headline = clusters.length === 1 && report.sentence.part === "lead" ? clusters[0] : undefined;
  if (headline?.reports.every(({ sentence }) => sentence.part === "title") && isToldBy(report, headline)) return headline;
  const fitting = clusters.filter((cluster) => fits(report, cluster));
  if (fitting.length === 0 && isBare(report)) return clusters.findLast((cluster) => isOfDay(report, cluster));
  if (fitting.length === 0) return undefined;
  const separate = SEPARATE.test(report.sentence.low);
  const known = report.place !== null && report.place.level !== "demonym";
  // "In another attack" without a place of its own adds nothing that could be told apart.
  if (separate && known && report.score >= OPENS && !fitting.some((cluster) => sharesPlace(report, cluster))) return undefined;
  return fitting.find((cluster) => sharesPlaceOrDay(report, cluster)) ?? fitting.at(-1);
}

/** "A massacre, activists call it": neither how, nor whom, nor by whom, nor that it is another. */
function isBare({ sentence, signal }: Report): boolean {
  const { toll, groups, low, part } = sentence;
  const isVague = signal.kind === "incident" && signal.types.length === 0 && part !== "title";
  return isVague && toll.killed === null && toll.injured === null && groups.length === 0 && !SEPARATE.test(low);
}

const isOfDay = ({ day }: Report, { reports }: Cluster) =>
  day === null || reports.every((other) => other.day === null || other.day === day);

/** A lead tells what its title promised, in other words and from nearer: unless it says that it is another thing. */
function isToldBy(report: Report, { reports }: Cluster): boolean {
  if (SEPARATE.test(report.sentence.low)) return false;
  const countries = new Set(reports.flatMap(({ place }) => (place === null ? [] : [place.country])));
  return report.place === null || countries.size === 0 || countries.has(report.place.country);
}

function sharesPlaceOrDay(report: Report, cluster: Cluster): boolean {
  return sharesPlace(report, cluster) || cluster.reports.some(({ day }) => day !== null && day === report.day);
}

function sharesPlace(report: Report, cluster: Cluster): boolean {
  return cluster.reports.some(({ place }) => place !== null && place.name === report.place?.name && place.level !== "country");
}

function fits(report: Report, cluster: Cluster): boolean {
  const days = new Set(cluster.reports.map(({ day }) => day).filter((day) => day !== null));
  const isOtherDay = report.day !== null && days.size > 0 && !days.has(report.day);
  if (isOtherDay && !STILL.test(report.sentence.low)) return false;
  if (isOfOthers(report, cluster)) return false;
  return compatible(report.place, cluster) || refersTo(report, cluster);
}

/** "Gunfire could still be heard on Saturday": what goes on is no other attack. */
const STILL = /\bstill (?:\w+ ){0,2}(?:heard|going on|fighting|holed up|under way|underway|ongoing|inside)\b/;

/** "The attack" of the sentences before, wherever the words put it in that country. */
function refersTo({ sentence, place }: Report, { reports }: Cluster): boolean {
  if (sentence.part === "title" || SEPARATE.test(sentence.low)) return false;
  if (!REFERS.test(sentence.low) && !REFERS_ELSEWHERE.test(sentence.low)) return false;
  // "The attack was a reminder to …, who hold talks in Malaysia".
  const isDay = IT_BY_DAY.test(sentence.low);
  if (HAPPENED.test(sentence.low)) return true;
  if ((isDay || BEGINS_WITH_IT.test(sentence.low)) && (place?.level === "country" || place?.level === "demonym")) return true;
  return reports.some((other) => other.place === null || other.place.country === place?.country);
}

/** Another group's attack elsewhere: in a survey of several, day and type alone would join them. */
function isOfOthers({ sentence, place }: Report, cluster: Cluster): boolean {
  const theirs = new Set(cluster.reports.flatMap((other) => other.sentence.groups));
  // "A car bombing in eastern Syria killed 18", and whose base it struck in the next sentence.
  const isNowhere = cluster.reports.every((other) => other.place?.level !== "city" && other.place?.level !== "province");
  if (isNowhere && sentence.part === "lead") return false;
  if (sentence.groups.length === 0 || theirs.size === 0 || sentence.groups.some((id) => theirs.has(id))) return false;
  const named = cluster.reports.flatMap((other) => (other.place === null ? [] : [other.place.name]));
  return place !== null && place.level !== "country" && place.level !== "demonym" && !named.includes(place.name);
}

const areNamesakes = (a: string, b: string) => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

const areNamedAsOne = ({ low }: ReadSentence, a: Place, b: Place) =>
  [`${a.name} and ${b.name}`, `${b.name} and ${a.name}`].some((words) => low.includes(words.toLowerCase()));

const isNamedIn = ({ places }: ReadSentence, { name }: Place) =>
  places.some((hit) => hit.places.some((one) => one.name === name));

/** Unknown, the same, one within the other, or named together in a sentence. */
function compatible(place: Place | null, cluster: Cluster): boolean {
  if (place === null || place.level === "demonym" || place.level === "waters") return true;
  const located = cluster.reports.filter(
    (other) => other.place !== null && other.place.level !== "demonym" && other.place.level !== "waters",
  );
  if (located.length === 0) return true;
  return located.some((other) => {
    if (other.place === null) return true;
    // "Sites in Iraq and Syria": told together.
    if (other.place.level === "country" && place.level === "country" && areNamedAsOne(other.sentence, other.place, place))
      return true;
    if (other.place.country !== place.country) return false;
    if (other.place.level === "country" || place.level === "country" || other.place.level !== place.level) return true;
    return other.place.name === place.name || areNamesakes(other.place.name, place.name) || isNamedIn(other.sentence, place);
  });
}
