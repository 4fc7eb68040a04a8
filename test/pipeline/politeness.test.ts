import zlib from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cleanUp } from "../../src/pipeline/tick.js";
import { type Publisher, rss, startPublisher } from "../world/publisher.js";
import { waitFor } from "../world/wait.js";
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

const one = () => vigil.feeds([{ id: "one", url: `${site.url}/feed` }]);
const entries = [{ id: "1", at: new Date("2026-01-05T05:00:00Z") }];
const feed = (headers: Record<string, string> = {}, more = "") => ({ headers, body: rss(entries, more) });

test("ETag and Last-Modified come back byte for byte, and 304 changes nothing", async () => {
  const etag = 'W/"a b,\\é-1"';
  const lastModified = "Mon,  5 Jan 2026 05:00:00 +0000";
  site.serve("/feed", (headers) =>
    headers["if-none-match"] === etag ? { status: 304 } : feed({ etag, "last-modified": lastModified }),
  );
  await one();
  await vigil.poll();
  await vigil.poll("due");
  await vigil.poll("due");
  const asked = site.asked("/feed");
  expect(asked.map((headers) => headers["if-none-match"])).toEqual([undefined, etag, etag]);
  expect(asked.map((headers) => headers["if-modified-since"])).toEqual([undefined, lastModified, lastModified]);
  expect(await vigil.feed("one")).toMatchObject({ status: "ok", reason: null });
  expect(vigil.woken).toHaveLength(1);
});

test("a server that never says 304 is not read again while its answer is the same", async () => {
  site.serve("/feed", feed());
  await one();
  await vigil.poll();
  let parsed = 0;
  const cpu = vigil.ctx.cpu();
  vigil.ctx.cpu = () => ({
    ...cpu,
    readSource: (...args) => {
      parsed++;
      return cpu.readSource(...args);
    },
  });
  await vigil.poll("due");
  expect(parsed).toBe(0);
  site.serve("/feed", { body: rss([...entries, { id: "2" }]) });
  await vigil.poll("due");
  expect(parsed).toBe(1);
});

test.each([301, 308])("%i is remembered after three answers that agree", async (status) => {
  site.serve("/feed", { status, headers: { location: "/new" } });
  site.serve("/new", feed());
  await one();
  for (let n = 0; n < 4; n++) await vigil.poll("due");
  expect(site.asked("/feed")).toHaveLength(3);
  expect(site.asked("/new")).toHaveLength(4);
});

test("permanent redirects that do not agree are not remembered", async () => {
  let n = 0;
  site.serve("/feed", () => ({ status: 301, headers: { location: `/new-${n++ % 2}` } }));
  site.serve("/new-0", feed());
  site.serve("/new-1", feed());
  await one();
  for (let poll = 0; poll < 5; poll++) await vigil.poll("due");
  expect(site.asked("/feed")).toHaveLength(5);
});

test.each([302, 307])("%i is followed and never remembered", async (status) => {
  site.serve("/feed", { status, headers: { location: "/elsewhere" } });
  site.serve("/elsewhere", feed());
  await one();
  for (let n = 0; n < 5; n++) await vigil.poll("due");
  expect(site.asked("/feed")).toHaveLength(5);
  expect(await vigil.feed("one")).toMatchObject({ status: "ok" });
});

test("a new address that fails again and again is given up for the configured one", async () => {
  site.serve("/feed", { status: 301, headers: { location: "/new" } });
  site.serve("/new", feed());
  await one();
  for (let n = 0; n < 3; n++) await vigil.poll("due");
  site.serve("/feed", feed());
  site.serve("/new", { status: 404 });
  for (let n = 0; n < 4; n++) await vigil.poll("due");
  expect(site.asked("/feed")).toHaveLength(4);
  expect(await vigil.feed("one")).toMatchObject({ status: "ok" });
});

test("410 ends a feed, and says so", async () => {
  site.serve("/feed", { status: 410 });
  await one();
  await vigil.poll();
  await vigil.poll(100 * 86_400);
  expect(site.asked("/feed")).toHaveLength(1);
  expect(await vigil.feed("one")).toMatchObject({ status: "gone", reason: expect.stringContaining("410") });
  expect(vigil.log.filter(({ message }) => message === "feed is gone for good")).toHaveLength(1);
});

