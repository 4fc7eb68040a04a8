import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { z } from "zod";
import { NOW, OPS, QUETTA, TOKEN } from "./sample.js";
import { bearer, createWorld } from "./world.js";

const many = Array.from({ length: 7 }, (_, i) => ({ ...QUETTA, id: `evt_${i}` }));

const openApiShape = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});
const listShape = z.object({ data: z.array(z.object({ id: z.string() })), next: z.string().nullable() });
const list = async (answer: Response | Promise<Response>) => listShape.parse(await (await answer).json());

test.each(["/api/v1/events", "/api/v1/events/evt_quetta1", "/api/v1/feeds", "/api/v1/deliveries"])(
  "%s wants the admin token",
  async (path) => {
    const { app } = createWorld();
    for (const authorization of [undefined, "Bearer wrong", `Basic ${TOKEN}`]) {
      const answer = await app.request(path, authorization === undefined ? {} : { headers: { authorization } });
      expect([answer.status, answer.headers.get("content-type"), answer.headers.get("www-authenticate")]).toEqual([
        401,
        "application/problem+json",
        'Bearer realm="vigil"',
      ]);
    }
    expect((await app.request(path, bearer)).status).toBe(200);
  },
);

test("a session's cookie does not open the API", async () => {
  const { app } = createWorld();
  const login = await app.request("/ops/login", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `token=${TOKEN}`,
  });
  expect(login.status).toBe(303);
  expect(
    (await app.request("/api/v1/events", { headers: { cookie: login.headers.get("set-cookie")?.split(";")[0] ?? "" } })).status,
  ).toBe(401);
});

test("following `next` gives every event once", async () => {
  const { app } = createWorld({ events: many });
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { data, next } = await list(app.request(`/api/v1/events?limit=3&cursor=${cursor}`, bearer));
    seen.push(...data.map(({ id }) => id));
    cursor = next;
  }
  expect(seen).toEqual(many.map(({ id }) => id));
});

test.each(["limit=0", "limit=101", "limit=x", "kind=gossip", "country=Pakistan", "cursor=%00"])(
  "?%s is a problem that names its parameter",
  async (query) => {
    const answer = await createWorld().app.request(`/api/v1/events?${query}`, bearer);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ parameter: query.split("=")[0] }] });
  },
);

test("what is not there is a problem, not a page", async () => {
  const { app } = createWorld();
  for (const path of ["/api/v1/events/evt_none", "/api/v1/nothing", "/api/nothing"]) {
    const answer = await app.request(path, bearer);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  }
});

test("every answer fits the schema that OpenAPI publishes for it", async () => {
  const { app } = createWorld();
  const { openapi, paths, components } = openApiShape.parse(await (await app.request("/api/openapi.json")).json());
  expect(openapi).toBe("3.1.0");
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  for (const [name, path] of [
    ["Event", "events"],
    ["Feed", "feeds"],
    ["Delivery", "deliveries"],
  ] as const) {
    expect(paths).toHaveProperty([`/api/v1/${path}`]);
    const fits = ajv.compile(components.schemas[name] ?? false);
    const { data } = z
      .object({ data: z.array(z.unknown()).min(1) })
      .parse(await (await app.request(`/api/v1/${path}`, bearer)).json());
    for (const item of data) expect(fits(item) || fits.errors).toBe(true);
  }
  const problem = ajv.compile(components.schemas.Problem ?? false);
  expect(problem(await (await app.request("/api/v1/events")).json())).toBe(true);
});

test("the webhook's schema is published, and is a JSON Schema", async () => {
  const answer = await createWorld().app.request("/schemas/webhook.json");
  expect(answer.headers.get("content-type")).toBe("application/schema+json");
  const schema = z.record(z.string(), z.unknown()).parse(await answer.json());
  expect(() => addFormats.default(new Ajv2020({ strict: false })).compile(schema)).not.toThrow();
});

