import Table from "cli-table3";
import pc from "picocolors";
import { ConfigError } from "../config/load.js";

/** A command that could not do its work: what the user reads, without a stack. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** Colours only where a person looks. */
export const colours = pc.createColors(Boolean(process.stdout.isTTY) && !process.env.NO_COLOR);

export function print(text = ""): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Prints rows beneath their headings, fitted to a terminal. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): void {
  const table = new Table({
    head: head.map((text) => colours.bold(text)),
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 2 },
    chars: Object.fromEntries(
      [
        "top",
        "top-mid",
        "top-left",
        "top-right",
        "bottom",
        "bottom-mid",
        "bottom-left",
        "bottom-right",
        "left",
        "left-mid",
        "mid",
        "mid-mid",
        "right",
        "right-mid",
        "middle",
      ].map((name) => [name, ""]),
    ),
  });
  table.push(...rows.map((row) => row.map((cell) => (cell === null ? "–" : String(cell)))));
  print(table.toString());
}

/** Tells what went wrong and sets the exit code: a user's mistake without a stack trace, a fault of ours with one. */
export function fail(error: unknown): void {
  process.exitCode = 1;
  const known = error instanceof Failure || error instanceof ConfigError || (error instanceof Error && KNOWN.has(error.name));
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
}

/** Errors of other rooms that say in their message what to do. */
const KNOWN = new Set([
  "StoreError",
  "DataLockedError",
  "QueueError",
  "HttpError",
  "FeedError",
  "ListError",
  "DiscoveryError",
  "WebError",
  "PageError",
]);