test.each([429, 503])("%i with Retry-After in seconds or as a date is waited for, by all feeds of that host", async (status) => {
  site.serve("/feed", { status, headers: { "retry-after": "7200" } });
  site.serve("/other", feed());
  await one();
  await vigil.poll();
  expect(await vigil.wait("one")).toBe(7200);
  await vigil.feeds([
    { id: "one", url: `${site.url}/feed` },
    { id: "other", url: `${site.url}/other` },
  ]);
  await vigil.poll(60);
  expect(site.asked("/other")).toHaveLength(0);
  const at = new Date(vigil.now().getTime() + 7200_000 + 3 * 3600_000);
  site.serve("/feed", { status, headers: { "retry-after": at.toUTCString() } });
  await vigil.poll(7200);
  expect(site.asked("/other")).toHaveLength(1);
  expect(await vigil.wait("one")).toBe(3 * 3600);
});

test("Cache-Control, ttl and sy are kept, also through a 304", async () => {
  site.serve("/max-age", feed({ "cache-control": "public, max-age=5400", age: "400" }));
  site.serve("/ttl", (headers) => (headers["if-none-match"] ? { status: 304 } : feed({ etag: '"1"' }, "<ttl>90</ttl>")));
  site.serve("/sy", feed({}, "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>"));
  await vigil.feeds(["max-age", "ttl", "sy"].map((id) => ({ id, url: `${site.url}/${id}` })));
  await vigil.poll();
  expect(await Promise.all(["max-age", "ttl", "sy"].map((id) => vigil.wait(id)))).toEqual([5000, 5400, 14_400]);
  await vigil.poll(5400);
  expect(site.asked("/ttl")[1]).toHaveProperty("if-none-match");
  expect(await vigil.wait("ttl")).toBe(5400);
});

test("of a host no more feeds are asked at once than fetch.perHost, whoever asks", async () => {
  const ids = Array.from({ length: 7 }, (_, i) => `feed-${i}`);
  for (const id of ids) site.serve(`/${id}`, feed());
  await vigil.feeds(ids.map((id) => ({ id, url: `${site.url}/${id}` })));
  site.hold();
  const workers = Promise.all([vigil.poll(), vigil.poll(), vigil.poll()]);
  const asked = () => ids.filter((id) => site.asked(`/${id}`).length > 0).length;
  await waitFor(() => asked() === 2, { what: "two requests" });
  site.release();
  await workers;
  while (asked() < ids.length) await vigil.poll();
  expect(site.mostAtOnce).toBe(2);
});

test("Crawl-delay keeps the feeds of a host apart", async () => {
  site.serve("/robots.txt", { body: "User-agent: *\nCrawl-delay: 40" });
  for (const id of ["a", "b"]) site.serve(`/${id}`, feed());
  await vigil.feeds([{ id: "a", url: `${site.url}/a` }]);
  await vigil.poll();
  await vigil.feeds(["a", "b"].map((id) => ({ id, url: `${site.url}/${id}` })));
  await vigil.poll(30);
  expect(site.asked("/a").length + site.asked("/b").length).toBe(1);
  await vigil.poll(11);
  expect(site.asked("/a").length + site.asked("/b").length).toBe(2);
  await vigil.poll(41);
  expect(site.asked("/a").length + site.asked("/b").length).toBe(3);
  expect(site.asked("/robots.txt")).toHaveLength(1);
});

test("what a host asked for is kept as long as a feed is there or its wait lasts, and then forgotten", async () => {
  site.serve("/robots.txt", { body: "User-agent: *\nCrawl-delay: 40" });
  site.serve("/feed", feed());
  const hosts = () => vigil.ctx.store.query("select host from feed_hosts");
  await one();
  await vigil.poll();
  vigil.pass(41);
  await cleanUp(vigil.ctx);
  expect(await hosts()).toHaveLength(1);
  await vigil.feeds([]);
  await cleanUp(vigil.ctx);
  expect(await hosts()).toHaveLength(0);
});

test("the User-Agent names the program and a way to reach who runs it", async () => {
  site.serve("/feed", feed());
  await one();
  await vigil.poll();
  expect(site.asked("/feed")[0]?.["user-agent"]).toMatch(/^Vigil\/\S+ \(\+https?:\/\/\S+\)$/);
});

const compressed: [string, (text: string) => Uint8Array][] = [
  ["gzip", zlib.gzipSync],
  ["br", zlib.brotliCompressSync],
  ["deflate", zlib.deflateSync],
  // Node 22.15 and newer
  ...("zstdCompressSync" in zlib ? [["zstd", zlib.zstdCompressSync] as [string, (text: string) => Uint8Array]] : []),
];
test.each(compressed)("%s is asked for and read", async (encoding, compress) => {
  site.serve("/feed", (headers) => {
    expect(headers["accept-encoding"]).toContain(encoding);
    return { headers: { "content-encoding": encoding }, body: compress(rss(entries)) };
  });
  await one();
  await vigil.poll();
  expect(await vigil.feed("one")).toMatchObject({ status: "ok" });
  expect(vigil.woken).toHaveLength(1);
});
