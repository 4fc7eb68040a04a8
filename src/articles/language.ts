import { eld } from "eld/extrasmall";
import { amongLookAlikes } from "./look-alikes.js";

/** Shorter texts are too often names alone. */
const ENOUGH = 200;
const SAMPLE = 1000;

/**
 * The language of a page's text. Templates declare English for pages in any language, so the words decide where they are clear; between
 * languages that look alike the declared one stands, unless the text has letters that it does not write.
 *
 * @param declared as the page says, e.g. `pt-BR`
 * @returns ISO 639-1; null where nothing says
 */
export function languageOfText(declared: string | null, text: string): string | null {
  const said = declared?.toLowerCase().match(/^[a-z]{2}(?=$|[-_])/)?.[0] ?? null;
  if (text.length < ENOUGH) return said;
  const found = eld.detect(text.slice(0, SAMPLE));
  // Of Swahili or Somali, which it does not know, it is never sure.
  return found.isReliable() ? amongLookAlikes(said, found.language, text) : said;
}
