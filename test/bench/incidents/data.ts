/** The labelled collections, as examples for the model. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inputOf, tokensOf } from "../../../src/classify/model/features.js";
import type { Example } from "../../../src/classify/model/train.js";
import { TASKS } from "../../../src/classify/model/types.js";
import { readArticle } from "../../../src/classify/read-article.js";

export interface Labelled {
  id: string;
  source: "muc4" | "satp" | "bbc";
  text: string;
  relevant?: boolean;
  /** MUC: attack, bombing, kidnapping, arson … */
  types?: string[];
  /** SATP and BBC. */
  labels?: string[];
}

/**
 * Reads `muc4-*.jsonl`, `satp-*.jsonl` and `bbc-*.jsonl` of a folder, in the order of their names.
 *
 * Sources: MUC-3/4 (1988–91 newswire), South Asia Terrorism Portal summaries, BBC articles of 2004–05.
 */
export function readLabelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((file) => /^(?:muc4|satp|bbc)-.*\.jsonl$/.test(file))
    .sort()
    .flatMap((file) => {
      const source = file.split("-")[0] as Labelled["source"];
      const lines = readFileSync(join(folder, file), "utf8").trim().split("\n");
      return lines.map((line) => ({ ...(JSON.parse(line) as Omit<Labelled, "source">), source }));
    });
}

/** What the model sees of it and is to learn from it. What a collection doesn't label is left open. */
export function exampleOf(doc: Labelled): Example {
  const article = { title: "", text: doc.text, language: "en", publishedAt: null };
  const { sentences, news, hints, aside } = readArticle(article, []);
  const attacks = news.filter(({ signal }) => signal.kind === "incident");
  const asideCount = aside.filter(({ report }) => report.signal.kind === "incident").length;
  return {
    sentences: sentences.map(({ low }) => tokensOf(low)),
    ...inputOf(sentences, attacks, asideCount, hints),
    labels: labelsOf(doc),
  };
}

function labelsOf({ source, relevant = false, types = [], labels = [] }: Labelled): Example["labels"] {
  if (source === "muc4")
    return {
      report: relevant,
      bombing: types.includes("bombing"),
      kidnapping: types.includes("kidnapping"),
      assault: types.includes("attack"),
      arson: types.includes("arson"),
    };
  if (source === "satp") {
    const [bombing, kidnapping, assault] = ["bombing", "kidnapping", "armed_assault"].map((label) => labels.includes(label));
    // "other" alone may be an arrest or an attack of another sort.
    const report = bombing || kidnapping || assault;
    return {
      ...(report && { report }),
      bombing: bombing === true,
      kidnapping: kidnapping === true,
      assault: assault === true,
      other: labels.includes("other"),
    };
  }
  return labels.includes("conflict") ? {} : Object.fromEntries(TASKS.map((task) => [task, false]));
}
