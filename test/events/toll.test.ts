import { expect, test } from "vitest";
import { tollOf } from "../../src/events/toll.js";
import type { Report } from "../../src/events/types.js";
import { report } from "./reports.js";

/** Minutes after eight in which an outlet gave a figure. */
function told(
  ...figures: [minute: number, feed: string, killed: number | null, killedMax?: number, more?: Partial<Report>][]
): Report[] {
  return figures.map(([minute, feedId, killed, killedMax, more], index) =>
    report({
      articleId: String(index),
      feedId,
      killed,
      killedMax: killedMax ?? killed,
      seenAt: new Date(Date.UTC(2026, 0, 5, 8, minute)),
      ...more,
    }),
  );
}

const HOUR = 60;

test.each([
  ["no report gives a figure", told([0, "a", null]), null, null],
  ["one outlet", told([0, "a", 4, 7]), 4, 7],
  ["four outlets within minutes: the last figure", told([0, "a", 4], [1, "b", 4], [1, "c", 7], [2, "d", 9]), 9, 9],
  ["an outlet's own update replaces its figure", told([0, "a", 4, 10], [30, "a", 7]), 7, 7],
  ["a correction downwards stands beside another's higher figure", told([0, "a", 9], [30, "b", 8]), 8, 9],
  ["for six hours", told([0, "a", 9], [7 * HOUR, "b", 8]), 8, 8],
  ["an outlet that corrects itself takes its figure back", told([0, "a", 9], [30, "a", 8]), 8, 8],
  ["a later report without a figure changes nothing", told([0, "a", 4], [30, "b", null]), 4, 4],
  ["a later range gives both ends", told([0, "a", 4], [30, "b", 5, 12]), 5, 12],
  ["a figure of which only the highest is known", told([0, "a", null, 12]), 12, 12],
  ["none killed is a figure", told([0, "a", 0]), 0, 0],
])("the toll is at its last value: %s", (_, reports, least, most) => {
  expect(tollOf(reports, "killed")).toEqual({ least, most });
});

test("an article seen late counts from its publication", () => {
  const reports = told([0, "a", 4], [60, "b", 9], [90, "c", 5, 5, { publishedAt: new Date("2026-01-05T08:05:00Z") }]);
  expect(tollOf(reports, "killed")).toEqual({ least: 9, most: 9 });
});

test("an article dated into the future counts from when it was seen", () => {
  const reports = told([0, "a", 4, 4, { publishedAt: new Date("2027-01-01T00:00:00Z") }], [5, "b", 9]);
  expect(tollOf(reports, "killed").least).toBe(9);
});

test("of two figures of one moment the more reliable outlet's holds", () => {
  const reports = told([0, "a", 4, 4, { reliability: "A" }], [0, "b", 9, 9, { reliability: "D" }]);
  expect(tollOf(reports, "killed")).toEqual({ least: 4, most: 9 });
});

test("a copy that repeats its original's figure does not bring it back, one with another figure is an update", () => {
  const before = told([0, "a", 4], [30, "b", 9]);
  expect(tollOf([...before, ...told([60, "c", 4, 4, { articleId: "x", copyOf: "0" }])], "killed").least).toBe(9);
  expect(tollOf([...before, ...told([60, "c", 11, 11, { articleId: "x", copyOf: "0" }])], "killed").least).toBe(11);
});

test("injured are counted apart", () => {
  expect(tollOf([report({ killed: 4, injured: 11, injuredMax: 15 })], "injured")).toEqual({ least: 11, most: 15 });
});
