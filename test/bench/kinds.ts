/**
 * What the words of an article's head add where rules find nothing: each part of the stream read by a model that has not seen it.
 * usage: npm run bench -- kinds --data DIR   (a folder with bbc-*.jsonl)
 */

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { assess, fullText } from "../../src/classify/index.js";
import { guessKind } from "../../src/classify/model/kinds.js";
import { trainKinds } from "../../src/classify/model/train-kinds.js";
import { WEIGHTS } from "../../src/classify/model/weights.js";
import { watchlistSchema } from "../../src/config/schema.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";
import { calmHeads, streamHeads } from "./kinds/data.js";

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) {
  console.error("usage: npm run bench -- kinds --data DIR");
  process.exit(2);
}
const watchlist = compileWatchlist(watchlistSchema.parse(parse(readFileSync("config/watchlist.yaml", "utf8"))));
const heads = streamHeads();
const calm = calmHeads(values.data);
const none = { intercepts: [0, 0, 0, 0, 0, 1], words: {} };
const rows: Record<string, Record<string, number | string>> = {};
const counts = () => ({
  articles: 0,
  rules: 0,
  both: 0,
  alone: 0,
  "missed by rules": 0,
  "missed by both": 0,
  "false by rules": 0,
  "false by both": 0,
});
const total = counts();
for (const part of [...new Set(heads.map((head) => head.part))]) {
  const weights = trainKinds([...heads.filter((head) => head.part !== part), ...calm]);
  const row = counts();
  for (const { article, kind, words } of heads.filter((head) => head.part === part)) {
    const mentions = findMentions(watchlist, fullText(article));
    const said = [none, weights].map((kinds) => {
      const assessment = assess(article, mentions, WEIGHTS, kinds);
      return assessment.isNew ? assessment.kind : "none";
    });
    row.articles++;
    row.alone += Number(guessKind(words, weights).kind === kind);
    for (const [i, name] of (["rules", "both"] as const).entries()) {
      row[name] += Number(said[i] === kind);
      row[`missed by ${name}`] += Number(said[i] === "none" && kind !== "none");
      row[`false by ${name}`] += Number(said[i] !== "none" && kind === "none");
    }
  }
  for (const key of Object.keys(row) as (keyof typeof row)[]) total[key] += row[key];
  rows[`part ${part}`] = shown(row);
}
rows.all = shown(total);
console.table(rows);

function shown(row: typeof total): Record<string, number | string> {
  const share = (n: number) => (n / row.articles).toFixed(3);
  return { ...row, rules: share(row.rules), both: share(row.both), alone: share(row.alone) };
}
