import { getDomain } from "tldts";
import { canonicalUrl } from "./url.js";

/**
 * The address under which a fetched page counts: what the page calls its own, where that can be believed, else where it was found.
 *
 * Not believed: another site, a front page or a section's page, and an address without the query that tells this site's articles apart.
 *
 * @param claims what the page says, the most trustworthy first
 */
export function ownAddress(claims: string[], url: string): string {
  return canonicalUrl(claims.map((claim) => believed(claim, url)).find((claim) => claim !== null) ?? url);
}

function believed(claim: string, url: string): string | null {
  if (!URL.canParse(claim, url) || !URL.canParse(url)) return null;
  const [there, here] = [new URL(claim, url), new URL(canonicalUrl(url))];
  const site = (host: string) => getDomain(host, { allowPrivateDomains: true }) ?? host;
  if (!/^https?:$/.test(there.protocol) || site(there.hostname) !== site(here.hostname)) return null;
  const [said, found] = [new URL(canonicalUrl(there.href)), here];
  const depth = ({ pathname }: URL) => pathname.split("/").filter((part) => part !== "").length;
  if (depth(said) === 0 && said.search === "") return null;
  if (depth(said) === 1 && found.pathname.startsWith(`${said.pathname}/`)) return null;
  if (said.pathname === found.pathname && said.search === "" && /=[^&]*\d/.test(found.search)) return null;
  return there.href;
}
