import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asPostgres, ended, execFileSync, findProgram, freePort, type Server, spawn } from "./spawn.js";

/** A PostgreSQL of the tests' own, on a free port, in a temporary folder; fast and forgetful. */
export async function startPostgres(): Promise<Server> {
  const initdb = findProgram("initdb", "postgresql");
  const program = findProgram("postgres", "postgresql");
  const dir = mkdtempSync(join(tmpdir(), "vigil-postgres-"));
  if (process.getuid?.() === 0) {
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"]).toString());
    chownSync(dir, id("-u"), id("-g"));
  }
  chmodSync(dir, 0o700);
  const run = (command: string, args: string[]) =>
    execFileSync(...asPostgres(command, args), { stdio: ["ignore", "ignore", "pipe"], cwd: tmpdir() });
  run(initdb, ["-D", dir, "-U", "vigil", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
  const port = await freePort();
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    `unix_socket_directories=${dir}`,
  ];
  const [command, args] = asPostgres(program, [
    "-D",
    dir,
    "-p",
    String(port),
    "-h",
    "127.0.0.1",
    ...settings.flatMap((setting) => ["-c", setting]),
  ]);
  const child = spawn(command, args, { stdio: "ignore", cwd: tmpdir() });
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
