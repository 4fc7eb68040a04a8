import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A page of the article-extraction-benchmark: its HTML, and the main text that people marked on it. */
export interface Page {
  id: string;
  url: string;
  html: string;
  truth: string;
}

/** Reads a folder in the benchmark's format: `ground-truth.json`, `html/ID.html.gz`. */
export function readPages(dir: string): Page[] {
  const truth: Record<string, { articleBody?: string; url?: string }> = JSON.parse(
    readFileSync(join(dir, "ground-truth.json"), "utf8"),
  );
  return Object.entries(truth)
    .filter(([id]) => parseInt(id.at(-1) ?? "0", 16) % 2 === 0)
    .map(([id, { articleBody = "", url = "" }]) => ({
      id,
      url,
      html: gunzipSync(readFileSync(join(dir, "html", `${id}.html.gz`))).toString("utf8"),
      truth: articleBody,
    }));
}

/** One half is tuned on, the other reported: by the last digit but one of the page's id. */
export const inTuneHalf = ({ id }: Page) => parseInt(id.at(-2) ?? "0", 16) % 2 === 0;

const words = (text: string) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function shingles(text: string): Map<string, number> {
  const tokens = words(text);
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const shingle = tokens.slice(i, i + 4).join("\u0001");
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export interface Score {
  precision: number | null;
  recall: number | null;
}

/** The benchmark's own measure: four-word shingles, counted. */
export function score(expected: string, actual: string): Score {
  const [want, have] = [shingles(expected), shingles(actual)];
  let [tp, fp, fn] = [0, 0, 0];
  for (const key of new Set([...want.keys(), ...have.keys()])) {
    const [w, h] = [want.get(key) ?? 0, have.get(key) ?? 0];
    tp += Math.min(w, h);
    fp += Math.max(0, h - w);
    fn += Math.max(0, w - h);
  }
  const ratio = (good: number, bad: number) => (fp === 0 && fn === 0 ? 1 : good === 0 && bad === 0 ? 0 : good / (good + bad));
  return { precision: tp + fp > 0 ? ratio(tp, fp) : null, recall: tp + fn > 0 ? ratio(tp, fn) : null };
}

/** Each page weighs the same; F1 is of the mean precision and the mean recall. */
export function summary(scores: readonly Score[]): { f1: number; precision: number; recall: number } {
  const mean = (values: (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.reduce((a, b) => a + b, 0) / Math.max(1, known.length);
  };
  const [precision, recall] = [mean(scores.map((each) => each.precision)), mean(scores.map((each) => each.recall))];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
