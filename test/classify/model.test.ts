import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../src/classify/model/judge.js";
import { predict } from "../../src/classify/model/predict.js";
import { type Example, train } from "../../src/classify/model/train.js";
import { type Reading, TASKS } from "../../src/classify/model/types.js";
import { readArticle } from "../../src/classify/read-article.js";

const example = (source: string, words: string, report: boolean): Example => ({
  source,
  words: new Set(words.split(" ")),
  rules: new Map([["strongest", report ? 0.8 : 0]]),
  labels: { report, bombing: words.includes("bomb") },
});
/** Two collections that tell of attacks and of other things, each with a word of its own. */
const EXAMPLES = ["wire", "portal"].flatMap((source) =>
  Array.from({ length: 10 }, () => [
    example(source, `${source} bomb killed police market`, true),
    example(source, `${source} gunmen killed police officer`, true),
    example(source, `${source} cup final goal striker`, false),
    example(source, `${source} budget shares profit quarter`, false),
  ]).flat(),
);
const read = (weights: ReturnType<typeof train>, words: string) => predict(new Set(words.split(" ")), new Map(), weights);

test("the model learns what tells attacks from other news, and which sort they are", () => {
  const weights = train(EXAMPLES);
  expect(read(weights, "bomb killed police").report).toBeGreaterThan(0.6);
  expect(read(weights, "cup final striker").report).toBeLessThan(0.4);
  expect(read(weights, "bomb market").bombing).toBeGreaterThan(read(weights, "gunmen officer").bombing);
});

test("a word that one collection alone uses is not learnt, and a task that nobody labelled stays even", () => {
  const weights = train(EXAMPLES);
  expect(Object.keys(weights.words)).not.toContain("wire");
  expect(read(weights, "bomb killed").arson).toBe(0.5);
});

test("training twice gives the same weights", () => {
  expect(train(EXAMPLES)).toEqual(train(EXAMPLES));
});

test("whatever the words are, a reading is probabilities", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "bomb"))), (words) => {
      const reading = predict(new Set(words), new Map([["strongest", 1]]));
      for (const task of TASKS) expect(reading[task] >= 0 && reading[task] <= 1).toBe(true);
    }),
  );
});

const reading = (given: Partial<Reading>): Reading => ({
  report: 0.9,
  bombing: 0,
  kidnapping: 0,
  assault: 0,
  arson: 0,
  other: 0,
  ...given,
});
const attacks = (title: string, text: string) =>
  readArticle({ title, text, language: "en", publishedAt: null }, []).news.filter(({ signal }) => signal.kind === "incident");

test("an article that as a whole reads like no attack silences a sentence of it, but not its title", () => {
  const body = attacks("", "A bomb exploded in the market on Monday, killing four people.");
  expect(judge(body, [], reading({ report: 0.05 }))).toMatchObject({ reports: [], contradicted: [{}] });
  const titled = attacks("Bomb blast kills four in Quetta market", "A bomb exploded in the market on Monday.");
  expect(judge(titled, [], reading({ report: 0.05, bombing: 0.9 })).contradicted).toEqual([]);
});

test("a tracked group named in a plain sentence of an attack is never silenced", () => {
  const [told] = attacks("", "A bomb exploded in the market on Monday, killing four people.");
  if (told === undefined) throw new Error("the sentence should tell of an attack");
  const tracked = { ...told, sentence: { ...told.sentence, groups: ["bla"] } };
  expect(judge([tracked], [], reading({ report: 0.01 })).reports).toHaveLength(1);
});

test("of the types that sentences speak of, those stay that the article as a whole confirms; the likeliest always does", () => {
  const told = attacks("", "Gunmen shot four policemen dead and a bomb exploded near the market in Quetta on Monday.");
  const types = (of: Reading) => [...new Set(judge(told, [], of).reports.flatMap(({ signal }) => signal.types))];
  expect(types(reading({ bombing: 0.9, assault: 0.1 }))).toEqual(["bombing"]);
  expect(types(reading({ bombing: 0.9, assault: 0.8 })).sort()).toEqual(["armed_assault", "bombing"]);
  expect(types(reading({ bombing: 0.01, assault: 0.2 }))).toEqual(["armed_assault"]);
});

const hints = (text: string) => readArticle({ title: "", text, language: "en", publishedAt: null }, []).hints;

test("a sentence that only hints at an attack reports one where the article as a whole surely reads like it", () => {
  const hinted = hints("Three strong explosions occurred last night in Medellin, and a bank building was damaged.");
  expect(hinted).toHaveLength(1);
  expect(judge([], hinted, reading({ report: 0.45, bombing: 0.9 }))).toEqual({ reports: [], contradicted: [] });
  const { reports } = judge([], hinted, reading({ report: 0.8, bombing: 0.9 }));
  expect(reports.flatMap(({ signal }) => signal.types)).toEqual(["bombing"]);
});

test("a killing whose means nobody tells has no type; one by a gun is an assault whatever the article is like", () => {
  const types = (text: string, of: Reading) => judge(attacks("", text), [], of).reports.flatMap(({ signal }) => signal.types);
  const untold = reading({ assault: 0.2, other: 0.7 });
  expect(types("Two villagers were killed by Maoist rebels in Bijapur district on Monday.", untold)).toEqual([]);
  expect(types("Two villagers were shot dead by Maoist rebels in Bijapur district on Monday.", untold)).toEqual([
    "armed_assault",
  ]);
});
