import { Document, isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";

type Values = Record<string, string>;

/**
 * Adds feeds at the end of a feeds.yaml. What stands there stays as it is, letter for letter: comments, order, quotes, spaces.
 *
 * @param text  valid YAML with a `feeds` list, or an empty file
 * @param feeds keys and values in the order in which they are to stand
 * @returns the new text
 */
export function addFeeds(text: string, feeds: readonly Values[]): string {
  const doc: Document = parseDocument(text);
  const list = isMap(doc.contents) ? doc.contents.items.find(isFeeds)?.value : undefined;
  if (isSeq(list) && !list.flow && list.items.length > 0 && list.range) {
    const last = list.items.at(-1);
    const end =
      typeof last === "object" && last !== null && "range" in last ? (last.range as [number, number, number]) : list.range;
    const lineEnd = text.indexOf("\n", Math.max(0, end[1] - 1));
    const at = lineEnd < 0 ? text.length : lineEnd;
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", list.range[0]) + 1))?.[0] ?? "";
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const lines = feeds.map((feed) => `${eol}${indent}- ${oneLine(feed)}`).join("");
    const grown = text.slice(0, text[at - 1] === "\r" ? at - 1 : at) + lines + text.slice(text[at - 1] === "\r" ? at - 1 : at);
    if (isGrown(doc, grown, feeds.length)) return grown.endsWith("\n") ? grown : `${grown}${eol}`;
  }
  // An empty list, one in brackets, or one that ends in a way that was not foreseen: written anew, with its comments.
  if (!isMap(doc.contents)) doc.contents = doc.createNode({ feeds: [] });
  if (!isSeq(list)) doc.set("feeds", doc.createNode([]));
  const target = doc.get("feeds");
  if (isSeq(target)) target.flow = false;
  for (const feed of feeds) doc.addIn(["feeds"], flowNode(doc, feed));
  return doc.toString({ lineWidth: 0 });
}

/** A feed on one line, as it would stand in feeds.yaml. */
export function oneLine(feed: Values): string {
  const doc = new Document();
  doc.contents = flowNode(doc, feed);
  return doc.toString({ lineWidth: 0 }).trimEnd();
}

function flowNode(doc: Document, feed: Values) {
  const node = doc.createNode(feed);
  if (isMap(node)) node.flow = true;
  return node;
}

const isFeeds = ({ key }: Pair) => isScalar(key) && key.value === "feeds";

/** Whether the new text has what the old one had, and so many more. */
function isGrown(old: Document, text: string, more: number): boolean {
  const doc = parseDocument(text);
  if (doc.errors.length > 0) return false;
  const before: unknown[] = old.toJS().feeds;
  const after: unknown = doc.toJS()?.feeds;
  return (
    Array.isArray(after) &&
    after.length === before.length + more &&
    JSON.stringify(after.slice(0, before.length)) === JSON.stringify(before)
  );
}
