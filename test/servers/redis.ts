import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { ended, findProgram, freePort, type Server, spawn } from "./spawn.js";

/** A Redis of the tests' own, on a free port, in a temporary folder. */
export async function startRedis(): Promise<Server> {
  const program = findProgram("redis-server", "redis-server");
  const dir = mkdtempSync(join(tmpdir(), "vigil-redis-"));
  const port = await freePort();
  const child = spawn(
    program,
    ["--port", String(port), "--bind", "127.0.0.1", "--dir", dir, "--save", "", "--appendonly", "no"],
    { stdio: "ignore" },
  );
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on("error", () => {});
  for (let i = 0; ; i++) {
    try {
      await client.connect();
      break;
    } catch (error) {
      if (i === 100) throw error;
      await sleep(50);
    }
  }
  client.disconnect();
  return {
    url,
    async stop() {
      await ended(child, "SIGTERM");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
