/**
 * Notices of attacks that are alike in form, of one region, day after day: how many of two events are taken for one.
 * usage: npm run bench -- look-alikes --data DIR [--articles 300] [--skip 0] [--pairs]   (a folder with satp-*.jsonl)
 *
 * The summaries of several years are put into one, each published in the evening of the day that it gives: several attacks a day, often
 * by one group in one district. Nearly each is an event of its own; those that are the same text again are counted apart.
 */
import { parseArgs } from "node:util";
import type { StreamArticle } from "../stream/read-stream.js";
import { runStream } from "../stream/run-stream.js";
import { readLabelled } from "./incidents/data.js";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    articles: { type: "string", default: "300" },
    skip: { type: "string", default: "0" },
    pairs: { type: "boolean", default: false },
  },
});
if (values.data === undefined) {
  console.error("usage: npm run bench -- look-alikes --data DIR [--articles 300] [--skip 0] [--pairs]");
  process.exit(2);
}

const YEAR = 2026;
const DAY_TOLD = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b/;
const OUTLETS = 17;
const TITLE_WORDS = 9;
/** From this share of common words on two summaries are one text. */
const SAME_TEXT = 0.8;

const from = Number(values.skip);
const articles = readLabelled(values.data)
  .filter(({ source }) => source === "satp")
  .flatMap(({ id, text }, i): StreamArticle[] => {
    const told = DAY_TOLD.exec(text)?.[0];
    const publishedAt = new Date(`${told} ${YEAR} 18:00:00 UTC`);
    if (told === undefined || Number.isNaN(publishedAt.getTime())) return [];
    const title = text.split(/\s+/).slice(0, TITLE_WORDS).join(" ");
    const about = { kind: "incident" as const, events: [], groups: [], copyOf: null, reliability: "B", language: "en" };
    return [{ ...about, id, outlet: `Outlet ${i % OUTLETS}`, publishedAt, title, text }];
  })
  .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
  .slice(from, from + Number(values.articles))
  .map((article, i) => ({ ...article, publishedAt: new Date(article.publishedAt.getTime() + i * 1000) }));

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
function isSameText(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared) >= SAME_TEXT;
}

const { told } = await runStream(articles);
const first = new Map<string, StreamArticle>();
let again = 0;
const joined: [StreamArticle, StreamArticle][] = [];
for (const { article, events } of told)
  for (const event of events) {
    const known = first.get(event);
    if (known === undefined) first.set(event, article);
    else if (isSameText(known.text, article.text)) again++;
    else joined.push([known, article]);
  }
if (values.pairs) for (const [a, b] of joined) console.log(`${a.text.slice(0, 160)}\n  ${b.text.slice(0, 160)}\n`);
console.table({
  "": { summaries: articles.length, events: first.size, "the same text again": again, "other texts joined": joined.length },
});
