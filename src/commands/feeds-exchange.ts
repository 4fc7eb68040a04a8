import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Command } from "commander";
import { parseDocument } from "yaml";
import { addItems, oneLine } from "../config/add-items.js";
import { sourceComplaints } from "../config/feed-sources.js";
import { feedSchema } from "../config/feeds-schema.js";
import { loadConfig } from "../config/load.js";
import { readCsv, writeCsv } from "../feeds/exchange/csv.js";
import { EXCHANGED_KEYS, type ExchangedFeed, type ExchangedKey, ExchangeError } from "../feeds/exchange/exchanged.js";
import { newFeeds } from "../feeds/exchange/new-feeds.js";
import { readOpml, writeOpml } from "../feeds/exchange/opml.js";
import { colours, Failure, print, printJson } from "./output.js";

export function addFeedsExchange(feeds: Command, configDir: () => string): void {
  feeds
    .command("import")
    .description("add the feeds of an OPML or CSV file to feeds.yaml; what stands there stays as it is")
    .argument("<file>", "an .opml, .xml or .csv file")
    .option("--dry-run", "show what would be added and write nothing")
    .option("--json", "print what was added, skipped and why as JSON")
    .addHelpText("after", "\nCSV has the columns id,type,url,title,language,every,reliability in any order; only url is needed.")
    .action((file: string, options: { dryRun?: boolean; json?: boolean }) => importFeeds(configDir(), file, options));
  feeds
    .command("export")
    .description("print the feeds of feeds.yaml as OPML or CSV")
    .requiredOption("--format <format>", "opml or csv")
    .addHelpText("after", "\nA password is kept only where feeds.yaml takes it from the environment.")
    .action((options: { format: string }, command: Command) => {
      if (options.format !== "opml" && options.format !== "csv")
        command.error(`error: --format ${options.format} is none of opml, csv`);
      loadConfig(configDir(), process.env);
      const list = written(configDir());
      process.stdout.write(options.format === "csv" ? writeCsv(list) : writeOpml(list, new Date()));
    });
}

function importFeeds(dir: string, file: string, options: { dryRun?: boolean; json?: boolean }): void {
  const config = loadConfig(dir, process.env);
  const rows = readList(file);
  const problems: string[] = [];
  const readable = rows.filter((row, i) => {
    const problem = problemOf(row);
    if (problem !== null) problems.push(`${i + 1}: ${row.title ?? row.id ?? row.url ?? "a feed"}: ${problem}`);
    return problem === null;
  });
  const { added, duplicates, renamed } = newFeeds(config.feeds, readable);
  const target = realpathSync(join(dir, "feeds.yaml"));
  if (added.length > 0) {
    const text = addItems(readFileSync(target, "utf8"), "feeds", added.map(values));
    loadConfig(dir, process.env, { feeds: text });
    if (!options.dryRun) replaceFile(target, text);
  }
  if (options.json)
    printJson({
      dryRun: options.dryRun ?? false,
      added,
      duplicates: duplicates.map(({ feed, of }) => ({ url: feed.url, of })),
      renamed,
      problems,
    });
  else {
    for (const feed of added) print(`${colours.green("+")} ${oneLine(values(feed))}`);
    for (const { feed, of } of duplicates) print(colours.dim(`= ${feed.title ?? feed.url} is there already: ${of}`));
    for (const { from, to } of renamed) print(colours.yellow(`! the id ${from} is taken or none: it became ${to}`));
    for (const problem of problems) print(colours.yellow(`! not taken, entry ${problem}`));
    const verb = options.dryRun ? "would be added to" : "added to";
    print(
      `${added.length} ${added.length === 1 ? "feed" : "feeds"} ${verb} ${join(dir, "feeds.yaml")}, ${duplicates.length} there already, ${problems.length} not taken.`,
    );
  }
  if (added.length === 0 && duplicates.length === 0) throw new Failure(`${file} has no feed that could be taken.`);
}

function readList(file: string): ExchangedFeed[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const markup =
    /^\.(?:opml|xml)$/i.test(extname(file)) || /^\s*(?:\uFEFF)?<(?:\?xml|opml)/i.test(bytes.subarray(0, 200).toString("utf8"));
  try {
    return markup ? readOpml(bytes) : readCsv(bytes);
  } catch (error) {
    if (error instanceof ExchangeError) throw new Failure(`${file} ${error.message}`);
    throw error;
  }
}

/** What the configuration would say of a feed; null where it can be taken. */
function problemOf(row: ExchangedFeed): string | null {
  if (row.url === undefined) return "it has no address";
  const { id: _, ...rest } = row;
  const result = feedSchema.safeParse({ ...rest, id: "id" });
  if (result.success) {
    const [complaint] = sourceComplaints(result.data);
    return complaint === undefined
      ? null
      : `it ${complaint.key === null ? "" : `(${complaint.key}) `}${complaint.what} ${complaint.fix ?? ""}`;
  }
  const [issue] = result.error.issues;
  return `${issue?.path.join(".") ?? ""} ${JSON.stringify(row[(issue?.path[0] ?? "url") as ExchangedKey])} is not right: ${issue?.message ?? ""}`;
}

/** The feeds as feeds.yaml has them: durations in its own words, \${NAME} unread. A password written out stays where it is. */
function written(dir: string): ExchangedFeed[] {
  const { feeds }: { feeds?: Record<string, unknown>[] } =
    parseDocument(readFileSync(join(dir, "feeds.yaml"), "utf8")).toJS() ?? {};
  return (feeds ?? []).map((feed) =>
    Object.fromEntries(
      EXCHANGED_KEYS.flatMap((key): [ExchangedKey, string][] => {
        const value = feed[key];
        if (typeof value !== "string" || (key === "password" && !/^\$\{\w+\}$/.test(value))) return [];
        return [[key, value]];
      }),
    ),
  );
}

function values(feed: ExchangedFeed): Record<string, string> {
  return Object.fromEntries(Object.entries(feed).filter(([, value]) => value !== undefined));
}

/** All or nothing: a reader sees the old file or the new one. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Failure(`${path} can't be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
