import type { Report } from "./types.js";

/** The article that a report's text first appeared in, as far as is known. */
const rootOf = (report: Report) => report.copyOf ?? report.articleId;

/** True where one of these reports is the same text as a further one, under whatever outlet's name. */
export const repeats = (reports: readonly Report[], report: Report) => reports.some((known) => rootOf(known) === rootOf(report));

/**
 * The reports that say something of their own: of several near-duplicates, and of several by one outlet, the first.
 *
 * @param reports in the order in which they were seen
 */
export function independentReports(reports: readonly Report[]): Report[] {
  const roots = new Set<string>();
  const feeds = new Set<string>();
  return reports.filter((report) => {
    const root = rootOf(report);
    if (roots.has(root)) return false;
    roots.add(root);
    if (feeds.has(report.feedId)) return false;
    feeds.add(report.feedId);
    return true;
  });
}

/** How much an outlet's word adds, by its Admiralty reliability; F cannot be judged and counts as a usual one. */
const TRUST = { A: 0.9, B: 0.8, C: 0.65, D: 0.45, E: 0.25, F: 0.5 } as const;

/** No number of outlets makes news certain. */
export const MOST_CONFIDENT = 0.99;

/**
 * Confidence once another independent outlet reports the same (noisy-or, weighted by the outlet's reliability): 0.6 and a report of
 * 0.6 from a source of reliability C give 0.76.
 */
export function confirmed(confidence: number, report: Report, reported: number): number {
  return Math.min(MOST_CONFIDENT, 1 - (1 - confidence) * (1 - reported * TRUST[report.reliability]));
}
