import { expect, test } from "vitest";
import { bearer, createWorld, post, REPORTS_KEY } from "./world.js";

test.each(["/", "/events", "/events/none", "/ops", "/api/v1/events", "/metrics", "/assets/vigil.css", "/nothing"])(
  "%s allows no scripts, frames or foreign parts",
  async (path) => {
    const { headers } = await createWorld().app.request(path);
    const policy = headers.get("content-security-policy") ?? "";
    for (const part of [
      "default-src 'none'",
      "style-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain("unsafe");
    expect([headers.get("x-content-type-options"), headers.get("referrer-policy"), headers.get("x-frame-options")]).toEqual([
      "nosniff",
      "same-origin",
      "DENY",
    ]);
    expect([headers.get("server"), headers.get("x-powered-by")]).toEqual([null, null]);
    expect(headers.get("x-request-id")).toBeTruthy();
  },
);

test("browsers are told to stay with https where the pages are served by it", async () => {
  const hsts = async (publicUrl: string) =>
    (await createWorld({ publicUrl }).app.request("/")).headers.get("strict-transport-security");
  expect(await hsts("https://vigil.example")).toContain("max-age=");
  expect(await hsts("http://localhost:8080")).toBeNull();
});

const FIELDS = { email: "new@example.org" };
test.each([
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
  ["a sister site", { "sec-fetch-site": "same-site", origin: "https://other.localhost" }, 403],
  ["another origin, from an old browser", { origin: "https://evil.example" }, 403],
  ["a sandboxed frame, from an old browser", { origin: "null" }, 403],
  ["our own page", { "sec-fetch-site": "same-origin", origin: "null" }, 200],
  ["our own page, from an old browser", { origin: "http://localhost" }, 200],
  ["our public address behind a proxy, from an old browser", { origin: "https://vigil.example" }, 200],
  ["a program that is no browser", {}, 200],
])("a POST from %s", async (_, headers: Record<string, string>, status) => {
  const { app, did } = createWorld({ publicUrl: "https://vigil.example" });
  const init = {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(FIELDS).toString(),
  };
  expect((await app.request("/subscribe", init)).status).toBe(status);
  expect(did).toHaveLength(status === 200 ? 1 : 0);
});

test("a form is small, an article may be larger, and neither is without end", async () => {
  const { app } = createWorld();
  const size = async (path: string, kilobytes: number) =>
    (await app.request(path, post({ text: "x".repeat(kilobytes * 1024) }, bearer.headers))).status;
  expect(await size("/subscribe", 65)).toBe(413);
  expect(await size("/ops/login", 65)).toBe(413);
  expect(await size("/ops/try", 400)).toBe(200);
  expect(await size("/ops/try", 513)).toBe(413);
});

test("a body without its length is measured too", async () => {
  const chunk = new TextEncoder().encode("x".repeat(16 * 1024));
  let sent = 0;
  const body = new ReadableStream({ pull: (stream) => (++sent > 100 ? stream.close() : stream.enqueue(chunk)) });
  const request = new Request("http://localhost/subscribe", {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect((await createWorld().app.request(request)).status).toBe(413);
  expect(sent).toBeLessThan(20);
});

test("a failure is answered with an id that is in the log, and without the exception's words", async () => {
  const { app, logged } = createWorld({ data: { preferences: () => Promise.reject(new Error("secret words of the database")) } });
  const answer = await app.request("/preferences/a-token-of-somebody");
  const body = await answer.text();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "text/html; charset=UTF-8"]);
  expect(body).not.toContain("secret");
  expect(body).toContain(answer.headers.get("x-request-id"));
  expect(logged.join()).toContain(answer.headers.get("x-request-id"));
  expect(logged.join()).not.toContain("a-token-of-somebody");
});

test.each([
  ["POST", "/events", "GET, HEAD"],
  ["DELETE", "/subscribe", "GET, HEAD, POST"],
  ["PUT", "/api/v1/events", "GET, HEAD"],
])("%s %s is a method not allowed, and the answer says which are", async (method, path, allow) => {
  const answer = await createWorld().app.request(path, { method, ...bearer });
  expect([answer.status, answer.headers.get("allow")?.split(", ").sort().join(", ")]).toEqual([405, allow]);
});

test.each(["/", "/events", "/events/evt_quetta1", "/events.atom", "/healthz", "/readyz", "/metrics"])(
  "HEAD %s answers as GET does, without a body",
  async (path) => {
    const { app } = createWorld();
    const [head, get] = [await app.request(path, { method: "HEAD" }), await app.request(path)];
    expect([head.status, head.headers.get("content-type")]).toEqual([get.status, get.headers.get("content-type")]);
    expect(await head.text()).toBe("");
  },
);

test.each([
  "/nothing",
  "/events/evt_none",
  "/events/%00",
  "/events/%E0%A4%A",
  "/events/..%2f..%2fops",
  `/confirm/${"x".repeat(500)}`,
  "/preferences/%F0%9F%98%80",
])("%s is a page that was not found", async (path) => {
  const answer = await createWorld().app.request(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("<!doctype html>");
});

test("pages come compressed to who asks for it", async () => {
  const answer = await createWorld().app.request("/", { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
});

test("the style sheet may be kept for ever at the address that pages name", async () => {
  const { app } = createWorld();
  const [href] = /\/assets\/vigil\.css\?v=[0-9a-f]+/.exec(await (await app.request("/")).text()) ?? [];
  const answer = await app.request(href ?? "");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  expect(answer.headers.get("cache-control")).toContain("immutable");
});

test("mail services are heard at the address that holds the key, and nobody else", async () => {
  const { app, did, logged } = createWorld();
  const send = async (path: string, body: string) => (await app.request(path, { method: "POST", body })).status;
  expect(await send(`/mail-reports/sendgrid/${REPORTS_KEY}`, "[]")).toBe(204);
  expect(await send(`/mail-reports/sendgrid/${REPORTS_KEY}`, "x")).toBe(400);
  expect(did.map(({ what }) => what)).toEqual(["reports", "reports"]);
  for (const path of [`/mail-reports/sendgrid/${REPORTS_KEY}x`, "/mail-reports/sendgrid/x", `/mail-reports/other/${REPORTS_KEY}`])
    expect(await send(path, "[]")).toBe(404);
  expect(await send(`/mail-reports/sendgrid/${REPORTS_KEY}`, "x".repeat(1_048_577))).toBe(413);
  expect(did).toHaveLength(2);
  expect(logged.join()).not.toContain(REPORTS_KEY);
});
