import type { Cheerio, CheerioAPI } from "cheerio";
import { type Element, isTag } from "domhandler";
import { parsePageDate } from "./metadata/dateline.js";
import { plainText, tidy } from "./plain-text.js";
import { readBlocks } from "./text/blocks.js";
import type { DatedUpdate } from "./types.js";

/** A live blog's update, as its page's data has it. */
export interface LiveUpdate {
  published: string | null;
  headline: string | null;
  body: string | null;
}

/** How templates name a page that is a live blog, and the boxes of its updates. */
const LIVE = /live-?(?:blog|update|ticker|coverage|story|feed)|\blb-|liveblog/i;
const UPDATE = /(?:live|lb|ticker|timeline|update|post|block|entry|card)[\w-]*/i;
/** Fewer are a page with a live box on it. */
const LEAST_SHOWN = 2;
const MOST = 400;
const MOST_ABOVE = 8;

/**
 * The updates of a live blog, each with its moment: from the page's data, else from boxes that begin with a `<time>`.
 *
 * @returns the updates as one text in the page's order, and where in it each begins; null where the page is no live blog
 */
export function readLiveBlog(
  $: CheerioAPI,
  url: string,
  said: readonly LiveUpdate[],
  language: string | null,
): { text: string; updates: DatedUpdate[] } | null {
  const fromData = said.flatMap(({ published, headline, body }) => {
    const at = parsePageDate(published, language);
    const marked = body !== null && /<\w+[\s>]/.test(body);
    const text = [headline ?? "", marked ? plainText(body) : tidy(body ?? "")].filter((part) => part !== "").join("\n\n");
    return at === null || text === "" ? [] : [{ at, text }];
  });
  const shown = fromData.length === 0 && isLive($, url) ? shownUpdates($, language) : [];
  const updates = shown.length >= LEAST_SHOWN ? shown : fromData;
  if (updates.length === 0) return null;
  let text = "";
  const dated: DatedUpdate[] = [];
  for (const update of updates.slice(0, MOST)) {
    if (text !== "") text += "\n\n";
    dated.push({ start: text.length, at: update.at });
    text += update.text;
  }
  return { text, updates: dated };
}

const isLive = ($: CheerioAPI, url: string) =>
  LIVE.test(URL.canParse(url) ? new URL(url).pathname : "") ||
  /\/live\//i.test(url) ||
  $("body,main,article")
    .toArray()
    .some(({ attribs }) => LIVE.test(`${attribs.class ?? ""} ${attribs.id ?? ""}`));

/** Boxes that hold one `<time>` each and text beside it. */
function shownUpdates($: CheerioAPI, language: string | null): { at: Date; text: string }[] {
  const boxes = new Map<Element, Date>();
  for (const time of $("time[datetime]").toArray()) {
    const at = parsePageDate(time.attribs.datetime ?? null, language);
    const box = boxOf($(time));
    if (at !== null && box !== null && !boxes.has(box)) boxes.set(box, at);
  }
  return [...boxes].flatMap(([box, at]) => {
    const text = readBlocks(box.children)
      .map((block) => block.text)
      // The hour itself, and names of days and buttons.
      .filter((line) => line.length > 25 || /[.!?؟۔।]$/.test(line))
      .join("\n\n");
    return text.length < 40 ? [] : [{ at, text }];
  });
}

/** The innermost box around a moment that is named as an update's and holds more than it. */
function boxOf(time: Cheerio<Element>): Element | null {
  let above = time.get(0)?.parent ?? null;
  for (let level = 0; level < MOST_ABOVE && above !== null && isTag(above); level++, above = above.parent) {
    if (/^(?:body|main|html)$/.test(above.name)) return null;
    const named = above.name === "article" || UPDATE.test(`${above.attribs.class ?? ""} ${above.attribs.id ?? ""}`);
    if (named && readBlocks(above.children).some(({ text }) => text.length > 40)) return above;
  }
  return null;
}
