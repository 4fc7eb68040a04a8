import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../../src/classify/cluster.js";
import { judge } from "../../src/classify/model/judge.js";
import { predict } from "../../src/classify/model/predict.js";
import { type Example, train } from "../../src/classify/model/train.js";
import { type ModelInput, type ModelWeights, type Reading, TASKS } from "../../src/classify/model/types.js";
import { readArticle } from "../../src/classify/read-article.js";

const inputOf = (words: string): ModelInput => ({
  words: new Set(words.split(" ")),
  told: new Set(words.split(" ")),
  rules: new Map(),
});
const example = (words: string, labels: Example["labels"]): Example => ({
  ...inputOf(words),
  sentences: [words.split(" ")],
  rules: new Map([["strongest", labels.report ? 0.8 : 0]]),
  labels,
});
/** Articles that tell of attacks, and of other things. */
const EXAMPLES = Array.from({ length: 10 }, () => [
  example("bomb killed police market", { report: true, bombing: true }),
  example("gunmen killed police officer", { report: true, bombing: false }),
  example("cup final goal striker", { report: false, bombing: false }),
  example("budget shares profit quarter", { report: false, bombing: false }),
]).flat();
const read = (weights: ModelWeights, words: string) => predict(inputOf(words), weights);

test("the model learns what tells attacks from other news, and which sort they are", () => {
  const weights = train(EXAMPLES);
  expect(read(weights, "bomb killed police").report).toBeGreaterThan(0.6);
  expect(read(weights, "cup final striker").report).toBeLessThan(0.4);
  expect(read(weights, "bomb market").bombing).toBeGreaterThan(read(weights, "gunmen officer").bombing);
});

test("what a sentence that tells of an attack says counts by itself", () => {
  const apart = Array.from({ length: 10 }, () => [
    { ...example("bomb minister", { report: true }), told: new Set(["bomb"]) },
    { ...example("bomb minister", { report: false }), told: new Set(["minister"]) },
  ]).flat();
  const weights = train(apart);
  expect(predict({ ...inputOf("bomb minister"), told: new Set(["bomb"]) }, weights).report).toBeGreaterThan(0.7);
  expect(predict({ ...inputOf("bomb minister"), told: new Set(["minister"]) }, weights).report).toBeLessThan(0.3);
});

test("a word of no labelled article counts like the words that it stands among", () => {
  const unlabelled = [
    "troops bomb killed police market",
    "troops gunmen killed police officer",
    "referee cup final goal striker",
  ];
  const more = Array.from({ length: 10 }, () => unlabelled.map((words) => example(words, {}))).flat();
  const weights = train([...EXAMPLES, ...more]);
  expect(read(weights, "troops").report).toBeGreaterThan(read(weights, "referee").report + 0.05);
});

test("a word of two articles is not learnt, and a task that nobody labelled stays even", () => {
  const weights = train([...EXAMPLES, example("cup quetta", { report: false }), example("bomb quetta", { report: true })]);
  expect(Object.keys(weights.words)).not.toContain("quetta");
  expect(read(weights, "bomb killed").arson).toBe(0.5);
});

test("training twice gives the same weights", () => {
  expect(train(EXAMPLES)).toEqual(train(EXAMPLES));
});

test("whatever the words are, a reading is probabilities", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "bomb"))), (words) => {
      const reading = predict({ words: new Set(words), told: new Set(words.slice(1)), rules: new Map([["strongest", 1]]) });
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
const found = (told: readonly Report[], hints: readonly Report[] = []) => ({ told, hints, namesGroup: false, namesAny: false });
const attacks = (title: string, text: string) =>
  readArticle({ title, text, language: "en", publishedAt: null }, []).news.filter(({ signal }) => signal.kind === "incident");

test("an article that as a whole reads like no attack silences a sentence of it, but not its title", () => {
  const body = attacks("", "A bomb exploded in the market on Monday, killing four people.");
  expect(judge(found(body), reading({ report: 0.05 }))).toMatchObject({ reports: [], contradicted: [{}] });
  const titled = attacks("Bomb blast kills four in Quetta market", "A bomb exploded in the market on Monday.");
  expect(judge(found(titled), reading({ report: 0.05, bombing: 0.9 })).contradicted).toEqual([]);
});

test("a tracked group named in a plain sentence of an attack is never silenced", () => {
  const [told] = attacks("", "A bomb exploded in the market on Monday, killing four people.");
  if (told === undefined) throw new Error("the sentence should tell of an attack");
  const tracked = { ...told, sentence: { ...told.sentence, groups: ["bla"] } };
  expect(judge(found([tracked]), reading({ report: 0.01 })).reports).toHaveLength(1);
});

test("an attack that the first paragraph tells of is never silenced where it names a tracked group", () => {
  const told = attacks("Army repels raid", "Soldiers repelled an assault on Monguno on Tuesday. Two soldiers were killed.");
  expect(told.map(({ sentence }) => sentence.part)).toContain("lead");
  expect(judge(found(told), reading({ report: 0.1 })).reports).toEqual([]);
  expect(judge({ ...found(told), namesGroup: true, namesAny: true }, reading({ report: 0.1 })).reports.length).toBeGreaterThan(0);
});

test("of the types that sentences speak of, those stay that the article as a whole confirms; the likeliest always does", () => {
  const told = attacks("", "Gunmen shot four policemen dead and a bomb exploded near the market in Quetta on Monday.");
  const types = (of: Reading) => [...new Set(judge(found(told), of).reports.flatMap(({ signal }) => signal.types))];
  expect(types(reading({ bombing: 0.9, assault: 0.1 }))).toEqual(["bombing"]);
  expect(types(reading({ bombing: 0.9, assault: 0.8 })).sort()).toEqual(["armed_assault", "bombing"]);
  expect(types(reading({ bombing: 0.01, assault: 0.2 }))).toEqual(["armed_assault"]);
});

const hints = (text: string) => readArticle({ title: "", text, language: "en", publishedAt: null }, []).hints;

test("a sentence that only hints at an attack reports one where the article as a whole surely reads like it", () => {
  const hinted = hints("Three strong explosions occurred last night in Medellin, and a bank building was damaged.");
  expect(hinted).toHaveLength(1);
  expect(judge(found([], hinted), reading({ report: 0.45, bombing: 0.9 }))).toEqual({ reports: [], contradicted: [] });
  const { reports } = judge(found([], hinted), reading({ report: 0.8, bombing: 0.9 }));
  expect(reports.flatMap(({ signal }) => signal.types)).toEqual(["bombing"]);
});

test("a killing whose means nobody tells has no type; one by a gun is an assault whatever the article is like", () => {
  const types = (text: string, of: Reading) => judge(found(attacks("", text)), of).reports.flatMap(({ signal }) => signal.types);
  const untold = reading({ assault: 0.2, other: 0.7 });
  expect(types("Two villagers were killed by Maoist rebels in Bijapur district on Monday.", untold)).toEqual([]);
  expect(types("Two villagers were shot dead by Maoist rebels in Bijapur district on Monday.", untold)).toEqual([
    "armed_assault",
  ]);
});
