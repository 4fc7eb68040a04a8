/**
 * A stream of news about known events through the whole pipeline: what is told of each, and how often.
 * usage: npm run bench -- stream [--part N] [--mistakes] [--folder DIR, with part-1.txt and part-1.yaml of your own, and so on]
 */
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { assess, fullText } from "../../src/classify/index.js";
import { watchlistSchema } from "../../src/config/schema.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";
import { PARTS, readStream, type StreamArticle } from "../stream/read-stream.js";
import { runStream, type Told } from "../stream/run-stream.js";
import { reliability, scoreStream } from "../stream/score-stream.js";

const WARM_UP_SECONDS = 3;
const MEASURED_SECONDS = 5;

const { values } = parseArgs({
  options: { part: { type: "string" }, mistakes: { type: "boolean", default: false }, folder: { type: "string" } },
});
const known = values.folder === undefined ? PARTS : partsIn(values.folder);
const parts = known.filter((part) => values.part === undefined || values.part === String(part));
const speed = speedOf(parts.flatMap((part) => readStream(part, values.folder).articles));
const all: Told[] = [];
const columns: Record<string, Record<string, string>> = {};
for (const part of parts) {
  const { articles, events } = readStream(part, values.folder);
  const start = performance.now();
  const run = await runStream(articles);
  all.push(...run.told);
  const scores = scoreStream(run, events);
  const { bcubed, mistakes } = scores;
  const shown = (value: number) => value.toFixed(3);
  columns[`part ${part} (${articles.length} articles, ${events.length} events)`] = {
    kind: shown(scores.kind),
    "new or background": shown(scores.isNew),
    "groups F1": shown(scores.groupsF1),
    place: shown(scores.place),
    date: shown(scores.date),
    "last toll": shown(scores.toll),
    "B-cubed P / R / F1": `${shown(bcubed.precision)} / ${shown(bcubed.recall)} / ${shown(bcubed.f1)}`,
    "events alerted once": shown(scores.alertedOnce),
    "missed / twice / false alerts": `${scores.missed} / ${scores.again} / ${scores.falseAlerts}`,
    "articles/s": ((articles.length * 1000) / (performance.now() - start)).toFixed(0),
  };
  if (values.mistakes) console.log(mistakes.join("\n"));
}
const names = Object.keys(Object.values(columns)[0] ?? {});
console.table(
  Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(Object.entries(columns).map(([part, of]) => [part, of[name]]))]),
  ),
);
console.log("Confidence of articles that report something new, and how many of them do, of that kind:");
console.table(reliability(all));
console.log(speed);

/**
 * How many articles a second names and assessment alone take, warm. Before the database starts: a thread that holds a WebAssembly
 * database has V8 compile further regular expressions without optimising them, less than half as fast; the product reads in worker
 * threads, which hold none.
 */
function speedOf(articles: readonly StreamArticle[]): string {
  const watchlist = compileWatchlist(watchlistSchema.parse(parse(readFileSync("config/watchlist.yaml", "utf8"))));
  const readFor = (seconds: number) => {
    const start = process.cpuUsage();
    const spent = () => process.cpuUsage(start).user / 1e6;
    let read = 0;
    for (; spent() < seconds; read += articles.length)
      for (const article of articles) assess(article, findMentions(watchlist, fullText(article)));
    return read / spent();
  };
  readFor(WARM_UP_SECONDS);
  const mean = Math.round(articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length);
  return `mentions and assessment alone: ${readFor(MEASURED_SECONDS).toFixed(0)} articles a second of processor time, warm, on one thread, of ${mean} characters each`;
}

function partsIn(folder: string): number[] {
  const numbers = readdirSync(folder).flatMap((name) => /^part-(\d+)\.txt$/.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}
