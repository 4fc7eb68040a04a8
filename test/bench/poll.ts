/**
 * Feeds polled a second, and per CPU second, with 2,000 and 10,000 feeds on loopback of which 70 % are unchanged, beside sfeed,
 * newsboat and rss2email in the same run; then with every feed unchanged; and memory.
 * usage: npm run bench -- poll [--feeds 2000,10000] [--backends embedded,postgres] [--seconds 20] [--peers yes]
 *
 * Vigil is the whole program, configured to poll every feed each second, so that it is always behind: what the publishers' server
 * counts is what it can do. A peer fetches all feeds once (everything is new), and then once more, which is measured.
 */
import { execFileSync, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startPostgres } from "../servers/postgres.js";
import { startProgram } from "../world/program.js";
import { isInstalled, PEERS, type Peer } from "./poll/peers.js";
import { type Counted, hostOf } from "./poll/publishers.js";

const { values } = parseArgs({
  options: {
    feeds: { type: "string", default: "2000,10000" },
    backends: { type: "string", default: "embedded,postgres" },
    seconds: { type: "string", default: "20" },
    peers: { type: "string", default: "yes" },
  },
});
const SECONDS = Number(values.seconds);
const PEER_LIMIT_SECONDS = 240;

async function startPublishers() {
  const child = fork(new URL("./poll/publishers.js", import.meta.url), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [first] = (await once(child, "message")) as [Counted];
  const ask = async (told: { unchanged?: number } = {}) => {
    const answer = once(child, "message");
    child.send(told);
    const [counted] = (await answer) as [Counted];
    return counted;
  };
  const url = (feed: number) => `http://${hostOf(feed)}:${first.port}/feed/${feed}`;
  return { ask, url, close: () => child.disconnect() };
}

interface Row {
  reader: string;
  feeds: number;
  "unchanged %": number;
  "feeds/s": number;
  "feeds per CPU s": number;
  "MB, most": number | null;
}
const rounded = (value: number) => Number(value.toPrecision(3));

const rssMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
const TICKS = Number(execFileSync("getconf", ["CLK_TCK"]).toString());
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
/** CPU of the program and, where it has one, of its database server. */
function cpuOf(pid: number, postgres: boolean): number {
  if (!postgres) return cpuSeconds(pid);
  const pids = execFileSync("pgrep", ["-f", "^postgres: vigil|/postgres -D .*vigil-postgres-"]).toString().trim().split("\n");
  return [pid, ...pids.map(Number)].reduce((sum, one) => {
    try {
      return sum + cpuSeconds(one);
    } catch {
      return sum; // gone meanwhile
    }
  }, 0);
}

async function vigil(backend: string, feeds: number): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "vigil-bench-"));
  const publishers = await startPublishers();
  const database = backend === "postgres" ? await startPostgres() : null;
  writeFileSync(
    join(dir, "vigil.yaml"),
    `data: { dir: ${dir}/data }\nfetch: { allowNetworks: [127.0.0.0/8] }\npoll: { every: 1s, min: 1s, max: 2s }\n`,
  );
  const lines = Array.from({ length: feeds }, (_, i) => `  - { id: bench-${i}, url: "${publishers.url(i)}", every: 1s }`);
  writeFileSync(join(dir, "feeds.yaml"), `feeds:\n${lines.join("\n")}\n`);
  writeFileSync(join(dir, "watchlist.yaml"), "groups: []\n");
  writeFileSync(join(dir, "alerts.yaml"), "webhooks: []\n");
  const program = await startProgram({
    configDir: dir,
    env: { VIGIL_LOG: "warn", ...(database && { DATABASE_URL: database.url }) },
    timeoutMs: 120_000,
  });
  const rows: Row[] = [];
  let most = 0;
  try {
    const start = performance.now();
    while ((await publishers.ask()).feeds < feeds && performance.now() - start < 600_000) await sleep(500);
    console.log(`Vigil on ${backend}: ${feeds} feeds for the first time in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    for (const unchanged of [0.7, 1]) {
      await publishers.ask({ unchanged });
      // All that was changed before has been read when every feed had its turn.
      const settled = (await publishers.ask()).answers + feeds;
      while ((await publishers.ask()).answers < settled) await sleep(200);
      const [before, cpuBefore, began] = [await publishers.ask(), cpuOf(program.pid, database !== null), performance.now()];
      for (let second = 0; second < SECONDS; second++) {
        await sleep(1000);
        most = Math.max(most, rssMb(program.pid));
      }
      const [after, cpuAfter] = [await publishers.ask(), cpuOf(program.pid, database !== null)];
      const polls = after.answers - before.answers;
      rows.push({
        reader: `Vigil, ${backend}`,
        feeds,
        "unchanged %": Math.round(((after.notModified - before.notModified) / polls) * 100),
        "feeds/s": rounded(polls / ((performance.now() - began) / 1000)),
        "feeds per CPU s": rounded(polls / (cpuAfter - cpuBefore)),
        "MB, most": Math.round(most),
      });
    }
  } finally {
    await program.stop();
    await database?.stop();
    publishers.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return rows;
}

/** Runs a command to its end or the limit. */
async function timed(command: string, cwd: string): Promise<{ seconds: number; cpuSeconds: number }> {
  const script = `TIMEFORMAT='%R %U %S'; time timeout ${PEER_LIMIT_SECONDS} ${command} >/dev/null 2>&1`;
  const child = spawn("bash", ["-c", script], { cwd, env: { ...process.env, HOME: cwd }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  await once(child, "close");
  const [seconds = Number.NaN, user = Number.NaN, system = Number.NaN] = (said.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { seconds, cpuSeconds: user + system };
}

async function peer(reader: Peer, feeds: number): Promise<Row[]> {
  if (!isInstalled(reader.program)) {
    console.error(`${reader.name} is left out: install it (sudo apt-get install ${reader.debianPackage}).`);
    return [];
  }
  const dir = mkdtempSync(join(tmpdir(), "vigil-bench-peer-"));
  const publishers = await startPublishers();
  const count = Math.min(feeds, reader.most);
  try {
    const command = reader.prepare(
      dir,
      Array.from({ length: count }, (_, i) => publishers.url(i)),
    );
    await timed(command, dir);
    const before = await publishers.ask({ unchanged: 0.7 });
    const { seconds, cpuSeconds: cpu } = await timed(command, dir);
    const after = await publishers.ask();
    const polls = after.answers - before.answers;
    const unchanged = (after.notModified - before.notModified) / polls;
    return [
      {
        reader: reader.name,
        feeds: count,
        "unchanged %": Math.round(unchanged * 100),
        "feeds/s": rounded(polls / seconds),
        "feeds per CPU s": rounded(polls / cpu),
        "MB, most": null,
      },
    ];
  } finally {
    publishers.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const rows: Row[] = [];
for (const feeds of values.feeds.split(",").map(Number)) {
  for (const backend of values.backends.split(",")) rows.push(...(await vigil(backend, feeds)));
  if (values.peers === "yes") for (const reader of PEERS) rows.push(...(await peer(reader, feeds)));
  console.table(rows);
}
process.exit(0);
