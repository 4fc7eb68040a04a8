import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { canBeCalled, stepWebsub, takePush, verifyHub } from "../../src/pipeline/websub.js";
import { dueWebsub } from "../../src/store/websub.js";
import { websubRoutes } from "../../src/web/websub-routes.js";
import { type Hub, startHub } from "../world/hub.js";
import { type Publisher, rss, startPublisher } from "../world/publisher.js";
import { type Polling, startPolling } from "./polling.js";

const DAY = 24 * 3600;

let site: Publisher;
let hub: Hub;
let vigil: Polling;
let web: ReturnType<typeof serve>;
beforeAll(async () => {
  const routes = new Hono().route(
    "/",
    websubRoutes({
      data: {
        verifyHub: (token: string, said: (name: string) => string | undefined) => verifyHub(vigil.ctx, token, said),
        takePush: (token: string, body: Uint8Array, signature: string | undefined) => takePush(vigil.ctx, token, body, signature),
      } as never,
    }),
  );
  const port = await new Promise<number>((done) => {
    web = serve({ fetch: routes.fetch, port: 0, hostname: "127.0.0.1" }, (info) => done(info.port));
  });
  vigil = await startPolling({ http: { publicUrl: `http://127.0.0.1:${port}` } });
});
afterAll(async () => {
  web.close();
  await vigil.close();
});
beforeEach(async () => {
  await vigil.reset();
  [site, hub] = [await startPublisher(), await startHub()];
});
afterEach(() => Promise.all([site.close(), hub.close()]));

const subscription = async () => {
  const [row] = await vigil.ctx.store.query<{ state: string; reason: string | null; pushes: number; ignored: number }>(
    "select state, reason, pushes, ignored from websub",
  );
  return row ?? null;
};
const articles = async () =>
  (await vigil.ctx.store.query<{ url: string }>("select url from articles order by id")).map(({ url }) => url);
async function step(after = 0) {
  vigil.pass(after);
  for (const id of await dueWebsub(vigil.ctx.store, vigil.now(), 100)) await stepWebsub(vigil.ctx, id);
}

const links = () =>
  `<link xmlns="http://www.w3.org/2005/Atom" rel="hub" href="${hub.url}"/><link xmlns="http://www.w3.org/2005/Atom" rel="self" href="${site.url}/feed"/>`;
const publish = (...ids: string[]) =>
  site.serve("/feed", {
    body: rss(
      ids.map((id) => ({ id })),
      links(),
    ),
  });

async function subscribed() {
  publish("1");
  await vigil.feeds([{ id: "paper", url: `${site.url}/feed` }]);
  await vigil.poll();
  await step();
  expect(await hub.verify()).toEqual({ status: 200, body: "c-123" });
}

test("a feed that names a hub is subscribed to: asked, verified, with a secret and a lease", async () => {
  await subscribed();
  expect(hub.asked).toMatchObject([{ mode: "subscribe", topic: `${site.url}/feed`, leaseSeconds: 10 * DAY }]);
  expect(hub.asked[0]?.secret.length).toBeGreaterThan(40);
  expect(await subscription()).toMatchObject({ state: "verified" });
});

test("a hub that the Link header alone names is found", async () => {
  site.serve("/feed", {
    headers: { link: `<${hub.url}>; rel="hub", <${site.url}/canonical-feed>; rel=self` },
    body: rss([{ id: "1" }]),
  });
  await vigil.feeds([{ id: "paper", url: `${site.url}/feed` }]);
  await vigil.poll();
  await step();
  expect(hub.asked).toMatchObject([{ mode: "subscribe", topic: `${site.url}/canonical-feed` }]);
});

test.each(["sha1", "sha256", "sha384", "sha512"])(
  "what it tells, signed by %s, is read long before the feed's turn",
  async (method) => {
    await subscribed();
    publish("2", "1");
    vigil.pass(5);
    expect(await vigil.wait("paper")).toBeGreaterThan(60);
    expect(await hub.publish("<feed/>", { method })).toBe(202);
    await vigil.poll();
    expect(await articles()).toEqual(["https://news.example/1", "https://news.example/2"]);
  },
);

test("a publisher whose cache still holds the old feed is asked again a little later", async () => {
  await subscribed();
  await hub.publish("<feed/>");
  await vigil.poll();
  publish("2", "1");
  await step(91);
  await vigil.poll();
  expect(await articles()).toHaveLength(2);
  expect(hub.asked).toHaveLength(1);
});

test.each([
  ["not signed", { secret: null }],
  ["signed with another secret", { secret: "guessed" }],
])("what is %s changes nothing, and the sender is not told", async (_, options) => {
  await subscribed();
  const before = await vigil.wait("paper");
  expect(await hub.publish("<feed/>", options)).toBe(202);
  expect(await vigil.wait("paper")).toBe(before);
  expect(await subscription()).toMatchObject({ pushes: 0, ignored: 1 });
});

