import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { PARTY_KINDS } from "../config/vocabulary.js";
import { diffListings } from "../lists/diff.js";
import { parseOfacCsv } from "../lists/ofac-csv.js";
import type { ListDiff, Listing, PartyKind } from "../lists/types.js";
import { parseUnXml } from "../lists/un-xml.js";
import { colours, Failure, print, printJson, printTable } from "./output.js";

const PRIMARY_FILES = ["sdn.csv", "cons_prim.csv"];
const ALIAS_FILES = ["alt.csv", "cons_alt.csv"];

interface DiffOptions {
  json?: boolean;
  kind?: PartyKind;
  programme?: string[];
}

export function addListsDiff(lists: Command): void {
  lists
    .command("diff")
    .description("what a newer version of a list says that an older one did not; exit 1 where it would be held")
    .argument("<older>", "a file (OFAC's sdn.csv, the UN's XML) or a folder with sdn.csv and alt.csv")
    .argument("<newer>", "the same, newer")
    .option("--kind <kind>", `only ${PARTY_KINDS.join(", ")}`)
    .option("--programme <tag...>", "only entries with one of these tags before or after, e.g. SDGT FTO")
    .option("--json", "print everything as JSON")
    .action((older: string, newer: string, options: DiffOptions, command: Command) => {
      if (options.kind !== undefined && !PARTY_KINDS.includes(options.kind))
        command.error(`error: --kind ${options.kind} is none of ${PARTY_KINDS.join(", ")}`);
      const diff = only(diffListings(readList(older), readList(newer)), options);
      if (options.json) printJson(diff);
      else printDiff(diff);
      if (diff.held !== null) process.exitCode = 1;
    });
}

/** A list from disk, by what its files are. */
function readList(path: string): Listing[] {
  const read = (file: string) => {
    if (!existsSync(file)) throw new Failure(`There is no ${file}.`);
    return readFileSync(file);
  };
  const inFolder = (names: readonly string[]) => names.map((name) => join(path, name)).find((file) => existsSync(file));
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    const bytes = read(path);
    return /^\s*<\?xml|<CONSOLIDATED_LIST/.test(bytes.subarray(0, 4096).toString("latin1"))
      ? parseUnXml(bytes)
      : parseOfacCsv({ primary: bytes });
  }
  const primary = inFolder(PRIMARY_FILES);
  if (primary === undefined) throw new Failure(`${path} has none of ${PRIMARY_FILES.join(", ")}.`);
  const aliases = inFolder(ALIAS_FILES);
  return parseOfacCsv({ primary: read(primary), ...(aliases !== undefined && { aliases: read(aliases) }) });
}

function only(diff: ListDiff, { kind, programme }: DiffOptions): ListDiff {
  const fits = (listing: Listing) =>
    (kind === undefined || listing.kind === kind) &&
    (programme === undefined || listing.programmes.some((tag) => programme.includes(tag)));
  return {
    ...diff,
    added: diff.added.filter(fits),
    removed: diff.removed.filter(fits),
    changed: diff.changed.filter(({ before, after }) => fits(before) || fits(after)),
  };
}

function printDiff({ added, removed, changed, held }: ListDiff): void {
  const rows = (mark: string, listings: readonly Listing[]) =>
    listings.map((listing) => [mark, listing.id, listing.kind, listing.name, listing.programmes.join(" ")]);
  const what = changed.map(({ after, programmesAdded, programmesRemoved, aliasesAdded, aliasesRemoved, renamed }) => [
    ...["~", after.id, after.kind, after.name],
    [
      ...programmesAdded.map((tag) => `+${tag}`),
      ...programmesRemoved.map((tag) => `-${tag}`),
      ...aliasesAdded.map((name) => `+"${name}"`),
      ...aliasesRemoved.map((name) => `-"${name}"`),
      ...(renamed ? ["renamed"] : []),
    ].join(" "),
  ]);
  const all = [...rows("+", added), ...rows("-", removed), ...what];
  if (all.length > 0) printTable(["", "id", "kind", "name", "programmes"], all);
  const tagged = changed.filter(
    ({ programmesAdded, programmesRemoved }) => programmesAdded.length + programmesRemoved.length > 0,
  );
  print(`${added.length} added, ${removed.length} removed, ${changed.length} changed (${tagged.length} with other programmes).`);
  if (held !== null) print(colours.red(`Would be held: ${held}`));
}
