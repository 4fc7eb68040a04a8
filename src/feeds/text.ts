import { decode } from "html-entities";
import { decodeAs } from "./charset.js";

/** HTML's named and numbered entities, once. */
export const decodeHTMLEntities = (text: string): string => decode(text, { level: "html5", scope: "strict" });

/** One line of plain text out of a piece of HTML: no tags, entities decoded, spaces collapsed, nothing that breaks SQL or a header. */
export function plainLine(html: string): string {
  if (!/[<&]/.test(html)) return clean(html);
  return clean(
    decodeHTMLEntities(
      withoutComments(html)
        .replace(/<\/?(?:br|p|div|li|h\d|td|tr)\b[^<>]*>/gi, " ")
        .replace(/<\/?[a-zA-Z][^<>]*>/g, ""),
    ),
  );
}

// Control characters and no characters at all; and what turns the direction of all that follows it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const UNWANTED = /[\u0000-\u0008\u000E-\u001F\u007F\u0081\u008D\u008F\u0090\u009D\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
/** Between 0x80 and 0x9F there are no letters: who writes them means windows-1252. */
const WINDOWS = /[\u0080-\u009F]/g;

/** One line of text: spaces collapsed, nothing in it that breaks SQL, a header or a page. */
export function clean(text: string): string {
  return text
    .replace(UNWANTED, "")
    .replace(WINDOWS, (c) => decodeAs(Buffer.from(c, "latin1"), "windows-1252"))
    .replace(/\s+/g, " ")
    .trim()
    .toWellFormed();
}

/** In one pass: a pattern would look for the end of each comment anew. */
function withoutComments(html: string): string {
  let kept = "";
  let from = 0;
  for (let at = html.indexOf("<!--"); at >= 0; at = html.indexOf("<!--", from)) {
    const end = html.indexOf("-->", at + 4);
    if (end < 0) break;
    kept += `${html.slice(from, at)} `;
    from = end + 3;
  }
  return from === 0 ? html : kept + html.slice(from);
}

/** An address made absolute; null where it is none. */
export function absolute(address: string | null | undefined, base: string): string | null {
  const text = address?.trim();
  if (!text) return null;
  return URL.canParse(text, base) ? new URL(text, base).href : URL.canParse(text) ? new URL(text).href : null;
}
