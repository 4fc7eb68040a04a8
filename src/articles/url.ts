/** Parameters that tell where a reader came from, and nothing about the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|at_\w+|ocid|cmpid|ncid|ref|ref_src|referrer|source|src|smid|partner|xtor|ito|cid|ns_\w+|_ga|spm|s_cid|trk|wt\.\w+|sh|traffic_source|taid|feature|amp|outputtype|__twitter_impression|guccounter|cn-track|rss|xtref|sref)$/i;
const AMP_HOST = /^(?:www\.|m\.|mobile\.|amp\.|touch\.)+/i;

/**
 * The address under which a page counts as one article: no tracking parameters, no fragment, no mobile or AMP edition, no `www`.
 * Applying it twice changes nothing more.
 *
 * @param url absolute; what is no http(s) address comes back as it is
 */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return url;
  address.hash = "";
  address.username = "";
  address.password = "";
  const host = address.hostname.replace(AMP_HOST, "");
  if (host.includes(".") && !/^[\d.]+$/.test(address.hostname)) address.hostname = host;
  for (const name of [...address.searchParams.keys()]) {
    const value = address.searchParams.get(name) ?? "";
    // A number may be the article's own: `?ref=12345`, `?source=7`.
    if (TRACKING.test(name) && !(/^(?:ref|source|src|cid|sh)$/i.test(name) && /^\d{4,}$/.test(value)))
      address.searchParams.delete(name);
  }
  // `?=` names nothing.
  address.searchParams.delete("");
  address.searchParams.sort();
  address.pathname = plainPath(address.pathname, address.search !== "");
  // http and https editions are one page.
  address.protocol = "https:";
  // Sorting writes `?article7` as `?article7=`.
  address.search = address.search.replace(/=(?=&|$)/g, "");
  return address.href;
}

/** A path without its AMP marks, index file and last slash, again until nothing is left to take away: `/a/index.html/amp/`. */
function plainPath(path: string, query: boolean): string {
  const shorter = path
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:amp|amphtml)(?=\/|$)/gi, "")
    .replace(/\.amp(\.html?)?$/i, "$1")
    // With a query it may be the script that answers: `/index.php?id=7`.
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, (file) => (query ? file : "/"))
    .replace(/\/+$/, "");
  return shorter === path ? path : plainPath(shorter, query);
}
