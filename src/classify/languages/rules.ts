import type { EventKind, IncidentType } from "../../config/vocabulary.js";
import { fold } from "../../watchlist/fold.js";

/** What a language's key words are; everything is compared folded (see the watchlist's `fold`). */
export interface LanguageRules {
  /** Most specific type first. */
  incidents: readonly (readonly [IncidentType, RegExp])[];
  /** Kinds beside incidents, the first that fits. */
  kinds: readonly (readonly [Exclude<EventKind, "incident">, RegExp])[];
  /** The past, the possible and the denied. */
  background: RegExp;
  /** Accidents, disasters, disease, drills, games: where the title says so, nothing in the article is an attack. */
  mishap: RegExp;
  claim: RegExp;
  /** Militants fell: a strike or a raid on them. */
  militantsFell: RegExp;
  /** A toll that has grown; the figure follows. */
  rising: RegExp;
  killed: RegExp;
  injured: RegExp;
  /** Number words by their folded spelling. */
  numbers: Readonly<Record<string, number>>;
  /** Words that part one count from the next. */
  and: ReadonlySet<string>;
  /** Words between the ends of a range: "between four `and` seven", "from four `to` seven"; folded. */
  range: ReadonlySet<string>;
  /** What stands before a range whose middle word is also an "and"; folded. */
  between: ReadonlySet<string>;
  /** Where the count stands beside its verb. */
  counts: "before" | "either";
  today: RegExp;
  yesterday: RegExp;
  dayBefore: RegExp;
  /** Days of late that are named no closer: "last week", "last night's". */
  lately: RegExp;
  /** The months' names as they stand after a day, January first, alternatives one `|` apart; folded when read. */
  months: readonly string[];
  /** Monday first; folded. */
  weekdays: readonly string[];
}

/**
 * A pattern of alternatives, given unfolded, one `|` apart. `…` lets a word go on.
 *
 * Arabic words may carry a proclitic; other scripts' words must begin and, without `…`, end as given.
 */
export function words(alternatives: string): RegExp {
  const given = alternatives
    .split("|")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const open = each.endsWith("…");
      const body = (open ? each.slice(0, -1) : each)
        .split("…")
        .map((part) => `${/^\s/.test(part) ? " " : ""}${fold(part)}`.replace(/[.*+?^${}()[\]\\]/g, "\\$&"))
        .join("\\p{L}*");
      return { body: `${body}${open ? "" : "(?!\\p{L})"}`, arabic: /\p{Script=Arabic}/u.test(body) };
    });
  // What words begin with stands once before all of them, not before each: ten times as fast.
  const beginning = [true, false].flatMap((arabic) => {
    const bodies = given.filter((each) => each.arabic === arabic).map(({ body }) => body);
    return bodies.length === 0 ? [] : [`(?<!\\p{L})${arabic ? "[وفبلك]?(?:ال)?" : ""}(?:${bodies.join("|")})`];
  });
  return new RegExp(beginning.join("|"), "u");
}

/** A pattern of two lists, the second within some words after the first. */
/** @param without words that may not stand between */
export function phrase(first: string, second: string, gap = 60, without?: string): RegExp {
  const between = without === undefined ? "[^.]" : `(?!${words(without).source})[^.]`;
  return new RegExp(`(?:${words(first).source})(?:${between}){0,${gap}}?(?:${words(second).source})`, "u");
}

export function either(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "u");
}

/** A set of words, given unfolded, one `|` apart. */
export function wordSet(alternatives: string): ReadonlySet<string> {
  return new Set(alternatives.split("|").map(fold));
}

/** `one=1 two=2` with folded keys; `_` for a space is not allowed: a number is one word. */
export function numberWords(table: string): Record<string, number> {
  return Object.fromEntries(
    table
      .trim()
      .split(/\s+/)
      .map((entry) => [fold(entry.split("=")[0] ?? ""), Number(entry.split("=")[1])]),
  );
}
