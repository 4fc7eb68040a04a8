import type { ExtractedArticle } from "./types.js";

export type PageProblem = "soft-404" | "consent" | "paywall" | "needs-javascript";

const SHORT = 600;

/** What a page is instead of an article; null where it seems to be one. Careful: a long text is believed. */
export function pageProblem(html: string, article: ExtractedArticle, status: number): PageProblem | null {
  if (status !== 200) return null;
  const { title, text } = article;
  const words = `${title ?? ""}\n${text.slice(0, SHORT)}`;
  if (
    text.length < SHORT &&
    /\b(?:404|page (?:was )?not found|page (?:can ?not|can't|could not) be found|no longer (?:available|exists)|page introuvable|página no encontrada|страница не найдена|الصفحة غير موجودة)\b/iu.test(
      words,
    )
  ) {
    return "soft-404";
  }
  if (text.length >= SHORT) return null;
  if (
    /(?:before you continue|we value your privacy|accept (?:all )?cookies|cookie consent|manage (?:your )?consent)/i.test(words)
  )
    return "consent";
  if (
    /"isAccessibleForFree"\s*:\s*"?false/i.test(html) ||
    /(?:subscribe to (?:continue|read)|subscribers only|to continue reading|already a subscriber)/i.test(words)
  )
    return "paywall";
  if (
    /(?:enable javascript|javascript is (?:disabled|required)|requires javascript)/i.test(
      `${words}${/<noscript>([\s\S]{0,600}?)<\/noscript>/i.exec(html)?.[1] ?? ""}`,
    ) &&
    text.length < 200
  ) {
    return "needs-javascript";
  }
  return null;
}
