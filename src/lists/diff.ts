import type { ListDiff, Listing, ListingChange } from "./types.js";

/** More lost than this at once is more likely a broken file than a day's delistings. */
const MAX_LOST_SHARE = 0.1;

/**
 * What changed from the last good version of a list to a new one. Order does not count; an entry with a new number is the same one
 * where its name and kind are (and only one entry lost them), so a renumbered list is no delisting.
 *
 * @returns with `held` set where more than 10 % of the entries are gone: not to be believed before an operator has looked
 * Cost: O(entries)
 */
export function diffListings(before: readonly Listing[], after: readonly Listing[]): ListDiff {
  const old = new Map(before.map((listing) => [listing.id, listing]));
  const now = new Map(after.map((listing) => [listing.id, listing]));
  const pairs: [Listing, Listing][] = [];
  const lost = new Map<string, Listing[]>();
  for (const listing of old.values()) {
    const same = now.get(listing.id);
    if (same !== undefined) pairs.push([listing, same]);
    else lost.set(nameKey(listing), [...(lost.get(nameKey(listing)) ?? []), listing]);
  }
  const added: Listing[] = [];
  for (const listing of now.values()) {
    if (old.has(listing.id)) continue;
    const [renumbered, ...others] = lost.get(nameKey(listing)) ?? [];
    if (renumbered === undefined || others.length > 0) added.push(listing);
    else {
      pairs.push([renumbered, listing]);
      lost.delete(nameKey(listing));
    }
  }
  const removed = [...lost.values()].flat();
  const changed = pairs.map(([was, is]) => change(was, is)).filter((found) => found !== null);
  const renumbered = pairs.filter(([was, is]) => was.id !== is.id).map(([was]) => was.id);
  return { added, removed, changed, renumbered, held: whyHeld(old.size, removed.length) };
}

function whyHeld(known: number, lost: number): string | null {
  if (lost <= known * MAX_LOST_SHARE) return null;
  return `${lost} of ${known} entries are gone (more than ${MAX_LOST_SHARE * 100} %): nothing is taken from it.`;
}

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? text;
const nameKey = ({ kind, name }: Listing) => `${kind} ${folded(name)}`;

function change(before: Listing, after: Listing): ListingChange | null {
  const missing = (from: readonly string[], than: readonly string[]) => from.filter((tag) => !than.includes(tag));
  const [namesBefore, namesAfter] = [namesOf(before), namesOf(after)];
  const unknown = (from: Map<string, string>, than: Map<string, string>) =>
    [...from].filter(([key]) => !than.has(key)).map(([, name]) => name);
  const found: ListingChange = {
    before,
    after,
    programmesAdded: missing(after.programmes, before.programmes),
    programmesRemoved: missing(before.programmes, after.programmes),
    aliasesAdded: unknown(namesAfter, namesBefore),
    aliasesRemoved: unknown(namesBefore, namesAfter),
    renamed: folded(before.name) !== folded(after.name),
  };
  const { programmesAdded, programmesRemoved, aliasesAdded, aliasesRemoved, renamed } = found;
  const parts = [programmesAdded, programmesRemoved, aliasesAdded, aliasesRemoved];
  return renamed || parts.some((part) => part.length > 0) ? found : null;
}

const namesOf = ({ aliases, nativeNames }: Listing) =>
  new Map([...aliases.map(({ name }) => name), ...nativeNames].map((name) => [folded(name), name]));
