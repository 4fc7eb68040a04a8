import type { FieldSource } from "./names.js";
import type { FeedDocument } from "./rules.js";
import { markupOf, type Node, parseTree, textOf } from "./tree.js";

const ROOT = /^(?:rss|feed|(?:\w+:)?rdf|channel)$/;

/**
 * Finds a feed and its entries in any markup, with a parser that forgives everything. Of a document that breaks off, the entries that
 * are whole.
 *
 * @returns null where there is no feed in it
 * @throws FeedError `hostile`
 */
export function findByTree(xml: string, url: string): FeedDocument | null {
  const root = firstOf(parseTree(xml, url));
  if (root === null) return null;
  const atom = root.name === "feed";
  const channel = root.children.find((child): child is Node => typeof child !== "string" && child.name === "channel");
  const entries = entriesIn(root, atom ? /^entry$/ : /^(?!media:|itunes:)(?:[\w.-]+:)?item$/);
  return {
    atom,
    head: sourceOf(channel ?? root),
    language: root.attributes["xml:lang"] ?? null,
    entries: entries.filter((entry) => entry.whole).map(sourceOf),
    brokenOff: entries.some((entry) => !entry.whole) || !root.whole,
  };
}

/** The first element that may be a feed; a page may show one's source, but is none. */
function firstOf(node: Node): Node | null {
  for (const child of node.children) {
    if (typeof child === "string" || child.name === "html" || child.name === "xhtml:html") continue;
    if (ROOT.test(child.name) && (child.name !== "channel" || node.name === "")) return child;
    const found = firstOf(child);
    if (found !== null) return found;
  }
  return null;
}

function entriesIn(node: Node, name: RegExp): Node[] {
  return node.children.flatMap((child) =>
    typeof child === "string" ? [] : name.test(child.name) ? [child] : entriesIn(child, name),
  );
}

function sourceOf(node: Node): FieldSource {
  return {
    attributes: node.attributes,
    fields: (name) =>
      node.children
        .filter((child): child is Node => typeof child !== "string" && child.name === name)
        .map((child) => ({
          text: textOf(child),
          attributes: child.attributes,
          base: child.base,
          hasElements: child.children.some((inner) => typeof inner !== "string"),
          markup: () => markupOf(child),
        })),
  };
}
