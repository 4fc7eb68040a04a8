import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Publisher, rss, startPublisher } from "../world/publisher.js";
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
  await vigil.feeds([{ id: "one", url: `${site.url}/feed` }]);
});
afterEach(() => site.close());

const entry = (n: number) => ({ id: `entry-${n}`, at: vigil.now() });
const warnings = () => vigil.log.filter(({ level }) => level === "warn").map(({ message }) => message);
const mended = () => vigil.log.filter(({ message }) => message === "feed is mended").length;

test("a feed that fails is reported once, with its reason, and once when it is mended", async () => {
  site.serve("/feed", { body: rss([entry(1)]) });
  await vigil.poll();
  site.serve("/feed", { status: 500 });
  for (let n = 0; n < 3; n++) await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({ status: "failing", reason: "the server answered 500" });
  site.serve("/feed", { body: rss([entry(1)]) });
  for (let n = 0; n < 2; n++) await vigil.poll("due");
  expect(warnings()).toEqual(["feed fails"]);
  expect(mended()).toBe(1);
});

test("a feed that turns into a page, or into a login, says which", async () => {
  site.serve("/feed", { body: rss([entry(1)]) });
  await vigil.poll();
  const page = { headers: { "content-type": "text/html" }, body: "<!doctype html><html><body><h1>Welcome</h1></body></html>" };
  site.serve("/feed", page);
  await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({
    status: "failing",
    reason: expect.stringContaining("turned into an HTML page"),
  });
  site.serve("/feed", { status: 302, headers: { location: "/account/login?next=/feed" } });
  site.serve("/account/login?next=/feed", page);
  await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({ reason: expect.stringContaining("login page") });
});

test("a feed whose entries lose their dates is reported, also while it does not change, until they have dates again", async () => {
  const ids = ["a", "b", "c"];
  site.serve("/feed", { body: rss(ids.map((id) => ({ id, at: vigil.now() }))) });
  await vigil.poll();
  site.serve("/feed", { body: rss(ids.map((id) => ({ id }))) });
  for (let n = 0; n < 2; n++) await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({ status: "undated" });
  site.serve("/feed", { body: rss(ids.map((id) => ({ id: `${id}2`, at: vigil.now() }))) });
  await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({ status: "ok", reason: null });
  expect(warnings()).toEqual(["feed has lost its dates"]);
  expect(mended()).toBe(1);
});

test("a feed that used to publish by the hour and brings nothing more is reported, and again when it does", async () => {
  const past = Array.from({ length: 24 * 16 }, (_, hour) => ({
    id: `past-${hour}`,
    at: new Date(vigil.now().getTime() - hour * 3_600_000),
  }));
  site.serve("/feed", { body: rss(past), headers: { etag: '"1"' } });
  await vigil.poll();
  expect(await vigil.feed("one")).toMatchObject({ status: "ok" });
  site.serve("/feed", { status: 304 });
  await vigil.poll(24 * 3600);
  await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({
    status: "quiet",
    reason: expect.stringContaining("nothing new since 2026-01-05T06:00 UTC"),
  });
  site.serve("/feed", { body: rss([entry(2)]) });
  await vigil.poll("due");
  expect(await vigil.feed("one")).toMatchObject({ status: "ok" });
  expect(warnings()).toEqual(["feed has gone quiet"]);
  expect(mended()).toBe(1);
});
