import { load } from "cheerio";
import type { SiteConfig } from "../config/feeds-schema.js";
import { ownAddress } from "./canonical.js";
import { languageOfText } from "./language.js";
import { readLiveBlog } from "./live-blog.js";
import { type Metadata, readMetadata } from "./metadata.js";
import { parsePage } from "./page.js";
import { clean, plainText, tidy } from "./plain-text.js";
import { textBySite } from "./site.js";
import type { About } from "./text/features.js";
import { mainText } from "./text/main-text.js";
import type { ExtractedArticle } from "./types.js";

/**
 * Finds the article on a page, by the site's own rule where the configuration has one. Never throws: a page without an article has an empty text.
 *
 * Cost: 5–30 ms for an ordinary page, under two seconds for the worst; call it off the main thread.
 */
export function extractArticle(html: string, url: string, site: SiteConfig | null = null): ExtractedArticle {
  const page = parsePage(html);
  const $ = load(page);
  const metadata = readMetadata($, url);
  const about = aboutArticle(metadata);
  const bySite = site === null ? null : textBySite($, site);
  const live = bySite === null ? readLiveBlog($, url, metadata.liveUpdates, metadata.language) : null;
  const text = bySite ?? live?.text ?? whole(about.body, mainText(page, about));
  const language = languageOfText(metadata.language, text);
  return {
    title: metadata.title === null ? null : clean(metadata.title).replace(/\s+/g, " ").trim(),
    text,
    updates: live?.updates ?? null,
    byline: metadata.byline === null ? null : clean(metadata.byline).replace(/\s+/g, " ").trim(),
    publishedAt: metadata.publishedAt,
    modifiedAt: metadata.modifiedAt,
    language,
    siteName: metadata.siteName === null ? null : clean(metadata.siteName),
    image: metadata.image !== null && URL.canParse(metadata.image, url) ? new URL(metadata.image, url).href : null,
    canonicalUrl: ownAddress(metadata.canonical, url),
    isFree: metadata.isFree,
    nextPage: metadata.nextPage,
  };
}

/** JSON-LD's articleBody stands in for the page's text where the page shows no more than a beginning and leaves the rest to scripts. */
function whole(body: string | null, shown: string): string {
  return body !== null && body.length >= 400 && body.length > shown.length * 1.5 ? body : shown;
}

/** What a page's head says of the article that its body holds. */
export function aboutArticle({ title, description, articleBody }: Metadata): About {
  const marked = articleBody !== null && /<p[\s>]/i.test(articleBody);
  return { title, description, body: articleBody === null ? null : marked ? plainText(articleBody) : tidy(articleBody) };
}
