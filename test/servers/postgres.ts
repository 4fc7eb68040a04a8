import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ended, execFileSync, findProgram, freePort, postgresUser, type Server, spawn } from "./spawn.js";

/** A PostgreSQL of the tests' own, on a free port, in a temporary folder; fast and forgetful. */
export async function startPostgres(): Promise<Server> {
  const initdb = findProgram("initdb", "postgresql");
  const program = findProgram("postgres", "postgresql");
  const dir = mkdtempSync(join(tmpdir(), "vigil-postgres-"));
  const user = postgresUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(dir, user.uid, user.gid);
  chmodSync(dir, 0o700);
  execFileSync(initdb, ["-D", dir, "-U", "vigil", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], {
    ...user,
    stdio: ["ignore", "ignore", "pipe"],
    cwd: tmpdir(),
  });
  const port = await freePort();
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    `unix_socket_directories=${dir}`,
  ];
  const args = ["-D", dir, "-p", String(port), "-h", "127.0.0.1", ...settings.flatMap((setting) => ["-c", setting])];
  const child = spawn(program, args, { ...user, stdio: "ignore", cwd: tmpdir() });
  const url = `postgres://vigil@127.0.0.1:${port}/postgres`;
  for (let i = 0; ; i++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (i === 200) throw error;
      await sleep(50);
    }
  }
  return {
    url,
    async stop() {
      await ended(child, "SIGINT"); // fast shutdown
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
