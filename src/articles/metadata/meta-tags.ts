import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";

/** The first content of each of a page's meta tags by its name in lower case: OpenGraph, Dublin Core, Parse.ly, Sailthru and the like. */
export type MetaTags = (...names: string[]) => string | null;

export function readMetaTags(marks: Cheerio<Element>): MetaTags {
  const contents = new Map<string, string>();
  // Microdata's tags in the body belong to whatever item they stand in.
  marks.filter("meta[property],meta[name],head meta[itemprop],body > meta[itemprop]").each((_, tag) => {
    const { property, name, itemprop, content } = tag.attribs;
    const key = (property ?? name ?? itemprop ?? "")
      .trim()
      .toLowerCase()
      .replace(/^og:(?=article:)/, "");
    if (content?.trim() && !contents.has(key)) contents.set(key, content.trim());
  });
  return (...names) => {
    for (const name of names) {
      const content = contents.get(name);
      if (content !== undefined) return content;
    }
    return null;
  };
}

export const TITLE = ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title"];
export const AUTHOR = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "mediator_author",
  "article:author_name",
  "byl",
  "dc.creator",
  "twitter:data1",
];
export const PUBLISHED = [
  "article:published_time",
  "article:published",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "mediator_published_time",
  "cxenseparse:recs:publishtime",
  "originalpublicationdate",
  "pubdate",
  "publishdate",
  "publish_date",
  "publish-date",
  "article_date_original",
  "dcterms.issued",
  "dc.date.issued",
  "dcterms.created",
  "dc.date.created",
  "dcterms.date",
  "dc.date",
  "date",
];
export const MODIFIED = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "lastmod",
  "last-modified",
  "lastupdated",
];
export const LANGUAGE = ["dc.language", "dcterms.language", "language", "content-language", "og:locale"];
