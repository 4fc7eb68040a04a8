import type { CheerioAPI } from "cheerio";
import type { SiteConfig } from "../config/feeds-schema.js";
import { readBlocks } from "./text/blocks.js";

/** The rule for a page's site, the one of its own host before one of a domain above. */
export function siteOf(sites: readonly SiteConfig[], url: string): SiteConfig | null {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const fitting = sites.filter((site) => host === site.host || host.endsWith(`.${site.host}`));
  return fitting.sort((a, b) => b.host.length - a.host.length)[0] ?? null;
}

/**
 * What a site's own rule says of a page: takes out what is never part of an article, and gives the text of what holds it.
 *
 * @returns null where the rule names nothing that is on the page: the article is found as on any other
 */
export function textBySite($: CheerioAPI, site: SiteConfig): string | null {
  if (site.remove !== undefined) $(site.remove).remove();
  if (site.text === undefined) return null;
  const text = readBlocks($(site.text).toArray())
    .map((block) => block.text.replaceAll("\n", "\n\n"))
    .join("\n\n");
  return text === "" ? null : text;
}
