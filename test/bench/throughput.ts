/**
 * Memory at idle and after 2,000 articles, and articles a second from feed to assessment, on each backend.
 * usage: npm run bench -- throughput [--articles 2000] [--backends embedded,postgres,redis]
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startPostgres } from "../servers/postgres.js";
import { startRedis } from "../servers/redis.js";
import { startProgram } from "../world/program.js";

const { values } = parseArgs({
  options: { articles: { type: "string", default: "2000" }, backends: { type: "string", default: "embedded,postgres,redis" } },
});
const ARTICLES = Number(values.articles);
const FEEDS = 20;
const IDLE_SECONDS = 20;

const PLACES = ["Quetta", "Peshawar", "Mogadishu", "Maiduguri", "Gao", "Kabul", "Mosul", "Bogotá", "Goma", "Deir ez-Zor"];
const TOPICS = [
  "budget talks",
  "a cricket series",
  "flood relief",
  "a border crossing",
  "school exams",
  "a power cut",
  "wheat prices",
  "an election rally",
];

/** Pages of ordinary length: most are plain news, one in ten reports an attack of its own. */
function page(n: number): { title: string; html: string } {
  const place = PLACES[n % PLACES.length];
  const topic = TOPICS[(n * 7) % TOPICS.length];
  const title =
    n % 10 === 0
      ? `Bomb blast in ${place} kills ${2 + (n % 5)}, police say (${n})`
      : `${place}: officials discuss ${topic} (${n})`;
  const paragraphs = Array.from({ length: 12 }, (_, i) => {
    const words = Array.from({ length: 60 }, (_, w) => LEXICON[(n * 31 + i * 17 + w * (7 + (n % 13))) % LEXICON.length]).join(
      " ",
    );
    return `<p>Officials in ${place} spoke of ${topic} on day ${i}. ${words}.</p>`;
  });
  const html = `<!doctype html><html lang="en"><head><title>${title} | Bench Times</title></head><body><nav>${"<a href=/x>Section</a>".repeat(40)}</nav><article><h1>${title}</h1>${paragraphs.join("\n")}</article><footer>About us</footer></body></html>`;
  return { title, html };
}
const LEXICON = readFileSync(new URL(import.meta.url), "utf8").match(/[a-z]{4,}/gi) ?? [];

async function outlet() {
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let open = false;
  const server = createServer((request, response) => {
    const [, kind, id] = (request.url ?? "").split("/");
    if (kind === "robots.txt") return response.writeHead(404).end();
    if (kind === "feed") {
      const etag = `"${id}-${open}"`;
      if (request.headers["if-none-match"] === etag) return response.writeHead(304, { etag }).end();
      const per = ARTICLES / FEEDS;
      const items = Array.from({ length: open ? per : 0 }, (_, i) => Number(id) * per + i).map(
        (n) =>
          `<item><title>${page(n).title}</title><link>${base()}/a/${n}</link><guid>${n}</guid><pubDate>${new Date().toUTCString()}</pubDate></item>`,
      );
      return response
        .writeHead(200, { "content-type": "application/rss+xml", etag })
        .end(`<rss version="2.0"><channel><title>Bench ${id}</title>${items.join("")}</channel></rss>`);
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(Number(id)).html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { base: base(), publish: () => (open = true), close: () => server.close() };
}

const rssMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
/** CPU seconds that a process has used, from /proc. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / Number(execFileSync("getconf", ["CLK_TCK"]).toString());
}

async function measure(backend: string, env: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), "vigil-bench-"));
  const news = await outlet();
  const feeds = Array.from({ length: FEEDS }, (_, i) => `  - { id: bench-${i}, url: ${news.base}/feed/${i}, language: en }`);
  writeFileSync(
    join(dir, "vigil.yaml"),
    `data: { dir: ${dir}/data }\nfetch: { allowNetworks: [127.0.0.0/8], perHost: 8 }\npoll: { every: 2s, min: 1s }\n`,
  );
  writeFileSync(join(dir, "feeds.yaml"), `feeds:\n${feeds.join("\n")}\n`);
  writeFileSync(join(dir, "watchlist.yaml"), readFileSync("config/watchlist.yaml"));
  writeFileSync(join(dir, "alerts.yaml"), "webhooks: []\n");
  const program = await startProgram({ configDir: dir, env: { ...env, VIGIL_ADMIN_TOKEN: "bench" } });
  const done = async () => Number((await program.metrics()).get('vigil_articles{state="assessed"}') ?? 0);
  await sleep(5000);
  const cpuBefore = cpuSeconds(program.pid);
  await sleep(IDLE_SECONDS * 1000);
  const idleCpu = (cpuSeconds(program.pid) - cpuBefore) / IDLE_SECONDS;
  const idle = rssMb(program.pid);
  const start = performance.now();
  news.publish();
  let peak = idle;
  while ((await done()) < ARTICLES) {
    peak = Math.max(peak, rssMb(program.pid));
    await sleep(250);
  }
  const seconds = (performance.now() - start) / 1000;
  await sleep(35_000); // worker threads end after half a minute
  const after = rssMb(program.pid);
  await program.stop();
  news.close();
  rmSync(dir, { recursive: true, force: true });
  return {
    backend,
    "idle MB": Math.round(idle),
    "idle CPU %": Number((idleCpu * 100).toFixed(1)),
    "peak MB": Math.round(peak),
    "after MB": Math.round(after),
    "articles/s": Number((ARTICLES / seconds).toFixed(1)),
  };
}

const rows = [];
for (const backend of values.backends.split(",")) {
  const postgres = backend === "embedded" ? null : await startPostgres();
  const redis = backend === "redis" ? await startRedis() : null;
  rows.push(await measure(backend, { ...(postgres && { DATABASE_URL: postgres.url }), ...(redis && { REDIS_URL: redis.url }) }));
  console.table(rows);
  await redis?.stop();
  await postgres?.stop();
}
