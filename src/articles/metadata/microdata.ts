import type { Cheerio, CheerioAPI } from "cheerio";
import type { Element } from "domhandler";

/** What a page's microdata says of its article. */
export interface ArticleMicrodata {
  headline: string | null;
  author: string | null;
  published: string | null;
  modified: string | null;
}

/** The first item that is an article; properties of items within it, such as comments, are theirs. */
export function readMicrodata($: CheerioAPI, marks: Cheerio<Element>): ArticleMicrodata {
  const article = marks.filter('[itemtype$="Article"],[itemtype$="Posting"],[itemtype$="/Report"]').first();
  const property = (name: string) =>
    article
      .find(`[itemprop~="${name}"]`)
      .filter(
        (_, element) =>
          $(element).closest("[itemscope]").is(article) ||
          ($(element).is("[itemscope]") && $(element).parents("[itemscope]").first().is(article)),
      )
      .first();
  const value = (name: string) => {
    const element = property(name);
    const named = element.is("[itemscope]") ? element.find('[itemprop~="name"]').first() : element;
    return named.attr("content")?.trim() || named.attr("datetime")?.trim() || named.text().trim() || null;
  };
  return {
    headline: value("headline"),
    author: value("author"),
    published: value("datePublished"),
    modified: value("dateModified"),
  };
}
