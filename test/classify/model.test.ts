import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../src/classify/index.js";
import { predict } from "../../src/classify/model/predict.js";
import { type Example, train } from "../../src/classify/model/train.js";
import { TASKS } from "../../src/classify/model/types.js";

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

test("one sentence with an attack word makes no attack of an article about something else", () => {
  const text = `The striker scored twice in the cup final. ${"The club's shares rose after the season's profits beat forecasts. ".repeat(6)}
    A bomb exploded among his rivals' hopes, killing their title race.`;
  const { happenings, kind } = assess({ title: "", text, language: "en", publishedAt: null }, []);
  expect([kind, happenings]).toEqual(["mention", []]);
});
