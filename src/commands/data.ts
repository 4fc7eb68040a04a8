import { join } from "node:path";
import { loadConfig } from "../config/load.js";
import type { Config } from "../config/schema.js";
import { type RunFile, readRunFile } from "../pipeline/run-file.js";
import { openStore, type Store } from "../store/database.js";
import { ownerOf } from "../store/pglite/data-lock.js";
import { Failure } from "./output.js";

const quiet = { info: () => {}, warn: () => {} };

/**
 * Asks the database for a command: directly where that can be, else through the process that has the embedded database open.
 *
 * @param direct asks the database itself
 * @param path   the same question, asked of the running process's API
 * @param options what to post, where it is an order and not a question; `as: "stream"`: an answer that may be long
 */
export function askData<T>(
  configDir: string,
  direct: (store: Store, config: Config) => Promise<T>,
  path: string,
  read: (json: unknown) => T,
  options?: { post: object },
): Promise<T>;
export function askData<T>(
  configDir: string,
  direct: (store: Store, config: Config) => Promise<T>,
  path: string,
  read: (answer: AsyncIterable<Uint8Array>) => Promise<T>,
  options: { as: "stream" },
): Promise<T>;
export async function askData<T>(
  configDir: string,
  direct: (store: Store, config: Config) => Promise<T>,
  path: string,
  read: (answer: never) => T | Promise<T>,
  options: { post?: object; as?: "stream" } = {},
): Promise<T> {
  const config = loadConfig(configDir, process.env);
  const running = config.env.databaseUrl === null ? await runningProcess(config) : null;
  if (running !== null) {
    const answer = await fetch(`${running.url}${path}`, {
      ...(options.post !== undefined && { method: "POST", body: JSON.stringify(options.post) }),
      headers: { authorization: `Bearer ${running.token}`, "content-type": "application/json" },
    }).catch((error: unknown) => {
      throw new Failure(
        `The running Vigil at ${running.url} does not answer: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    if (!answer.ok) throw new Failure(`The running Vigil at ${running.url} answered ${answer.status} to ${path}.`);
    return read((options.as === "stream" ? answer.body : await answer.json()) as never);
  }
  const { store, settled } = await openStore({ databaseUrl: config.env.databaseUrl, dataDir: config.vigil.data.dir, log: quiet });
  await settled();
  try {
    return await direct(store, config);
  } finally {
    await store.close();
  }
}

async function runningProcess(config: Config): Promise<RunFile | null> {
  return ownerOf(join(config.vigil.data.dir, "vigil.lock")) === null ? null : readRunFile(config);
}
