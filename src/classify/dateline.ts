import type { PlaceHit } from "./places.js";
import type { ReadSentence } from "./signal.js";

/** `: …`, `, Afghanistan (AP) — …`, `, Jan 5 (Reuters) - …`, `.- …`, and a sentence that is nothing but the place. */
const AFTER =
  /^\s*(?:[:(—–-]|\.\s?[-–—]|\.?$|,\s*(?:[^.]|\b[A-Z][a-z]{2,3}\.){0,40}?(?:--|—|–|:|\(|\s-\s)|\/[^.]{0,30}?(?::|,|\())/;

/**
 * "QUETTA: …", "KABUL, Afghanistan (AP) — …": the place at the very beginning of the body, from where the article was written.
 *
 * @param first the body's first sentence
 */
export function datelineOf(first: Pick<ReadSentence, "start" | "quote" | "places"> | undefined): PlaceHit | null {
  const hit = first?.places[0];
  if (first === undefined || hit === undefined || hit.start - first.start > 1) return null;
  const rest = first.quote.slice(hit.end - hit.start, hit.end - hit.start + 60);
  return AFTER.test(rest) ? hit : null;
}
