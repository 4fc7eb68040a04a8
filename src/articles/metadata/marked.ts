import type { Cheerio, CheerioAPI } from "cheerio";
import { type ChildNode, type Element, hasChildren, isTag } from "domhandler";

/** Where a later page of something is: `?page=2`, `/story/2`, `/story/page/2`. */
const LATER_PAGE = /(?:[?&](?:page|pg|p|seite|pagina|pagenum)=|\/)\d{1,2}(?:\.html?)?\/?$/i;
const TAGS = new Set(["html", "title", "meta", "link", "script", "h1", "h2", "h3"]);

/**
 * The elements that say something about a page, in its order: those of its head, headings, links with a `rel`
 * or to later pages, and microdata.
 * One walk over the page stands for the dozen that as many selectors would take; filter this instead.
 */
export function marked($: CheerioAPI): Cheerio<Element> {
  const found: Element[] = [];
  const waiting: ChildNode[] = [...$.root().contents().toArray()].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isTag(node)) {
      const { rel, href, itemprop, itemtype } = node.attribs;
      const leads = node.name === "a" && (rel !== undefined || (href !== undefined && LATER_PAGE.test(href)));
      if (leads || TAGS.has(node.name) || itemprop !== undefined || itemtype !== undefined) found.push(node);
    }
    if (hasChildren(node)) for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i] as ChildNode);
  }
  return $(found);
}
