import type { LookupAddress } from "node:dns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpClient } from "../../src/http/client.js";
import type { Context } from "../../src/pipeline/context.js";
import { createCpu } from "../../src/pipeline/cpu.js";
import { fetchArticle } from "../../src/pipeline/fetch-article.js";
import { pollDueFeeds } from "../../src/pipeline/poll.js";
import { waitFor } from "../world/wait.js";
import { GOOD, HOSTILE_FEEDS, MENDED_FEEDS, RAW_FEEDS } from "./hostile/feeds.js";
import { HOSTILE_PAGES } from "./hostile/pages.js";
import { raw, type Trap, web } from "./hostile/server.js";
import { type Polling, startPolling } from "./polling.js";

/** 127.0.0.2 to 4 play the world outside; all other private addresses, 127.0.0.1 too, are what must not be reached. */
const fetch = {
  allowNetworks: ["127.0.0.2/32", "127.0.0.3/32", "127.0.0.4/32"],
  timeout: "12s",
  maxBytes: "1MB",
  perHost: 32,
};
const limits = { userAgent: "Vigil/test", timeoutMs: 1500, maxBytes: 1_000_000, perHost: 32, robots: true };
const ANSWERS = [...HOSTILE_FEEDS, ...MENDED_FEEDS];
const GOOD_FEEDS = 12;
const WORDS = [
  "Officials said on Monday that the market in the old town was full of people when the first explosion was heard near the gate.",
  "Witnesses spoke of smoke above the roofs, of shopkeepers who ran into the street, and of ambulances that came within minutes.",
  "The hospital's director told reporters that eleven of the injured had gone home, while three others were still being treated.",
  "No group has claimed the attack so far, and the police have asked everybody who filmed that morning to hand over their pictures.",
  "The governor promised help for the families and said that the market would be open again before the end of the week.",
];

let polling: Polling;
let ctx: Context;
let [bad, worse, good]: (Trap | undefined)[] = [];
const cpu = createCpu({ groups: [], terms: [] });

