import { Document, isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";

/** Keys and values of an item, in the order in which they are to stand. */
type Values = Record<string, string | readonly string[]>;

/**
 * Adds items at the end of a list in a configuration file. What stands there stays as it is, letter for letter: comments, order,
 * quotes, spaces.
 *
 * @param text valid YAML with such a list, or an empty file
 * @param key  the list's: `feeds`, `groups`
 * @returns the new text
 */
export function addItems(text: string, key: string, items: readonly Values[]): string {
  const doc: Document = parseDocument(text);
  const list = isMap(doc.contents) ? doc.contents.items.find(isKey(key))?.value : undefined;
  if (isSeq(list) && !list.flow && list.items.length > 0 && list.range) {
    const last = list.items.at(-1);
    const end =
      typeof last === "object" && last !== null && "range" in last ? (last.range as [number, number, number]) : list.range;
    const lineEnd = text.indexOf("\n", Math.max(0, end[1] - 1));
    const at = lineEnd < 0 ? text.length : lineEnd;
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", list.range[0]) + 1))?.[0] ?? "";
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const lines = items.map((item) => `${eol}${indent}- ${oneLine(item)}`).join("");
    const grown = text.slice(0, text[at - 1] === "\r" ? at - 1 : at) + lines + text.slice(text[at - 1] === "\r" ? at - 1 : at);
    if (isGrown(doc, grown, key, items.length)) return grown.endsWith("\n") ? grown : `${grown}${eol}`;
  }
  // An empty list, one in brackets, or one that ends in a way that was not foreseen: written anew, with its comments.
  if (!isMap(doc.contents)) doc.contents = doc.createNode({ [key]: [] });
  if (!isSeq(list)) doc.set(key, doc.createNode([]));
  const target = doc.get(key);
  if (isSeq(target)) target.flow = false;
  for (const item of items) doc.addIn([key], flowNode(doc, item));
  return doc.toString({ lineWidth: 0 });
}

/** An item on one line, as it would stand in the file. */
export function oneLine(item: Values): string {
  const doc = new Document();
  doc.contents = flowNode(doc, item);
  return doc.toString({ lineWidth: 0 }).trimEnd();
}

function flowNode(doc: Document, item: Values) {
  const node = doc.createNode(item);
  if (isMap(node)) node.flow = true;
  return node;
}

const isKey =
  (name: string) =>
  ({ key }: Pair) =>
    isScalar(key) && key.value === name;

/** Whether the new text has what the old one had, and so many more. */
function isGrown(old: Document, text: string, key: string, more: number): boolean {
  const doc = parseDocument(text);
  if (doc.errors.length > 0) return false;
  const before: unknown[] = old.toJS()[key];
  const after: unknown = doc.toJS()?.[key];
  return (
    Array.isArray(after) &&
    after.length === before.length + more &&
    JSON.stringify(after.slice(0, before.length)) === JSON.stringify(before)
  );
}
