import type { Report } from "./types.js";

const HOUR_MS = 3_600_000;

/** How long a higher figure of another source stands beside a newer one. */
const BESIDE_MS = 6 * HOUR_MS;

export interface Toll {
  /** The figure as it stands; null where no report gives one. */
  least: number | null;
  /** The highest figure that still stands; null where no report gives one. */
  most: number | null;
}

interface Figure {
  source: string;
  reliability: string;
  at: number;
  seenAt: number;
  least: number;
  most: number;
}

/**
 * An event's toll from its reports' figures: always at its last value.
 *
 * - Figures are in order of publication (`publishedAt`, never later than when it was seen; `seenAt` where unknown; when it was changed,
 *   of a report that its outlet changed). Of several of the same moment the most reliable source's is the last, then the one seen last.
 * - `least` is the conservative figure of the last report that gives one. So a toll that rises is followed at once, and so is a
 *   correction downwards.
 * - `most` is the highest figure among each source's own last figures of the six hours before that: a source's newer figure
 *   replaces its older one, another source's higher figure stands beside a lower one until it has aged.
 * - A near-duplicate that repeats its original's figures says nothing new and counts as the original; one with other figures is an
 *   update.
 *
 * Four outlets that give 4, 4, 7 and 9 within minutes: 9, at most 9. Then a correction to 8: 8, at most 9.
 */
export function tollOf(reports: readonly Report[], of: "killed" | "injured"): Toll {
  const figures = figuresOf(reports, of);
  const last = figures.at(-1);
  if (last === undefined) return { least: null, most: null };
  const latestOfSource = new Map(figures.map((figure) => [figure.source, figure]));
  const standing = [...latestOfSource.values()].filter((figure) => last.at - figure.at <= BESIDE_MS);
  return { least: last.least, most: Math.max(...standing.map((figure) => figure.most)) };
}

function figuresOf(reports: readonly Report[], of: "killed" | "injured"): Figure[] {
  const byArticle = new Map(reports.map((report) => [report.articleId, report]));
  const most = of === "killed" ? "killedMax" : "injuredMax";
  const figures: Figure[] = [];
  for (const report of reports) {
    const original = report.copyOf === null ? undefined : byArticle.get(report.copyOf);
    if (original !== undefined && original[of] === report[of] && original[most] === report[most]) continue;
    const low = report[of] ?? report[most];
    if (low === null) continue;
    const seenAt = report.seenAt.getTime();
    figures.push({
      source: report.feedId,
      reliability: report.reliability,
      at: report.revisedAt?.getTime() ?? Math.min(report.publishedAt?.getTime() ?? seenAt, seenAt),
      seenAt,
      least: low,
      most: Math.max(low, report[most] ?? low),
    });
  }
  // A is the most reliable and sorts last among equals.
  return figures.sort(
    (a, b) => a.at - b.at || (a.reliability < b.reliability ? 1 : a.reliability > b.reliability ? -1 : 0) || a.seenAt - b.seenAt,
  );
}
