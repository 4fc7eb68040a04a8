import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { hasZone, parsePageDate, readDateline } from "./dateline.js";
import type { Line } from "./near-title.js";

/** What the page's data says, the most trustworthy first, and where to look on the page itself. */
export interface DateSources {
  published: (string | null)[];
  modified: (string | null)[];
  /** Asked for only where the data leaves something open: walking the page costs more than reading its head. */
  lines: () => Line[];
  language: string | null;
  url: string | null;
}

export interface ArticleDates {
  publishedAt: Date | null;
  modifiedAt: Date | null;
}

const DAY_MS = 86_400_000;

/**
 * When an article was published and last changed: by the page's data, by `<time>` near its headline, by a dateline there, by its address.
 * Dates of other articles, of comments and of the day do not count.
 */
export function articleDates($: CheerioAPI, { published, modified, lines, language, url }: DateSources): ArticleDates {
  const publishedAt = firstOf(published, language);
  const modifiedAt = firstOf(modified, language);
  if (publishedAt !== null) return { publishedAt, modifiedAt };
  const near = lines();
  const [times, updates] = timesIn($, near);
  const shown = near.map(({ text }) => readDateline(text, language));
  return {
    publishedAt: firstOf(times, language) ?? shown.find((line) => line.published !== null)?.published ?? inAddress(url),
    modifiedAt: modifiedAt ?? firstOf(updates, language) ?? shown.find((line) => line.modified !== null)?.modified ?? null,
  };
}

/** What `<time>` elements say: those of the publication, and those of updates. */
function timesIn($: CheerioAPI, lines: Line[]): [string[], string[]] {
  const times = lines
    .flatMap(({ element }) => [element, ...$(element).find("time").toArray()])
    .filter(({ name, attribs }) => name === "time" && attribs.datetime);
  const isUpdate = ({ attribs }: Element) => /update|modif/i.test(`${attribs.class ?? ""} ${attribs.itemprop ?? ""}`);
  const said = (elements: Element[]) => elements.flatMap(({ attribs }) => attribs.datetime ?? []);
  return [said(times.filter((time) => !isUpdate(time))), said(times.filter(isUpdate))];
}

/** The first that can be read; one without a zone gives way to one of the same day that has one. */
function firstOf(said: (string | null)[], language: string | null): Date | null {
  const read = said.flatMap((each) => {
    const date = parsePageDate(each, language);
    return date === null || each === null ? [] : [{ date, zoned: hasZone(each) }];
  });
  const [first] = read;
  if (first === undefined) return null;
  const exact = first.zoned
    ? first
    : read.find(({ date, zoned }) => zoned && Math.abs(date.getTime() - first.date.getTime()) < DAY_MS);
  return (exact ?? first).date;
}

/** `/2025/11/03/` or `/2025-11-03/` in a page's address. */
function inAddress(url: string | null): Date | null {
  const day = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)/.exec(url ?? "");
  return day === null ? null : parsePageDate(`${day[1]}-${day[2]}-${day[3]}`, null);
}
