import type { Command } from "commander";
import { loadConfig } from "../config/load.js";
import { type ExplainedGroup, explainGroup } from "../watchlist/explain.js";
import { colours, Failure, print, printJson } from "./output.js";

export function addWatchlist(program: Command): void {
  const watchlist = program.command("watchlist").description("see what the watchlist looks for");
  watchlist
    .command("explain")
    .description("show every spelling under which a group is found, and why")
    .argument("<group>", "a group's id in watchlist.yaml, e.g. ttp")
    .option("--json", "print the spellings as JSON")
    .addHelpText(
      "after",
      "\nSpellings are folded: small letters, no accents, hyphens as spaces. Texts are folded the same way before they are compared.",
    )
    .action((id: string, options: { json?: boolean }) => {
      const config = loadConfig(program.opts<{ config: string }>().config, process.env);
      const group = explainGroup(config.watchlist, id);
      if (group === null) throw new Failure(`"${id}" is no group in watchlist.yaml.${suggestion(config.watchlist.groups, id)}`);
      if (options.json) printJson(group);
      else print(explanationOf(group));
    });
}

function suggestion(groups: readonly { id: string; name: string }[], asked: string): string {
  const word = asked.toLowerCase();
  const like = groups.filter(({ id, name }) => id.includes(word) || name.toLowerCase().includes(word)).slice(0, 5);
  return like.length > 0
    ? ` Did you mean ${like.map(({ id, name }) => `${id} (${name})`).join(" or ")}?`
    : ` It has ${groups.length} groups: look for its id there.`;
}

function explanationOf({ id, name, names, acronyms, not }: ExplainedGroup): string {
  const lines = [`${colours.bold(name)} ${colours.dim(`(${id})`)}`];
  for (const { alias, spellings } of names) {
    if (spellings.length === 0) continue;
    lines.push("", colours.bold(alias));
    for (const { form, why, takenBy } of spellings)
      lines.push(
        `  ${form}${colours.dim(`  ${why ?? "as configured"}`)}${takenBy === null ? "" : colours.yellow(`  leads to ${takenBy} instead`)}`,
      );
  }
  for (const { text, spellings, needs, near } of acronyms) {
    lines.push("", colours.bold(text));
    for (const { form, why } of spellings) lines.push(`  ${form}${colours.dim(`  ${why ?? "in the case as configured"}`)}`);
    lines.push(needs === "nothing" ? "  counts alone" : `  counts beside ${[...near, "another name of the group"].join(", ")}`);
  }
  if (not.length > 0) lines.push("", colours.bold("Not the group"), ...not.map((phrase) => `  ${phrase}`));
  return lines.join("\n");
}
