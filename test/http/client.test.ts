import { createServer, type Server as NetServer } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAddressCheck } from "../../src/http/addresses.js";
import { createHttpClient } from "../../src/http/client.js";
import { type Listening, listen } from "../world/listen.js";

const options = {
  userAgent: "Vigil/test",
  timeoutMs: 1500,
  maxBytes: 100_000,
  perHost: 4,
  robots: true,
  allowNetworks: ["127.0.0.0/8", "::1/128"],
};
const http = createHttpClient(options);
const strict = createHttpClient({ ...options, allowNetworks: [] });
let site: Listening;
let raw: NetServer;
let rawUrl: string;

beforeAll(async () => {
  site = await listen((request, response) => {
    const path = request.url ?? "/";
    if (path === "/ok") return void response.writeHead(200, { "content-type": "text/plain" }).end("fine");
    if (path === "/gzip") return void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("fine"));
    if (path === "/bomb")
      return void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000)));
    if (path === "/endless") {
      response.writeHead(200);
      const timer = setInterval(() => response.write(Buffer.alloc(20_000)), 5);
      return void response.on("close", () => clearInterval(timer));
    }
    if (path === "/slow") return void response.writeHead(200).write("…");
    if (path === "/silent") return;
    if (path === "/loop") return void response.writeHead(302, { location: "/loop" }).end();
    if (path === "/to-metadata")
      return void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end();
    if (path === "/to-mapped") return void response.writeHead(302, { location: "http://[::ffff:10.0.0.1]/" }).end();
    if (path === "/to-file") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    if (path === "/moved") return void response.writeHead(301, { location: "/ok" }).end();
    if (path === "/found") return void response.writeHead(302, { location: "/ok" }).end();
    if (path === "/headers") return void response.writeHead(200, { "x-big": "x".repeat(60_000) }).end();
    if (path === "/not-gzip") return void response.writeHead(200, { "content-encoding": "gzip" }).end("plain text, not gzip");
    if (path === "/robots.txt")
      return void response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /private");
    response.writeHead(404).end();
  });
  raw = createServer((socket) => socket.on("error", () => {}).end("220 this is no web server\r\n"));
  await new Promise<void>((done) => raw.listen(0, "127.0.0.1", done));
  const address = raw.address();
  rawUrl = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
});
afterAll(async () => {
  await Promise.all([http.close(), strict.close(), site.down()]);
  raw.close();
});

const text = (body: Uint8Array) => Buffer.from(body).toString();

test("an answer is read, compressed or not", async () => {
  expect(text((await http.request(`${site.url}/ok`)).body)).toBe("fine");
  expect(text((await http.request(`${site.url}/gzip`)).body)).toBe("fine");
});

test("only permanent redirects are remembered", async () => {
  expect((await http.request(`${site.url}/moved`)).movedTo).toBe(`${site.url}/ok`);
  expect((await http.request(`${site.url}/found`)).movedTo).toBeNull();
});

test.each([
  ["a decompression bomb", "/bomb", "too-large"],
  ["an endless body", "/endless", "too-large"],
  ["a body that never ends", "/slow", "timeout"],
  ["a server that says nothing", "/silent", "timeout"],
  ["a redirect loop", "/loop", "too-many-redirects"],
  ["a redirect to a metadata service", "/to-metadata", "blocked-address"],
  ["a redirect to a mapped private address", "/to-mapped", "blocked-address"],
  ["a redirect to a file", "/to-file", "bad-url"],
  ["headers of 60 kB", "/headers", "too-large"],
  ["broken compression", "/not-gzip", "bad-answer"],
])("%s is refused", async (_, path, code) => {
  await expect(http.request(`${site.url}${path}`)).rejects.toMatchObject({ name: "HttpError", code });
});

test("what is no web server is named so", async () => {
  await expect(http.request(rawUrl)).rejects.toMatchObject({ code: "bad-answer" });
});

test.each([
  "http://127.0.0.1/",
  "http://localhost/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::1]/",
  "http://10.1.2.3/",
  "http://192.168.0.1/",
  "http://169.254.169.254/",
  "http://100.64.0.1/",
  "http://0.0.0.0/",
])("%s is not fetched unless a network is allowed", async (url) => {
  await expect(strict.request(url)).rejects.toMatchObject({ code: "blocked-address", retryable: false });
});

test("a name that answers with a private address the second time gains nothing", async () => {
  let asked = 0;
  const lookup = ((
    _name: string,
    _options: object,
    done: (error: null, addresses: { address: string; family: number }[]) => void,
  ) => {
    asked++;
    done(null, [{ address: "10.0.0.1", family: 4 }]);
  }) as never;
  const rebound = createHttpClient({ ...options, allowNetworks: [], lookup });
  await expect(rebound.request("http://news.example/")).rejects.toMatchObject({ code: "blocked-address" });
  expect(asked).toBe(1);
  await rebound.close();
});

test("robots.txt is obeyed where asked", async () => {
  await expect(http.request(`${site.url}/private/x`, { robots: true })).rejects.toMatchObject({ code: "robots" });
  expect((await http.request(`${site.url}/ok`, { robots: true })).status).toBe(200);
});

test("no private IPv4 address passes the check, in any of its IPv6 wrappings", () => {
  const allowed = createAddressCheck([]);
  const octet = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.constantFrom([10], [127], [192, 168], [169, 254]), octet, octet, octet, (prefix, a, b, c) => {
      const address = [...prefix, a, b, c].slice(0, 4).join(".");
      return !allowed(address) && !allowed(`::ffff:${address}`) && !allowed(`64:ff9b::${address}`);
    }),
  );
});
