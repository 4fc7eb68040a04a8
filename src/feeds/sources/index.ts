import { FeedError } from "../error.js";
import { parseFeed } from "../parse.js";
import type { Reading, WebSource } from "../types.js";
import type { SourceAbout } from "./about.js";
import { readPage } from "./page.js";
import { readSitemap } from "./sitemap.js";
import { readTelegram } from "./telegram.js";

/** How the bytes of each type are read. */
const READERS = {
  rss: async (bytes: Uint8Array, about: SourceAbout): Promise<Reading> => ({ feed: await parseFeed(bytes, about), more: [] }),
  sitemap: readSitemap,
  telegram: readTelegram,
};

/**
 * Reads what stands at a feed's address, by its type.
 *
 * @throws FeedError
 */
export async function readSource(bytes: Uint8Array, about: SourceAbout, source: WebSource): Promise<Reading> {
  try {
    return source.type === "page" ? readPage(bytes, about, source.links) : await READERS[source.type](bytes, about);
  } catch (error) {
    if (error instanceof RangeError) throw new FeedError("hostile", "the document is nested too deep to be read: refused");
    throw error;
  }
}
