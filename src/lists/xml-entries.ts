import { Parser } from "htmlparser2";
import { decode } from "../feeds/decode.js";
import { ListError } from "./error.js";

/** An element of an entry. */
export interface XmlNode {
  /** Without a prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Its own text, spaces as one. */
  text: string;
  children: XmlNode[];
}

interface Shape {
  /** As errors call the list: "the UN's list". */
  what: string;
  /** The document's element, without a prefix. */
  root: string;
  /** Elements that are entries, wherever they stand. */
  entries: readonly string[];
}

const MAX_DEPTH = 20;
const MAX_NODES = 20_000;

/**
 * Reads the entries of an XML list in one pass, each as a small tree that lives as long as `take` needs it. Entities are never
 * expanded: a document that defines any is refused.
 *
 * @throws ListError: another document, one with a DOCTYPE, one nested too deep, one that ends before its root does
 */
export function readXmlEntries(bytes: Uint8Array, { what, root, entries }: Shape, take: (entry: XmlNode) => void): void {
  const declared = (head: string) => /encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null;
  const { text } = decode(bytes, null, declared);
  if (!new RegExp(`<(?:[\\w.-]+:)?${root}[\\s>]`).test(text.slice(0, 8192)))
    throw new ListError("not-a-list", `This is not ${what}: it does not begin with ${root}. Open its address in a browser.`);
  let depth = 0;
  let complete = false;
  let nodes = 0;
  let read = 0;
  const open: { node: XmlNode; attributes: Map<string, string>; text: string }[] = [];
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype$/i.test(name))
          throw new ListError("hostile", `The document has a DOCTYPE, which ${what} never has: it is not read.`);
      },
      onopentag(tag, attributes) {
        depth++;
        if (depth > MAX_DEPTH) throw new ListError("hostile", `It is nested more than ${MAX_DEPTH} deep: it is not read.`);
        const name = localName(tag);
        if (open.length === 0 && !entries.includes(name)) return;
        if (++nodes > MAX_NODES) throw new ListError("hostile", `An entry has more than ${MAX_NODES} elements: it is not read.`);
        const said = new Map(Object.entries(attributes));
        const node: XmlNode = { name, attributes: said, text: "", children: [] };
        open.at(-1)?.node.children.push(node);
        open.push({ node, attributes: said, text: "" });
      },
      ontext(piece) {
        const last = open.at(-1);
        if (last !== undefined) last.text += piece;
      },
      onclosetag(tag, implied) {
        depth--;
        const closed = open.pop();
        if (closed !== undefined) closed.node.text = closed.text.replace(/\s+/g, " ").trim();
        if (implied) return; // the document ended, this element did not
        if (depth === 0) complete = localName(tag) === root;
        if (closed === undefined || open.length > 0) return;
        nodes = 0;
        read++;
        take(closed.node);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  if (!complete) throw new ListError("truncated", `The list ends after ${read} entries, before its own end: it was cut short.`);
}

const localName = (tag: string) => tag.slice(tag.indexOf(":") + 1);

/** Elements at a path below an entry: every `aka` of every `akaList`. */
export function at(node: XmlNode, ...path: readonly string[]): XmlNode[] {
  return path.reduce<XmlNode[]>(
    (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [node],
  );
}

/** The texts at a path, empty ones left out. */
export const textsAt = (node: XmlNode, ...path: readonly string[]) =>
  at(node, ...path)
    .map(({ text }) => text)
    .filter((text) => text !== "");

export const textAt = (node: XmlNode, ...path: readonly string[]): string | null => textsAt(node, ...path)[0] ?? null;

/** An ISO day at the beginning of a text, or `31/12/2025`. */
export function dayIn(text: string | null | undefined): string | null {
  const iso = /^\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0];
  if (iso !== undefined) return iso;
  const [, day, month, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})/.exec(text ?? "") ?? [];
  return year === undefined ? null : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
