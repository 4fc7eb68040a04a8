/**
 * What each reader makes of a set of feeds whose contents are known, and how fast: Vigil beside rss-parser, feedsmith and feedparser.
 * usage: npm run bench -- feeds --data DIR [--failures] [--rounds 5]
 * DIR holds manifest.json ([{ file, contentType, url, outcome: feed|not-a-feed|empty|hostile, count, title, entries }]) and its files.
 * "healthy" are the feeds that bare rss-parser reads: feeds/s is the median of the rounds over them, all readers taking turns.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Reader, readers } from "./feeds/readers.js";
import { type Expected, score } from "./feeds/score.js";

const { values } = parseArgs({
  options: { data: { type: "string" }, failures: { type: "boolean" }, rounds: { type: "string", default: "5" } },
});
if (values.data === undefined) {
  console.error("usage: npm run bench -- feeds --data DIR [--failures] [--rounds 5]");
  process.exit(2);
}
const dir = values.data;
const text = z.string().nullable();
const Manifest = z.array(
  z.object({
    file: z.string(),
    contentType: text,
    url: z.string(),
    outcome: z.enum(["feed", "not-a-feed", "empty", "hostile"]),
    count: z.number().nullish(),
    title: text.optional(),
    entries: z.array(z.object({ id: text, title: text, link: text, published: text })).nullish(),
  }),
);
const cases: Expected[] = Manifest.parse(JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"))).map((expected) => ({
  ...expected,
  entries: expected.entries ?? [],
  bytes: readFileSync(join(dir, expected.file)),
}));

const rows = new Map<string, Record<string, string | number>>();
for (const { name, parse } of readers) {
  const { row, failures } = await score(parse, cases);
  rows.set(name, row);
  if (values.failures && name === "Vigil") for (const failure of failures) console.log(failure);
}
const healthy: Expected[] = [];
for (const each of cases) if (each.outcome === "feed" && (await reads(readers[1], each))) healthy.push(each);
const rates = new Map(readers.map(({ name }) => [name, [] as number[]]));
for (let round = 0; round < Number(values.rounds); round++) {
  for (const reader of readers) {
    const start = performance.now();
    for (const each of healthy) await reads(reader, each);
    rates.get(reader.name)?.push((1000 * healthy.length) / (performance.now() - start));
  }
}
const median = (name: string) => {
  const sorted = (rates.get(name) ?? []).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
console.table(
  [...rows].map(([reader, row]) => ({
    reader,
    ...row,
    "healthy feeds/s": Math.round(median(reader)),
    "× rss-parser": (median(reader) / median("rss-parser")).toFixed(2),
  })),
);
console.log(`${cases.length} feeds, ${healthy.length} of them healthy`);

async function reads(reader: Reader | undefined, each: Expected): Promise<boolean> {
  try {
    await reader?.parse(each.bytes, each);
    return true;
  } catch {
    return false;
  }
}
