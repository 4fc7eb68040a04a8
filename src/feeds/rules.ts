import { parseDate } from "./dates.js";
import type { Field, FieldName, FieldSource } from "./names.js";
import { absolute, clean, decodeHTMLEntities, plainLine } from "./text.js";
import type { ParsedEntry, ParsedFeed } from "./types.js";

/** A feed and its entries, found in a document by one of the parsers. */
export interface FeedDocument {
  /** Atom, or one of the RSS family. */
  atom: boolean;
  head: FieldSource;
  /** From the root's `xml:lang`. */
  language: string | null;
  entries: FieldSource[];
  /** The document ended before it was finished. */
  brokenOff: boolean;
}

const TITLES = ["title", "dc:title", "atom:title"] as const;
const LINKS = ["link", "atom:link"] as const;
const IDS = ["guid", "id", "atom:id"] as const;
const DATES = [
  ...(["pubdate", "dc:date", "dcterms:created", "dcterms:issued", "published", "atom:published"] as const),
  ...(["issued", "atom:issued", "created", "updated", "atom:updated", "modified", "dcterms:modified", "date"] as const),
];
const CONTENTS = [
  ...(["content:encoded", "content", "atom:content", "xhtml:body", "description", "summary", "atom:summary"] as const),
  ...(["dc:description", "media:description", "itunes:summary"] as const),
];
/** Fields of one name in one entry, of which one may be broken. */
const TRIED = 5;
const PERIODS: Record<string, number> = { hourly: 3600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 };

/** What a document says, by the rules of its format; the same for all parsers. */
export function readDocument(document: FeedDocument, url: string): Omit<ParsedFeed, "repairs" | "reader"> {
  const { head, atom } = document;
  return {
    title: titleOf(head, atom),
    siteUrl: linkOf(head, atom),
    language: textOf(head, "language", "dc:language") ?? document.language ?? head.attributes["xml:lang"] ?? null,
    ttlSeconds: ttlOf(head),
    skipHours: (textOf(head, "skiphours")?.match(/\d+/g) ?? []).map(Number).filter((hour) => hour < 25),
    skipDays: (textOf(head, "skipdays")?.match(/[a-z]+day/gi) ?? []).map((day) => day.toLowerCase()),
    selfUrl: relatedOf(head, "self")[0] ?? null,
    hubUrls: relatedOf(head, "hub"),
    entries: document.entries.map((entry) => readEntry(entry, atom, url)),
  };
}

function readEntry(entry: FieldSource, atom: boolean, url: string): ParsedEntry {
  const id = textOf(entry, ...IDS) ?? (entry.attributes["rdf:about"]?.trim() || null);
  return {
    id: id === null ? null : id.toWellFormed().replaceAll("\0", ""),
    title: titleOf(entry, atom),
    url: linkOf(entry, atom) ?? (atom ? null : permalinkOf(entry, url)),
    publishedAt: dateOf(entry),
    contentHtml: contentOf(entry),
  };
}

/** RSS titles are HTML; Atom's are what their `type` says, text by default. */
function titleOf(source: FieldSource, atom: boolean): string | null {
  for (const name of TITLES) {
    for (const field of source.fields(name)) {
      const type = field.attributes.type ?? (atom || name === "atom:title" ? "text" : "html");
      const text = field.attributes.mode === "base64" ? Buffer.from(field.text, "base64").toString() : field.text;
      const said = type !== "xhtml" && /html/.test(type) ? plainLine(text) : clean(text);
      if (said !== "") return said;
    }
  }
  return null;
}

/** The address of the page: RSS writes it into the element; Atom has one link of several, of which pages come first. */
function linkOf(source: FieldSource, atom: boolean): string | null {
  const links = LINKS.flatMap((name) => source.fields(name));
  const hrefs = links.filter((link) => link.attributes.href !== undefined);
  const alternate = hrefs.filter((link) => ["alternate", undefined, ""].includes(link.attributes.rel?.toLowerCase().trim()));
  const best =
    alternate.find((link) => /html/.test(link.attributes.type ?? "")) ??
    alternate.find((link) => link.attributes.type === undefined) ??
    alternate[0];
  const href = best === undefined ? null : absolute(best.attributes.href, best.base);
  const written = links.find((link) => link.attributes.href === undefined && link.text.trim() !== "");
  const text = written === undefined ? null : absolute(decodeHTMLEntities(written.text.trim()), written.base);
  return atom ? (href ?? text) : (text ?? href);
}

function permalinkOf(entry: FieldSource, url: string): string | null {
  const guid = entry.fields("guid").find(({ attributes }) => attributes.ispermalink?.trim().toLowerCase() !== "false");
  const text = guid?.text.trim() ?? "";
  return /^https?:\/\//i.test(text) ? absolute(text, url) : null;
}

function relatedOf(head: FieldSource, relation: string): string[] {
  return LINKS.flatMap((name) => head.fields(name))
    .filter((link) => link.attributes.rel?.toLowerCase().trim() === relation)
    .flatMap((link) => absolute(link.attributes.href, link.base) ?? []);
}

/** The first that can be read: a feed may have a broken `pubDate` and a whole `dc:date`. */
function dateOf(entry: FieldSource): Date | null {
  for (const name of DATES) {
    for (const field of entry.fields(name).slice(0, TRIED)) {
      const date = parseDate(field.text);
      if (date !== null) return date;
    }
  }
  return null;
}

function contentOf(entry: FieldSource): string | null {
  for (const name of CONTENTS) {
    for (const field of entry.fields(name)) {
      const said = (isMarkup(field) ? field.markup() : field.text).trim();
      if (said !== "") return said;
    }
  }
  return null;
}

/** Atom's XHTML, and HTML that somebody forgot to escape, is in elements and not in text. */
function isMarkup(field: Field): boolean {
  return field.attributes.type === "xhtml" || field.attributes.mode === "xml" || field.hasElements;
}

function textOf(source: FieldSource, ...names: FieldName[]): string | null {
  for (const name of names) {
    for (const field of source.fields(name)) {
      const text = field.text.trim();
      if (text !== "") return text;
    }
  }
  return null;
}

function ttlOf(head: FieldSource): number | null {
  const minutes = Number.parseInt(textOf(head, "ttl") ?? "", 10);
  if (minutes > 0) return minutes * 60;
  const period = PERIODS[textOf(head, "sy:updateperiod")?.toLowerCase() ?? ""];
  const frequency = Number.parseInt(textOf(head, "sy:updatefrequency") ?? "", 10) || 1;
  return period === undefined ? null : Math.round(period / frequency);
}
