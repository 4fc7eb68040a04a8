import { createHash } from "node:crypto";
import type { ParsedEntry } from "./types.js";

/** How an entry is known again. */
export interface Identity {
  entry: ParsedEntry;
  /** Its canonical address, as given. */
  link: string | null;
  /** Any of them suffices: `id:…`, `url:…`, `text:…`. */
  keys: string[];
  /** Whether its link leads to a page of its own; else the feed's words are all there is of it. */
  ownPage: boolean;
}

/** As many entries with one link share a page, and are not versions of one entry. */
const SEVERAL = 3;

/**
 * Tells what each entry of a feed can be known again by: its id, its link, or its words, as far as they tell it from the others. So a
 * feed that changes its ids, or its links, or both, makes no second article; and one that gives all its entries the same id, or the
 * same link, still has as many entries.
 *
 * @param links the entries' canonical addresses, in the same order
 * @param home  the canonical address of the feed's site: a link to it says nothing
 */
export function identify(entries: readonly ParsedEntry[], links: readonly (string | null)[], home: string | null): Identity[] {
  const all = entries.map((entry, i) => ({ entry, link: links[i] ?? null, words: wordsOf(entry) }));
  const title = ({ entry }: { entry: ParsedEntry }) => entry.title ?? "";
  const byId = groups(all, ({ entry }) => entry.id);
  const byLink = groups(all, ({ link }) => link);
  const byWords = groups(all, ({ words }) => words);
  return all.map(({ entry, link, words }) => {
    const sameId = byId.get(entry.id ?? "") ?? [];
    const idTells = distinct(sameId, ({ link }) => link) < 2 || distinct(sameId, title) < 2;
    const sameLink = byLink.get(link ?? "") ?? [];
    const onPage = Math.max(
      distinct(sameLink, ({ entry }) => entry.id),
      distinct(sameLink, title),
    );
    const linkTells = link !== home && (onPage < 2 || (onPage < SEVERAL && onPage < all.length));
    const sameWords = byWords.get(words ?? "") ?? [];
    const wordsTell = sameWords.length < 2 || distinct(sameWords, ({ entry, link }) => `${entry.id}\n${link}`) < 2;
    const keys = [
      entry.id !== null && idTells ? `id:${short(entry.id)}` : null,
      link !== null && linkTells ? `url:${short(link)}` : null,
      words !== null && wordsTell ? `text:${words}` : null,
    ].filter((key) => key !== null);
    const last = `all:${hash([entry.id, link, entry.title, entry.publishedAt?.toISOString(), entry.contentHtml])}`;
    return { entry, link, keys: keys.length > 0 ? keys : [last], ownPage: link !== null && linkTells };
  });
}

/** A title with its minute, or where there is none, with all the rest: what two entries hardly share by chance. */
function wordsOf({ title, publishedAt, contentHtml }: ParsedEntry): string | null {
  const minute = publishedAt !== null && publishedAt.getTime() % 86_400_000 !== 0;
  if (minute && title !== null) return hash([title, publishedAt.toISOString()]);
  if (contentHtml === null && (title === null || publishedAt === null)) return null; // "Weekly briefing" comes every week
  return hash([title, publishedAt?.toISOString(), contentHtml]);
}

function groups<T>(all: readonly T[], key: (each: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const each of all) {
    const name = key(each);
    if (name === null) continue;
    const group = found.get(name);
    if (group) group.push(each);
    else found.set(name, [each]);
  }
  return found;
}

function distinct<T>(all: readonly T[], of: (each: T) => string | null): number {
  return new Set(all.map(of)).size;
}

const short = (text: string) => (text.length <= 200 ? text : createHash("sha256").update(text).digest("hex"));
const hash = (parts: readonly (string | null | undefined)[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27);
