import { Parser } from "htmlparser2";
import { FeedError } from "./error.js";
import { usualPrefix } from "./names.js";
import { absolute } from "./text.js";

/** An element as a document has it, however broken. */
export interface Node {
  /** Lower case, with the usual prefix of its namespace. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Node | string)[];
  /** What relative addresses start from: `xml:base` of it and all around it. */
  base: string;
  /** Whether it was ended, by its own tag or by what came next, and not by the end of the text. */
  whole: boolean;
}

const MAX_DEPTH = 300;
const MAX_NAMESPACES = 500;
/** Fields that hold no fields: where the next one begins, they have ended. */
const FIELDS = new Set(
  ["title", "link", "guid", "id", "pubdate", "published", "updated", "issued", "modified", "category", "comments"].concat([
    "description",
    "summary",
    "content:encoded",
    "dc:date",
    "dc:creator",
  ]),
);
const ENTRY = /^(?!media:|itunes:)(?:[\w.-]+:)?(?:item|entry)$/;

/** The namespaces in force at a place, and the names already read there. */
interface Scope {
  uris: ReadonlyMap<string, string>;
  names: Map<string, string>;
}

/**
 * Parses markup that may break every rule: what is never closed ends where its parent does, or where the next field or entry begins;
 * what was never opened is ignored. Namespaces are read, so that any prefix will do.
 *
 * @param url what relative addresses start from
 * @returns a node around the document
 * @throws FeedError `hostile` where it is nested deeper than any feed
 */
export function parseTree(xml: string, url: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], base: url, whole: false };
  const bottom: { node: Node; raw: string; scope: Scope } = { node: root, raw: "", scope: { uris: new Map(), names: new Map() } };
  const open = [bottom];
  const top = () => open.at(-1) ?? bottom;
  let atom = false;
  let finished = false;
  let justOpened = false;
  const endFrom = (index: number) => {
    for (const { node } of open.splice(index)) node.whole = true;
  };

  function begin(raw: string, attributes: Record<string, string>): void {
    const scope = scopeOf(attributes, top().scope);
    const name = nameIn(scope, raw, atom);
    // What the document is decides whether Atom's names go without a prefix.
    if (!atom && /^(?:atom:)?feed$/.test(name)) {
      atom = true;
      scope.names.clear();
    }
    if (ENTRY.test(name)) {
      const around = open.findLastIndex(({ node }) => node.name === name);
      if (around > 0) endFrom(around);
    } else if (FIELDS.has(name) && FIELDS.has(top().node.name) && top().node.attributes.type !== "xhtml")
      endFrom(open.length - 1);
    if (open.length > MAX_DEPTH) throw new FeedError("hostile", `the document is nested more than ${MAX_DEPTH} deep: refused`);
    const parent = top().node;
    const base = absolute(attributes["xml:base"], parent.base) ?? parent.base;
    const node: Node = { name: atom ? name.replace(/^atom:/, "") : name, attributes, children: [], base, whole: false };
    parent.children.push(node);
    open.push({ node, raw, scope });
    justOpened = true;
  }

  const parser = new Parser(
    {
      onopentag: begin,
      ontext(text) {
        justOpened = false;
        const { children } = top().node;
        const last = children.length - 1;
        const before = children[last];
        if (typeof before === "string") children[last] = before + text;
        else children.push(text);
      },
      onclosetag(raw, implied) {
        if (finished || (implied && !justOpened)) return; // implied and just opened: <this/>
        justOpened = false;
        const at = open.findLastIndex((each) => each.raw === raw);
        if (at > 0) endFrom(at);
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  finished = true;
  parser.end();
  return root;
}

function scopeOf(attributes: Record<string, string>, around: Scope): Scope {
  let uris: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    uris ??= new Map(around.uris);
    if (uris.size < MAX_NAMESPACES) uris.set(name.slice(6), value);
  }
  return uris === null ? around : { uris, names: new Map() };
}

function nameIn(scope: Scope, raw: string, atom: boolean): string {
  const known = scope.names.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(":");
  const prefix = colon < 0 ? "" : raw.slice(0, colon);
  const uri = scope.uris.get(prefix);
  const usual = (uri === undefined ? null : usualPrefix(uri)) ?? prefix;
  const local = raw.slice(colon + 1);
  const name = usual === "" || (atom && usual === "atom") ? local : `${usual}:${local}`;
  scope.names.set(raw, name);
  return name;
}

/** All text in a node. */
export function textOf(node: Node): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** What is in a node, as markup. */
export function markupOf(node: Node): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return escapeXml(child);
      const name = child.name.replace(/^xhtml:/, "");
      const attributes = Object.entries(child.attributes)
        .filter(([key]) => !key.startsWith("xml"))
        .map(([key, value]) => ` ${key}="${escapeXml(value).replaceAll('"', "&quot;")}"`)
        .join("");
      return child.children.length === 0 ? `<${name}${attributes}/>` : `<${name}${attributes}>${markupOf(child)}</${name}>`;
    })
    .join("");
}

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
