import { type ProposedGroup, proposeGroup, unwatched } from "../lists/propose-group.js";
import { type Found, indexListings, type ListingIndex, SOMEWHAT_ALIKE } from "../lists/search.js";
import type { Db } from "../store/database.js";
import { recentChanges } from "../store/listing-changes.js";
import { activeLists, allListings, type StoredListing } from "../store/lists.js";
import type { ListsView } from "../web/views.js";
import type { Context } from "./context.js";

const CHANGES = 50;

/** The watched lists and what became of their entries, newest first. */
export async function listsView(db: Db): Promise<ListsView> {
  const [lists, changes] = await Promise.all([activeLists(db), recentChanges(db, CHANGES)]);
  return {
    lists,
    changes: changes.map(({ before, after, ...change }) => ({
      ...change,
      name: (after ?? before)?.name ?? "",
      programmes: (after ?? before)?.programmes ?? [],
    })),
  };
}

const indexes = new WeakMap<object, { key: string; entries: StoredListing[]; index: ListingIndex<StoredListing> }>();

/** Made anew when a list has a new version; some 20 MB for ten thousand entries. */
async function indexOf(db: Db) {
  const key = (await activeLists(db)).map(({ id, version }) => `${id} ${version}`).join();
  const known = indexes.get(db);
  if (known?.key === key) return known;
  const entries = await allListings(db);
  const made = { key, entries, index: indexListings(entries) };
  indexes.set(db, made);
  return made;
}

/** Entries of every list under a name like this one, delisted ones too, best first. */
export async function searchListings(db: Db, query: string): Promise<Found<StoredListing>[]> {
  return (await indexOf(db)).index.find(query, { least: SOMEWHAT_ALIKE, thorough: true });
}

/** Where a watched group is listed now. */
export async function listingsOfGroup(ctx: Pick<Context, "store" | "config">, groupId: string): Promise<StoredListing[]> {
  const group = ctx.config().watchlist.groups.find(({ id }) => id === groupId);
  if (group === undefined || ctx.config().lists.length === 0) return [];
  const { index } = await indexOf(ctx.store);
  const found = [group.name, ...group.aliases].flatMap((name) => index.find(name, { most: 10 }));
  return [...new Set(found.map(({ entry }) => entry))].filter(
    ({ listing, delistedAt }) => listing.kind === "organisation" && delistedAt === null,
  );
}

/** A listed organisation that the watchlist has no group for. */
export interface Suggestion {
  ref: string;
  list: string;
  programmes: string[];
  firstSeenAt: Date;
  group: ProposedGroup;
}

const MOST_SUGGESTIONS = 50;

/**
 * Listed organisations that no group of the watchlist has the name of, newest first.
 *
 * @param programmes only of these
 */
export async function suggestGroups(
  ctx: Pick<Context, "store" | "config">,
  { programmes, since }: { programmes: readonly string[]; since: Date | null },
): Promise<Suggestion[]> {
  const { groups, terms } = ctx.config().watchlist;
  const taken = new Set([...groups, ...terms].map(({ id }) => id));
  const candidates = (await allListings(ctx.store))
    .filter(
      ({ listing, delistedAt, firstSeenAt }) =>
        listing.kind === "organisation" &&
        delistedAt === null &&
        (since === null || firstSeenAt >= since) &&
        (programmes.length === 0 || listing.programmes.some((tag) => programmes.includes(tag))),
    )
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return unwatched(candidates.slice(0, MOST_SUGGESTIONS * 10), groups)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ listId, list, listing, firstSeenAt }) => ({
      ref: `${listId}:${listing.id}`,
      list,
      programmes: listing.programmes,
      firstSeenAt,
      group: proposeGroup(listing, taken),
    }));
}

const dayOf = ({ listing, firstSeenAt }: StoredListing) => listing.listedOn ?? new Date(firstSeenAt).toISOString();

/** The group that an entry would be; null where there is no such entry. `ref` is LIST:ENTRY, the list by its id or its format's first word. */
export async function groupOfListing(
  ctx: Pick<Context, "store" | "config">,
  ref: string,
): Promise<{ group: ProposedGroup; list: string } | null> {
  const [listId = "", entryId = ""] = ref.split(/:(.*)/s);
  const lists = ctx.config().lists.filter(({ id, format }) => id === listId || format.split("-")[0] === listId);
  const { groups, terms } = ctx.config().watchlist;
  const found = (await allListings(ctx.store)).find(
    (entry) =>
      lists.some(({ id }) => id === entry.listId) && (entry.listing.id === entryId || entry.listing.reference === entryId),
  );
  if (found === undefined) return null;
  return { list: found.list, group: proposeGroup(found.listing, new Set([...groups, ...terms].map(({ id }) => id))) };
}
