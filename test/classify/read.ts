import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { assess, fullText } from "../../src/classify/index.js";
import type { Assessment, Happening } from "../../src/classify/types.js";
import { watchlistSchema } from "../../src/config/schema.js";
import { compileWatchlist, findMentions, type Watchlist } from "../../src/watchlist/index.js";
import { watchlistConfig } from "../watchlist/watchlist.js";

const watchlist = compileWatchlist(watchlistConfig);

/** A Tuesday. */
export const PUBLISHED = new Date("2026-01-06T08:00:00Z");

let shipped: Watchlist | undefined;

/** As `read`, with the watchlist that ships. */
export function readAsShipped(title: string, text: string, language = "en"): Assessment {
  shipped ??= compileWatchlist(watchlistSchema.parse(parse(readFileSync("config/watchlist.yaml", "utf8"))));
  const article = { title, text, language, publishedAt: PUBLISHED };
  return assess(article, findMentions(shipped, fullText(article)));
}

/** An article through the watchlist and the assessment, published on a Tuesday in January 2026 unless said otherwise. */
export function read(title: string, text = "", published: Date | null = PUBLISHED, language: string | null = "en"): Assessment {
  const article = { title, text, language, publishedAt: published };
  return assess(article, findMentions(watchlist, fullText(article)));
}

/** The one happening of an assessment that must have one. */
export function only(assessment: Assessment): Happening {
  const [first, ...more] = assessment.happenings;
  if (first === undefined || more.length > 0)
    throw new Error(`${assessment.happenings.length} happenings:\n${JSON.stringify(assessment, null, 1)}`);
  return first;
}
