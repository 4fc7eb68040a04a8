import type { WatchlistConfig } from "../config/schema.js";
import type { Kin } from "../events/features.js";
import type { Names } from "../events/open.js";
import { namesakesOf, parentsOf } from "../watchlist/index.js";
import type { Context } from "./context.js";

/** Watchlist ids with their names, for groups and terms. */
export function namesOf(ctx: Context): Names {
  const { groups, terms } = ctx.config().watchlist;
  return new Map([...groups, ...terms].map((entry) => [entry.id, entry.name]));
}

/** Of watchlists seen before: one stays until it is edited. */
const kinOfWatchlist = new WeakMap<WatchlistConfig, Kin>();

/** To each group those by whose names a report may call it: the one that it is a branch of, and its namesakes. */
export function kinOf(ctx: Context): Kin {
  const { watchlist } = ctx.config();
  const known = kinOfWatchlist.get(watchlist);
  if (known !== undefined) return known;
  const kin = new Map<string, readonly string[]>(namesakesOf(watchlist));
  for (const [id, parent] of parentsOf(watchlist)) kin.set(id, [parent, ...(kin.get(id) ?? [])]);
  kinOfWatchlist.set(watchlist, kin);
  return kin;
}