test("questions that are not about our request are refused, and so is an unknown address", async () => {
  publish("1");
  await vigil.feeds([{ id: "paper", url: `${site.url}/feed` }]);
  await vigil.poll();
  await step();
  expect((await hub.verify({ topic: "https://other.example/feed" })).status).toBe(404);
  expect((await hub.verify({ mode: "unsubscribe" })).status).toBe(404);
  expect(await subscription()).toMatchObject({ state: "asked" });
  const unknown = new URL(`/websub/${"x".repeat(32)}`, hub.asked[0]?.callback);
  expect((await fetch(unknown, { method: "POST", body: "<feed/>" })).status).toBe(404);
  expect((await fetch(`${unknown}?hub.mode=subscribe&hub.topic=x&hub.challenge=y`)).status).toBe(404);
});

test("a challenge that is a page comes back as text", async () => {
  await subscribed();
  const url = new URL(hub.asked[0]?.callback ?? "");
  for (const [name, value] of Object.entries({
    mode: "subscribe",
    topic: `${site.url}/feed`,
    challenge: "<script>alert(1)</script>",
  }))
    url.searchParams.set(`hub.${name}`, value);
  expect((await fetch(url)).headers.get("content-type")).toMatch(/^text\/plain/);
});

test("it is renewed before its lease ends, and holds meanwhile", async () => {
  await subscribed();
  await step(7 * DAY);
  expect(hub.asked).toHaveLength(1);
  await step(1.1 * DAY);
  expect(hub.asked).toHaveLength(2);
  expect(hub.asked[1]).toMatchObject({ mode: "subscribe", callback: hub.asked[0]?.callback, secret: hub.asked[0]?.secret });
  expect(await subscription()).toMatchObject({ state: "verified" });
  await hub.verify();
  await step(7 * DAY);
  expect(hub.asked).toHaveLength(2);
});

test("pushes do not put off its renewal", async () => {
  await subscribed();
  for (let day = 0; day < 8; day++) {
    await hub.publish("<feed/>");
    await step(DAY - 100);
    await step(100);
  }
  expect(hub.asked).toHaveLength(2);
});

test("a hub that is down is asked again, ever later, and the feed is polled as ever", async () => {
  hub.answer(503);
  publish("1");
  await vigil.feeds([{ id: "paper", url: `${site.url}/feed` }]);
  await vigil.poll();
  await step();
  expect(await subscription()).toMatchObject({ state: "failed", reason: "the hub answered 503" });
  for (let minute = 0; minute < 3 * 60; minute++) await step(60);
  expect(hub.asked.length).toBeGreaterThan(3);
  expect(hub.asked.length).toBeLessThan(8);
  publish("2", "1");
  await vigil.poll();
  expect(await articles()).toHaveLength(2);
});

test("a hub that refuses says why, and is left alone for days", async () => {
  publish("1");
  await vigil.feeds([{ id: "paper", url: `${site.url}/feed` }]);
  await vigil.poll();
  await step();
  expect(await hub.deny("no more room")).toBe(200);
  expect(await subscription()).toMatchObject({ state: "denied", reason: "the hub refused: no more room" });
  await step(3 * DAY);
  expect(hub.asked).toHaveLength(1);
});

test("a feed that is taken out of the configuration is unsubscribed from", async () => {
  await subscribed();
  await vigil.feeds([]);
  await step();
  expect(hub.asked.at(-1)).toMatchObject({ mode: "unsubscribe", topic: `${site.url}/feed` });
  expect((await hub.verify()).status).toBe(200);
  expect(await subscription()).toBeNull();
});

test("a feed that names its hub no more is unsubscribed from, and a hub that does not let go is forgotten", async () => {
  await subscribed();
  site.serve("/feed", { body: rss([{ id: "1" }, { id: "2" }]) });
  await vigil.poll("due");
  for (let turn = 0; turn < 6; turn++) await step(3600);
  expect(hub.asked.filter(({ mode }) => mode === "unsubscribe")).toHaveLength(3);
  expect(await subscription()).toBeNull();
});

test("a hub that tells of changes makes polls rarer; one that was silent does so no more", async () => {
  await subscribed();
  publish("2", "1");
  await hub.publish("<feed/>");
  await vigil.poll();
  const told = await vigil.wait("paper");
  publish("3", "2", "1");
  await vigil.poll("due");
  expect(await articles()).toHaveLength(3);
  expect(await vigil.wait("paper")).toBeLessThan(told / 2);
  expect(await subscription()).toMatchObject({ pushes: 0 });
});

test.each([
  ["https://vigil.example.com", [], true],
  ["http://93.184.215.14:8080/", [], true],
  ["http://localhost:8080", [], false],
  ["http://vigil:8080", [], false],
  ["https://vigil.internal", [], false],
  ["http://192.168.1.4", [], false],
  ["http://[::1]:8080", [], false],
  ["http://127.0.0.1:8080", ["127.0.0.0/8"], true],
])("whether a hub can call %s", (url, networks, expected) => {
  expect(canBeCalled(url, networks)).toBe(expected);
});

test("where no hub can call us, none is asked", async () => {
  const apart = await startPolling({ http: { publicUrl: "http://localhost:8080" } });
  try {
    publish("1");
    await apart.feeds([{ id: "paper", url: `${site.url}/feed` }]);
    await apart.poll();
    expect(await dueWebsub(apart.ctx.store, apart.now(), 10)).toEqual([]);
  } finally {
    await apart.close();
  }
});
