import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FeedError } from "../../../src/feeds/error.js";
import { readSource } from "../../../src/feeds/sources/index.js";
import type { WebSource } from "../../../src/feeds/types.js";
import { CHANNEL, INDEX, NEWS_SITEMAP, NO_PREVIEW, PLAIN_SITEMAP, PRESS_PAGE } from "./specimens.js";

const about = { contentType: null, url: "https://site.example/list" };
const read = (text: string | Uint8Array, source: WebSource) =>
  readSource(typeof text === "string" ? Buffer.from(text) : text, about, source);
const SITEMAP: WebSource = { type: "sitemap" };
const page = (links: string): WebSource => ({ type: "page", links });

test("a news sitemap gives titles, dates and addresses, the newest first, whatever its prefixes", async () => {
  const { feed, more } = await read(NEWS_SITEMAP, SITEMAP);
  expect(more).toEqual([]);
  expect(feed).toMatchObject({ title: "The Site", language: "en", repairs: [] });
  expect(feed.entries.map(({ title, url, publishedAt }) => [title, url, publishedAt?.toISOString()])).toEqual([
    ["Blast & fire in Quetta", "https://site.example/2026/01/05/blast?a=1&b=2", "2026-01-05T10:00:00.000Z"],
    ["Older", "https://site.example/2026/01/05/older", "2026-01-05T03:00:00.000Z"],
  ]);
});

test("a plain sitemap's dates are those of a change, not of publication", async () => {
  const { feed } = await read(gzipSync(PLAIN_SITEMAP), SITEMAP);
  expect(
    feed.entries.map(({ url, publishedAt, changedAt }) => [url, publishedAt, changedAt?.toISOString().slice(0, 10)]),
  ).toEqual([
    ["https://site.example/new", null, "2026-01-03"],
    ["https://site.example/relative", null, "2026-01-02"],
  ]);
});

test("of a sitemap index, the one for news and the newest are to be read", async () => {
  const { more } = await read(INDEX, SITEMAP);
  expect(more).toEqual([
    "https://site.example/news.xml.gz",
    "https://site.example/sitemap-2.xml",
    "https://site.example/sitemap-3.xml",
  ]);
});

test("a sitemap that breaks off keeps its whole entries, and says so", async () => {
  const { feed } = await read(NEWS_SITEMAP.slice(0, NEWS_SITEMAP.indexOf("Blast")), SITEMAP);
  expect(feed.entries.map(({ title }) => title)).toEqual(["Older"]);
  expect(feed.repairs).toEqual(["the document breaks off: kept its whole entries"]);
});

test("of a sitemap with 50,000 addresses the 1,000 newest are kept", async () => {
  const urls = Array.from(
    { length: 50_000 },
    (_, i) => `<url><loc>https://s.example/${i}</loc><lastmod>${new Date(1.7e12 + i * 1000).toISOString()}</lastmod></url>`,
  );
  const { feed } = await read(`<urlset>${urls.join("")}</urlset>`, SITEMAP);
  expect(feed.entries).toHaveLength(1000);
  expect(feed.entries[0]?.url).toBe("https://s.example/49999");
  expect(feed.repairs).toEqual(["50000 addresses: kept the 1000 newest"]);
});

test("a page's links are entries: one for each address, with its headline and its date", async () => {
  const { feed } = await read(PRESS_PAGE, page("article a"));
  expect(feed).toMatchObject({ title: "Ministry of the Interior", language: "en" });
  expect(feed.entries).toHaveLength(7);
  expect(feed.entries[0]).toEqual({
    id: null,
    title: "Ministry adds three groups to the list",
    url: "https://site.example/news/1/ministry-adds-three-groups-to-the-list",
    publishedAt: new Date("2026-01-01T10:00:00Z"),
    contentHtml: null,
  });
});

test("a selector may name the blocks around the links", async () => {
  expect((await read(PRESS_PAGE, page(".story-card"))).feed.entries).toHaveLength(7);
});

