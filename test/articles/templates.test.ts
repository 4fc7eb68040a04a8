import { readFileSync } from "node:fs";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { extractArticle } from "../../src/articles/index.js";

/** Press statement's lines above the text, and a mark at its end, may count as text. */
const BESIDE = 140;

test.each([
  ["an AMP page", "en-amp"],
  ["an AMP page in Spanish", "es-amp-infobae"],
  ["an AMP page in French", "fr-amp-multi"],
  ["a foreign ministry's press statement", "en-gov-dc"],
  ["a treasury's press release", "en-gov-press-release"],
  ["a government's communiqué in French", "fr-gouv"],
  ["a ministry's note in Spanish", "es-gob"],
  ["a ministry's note in Portuguese", "pt-gov"],
  ["a ministry's note in Russian", "ru-jsonld-gov"],
  ["a ministry's note in German", "de-gov"],
])("the text of %s is its paragraphs", (_, name) => {
  const html = readFileSync(new URL(`./pages/${name}.html`, import.meta.url), "utf8");
  const $ = load(html);
  const paragraphs = $("p")
    .toArray()
    .map((paragraph) => $(paragraph).text().replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph.length > 110);
  const { text } = extractArticle(html, "https://example.org/a");
  expect(paragraphs.length).toBeGreaterThan(1);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  expect(text.length).toBeLessThan(paragraphs.join("\n\n").length + BESIDE);
});
