import type { Cheerio, CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { isElsewhere } from "./near-title.js";

/** A page's headline, and the element that shows it where one does. */
export interface Title {
  text: string | null;
  /** Looked for when asked. */
  element: () => Element | null;
}

interface Heading {
  text: string;
  element: Element;
}

const MAX_HEADINGS = 60;
const SEPARATOR = /\s+[|–—»·•]+\s+|\s+::\s+|\s+-\s+/;

/**
 * The headline: the longest heading of the page that its head also says; else what the head says, without the outlet's name.
 *
 * @param said      headlines from JSON-LD, meta tags and microdata, the most trustworthy first
 * @param siteNames names that the outlet goes by
 */
export function chooseTitle($: CheerioAPI, marks: Cheerio<Element>, said: (string | null)[], siteNames: string[]): Title {
  const tab = oneLine(marks.filter("title").first().text());
  const names = siteNames.map(folded);
  const claims = [...said, tab].map((each) => oneLine(decoded(each ?? ""))).filter((each) => each !== "");
  const headings = headingsOf($, marks).filter(({ text }) => !names.includes(folded(text)));
  const agreed = headings
    .filter(({ text }) => text.length >= 8 && claims.some((claim) => folded(claim).includes(folded(text))))
    .sort((a, b) => b.text.length - a.text.length)[0];
  if (agreed !== undefined && claims.every((claim) => !isKicker(agreed.text, claim))) return shownBy(agreed);
  const [claim] = claims.filter((each) => each !== tab);
  if (claim !== undefined) {
    const text = withoutSite(claim, names);
    return { text, element: () => showing($, text) ?? headings[0]?.element ?? null };
  }
  const main = headings.find(({ element }) => element.name === "h1") ?? headings[0];
  const bare = withoutSite(tab, names);
  const shown = tab === "" ? null : showing($, bare);
  return shown !== null || main === undefined ? { text: bare || null, element: () => shown } : shownBy(main);
}

const shownBy = ({ text, element }: Heading): Title => ({ text, element: () => element });

/** A heading that is a small part of what the head says is a section's name or the outlet's. */
const isKicker = (heading: string, claim: string) =>
  folded(claim).includes(folded(heading)) && heading.length < claim.length * 0.4 && !claim.startsWith(heading);

function headingsOf($: CheerioAPI, marks: Cheerio<Element>): Heading[] {
  return marks
    .filter("h1,h2,h3,[itemprop~=headline]")
    .toArray()
    .slice(0, MAX_HEADINGS)
    .filter(
      (element) =>
        element.name !== "meta" &&
        $(element)
          .parents()
          .toArray()
          .every((parent) => parent.name === "body" || !isElsewhere(parent)) &&
        !isElsewhere(element),
    )
    .map((element) => ({ text: oneLine($(element).text()), element }))
    .filter(({ text }) => text !== "");
}

/** The innermost element whose text is just the headline. */
function showing($: CheerioAPI, title: string): Element | null {
  const wanted = folded(title);
  if (wanted === "") return null;
  return (
    $("body *")
      .toArray()
      .slice(0, 3000)
      .filter(({ name }) => /^(?:h\d|b|strong|p|div|span|td|font)$/.test(name))
      .findLast((element) => folded($(element).text()) === wanted) ?? null
  );
}

/** Takes the outlet's name off either end, and short ends that a bar sets apart. */
function withoutSite(title: string, names: string[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const isName = (part: string) => names.includes(folded(part));
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (isName(first)) return title.slice(title.indexOf(parts[1] ?? "", first.length));
  const end = title.lastIndexOf(last);
  const head = title.slice(0, end);
  const barred = /[|»•]\s*$|::\s*$/.test(head);
  const dashed = /[–—-]\s*$/.test(head);
  const rest = head.replace(/\s*(?:[|–—»·•-]+|::)\s*$/, "");
  // A dash may belong to the headline: what is behind it is the outlet's only when that is short beside it.
  const short = last.split(" ").length <= 4 && last.length * 2 < rest.length;
  return isName(last) || (barred && last.length < rest.length) || (dashed && short && /^\p{Lu}|^\p{Lo}/u.test(last))
    ? withoutSite(rest, names)
    : title;
}

const ENTITIES: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** JSON-LD's headlines are often escaped for HTML once more. */
export function decoded(text: string): string {
  if (!/&#?\w+;/.test(text)) return text;
  return text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    return code === null ? (ENTITIES[name ?? ""] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** For comparing: case, quotation marks and dashes apart. */
export const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
