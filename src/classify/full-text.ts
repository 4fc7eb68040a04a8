import type { ArticleText } from "./types.js";

/** The text that mentions' offsets point into: the title, a blank line, the body. */
export function fullText(article: Pick<ArticleText, "title" | "text">): string {
  return `${article.title}\n\n${article.text}`;
}
