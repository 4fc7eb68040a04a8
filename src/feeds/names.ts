/** The namespaces that feeds use, as they are really spelt, under the prefix that the rules know them by; "" is the feed format itself. */
const NAMESPACES: [RegExp, string][] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom\b|^https?:\/\/purl\.org\/atom\/(?!app)|^atom$/i, "atom"],
  [
    /^https?:\/\/purl\.org\/(?:net\/)?rss\/?1\.\d(?:\/|#)?$|netscape\.com\/(?:rdf\/simple|publish)|userland\.com\/rss|law\.harvard\.edu/i,
    "",
  ],
  [/22-rdf-syntax-ns/i, "rdf"],
  [/purl\.org\/dc\/elements/i, "dc"],
  [/purl\.org\/dc\/terms/i, "dcterms"],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, "content"],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, "sy"],
  [/search\.yahoo\.com\/mrss/i, "media"],
  [/itunes\.com\/dtds\/podcast/i, "itunes"],
  [/www\.w3\.org\/1999\/xhtml/i, "xhtml"],
];

/** The usual prefix of a namespace; null for one that says nothing to a feed reader. */
export function usualPrefix(uri: string): string | null {
  return NAMESPACES.find(([pattern]) => pattern.test(uri.trim()))?.[1] ?? null;
}

/** Fields of an entry that the rules read, several of them of a feed as well: lower case, with the usual prefix. */
export const ENTRY_FIELDS = [
  ...(["title", "dc:title", "link", "guid", "id", "atom:title", "atom:link", "atom:id"] as const),
  ...(["pubdate", "dc:date", "dcterms:created", "dcterms:issued", "dcterms:modified", "date"] as const),
  ...(["published", "issued", "created", "updated", "modified", "atom:published", "atom:issued", "atom:updated"] as const),
  ...(["content:encoded", "content", "description", "summary", "xhtml:body", "atom:content", "atom:summary"] as const),
  ...(["media:description", "itunes:summary", "dc:description"] as const),
];
/** Fields of a feed. */
export const HEAD_FIELDS = [
  ...(["title", "dc:title", "link", "atom:title", "atom:link", "language", "dc:language"] as const),
  ...(["ttl", "sy:updateperiod", "sy:updatefrequency", "skiphours", "skipdays"] as const),
];
export type FieldName = (typeof ENTRY_FIELDS)[number] | (typeof HEAD_FIELDS)[number];

/** An element below a feed or an entry, whoever parsed it. */
export interface Field {
  /** All text in it, entities decoded. */
  text: string;
  /** Lower-case names. */
  attributes: Readonly<Record<string, string>>;
  /** What relative addresses in it start from. */
  base: string;
  /** Whether there are elements in it. */
  hasElements: boolean;
  /** What is in it, as markup. */
  markup(): string;
}

/** A feed or an entry, whoever parsed it. */
export interface FieldSource {
  attributes: Readonly<Record<string, string>>;
  fields(name: FieldName): readonly Field[];
}