test("metrics count what is in the database, and time requests by route", async () => {
  let asked = 0;
  let now = NOW;
  const { app } = createWorld({
    now: () => now,
    ops: async () => {
      asked++;
      return OPS;
    },
  });
  await app.request("/events/evt_quetta1");
  const text = await (await app.request("/metrics")).text();
  for (const line of [
    'vigil_feeds{status="failing"} 1',
    'vigil_queue_jobs{stage="fetch",state="waiting"} 12',
    'vigil_deliveries{state="dead"} 1',
    'vigil_events{kind="incident"} 210',
    "vigil_config_ok 0",
    "process_resident_memory_bytes",
    'vigil_http_request_duration_seconds_count{method="GET",route="/events/:id{[A-Za-z0-9_-]{1,100}}",status="200"} 1',
  ]) {
    expect(text).toContain(line);
  }
  await app.request("/metrics");
  expect(asked).toBe(1);
  now = new Date(NOW.getTime() + 5000);
  await app.request("/metrics");
  expect(asked).toBe(2);
});

test("metrics are still told when the database does not answer", async () => {
  const { app } = createWorld({ ops: () => Promise.reject(new Error("secret words of the database")) });
  const answer = await app.request("/metrics");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("vigil_metrics_failures_total 1");
});

test("an invalid edit of the configuration is told by /readyz and takes nothing out of service", async () => {
  const answer = await createWorld().app.request("/readyz");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ ok: true, checks: [{ name: "configuration", state: "stale" }] });
});

test.each([
  ["says that it is not ready", async () => ({ ok: false, checks: [] })],
  ["fails", () => Promise.reject(new Error("secret words of the database"))],
])("/readyz is 503 when readiness %s, and /healthz still 200", async (_, readiness) => {
  const { app } = createWorld({ data: { readiness } });
  const answer = await app.request("/readyz");
  expect(answer.status).toBe(503);
  expect(await answer.text()).not.toContain("secret");
  expect((await app.request("/healthz")).status).toBe(200);
});

test("operators correct and mute an event; a wrong order is told what is wrong with it", async () => {
  const { app, did } = createWorld();
  const send = (path: string, body: unknown) =>
    app.request(`/api/v1/events/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const corrected = await send("evt_quetta1/correct", { killed: 5, killedMax: 5, note: "a call" });
  expect(corrected.status).toBe(200);
  expect(await corrected.json()).toMatchObject({ data: { id: "evt_quetta1", incident: { killed: 5, killedMax: 5 } } });
  expect(await (await send("evt_quetta1/mute", { muted: true })).json()).toMatchObject({ data: { mutedAt: expect.any(String) } });
  expect(JSON.stringify(did)).toContain("a call");
  expect((await send("evt_none/correct", { killed: 5 })).status).toBe(404);
  for (const [path, body, detail] of [
    ["evt_quetta1/correct", {}, "set at least one fact"],
    ["evt_quetta1/correct", { note: "only a note" }, "set at least one fact"],
    ["evt_quetta1/correct", { killed: 7, killedMax: 4 }, "killed is more than killedMax"],
    ["evt_quetta1/correct", { country: "Pakistan" }, "country: a two-letter country code"],
    ["evt_quetta1/correct", { kill: 4 }, "kill"],
    ["evt_quetta1/mute", { muted: "yes" }, "muted"],
  ] as const) {
    const answer = await send(path, body);
    expect(answer.status, JSON.stringify(body)).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain(detail);
  }
  expect((await app.request("/api/v1/events/evt_quetta1/mute", { method: "POST", body: '{"muted":true}' })).status).toBe(401);
});

test("operators merge, split and have articles read again by the API; a merged event's address leads to what it became", async () => {
  const { app, did } = createWorld();
  const send = (path: string, body: unknown) =>
    app.request(`/api/v1/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect(await (await send("events/evt_listing1/merge", { into: "evt_quetta1" })).json()).toMatchObject({
    data: { id: "evt_quetta1" },
  });
  const article = "https://urdu.example/khabar/2";
  expect(await (await send("events/evt_quetta1/split", { articles: [article] })).json()).toMatchObject({
    data: { event: { id: "evt_quetta1" }, split: { id: "evt_split1" } },
  });
  expect(await (await send("reclassify", { since: "2026-01-01T00:00:00Z" })).json()).toEqual({ data: { articles: 12 } });
  expect(did).toEqual([
    { what: "merge", with: ["evt_listing1", "evt_quetta1"] },
    { what: "split", with: ["evt_quetta1", [article], true] },
    { what: "reclassify", with: [new Date("2026-01-01T00:00:00Z")] },
  ]);
  const every = QUETTA.reports.map(({ url }) => url);
  for (const [path, body, status, detail] of [
    ["events/evt_quetta1/merge", { into: "evt_quetta1" }, 409, "into itself"],
    ["events/evt_quetta1/merge", { into: "evt_none" }, 404, "There is no event"],
    ["events/evt_quetta1/merge", { into: "Quetta" }, 400, "an event's id"],
    ["events/evt_quetta1/split", { articles: every }, 409, "one must stay"],
    ["events/evt_quetta1/split", { articles: [] }, 400, "articles"],
    ["events/evt_none/split", { articles: ["x"] }, 404, "There is no event"],
    ["reclassify", {}, 400, "since"],
  ] as const) {
    const answer = await send(path, body);
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(detail),
    ]);
  }
  const moved = await app.request("/api/v1/events/evt_merged1", bearer);
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/api/v1/events/evt_quetta1"]);
  const one = await app.request("/api/v1/events/evt_quetta1", bearer);
  expect(await one.json()).toMatchObject({ data: { related: [{ id: "evt_turbat1", why: "wave" }, { id: "evt_arrests1" }] } });
});

