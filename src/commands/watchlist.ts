import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { addItems, oneLine } from "../config/add-items.js";
import { loadConfig } from "../config/load.js";
import type { ProposedGroup } from "../lists/propose-group.js";
import { groupOfListing } from "../pipeline/lists-view.js";
import { type ExplainedGroup, explainGroup } from "../watchlist/explain.js";
import { askData } from "./data.js";
import { colours, Failure, print, printJson } from "./output.js";

export function addWatchlist(program: Command): void {
  const watchlist = program.command("watchlist").description("see what the watchlist looks for, and add to it");
  watchlist
    .command("add")
    .description("add a listed organisation to watchlist.yaml, with its names")
    .argument("<entry>", "LIST:ENTRY as `vigil lists suggest` and `search` show it, e.g. sdn:9001")
    .option("--print", "show what would be added, and change nothing")
    .action(async (ref: string, options: { print?: boolean }) => {
      const configDir = program.opts<{ config: string }>().config;
      const found = await askData(
        configDir,
        (store, config) => groupOfListing({ store, config: () => config }, ref),
        `/api/v1/lists/group?entry=${encodeURIComponent(ref)}`,
        (json) => (json as { data: Awaited<ReturnType<typeof groupOfListing>> }).data,
      );
      if (found === null) throw new Failure(`No list has an entry "${ref}". Look for it with  vigil lists search NAME`);
      if (options.print) {
        const { leftOut: _, ...group } = found.group;
        print(`- ${oneLine({ ...group })}`);
      } else addGroup(configDir, found.group);
    });
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

function addGroup(configDir: string, { leftOut, ...group }: ProposedGroup): void {
  const file = join(configDir, "watchlist.yaml");
  const before = readFileSync(file, "utf8");
  writeFileSync(file, addItems(before, "groups", [{ ...group }]));
  try {
    loadConfig(configDir, process.env);
  } catch (error) {
    writeFileSync(file, before);
    throw new Failure(`watchlist.yaml stays as it was: ${error instanceof Error ? error.message : String(error)}`);
  }
  print(`${colours.green("+")} ${oneLine({ ...group })}`);
  if (leftOut.length > 0)
    print(colours.dim(`Left out, for others share them: ${leftOut.join(", ")}. Add them as acronyms with \`near\` words.`));
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
