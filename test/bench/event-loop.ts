/**
 * How late the event loop is while 1,000 pages are extracted by the product's worker threads, beside an idle loop and the same
 * extraction in the loop's own thread.
 * usage: npm run bench -- event-loop [--pages 1000] [--dir FOLDER] [--at-once 16]
 *
 * FOLDER has pages as .html or .html.gz, taken in turns; without one, pages of some 120 kB are made up.
 * The histogram's values hold the interval of its own timer (1 ms); the idle row shows what the machine adds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { decodeHtml, extractArticle } from "../../src/articles/index.js";
import { createCpu } from "../../src/pipeline/cpu.js";

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "1000" },
    dir: { type: "string" },
    "at-once": { type: "string", default: "16" },
  },
});
const COUNT = Number(values.pages);
const AT_ONCE = Number(values["at-once"]);
const ABOUT = { contentType: "text/html; charset=utf-8", url: "https://example.org/story", status: 200 };

function madeUp(n: number): Buffer {
  const sentence = `Officials in district ${n} said that the road had been closed and that the inquiry would go on for weeks. `;
  const story = Array.from({ length: 30 }, (_, i) => `<p>${sentence.repeat(3 + ((n + i) % 4))}</p>`).join("\n");
  const links = Array.from({ length: 600 }, (_, i) => `<li><a href="/x/${i}"><span>Other story ${i}</span></a></li>`).join("");
  return Buffer.from(
    `<!doctype html><html lang="en"><head><title>Story ${n}</title><style>${".a{color:red}".repeat(2000)}</style></head><body><nav><ul>${links}</ul></nav><article><h1>Story ${n}</h1>${story}</article><footer>About</footer></body></html>`,
  );
}

function read(dir: string): Buffer[] {
  return readdirSync(dir)
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .sort()
    .map((file) => (file.endsWith(".gz") ? gunzipSync(readFileSync(join(dir, file))) : readFileSync(join(dir, file))));
}

const known = values.dir === undefined ? Array.from({ length: 20 }, (_, n) => madeUp(n)) : read(values.dir);
const pageOf = (n: number) => known[n % known.length] ?? Buffer.alloc(0);

/** Runs a piece of work under the histogram; times in milliseconds. */
async function measured(name: string, work: () => Promise<number>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const pages = await work();
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  const ms = (nanoseconds: number) => Number((nanoseconds / 1e6).toFixed(1));
  return {
    what: name,
    "median ms": ms(delay.percentile(50)),
    "p99 ms": ms(delay.percentile(99)),
    "most ms": ms(delay.max),
    "pages/s": pages === 0 ? null : Number((pages / seconds).toFixed(1)),
  };
}

async function inThreads(count: number): Promise<number> {
  let next = 0;
  let found = 0;
  const worker = async () => {
    // Each page's bytes are their own, as from the network.
    for (let n = next++; n < count; n = next++) {
      const { article } = await cpu.readPage(new Uint8Array(pageOf(n)), ABOUT);
      if (article.text !== "") found++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (found === 0) throw new Error("no page gave an article: nothing was measured");
  return count;
}

async function inTheLoop(count: number): Promise<number> {
  for (let n = 0; n < count; n++) {
    extractArticle(decodeHtml(pageOf(n), ABOUT.contentType), ABOUT.url);
    await turn();
  }
  return count;
}

const cpu = createCpu({ groups: [], terms: [] });
const rows = [
  await measured("idle", async () => {
    await sleep(3000);
    return 0;
  }),
  await measured("worker threads, their start included", () => inThreads(COUNT)),
  await measured("worker threads, warm", () => inThreads(COUNT)),
  await measured("the loop's own thread", () => inTheLoop(Math.min(COUNT, 300))),
];
await cpu.close();
console.log(
  `${known.length} different pages, ${Math.round(known.reduce((sum, page) => sum + page.length, 0) / known.length / 1000)} kB each on average`,
);
console.table(rows);
