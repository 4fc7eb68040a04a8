import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";

const QUERY = /^(?:page|pg|p|seite|pagina|pagenum)$/i;
const AT_END = /\/(?:(?:page|seite|pagina)\/)?(\d{1,2})(\.html?)?\/?$/i;
/** What a link to the next page is called; its number does as well. */
const NEXT =
  /^(?:\d{1,2}|[›»→>]+|(?:next|continue|weiter|nächste|suivante?|página siguiente|siguiente|próxima|далее|следующая|التالي|اگلا|بعدی|अगला)(?: page| seite)?\s*[›»→>]*)$/iu;

/**
 * The next page of an article that is cut into several: by `rel=next`, or by a numbered link to the same address with the number after
 * this page's. The next article's address is another one.
 */
export function nextPage(marks: Cheerio<Element>, url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const declared = marks.filter('link[rel="next"],a[rel="next"]').first().attr("href");
  const numbered = marks
    .filter("a:not([rel=next])")
    .toArray()
    .filter((_, i) => i < 500)
    .flatMap((link) => (NEXT.test(textOf(link)) ? [link.attribs.href ?? ""] : []));
  const here = new URL(url);
  for (const [href, isDeclared] of [[declared ?? "", true] as const, ...numbered.map((one) => [one, false] as const)]) {
    if (href === "" || !URL.canParse(href, url)) continue;
    const there = new URL(href, url);
    there.hash = "";
    if (there.host !== here.host || there.href === here.href) continue;
    if (isDeclared && stem(there) === stem(here)) return there.href;
    const [from, to] = [pageOf(here), pageOf(there)];
    if (from.base === to.base && to.number === from.number + 1) return there.href;
  }
  return null;
}

/** An address without what tells its pages apart, and its page; 1 where it names none. */
function pageOf({ pathname, searchParams, origin }: URL): { base: string; number: number } {
  const names = [...searchParams.keys()].filter((name) => QUERY.test(name) && /^\d{1,2}$/.test(searchParams.get(name) ?? ""));
  const rest = [...searchParams].filter(([name]) => !names.includes(name)).sort();
  const end = names.length === 0 ? AT_END.exec(pathname) : null;
  const path = (end === null ? pathname : pathname.slice(0, end.index)).replace(/\.html?$|\/+$/gi, "");
  return { base: JSON.stringify([origin, path, rest]), number: Number(searchParams.get(names[0] ?? "") ?? end?.[1] ?? 1) };
}

/** With `rel=next` a number may stand anywhere at the end: `story-2.html`. */
const stem = ({ pathname }: URL) => pathname.replace(/\/+$/, "").replace(/(?:[/_-](?:page[/_-]?)?\d{1,2})?(?:\.\w{3,5})?$/, "");

function textOf(element: Element): string {
  let text = "";
  for (const child of element.children) {
    if (child.type === "text") text += child.data;
    else if (child.type === "tag") text += textOf(child);
    if (text.length > 60) break;
  }
  return text.replace(/\s+/g, " ").trim();
}
