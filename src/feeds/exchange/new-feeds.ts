import { EXCHANGED_KEYS, type ExchangedFeed, type ExchangedKey } from "./exchanged.js";

/** What becomes of the feeds of a list. */
export interface NewFeeds {
  added: ExchangedFeed[];
  /** Those that are there already, by address or by id and address. */
  duplicates: { feed: ExchangedFeed; of: string }[];
  /** Those that had to get another id. */
  renamed: { from: string; to: string }[];
}

const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Tells what of a list is new beside the feeds that there are, and gives ids to those without. */
export function newFeeds(there: readonly { id: string; url: string }[], list: readonly ExchangedFeed[]): NewFeeds {
  const urls = new Map(there.map(({ id, url }) => [sameUrl(url), id]));
  const ids = new Set(there.map(({ id }) => id));
  const result: NewFeeds = { added: [], duplicates: [], renamed: [] };
  for (const feed of list) {
    const key = sameUrl(feed.url ?? "");
    const of = urls.get(key);
    if (of !== undefined) {
      result.duplicates.push({ feed, of });
      continue;
    }
    const wanted = feed.id !== undefined && ID.test(feed.id) ? feed.id : idFor(feed.id ?? feed.title ?? null, feed.url ?? "");
    const id = free(wanted, ids);
    if (feed.id !== undefined && id !== feed.id) result.renamed.push({ from: feed.id, to: id });
    ids.add(id);
    urls.set(key, id);
    result.added.push(inOrder({ ...feed, id }));
  }
  return result;
}

/** An id that says what the feed is: its title where that has Latin letters, else its host. */
export function idFor(title: string | null, url: string): string {
  const slug = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40)
      .replace(/-+$/, "");
  const byTitle = slug(title ?? "");
  if (byTitle.length >= 2) return byTitle;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|feeds?|rss)\./, "") : "";
  return slug(host) || "feed";
}

export function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

/** Two spellings of one address. */
function sameUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/\/$/, "").replace(/^http:/, "https:") : url;
}

function inOrder(feed: ExchangedFeed): ExchangedFeed {
  return Object.fromEntries(
    EXCHANGED_KEYS.flatMap((key): [ExchangedKey, string][] => {
      const value = feed[key];
      return value === undefined || (key === "type" && value === "rss") ? [] : [[key, value]];
    }),
  );
}
