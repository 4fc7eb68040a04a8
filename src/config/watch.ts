import { watch } from "chokidar";
import { ConfigError, loadConfig } from "./load.js";
import type { Config } from "./schema.js";

/** Editors write a file in several steps; what is there after a fifth of a second of quiet is meant. */
const QUIET_MS = 200;

/**
 * Follows the configuration's files: `onChange` for a valid edit, `onError` for an invalid one, after which the one before stays in
 * use. Edits are handed over one at a time, in order.
 */
export function watchConfig(
  dir: string,
  env: NodeJS.ProcessEnv,
  { onChange, onError }: { onChange(config: Config): Promise<void> | void; onError(error: Error): void },
): { ready: Promise<void>; close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const reload = async () => {
    try {
      await onChange(loadConfig(dir, env));
    } catch (error) {
      onError(
        error instanceof ConfigError
          ? error
          : new Error(
              `the new configuration could not be taken into use: ${error instanceof Error ? error.message : String(error)}`,
            ),
      );
    }
  };
  const watcher = watch(dir, {
    ignoreInitial: true,
    depth: 0,
    ignored: (path, stats) => stats?.isFile() === true && !path.endsWith(".yaml"),
  });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(reload);
    }, QUIET_MS);
  });
  watcher.on("error", (error) => onError(new Error(`the configuration can't be watched: ${String(error)}`)));
  return {
    ready: new Promise((done) => watcher.once("ready", () => done())),
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await turn;
    },
  };
}
