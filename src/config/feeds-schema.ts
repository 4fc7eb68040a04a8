/** feeds.yaml: what is polled. */
import { load } from "cheerio";
import { z } from "zod";
import { bytes, duration, durationText, httpUrl, id } from "./schema-parts.js";
import { FEED_TYPES, LIST_FORMATS, PARTY_KINDS, RELIABILITIES } from "./vocabulary.js";

export const feedSchema = z.strictObject({
  id,
  type: z
    .enum(FEED_TYPES)
    .default("rss")
    .describe(
      "rss: RSS, RDF, Atom and JSON Feed. page: the links of a web page. telegram: a public channel. mailbox: newsletters.",
    ),
  url: z
    .url({ protocol: /^(?:https?|imaps?)$/, error: "an absolute http:// or https:// address" })
    .describe(
      "Address of the feed; of a channel https://t.me/s/NAME; of a mailbox imaps://HOST/FOLDER (imap:// upgrades to TLS).",
    ),
  links: z
    .string()
    .min(1)
    .optional()
    .describe("type page: CSS selector of the links to articles; `vigil feeds discover` proposes it."),
  user: z.string().min(1).optional().describe("type mailbox: who logs in."),
  password: z.string().min(1).optional().describe(`type mailbox: the password, as "\${NAME}" of the environment.`),
  title: z.string().optional().describe("Shown beside what it says; default: the feed's own title."),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a language code such as en, ur or pt-BR")
    .optional(),
  every: durationText.optional().describe("A fixed interval for this feed; left out: as often as it changes (see poll.every)."),
  reliability: z.enum(RELIABILITIES).default("C").describe("Admiralty reliability of the source, A to F."),
});
const selector = z.string().refine((text) => isSelector(text), "a CSS selector such as `div.story > p` or `.promo, .gallery`");
export const siteSchema = z.strictObject({
  host: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a host name in lower case such as example.org")
    .describe("The site and its subdomains."),
  text: selector.optional().describe("CSS selector of what holds the article; left out: found as on any page."),
  remove: selector.optional().describe("CSS selector of what is never part of it."),
});
export type SiteConfig = z.infer<typeof siteSchema>;

export const listSchema = z.strictObject({
  id,
  format: z.enum(LIST_FORMATS).describe("What its file is; see docs/lists.md."),
  url: httpUrl.describe("Address of the file; for ofac-csv of sdn.csv or cons_prim.csv."),
  aliases: httpUrl
    .optional()
    .describe("format ofac-csv: address of alt.csv or cons_alt.csv; without it a file cut short is not noticed."),
  entries: selector.optional().describe("format page: CSS selector of its entries, one element an organisation."),
  title: z.string().optional().describe("As alerts call the list; default: by its format."),
  authority: z
    .string()
    .min(1)
    .optional()
    .describe("Who lists, as alerts say it and as news are joined by: India MHA, UK Home Office; default: by its format."),
  programme: z.string().min(1).optional().describe("format page: under what it lists, such as UAPA or Terrorism Act 2000."),
  every: duration("1h").describe("How often it is looked at."),
  maxBytes: bytes("100MB").describe("A file's limit, before and after decompression."),
  parties: z
    .array(z.enum(PARTY_KINDS))
    .min(1)
    .default(["organisation"])
    .describe("Whose listings are told of; all of them are kept and can be searched."),
  programmes: z
    .array(z.string().min(1))
    .optional()
    .describe("Only listings under one of these are told of, such as [SDGT, FTO]. Left out: under any."),
});
export type ListConfig = z.infer<typeof listSchema>;

export const feedsSchema = z.strictObject({
  feeds: z.array(feedSchema).default([]),
  lists: z.array(listSchema).default([]).describe("Official sanctions lists that are watched."),
  sites: z.array(siteSchema).default([]).describe("For pages that are not read well: where a site keeps its articles."),
});
export type FeedConfig = z.infer<typeof feedSchema>;

function isSelector(text: string): boolean {
  try {
    load("<p></p>")(text);
    return text.trim() !== "";
  } catch {
    return false;
  }
}
