/** News that no rule knows, by the words of title and first sentences. */
import { describe, expect, test } from "vitest";
import { guessKind, HEAD_KINDS } from "../../src/classify/model/kinds.js";
import { type HeadExample, trainKinds } from "../../src/classify/model/train-kinds.js";
import { only, readAsShipped } from "./read.js";

const head = (words: string, kind: HeadExample["kind"]): HeadExample => ({ words: new Set(words.split(" ")), kind });
const EXAMPLES = Array.from({ length: 6 }, () => [
  head("gunmen marched villagers forest", "incident"),
  head("police picked up suspects", "enforcement"),
  head("treasury freezes network", "designation"),
  head("cup final goal", "none"),
]).flat();

describe("the model of heads", () => {
  test("learns kinds by words, and says how sure it is", () => {
    const weights = trainKinds(EXAMPLES);
    for (const [words, kind] of [
      ["gunmen forest", "incident"],
      ["police suspects", "enforcement"],
      ["treasury network", "designation"],
      ["cup goal", "none"],
    ] as const) {
      const guess = guessKind(new Set(words.split(" ")), weights);
      expect(guess.kind).toBe(kind);
      expect(guess.share).toBeGreaterThan(1 / HEAD_KINDS.length);
      expect(guess.share).toBeLessThanOrEqual(1);
    }
  });

  test("gives the same weights for the same heads, and none to words of two of them", () => {
    const rare = [...EXAMPLES, head("gunmen yobe", "incident"), head("cup yobe", "none")];
    expect(JSON.stringify(trainKinds(rare))).toBe(JSON.stringify(trainKinds(rare)));
    expect(trainKinds(rare).words).not.toHaveProperty("yobe");
  });
});

describe("an article whose words no rule knows", () => {
  const WALKED_OFF =
    "Bandits walked thirty-one villagers off to the hills on Monday after they had surrounded Zango in Zamfara State, the village head said. Two men who resisted did not live.";

  test("is the news that its head reads like, less surely than by rules", () => {
    const assessment = readAsShipped("Bandits walk 31 villagers off in Zamfara", WALKED_OFF);
    expect(only(assessment)).toMatchObject({ kind: "incident", place: "Zamfara", country: "NG", date: "2026-01-05" });
    expect(assessment.confidence).toBeLessThanOrEqual(0.8);
    expect(assessment.explanation.join("\n")).toMatch(/no rule knows its words; .* read like incident \(\d+ %\)/);
  });

  test.each<[string, string, string]>([
    [
      "an accident",
      "Fire in hotel leaves 60 dead",
      "At least 60 people perished when flames swept through a hotel on Monday, the governor said. A short circuit is thought to have begun it.",
    ],
    [
      "nobody's business here",
      "Crowd carries mayor off",
      "The mayor of a small town was carried off on the shoulders of happy voters on Monday, a newspaper said.",
    ],
    ["a question", "Who are the men who take people from Zamfara's villages?", WALKED_OFF.replace("on Monday ", "")],
    [
      "a match",
      "Raiders march past the Lions",
      "The Raiders marched past the Lions on Monday and took all three points to the hills of Zamfara.",
    ],
  ])("is no news where it is %s", (_, title, text) => {
    expect(readAsShipped(title, text).isNew).toBe(false);
  });
});
