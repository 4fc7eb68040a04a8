import { type FoldedName, foldName, matchNames, SAME_NAME } from "./match-names.js";
import type { Listing } from "./types.js";

/** A watchlist group, as far as names go. */
export interface NamedGroup {
  id: string;
  name: string;
  aliases: readonly string[];
}

export interface GroupMatch {
  groupId: string;
  score: number;
  /** The two names that are alike, and how. */
  why: string;
}

/** Names of the watchlist, folded once. */
export type GroupNames = { id: string; name: string; folded: FoldedName }[];

export const groupNames = (groups: readonly NamedGroup[]): GroupNames =>
  groups.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ id, name: text, folded: foldName(text) })));

/**
 * The watchlist groups that a listing names: its name, its good and former aliases and its native names against theirs, best first.
 * Weak aliases count for nothing: others share them.
 *
 * Cost: some 10 µs a pair of names; a watchlist of 2,000 names is 20 ms a listing.
 */
export function matchGroups(listing: Listing, groups: GroupNames): GroupMatch[] {
  const names = [
    listing.name,
    ...listing.aliases.filter(({ quality }) => quality !== "low").map(({ name }) => name),
    ...listing.nativeNames,
  ];
  const best = new Map<string, GroupMatch>();
  for (const name of new Set(names)) {
    const folded = foldName(name);
    for (const group of groups) {
      if (!mayMatch(folded, group.folded)) continue;
      const { score, why } = matchNames(folded, group.folded);
      if (score >= SAME_NAME && score > (best.get(group.id)?.score ?? 0))
        best.set(group.id, { groupId: group.id, score, why: `“${name}” is “${group.name}” (${score.toFixed(2)}: ${why})` });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Too different in weight to be one name: most pairs, told apart for nothing. */
function mayMatch(a: FoldedName, b: FoldedName): boolean {
  const [light, heavy] = a.weight < b.weight ? [a.weight, b.weight] : [b.weight, a.weight];
  return (2 * light) / (light + heavy) >= 0.8;
}
