import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { StoreError } from "../errors.js";
import type { Response } from "./worker.js";

/** PGlite in its worker thread: runs one group of protocol messages at a time, in the order of asking. */
export interface PGliteThread {
  run(bytes: Buffer): Promise<Buffer>;
  close(): Promise<void>;
}

/** Under vitest the sources run as they are; threads and processes need the build. */
const built = (file: string) =>
  new URL(import.meta.url.endsWith(".ts") ? `../../../dist/src/store/pglite/${file}` : `./${file}`, import.meta.url);

/**
 * Opens the database in `dir`, and makes it first where there is none (2–4 s).
 *
 * @throws StoreError where it can't be opened
 */
export async function openThread(dir: string): Promise<PGliteThread> {
  const place = join(dir, "pglite");
  if (!existsSync(join(place, "PG_VERSION"))) await createDatabase(dir, place);
  const worker = new Worker(built("worker.js"), { workerData: place });
  const waiting = new Map<number, { done(bytes: Buffer): void; fail(error: Error): void }>();
  let next = 0;
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { fail } of waiting.values()) fail(ended);
    waiting.clear();
  };
  await new Promise<void>((done, fail) => {
    worker.on("message", (response: Response) => {
      if ("ready" in response) return done();
      if ("failed" in response) return fail(new StoreError(`The database in ${place} can't be opened: ${response.failed}`));
      const request = waiting.get(response.id);
      waiting.delete(response.id);
      if ("error" in response) request?.fail(new StoreError(`The embedded database failed: ${response.error}`));
      else request?.done(Buffer.from(response.bytes.buffer, response.bytes.byteOffset, response.bytes.byteLength));
    });
    worker.on("error", (error) => {
      const failure = new StoreError(`The embedded database ended: ${error.message}`);
      fail(failure);
      end(failure);
    });
    worker.on("exit", () => end(new StoreError("The embedded database is closed.")));
  });
  const ask = (request: { bytes: Uint8Array } | { close: true }) =>
    new Promise<Buffer>((done, fail) => {
      if (ended !== null) return fail(ended);
      const id = next++;
      waiting.set(id, { done, fail });
      worker.postMessage({ id, ...request });
    });
  return {
    run: (bytes) => ask({ bytes }),
    async close() {
      await ask({ close: true }).catch(() => {});
      await worker.terminate();
    },
  };
}

/** Made aside and renamed, so that a start cut short leaves nothing half made. */
async function createDatabase(dir: string, place: string): Promise<void> {
  const aside = join(dir, "pglite.new");
  await mkdir(dir, { recursive: true });
  await rm(aside, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, [built("create.js").pathname, aside]);
  } catch (error) {
    throw new StoreError(`No database could be made in ${dir}: ${error instanceof Error ? error.message : String(error)}`);
  }
  await rm(place, { recursive: true, force: true });
  await rename(aside, place);
}
