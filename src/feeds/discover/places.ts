/** Where sites keep feeds that they do not announce, the most usual first. */
const FEEDS = [
  "/feed/",
  "/rss",
  "/rss.xml",
  "/feed.xml",
  "/atom.xml",
  "/feed",
  "/index.xml",
  "/feeds/posts/default",
  "/?feed=rss2",
];
/** Where they keep news sitemaps; a plain one is always looked for last. */
const SITEMAPS = ["/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap/news.xml", "/sitemap.xml"];

/** Usual places of feeds: beside a page, and at the root of its site. */
export function feedPlaces(pageUrl: string): string[] {
  const { origin, pathname } = new URL(pageUrl);
  const beside = pathname === "/" || /\.\w{2,5}$/.test(pathname) ? [] : [`${origin}${pathname.replace(/\/?$/, "/feed/")}`];
  return [...beside, ...FEEDS.map((path) => origin + path)];
}

export const sitemapPlaces = (pageUrl: string): string[] => SITEMAPS.map((path) => new URL(pageUrl).origin + path);

/** The sitemaps that robots.txt names, those for news first. */
export function sitemapsIn(robots: string): string[] {
  const named = [...robots.slice(0, 500_000).matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(https?:\/\/\S+)/gim)].map(
    ([, url]) => url ?? "",
  );
  const urls = [...new Set(named)].filter((url) => URL.canParse(url));
  return urls.sort((a, b) => Number(/news/i.test(b)) - Number(/news/i.test(a)));
}
