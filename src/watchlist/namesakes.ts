import type { WatchlistConfig } from "../config/schema.js";
import { fold } from "./fold.js";

/**
 * To each group those whose name is a part of its own: news shortens "Tehreek-e-Taliban Pakistan" to "the Taliban".
 *
 * Cost: O(groups · aliases), a few milliseconds for two hundred groups.
 */
export function namesakesOf({ groups }: WatchlistConfig): Map<string, string[]> {
  const named = groups.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases].map((alias) => ` ${fold(alias)} `) }));
  const namesakes = new Map<string, string[]>();
  for (const { id, name } of groups) {
    const own = ` ${fold(name)} `;
    const within = named.filter((other) => other.id !== id && other.names.some((short) => own !== short && own.includes(short)));
    if (within.length > 0)
      namesakes.set(
        id,
        within.map((other) => other.id),
      );
  }
  return namesakes;
}
