import { expect, test } from "vitest";
import { parse } from "yaml";
import { addItems } from "../../src/config/add-items.js";

test.each([
  ["an empty list", "feeds: []\n", 0],
  ["an empty file", "# nothing yet\n", 0],
  ["a list in brackets", "feeds: [{ id: a, url: https://a.example/ }]  # in brackets\n", 1],
  ["lines that end as on Windows", "feeds:\r\n- id: a # first\r\n  url: https://a.example/\r\n", 1],
  ["no line end", "feeds:\n- { id: a, url: https://a.example/ }", 1],
  ["a text in several lines", "feeds:\n  - id: a\n    url: https://a.example/\n    title: |\n      A\n      B\n\n# the end\n", 1],
  ["a list before another key", "feeds:\n  - { id: a, url: https://a.example/ } # a\n", 1],
])("%s takes feeds and keeps its comments", (_, text, before) => {
  const grown = addItems(text, "feeds", [
    { id: "b", url: "https://b.example/rss?a=1&b=2", title: "B: #1, and {more}" },
    { id: "c", url: "https://c.example/" },
  ]);
  const { feeds } = parse(grown);
  expect(feeds).toHaveLength(before + 2);
  expect(feeds.slice(0, before)).toEqual((parse(text)?.feeds ?? []).slice(0, before));
  expect(feeds[before]).toEqual({ id: "b", url: "https://b.example/rss?a=1&b=2", title: "B: #1, and {more}" });
  for (const [comment] of text.matchAll(/# .*/g)) expect(grown).toContain(comment.trim());
});
