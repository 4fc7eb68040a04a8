import { expect, test } from "vitest";
import { PARTS, readStream } from "./read-stream.js";
import { runStream } from "./run-stream.js";
import { scoreStream } from "./score-stream.js";

test("the stream is as it says: ids once, events and copies that exist, background without events", () => {
  const ids = new Set<string>();
  const languages = new Set<string>();
  let events = 0;
  for (const part of PARTS) {
    const stream = readStream(part);
    const known = new Set(stream.events.map(({ id }) => id));
    const own = new Set(stream.articles.map(({ id }) => id));
    events += known.size;
    for (const article of stream.articles) {
      expect(ids.has(article.id), article.id).toBe(false);
      ids.add(article.id);
      languages.add(article.language);
      expect(Number.isNaN(article.publishedAt.getTime()), article.id).toBe(false);
      expect(article.events.filter((id) => !known.has(id))).toEqual([]);
      expect(article.events.length === 0).toBe(article.kind === "mention" || article.kind === "commentary");
      if (article.copyOf !== null) expect(own.has(article.copyOf), article.id).toBe(true);
    }
    for (const id of known)
      expect(
        stream.articles.some((article) => article.events.includes(id)),
        id,
      ).toBe(true);
  }
  expect(ids.size).toBeGreaterThanOrEqual(300);
  expect(events).toBeGreaterThanOrEqual(80);
  expect([...languages].sort()).toEqual(["ar", "en", "es", "fr", "ru", "ur"]);
});

test.each([7, 11] as const)(
  "news through the whole pipeline becomes its events, and each alerts once; floors below what the bench shows: part %i",
  async (part) => {
    const { articles, events } = readStream(part);
    const scores = scoreStream(await runStream(articles), events);
    const told = scores.mistakes.join("\n");
    expect(scores.kind, told).toBeGreaterThanOrEqual(0.95);
    expect(scores.isNew, told).toBeGreaterThanOrEqual(0.95);
    expect(scores.groupsF1, told).toBeGreaterThanOrEqual(0.97);
    expect(scores.place, told).toBeGreaterThanOrEqual(0.9);
    expect(scores.toll, told).toBeGreaterThanOrEqual(0.9);
    expect(scores.bcubed.f1, told).toBeGreaterThanOrEqual(0.95);
    expect(scores.alertedOnce, told).toBeGreaterThanOrEqual(0.9);
  },
  120_000,
);
