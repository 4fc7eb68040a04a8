import { indexListings } from "./search.js";
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

/** The watchlist groups that a listing names, best first. */
export type GroupMatcher = (listing: Listing) => GroupMatch[];

/**
 * Compares a listing's name, its good and former aliases and its native names with the watchlist's. Weak aliases count for nothing:
 * others share them.
 *
 * Cost: some ms for a watchlist of 2,000 names, then well below one a listing
 */
export function groupMatcher(groups: readonly NamedGroup[]): GroupMatcher {
  const index = indexListings(groups.map(({ id, name, aliases }) => ({ id, listing: asListing(id, name, aliases) })));
  return (listing) => {
    const names = [
      listing.name,
      ...listing.aliases.filter(({ quality }) => quality !== "low").map(({ name }) => name),
      ...listing.nativeNames,
    ];
    const best = new Map<string, GroupMatch>();
    for (const name of new Set(names))
      for (const { entry, score, why } of index.find(name))
        if (score > (best.get(entry.id)?.score ?? 0))
          best.set(entry.id, { groupId: entry.id, score, why: `“${name}” is ${why} (${score.toFixed(2)})` });
    return [...best.values()].sort((a, b) => b.score - a.score);
  };
}

const asListing = (id: string, name: string, aliases: readonly string[]): Listing => ({
  id,
  name,
  kind: "organisation",
  aliases: aliases.map((alias) => ({ name: alias, quality: "good" })),
  nativeNames: [],
  programmes: [],
  listedOn: null,
  changedOn: null,
  remarks: null,
  identifiers: [],
  reference: null,
});
