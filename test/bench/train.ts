/**
 * Trains the model of attacks and the model of heads, and writes their weights; the second learns from the stream in `test`, too.
 * usage: npm run train -- --data DIR   (a folder with muc4-*.jsonl, satp-*.jsonl, bbc-*.jsonl)
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { train } from "../../src/classify/model/train.js";
import { trainKinds } from "../../src/classify/model/train-kinds.js";
import { exampleOf, readLabelled } from "./incidents/data.js";
import { calmHeads, streamHeads } from "./kinds/data.js";

const { values } = parseArgs({
  options: { data: { type: "string" }, out: { type: "string", default: "src/classify/model" } },
});
if (values.data === undefined) {
  console.error("usage: npm run train -- --data DIR [--out DIR]");
  process.exit(2);
}
const examples = readLabelled(values.data).map(exampleOf);
const { intercepts, words, rules } = train(examples);
const rows = (of: Record<string, readonly number[]>) =>
  Object.entries(of)
    .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(", ")}],\n`)
    .join("");
writeFileSync(
  join(values.out, "weights.ts"),
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
const heads = [...streamHeads(), ...calmHeads(values.data)];
const kinds = trainKinds(heads);
writeFileSync(
  join(values.out, "kind-weights.ts"),
  `import type { KindWeights } from "./kinds.js";

/** Made by \`npm run train\` from the heads of ${heads.length} articles. Columns as in \`HEAD_KINDS\`. */
export const KIND_WEIGHTS: KindWeights = {
  intercepts: [${kinds.intercepts.join(", ")}],
  words: {
${rows(kinds.words)}  },
};
`,
);
console.log(`kind-weights.ts: ${Object.keys(kinds.words).length} words`);
console.log(`weights.ts: ${Object.keys(words).length} words, ${Object.keys(rules).length} rule features`);
