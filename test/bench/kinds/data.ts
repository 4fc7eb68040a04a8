/** Heads of articles whose kind is known: the stream's, and in their place as no news those of a paper of all subjects. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fullText } from "../../../src/classify/full-text.js";
import { wordsOfHead } from "../../../src/classify/head-news.js";
import type { HeadKind } from "../../../src/classify/model/kinds.js";
import type { HeadExample } from "../../../src/classify/model/train-kinds.js";
import { readArticle } from "../../../src/classify/read-article.js";
import { watchlistSchema } from "../../../src/config/schema.js";
import { compileWatchlist, findMentions } from "../../../src/watchlist/index.js";
import { PARTS, readStream, type StreamArticle } from "../../stream/read-stream.js";
import { readLabelled } from "../incidents/data.js";

const watchlist = compileWatchlist(watchlistSchema.parse(parse(readFileSync("config/watchlist.yaml", "utf8"))));

/** An English article of the stream with what is known of it. */
export interface StreamHead extends HeadExample {
  part: number;
  article: StreamArticle;
}

export function streamHeads(): StreamHead[] {
  return PARTS.flatMap((part) =>
    readStream(part)
      .articles.filter(({ language }) => language === "en")
      .map((article) => {
        const { sentences } = readArticle(article, findMentions(watchlist, fullText(article)));
        const kind = article.events.length === 0 ? "none" : (article.kind as HeadKind);
        return { part, article, words: wordsOfHead(sentences), kind };
      }),
  );
}

/** @param data a folder with `bbc-*.jsonl` */
export function calmHeads(data: string): HeadExample[] {
  return readLabelled(data)
    .filter(({ source, labels = [] }) => source === "bbc" && !labels.includes("conflict"))
    .map(({ text }) => {
      const { sentences } = readArticle({ title: "", text, language: "en", publishedAt: null }, []);
      return { words: wordsOfHead(sentences), kind: "none" };
    });
}
