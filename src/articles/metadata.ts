import type { CheerioAPI } from "cheerio";
import type { LiveUpdate } from "./live-blog.js";
import { byline, visibleByline } from "./metadata/byline.js";
import { articleDates } from "./metadata/dates.js";
import { articleJson } from "./metadata/json-ld.js";
import { marked } from "./metadata/marked.js";
import { AUTHOR, LANGUAGE, MODIFIED, PUBLISHED, readMetaTags, TITLE } from "./metadata/meta-tags.js";
import { readMicrodata } from "./metadata/microdata.js";
import { type Line, linesNearTitle } from "./metadata/near-title.js";
import { nextPage } from "./metadata/next-page.js";
import { chooseTitle, folded } from "./metadata/title.js";

export interface Metadata {
  title: string | null;
  byline: string | null;
  publishedAt: Date | null;
  modifiedAt: Date | null;
  language: string | null;
  siteName: string | null;
  /** The lead image's address, as the page has it. */
  image: string | null;
  /** Addresses that the page calls its own, the most trustworthy first; to be checked against where it was fetched. */
  canonical: string[];
  /** The whole text, where the page's JSON-LD carries it. */
  articleBody: string | null;
  /** Of a live blog, where its JSON-LD carries them. */
  liveUpdates: LiveUpdate[];
  /** Whether it is free to read, where its JSON-LD says so. */
  isFree: boolean | null;
  description: string | null;
  /** The address of the next page of the same article. */
  nextPage: string | null;
}

/** What a page says of itself: its JSON-LD, meta tags and microdata, and what readers see near its headline. Never throws. */
export function readMetadata($: CheerioAPI, url: string | null = null): Metadata {
  const marks = marked($);
  const meta = readMetaTags(marks);
  const micro = readMicrodata($, marks);
  const head = folded(`${meta(...TITLE) ?? ""} ${marks.filter("title,h1,h2").text()}`);
  const json = articleJson(marks, url, (headline) => head.includes(folded(headline)));
  const language = marks.filter("html").attr("lang")?.trim() || json?.language || meta(...LANGUAGE) || null;
  const siteName = meta("og:site_name", "application-name") ?? json?.publisher ?? null;
  const siteNames = [siteName, json?.publisher ?? null, ...hostNames(url)].filter((name) => name !== null);
  const title = chooseTitle($, marks, [json?.headline ?? null, meta(...TITLE), micro.headline], siteNames);
  let near: Line[] | null = null;
  const lines = () => {
    near ??= linesNearTitle($, title.element());
    return near;
  };
  const office = meta("dc.creator") !== null && meta("author") === null;
  return {
    title: title.text,
    byline:
      byline(json?.authors ?? [], siteNames) ??
      (office ? null : byline([meta(...AUTHOR) ?? ""], siteNames)) ??
      byline([micro.author ?? ""], siteNames) ??
      visibleByline($, lines(), siteNames),
    ...articleDates($, {
      published: [json?.published ?? null, meta(...PUBLISHED), micro.published, meta("datepublished")],
      modified: [json?.modified ?? null, meta(...MODIFIED), micro.modified],
      lines,
      language,
      url,
    }),
    language,
    siteName,
    image: meta("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? json?.image ?? null,
    canonical: [marks.filter('link[rel="canonical"]').first().attr("href"), meta("og:url"), json?.url].flatMap(
      (href) => href?.trim() || [],
    ),
    articleBody: json?.body ?? null,
    isFree: json?.free ?? null,
    liveUpdates: json?.updates ?? [],
    description: marks.filter('meta[name="description"],meta[property="og:description"]').first().attr("content") ?? null,
    nextPage: nextPage(marks, url),
  };
}

/** An outlet may call itself by its host: `example.org`, or the first part of that. */
function hostNames(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, "");
  return [host, host.split(".")[0] ?? host];
}
