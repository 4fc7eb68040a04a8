import type { Cheerio, CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { linkEntries } from "../sources/page.js";
import { absolute, clean } from "../text.js";

/** A selector of a page's links to articles, and what it finds. */
export interface SelectorProposal {
  links: string;
  count: number;
  dated: number;
  examples: string[];
}

const LEVELS = 4;
const MOST_LINKS = 2000;
const TRIED = 60;
const PROPOSED = 3;
/** Fewer links are no list; more are a site's whole menu. */
const [FEWEST, MOST] = [4, 200];

/**
 * Proposes selectors for the links of a page that has no feed: blocks that repeat, whose links read like headlines and lead to pages
 * of the same site. The best first; none where nothing on the page looks like a list of news.
 */
export function proposeSelectors($: CheerioAPI, pageUrl: string): SelectorProposal[] {
  const base = absolute($("base[href]").attr("href"), pageUrl) ?? pageUrl;
  const votes = new Map<string, number>();
  for (const element of $("a[href]").toArray().slice(0, MOST_LINKS)) {
    const link = $(element);
    if (!isHeadline(link, base)) continue;
    for (const selector of selectorsOf(link)) votes.set(selector, (votes.get(selector) ?? 0) + 1);
  }
  const tried = [...votes].filter(([, n]) => n >= FEWEST).sort((a, b) => b[1] - a[1]);
  const scored = tried.slice(0, TRIED).flatMap(([links]) => {
    const found = evaluate($, pageUrl, links);
    return found === null ? [] : [found];
  });
  scored.sort((a, b) => b.score - a.score || a.proposal.links.length - b.proposal.links.length);
  const proposals: SelectorProposal[] = [];
  const seen = new Set<string>();
  for (const { proposal, urls } of scored) {
    // Several selectors find the same links: the shortest of the best stands for them.
    const key = urls.slice(0, 5).join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    proposals.push(proposal);
    if (proposals.length === PROPOSED) break;
  }
  return proposals;
}

const NAVIGATION =
  "nav, footer, header nav, aside, [role='navigation'], [class*='menu'], [class*='breadcrumb'], [class*='footer']";

function isHeadline(link: Cheerio<Element>, base: string): boolean {
  const url = absolute(link.attr("href"), base);
  if (url === null || !/^https?:/.test(url) || new URL(url).hostname !== new URL(base).hostname) return false;
  if (link.closest(NAVIGATION).length > 0) return false;
  return weight(clean(link.text())) >= 15;
}

/** A text's length in Latin letters, roughly: a Chinese sign says as much as three of them. */
const weight = (text: string) => text.length + 2 * (text.match(/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g)?.length ?? 0);

/** Selectors that a link would be found by, from its own name up to what stands around it. */
function selectorsOf(link: Cheerio<Element>): string[] {
  const own = nameOf(link);
  const selectors = own.includes(".") ? [own] : [];
  let block = link.parent();
  for (let level = 0; level < LEVELS && block.length > 0 && !block.is("body, html"); level++, block = block.parent()) {
    const name = nameOf(block);
    if (!/^(?:div|span|section|ul|ol)$/.test(name)) {
      selectors.push(`${name} a`);
      const parent = nameOf(block.parent());
      if (level === 0 && !/^(?:div|span|body|html|)$/.test(parent)) selectors.push(`${parent} ${name} a`);
    }
  }
  return selectors;
}

/** Classes that say what something is; not those of a layout, a state or a build. */
const TELLING =
  /^(?!(?:col|row|grid|flex|clearfix|active|first|last|odd|even|mb|mt|p|m|w|css|sc|jsx?|is|has|wp-block|post-\d)[-_\d]*)[a-z][a-z_-]{2,30}$/i;

function nameOf(element: Cheerio<Element>): string {
  const tag = element.prop("tagName")?.toLowerCase() ?? "";
  const name = (element.attr("class") ?? "").split(/\s+/).find((word) => TELLING.test(word));
  return name === undefined ? tag : `${tag}.${name}`;
}

function evaluate($: CheerioAPI, pageUrl: string, links: string) {
  const host = new URL(pageUrl).hostname;
  const entries = linkEntries($, pageUrl, links).filter(({ url }) => url !== null);
  if (entries.length < FEWEST || entries.length > MOST) return null;
  const share = (test: (entry: (typeof entries)[number]) => boolean) => entries.filter(test).length / entries.length;
  const titled = share(({ title }) => weight(title ?? "") >= 15);
  const deep = share(({ url }) => isArticlePath(new URL(url ?? pageUrl).pathname));
  const here = share(({ url }) => new URL(url ?? pageUrl).hostname === host);
  const dated = share(({ publishedAt }) => publishedAt !== null);
  // Headlines that lead to articles of this site, dated if the page dates anything; more of them are better, up to a point.
  const score = titled * (0.3 + 0.7 * deep) * here * (1 + 0.5 * dated) * Math.min(1, 0.5 + entries.length / 20);
  if (titled < 0.7 || here < 0.5) return null;
  const proposal = {
    links,
    count: entries.length,
    dated: entries.filter(({ publishedAt }) => publishedAt !== null).length,
    examples: entries.slice(0, 3).map(({ title }) => title ?? ""),
  };
  return { proposal, score, urls: entries.map(({ url }) => url ?? "") };
}

/** An article's path has a date, a number or a slug of several words; a section's has not. */
function isArticlePath(path: string): boolean {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  return (
    /\d{4}\/\d{1,2}|\d{5,}/.test(path) ||
    /(?:[^-_]+[-_]){3,}/.test(last) ||
    /\.s?html?$/.test(last) ||
    decodeURISafe(last).length > 30
  );
}

function decodeURISafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
