import type { ArticleText } from "./types.js";

/** The text in which mentions have their offsets: title, a blank line, body. */
export function fullText(article: Pick<ArticleText, "title" | "text">): string {
  return `${article.title}\n\n${article.text}`;
}
