import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Listening, listen } from "./listen.js";

/** An article as an outlet publishes it. */
export interface Article {
  slug: string;
  title: string;
  /** Paragraphs. */
  text: string[];
  publishedAt: Date;
}

export type Format = "rss" | "atom" | "rdf" | "json";
/** What goes wrong at an outlet. */
export type Trouble = "none" | "garbage" | "down";

export interface Outlet {
  id: string;
  title: string;
  language: string;
  url: string;
  feedUrl: string;
  publish(article: Article): void;
  trouble(kind: Trouble): void;
  /** Requests for the feed, and how many were answered with 304. */
  readonly polls: { all: number; unchanged: number };
  close(): Promise<void>;
}

export interface OutletOptions {
  id: string;
  title: string;
  language: string;
  format: Format;
  /** How long a page takes. */
  slowMs?: number;
  /** Slugs whose pages are gone. */
  missing?: readonly string[];
}

const escapeXml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const paragraphs = (article: Article) => article.text.map((text) => `<p>${escapeXml(text)}</p>`).join("\n");

/** Page templates as different newsrooms have them; the format picks one. */
const PAGES: Record<Format, (outlet: OutletOptions, article: Article) => string> = {
  rss: (
    { title, language },
    article,
  ) => `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(article.title)} - ${title}</title>
<meta property="og:title" content="${escapeXml(article.title)}"><meta property="article:published_time" content="${article.publishedAt.toISOString()}"></head>
<body><header><nav><a href="/">Home</a><a href="/world">World</a><a href="/sport">Sport</a></nav></header><main><article><h1>${escapeXml(article.title)}</h1>${paragraphs(article)}</article>
<aside><h2>Most read</h2><ul><li><a href="/a">Ten recipes for autumn</a></li><li><a href="/b">What to watch tonight</a></li></ul></aside></main><footer>Terms of use</footer></body></html>`,
  atom: (
    { title, language },
    article,
  ) => `<html lang="${language}"><head><meta charset="utf-8"><title>${title}: ${escapeXml(article.title)}</title>
<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: article.title, datePublished: article.publishedAt.toISOString(), author: { name: "Staff reporter" } }).replace(/</g, "\\u003c")}</script></head>
<body><div id="top"><a href="/">${title}</a></div><div class="story"><div class="head"><h2>${escapeXml(article.title)}</h2></div><div class="body">${paragraphs(article)}</div></div><div class="related"><a href="/x">Related: an older story</a></div></body></html>`,
  rdf: ({ title, language }, article) =>
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(article.title)}</title></head><body><table><tr><td class="menu"><a href="/">${title}</a></td><td class="text"><h1>${escapeXml(article.title)}</h1>${paragraphs(article)}</td></tr></table></body></html>`,
  json: ({ title, language }, article) =>
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(article.title)}</title></head><body><section><header><p>${title}</p></header><div itemprop="articleBody">${paragraphs(article)}</div></section></body></html>`,
};

const FEEDS: Record<Format, { type: string; render(outlet: OutletOptions, base: string, articles: readonly Article[]): string }> =
  {
    rss: {
      type: "application/rss+xml; charset=utf-8",
      render: ({ title, language }, base, articles) =>
        `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>${base}/</link><language>${language}</language>${articles
          .map(
            (a) =>
              `<item><title>${escapeXml(a.title)}</title><link>${base}/news/${a.slug}?utm_source=rss</link><guid isPermaLink="false">${a.slug}</guid><pubDate>${a.publishedAt.toUTCString()}</pubDate><description>${escapeXml(a.text[0] ?? "")}</description></item>`,
          )
          .join("")}</channel></rss>`,
    },
    atom: {
      type: "application/atom+xml",
      render: ({ title, language }, base, articles) =>
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${title}</title><id>${base}/</id>${articles
          .map(
            (a) =>
              `<entry><title>${escapeXml(a.title)}</title><link href="/news/${a.slug}" xml:base="${base}/"/><id>urn:${a.slug}</id><published>${a.publishedAt.toISOString()}</published><summary type="text">${escapeXml(a.text[0] ?? "")}</summary></entry>`,
          )
          .join("")}</feed>`,
    },
    rdf: {
      type: "application/xml",
      render: ({ title }, base, articles) =>
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${base}/"><title>${title}</title><link>${base}/</link></channel>${articles
          .map(
            (a) =>
              `<item rdf:about="${base}/news/${a.slug}"><title>${escapeXml(a.title)}</title><link>${base}/news/${a.slug}</link><dc:date>${a.publishedAt.toISOString()}</dc:date></item>`,
          )
          .join("")}</rdf:RDF>`,
    },
    json: {
      type: "application/feed+json",
      render: ({ title }, base, articles) =>
        JSON.stringify({
          version: "https://jsonfeed.org/version/1.1",
          title,
          home_page_url: base,
          items: articles.map((a) => ({
            id: a.slug,
            url: `${base}/news/${a.slug}`,
            title: a.title,
            date_published: a.publishedAt.toISOString(),
            summary: a.text[0],
          })),
        }),
    },
  };

/** An outlet on a loopback port: a feed, its pages, robots.txt; newest entry first. */
export async function startOutlet(options: OutletOptions): Promise<Outlet> {
  const articles: Article[] = [];
  const polls = { all: 0, unchanged: 0 };
  let trouble: Trouble = "none";
  let server: Listening;

  function feed(request: IncomingMessage, response: ServerResponse): void {
    polls.all++;
    if (trouble === "down") return void response.writeHead(503, { "content-type": "text/plain" }).end("upstream is away");
    if (trouble === "garbage")
      return void response
        .writeHead(200, { "content-type": "text/html" })
        .end("<html><body><h1>We are upgrading our site</h1></body></html>");
    const { type, render } = FEEDS[options.format];
    const body = render(options, server.url, articles);
    const etag = `"${createHash("sha1").update(body).digest("hex").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) {
      polls.unchanged++;
      return void response.writeHead(304, { etag }).end();
    }
    response.writeHead(200, { "content-type": type, etag }).end(body);
  }

  server = await listen((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (path === "/robots.txt")
      return void response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /private/\n");
    if (path === "/feed") return feed(request, response);
    const article = articles.find(({ slug }) => path === `/news/${slug}`);
    if (article === undefined || options.missing?.includes(article.slug))
      return void response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
    setTimeout(
      () => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGES[options.format](options, article)),
      options.slowMs ?? 0,
    );
  });
  return {
    id: options.id,
    title: options.title,
    language: options.language,
    url: server.url,
    feedUrl: `${server.url}/feed`,
    publish: (article) => void articles.unshift(article),
    trouble: (kind) => {
      trouble = kind;
    },
    polls,
    close: () => server.down(),
  };
}
