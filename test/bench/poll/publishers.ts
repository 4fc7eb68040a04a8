/**
 * Ten thousand publishers on loopback, each with an address of its own (127.x.y.z): feeds of 10 to 50 entries with texts of ordinary
 * length (some 10 to 90 kB), answers after 20 to 400 ms, ETag and Last-Modified. Runs as a process of its own, forked by the benchmark.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Told {
  /** Of a feed's polls, the share that finds nothing new. */
  unchanged: number;
}
export interface Counted {
  port: number;
  /** Answers so far: all, 304, feeds as a whole. */
  answers: number;
  notModified: number;
  whole: number;
  bytes: number;
  /** Feeds asked at least once. */
  feeds: number;
}

/** The address of a feed's publisher. */
export const hostOf = (feed: number) => `127.1.${Math.floor(feed / 200)}.${1 + (feed % 200)}`;

const WORDS = "the officials said on Tuesday that talks about water prices and the new road would go on in the coming week".split(
  " ",
);
const text = (n: number, words: number) =>
  Array.from({ length: words }, (_, i) => WORDS[(n * 31 + i * (7 + (n % 5))) % WORDS.length]).join(" ");
/** Entries are dated a month back: they are stored, and nobody fetches their pages while polls are measured. */
const FIRST = Date.now() - 40 * 86_400_000;
const BODIES = Array.from({ length: 64 }, (_, n) => text(n, 60 + ((n * 37) % 400)));

function feedBody(feed: number, last: number): string {
  const entries = Array.from({ length: 10 + ((feed * 7919) % 41) }, (_, i) => last - i).map((n) => {
    const link = `http://${hostOf(feed)}/news/${feed}/${n}`;
    return `<item><title>Report ${n} of outlet ${feed}: ${text(n, 8)}</title><link>${link}</link><guid isPermaLink="false">tag:${feed}-${n}</guid><pubDate>${new Date(FIRST + n * 60_000).toUTCString()}</pubDate><description>${text(n, 30)}</description><content:encoded><![CDATA[<p>${BODIES[(feed + n + 1000) % BODIES.length]}</p>]]></content:encoded></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet ${feed}</title><link>http://${hostOf(feed)}/</link><description>News</description>${entries.join("")}</channel></rss>`;
}

if (process.send !== undefined) {
  let unchanged = 0.7;
  const counted: Counted = { port: 0, answers: 0, notModified: 0, whole: 0, bytes: 0, feeds: 0 };
  const versions = new Map<number, number>();
  // Most answer within 100 ms, some take their time.
  const latency = (n: number) => 20 + 380 * ((n * 0.618_034) % 1) ** 4;
  const server = createServer((request, response) => {
    const feed = Number(/^\/feed\/(\d+)/.exec(request.url ?? "")?.[1] ?? Number.NaN);
    if (Number.isNaN(feed)) return void response.writeHead(404).end();
    setTimeout(
      () => {
        counted.answers++;
        const before = versions.get(feed);
        if (before === undefined) counted.feeds++;
        const version =
          before === undefined ? 60 : Math.random() < unchanged ? before : before + 1 + Math.floor(Math.random() * 3);
        versions.set(feed, version);
        const headers = { etag: `"${feed}-${version}"`, "last-modified": new Date(FIRST + version * 60_000).toUTCString() };
        const since = request.headers["if-modified-since"];
        if (
          request.headers["if-none-match"] === headers.etag ||
          (request.headers["if-none-match"] === undefined && since === headers["last-modified"])
        ) {
          counted.notModified++;
          return response.writeHead(304, headers).end();
        }
        counted.whole++;
        const body = feedBody(feed, version);
        counted.bytes += body.length;
        response.writeHead(200, { ...headers, "content-type": "application/rss+xml; charset=utf-8" }).end(body);
      },
      latency(feed + counted.answers),
    );
  });
  server.listen(0, "0.0.0.0", 4096, () => {
    counted.port = (server.address() as AddressInfo).port;
    process.send?.(counted);
  });
  process.on("message", (told: Partial<Told>) => {
    unchanged = told.unchanged ?? unchanged;
    process.send?.(counted);
  });
  process.on("disconnect", () => process.exit(0));
}
