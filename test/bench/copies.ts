/**
 * How many edited copies of real articles the near-duplicate index finds, and how many different ones it takes for copies, beside SimHash.
 * usage: npm run bench -- copies [--data ../shared/data/extraction]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as minhash from "../../src/articles/near-duplicate.js";
import * as simhash from "./copies/simhash.js";

const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/data/extraction" } } });
const truth: Record<string, { articleBody?: string }> = JSON.parse(readFileSync(join(values.data, "ground-truth.json"), "utf8"));
const texts = Object.values(truth)
  .map(({ articleBody = "" }) => articleBody)
  .filter((text) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 80);
const sentences = (text: string) => text.split(/(?<=[.!?])\s+/);

/** What desks do to wire copy; the other text lends its sentences. */
const EDITS: Record<string, (text: string, other: string) => string> = {
  "other dateline and credit": (text) => `LONDON (Wire) - ${text} Reporting by our staff.`,
  "four sentences appended": (text, other) => `${text} ${sentences(other).slice(0, 4).join(" ")}`,
  "other lead (two sentences)": (text, other) => [...sentences(other).slice(0, 2), ...sentences(text).slice(2)].join(" "),
  "cut to 60 %": (text) => text.slice(0, Math.floor(text.length * 0.6)),
  "every 12th word changed": (text) =>
    text
      .split(" ")
      .map((word, i) => (i % 12 === 5 ? `changed${i}` : word))
      .join(" "),
};

type Index = Pick<typeof minhash, "fingerprint" | "bands" | "isCopy">;
const meets = ({ bands, isCopy }: Index, a: string, b: string) => {
  const keys = new Set(bands(a));
  return isCopy(a, b) && bands(b).some((key) => keys.has(key));
};

function row(index: Index): Record<string, string> {
  const start = performance.now();
  const prints = texts.map((text) => index.fingerprint(text) ?? "");
  const each = (performance.now() - start) / texts.length;
  const found = Object.entries(EDITS).map(([name, edit]) => {
    const copies = texts.map((text, i) => index.fingerprint(edit(text, texts[(i + 7) % texts.length] ?? "")) ?? "");
    const judged = copies.flatMap((copy, i) => (copy === "" ? [] : [meets(index, prints[i] ?? "", copy)]));
    return [name, `${judged.filter(Boolean).length}/${judged.length}`];
  });
  const pairs = prints.flatMap((a, i) => prints.slice(0, i).map((b) => [a, b] as const));
  return {
    ...Object.fromEntries(found),
    "different texts taken for copies": `${pairs.filter(([a, b]) => meets(index, a, b)).length}/${pairs.length}`,
    "ms a text": each.toFixed(2),
  };
}

const [ours, peer] = [row(minhash), row(simhash)];
console.table(
  Object.fromEntries(Object.keys(ours).map((name) => [name, { "Vigil (MinHash)": ours[name], SimHash: peer[name] }])),
);
