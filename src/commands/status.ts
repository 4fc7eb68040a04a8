import type { Command } from "commander";
import { opsView } from "../pipeline/ops-view.js";
import type { OpsView } from "../web/views.js";
import { askData } from "./data.js";
import { colours, print, printJson, printTable } from "./output.js";

export function addStatus(program: Command): void {
  program
    .command("status")
    .description("what a running (or stopped) Vigil knows: feeds' health, queue, deliveries, mails, events")
    .option("--json", "print everything as JSON")
    .option("--all", "list feeds that are well, too")
    .action(async (options: { json?: boolean; all?: boolean }) => {
      const view = await askData(
        program.opts<{ config: string }>().config,
        (store, config) =>
          opsView(
            { store, config: () => config, now: () => new Date(), queue: null },
            { loadedAt: new Date(), error: null },
            "not running here",
          ),
        "/api/v1/status",
        (json) => json as OpsView,
      );
      if (options.json) return printJson(view);
      const { feeds } = view;
      const counts = (of: Record<string, number>) =>
        Object.entries(of)
          .map(([state, n]) => `${n} ${state}`)
          .join(", ") || "none";
      print(
        `${colours.bold("Vigil")} ${view.process.version}, ${view.process.role}; data: ${view.process.data}, queue: ${view.process.queue}`,
      );
      if (!view.config.ok) print(colours.yellow(`The configuration's last edit was not taken:\n${view.config.error}`));
      print(`Feeds       ${feeds.length}: ${counts(tally(feeds.map((feed) => feed.status)))}`);
      if (view.lists.length > 0)
        print(`Lists       ${view.lists.length}: ${counts(tally(view.lists.map((list) => list.status)))}`);
      print(`Articles    ${counts(view.totals.articles)}`);
      print(`Events      ${counts(view.totals.events)}`);
      print(`Webhooks    ${counts(view.deliveryCounts)}`);
      print(`Mails       ${counts(view.mailCounts)}`);
      const waiting = view.queue.filter(({ counts: states }) => Object.values(states).some((n) => n > 0));
      print(`Queue       ${waiting.map(({ stage, counts: states }) => `${stage} (${counts(states)})`).join(", ") || "idle"}`);
      if (view.mailboxProblem !== null) print(colours.yellow(`mail.reports.mailbox: ${view.mailboxProblem}`));
      for (const { id, status, reason } of view.lists)
        if (status === "held" || status === "failing") print(colours.yellow(`${id} is ${status}: ${reason}`));
      for (const { id, state, reason } of view.stopped) print(colours.yellow(`${id} is ${state}: ${reason}`));
      const shown = options.all ? feeds : feeds.filter((feed) => !["ok", "new"].includes(feed.status));
      if (shown.length > 0) {
        print();
        const day = (at: Date | string | null) =>
          at === null ? "never" : new Date(at).toISOString().slice(0, 16).replace("T", " ");
        printTable(
          ["feed", "type", "reliability", "status", "last well (UTC)", "24 h", "reason"],
          shown.map((feed) => [
            feed.id,
            feed.type,
            feed.reliability,
            feed.status,
            day(feed.lastOkAt),
            feed.entries24h,
            feed.reason ?? "",
          ]),
        );
      }
    });
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
