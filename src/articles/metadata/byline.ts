import type { CheerioAPI } from "cheerio";
import { type Element, isTag, isText } from "domhandler";
import type { Line } from "./near-title.js";
import { folded, oneLine } from "./title.js";

/** Words that stand before a name, in the languages that outlets of these regions write. */
const PREFIX =
  /^(?:(?:written|posted|published|reported|submitted|edited)\s+by|by|(?:texte|écrit|soumis|publié|propos recueillis)?\s*par|(?:escrito\s+)?por|texto\s+de|redacción\s+de|von|verfasst\s+von|автор(?:ы|\s+статьи)?|текст|написано автором|بقلم|كتبت?|كتبه|كُتب بواسطة|إعداد|تحرير|نویسنده|گزارشگر|خبرنگار|تحریر|از|رپورٹ|लेखक|द्वारा|author|auteurs?|autor(?:es|a)?|reporter|yazan)(?:\s*[:：\-–]\s*|\s+)/iu;
/** What ends a name: a bar, a dash, a date, an address. */
const END = /\s*(?:[|·•—–\n]|\s-\s|\d|\s(?:le|el|em|on|am|от|в|at)\s+(?:\p{L}+\.?\s+)?\d|\S+@\S+|https?:).*$/su;
const CLASS = /by-?line|author|autor|auteur|writer|reporter|journalist|redakteur|yazar/i;
/** Accounts that content systems publish under. */
const NOBODY = /^(?:\w*admin|administrator|root|editor\d*|webmaster|wp-?admin|user\d*|guest|unknown|null|undefined|n\/a)$/i;
const MAX_NAME = 60;
const MAX_NAMES = 6;

/**
 * Names as a byline: without "by", addresses and accounts, and without the outlet's own name.
 *
 * @returns null where no name is left
 */
export function byline(names: string[], siteNames: string[]): string | null {
  const sites = siteNames.map(folded);
  const kept = names
    .map(name)
    .filter((each) => each !== "" && each.length <= MAX_NAME && !NOBODY.test(each) && !sites.includes(folded(each)));
  return kept.length === 0 ? null : [...new Set(kept)].slice(0, MAX_NAMES).join(", ");
}

function name(said: string): string {
  if (/^(?:https?:|www\.|@)/i.test(said.trim())) return "";
  const bare = oneLine(said).replace(PREFIX, "").replace(END, "");
  return bare.replace(/^[\s:,]+|[\s:,;]+$/g, "");
}

/** The byline that readers see: an author's link or a marked element, or a line near the headline that begins with "by". */
export function visibleByline($: CheerioAPI, lines: Line[], siteNames: string[]): string | null {
  for (const { element } of lines) {
    const marked = [element, ...$(element).find("*").toArray()].find(isMarked) ?? markedAbove(element);
    if (marked === undefined) continue;
    const found = byline(people(nameOf($, marked)), siteNames);
    if (found !== null) return found;
  }
  for (const { text } of lines) {
    const prefix = PREFIX.exec(text);
    const said = prefix === null ? /[,|]\s+(?:by|par|por)\s+(.+)$/i.exec(text)?.[1] : text;
    if (said === undefined || text.length > 100 || /[.!?؟。]$/.test(text)) continue;
    const found = byline(people(said), siteNames);
    if (found !== null && looksLikeNames(found)) return found;
  }
  return null;
}

const isMarked = ({ attribs }: Element) =>
  /\bauthor\b/.test(attribs.rel ?? "") ||
  attribs.itemprop === "author" ||
  CLASS.test(
    `${attribs.class ?? ""} ${attribs["data-testid"] ?? ""} ${attribs["data-qa"] ?? ""} ${attribs["data-component"] ?? ""}`,
  );

const markedAbove = ({ parent }: Element) => (parent !== null && isTag(parent) && isMarked(parent) ? parent : undefined);

/** An element's text, or that of the first of its parts where it is made of parts (a name, a role, a place). */
function nameOf($: CheerioAPI, element: Element): string {
  const inner = $(element).find('[itemprop="name"],a[rel~=author],.fn').first();
  if (inner.length > 0) return inner.text();
  const loose = element.children.some((child) => isText(child) && child.data.trim() !== "");
  const parts = element.children
    .filter(isTag)
    .map((child) => oneLine($(child).text()))
    .filter((part) => part !== "");
  if (loose || parts.length < 2) return textOf($, element);
  return PREFIX.test(`${parts[0]} `) && `${parts[0]} `.replace(PREFIX, "") === "" ? `${parts[0]} ${parts[1]}` : (parts[0] ?? "");
}

/** Its text up to the first line's end: what follows a break is a place or a date. */
function textOf($: CheerioAPI, element: Element): string {
  const end = element.children.findIndex((child, i) => i > 0 && isTag(child) && child.name === "br");
  const first = end < 0 ? element.children : element.children.slice(0, end);
  return first.map((child) => $(child).text()).join("");
}

/** Several people in one line; what follows a comma and is one word is a place, and in small letters a role. */
function people(line: string): string[] {
  const [first = "", ...others] = oneLine(line)
    .replace(PREFIX, "")
    .split(/\s*[,،]\s*|\s+(?:and|et|y|und|e|и|و|اور)\s+/u);
  return [first, ...others.filter((other) => /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+$/u.test(other))];
}

/** Names are short, and where letters have two cases they begin with a capital. */
function looksLikeNames(names: string): boolean {
  return names.split(", ").every((each) => each.split(" ").length <= 5 && /^(?:\p{Lu}|\p{Lo})/u.test(each));
}
