import { bonesOf, type FoldedName, foldName } from "./fold-names.js";
import { matchNames, SAME_NAME } from "./match-names.js";
import type { Listing } from "./types.js";

/** A listing that a name leads to. */
export interface Found<T extends { listing: Listing }> {
  entry: T;
  score: number;
  /** The name of the listing that is alike, and how. */
  why: string;
}

export interface ListingIndex<T extends { listing: Listing }> {
  /**
   * Listings of a name, best first.
   *
   * @param options.least    from which likeness on; default: the same party
   * @param options.thorough where no listing shares the sound of a word, as after a slip of the hand, all are compared
   * Cost: a millisecond or two over ten thousand listings; some 300 ms where all are compared
   */
  find(name: string, options?: { least?: number; most?: number; thorough?: boolean }): Found<T>[];
}

/** By what a word is found: its sound, and its consonants, for vowels are what spellings differ in most. */
const keysOf = ({ sound }: FoldedName["words"][number]) => [sound, `-${bonesOf(sound)}`];

/** Below this a listing only shares words with what was asked. */
export const SOMEWHAT_ALIKE = 0.55;

/**
 * Names of listings by the sound of their words, so that a name is compared with those only that share one.
 *
 * Cost: some 10 µs and 400 bytes a name.
 */
export function indexListings<T extends { listing: Listing }>(entries: readonly T[]): ListingIndex<T> {
  const names: { entry: T; name: string; folded: FoldedName }[] = [];
  const bySound = new Map<string, number[]>();
  for (const entry of entries)
    for (const name of new Set([
      entry.listing.name,
      ...entry.listing.aliases.map((alias) => alias.name),
      ...entry.listing.nativeNames,
    ])) {
      const folded = foldName(name);
      const at = names.push({ entry, name, folded }) - 1;
      for (const sound of new Set([...folded.words.flatMap(keysOf), folded.whole])) {
        const known = bySound.get(sound);
        if (known === undefined) bySound.set(sound, [at]);
        else known.push(at);
      }
    }
  return {
    find(name, { least = SAME_NAME, most = 20, thorough = false } = {}) {
      const asked = foldName(name);
      const rare = asked.words.filter(({ weight }) => weight >= 1);
      const sounds = [...(rare.length > 0 ? rare : asked.words).flatMap(keysOf), asked.whole];
      const candidates = [...new Set(sounds.flatMap((sound) => bySound.get(sound) ?? []))].flatMap((at) => names[at] ?? []);
      const found = among(candidates);
      return found.length === 0 && thorough ? among(names) : found;

      function among(some: typeof names): Found<T>[] {
        const best = new Map<T, Found<T>>();
        for (const candidate of some) {
          const isPerson = candidate.entry.listing.kind === "individual";
          const { score, why } = matchNames(asked, candidate.folded, { isPerson });
          if (score >= least && score > (best.get(candidate.entry)?.score ?? 0))
            best.set(candidate.entry, { entry: candidate.entry, score, why: `“${candidate.name}”: ${why}` });
        }
        return [...best.values()].sort((a, b) => b.score - a.score).slice(0, most);
      }
    },
  };
}
