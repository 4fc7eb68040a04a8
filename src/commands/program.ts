import { Command, CommanderError } from "commander";
import { version } from "../pipeline/version.js";
import { addBacktest } from "./backtest.js";
import { addCheck } from "./check.js";
import { addDigest } from "./digest.js";
import { addExport } from "./export.js";
import { addFeeds } from "./feeds.js";
import { addLists } from "./lists.js";
import { fail } from "./output.js";
import { addRead } from "./read.js";
import { addReclassify } from "./reclassify.js";
import { addStart } from "./start.js";
import { addStatus } from "./status.js";
import { addSubscribers } from "./subscribers.js";
import { addWatchlist } from "./watchlist.js";
import { addWebhook } from "./webhook.js";

/** The command line. Exit codes: 0 done, 1 failed, 2 wrong usage. */
export function buildProgram(): Command {
  const program = new Command("vigil")
    .description("Watches the news for tracked groups and sanctions; tells people once per thing that happened.")
    .version(version())
    .option("-c, --config <dir>", "folder of the configuration (env VIGIL_CONFIG)", process.env.VIGIL_CONFIG ?? "config")
    .showHelpAfterError("(vigil --help lists the commands)")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  for (const add of [
    addStart,
    addCheck,
    addRead,
    addReclassify,
    addBacktest,
    addFeeds,
    addDigest,
    addWebhook,
    addWatchlist,
    addLists,
    addSubscribers,
    addExport,
    addStatus,
  ])
    add(program);
  for (const command of everyCommand(program)) command.exitOverride();
  const parse = program.parseAsync.bind(program);
  program.parseAsync = async (...args) => {
    try {
      return await parse(...args);
    } catch (error) {
      if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
      else fail(error);
      return program;
    }
  };
  return program;
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}
