import { decode } from "html-entities";

/** HTML's named and numbered entities, once. */
export const decodeHTMLEntities = (text: string): string => decode(text, { level: "html5", scope: "strict" });

/** One line of plain text out of a piece of HTML: no tags, entities decoded, spaces collapsed, nothing that breaks SQL or a header. */
export function plainLine(html: string): string {
  return clean(
    decodeHTMLEntities(
      html
        .replace(/<!--[\s\S]*?-->/g, " ")
        .replace(/<\/?(?:br|p|div|li|h\d|td|tr)\b[^<>]*>/gi, " ")
        .replace(/<\/?[a-zA-Z][^<>]*>/g, ""),
    ),
  );
}

// Control and direction characters.
const UNWANTED = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

export function clean(text: string): string {
  return text.replace(UNWANTED, " ").replace(/\s+/g, " ").trim().toWellFormed();
}
