import { FeedError } from "./error.js";
import { decodeHTMLEntities } from "./text.js";

/** The names that XML itself knows; all others are HTML's, or declared by the document. */
const XML_ENTITIES = new Set(["amp", "lt", "gt", "quot", "apos"]);
const MAX_EXPANSION = 1_000_000;

/** Where a DOCTYPE stands (`from` is -1 where there is none), and what it names. */
interface DeclaredBefore {
  from: number;
  end: number;
  entities: ReadonlyMap<string, string>;
}

/**
 * Mends what makes XML parsers give up, and what is safe to mend in every document.
 *
 * @returns the text, and what was done, a few words each
 * @throws FeedError `hostile` where declared entities would blow the text up
 */
export function repair(text: string, doctype: DeclaredBefore): { xml: string; repairs: string[] } {
  const repairs: string[] = [];
  let xml = text;
  const step = (what: string, next: string) => {
    if (next !== xml) repairs.push(what);
    xml = next;
  };
  if (doctype.from >= 0) step("removed a DOCTYPE", xml.slice(0, doctype.from) + xml.slice(doctype.end));
  const start = startOf(xml);
  if (start > 0 && xml.slice(0, start).trim() !== "") step("removed what stood before the document", xml.slice(start));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  step("removed control characters", xml.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
  step("removed byte order marks", xml.replace(/\uFEFF(?=\s*<)/g, ""));
  step("replaced undeclared entities", outsideCdata(xml, entityReplacer(doctype.entities)));
  const end = lastIndexOfEnd(xml);
  if (end > 0 && xml.slice(end).trim() !== "") step("removed what stood after the document", xml.slice(0, end));
  return { xml, repairs };
}

function entityReplacer(declared: ReadonlyMap<string, string>): (part: string) => string {
  let grown = 0;
  const named = (whole: string, name: string) => {
    if (XML_ENTITIES.has(name)) return whole;
    const own = declared.get(name);
    if (own !== undefined) {
      grown += own.length;
      if (grown > MAX_EXPANSION) throw new FeedError("hostile", "the document's entities expand to more than 1 MB: refused");
      return escapeXml(own);
    }
    const character = decodeHTMLEntities(whole);
    return character === whole ? `&amp;${name};` : escapeXml(character);
  };
  const numbered = (whole: string, digits: string) => {
    const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
    // Numbers of windows-1252, as browsers read them; and numbers of no character at all.
    if (code >= 0x80 && code < 0xa0) return decodeHTMLEntities(whole);
    const none = (code < 32 && !/[\t\n\r]/.test(String.fromCharCode(code))) || (code >= 0xd800 && code < 0xe000);
    return none || code > 0x10ffff || (code & 0xfffe) === 0xfffe ? "" : whole;
  };
  return (part) =>
    part
      .replace(/&([a-zA-Z][\w.-]{0,63});/g, named)
      .replace(/&#(\d{1,9}|[xX][0-9a-fA-F]{1,7});/g, numbered)
      .replace(/&(?!(?:#\d{1,9}|#x[0-9a-f]{1,7}|[a-z][a-z0-9]{1,31});)/gi, "&amp;");
}

/** Where the document begins; 0 where nothing looks like a beginning. */
function startOf(xml: string): number {
  const beginning = /<!--|<(?:\?xml[\s?]|(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>])/gi;
  for (let match = beginning.exec(xml); match !== null; match = beginning.exec(xml)) {
    if (match[0] !== "<!--") return match.index;
    const end = xml.indexOf("-->", match.index + 4);
    if (end < 0) return 0;
    beginning.lastIndex = end + 3;
  }
  return 0;
}

/** Behind the last closing tag of a feed; -1 where there is none. */
function lastIndexOfEnd(xml: string): number {
  const end = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>/gi;
  let last = -1;
  for (const match of xml.matchAll(end)) last = match.index + match[0].length;
  return last;
}

/** Mends what is outside of CDATA; one pass, however many sections begin and never end. */
function outsideCdata(xml: string, mend: (part: string) => string): string {
  let mended = "";
  let from = 0;
  for (let at = xml.indexOf("<![CDATA["); at >= 0; at = xml.indexOf("<![CDATA[", from)) {
    const end = xml.indexOf("]]>", at);
    if (end < 0) break;
    mended += mend(xml.slice(from, at)) + xml.slice(at, end + 3);
    from = end + 3;
  }
  return mended + mend(xml.slice(from));
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
