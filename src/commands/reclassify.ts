import type { Command } from "commander";
import { reread } from "../store/articles.js";
import { askData } from "./data.js";
import { readMoment } from "./moment.js";
import { print, printJson } from "./output.js";

/** Long enough for every article whose text is kept by default. */
const SINCE = "180d";

export function addReclassify(program: Command): void {
  program
    .command("reclassify")
    .description("read stored articles again, as after an upgrade: events are brought up to date, and nobody is told")
    .option("--since <when>", "articles first seen since: 30d, 2026-01-31 or 2026-01-31T06:00Z", SINCE)
    .option("--json", "print the number of articles as JSON")
    .addHelpText(
      "after",
      "\nThe running Vigil reads them in the background, beside the news. Facts that operators set stay; alerts that were sent stay\nsent; an event that was missed is opened without an alert. `vigil status` shows how many articles wait.",
    )
    .action(async (options: { since: string; json?: boolean }) => {
      const since = readMoment("--since", options.since, new Date());
      const articles = await askData(
        program.opts<{ config: string }>().config,
        (store) => reread(store, since, new Date()),
        "/api/v1/reclassify",
        (json) => (json as { data: { articles: number } }).data.articles,
        { post: { since } },
      );
      if (options.json) return printJson({ articles });
      print(
        articles === 0
          ? "No article whose text is kept was first seen since then."
          : `${articles} ${articles === 1 ? "article is" : "articles are"} due for another reading.`,
      );
    });
}
