import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./listen.js";
import { waitFor } from "./wait.js";

export interface ProgramOptions {
  /** Folder with vigil.yaml, feeds.yaml, watchlist.yaml, alerts.yaml. */
  configDir: string;
  /** Added to this process's environment, less every variable that Vigil reads. */
  env?: Record<string, string | undefined>;
  /** Default: a free one. Give the same one to a program that takes another's place. */
  port?: number;
  /** all (default), web, worker or scheduler. */
  role?: string;
  /** Told each piece of the log as it comes. */
  onLog?: (text: string) => void;
  timeoutMs?: number;
}

/** The program under test, as a process of its own. */
export interface Program {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** What it wrote to stderr and stdout so far. */
  readonly log: string;
  /** Exit code, or null where a signal ended it; pending while it runs. */
  readonly exited: Promise<number | null>;
  /** GET of one of its addresses, as its operator where VIGIL_ADMIN_TOKEN was given. */
  get(path: string): Promise<Response>;
  /** Its metrics by their full names, labels included: `vigil_articles{state="assessed"}`. */
  metrics(): Promise<Map<string, number>>;
  /** SIGTERM; resolves with its exit code once it is gone. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a crash would. */
  kill9(): Promise<void>;
}

/** The checkout's folder: the nearest one upwards that holds package.json, from source and from dist alike. */
export const ROOT = rootOf(dirname(fileURLToPath(import.meta.url)));
const MAIN = join(ROOT, "dist", "src", "main.js");
const OWN_VARIABLES = /^(VIGIL_.*|DATABASE_URL|REDIS_URL|SMTP_URL|PORT)$/;
const LOG_TAIL = 4000;

/**
 * Starts `vigil start` as it was built, and waits until it says that it is ready: by /readyz, or by its log for roles without pages.
 *
 * @throws Error with the end of its log, where it exits or is not ready within `timeoutMs` (30 s); nothing is left running then
 */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { configDir, role = "all", timeoutMs = 30_000 } = options;
  const port = options.port ?? (await freePort());
  const env: Record<string, string | undefined> = { ...environment(), PORT: String(port), ...options.env };
  const child = spawn(process.execPath, [MAIN, "start", "--config", configDir, "--role", role], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      options.onLog?.(text);
    });
  }
  const exited = exitOf(child);
  const url = `http://127.0.0.1:${port}`;
  const token = env.VIGIL_ADMIN_TOKEN;
  const program: Program = {
    pid: child.pid ?? -1,
    port,
    url,
    get log() {
      return log;
    },
    exited,
    get: (path) => fetch(new URL(path, url), { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } }),
    metrics: async () => parseMetrics(await (await program.get("/metrics")).text()),
    stop() {
      child.kill("SIGTERM");
      return exited;
    },
    async kill9() {
      child.kill("SIGKILL");
      await exited;
    },
  };
  const hasPages = role === "all" || role === "web";
  const ready = async () => (hasPages ? (await fetch(`${url}/readyz`)).status === 200 : log.includes("Vigil runs"));
  const tail = () => `the end of its log:\n${log.slice(-LOG_TAIL)}`;
  const ended = exited.then((code) => Promise.reject(new Error(`vigil exited with ${code} before it was ready; ${tail()}`)));
  try {
    await Promise.race([ended, waitFor(ready, { what: `vigil (${role}) is not ready`, timeoutMs, details: tail })]);
  } catch (error) {
    await program.kill9();
    throw error;
  }
  ended.catch(() => {}); // from now on an exit is the caller's affair
  return program;
}

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_VARIABLES.test(name)));
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  });
}

/** Lines of the Prometheus text format: a name with its labels, and a number. */
function parseMetrics(text: string): Map<string, number> {
  const samples = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]));
}

function rootOf(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : rootOf(dirname(folder));
}
