import type { Command } from "commander";
import { loadConfig } from "../config/load.js";
import { type Alert, backtest } from "../pipeline/backtest.js";
import { type StoredArticle, storedArticles } from "../store/articles.js";
import { askData } from "./data.js";
import { readMoment } from "./moment.js";
import { colours, Failure, print, printJson, printTable } from "./output.js";
import { withProgress } from "./progress.js";

export function addBacktest(program: Command): void {
  program
    .command("backtest")
    .description(
      "which alerts a changed configuration (--config DIR) would have gained and lost, from the articles that are kept",
    )
    .option("--against <dir>", "the configuration as it is, whose articles are read", process.env.VIGIL_CONFIG || "config")
    .option("--since <when>", "articles first seen since then: 30d, 2026-01-31", "30d")
    .option("--json", "print everything as JSON")
    .action(async (options: { against: string; since: string; json?: boolean }) => {
      const dir = program.opts<{ config: string }>().config;
      const since = readMoment("--since", options.since, new Date());
      const [before, after] = [loadConfig(options.against, process.env), loadConfig(dir, process.env)];
      const articles = await askData(
        options.against,
        (store) => storedArticles(store, since),
        `/api/v1/articles?since=${since.toISOString()}`,
        (json) => (json as { data: StoredArticle[] }).data.map(withDates),
      );
      if (articles.length === 0) throw new Failure(`No article is kept since ${since.toISOString().slice(0, 10)}.`);
      let done = 0;
      const result = await withProgress(
        () => `telling ${articles.length} articles again: ${Math.round(done * 100)} %`,
        backtest(before, after, articles, (share) => {
          done = share;
        }),
      );
      if (options.json) return printJson(result);
      const rows = (mark: string, alerts: readonly Alert[]) =>
        alerts.map(({ at, subscription, kind, groups, headline }) => [
          mark,
          at.toISOString().slice(0, 10),
          subscription,
          kind,
          groups.join(", "),
          headline,
        ]);
      const all = [...rows(colours.green("+"), result.gained), ...rows(colours.red("-"), result.lost)];
      if (all.length > 0) printTable(["", "day", "to", "kind", "groups", "headline"], all);
      print(
        `${result.articles} articles: ${result.before} alerts with ${options.against}, ${result.after} with ${dir}; ${result.gained.length} gained, ${result.lost.length} lost.`,
      );
    });
}

/** What travelled as JSON has its instants as text. */
const withDates = (article: StoredArticle): StoredArticle => ({
  ...article,
  publishedAt: article.publishedAt === null ? null : new Date(article.publishedAt),
  firstSeenAt: new Date(article.firstSeenAt),
});
