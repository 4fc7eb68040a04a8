import type { IncidentType } from "../../config/vocabulary.js";
import type { Report } from "../cluster.js";
import { OPENS } from "../scoring.js";
import { INCIDENT_MODEL_TYPES, type Reading, type Task } from "./types.js";

/**
 * From which probability an article counts as one that reports an attack, and an attack as one of its sort: where F1 was highest in
 * cross-validation (`npm run bench -- incidents`).
 */
export const THRESHOLDS: Reading = { report: 0.35, bombing: 0.45, kidnapping: 0.3, assault: 0.38, arson: 0.1 };
/** A cue too weak to be news by itself counts where the article as a whole confirms it, unless it is weaker than this. */
const FAINT = 0.2;
const PLAIN = 0.5;

export interface Judged {
  /** The reports of attacks, with the types that the article as a whole confirms. */
  reports: Report[];
  /** Those that it contradicts. */
  contradicted: Report[];
}

/**
 * Weighs the rules' reports of attacks by what the whole article looks like: a single sentence can mislead, and so can the words of
 * an article; where its title itself tells of an attack, or a sentence names a tracked group in one, the rules have the last word:
 * an alert missed costs more than one too many.
 */
export function judge(reports: readonly Report[], reading: Reading, thresholds: Reading = THRESHOLDS): Judged {
  if (reports.length === 0) return { reports: [], contradicted: [] };
  const plain = reports.some(
    ({ sentence, score }) => score >= OPENS && (sentence.part === "title" || sentence.groups.length > 0),
  );
  if (reading.report < thresholds.report && !plain) return { reports: [], contradicted: [...reports] };
  const types = new Set(reports.flatMap(({ signal }) => signal.types));
  const ratio = (type: IncidentType) => {
    const task: Task | null = INCIDENT_MODEL_TYPES[type];
    return task === null ? 1 : reading[task] / thresholds[task];
  };
  const confirmed = new Set([...types].filter((type) => ratio(type) >= 1));
  const kept = confirmed.size > 0 ? confirmed : new Set([[...types].sort((a, b) => ratio(b) - ratio(a))[0]]);
  const judged = reports.map((report) => ({
    ...report,
    signal: { ...report.signal, types: report.signal.types.filter((type) => kept.has(type)) },
  }));
  for (const type of kept) {
    const best = judged
      .filter(({ signal, score }) => score >= FAINT && type !== undefined && signal.types.includes(type))
      .reduce<Report | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
    if (best === null) continue;
    best.score = Math.max(best.score, OPENS);
    best.signal.weight = Math.max(best.signal.weight, PLAIN);
  }
  return { reports: judged, contradicted: [] };
}
