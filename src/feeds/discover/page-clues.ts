import type { CheerioAPI } from "cheerio";
import { absolute, clean } from "../text.js";

/** What a page says of feeds near it. */
export interface PageClues {
  title: string | null;
  language: string | null;
  /** Of `<link rel="alternate">`: the publisher's own word. */
  linked: string[];
  /** Of links that look as if they led to a feed. */
  likely: string[];
  /** Preview pages of the Telegram channels that the page links to. */
  channels: string[];
}

const FEED_TYPE = /^(?:application|text)\/(?:rss|atom|rdf|feed|x-rss)?\+?(?:xml|json)$/i;
const FEED_PATH = /(?:^|[/._-])(?:rss|feeds?|atom|rdf)(?:[/._-]|$|\d)|\.(?:rss|rdf|atom)$/i;
const MOST = 10;

export function pageClues($: CheerioAPI, pageUrl: string): PageClues {
  const base = absolute($("base[href]").attr("href"), pageUrl) ?? pageUrl;
  const addresses = (hrefs: (string | undefined)[]) =>
    [...new Set(hrefs.flatMap((href) => absolute(href, base) ?? []))].filter((url) => /^https?:/.test(url));
  const linked = $("link[rel~='alternate' i][href]")
    .toArray()
    .filter((link) => FEED_TYPE.test(clean($(link).attr("type") ?? "")))
    .map((link) => $(link).attr("href"));
  const anchors = $("a[href]")
    .toArray()
    .map((link) => ({ href: $(link).attr("href") ?? "", text: clean($(link).text()).slice(0, 40) }));
  const likely = addresses(
    anchors.filter(({ href, text }) => FEED_PATH.test(pathOf(href, base)) || /^rss\b/i.test(text)).map(({ href }) => href),
  ).filter((url) => url !== pageUrl);
  const channels = addresses(anchors.map(({ href }) => href)).flatMap((url) => channelPage(url) ?? []);
  return {
    title: clean($("meta[property='og:site_name']").attr("content") ?? $("head > title").first().text()) || null,
    language: languageOf($("html").attr("lang")),
    linked: addresses(linked).slice(0, MOST),
    likely: likely.slice(0, MOST),
    channels: [...new Set(channels)].slice(0, 3),
  };
}

function pathOf(href: string, base: string): string {
  const url = absolute(href, base);
  return url === null ? "" : new URL(url).pathname;
}

/** A language code as the configuration wants it; null for anything else. */
export function languageOf(said: string | null | undefined): string | null {
  const match = /^([a-z]{2,3})(?:[-_]([A-Za-z0-9]+))?/i.exec(clean(said ?? ""));
  return match ? (match[1] ?? "").toLowerCase() : null;
}

/** The preview page of the channel that a Telegram address belongs to; null for any other address. */
export function channelPage(address: string): string | null {
  const match = /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?([A-Za-z]\w{3,31})(?:[/?#]|$)/i.exec(address);
  const name = match?.[1];
  return name === undefined || /^(?:joinchat|share|addstickers|proxy|iv|login)$/i.test(name) ? null : `https://t.me/s/${name}`;
}
