import { decodeHTMLEntities } from "./text.js";

/** The names that XML itself knows; all others are HTML's. */
const XML_ENTITIES = new Set(["amp", "lt", "gt", "quot", "apos"]);
const NAMESPACES: Record<string, string> = {
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  media: "http://search.yahoo.com/mrss/",
  atom: "http://www.w3.org/2005/Atom",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  sy: "http://purl.org/rss/1.0/modules/syndication/",
};

/**
 * Mends what makes XML parsers give up, and what is safe to mend in every document.
 *
 * @returns the text, and what was done, a few words each
 */
export function repair(text: string): { xml: string; repairs: string[] } {
  const repairs: string[] = [];
  let xml = text;
  const step = (what: string, next: string) => {
    if (next !== xml) repairs.push(what);
    xml = next;
  };
  step("removed a byte order mark", xml.replace(/^\uFEFF+/, ""));
  const start = xml.search(/<(?:\?xml|!DOCTYPE|rss|feed|rdf:RDF|RDF|!--)/i);
  if (start > 0) step("removed what stood before the document", xml.slice(start));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  step("removed control characters", xml.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
  step("removed a DOCTYPE", xml.replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i, ""));
  step(
    "replaced undeclared entities",
    outsideCdata(xml, (part) =>
      part
        .replace(/&([a-zA-Z][a-zA-Z0-9]{1,31});/g, (whole, name: string) => {
          if (XML_ENTITIES.has(name)) return whole;
          const character = decodeHTMLEntities(whole);
          return character === whole ? `&amp;${name};` : escapeXml(character);
        })
        .replace(/&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi, "&amp;"),
    ),
  );
  const end = /<\/(rss|feed|rdf:RDF)\s*>/i.exec(xml);
  if (end) step("removed what stood after the document", xml.slice(0, end.index + end[0].length));
  step("declared missing namespaces", declareNamespaces(xml));
  return { xml, repairs };
}

function declareNamespaces(xml: string): string {
  const root = /<(?:rss|feed|rdf:RDF|RDF)\b[^>]*/i.exec(xml);
  if (!root) return xml;
  const used = new Set([...xml.matchAll(/<([a-z][\w-]*):[a-z]/gi)].map((match) => match[1] ?? ""));
  const missing = [...used].filter((prefix) => prefix !== "xml" && !new RegExp(`xmlns:${prefix}\\s*=`).test(xml));
  const added = missing
    .map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix.toLowerCase()] ?? `urn:undeclared:${prefix}`}"`)
    .join("");
  const at = root.index + root[0].length - (root[0].endsWith("/") ? 1 : 0);
  return xml.slice(0, at) + added + xml.slice(at);
}

/** A truncated document: its whole entries, closed. Null where there is none whole. */
export function closeTruncated(xml: string): string | null {
  const last = Math.max(xml.lastIndexOf("</item>"), xml.lastIndexOf("</entry>"));
  if (last < 0) return null;
  const body = xml.slice(0, last) + (xml.startsWith("</item>", last) ? "</item>" : "</entry>");
  if (/<feed\b/i.test(xml)) return `${body}</feed>`;
  if (/<rdf:RDF\b/i.test(xml)) return `${body}</rdf:RDF>`;
  return /<channel\b/i.test(xml) ? `${body}</channel></rss>` : `${body}</rss>`;
}

function outsideCdata(xml: string, mend: (part: string) => string): string {
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith("<![CDATA[") ? part : mend(part)))
    .join("");
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
