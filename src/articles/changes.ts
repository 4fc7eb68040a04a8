const MAX_SENTENCES = 30;
const MAX_LENGTH = 500;

/** What a new version of a text says that the old one did not, and the other way round: whole sentences, in their order. */
export interface TextChanges {
  added: string[];
  removed: string[];
}

/**
 * Compares two versions of an article by their sentences; spaces, quotation marks and the order of paragraphs are no change.
 *
 * @param language ISO 639-1; sentences end in other ways in other languages
 * @returns null where nothing changed; at most 30 sentences a side, of 500 characters
 */
export function changesBetween(before: string, after: string, language: string | null): TextChanges | null {
  const segmenter = new Intl.Segmenter(language ?? "en", { granularity: "sentence" });
  const sentences = (text: string) => {
    const found = new Map<string, string>();
    for (const paragraph of text.split(/\n+/)) {
      for (const { segment } of segmenter.segment(paragraph)) {
        const key = segment.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
        if (key !== "") found.set(key, segment.trim());
      }
    }
    return found;
  };
  const [old, now] = [sentences(before), sentences(after)];
  const only = (these: Map<string, string>, those: Map<string, string>) =>
    [...these].flatMap(([key, sentence]) => (those.has(key) ? [] : [sentence.slice(0, MAX_LENGTH)]));
  const changes = { added: only(now, old), removed: only(old, now) };
  if (changes.added.length + changes.removed.length === 0) return null;
  return { added: changes.added.slice(0, MAX_SENTENCES), removed: changes.removed.slice(0, MAX_SENTENCES) };
}
