import { LIGHT_WORDS } from "./fold-names.js";
import { groupMatcher, type NamedGroup } from "./match-groups.js";
import type { Listing } from "./types.js";

/** A group as it would stand in watchlist.yaml. */
export interface ProposedGroup {
  id: string;
  name: string;
  aliases: string[];
  /** Names that are left out: short or weak ones, which others share. They may be added as acronyms with `near` words. */
  leftOut: string[];
}

const MOST_ALIASES = 30;
const SHORT = 5;
const ACRONYMS = new Set("ISIS ISIL IRGC AQIM AQAP AQIS JNIM FARC HUJI JRTN ETIM PFLP DFLP ISWAP TTP".split(" "));
const SMALL = new Set([
  "la",
  "los",
  "las",
  "les",
  "del",
  "al",
  "of",
  "the",
  "and",
  "for",
  "in",
  "de",
  "el",
  "e",
  "ul",
  "wal",
  "fi",
]);

/**
 * A watchlist group of a listing: its name in readable case, its good and former names, its native ones.
 *
 * @param taken ids that the watchlist has
 */
export function proposeGroup({ name, aliases, nativeNames }: Listing, taken: ReadonlySet<string>): ProposedGroup {
  const readable = readableName(name);
  const good = aliases.filter(({ quality }) => quality !== "low").map((alias) => readableName(alias.name));
  const all = [...new Set([...good, ...nativeNames])].filter((alias) => alias !== readable);
  const isShort = (alias: string) =>
    alias.replace(/[^\p{L}\p{N}]/gu, "").length <= SHORT && !/[^\p{Script=Latin}\p{P}\p{N}\s]/u.test(alias);
  const weak = aliases.filter(({ quality }) => quality === "low").map((alias) => alias.name);
  return {
    id: freeId(readable, taken),
    name: readable,
    aliases: all.filter((alias) => !isShort(alias)).slice(0, MOST_ALIASES),
    leftOut: [...all.filter(isShort), ...weak],
  };
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 48) || "group";
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** Registers shout; the rest of the world reads "Balochistan Liberation Army". Acronyms stay: known ones, and short words without a vowel. */
export function readableName(name: string): string {
  // One short word by itself is a short form.
  if (/\p{Ll}/u.test(name) || /^\S{1,5}$/.test(name)) return name;
  return name.replace(/[\p{L}\p{M}’']+/gu, (word, at: number) => {
    const low = word.toLowerCase();
    if (SMALL.has(low)) return at === 0 ? capital(low) : low;
    const isAcronym = ACRONYMS.has(word) || (word.length <= 4 && (word.length < 4 || !/[aeiouy]/.test(low)));
    return isAcronym && !LIGHT_WORDS.has(low) ? word : capital(low);
  });
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Organisations that no watchlist group has the name of. */
export function unwatched<T extends { listing: Listing }>(entries: readonly T[], groups: readonly NamedGroup[]): T[] {
  const match = groupMatcher(groups);
  return entries.filter(({ listing }) => match(listing).length === 0);
}
