import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { languageOfText } from "../../src/articles/language.js";
import { assess, fullText } from "../../src/classify/index.js";
import type { ArticleText } from "../../src/classify/types.js";
import { watchlistSchema } from "../../src/config/schema.js";
import type { Cpu } from "../../src/pipeline/cpu.js";
import { explain, explanationText } from "../../src/pipeline/explain.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";
import { PARTS, readStream } from "./read-stream.js";

const watchlist = compileWatchlist(watchlistSchema.parse(parse(readFileSync("config/watchlist.yaml", "utf8"))));
const cpu = {
  async assess(article: ArticleText) {
    const mentions = findMentions(watchlist, fullText(article));
    return { assessment: assess(article, mentions), mentions };
  },
} as unknown as Cpu;
const plain = (text: string) => text.replace(/\s+/g, " ");
const same = (text: string) => text;
const colours = { bold: same, dim: same, red: same, green: same, yellow: same };

/** Ten of the stream: every kind, six languages, background, opinion and a roundup. */
const TEN = ["p001", "p003", "p010", "p011", "p017", "p023", "p027", "p036", "p037", "p047"];
const articles = readStream(6).articles.filter(({ id }) => TEN.includes(id));

test.each(articles.map((article) => [article.id, article] as const))(
  "an explanation leads from the sentences to the decision: %s",
  async (_id, { title, text, language, publishedAt, kind }) => {
    const explanation = await explain(cpu, { title, text, language, publishedAt, notes: [] });
    const { json } = explanation;
    expect(json.kind).toBe(kind);
    // Every quote stands in the article, and what the text shows is what the JSON says.
    const quotes = json.evidence;
    for (const quote of quotes) expect(plain(`${title}\n${text}`)).toContain(plain(quote));
    const shown = explanationText(explanation, colours as never);
    expect(shown).toContain("How it was decided");
    for (const quote of quotes.slice(0, 1)) expect(plain(shown)).toContain(plain(quote));
    if (json.new) expect(quotes.length).toBeGreaterThan(0);
    expect(json.groups.every(({ id, name, mentions }) => id !== "" && name !== "" && mentions > 0)).toBe(true);
  },
);

test("the language of every article is told from its words, whatever its page declares", () => {
  for (const { id, language, text } of PARTS.flatMap((part) => readStream(part).articles)) {
    if (text.length >= 200) expect([id, languageOfText("en", text)]).toEqual([id, language]);
  }
});

test("a folder of one's own articles is read as the stream is", () => {
  const folder = mkdtempSync(join(tmpdir(), "vigil-own-"));
  try {
    const head = "# x1 | own | medium | en | 2026-01-06T08:00Z | incident | E1 | bla";
    writeFileSync(join(folder, "part-3.txt"), `${head}\nFive killed in Kalat\nGunmen killed five.\n`);
    writeFileSync(join(folder, "part-3.yaml"), "- { id: E1, kind: incident, groups: [bla], date: 2026-01-05, killed: 5 }\n");
    const { articles: own, events } = readStream(3, folder);
    expect(own).toMatchObject([{ id: "x1", title: "Five killed in Kalat", text: "Gunmen killed five.", events: ["E1"] }]);
    expect(events).toMatchObject([{ id: "E1", killed: 5 }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
