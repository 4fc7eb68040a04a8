/**
 * Trains the incident model and writes its weights.
 * usage: npm run train -- --data DIR   (a folder with muc4-*.jsonl, satp-*.jsonl, bbc-*.jsonl)
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { train } from "../../src/classify/model/train.js";
import { exampleOf, readLabelled } from "./incidents/data.js";

const { values } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string", default: "src/classify/model/weights.ts" } },
});
if (values.data === undefined) {
  console.error("usage: npm run train -- --data DIR [--out FILE]");
  process.exit(2);
}
const examples = readLabelled(values.data).map(exampleOf);
const { intercepts, words, rules } = train(examples);
const rows = (of: Record<string, readonly number[]>) =>
  Object.entries(of)
    .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(", ")}],\n`)
    .join("");
writeFileSync(
  values.out,
  `import type { ModelWeights } from "./types.js";

/** Made by \`npm run train\` from ${examples.length} articles. Columns as in \`TASKS\`; a word's first number is its rarity. */
export const WEIGHTS: ModelWeights = {
  intercepts: [${intercepts.join(", ")}],
  rules: {
${rows(rules)}  },
  words: {
${rows(words)}  },
};
`,
);
console.log(`${values.out}: ${Object.keys(words).length} words, ${Object.keys(rules).length} rule features`);
