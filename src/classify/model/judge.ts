import type { IncidentType } from "../../config/vocabulary.js";
import type { Report } from "../cluster.js";
import { incidentHint } from "../incident-hints.js";
import { OPENS } from "../scoring.js";
import type { ReadSentence, Signal } from "../signal.js";
import { type Reading, SORTS_OF } from "./types.js";

/**
 * From which probability an article counts as one that reports an attack, and an attack as one of its sort: where F1 was highest in
 * cross-validation (`npm run bench -- incidents`).
 */
export const THRESHOLDS: Reading = { report: 0.45, bombing: 0.25, kidnapping: 0.5, assault: 0.42, arson: 0.2, other: 0.25 };
/** From which it does where no rule takes one of its sentences for an attack. */
const HINTED = 0.6;
/** From which score a sentence with a recent day and a toll is a report, whatever the article is like. */
const SURE = 0.8;
/** A cue too weak to be news by itself counts where the article as a whole confirms it, unless it is weaker than this. */
const FAINT = 0.2;
const PLAIN = 0.5;

export interface Judged {
  /** The reports of attacks, with the types that the article as a whole confirms. */
  reports: Report[];
  /** Those that it contradicts. */
  contradicted: Report[];
}

/** What the rules found in an article. */
export interface Found {
  /** Their reports of attacks. */
  told: readonly Report[];
  /** Sentences that may be about one, for where there is no report. */
  hints: readonly Report[];
  /** Its title or its first paragraph names a tracked group. */
  namesGroup: boolean;
  /** Any of its sentences does. */
  namesAny: boolean;
}

/**
 * Weighs the rules' reports of attacks by what the whole article looks like: a single sentence can mislead, and so can the words of
 * an article; where its title itself tells of an attack, a sentence names a tracked group in one, or the first paragraph does both,
 * the rules have the last word: an alert missed costs more than one too many.
 */
export function judge({ told, hints, namesGroup, namesAny }: Found, reading: Reading, thresholds: Reading = THRESHOLDS): Judged {
  if (told.length + hints.length === 0) return { reports: [], contradicted: [] };
  const reports = (told.length > 0 ? told : hints).map((report) => withAssault(report, reading, thresholds));
  const isPlain = ({ sentence, score }: Report) =>
    (score >= OPENS &&
      (sentence.part === "title" ||
        (namesAny && AT_SEA.test(sentence.low)) ||
        sentence.groups.length > 0 ||
        (sentence.part === "lead" && namesGroup))) ||
    (score >= SURE && isDated(sentence));
  const threshold = told.length > 0 ? thresholds.report : HINTED;
  if (reading.report < threshold && !told.some(isPlain)) return { reports: [], contradicted: [...told] };
  const types = new Set(reports.flatMap(({ signal }) => signal.types));
  const ratio = (type: IncidentType) => Math.max(...SORTS_OF[type].map((sort) => reading[sort] / thresholds[sort]));
  const confirmed = new Set([...types].filter((type) => ratio(type) >= 1));
  const kept = confirmed.size > 0 ? confirmed : new Set([...types].sort((a, b) => ratio(b) - ratio(a)).slice(0, 1));
  const isUntold = reading.other >= thresholds.other && reading.assault < thresholds.assault;
  const judged = reports.map((report) => {
    const types = report.signal.types.filter((type) => kept.has(type));
    // Of several attacks in one article, each that is plain by itself keeps what it is.
    const isOwn = types.length === 0 && report.score >= SURE && isDated(report.sentence);
    return { ...report, signal: { ...report.signal, types: isOwn ? report.signal.types : types } };
  });
  for (const type of kept) {
    const best = judged
      .filter(({ signal, score }) => score >= FAINT && signal.types.includes(type))
      .reduce<Report | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
    if (best === null) continue;
    best.score = Math.max(best.score, OPENS);
    best.signal.weight = Math.max(best.signal.weight, PLAIN);
  }
  // "Was killed by rebels" tells no means; "was shot dead" does.
  if (isUntold && kept.has("armed_assault") && reports.every(({ signal }) => !tellsWeapon(signal)))
    for (const { signal } of judged) signal.types = signal.types.filter((type) => type !== "armed_assault");
  return { reports: judged, contradicted: [] };
}

/** Ships under fire, of which the labelled articles have none. */
const AT_SEA =
  /\b(?:ships?|vessels?|tankers?|freighters?|bulk carriers?)\b[^.;]{0,60}\b(?:hit|struck|attacked|targeted|sunk|boarded|damaged|fired)\b|\b(?:hit|hitting|struck|attacked|fired at|fired (?:up)?on)\b[^.;]{0,50}\b(?:ships?|vessels?|tankers?|freighters?)\b/;

/** "Abducted and later shot": an assault that a sentence names beside something plainer, where the article as a whole tells of one. */
function withAssault(report: Report, reading: Reading, thresholds: Reading): Report {
  const { signal, sentence } = report;
  if (signal.types.includes("armed_assault") || reading.assault < thresholds.assault) return report;
  const isHinted = incidentHint(sentence.plain)?.types.includes("armed_assault") === true;
  return isHinted ? { ...report, signal: { ...signal, types: [...signal.types, "armed_assault"] } } : report;
}

function tellsWeapon({ types, cue }: Signal): boolean {
  return types.includes("armed_assault") && WEAPON.test(cue);
}

const isDated = ({ toll, dates }: ReadSentence) =>
  (toll.killed !== null || toll.injured !== null) && dates.some(({ age, day }) => age === "recent" && day !== null);

const WEAPON =
  /\b(?:shot|shots|shoot\w*|gun\w*|fire[ds]?|firing|bullets?|ambush\w*|machine-?gun\w*|sniper|behead\w*|decapitat\w*|hacked|slit\w*|throats?|axed|stabb\w*|kni(?:fe|ves)|shelled|cross ?-?fir\w*|fire ?fights?)\b/;
