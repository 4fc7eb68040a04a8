import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractArticle } from "../../src/articles/index.js";

/** What each page of `pages/` says, as its authors mean it; a date without a time of day stands for that day. */
interface Expected {
  url: string;
  title: string;
  date: string;
  byline: string | null;
  language: string;
  canonical: string;
}

const folder = new URL("pages/", import.meta.url);
const expected: Record<string, Expected> = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
const FIELDS = ["title", "date", "byline", "language", "canonical"] as const;

const instant = (date: Date | null, like: string) =>
  date === null
    ? null
    : like.length === 10
      ? date.toISOString().slice(0, 10)
      : date.getTime() === Date.parse(like)
        ? like
        : date.toISOString();
const loose = (text: string | null) => text?.toLowerCase().replace(/[“”]/g, '"').replace(/\s+/g, " ") ?? null;

const rows = Object.entries(expected).flatMap(([name, said]) => {
  const article = extractArticle(readFileSync(new URL(name, folder), "utf8"), said.url);
  const found = {
    title: loose(article.title),
    date: instant(article.publishedAt, said.date),
    byline: loose(article.byline),
    language: article.language,
    canonical: article.canonicalUrl,
  };
  const wanted = { ...said, title: loose(said.title), byline: loose(said.byline) };
  return FIELDS.map((field) => ({
    name,
    field,
    found: found[field],
    wanted: wanted[field],
    right: found[field] === wanted[field],
  }));
});

test.each(FIELDS)("the %s is right on at least 97 % of the pages", (field) => {
  const wrong = rows.filter((row) => row.field === field && !row.right);
  const share = 1 - wrong.length / Object.keys(expected).length;
  console.log(
    `${field.padEnd(10)} ${(share * 100).toFixed(1)} %${wrong.map((row) => `\n  ${row.name}: ${row.found} instead of ${row.wanted}`).join("")}`,
  );
  expect(share).toBeGreaterThanOrEqual(0.97);
});

test("the sample has at least sixty pages in eight languages", () => {
  expect(Object.keys(expected).length).toBeGreaterThanOrEqual(60);
  expect(new Set(Object.values(expected).map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
});
