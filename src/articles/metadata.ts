import type { CheerioAPI } from "cheerio";
import { parseDate } from "./date.js";

export interface Metadata {
  title: string | null;
  byline: string | null;
  publishedAt: Date | null;
  language: string | null;
  siteName: string | null;
  canonical: string | null;
  /** The whole text, where the page's JSON-LD carries it. */
  articleBody: string | null;
}

/** What a page says of itself: JSON-LD first, then meta tags, then the page's own elements. */
export function readMetadata($: CheerioAPI): Metadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const value = $(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`).first().attr("content")?.trim();
      if (value) return value;
    }
    return null;
  };
  const article = articleJson($);
  const time = $("article time[datetime],header time[datetime],time[pubdate],time[itemprop=datePublished],time[datetime]")
    .first()
    .attr("datetime");
  const publisher = object(article?.publisher);
  return {
    title:
      text(article?.headline) ??
      meta("og:title", "twitter:title") ??
      ($("h1").first().text().trim() || $("title").first().text().trim() || null),
    byline: authors(article?.author) ?? meta("author", "article:author", "parsely-author"),
    publishedAt:
      [
        text(article?.datePublished),
        meta("article:published_time", "datePublished", "parsely-pub-date", "pubdate", "date", "dc.date", "DC.date.issued"),
        time,
      ]
        .map((said) => parseDate(said ?? null))
        .find((date) => date !== null) ?? null,
    language: $("html").attr("lang")?.trim() || meta("og:locale", "language", "content-language") || null,
    siteName: meta("og:site_name", "application-name") ?? text(publisher?.name),
    canonical: $('link[rel="canonical"]').first().attr("href")?.trim() || meta("og:url"),
    articleBody: text(article?.articleBody),
  };
}

type Json = Record<string, unknown>;
const object = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
const text = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

function articleJson($: CheerioAPI): Json | null {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    let json: unknown;
    try {
      json = JSON.parse($(script).text().trim());
    } catch {
      continue; // publishers' templates break their own JSON; the page says the rest
    }
    const candidates = [json].flat().flatMap((value) => [value, object(value)?.["@graph"], object(value)?.mainEntity].flat());
    const found = candidates
      .map(object)
      .find((value) => [value?.["@type"]].flat().some((type) => /(?:News|Blog|Report)?(?:Article|Posting)$/.test(String(type))));
    if (found) return found;
  }
  return null;
}

function authors(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((author) => text(author) ?? text(object(author)?.name))
    .filter((name) => name !== null);
  return names.length > 0 ? names.join(", ") : null;
}
