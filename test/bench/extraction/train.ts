import { load } from "cheerio";
import { aboutArticle } from "../../../src/articles/extract.js";
import { readMetadata } from "../../../src/articles/metadata.js";
import { parsePage } from "../../../src/articles/page.js";
import { type Block, readBlocks } from "../../../src/articles/text/blocks.js";
import { withContext } from "../../../src/articles/text/context.js";
import { type About, type Described, describe } from "../../../src/articles/text/features.js";
import { mainText } from "../../../src/articles/text/main-text.js";
import { probability, type TextModel, type Trees } from "../../../src/articles/text/trees.js";
import { type BoostOptions, boost } from "./boost.js";
import { labelBlocks } from "./labels.js";
import type { Page } from "./pages.js";

/** A page as the trainer sees it. */
export interface Example {
  page: Page;
  blocks: Block[];
  about: About;
  described: Described;
  labels: number[];
  weights: number[];
}

/** Chosen by cross-validation; neighbouring choices differ by less than the folds do. */
const OPTIONS: Omit<BoostOptions, "seed"> = {
  trees: 60,
  leaves: 8,
  rate: 0.1,
  minWeight: 15,
  lambda: 5,
  features: 0.5,
  rows: 0.7,
};
const BAGS = 3;
const FOLDS = 5;

export function toExample(page: Page): Example {
  const document = parsePage(page.html);
  const $ = load(document);
  const about = aboutArticle(readMetadata($));
  const blocks = readBlocks(document.children);
  const { labels, words } = labelBlocks(blocks, page.truth);
  const total = Math.max(
    30,
    words.reduce((sum, count, i) => sum + count * (labels[i] ?? 0), 0),
  );
  // A block weighs what it is of its page's text, as in the measure, where each page weighs the same.
  const weights = words.map((count) => Math.min(1, count / total) + 0.002);
  return { page, blocks, about, described: describe(blocks, about), labels, weights };
}

/**
 * Trains both looks. The second learns from first looks at pages that the first had not seen, as it will meet them.
 *
 * The same examples give the same model, bit for bit.
 */
export function train(examples: readonly Example[]): TextModel {
  const first = fitTrees(examples, (example) => example.described.rows, 1);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitTrees(
      examples.filter((example) => foldOf(example.page, FOLDS) !== fold),
      (example) => example.described.rows,
      1,
    ),
  );
  const second = fitTrees(
    examples,
    (example) => {
      const unseen = folds[foldOf(example.page, FOLDS)] ?? first;
      return withContext(
        example.blocks,
        example.described,
        example.described.rows.map((row) => probability(unseen, row)),
      );
    },
    100,
  );
  return { first, second };
}

/** What a model takes for the main text of an example's page. */
export const textOf = ({ page, about }: Example, model: TextModel): string => mainText(parsePage(page.html), about, model);

/** Pages by their ids' middle digits, which say nothing of a page. */
export const foldOf = ({ id }: Page, folds: number): number => parseInt(id.slice(10, 16), 16) % folds;

function fitTrees(examples: readonly Example[], rowsOf: (example: Example) => Float64Array[], seed: number): Trees {
  const rows = examples.flatMap(rowsOf);
  const labels = examples.flatMap((example) => example.labels);
  const raw = examples.flatMap((example) => example.weights);
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  const weights = raw.map((weight) => weight / mean);
  const bags = Array.from({ length: BAGS }, (_, bag) => boost(rows, labels, weights, { ...OPTIONS, seed: seed + bag }));
  return average(bags);
}

/** Several models as one: the mean of their scores. */
function average(models: readonly Trees[]): Trees {
  const share = (value: number) => Number((value / models.length).toPrecision(5));
  return {
    base: models.reduce((sum, model) => sum + model.base, 0) / models.length,
    trees: models.flatMap(({ trees }) =>
      trees.map((tree) => ({ ...tree, at: tree.at.map((at, node) => ((tree.feature[node] ?? -1) < 0 ? share(at) : at)) })),
    ),
  };
}
