import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bands, fingerprint, isCopy, likeness } from "../../src/articles/near-duplicate.js";

/** Made-up reports of 18 to 30 sentences each, from a vocabulary that they share: harder to tell apart than real ones. */
const VOCABULARY = [
  ...new Set(
    readFileSync(new URL("pages/README.md", import.meta.url), "utf8")
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [],
  ),
];
let state = 7;
const random = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const sentence = () => `${Array.from({ length: 12 + random(10) }, () => VOCABULARY[random(VOCABULARY.length)]).join(" ")}.`;
const REPORTS = Array.from({ length: 60 }, () => Array.from({ length: 18 + random(12) }, sentence));

const found = (original: string, copy: string) => {
  const [a, b] = [fingerprint(original) ?? "", fingerprint(copy) ?? ""];
  const keys = new Set(bands(a));
  return isCopy(a, b) && bands(b).some((key) => keys.has(key));
};

test.each<[string, (report: string[], other: string[]) => string[]]>([
  ["with another dateline and credit", (report) => ["LONDON (Wire) —", ...report, "Reporting by our staff."]],
  ["with four sentences appended", (report, other) => [...report, ...other.slice(0, 4)]],
  ["with another lead", (report, other) => [...other.slice(0, 2), ...report.slice(2)]],
  ["cut to six tenths", (report) => report.slice(0, Math.ceil(report.length * 0.6))],
  [
    "with every twentieth word changed",
    (report) =>
      report
        .join(" ")
        .split(" ")
        .map((word, i) => (i % 20 === 5 ? "other" : word)),
  ],
])("a wire copy %s is found through the index nearly always", (_, edit) => {
  const hits = REPORTS.filter((report, i) =>
    found(report.join(" "), edit(report, REPORTS[(i + 1) % REPORTS.length] ?? []).join(" ")),
  );
  expect(hits.length / REPORTS.length).toBeGreaterThanOrEqual(0.95);
});

test("no two different reports count as copies, and hardly any meet in the index", () => {
  const prints = REPORTS.map((report) => fingerprint(report.join(" ")) ?? "");
  const pairs = prints.flatMap((a, i) => prints.slice(0, i).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => isCopy(a, b))).toEqual([]);
  const meeting = pairs.filter(([a, b]) => bands(a).some((key) => bands(b).includes(key)));
  expect(meeting.length / pairs.length).toBeLessThan(0.01);
});

test("a fingerprint of another kind is like none", () => {
  expect(likeness("0123456789abcdef", fingerprint(REPORTS[0]?.join(" ") ?? "") ?? "")).toBe(0);
});
