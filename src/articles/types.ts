/** A page's article, as extracted. */
export interface ExtractedArticle {
  title: string | null;
  /** Plain text; paragraphs apart by a blank line. Empty where the page holds no article. */
  text: string;
  byline: string | null;
  publishedAt: Date | null;
  /** ISO 639-1, from the page or else detected from the text. */
  language: string | null;
  siteName: string | null;
  /** Absolute, normalised; from `rel=canonical` where it is on the same site, else the page's URL. */
  canonicalUrl: string;
  /** Where the article goes on, absolute; from `rel=next` where that is a later page of the same article. */
  nextPage: string | null;
}
