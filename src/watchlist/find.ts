import type { Acronym, Pattern, Watchlist } from "./compile.js";
import { fold } from "./fold.js";
import { matchAll } from "./matcher.js";
import {
  inItsCase,
  isBesideArmedWords,
  isLongerName,
  isPartOfNumber,
  isProperNameOfOther,
  isShouted,
  isSurname,
  spelledOut,
} from "./senses.js";
import { withShorthand } from "./shorthand.js";
import type { Mention, Span } from "./types.js";

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
 * An acronym counts where its capitals stand as configured and the text gives it context: one of its `near` words, words such as
 * "militants" right beside it, the group's name or an alias, or another acronym of the group that counts. A `not` phrase takes away what it covers, and every acronym of its group in
 * a text that does not name the group otherwise; so do words that spell the acronym out as something else. A name of one word that
 * the text also uses as somebody's surname (`Steve Hamas`) needs another name of the group beside it.
 *
 * @param text    plain text, any length, any script; offsets below are UTF-16 code units into it
 * @returns       mentions in text order, non-overlapping, longest alias first (leftmost-longest)
 * @throws        never; an empty text has no mentions
 * Cost: one pass, O(text length); the watchlist's size only matters when it is compiled.
 */
export function findMentions(watchlist: Watchlist, text: string): Mention[] {
  const hits = collect(watchlist, text);
  if (hits.aliases.length + hits.acronyms.length === 0) return [];
  const aliases = strongAliases(hits, text);
  const named = new Set(leftmostLongest(aliases).flatMap(({ of, id }) => (of === "group" ? [id] : [])));
  const counting = countingAcronyms(hits, named, text);
  // "Al-Shabab" in Cabo Delgado: a short name whose place the text names, before another group's name of the same letters.
  const placed = counting.filter((hit) => hasNearWord(hit, hits));
  const isTaken = (alias: Mention) =>
    placed.some(({ start, end, acronym }) => start === alias.start && end === alias.end && acronym.id !== alias.id);
  const found = leftmostLongest([...aliases.filter((alias) => !isTaken(alias)), ...counting.map(toMention)]);
  return withShorthand(found, text, watchlist.parents);
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
      if (inItsCase(text.slice(span.start, span.end), pattern.acronym.text))
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

/** Aliases that no `not` phrase covers and that are nobody's surname, throughout the text. */
function strongAliases(hits: Hits, text: string): Mention[] {
  const elsewhere = new Set<string>();
  const good = hits.aliases.filter((hit) => {
    const lookAlike = covered(hit, hits.not.get(hit.id)) || isSurname(text, hit) || isPartOfNumber(text, hit);
    if (lookAlike && isOneWord(hit.alias)) elsewhere.add(`${hit.id} ${hit.alias}`);
    return !lookAlike;
  });
  if (elsewhere.size === 0) return good;
  const isDoubtful = (hit: Mention) => elsewhere.has(`${hit.id} ${hit.alias}`);
  return good.filter((hit) => !isDoubtful(hit) || good.some((other) => other.id === hit.id && !isDoubtful(other)));
}

const isOneWord = (alias: string) => !fold(alias).includes(" ");

/** Acronyms with context; one that has it gives it to the others of its group. */
function countingAcronyms(hits: Hits, named: ReadonlySet<string>, text: string): AcronymHit[] {
  const senseless = new Set<Acronym>();
  for (const hit of hits.acronyms) if (isSomethingElse(hit, hits, text)) senseless.add(hit.acronym);
  const possible = hits.acronyms.filter(
    (hit) =>
      !senseless.has(hit.acronym) &&
      !covered(hit, hits.not.get(hit.acronym.id)) &&
      !isSurname(text, hit) &&
      !isShouted(text, hit) &&
      !isPartOfNumber(text, hit) &&
      !isProperNameOfOther(text, hit) &&
      !isLongerName(text, hit),
  );
  const counts = possible.filter((hit) => inContext(hit, hits, named, text));
  const known = new Set(counts.map(({ acronym }) => acronym.id));
  return possible.filter((hit) => known.has(hit.acronym.id) && (!vetoed(hit, hits) || named.has(hit.acronym.id)));
}

function inContext(hit: AcronymHit, hits: Hits, named: ReadonlySet<string>, text: string): boolean {
  const { acronym } = hit;
  if (named.has(acronym.id)) return true;
  if (vetoed(hit, hits)) return false;
  if (!acronym.ambiguous || isBesideArmedWords(text, hit)) return true;
  return hasNearWord(hit, hits);
}

function hasNearWord(hit: AcronymHit, hits: Hits): boolean {
  return (hits.near.get(hit.acronym) ?? []).some((word) => !(word.start < hit.end && hit.start < word.end));
}

const vetoed = (hit: AcronymHit, hits: Hits) => hits.not.has(hit.acronym.id);

/** The text spells the acronym out, and not as a name of the group or with a context word. */
function isSomethingElse(hit: AcronymHit, hits: Hits, text: string): boolean {
  const words = spelledOut(text, hit);
  if (words === null || words.some((word) => hit.acronym.near.has(word))) return false;
  const { id } = hit.acronym;
  return !hits.aliases.some(
    (alias) =>
      alias.id === id &&
      ((alias.end <= hit.start && hit.start - alias.end <= 4) || (alias.start >= hit.end && alias.start - hit.end <= 4)),
  );
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
