import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { foldName } from "../../src/lists/fold-names.js";
import { matchNames, SAME_NAME } from "../../src/lists/match-names.js";

/** Names from OFAC's and the UN's lists (public documents), with whether they are one party's; see docs/lists.md for how. */
const pairs = readFileSync(join(import.meta.dirname, "name-pairs.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [string, string, string, string]);

const score = (one: string, other: string, isPerson = false) => matchNames(foldName(one), foldName(other), { isPerson }).score;

test("names of one party are told from names of another, F1 at least 0.97", () => {
  let [hits, wrong, missed] = [0, 0, 0];
  for (const [verdict, kind, one, other] of pairs) {
    const isSame = score(one, other, kind === "individual") >= SAME_NAME;
    if (isSame && verdict === "same") hits++;
    else if (isSame) wrong++;
    else if (verdict === "same") missed++;
  }
  console.log(`${pairs.length} pairs: ${hits} right, ${wrong} taken for one, ${missed} not found`);
  expect(pairs.length).toBeGreaterThan(300);
  expect((2 * hits) / (2 * hits + wrong + missed)).toBeGreaterThanOrEqual(0.97);
});

test("it makes no difference which comes first", () => {
  for (const [, kind, one, other] of pairs)
    expect(score(one, other, kind === "individual")).toBeCloseTo(score(other, one, kind === "individual"), 1);
});

test.each([
  ["TEHRIK-E TALIBAN PAKISTAN (TTP)", "Tehreek-i-Taliban Pakistan", true],
  ["JAISH-I-MOHAMMED", "Jaish-e-Muhammad", true],
  ["ISLAMIC STATE OF IRAQ AND THE LEVANT", "ISIL", true],
  ["AL-SHABAAB", "Al Shabab", true],
  ["BATTALION 313", "BATTALION 312", false],
  ["IRGC AIR FORCE", "IRGC NAVY", false],
  ["BALOCHISTAN LIBERATION ARMY", "GOLAN LIBERATION BRIGADE", false],
  ["AL-HARAMAYN FOUNDATION (TANZANIA)", "AL-HARAMAIN FOUNDATION (PAKISTAN)", false],
  ["MAK", "MAKIN", false],
  ["", "AL-QAIDA", false],
  ["CONSTRUCTOR TOSTRING", "HASOWNPROPERTY __PROTO__", false],
])("%s and %s: %s", (one, other, isSame) => expect(score(one, other) >= SAME_NAME).toBe(isSame));

test("the reasons can be read", () => {
  expect(matchNames(foldName("HANIFEH EXCHANGE"), foldName("HANIFA EXCHANGE OFFICE")).why).toBe(
    "other spelling: hanifeh/hanifa; only in one: office",
  );
});
