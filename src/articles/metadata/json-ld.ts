import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";
import type { LiveUpdate } from "../live-blog.js";
import { canonicalUrl } from "../url.js";

export type Json = Record<string, unknown>;

/** What a page's JSON-LD says of its article. */
export interface ArticleJson {
  headline: string | null;
  /** Persons and organisations, in their order. */
  authors: string[];
  published: string | null;
  modified: string | null;
  publisher: string | null;
  image: string | null;
  url: string | null;
  language: string | null;
  body: string | null;
  free: boolean | null;
  updates: LiveUpdate[];
}

const MAX_NODES = 2000;
const ARTICLE = /(?:Article|Posting|^Report)$/;

const object = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
const text = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
const list = (value: unknown): unknown[] => [value].flat();

/**
 * The article among a page's JSON-LD: the one that says it is at this address, else the one whose headline the page shows,
 * else the first.
 *
 * @param isShown whether a headline stands on the page
 */
export function articleJson(
  marks: Cheerio<Element>,
  url: string | null,
  isShown: (headline: string) => boolean,
): ArticleJson | null {
  const scripts = marks.filter('script[type="application/ld+json" i]');
  const nodes = scripts.toArray().flatMap((_, i) => nodesOf(parseLeniently(scripts.eq(i).text())));
  const byId = new Map(nodes.flatMap((node) => (typeof node["@id"] === "string" && node.name ? [[node["@id"], node]] : [])));
  const articles = nodes
    .filter((node) => list(node["@type"]).some((type) => ARTICLE.test(String(type))))
    .map((node) => read(node, byId));
  const here = url === null ? null : canonicalUrl(url);
  const chosen =
    articles.find((article) => article.url !== null && canonicalUrl(article.url) === here && article.headline !== null) ??
    articles.find((article) => article.headline !== null && isShown(article.headline)) ??
    articles[0];
  if (chosen === undefined) return null;
  // A page has one live blog, whichever of its articles it is said of.
  const updates = nodes.flatMap((node) => list(node.liveBlogUpdate)).flatMap((update) => liveUpdate(object(update)) ?? []);
  return { ...chosen, updates };
}

/** Objects of the top level, of `@graph` and of `mainEntity`; not those that an article merely mentions. */
function nodesOf(json: unknown): Json[] {
  const found: Json[] = [];
  const waiting = list(json);
  while (waiting.length > 0 && found.length < MAX_NODES) {
    const node = object(waiting.shift());
    if (node === null) continue;
    found.push(node);
    waiting.push(...list(node["@graph"]), ...list(node.mainEntity));
  }
  return found;
}

const liveUpdate = (node: Json | null): LiveUpdate | null =>
  node === null
    ? null
    : { published: text(node.datePublished), headline: text(node.headline), body: text(node.articleBody) ?? text(node.text) };

function read(node: Json, byId: ReadonlyMap<unknown, Json>): Omit<ArticleJson, "updates"> {
  const named = (value: unknown): string | null => {
    const what = object(value);
    return text(value) ?? text(what?.name) ?? text(byId.get(what?.["@id"])?.name);
  };
  const address = (value: unknown) => text(value) ?? text(object(value)?.url) ?? text(object(value)?.["@id"]);
  return {
    headline: text(node.headline) ?? text(node.name),
    authors: [node.author, node.author ? null : node.creator]
      .flatMap((value) => list(value))
      .flatMap((value) => named(value) ?? []),
    published: text(node.datePublished) ?? text(node.dateCreated),
    modified: text(node.dateModified),
    publisher: named(list(node.publisher)[0]),
    image:
      list(node.image)
        .map(address)
        .find((image) => image !== null) ?? null,
    url: address(node.url) ?? address(node.mainEntityOfPage),
    language: text(node.inLanguage),
    body: text(node.articleBody),
    free:
      free(node) ??
      list(node.hasPart)
        .map((part) => free(object(part)))
        .find((part) => part === false) ??
      null,
  };
}

/** `isAccessibleForFree` is a boolean by the standard, and as often text. */
function free(node: Json | null): boolean | null {
  const said = String(node?.isAccessibleForFree).toLowerCase();
  return said === "true" ? true : said === "false" ? false : null;
}

/** Publishers' templates break their own JSON: comments, trailing commas and raw line ends are mended, and else the plain fields are taken. */
function parseLeniently(script: string): unknown {
  const source = script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, "").trim();
  const mended = source
    .replace(/\p{Cc}+/gu, " ")
    .replace(/,\s*(?=[}\]])/g, "")
    .replace(/;\s*$/, "");
  for (const candidate of [source, mended]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // the next reading
    }
  }
  return salvaged(mended);
}

/** Fields that stand whole in a script that is no JSON; its headline does not: an unescaped quotation mark is what mostly broke it. */
function salvaged(source: string): Json | null {
  const type = /"@type"\s*:\s*\[?\s*"(\w*(?:Article|Posting))"/.exec(source)?.[1];
  if (type === undefined) return null;
  const field = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]{1,200})"`).exec(source)?.[1];
  const author = /"author"\s*:[\s[{]*(?:"@type"\s*:\s*"\w+"\s*,\s*)?"name"\s*:\s*"([^"]{1,100})"/.exec(source)?.[1];
  return { "@type": type, datePublished: field("datePublished"), dateModified: field("dateModified"), author };
}
