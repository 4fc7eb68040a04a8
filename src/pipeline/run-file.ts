import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/schema.js";

/** What a process with the embedded database leaves for commands on the same machine: where it answers, and a token for its API. */
export interface RunFile {
  url: string;
  token: string;
}

const place = (config: Config) => join(config.vigil.data.dir, "vigil.run.json");

/** For the owner's eyes only. */
export function writeRunFile(config: Config, run: RunFile): void {
  writeFileSync(place(config), JSON.stringify(run), { mode: 0o600 });
}

export function readRunFile(config: Config): RunFile | null {
  try {
    const { url, token }: Record<string, unknown> = JSON.parse(readFileSync(place(config), "utf8"));
    return typeof url === "string" && typeof token === "string" ? { url, token } : null;
  } catch {
    return null;
  }
}
