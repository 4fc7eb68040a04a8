import type { Cheerio, CheerioAPI } from "cheerio";
import { type ChildNode, type Element, hasChildren, isTag } from "domhandler";

const TAGS = new Set(["html", "title", "meta", "link", "script", "h1", "h2", "h3"]);

/**
 * The elements that say something about a page, in its order: those of its head, headings, links with a `rel`, and microdata.
 * One walk over the page stands for the dozen that as many selectors would take; filter this instead.
 */
export function marked($: CheerioAPI): Cheerio<Element> {
  const found: Element[] = [];
  const waiting: ChildNode[] = [...$.root().contents().toArray()].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isTag(node)) {
      const { rel, itemprop, itemtype } = node.attribs;
      if (TAGS.has(node.name) || itemprop !== undefined || itemtype !== undefined || (rel !== undefined && node.name === "a"))
        found.push(node);
    }
    if (hasChildren(node)) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as ChildNode);
  }
  return $(found);
}
