/** Where a live blog's update begins in the text, and when it was published. */
export interface DatedUpdate {
  start: number;
  at: Date;
}

/** A page's article, as extracted. */
export interface ExtractedArticle {
  title: string | null;
  /** Plain text; paragraphs apart by a blank line. Empty where the page holds no article. */
  text: string;
  /** Of a live blog: its updates, in the order of the text. */
  updates: DatedUpdate[] | null;
  byline: string | null;
  publishedAt: Date | null;
  /** When the page says that it was last changed. */
  modifiedAt: Date | null;
  /** ISO 639-1, from the page or else detected from the text. */
  language: string | null;
  siteName: string | null;
  /** The lead image, absolute. */
  image: string | null;
  /** Absolute, normalised; what the page calls its own address where that can be believed, else where it was fetched. */
  canonicalUrl: string;
  /** What the page says in its data; null where it says nothing. */
  isFree: boolean | null;
  /** Where the article goes on, absolute; from `rel=next` where that is a later page of the same article. */
  nextPage: string | null;
}