test("events are exported as a file, with the filters of the list", async () => {
  const { app } = createWorld();
  const answer = await app.request("/api/v1/export?format=csv&kind=incident&since=2026-01-01T00:00Z", bearer);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual([
    200,
    "text/csv; charset=utf-8",
    'attachment; filename="vigil-events.csv"',
  ]);
  expect(await answer.text()).toBe('csv {"kinds":["incident"],"since":"2026-01-01T00:00:00.000Z"}\n');
  for (const query of ["", "?format=xml", "?format=csv&since=yesterday", "?format=csv&country=Pakistan"])
    expect((await app.request(`/api/v1/export${query}`, bearer)).status).toBe(400);
  expect((await app.request("/api/v1/export?format=csv")).status).toBe(401);
});

test("subscribers are listed, exported and deleted by who has the token, and their addresses stand in no path", async () => {
  const { app, did } = createWorld();
  const send = (path: string, body: unknown) =>
    app.request(path, {
      method: "POST",
      headers: { ...bearer.headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect(await (await app.request("/api/v1/subscribers", bearer)).json()).toEqual({ data: [], next: null });
  const email = "reader@example.org";
  expect(await (await send("/api/v1/subscribers/export", { email })).json()).toEqual({ data: null });
  expect(await (await send("/api/v1/subscribers/delete", { email })).json()).toEqual({ data: { deleted: 1, configured: [] } });
  expect(did).toEqual([{ what: "delete", with: [email] }]);
  expect((await send("/api/v1/subscribers/delete", {})).status).toBe(400);
  expect((await app.request("/api/v1/subscribers")).status).toBe(401);
});

test("no route of the API is left out of its description", async () => {
  const { app } = createWorld();
  const { paths } = openApiShape.parse(await (await app.request("/api/openapi.json")).json());
  const routes = app.routes.filter(({ path, method }) => path.startsWith("/api/v1/") && !path.includes("*") && method !== "ALL");
  const described = new Set(routes.map(({ path }) => path.replace(/:id\{[^}]*\{[^}]*\}\}|:id\{[^}]*\}/g, "{id}")));
  expect([...described].filter((path) => !Object.hasOwn(paths, path))).toEqual([]);
  expect(described.size).toBeGreaterThan(15);
});
