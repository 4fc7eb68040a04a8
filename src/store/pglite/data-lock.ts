import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "../errors.js";

interface Owner {
  pid: number;
  /** When the process began, by the system's clock: a pid alone may belong to another one by now. */
  began: string;
  since: string;
}

/**
 * Takes a data folder for this process: two processes that write one PGlite leave nothing that opens.
 *
 * @throws StoreError that names the process which has it
 */
export function lockDataDir(dir: string): { release(): void } {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, "vigil.lock");
  const own: Owner = { pid: process.pid, began: beganAt(process.pid) ?? "", since: new Date().toISOString() };
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, JSON.stringify(own));
      closeSync(handle);
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST")
        throw new StoreError(`The data folder ${dir} can't be written: ${String(error)}`);
      const owner = ownerOf(file);
      if (owner !== null && beganAt(owner.pid) === owner.began) {
        throw new StoreError(
          `The data folder ${dir} is in use by Vigil with process id ${owner.pid}, since ${owner.since}.\n` +
            "  The embedded database can be open in one process only.\n" +
            `  Stop that one (kill ${owner.pid}), give this one another folder (VIGIL_DATA=…), or use PostgreSQL for both (DATABASE_URL=…).`,
        );
      }
      rmSync(file, { force: true }); // whoever took it is gone
    }
  }
  throw new StoreError(`The data folder ${dir} could not be locked: another process is starting on it. Try again.`);
}

export function ownerOf(file: string): Owner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof owner === "object" && owner !== null && "pid" in owner && typeof owner.pid === "number"
      ? (owner as Owner)
      : null;
  } catch {
    return null;
  }
}

/** When a process began; null when there is none. Where /proc is missing, that it answers a signal has to do. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    try {
      process.kill(pid, 0);
      return "alive";
    } catch {
      return null;
    }
  }
}
