import type { ArticleText } from "./types.js";

/** The text in which mentions have their offsets: title, a blank line, body; without the titles of other articles below it. */
export function fullText(article: Pick<ArticleText, "title" | "text">): string {
  const teasers = TEASERS.exec(article.text);
  return `${article.title}\n\n${teasers === null ? article.text : article.text.slice(0, teasers.index)}`;
}

/** A line that says no more than that other articles follow. */
const TEASERS =
  /^[ \t]*(?:also read|read also|read more|see also|more on this|(?:related|more|latest|top|trending|recommended) (?:stories|news|articles|posts|reading|coverage|videos)|related|most read|you may also like|recommended for you|lire aussi|à lire aussi|lea también|te puede interesar|читайте также|اقرأ أيضا|یہ بھی پڑھیں)\s*:?[ \t]*$/im;
