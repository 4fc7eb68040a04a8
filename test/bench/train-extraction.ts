/**
 * Trains the classifier that tells an article's blocks from the rest of its page, on pages whose main text is known.
 * usage: npm run bench -- train-extraction --data DIR [--write]
 *
 * DIR is in the article-extraction-benchmark's format. Prints the cross-validated figures; --write replaces src/articles/text/model.ts by
 * a model of all pages of DIR. The same pages give the same file, byte for byte.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readPages, score, summary } from "./extraction/pages.js";
import { foldOf, textOf, toExample, train } from "./extraction/train.js";

const FOLDS = 7;

const { values } = parseArgs({ options: { data: { type: "string" }, write: { type: "boolean", default: false } } });
if (values.data === undefined) {
  console.error("usage: npm run bench -- train-extraction --data DIR [--write]");
  process.exit(2);
}
const examples = readPages(values.data).map(toExample);

const scores = Array.from({ length: FOLDS }, (_, fold) => {
  const model = train(examples.filter(({ page }) => foldOf(page, FOLDS) !== fold));
  return examples
    .filter(({ page }) => foldOf(page, FOLDS) === fold)
    .map((example) => score(example.page.truth, textOf(example, model)));
}).flat();
console.log(`${examples.length} pages, each judged by a model that was trained without it:`, summary(scores));

if (values.write) {
  const model = JSON.stringify(train(examples));
  writeFileSync(
    "src/articles/text/model.ts",
    `/** Written by \`npm run bench -- train-extraction\`; not to be edited. */\nimport type { TextModel } from "./trees.js";\n\nexport const MODEL: TextModel = JSON.parse(\n  '${model}',\n);\n`,
  );
  console.log("src/articles/text/model.ts is written.");
}
