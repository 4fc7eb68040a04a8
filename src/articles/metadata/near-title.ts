import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { isTag, isText } from "domhandler";

/** A short line of a page, and the element it is in. */
export interface Line {
  element: Element;
  text: string;
  /** Before the headline in the same container, or after it. */
  place: "before" | "after";
}

const SKIPPED = /^(?:script|style|noscript|template|svg|nav|footer|aside|form|select|option|button|iframe|head)$/;
/** Parts of a page that are not about its article. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|commentlist|related|recommend\w*|most-?read|popular|trending|sidebar|footer|breadcrumbs?|newsletter|latest|more-?news|forum)(?=$|[\s_-])/i;
const MAX_LINES = 400;
/** Lines that are looked at behind the headline; what comes later is other articles' and readers'. */
const MAX_AFTER = 40;
const MAX_LENGTH = 160;
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|em|font|i|label|mark|small|span|strong|sub|sup|time|u)$/;

export const isElsewhere = ({ name, attribs }: Element) =>
  SKIPPED.test(name) || ELSEWHERE.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`);

/**
 * The short lines that stand near a page's headline, where bylines and datelines are: those before it in its own container,
 * and those after it up to the end of the article's first screen.
 */
export function linesNearTitle($: CheerioAPI, title: Element | null): Line[] {
  const body = $("body").get(0) ?? $.root().children().get(0);
  if (body === undefined || title === null) return [];
  const before: Line[] = [];
  const after: Line[] = [];
  let seen = false;
  let visited = 0;
  const visit = (element: Element) => {
    if (after.length >= MAX_AFTER || ++visited > 20_000) return;
    if (element === title) {
      seen = true;
      return;
    }
    if (isElsewhere(element)) return;
    const blocks = element.children.filter(isTag).filter((child) => !INLINE.test(child.name));
    const ownText = element.children.some((child) => isText(child) && child.data.trim() !== "");
    const holdsTitle = !seen && contains(element, title);
    if ((blocks.length > 0 && !onlyBreaks(blocks)) || holdsTitle) {
      if (ownText && !holdsTitle) keep(element);
      for (const child of element.children) if (isTag(child)) visit(child);
      return;
    }
    keep(element);
  };
  const keep = (element: Element) => {
    for (const text of linesOf($, element)) {
      if (seen) after.push({ element, text, place: "after" });
      else if (before.length < MAX_LINES && sharesContainer(element, title)) before.push({ element, text, place: "before" });
    }
  };
  visit(body);
  return [...after, ...before.reverse()];
}

const onlyBreaks = (blocks: Element[]) => blocks.every(({ name }) => name === "br" || name === "img");

function linesOf($: CheerioAPI, element: Element): string[] {
  const parts: string[] = [""];
  for (const child of element.children) {
    if (isTag(child) && child.name === "br") parts.push("");
    else if (isText(child)) parts.push(`${parts.pop()}${child.data}`);
    else if (isTag(child) && !SKIPPED.test(child.name)) parts.push(`${parts.pop()} ${$(child).text()} `);
  }
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part) => part !== "" && part.length <= MAX_LENGTH);
}

function contains(element: Element, inner: Element): boolean {
  for (let node = inner.parent; node !== null; node = node.parent) if (node === element) return true;
  return false;
}

/** In the title's parent, unless that is the whole page. */
function sharesContainer(element: Element, title: Element): boolean {
  const parent = title.parent;
  if (parent === null || !isTag(parent) || parent.name === "body") return false;
  return contains(parent, element);
}
