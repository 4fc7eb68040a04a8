import type { Acronym, Pattern, Watchlist } from "./compile.js";
import { fold } from "./fold.js";
import { matchAll } from "./matcher.js";
import type { Mention } from "./types.js";

interface Span {
  start: number;
  end: number;
}
interface AcronymHit extends Span {
  acronym: Acronym;
}
interface Hits {
  aliases: Mention[];
  acronyms: AcronymHit[];
  /** Spans of context words, by acronym. */
  near: Map<Acronym, Span[]>;
  /** Spans of `not` phrases, by group. */
  not: Map<string, Span[]>;
}

/**
 * Finds every watchlist mention in a text.
 *
 * An acronym counts where its capitals stand as configured and the text gives it context: one of its `near` words, or the group's
 * name or an alias. A `not` phrase takes away what it covers, and every acronym of its group in a text that has no `near` word.
 *
 * @param text    plain text, any length, any script; offsets below are UTF-16 code units into it
 * @returns       mentions in text order, non-overlapping, longest alias first (leftmost-longest)
 * @throws        never; an empty text has no mentions
 * Cost: one pass, O(text length); the watchlist's size only matters when it is compiled.
 */
export function findMentions(watchlist: Watchlist, text: string): Mention[] {
  const hits = collect(watchlist, text);
  const uncovered = hits.aliases.filter((hit) => !covered(hit, hits.not.get(hit.id)));
  const named = new Set(leftmostLongest(uncovered).map(({ id }) => id));
  const acronyms = hits.acronyms.filter((hit) => acronymCounts(hit, hits, named, text)).map(toMention);
  return leftmostLongest([...uncovered, ...acronyms]);
}

function collect(watchlist: Watchlist, text: string): Hits {
  const hits: Hits = { aliases: [], acronyms: [], near: new Map(), not: new Map() };
  matchAll(watchlist.matcher, text, (start, end, pattern) => add(hits, { start, end }, pattern, text));
  return hits;
}

function add(hits: Hits, span: Span, pattern: Pattern, text: string): void {
  switch (pattern.role) {
    case "alias": {
      const { of, id, name, alias, exact } = pattern;
      if (!exact || text.slice(span.start, span.end) === alias)
        hits.aliases.push({ of, id, name, alias, ...span, acronym: false });
      return;
    }
    case "acronym":
      if (text.slice(span.start, span.end).normalize("NFKC") === pattern.acronym.text)
        hits.acronyms.push({ ...span, acronym: pattern.acronym });
      return;
    case "near":
      for (const acronym of pattern.acronyms) append(hits.near, acronym, span);
      return;
    case "not":
      append(hits.not, pattern.id, span);
  }
}

function append<K>(map: Map<K, Span[]>, key: K, span: Span): void {
  const spans = map.get(key);
  if (spans) spans.push(span);
  else map.set(key, [span]);
}

function acronymCounts(hit: AcronymHit, hits: Hits, named: ReadonlySet<string>, text: string): boolean {
  const { acronym } = hit;
  const not = hits.not.get(acronym.id);
  if (covered(hit, not)) return false;
  if (!acronym.ambiguous) return true;
  const near = (hits.near.get(acronym) ?? []).some((word) => !(word.start < hit.end && hit.start < word.end));
  if (meansSomethingElse(acronym, hits, text)) return false;
  if (not !== undefined && !near) return false;
  return near || named.has(acronym.id);
}

const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "de", "la", "del", "du", "des"]);

/** Words before `(BLA)` with those initials, which are neither an alias nor hold a context word, define it as something else. */
function meansSomethingElse(acronym: Acronym, hits: Hits, text: string): boolean {
  const letters = [...fold(acronym.text)];
  return hits.acronyms.some((hit) => {
    if (hit.acronym !== acronym || !/[([]\s?$/.test(text.slice(Math.max(0, hit.start - 2), hit.start))) return false;
    const before = text.slice(Math.max(0, hit.start - 120), hit.start);
    const words = fold(before.replace(/[([]\s?$/, ""))
      .split(" ")
      .filter((word) => word !== "" && !SMALL_WORDS.has(word))
      .slice(-letters.length);
    if (words.length < letters.length || !words.every((word, i) => word.startsWith(letters[i] ?? " "))) return false;
    const isAlias = hits.aliases.some(({ id, end }) => id === acronym.id && end <= hit.start && hit.start - end <= 3);
    return !isAlias && !words.some((word) => acronym.near.has(word));
  });
}

function covered(hit: Span, spans: readonly Span[] | undefined): boolean {
  return spans?.some((span) => span.start <= hit.start && hit.end <= span.end) ?? false;
}

function toMention({ start, end, acronym: { id, name, text } }: AcronymHit): Mention {
  return { of: "group", id, name, alias: text, start, end, acronym: true };
}

/** Stable: of two equal spans the one found first, which is the one configured first. */
function leftmostLongest(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let end = -1;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start < end) continue;
    kept.push(mention);
    end = mention.end;
  }
  return kept;
}