test("a channel's posts are entries, the newest first, with their words, links and origin", async () => {
  const { feed } = await read(CHANNEL, { type: "telegram" });
  expect(feed.title).toBe("Front Media");
  expect(feed.entries.map(({ id }) => id)).toEqual([45, 43, 42, 41].map((n) => `telegram:front_media/${n}`));
  const [preview, answer, passedOn, claim] = feed.entries;
  expect(claim).toEqual({
    id: "telegram:front_media/41",
    title: "The Front claims the attack on the convoy.",
    url: "https://t.me/front_media/41",
    publishedAt: new Date("2026-01-05T01:00:00Z"),
    contentHtml: "<p>The Front claims the attack on the convoy.</p>\n<p>Full statement: front.example</p>",
    whole: true,
    links: ["https://front.example/s?a=1&b=2"],
  });
  expect(passedOn).toMatchObject({ title: "Second claim <b> of the day", forwardedFrom: "Origin & Co" });
  expect(passedOn?.contentHtml).toBe("<p>Second claim &lt;b&gt; of the day</p>\n<p>Forwarded from Origin &amp; Co.</p>");
  expect(answer?.title).toBe("An answer");
  expect(preview).toMatchObject({ title: "Headline of a page", links: ["https://paper.example/a"] });
});

test.each<[string, string | Uint8Array, WebSource, string, RegExp]>([
  ["nothing", "", SITEMAP, "empty", /nothing/],
  ["a page instead of a sitemap", PRESS_PAGE, SITEMAP, "not-a-feed", /HTML page/],
  ["an entity bomb", `<!DOCTYPE x [<!ENTITY a "b">]>${NEWS_SITEMAP}`, SITEMAP, "hostile", /entities/],
  ["a gzip bomb", gzipSync(Buffer.alloc(60 * 1024 * 1024)), SITEMAP, "hostile", /50 MB/],
  ["broken gzip", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]), SITEMAP, "unreadable", /gzip/],
  ["a bottomless sitemap", `<urlset>${"<a>".repeat(100_000)}`, SITEMAP, "hostile", /nested/],
  ["a bottomless page", "<div>".repeat(200_000), page("a"), "hostile", /nested/],
  ["a selector that finds nothing", PRESS_PAGE, page(".gone a"), "empty", /vigil feeds discover/],
  ["a selector that is none", PRESS_PAGE, page("a[["), "unreadable", /no CSS selector/],
  ["a channel without a preview", NO_PREVIEW, { type: "telegram" }, "not-a-feed", /no preview/],
  ["any page instead of a channel", PRESS_PAGE, { type: "telegram" }, "not-a-feed", /no preview page/],
  ["a page of NUL bytes", Buffer.alloc(1000), page("a"), "empty", /no link|nothing/],
])("%s is refused with its reason", async (_, text, source, code, message) => {
  const reading = read(text, source);
  await expect(reading).rejects.toMatchObject({ name: "FeedError", code });
  await expect(reading).rejects.toThrow(message);
});

test("whatever bytes come, the answer is a feed or a FeedError", async () => {
  const sources: WebSource[] = [SITEMAP, page("article a"), { type: "telegram" }];
  const texts = [NEWS_SITEMAP, PRESS_PAGE, CHANNEL];
  const mangled = fc
    .tuple(fc.constantFrom(...texts), fc.nat(5000), fc.nat(200), fc.string({ maxLength: 20 }))
    .map(([text, from, length, junk]) => Buffer.from(text.slice(0, from) + junk + text.slice(from + length)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangled, fc.uint8Array({ maxLength: 300 })), fc.constantFrom(...sources), async (bytes, source) => {
      await read(bytes, source).catch((error: unknown) => expect(error).toBeInstanceOf(FeedError));
    }),
    { numRuns: 150 },
  );
});
