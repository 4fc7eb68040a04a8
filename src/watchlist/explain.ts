import type { GroupConfig, WatchlistConfig } from "../config/schema.js";
import { compileNames } from "./compile.js";
import { acronymSpellings, type Spelling, spellings } from "./variants.js";

/** A spelling that is looked for: folded, why it is one of the name's, and which other entry has it instead. */
export interface ExplainedSpelling extends Spelling {
  takenBy: string | null;
}

/** Everything under which a group is found. */
export interface ExplainedGroup {
  id: string;
  name: string;
  names: { alias: string; spellings: ExplainedSpelling[] }[];
  acronyms: { text: string; spellings: Spelling[]; needs: "context" | "nothing"; near: string[]; nearSpellings: string[] }[];
  not: string[];
}

/** What the watchlist makes of a group, for `vigil watchlist explain`; null where there is no such id. */
export function explainGroup(config: WatchlistConfig, id: string): ExplainedGroup | null {
  const group = config.groups.find((each) => each.id === id);
  return group === undefined ? null : explained(config, group);
}

function explained(config: WatchlistConfig, { id, name, acronyms, not }: GroupConfig): ExplainedGroup {
  return {
    id,
    name,
    names: (compileNames(config).get(id) ?? []).map(({ alias, spellings: spelled, taken }) => ({
      alias,
      spellings: spelled.map((spelling) => ({ ...spelling, takenBy: taken.get(spelling.form) ?? null })),
    })),
    acronyms: acronyms.map(({ text, near, ambiguous }) => ({
      text,
      spellings: acronymSpellings(text),
      needs: ambiguous ? "context" : "nothing",
      near,
      nearSpellings: [...new Set(near.flatMap((word) => spellings(word).map(({ form }) => form)))],
    })),
    not,
  };
}
