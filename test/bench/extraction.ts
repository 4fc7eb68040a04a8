/**
 * Main text of news pages, beside Readability on linkedom in the same run: F1, precision, recall, pages a second.
 * usage: npm run bench -- extraction --data DIR [--failures]
 *
 * DIR is in the article-extraction-benchmark's format. The shipped model was trained on all pages of DIR, so what it scores on them is
 * no measure. Measures are of models that this run trains on one half of the pages and asks about the other. Pages a second are those of
 * the whole of `extractArticle`, metadata included, with the shipped model.
 */
import { parseArgs } from "node:util";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { extractArticle } from "../../src/articles/index.js";
import { plainText } from "../../src/articles/plain-text.js";
import { inTuneHalf, type Page, readPages, score, summary } from "./extraction/pages.js";
import { textOf, toExample, train } from "./extraction/train.js";

const { values } = parseArgs({ options: { data: { type: "string" }, failures: { type: "boolean", default: false } } });
if (values.data === undefined) {
  console.error("usage: npm run bench -- extraction --data DIR [--failures]");
  process.exit(2);
}

const pages = readPages(values.data);
const [tune, rest] = [pages.filter(inTuneHalf), pages.filter((page) => !inTuneHalf(page))];

function readability({ html }: Page): string {
  const { document } = parseHTML(html);
  const article = new Readability(document as unknown as Document, { charThreshold: 250 }).parse();
  return article?.content ? plainText(article.content) : "";
}

/** Pages a second of several extractors by turns, the best of three rounds each: a busy machine disturbs all alike. */
function speeds(extractors: ((page: Page) => string)[]): number[] {
  const best = extractors.map(() => 0);
  for (let round = 0; round < 3; round++)
    for (const [i, extract] of extractors.entries()) {
      const start = performance.now();
      for (const page of pages) extract(page);
      best[i] = Math.max(best[i] ?? 0, (pages.length / (performance.now() - start)) * 1000);
    }
  return best;
}

const row = (of: readonly Page[], extract: (page: Page) => string) => {
  const { f1, precision, recall } = summary(of.map((page) => score(page.truth, extract(page))));
  return {
    pages: of.length,
    F1: Number(f1.toFixed(4)),
    precision: Number(precision.toFixed(4)),
    recall: Number(recall.toFixed(4)),
  };
};

const [own = 0, peer = 0] = speeds([({ html, url }) => extractArticle(html, url).text, readability]);
const examples = new Map(pages.map((page) => [page.id, toExample(page)]));
const exampleOf = (page: Page) => examples.get(page.id) ?? toExample(page);
const [ofTune, ofRest] = [tune, rest].map((half) => train(half.map(exampleOf)));
if (ofTune === undefined || ofRest === undefined) throw new Error("two halves make two models");
const unseen = (page: Page) => textOf(exampleOf(page), inTuneHalf(page) ? ofRest : ofTune);

console.table({
  "Vigil, trained on the tune half: the other half": { ...row(rest, unseen), "pages/s": "" },
  "Vigil, trained on the other half: the tune half": { ...row(tune, unseen), "pages/s": "" },
  "Vigil, each half by the other": { ...row(pages, unseen), "pages/s": "" },
  "Vigil as shipped (has seen these pages)": {
    ...row(pages, ({ html, url }) => extractArticle(html, url).text),
    "pages/s": own.toFixed(1),
  },
  "Readability on linkedom: tune half": { ...row(tune, readability), "pages/s": "" },
  "Readability on linkedom: other half": { ...row(rest, readability), "pages/s": "" },
  "Readability on linkedom: all": { ...row(pages, readability), "pages/s": peer.toFixed(1) },
});

if (values.failures)
  for (const page of pages) {
    const { precision, recall } = score(page.truth, unseen(page));
    if ((precision ?? 0) < 0.9 || (recall ?? 0) < 0.9)
      console.log(`p=${(precision ?? 0).toFixed(2)} r=${(recall ?? 0).toFixed(2)} ${page.url}`);
  }
