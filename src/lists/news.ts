import type { ListDiff, Listing, ListNews, PartyKind } from "./types.js";

/** Whose listings are told of. */
export interface Wanted {
  parties: readonly PartyKind[];
  /** Left out: under any programme. */
  programmes?: readonly string[] | undefined;
}

/**
 * What of a new version may be news: entries that are new or gone, programmes and names that are new to a known one. A name that is
 * gone, a remark, an address are history and no news.
 */
export function newsOf({ added, removed, changed }: ListDiff, wanted: Wanted): ListNews[] {
  const fits = (listing: Listing) =>
    wanted.parties.includes(listing.kind) &&
    (wanted.programmes === undefined || listing.programmes.some((tag) => wanted.programmes?.includes(tag)));
  const names = ({ name, aliases, nativeNames }: Listing) => [name, ...aliases.map((alias) => alias.name), ...nativeNames];
  return [
    ...added
      .filter(fits)
      .map((listing): ListNews => ({ action: "listed", listing, programmes: listing.programmes, names: names(listing) })),
    ...removed
      .filter(fits)
      .map((listing): ListNews => ({ action: "delisted", listing, programmes: listing.programmes, names: [] })),
    ...changed
      .filter(({ after }) => fits(after))
      .flatMap(({ before, after, programmesAdded, aliasesAdded, renamed }): ListNews[] => {
        const further = [
          ...(renamed && !before.aliases.some(({ name }) => name === after.name) ? [after.name] : []),
          ...aliasesAdded,
        ];
        // A programme that is told of is the news; the names that came with it stand in it.
        if (programmesAdded.length > 0)
          return [{ action: "programmes", listing: after, programmes: programmesAdded, names: further }];
        return further.length > 0 ? [{ action: "names", listing: after, programmes: [], names: further }] : [];
      }),
  ];
}
