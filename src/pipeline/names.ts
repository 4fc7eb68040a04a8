import type { Parents } from "../events/features.js";
import type { Names } from "../events/open.js";
import type { Context } from "./context.js";

/** Watchlist ids with their names, for groups and terms. */
export function namesOf(ctx: Context): Names {
  const { groups, terms } = ctx.config().watchlist;
  return new Map([...groups, ...terms].map((entry) => [entry.id, entry.name]));
}

/** To each branch of a group the group that it belongs to. */
export function parentsOf(ctx: Context): Parents {
  return new Map(ctx.config().watchlist.groups.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]])));
}
