import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ListenError, startWeb } from "../../src/web/server.js";
import { createWorld } from "./world.js";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(port = 0) {
  const world = createWorld();
  const server = await startWeb(world.app, { host: "127.0.0.1", port });
  open.push(server);
  return { ...world, ...server, url: `http://127.0.0.1:${server.port}` };
}

/** What a server answers to bytes, until it closes or `until` is there. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(bytes);
  let text = "";
  socket.setEncoding("utf8").on("data", (part: string) => {
    text += part;
  });
  await once(socket, "close");
  return text;
}

test("the pages are served over a real socket", async () => {
  const { url, did } = await serve();
  expect(await (await fetch(`${url}/`)).text()).toContain("Know early");
  const answer = await fetch(`${url}/subscribe`, { method: "POST", body: new URLSearchParams({ email: "new@example.org" }) });
  expect([answer.status, did.length]).toEqual([200, 1]);
  expect((await fetch(`${url}/events`, { method: "HEAD" })).status).toBe(200);
});

test("a port that is taken is told in words, with what to do", async () => {
  const { port } = await serve();
  const second = startWeb(createWorld().app, { host: "127.0.0.1", port });
  await expect(second).rejects.toThrow(ListenError);
  await expect(second).rejects.toThrow(new RegExp(`Port ${port} of 127.0.0.1 is taken.*http.port`));
});

test("closing does not wait for connections that are kept alive", async () => {
  const { url, close } = await serve();
  const agent = new Agent({ keepAlive: true });
  const asking = request(`${url}/healthz`, { agent }).end();
  const [answer] = await once(asking, "response");
  answer.resume();
  await once(answer, "end");
  const started = performance.now();
  await close();
  open.length = 0;
  expect(performance.now() - started).toBeLessThan(1000);
  agent.destroy();
});

test("nonsense on the socket is answered and does no harm", async () => {
  const { port, url } = await serve();
  expect(await raw(port, "GET / HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  expect(await raw(port, "\u0000\u0001 nothing at all\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
  const header = `X-Long: ${"x".repeat(40_000)}`;
  expect(await raw(port, `GET / HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/);
  const answer = await raw(port, "GET //evil.example/%2e%2e HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  expect(answer).toMatch(/^HTTP\/1\.1 404/);
  expect(answer).not.toMatch(/^(server|x-powered-by):/im);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});
