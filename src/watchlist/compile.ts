import type { GroupConfig, TermConfig, WatchlistConfig } from "../config/schema.js";
import { fold } from "./fold.js";
import { buildMatcher, type Matcher } from "./matcher.js";
import { spellings, termSpellings } from "./variants.js";

/** What a pattern found in a text stands for. */
export type Pattern =
  | { role: "alias"; of: "group" | "term"; id: string; name: string; alias: string; exact: boolean }
  | { role: "acronym"; acronym: Acronym }
  /** A context word of acronyms. */
  | { role: "near"; acronyms: Acronym[] }
  /** A phrase that looks like the group and is not. */
  | { role: "not"; id: string };

export interface Acronym {
  id: string;
  name: string;
  text: string;
  ambiguous: boolean;
  /** Folded context words. */
  near: ReadonlySet<string>;
}

/** A compiled watchlist: hand it to `findMentions`. */
export interface Watchlist {
  matcher: Matcher<Pattern>;
}

/**
 * Compiles the aliases, acronyms, context words and phrases of a watchlist into one matcher.
 *
 * Where two entries share a spelling, the one configured first has it.
 * Cost: O(total length of the aliases), some milliseconds for thousands.
 */
export function compileWatchlist(config: WatchlistConfig): Watchlist {
  const patterns: [string, Pattern][] = [];
  const near = new Map<string, Acronym[]>();
  for (const group of config.groups) addGroup(group, patterns, near);
  for (const term of config.terms) addTerm(term, patterns);
  for (const [word, acronyms] of near) patterns.push([word, { role: "near", acronyms }]);
  return { matcher: buildMatcher(patterns) };
}

function addGroup(group: GroupConfig, patterns: [string, Pattern][], near: Map<string, Acronym[]>): void {
  const { id, name } = group;
  for (const alias of [name, ...group.aliases])
    for (const spelling of spellings(alias))
      patterns.push([spelling, { role: "alias", of: "group", id, name, alias, exact: false }]);
  for (const { text, near: words, ambiguous } of group.acronyms) {
    const acronym: Acronym = { id, name, text, ambiguous, near: new Set(words.map(fold)) };
    patterns.push([fold(text), { role: "acronym", acronym }]);
    for (const word of acronym.near) near.set(word, [...(near.get(word) ?? []), acronym]);
  }
  for (const phrase of group.not) for (const spelling of termSpellings(phrase)) patterns.push([spelling, { role: "not", id }]);
}

/** A phrase of a few capitals (`FTO`) is an acronym: `fto` in a text is something else. */
const SHORT_CAPITALS = /^\p{Lu}{2,5}$/u;

function addTerm({ id, name, phrases }: TermConfig, patterns: [string, Pattern][]): void {
  for (const phrase of new Set([name, ...phrases])) {
    const exact = SHORT_CAPITALS.test(phrase);
    for (const spelling of exact ? [fold(phrase)] : termSpellings(phrase))
      patterns.push([spelling, { role: "alias", of: "term", id, name, alias: phrase, exact }]);
  }
}
