/** The texts of a report and of a known event, as they are compared. */
import type { Report, VigilEvent } from "./types.js";
import { type WordWeights, wordWeights } from "./words.js";

/** A known event that a happening may belong to. */
export interface EventCandidate extends VigilEvent {
  /** Vectors of its reports' words (`reportVector`): what a report that gives neither who nor where is known by. */
  words?: readonly WordWeights[];
}

/** What is resolved besides the happening itself. */
export interface ReportText {
  title: string;
  text: string;
  publishedAt: Date | null;
  seenAt: Date;
  /** ISO 639-1, where known. */
  language?: string | null;
  /** Its words, as the candidates' are kept; where it is missing, titles and quotes are compared. */
  vector?: WordWeights;
  /** Tells an article that reports several things from another of the same title and moment. */
  articleId?: string;
}

export interface Resolution {
  /** Null: a happening of its own, which opens an event. */
  eventId: string | null;
  /** 0 to 1, of the best candidate; from `JOINS` on it is the same event. */
  score: number;
  /** What spoke for and against the best candidate, a line each. */
  why: string[];
}

/** Characters of a text's beginning that say what is reported; background follows. */
const LEAD = 1500;

/** A report's title and the beginning of its text. */
export const leadOf = ({ title, text }: ReportText) => `${title}\n${text.slice(0, LEAD)}`;

/** The report is of this very article. */
export function isBy(report: Report, article: ReportText): boolean {
  if (article.articleId !== undefined) return report.articleId === article.articleId;
  return report.title === article.title && report.seenAt.getTime() === article.seenAt.getTime();
}

export const quotesOf = ({ evidence }: { evidence: readonly { quote: string }[] }) =>
  evidence.map(({ quote }) => quote).join("\n");

export const eventTextOf = (event: EventCandidate) =>
  [event.headline, ...event.reports.flatMap((report) => [report.title, quotesOf(report)])].join("\n");

/** Words of events seen before: an event is compared with many happenings, and its reports stay as they are. */
const wordsOfReports = new WeakMap<object, WordWeights>();

export function textsOf(event: EventCandidate): WordWeights[] {
  const texts = event.reports.map((report) => {
    const known = wordsOfReports.get(report) ?? wordWeights(`${report.title}\n${quotesOf(report)}`);
    wordsOfReports.set(report, known);
    return known;
  });
  return texts.length > 0 ? texts : [wordWeights(event.headline)];
}
