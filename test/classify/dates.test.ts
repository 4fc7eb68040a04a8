import { expect, test } from "vitest";
import { datesIn } from "../../src/classify/dates.js";
import { PUBLISHED } from "./read.js";

test.each<[string, string | null, string | undefined]>([
  ["on monday", "2026-01-05", "recent"],
  ["on tuesday", "2026-01-06", "recent"],
  ["last tuesday", "2025-12-30", "recent"],
  ["on wednesday", "2025-12-31", "recent"],
  ["next friday", null, "future"],
  ["yesterday", "2026-01-05", "recent"],
  ["overnight", null, "recent"],
  ["on 5 january", "2026-01-05", "recent"],
  ["on the night of january 4th", "2026-01-04", "recent"],
  ["between january 2–5", null, "recent"],
  ["on january 5, 2026", "2026-01-05", "recent"],
  ["on 29 december", "2025-12-29", "recent"],
  ["on 3 jan 90", "1990-01-03", "old"],
  ["in november", null, "old"],
  ["in november 2024", null, "old"],
  ["in 2019", null, "old"],
  ["last year", null, "old"],
  ["two years ago", null, "old"],
  ["three days ago", "2026-01-03", "recent"],
  ["last week", null, "recent"],
  ["the day before yesterday", "2026-01-04", "recent"],
  ["a fortnight ago", null, "recent"],
  ["on new year's eve", "2025-12-31", "recent"],
  ["over the weekend", null, "recent"],
  ["hours earlier", null, "recent"],
  ["by friday", null, "unknown"],
  ["on thursday next week", null, "future"],
  ["the police may act", null, undefined],
])("%s", (words, day, age) => {
  const [first] = datesIn(words, words.includes("90") ? new Date("1990-06-01T00:00:00Z") : PUBLISHED);
  expect(first?.age).toBe(age);
  expect(first?.day ?? null).toBe(day);
});
