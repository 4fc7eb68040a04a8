import { type CheerioAPI, load } from "cheerio";
import { type AnyNode, type Element, isTag } from "domhandler";
import { parseDate } from "./dates.js";
import { absolute } from "./json-feed.js";
import { clean, decodeHTMLEntities, plainLine } from "./text.js";
import type { ParsedEntry, ParsedFeed } from "./types.js";

/**
 * Reads a feed's fields from a tree that forgives everything. The rules of what is a title, a link or a date, in all formats, are
 * here; see shared expectations in the tests.
 *
 * @returns null where the document is no feed
 */
export function readTree(xml: string, url: string): ParsedFeed | null {
  const $ = load(xml, { xml: { xmlMode: true, decodeEntities: true, lowerCaseTags: false, recognizeCDATA: true } });
  const root = $.root()
    .children()
    .filter((_, node) => /^(?:rss|feed|(?:\w+:)?rdf|channel|atom:feed)$/i.test(node.name))
    .first();
  const top = root.get(0);
  if (top === undefined) return null;
  const atom = /feed$/i.test(top.name);
  const channel = atom ? root : root.is("channel") ? root : root.children("channel").first();
  const head = channel.length > 0 ? channel : root;
  const items = head
    .find("*")
    .addBack()
    .add(root.find("*"))
    .filter(
      (_, node) =>
        isTag(node) && (atom ? /^(?:atom:)?entry$/ : /^(?:\w+:)?item$/i).test(node.name) && !/^(media|itunes):/.test(node.name),
    );
  const reader = createReader($, url, atom);
  const entries = items.toArray().map((item) => reader.entry(item));
  return {
    title: reader.title(head.get(0) ?? top),
    siteUrl: reader.link(head.get(0) ?? top, false),
    language: head.children("language").first().text().trim() || root.attr("xml:lang") || null,
    ttlSeconds: ttl(head.children("ttl").first().text(), head),
    entries,
    repairs: [],
  };
}

function ttl(minutes: string, head: { children(name: string): { first(): { text(): string } } }): number | null {
  const said = Number.parseInt(minutes, 10);
  if (said > 0) return said * 60;
  const period = { hourly: 3600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 }[
    head.children("sy\\:updatePeriod").first().text().trim()
  ];
  const frequency = Number.parseInt(head.children("sy\\:updateFrequency").first().text(), 10) || 1;
  return period === undefined ? null : Math.round(period / frequency);
}

function createReader($: CheerioAPI, feedUrl: string, atom: boolean) {
  const children = (node: AnyNode, ...names: string[]) =>
    $(node)
      .children()
      .toArray()
      .filter((child): child is Element => names.includes(child.name) || names.includes(child.name.replace(/^atom:/, "")));
  const firstText = (node: AnyNode, ...names: string[]) => {
    for (const name of names) {
      for (const child of children(node, name)) {
        const text = $(child).text().trim();
        if (text !== "") return text;
      }
    }
    return null;
  };
  /** xml:base of a node and all around it, from the outside in. */
  const baseOf = (node: AnyNode) =>
    [...$(node).parents().toArray().reverse(), node].reduce(
      (base, each) => absolute($(each).attr("xml:base"), base) ?? base,
      feedUrl,
    );

  function title(node: AnyNode): string | null {
    for (const child of children(node, "title", "dc:title")) {
      const type = $(child).attr("type") ?? (atom ? "text" : "html");
      const text = $(child).text();
      const said = type === "xhtml" ? clean(text) : /html/.test(type) ? plainLine(text) : clean(text);
      if (said !== "") return said;
    }
    return null;
  }

  function link(node: AnyNode, permalinks: boolean): string | null {
    const links = children(node, "link");
    const hrefs = links.filter((each) => $(each).attr("href") !== undefined);
    const alternate = hrefs.filter((each) => ["alternate", undefined, ""].includes($(each).attr("rel")?.toLowerCase()));
    const html =
      alternate.find((each) => /html/.test($(each).attr("type") ?? "")) ??
      alternate.find((each) => $(each).attr("type") === undefined) ??
      alternate[0];
    const plain = links.find((each) => $(each).attr("href") === undefined && $(each).text().trim() !== "");
    if (!atom && plain) return absolute(decodeHTMLEntities($(plain).text().trim()), baseOf(plain));
    if (html) return absolute($(html).attr("href"), baseOf(html));
    if (plain) return absolute($(plain).text().trim(), baseOf(plain));
    if (!permalinks) return null;
    const guid = children(node, "guid").find((each) => $(each).attr("isPermaLink")?.toLowerCase() !== "false");
    const text = guid ? $(guid).text().trim() : "";
    return /^https?:\/\//i.test(text) ? absolute(text, feedUrl) : null;
  }

  function content(node: AnyNode): string | null {
    for (const name of ["content:encoded", "content", "description", "summary"]) {
      for (const child of children(node, name)) {
        const inner = $(child).attr("type") === "xhtml" ? $(child).html() : $(child).text();
        if (inner?.trim()) return inner.trim();
      }
    }
    return null;
  }

  return {
    title,
    link,
    entry: (node: AnyNode): ParsedEntry => ({
      id: firstText(node, "guid", "id") ?? $(node).attr("rdf:about")?.trim() ?? null,
      title: title(node),
      url: link(node, true),
      publishedAt:
        [
          "pubDate",
          "pubdate",
          "published",
          "dc:date",
          "dcterms:created",
          "dcterms:issued",
          "issued",
          "created",
          "updated",
          "modified",
          "dcterms:modified",
          "date",
        ]
          .map((name) => parseDate(firstText(node, name)))
          .find((date) => date !== null) ?? null,
      contentHtml: content(node),
    }),
  };
}
