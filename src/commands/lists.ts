import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { oneLine } from "../config/add-items.js";
import type { Config } from "../config/schema.js";
import type { ListFiles } from "../lists/formats.js";
import type { Found } from "../lists/search.js";
import { listsView, type Suggestion, searchListings, suggestGroups } from "../pipeline/lists-view.js";
import { offlineContext } from "../pipeline/offline-context.js";
import { importList } from "../pipeline/poll-list.js";
import { titledLists } from "../pipeline/sync-config.js";
import type { Store } from "../store/database.js";
import { acceptHeld, type StoredListing, syncLists } from "../store/lists.js";
import type { ListsView } from "../web/views.js";
import { askData } from "./data.js";
import { addListsDiff } from "./lists-diff.js";
import { readMoment } from "./moment.js";
import { colours, Failure, print, printJson, printTable } from "./output.js";

export function addLists(program: Command): void {
  const lists = program.command("lists").description("official sanctions lists");
  const configDir = () => program.opts<{ config: string }>().config;
  addListsDiff(lists);
  lists
    .command("status")
    .description("the lists of feeds.yaml, their last versions and changes")
    .option("--json", "print them as JSON")
    .action(async (options: { json?: boolean }) => {
      const view = await askData(
        configDir(),
        (store) => listsView(store),
        "/api/v1/lists",
        (json) => (json as { data: ListsView }).data,
      );
      if (options.json) printJson(view);
      else printStatus(view);
    });
  lists
    .command("search")
    .description("entries of every list under a name like this one")
    .argument("<name...>", "a name; spelling, order and case may differ")
    .option("--json", "print them as JSON")
    .action(async (words: string[], options: { json?: boolean }) => {
      const name = words.join(" ");
      const found = await askData(
        configDir(),
        (store) => searchListings(store, name),
        `/api/v1/lists/search?q=${encodeURIComponent(name)}`,
        (json) => (json as { data: Found<StoredListing>[] }).data,
      );
      if (options.json) return printJson(found);
      if (found.length === 0) throw new Failure(`No list has a name like "${name}".`);
      printTable(
        ["entry", "name", "programmes", "kind", "listed", "like", "why"],
        found.map(({ entry, score, why }) => [
          `${entry.listId}:${entry.listing.id}`,
          entry.delistedAt === null ? entry.listing.name : `${entry.listing.name} (delisted ${day(entry.delistedAt)})`,
          entry.listing.programmes.join(" "),
          entry.listing.kind,
          entry.listing.listedOn,
          score.toFixed(2),
          why,
        ]),
      );
    });
  lists
    .command("accept")
    .description("take the version of a list that is held, whatever it lacks")
    .argument("<list>", "its id in feeds.yaml")
    .action(async (id: string) => {
      const accepted = await askData(
        configDir(),
        (store) => acceptHeld(store, id, new Date()),
        "/api/v1/lists/accept",
        (json) => (json as { data: boolean }).data,
        { post: { id } },
      );
      if (!accepted) throw new Failure(`Nothing is held of "${id}": see \`vigil lists status\`.`);
      print("Taken when the list is looked at next, within seconds where Vigil runs.");
    });
  lists
    .command("import")
    .description("take a version of a list from disk, as if the register had published it: the first is a baseline")
    .argument("<list>", "its id in feeds.yaml")
    .argument("<file>", "the file of its format; for ofac-csv sdn.csv or cons_prim.csv")
    .argument("[aliases]", "ofac-csv: alt.csv or cons_alt.csv")
    .action(async (id: string, file: string, aliases: string | undefined) => {
      const files = [file, ...(aliases === undefined ? [] : [aliases])].map(readFile) as [Buffer, ...Buffer[]];
      const outcome = await askData(
        configDir(),
        (store, config) => importInto(store, config, id, files),
        "/api/v1/lists/import",
        (json) => (json as { data: Awaited<ReturnType<typeof importList>> }).data,
        { post: { id, files: files.map((bytes) => bytes.toString("base64")) } },
      );
      if (!outcome.ok) throw new Failure(outcome.problem);
      print(
        outcome.isFirst
          ? `Taken as the baseline: ${outcome.entries} entries. What changes from now on is news.`
          : `Taken: ${outcome.entries} entries, ${outcome.added} added, ${outcome.removed} removed, ${outcome.changed} changed.`,
      );
    });
  lists
    .command("suggest")
    .description("listed organisations that no group of the watchlist has the name of, newest first")
    .option("--programme <tag...>", "only under one of these, e.g. SDGT FTO")
    .option("--since <when>", "only those first seen since then: 30d, 2026-01-31")
    .option("--json", "print them as JSON")
    .action(async (options: { programme?: string[]; since?: string; json?: boolean }) => {
      const since = options.since === undefined ? null : readMoment("--since", options.since, new Date());
      const asked = { programmes: options.programme ?? [], since };
      const query = new URLSearchParams(asked.programmes.map((tag): [string, string] => ["programme", tag]));
      if (asked.since !== null) query.set("since", asked.since.toISOString());
      const found = await askData(
        configDir(),
        (store, config) => suggestGroups({ store, config: () => config }, asked),
        `/api/v1/lists/suggest?${query}`,
        (json) => (json as { data: Suggestion[] }).data,
      );
      if (options.json) return printJson(found);
      if (found.length === 0) return print("Every listed organisation that was asked for is on the watchlist.");
      for (const { ref, list, programmes, group } of found) {
        const { leftOut: _, ...item } = group;
        print(`${colours.bold(ref)} ${colours.dim(`${list} ${programmes.join(" ")}`)}\n  - ${oneLine({ ...item })}`);
      }
      print(`\nTake one with  vigil watchlist add ${found[0]?.ref}`);
    });
}

const day = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString().slice(0, 10));
const minute = (at: Date | string | null) => (at === null ? "never" : new Date(at).toISOString().slice(0, 16).replace("T", " "));

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function importInto(store: Store, config: Config, id: string, files: ListFiles) {
  await syncLists(store, titledLists(config));
  return importList(offlineContext(store, config), id, files);
}

function printStatus({ lists, changes }: ListsView): void {
  if (lists.length === 0) {
    print("feeds.yaml has no `lists`. See docs/lists.md.");
    return;
  }
  printTable(
    ["list", "status", "entries", "looked at", "changed", "why"],
    lists.map(({ id, title, status, entries, checkedAt, changedAt, reason }) => [
      `${id} (${title})`,
      status === "ok" ? colours.green(status) : status === "new" ? status : colours.red(status),
      entries,
      minute(checkedAt),
      minute(changedAt),
      reason,
    ]),
  );
  for (const { id, status } of lists) if (status === "held") print(`Look at it, then  vigil lists accept ${id}`);
  if (changes.length === 0) return;
  print("");
  printTable(
    ["seen", "entry", "what", "name", "programmes"],
    changes
      .slice(0, 20)
      .map(({ seenAt, listId, entryId, action, name, programmes }) => [
        minute(seenAt),
        `${listId}:${entryId}`,
        action,
        name,
        programmes.join(" "),
      ]),
  );
}
