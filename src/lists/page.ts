import { type CheerioAPI, load } from "cheerio";
import { decode } from "../feeds/decode.js";
import { ListError } from "./error.js";
import { foldName } from "./fold-names.js";
import type { Alias, Listing } from "./types.js";

/** What a page does not say by itself. */
export interface PageShape {
  /** CSS selector of its entries: one element an organisation. */
  entries: string;
  /** Under what its organisations are listed, such as "UAPA". */
  programme: string | null;
}

const MOST_ENTRIES = 5000;
const MOST_TEXT = 2000;
/** Where a name ends and what is told of it begins. */
const NAME_END =
  /\s+[–—-]\s+|[:;(]|\s+(?:also known as|aka|a\.k\.a\.|alias(?:es)?|formerly|including|and all (?:its|their)|proscribed|listed on)\b|,\s+(?:also known|aka|a\.k\.a|alias|formerly)/i;
const OTHERS = /\b(?:also known as|aka|a\.k\.a\.|alias(?:es)?:?|formerly known as|formerly)\s*:?\s*([^.;()–—]{2,400})/gi;

/**
 * Reads a page that lists organisations: the United Kingdom's proscribed ones, Canada's listed entities, Australia's listed terrorist
 * organisations, India's First Schedule, Pakistan's NACTA. An entry is known by its name, for pages number as they like.
 *
 * @throws ListError: no page, or one without such entries
 */
export function parsePage(bytes: Uint8Array, { entries, programme }: PageShape): Listing[] {
  const { text } = decode(bytes, null, (head) => /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null);
  if (text.includes("\0")) throw new ListError("hostile", "There are NUL bytes in the page: it is no text.");
  const $ = load(text);
  const found = $(entries).toArray().slice(0, MOST_ENTRIES);
  const listings = new Map<string, Listing>();
  for (const element of found) {
    const listing = listingFrom(linesOf($, element), programme);
    if (listing !== null && !listings.has(listing.id)) listings.set(listing.id, listing);
  }
  if (listings.size === 0)
    throw new ListError(
      "not-a-list",
      `Nothing on the page fits \`entries: ${entries}\`. Open its address in a browser; has its layout changed?`,
    );
  return [...listings.values()];
}

const BLOCKS = "br, p, div, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6";

/** An entry's text, a line a block; the lines before the first with letters are numbers. */
function linesOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string[] {
  const copy = $(element).clone();
  copy.find(BLOCKS).before("\n").after("\n");
  const lines = copy
    .text()
    .slice(0, MOST_TEXT)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  const first = lines.findIndex((line) => /\p{L}{2}/u.test(line));
  return first < 0 ? [] : lines.slice(first);
}

/** A short form: two capitals or more, and little else. */
const isShort = (inner: string) =>
  /^[\p{L}\p{N}/ -]{2,20}$/u.test(inner) && (inner.match(/\p{Lu}/gu)?.length ?? 0) * 2 > inner.length;

function listingFrom(lines: readonly string[], programme: string | null): Listing | null {
  const text = lines.join(" \u2013 ").replace(/^\(?(?:\d{1,4}|[ivxl]{1,6}|[a-z])[.)]\s*/i, "");
  const name = (text.split(NAME_END)[0] ?? "").replace(/[\s,.]+$/, "");
  if (!/\p{L}{2}/u.test(name) || name.length > 200) return null;
  const inBrackets = [...text.matchAll(/\(([^()]{2,80})\)/g)].map(([, inner = ""]) => inner.trim());
  const told = [...text.matchAll(OTHERS)].flatMap(([, names = ""]) => names.split(/,|\bor\b|\band\b|\//));
  const seen = new Set([name]);
  const aliases = [...inBrackets.filter(isShort), ...told]
    .map((alias) => alias.replace(/^["'“”‘’\s]+|["'“”‘’\s.]+$/g, ""))
    .filter((alias) => alias.length > 1 && /\p{L}/u.test(alias) && !seen.has(alias) && seen.add(alias));
  return {
    id: foldName(name).whole.slice(0, 120) || name.slice(0, 120),
    name,
    kind: "organisation",
    aliases: aliases.map((alias): Alias => ({ name: alias, quality: "good" })),
    nativeNames: [],
    programmes: programme === null ? [] : [programme],
    listedOn: null,
    changedOn: null,
    remarks: text === name ? null : text,
    identifiers: [],
    reference: null,
  };
}
