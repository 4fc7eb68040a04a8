import { decode } from "../decode.js";
import { FeedError } from "../error.js";
import { clean } from "../text.js";
import { type Node, parseTree } from "../tree.js";
import { type ExchangedFeed, type ExchangedKey, ExchangeError } from "./exchanged.js";

/** What OPML has no word for stands in attributes of this namespace (OPML 2.0 allows them). */
const NAMESPACE = "https://github.com/vigil-watch/vigil/opml";
const OWN_KEYS = ["id", "type", "every", "reliability", "links", "user", "password"] as const satisfies ExchangedKey[];

/** Feeds as OPML 2.0 (http://opml.org/spec2.opml), which every feed reader can import. */
export function writeOpml(feeds: readonly ExchangedFeed[], now: Date): string {
  const outlines = feeds.map((feed) => {
    const title = feed.title ?? feed.id ?? "";
    const attributes: [string, string | undefined][] = [
      ["type", "rss"],
      ["text", title],
      ["title", feed.title],
      ["xmlUrl", feed.url],
      ["language", feed.language],
      ...OWN_KEYS.map((key): [string, string | undefined] => [`vigil:${key}`, feed[key]]),
    ];
    return `    <outline${attributes.map(([name, value]) => (value === undefined ? "" : ` ${name}="${attribute(value)}"`)).join("")}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:vigil="${NAMESPACE}">
  <head>
    <title>Vigil's feeds</title>
    <dateCreated>${now.toUTCString()}</dateCreated>
  </head>
  <body>
${outlines.join("\n")}
  </body>
</opml>
`;
}

const attribute = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");

/**
 * Reads feeds from OPML, of Vigil or any feed reader; folders are opened.
 *
 * @throws ExchangeError
 */
export function readOpml(bytes: Uint8Array): ExchangedFeed[] {
  const { text } = decode(bytes, null, (head) => /<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null);
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new ExchangeError("declares entities: refused.");
  try {
    const root = parseTree(text, "https://opml.invalid/");
    if (!root.children.some((child) => typeof child !== "string" && child.name === "opml"))
      throw new ExchangeError("is no OPML: it has no <opml>.");
    return outlinesIn(root).flatMap((outline) => feedOf(outline) ?? []);
  } catch (error) {
    if (error instanceof FeedError) throw new ExchangeError(`can't be read: ${error.message}`);
    throw error;
  }
}

function outlinesIn(node: Node): Node[] {
  return node.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === "outline" ? [child] : []), ...outlinesIn(child)],
  );
}

function feedOf({ attributes }: Node): ExchangedFeed | null {
  const value = (name: string) => clean(attributes[name] ?? "") || undefined;
  const url = value("xmlurl");
  if (url === undefined) return null;
  const title = value("title") ?? (value("vigil:id") === undefined ? value("text") : undefined);
  const own = OWN_KEYS.map((key): [ExchangedKey, string | undefined] => [key, value(`vigil:${key}`)]);
  const all: [ExchangedKey, string | undefined][] = [["url", url], ["title", title], ["language", value("language")], ...own];
  return Object.fromEntries(all.filter(([, said]) => said !== undefined));
}
