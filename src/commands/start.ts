import { type Command, InvalidArgumentError, Option } from "commander";
import { ROLES, type Role, startApp } from "../app.js";
import { createLog } from "../log.js";

const STOP_LIMIT_MS = 20_000;

export function addStart(program: Command): void {
  program
    .command("start", { isDefault: true })
    .description("run Vigil: poll, read, alert, and serve the pages")
    .addOption(new Option("--role <role>", "what this process does").choices([...ROLES]).default("all"))
    .option("--host <address>", "address to listen on, instead of http.host")
    .option("--port <number>", "port to listen on, instead of http.port", port)
    .action(async (options: { role: Role; host?: string; port?: number }) => {
      const log = createLog();
      const app = await startApp({
        configDir: program.opts<{ config: string }>().config,
        role: options.role,
        host: options.host,
        port: options.port,
        env: process.env,
        log,
      });
      if (app.url !== null) log.info(`open ${app.url}`);
      let stopping = false;
      const stop = async () => {
        if (stopping) return process.exit(1); // asked twice: at once
        stopping = true;
        setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
        await app.stop().catch((error: unknown) => log.error({ error: String(error) }, "stopping failed"));
        process.exit(0);
      };
      process.on("SIGTERM", stop).on("SIGINT", stop);
    });
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError("a port is a number from 0 to 65535.");
  return value;
}
