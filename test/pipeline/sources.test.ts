import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { CHANNEL, PRESS_PAGE } from "../feeds/sources/specimens.js";
import { type Publisher, startPublisher } from "../world/publisher.js";
import { type Polling, startPolling } from "./polling.js";

let site: Publisher;
let vigil: Polling;
beforeAll(async () => {
  vigil = await startPolling();
});
afterAll(() => vigil.close());
beforeEach(async () => {
  await vigil.reset();
  site = await startPublisher();
});
afterEach(() => site.close());

const articles = () =>
  vigil.ctx.store.query<{ url: string; title: string; state: string; text: string | null }>(
    "select url, title, state, text from articles order by id",
  );
const sitemap = (...names: string[]) =>
  `<urlset>${names.map((name) => `<url><loc>${site.url}/${name}</loc><lastmod>2026-01-05T05:00:00Z</lastmod></url>`).join("")}</urlset>`;
const index = (...names: string[]) =>
  `<sitemapindex>${names.map((name) => `<sitemap><loc>${site.url}/${name}</loc></sitemap>`).join("")}</sitemapindex>`;

test("an index of sitemaps that stays as it is brings what is new in them", async () => {
  site.serve("/index.xml", { headers: { etag: '"same"' }, body: index("a.xml", "b.xml") });
  site.serve("/a.xml", { body: sitemap("one") });
  site.serve("/b.xml", { status: 500 });
  await vigil.feeds([{ id: "map", type: "sitemap", url: `${site.url}/index.xml` }]);
  await vigil.poll();
  expect(await vigil.feed("map")).toMatchObject({ status: "ok", reason: "mended: /b.xml: the server answered 500" });
  site.serve("/b.xml", { body: sitemap("two") });
  await vigil.poll("due");
  expect((await articles()).map(({ url, state }) => [url, state])).toEqual([
    [`${site.url}/one`, "found"],
    [`${site.url}/two`, "found"],
  ]);
  expect(site.asked("/index.xml").at(-1)).not.toHaveProperty("if-none-match");
});

test("an index of which no sitemap can be read fails with the reason", async () => {
  site.serve("/index.xml", { body: index("a.xml") });
  await vigil.feeds([{ id: "map", type: "sitemap", url: `${site.url}/index.xml` }]);
  await vigil.poll();
  expect(await vigil.feed("map")).toMatchObject({ status: "failing", reason: "the server answered 404" });
});

test("pages of a plain sitemap that last changed long ago are archived", async () => {
  site.serve("/map.xml", { body: sitemap("old").replace("2026-01-05", "2024-01-05") });
  await vigil.feeds([{ id: "map", type: "sitemap", url: `${site.url}/map.xml` }]);
  await vigil.poll();
  expect((await articles()).map(({ state }) => state)).toEqual(["archived"]);
  expect(vigil.woken).toEqual([]);
});

test("a page's new links are articles, each once, where robots.txt allows to read it", async () => {
  site.serve("/press", { body: PRESS_PAGE });
  await vigil.feeds([{ id: "press", type: "page", url: `${site.url}/press`, links: "article h2 a" }]);
  await vigil.poll();
  expect(await articles()).toHaveLength(7);
  site.serve("/press", {
    body: PRESS_PAGE.replace("<main>", '<main><article><h2><a href="/news/8/new">An eighth</a></h2></article>'),
  });
  await vigil.poll("due");
  expect((await articles()).at(-1)).toMatchObject({ url: `${site.url}/news/8/new`, title: "An eighth", state: "found" });
  expect(await articles()).toHaveLength(8);
});

test("two undated links with the same words and different addresses are two articles", async () => {
  const list = (...paths: string[]) => paths.map((path) => `<h2><a href="/b/${path}">Weekly briefing</a></h2>`).join("");
  await vigil.feeds([{ id: "brief", type: "page", url: `${site.url}/b`, links: "h2 a" }]);
  site.serve("/b", { body: list("1") });
  await vigil.poll();
  site.serve("/b", { body: list("2") });
  await vigil.poll("due");
  expect((await articles()).map(({ url }) => url)).toEqual([`${site.url}/b/1`, `${site.url}/b/2`]);
});

test("a page that robots.txt keeps to itself is not read", async () => {
  site.serve("/robots.txt", { body: "User-agent: *\nDisallow: /press" });
  site.serve("/press", { body: PRESS_PAGE });
  await vigil.feeds([{ id: "press", type: "page", url: `${site.url}/press`, links: "article h2 a" }]);
  await vigil.poll();
  expect(await vigil.feed("press")).toMatchObject({ status: "failing", reason: expect.stringContaining("robots.txt") });
  expect(site.asked("/press")).toHaveLength(0);
});

test("a channel's posts are read as they are, their pages are not asked for", async () => {
  site.serve("/s/front_media", { body: CHANNEL });
  await vigil.feeds([{ id: "front", type: "telegram", url: `${site.url}/s/front_media` }]);
  await vigil.poll();
  const posts = await articles();
  expect(posts).toHaveLength(4);
  expect(posts.every(({ state }) => state === "read")).toBe(true);
  expect(posts.at(-1)).toMatchObject({
    url: "https://t.me/front_media/41",
    title: "The Front claims the attack on the convoy.",
    text: expect.stringContaining("The Front claims the attack on the convoy."),
  });
});
