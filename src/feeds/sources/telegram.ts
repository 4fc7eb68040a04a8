import type { Cheerio, CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { parseDate } from "../dates.js";
import { FeedError } from "../error.js";
import { absolute, clean } from "../text.js";
import type { ParsedEntry, Reading } from "../types.js";
import type { SourceAbout } from "./about.js";
import { loadPage } from "./html.js";
import { plainFeed } from "./plain-feed.js";

const TITLE_LENGTH = 140;

/**
 * Reads a public channel's web preview (https://t.me/s/NAME): its last posts, some twenty, newest first. Posts without words (a
 * picture alone, "channel created") are left out.
 *
 * @throws FeedError `not-a-feed` where there is no preview: a private channel, a person, a channel that forbids it
 */
export function readTelegram(bytes: Uint8Array, about: SourceAbout): Reading {
  const $ = loadPage(bytes, about);
  const posts = $<Element, string>(".tgme_widget_message[data-post]").toArray();
  if (posts.length === 0 && $(".tgme_channel_info").length === 0)
    throw new FeedError(
      "not-a-feed",
      $(".tgme_page").length > 0
        ? "Telegram shows no preview of this channel: it is private, closed, or no channel"
        : "the answer is no preview page of a Telegram channel",
    );
  return {
    feed: {
      ...plainFeed("telegram", about.url),
      title: clean($(".tgme_channel_info_header_title").first().text()) || null,
      entries: posts.flatMap((post) => entryOf($, $(post), about.url) ?? []).reverse(),
    },
    more: [],
  };
}

function entryOf($: CheerioAPI, post: Cheerio<Element>, pageUrl: string): ParsedEntry | null {
  const name = post.attr("data-post") ?? "";
  if (!/^[\w-]+\/\d+$/.test(name) || post.is(".service_message")) return null;
  // The post that this one answers is quoted in a link, and its words are not its own.
  const words = post.find(".tgme_widget_message_text").not(post.find(".tgme_widget_message_reply *")).first();
  const preview = post.find(".tgme_widget_message_link_preview").first();
  const text = lines(words);
  const previewText = preview
    .find(".link_preview_title, .link_preview_description")
    .toArray()
    .map((part) => clean($(part).text()))
    .filter((part) => part !== "");
  if (text.length === 0 && previewText.length === 0) return null;
  const from = post.find(".tgme_widget_message_forwarded_from_name").first();
  const forwardedFrom = clean(from.text()) || null;
  const links = addresses(
    [...words.find("a[href]").toArray(), ...preview.toArray()].map((link) => $(link).attr("href")),
    pageUrl,
  );
  const paragraphs = [...text, ...previewText, ...(forwardedFrom === null ? [] : [`Forwarded from ${forwardedFrom}.`])];
  return {
    id: `telegram:${name}`,
    title: shorten(text[0] ?? previewText[0] ?? ""),
    url: `https://t.me/${name}`,
    publishedAt: parseDate(post.find(".tgme_widget_message_date time[datetime]").attr("datetime") ?? null),
    contentHtml: paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n"),
    whole: true,
    links,
    ...(forwardedFrom !== null && { forwardedFrom }),
  };
}

/** A post's lines: Telegram breaks them with <br>. */
function lines(words: Cheerio<Element>): string[] {
  if (words.length === 0) return [];
  const copy = words.clone();
  copy.find("br").replaceWith("\n");
  return copy
    .text()
    .split("\n")
    .map(clean)
    .filter((line) => line !== "");
}

function addresses(hrefs: readonly (string | undefined)[], base: string): string[] {
  return [...new Set(hrefs.flatMap((href) => absolute(href, base) ?? []))].filter((url) => /^https?:/.test(url));
}

/** A headline: the first line, cut at a word where it is long. */
function shorten(line: string): string {
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_LENGTH / 2)).toWellFormed()}…`;
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
