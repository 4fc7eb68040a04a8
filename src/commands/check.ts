import type { Command } from "commander";
import { loadConfig } from "../config/load.js";
import { colours, print, printJson } from "./output.js";

export function addCheck(program: Command): void {
  program
    .command("check")
    .description("check the configuration; exit 1 and file:line:col on a mistake")
    .option("--json", "print what was found as JSON")
    .action((options: { json?: boolean }) => {
      const dir = program.opts<{ config: string }>().config;
      const config = loadConfig(dir, process.env);
      const { feeds, lists, watchlist, alerts } = config;
      const counts = {
        feeds: feeds.length,
        lists: lists.length,
        groups: watchlist.groups.length,
        terms: watchlist.terms.length,
        webhooks: alerts.webhooks.length,
        digests: alerts.digests.length,
      };
      if (options.json) return printJson({ ok: true, ...counts });
      print(
        `${colours.green("✓")} ${dir}: ${Object.entries(counts)
          .map(([what, n]) => `${n} ${what}`)
          .join(", ")}`,
      );
    });
}