beforeAll(async () => {
  polling = await startPolling({ fetch });
  ctx = { ...polling.ctx, cpu: () => cpu };
  bad = await web("127.0.0.2", (request, response) => {
    const [, n = "", page = ""] = /^\/(\d+)?(?:page-(\d+))?/.exec(request.url ?? "") ?? [];
    if (page !== "") return HOSTILE_PAGES[Number(page)]?.[2](response);
    if (n === "") return void response.writeHead(404).end();
    ANSWERS[Number(n)]?.[2](response, `http://127.0.0.2:${bad?.port}`);
  });
  worse = await raw("127.0.0.3", (socket, path) => RAW_FEEDS[Number(path.slice(1))]?.[2](socket));
  good = await web("127.0.0.4", (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/feed/")) return void response.writeHead(200).end(GOOD(Number(path.slice(6))));
    if (path !== "/article") return void response.writeHead(404).end();
    const body = `<article><h1>Good</h1>${WORDS.map((words) => `<p>${words}</p>`).join("")}</article>`;
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<!doctype html><html><head><title>Good</title></head><body>${body}</body></html>`);
  });
});
afterAll(async () => {
  await polling.close();
  await cpu.close();
  await Promise.all([bad?.close(), worse?.close(), good?.close()]);
});

test("each hostile feed has its reason, and the others are polled meanwhile", async () => {
  const hostile = [
    ...ANSWERS.map((_, n) => ({ id: `bad-${n}`, url: `${bad?.url}/${n}` })),
    ...RAW_FEEDS.map((_, n) => ({ id: `worse-${n}`, url: `${worse?.url}/${n}` })),
  ];
  expect(hostile.length).toBeGreaterThan(55);
  await polling.feeds([
    ...hostile,
    ...Array.from({ length: GOOD_FEEDS }, (_, n) => ({ id: `good-${n}`, url: `${good?.url}/feed/${n}` })),
  ]);
  const round = pollDueFeeds(ctx);
  // The good ones are done while the slow ones still hold their connections open.
  const status = async (id: string) => (await polling.feed(id)).status;
  const allGood = async () => {
    for (let n = 0; n < GOOD_FEEDS; n++) if ((await status(`good-${n}`)) !== "ok") return false;
    return true;
  };
  await waitFor(allGood, { what: "the good feeds" });
  const stillOpen = (bad?.open() ?? 0) + (worse?.open() ?? 0);
  await round;
  expect(stillOpen).toBeGreaterThan(0);

  const wrong: string[] = [];
  const check = async (id: string, name: string, reason: RegExp, state: string) => {
    const feed = await polling.feed(id);
    if (feed.status !== state || !reason.test(feed.reason ?? "")) wrong.push(`${name}: ${feed.status}: ${feed.reason}`);
  };
  for (const [n, [name, reason]] of HOSTILE_FEEDS.entries()) await check(`bad-${n}`, name, reason, "failing");
  for (const [n, [name, reason]] of MENDED_FEEDS.entries()) await check(`bad-${HOSTILE_FEEDS.length + n}`, name, reason, "ok");
  for (const [n, [name, reason]] of RAW_FEEDS.entries()) await check(`worse-${n}`, name, reason, "failing");
  expect(wrong).toEqual([]);
});

test("each hostile page has its reason, and the others are read", async () => {
  const urls = [`${good?.url}/article`, ...HOSTILE_PAGES.map((_, n) => `${bad?.url}/page-${n}`)];
  await ctx.store.query("truncate articles, entries cascade");
  await polling.ctx.store.query(
    `insert into articles (canonical_url, url, feed_id, title, feed_content, first_seen_at, state, next_attempt_at)
     select u, u, 'good-0', 'From the feed', '<p>What the feed said.</p>', $2, 'found', $2 from unnest($1::text[]) as u`,
    [urls, polling.now()],
  );
  const rows = () =>
    ctx.store.query<{ id: string; url: string; state: string; reason: string | null; text: string | null }>(
      "select id::text, url, state, reason, text from articles",
    );
  const queue = { ...ctx.queue, add: async () => {} };
  await Promise.all((await rows()).map(({ id }) => fetchArticle({ ...ctx, queue }, id)));
  const wrong: string[] = [];
  for (const { url, state, reason, text } of await rows()) {
    if (url === urls[0]) {
      expect([reason, text?.slice(0, 14)]).toEqual([null, "Officials said"]);
      continue;
    }
    const [name, expected] = HOSTILE_PAGES[urls.indexOf(url) - 1] ?? [];
    // Either the feed's own words are taken in its place, or it waits for another try.
    const safe = state === "found" || text === "What the feed said.";
    if (!safe || !expected?.test(reason ?? "")) wrong.push(`${name}: ${state}: ${reason}: ${text?.slice(0, 50)}`);
  }
  expect(wrong).toEqual([]);
});

/** A resolver that changes its answer from one look-up to the next, and counts them. */
function resolver(answers: string[][]) {
  let asked = 0;
  const lookup = (_: string, __: object, done: (error: null, addresses: LookupAddress[]) => void) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return { lookup: lookup as never, asked: () => asked };
}

const OUTSIDE = "127.0.0.2";
const INSIDE = "127.0.0.1";

test.each<[string, string[][], string]>([
  ["at the first look-up", [[INSIDE]], "/once"],
  ["beside a public one", [[OUTSIDE, INSIDE]], "/once"],
  ["in IPv6 clothes", [["::ffff:127.0.0.1"]], "/once"],
  ["at a redirect to the same name", [[OUTSIDE], [INSIDE]], "/again"],
  ["at the second redirect", [[OUTSIDE], [OUTSIDE], [INSIDE]], "/thrice"],
  ["after robots.txt was asked for", [[OUTSIDE], [INSIDE]], "/robots"],
])("a name that turns to a private address %s is refused there, and nothing inside is reached", async (_, answers, path) => {
  const outside = await web(OUTSIDE, (request, response) => {
    const hop = /^\/(again|thrice)(\d?)/.exec(request.url ?? "");
    const left = hop?.[1] === "again" ? 1 : 3;
    response.setHeader("connection", "close"); // so that each step looks the name up anew
    if (request.url === "/robots.txt") return void response.writeHead(404).end();
    const n = Number(hop?.[2] ?? 0);
    if (hop && n < left) return void response.writeHead(302, { location: `/${hop[1]}${n + 1}` }).end();
    response.end("public");
  });
  const inside = await web(INSIDE, (_request, response) => void response.end("secret"), outside.port);
  const { lookup, asked } = resolver(answers);
  const http = createHttpClient({ ...limits, allowNetworks: [`${OUTSIDE}/32`], lookup });
  const url = `http://news.example:${outside.port}${path}`;
  await expect(http.request(url, { robots: path === "/robots" })).rejects.toMatchObject({ code: "blocked-address" });
  expect(asked()).toBe(answers.length);
  expect(inside.hits).toBe(0);
  await Promise.all([http.close(), outside.close(), inside.close()]);
});

test("a name that turns private between two polls is refused then, however often it turns back", async () => {
  const outside = await web(OUTSIDE, (_request, response) => void response.writeHead(200, { connection: "close" }).end("public"));
  const inside = await web(INSIDE, (_request, response) => void response.end("secret"), outside.port);
  const turns = Array.from({ length: 10 }, (_, i) => [i % 2 === 0 ? OUTSIDE : INSIDE]);
  const http = createHttpClient({ ...limits, allowNetworks: [`${OUTSIDE}/32`], lookup: resolver(turns).lookup });
  for (const [address] of turns) {
    const answer = http.request(`http://news.example:${outside.port}/`).then(
      ({ body }) => Buffer.from(body).toString(),
      ({ code }: { code: string }) => code,
    );
    expect(await answer).toBe(address === OUTSIDE ? "public" : "blocked-address");
  }
  expect(inside.hits).toBe(0);
  await Promise.all([http.close(), outside.close(), inside.close()]);
});
