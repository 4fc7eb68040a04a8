import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OfacEntry, OTHERS, ofacFiles } from "../lists/registers.js";
import { vigil } from "../world/command.js";
import { startProgram } from "../world/program.js";

const dir = mkdtempSync(join(tmpdir(), "vigil-lists-"));
const WATCHLIST =
  "# ours\ngroups:\n  - { id: bla, name: Balochistan Liberation Army, aliases: [Baloch Liberation Army] }   # first\n";
const BLA: OfacEntry = { id: 9001, name: "BALOCHISTAN LIBERATION ARMY", programmes: "SDGT] [FTO" };
const FRONT: OfacEntry = { id: 9002, name: "FRONT OF THE NORTH", programmes: "SDGT", aliases: ["NORTHERN FRONT", "FOTN"] };
const run = (...args: string[]) => vigil(["--config", dir, ...args]);
const version = (name: string, entries: readonly OfacEntry[]): [string, string] => {
  const { primary, aliases } = ofacFiles(entries);
  const paths: [string, string] = [join(dir, `${name}.csv`), join(dir, `${name}-alt.csv`)];
  writeFileSync(paths[0], primary);
  writeFileSync(paths[1], aliases);
  return paths;
};

beforeAll(() => {
  writeFileSync(join(dir, "vigil.yaml"), `data: { dir: ${join(dir, "data")} }\nfetch: { allowNetworks: [127.0.0.0/8] }\n`);
  writeFileSync(join(dir, "watchlist.yaml"), WATCHLIST);
  writeFileSync(
    join(dir, "feeds.yaml"),
    "lists:\n  - { id: sdn, format: ofac-csv, title: OFAC SDN, url: http://127.0.0.1:9/sdn.csv, aliases: http://127.0.0.1:9/alt.csv }\n",
  );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a list from disk: baseline, news, held and accepted; searched, suggested, and taken into the watchlist", async () => {
  expect(await run("lists", "import", "sdn", ...version("first", OTHERS))).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Taken as the baseline: 40 entries"),
  });
  expect((await run("lists", "import", "sdn", ...version("second", [...OTHERS, BLA, FRONT]))).stdout).toContain(
    "Taken: 42 entries, 2 added, 0 removed, 0 changed.",
  );
  const status = JSON.parse((await run("lists", "status", "--json")).stdout);
  expect(status).toMatchObject({
    lists: [{ id: "sdn", status: "ok", entries: 42 }],
    changes: [{ action: "listed" }, { action: "listed" }],
  });
  expect((await run("lists", "search", "nothern", "front")).stdout).toContain("sdn:9002");
  expect(await run("lists", "search", "nobody")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No list has a name like "nobody"'),
  });

  const suggested = (await run("lists", "suggest", "--programme", "SDGT")).stdout;
  expect(suggested).toContain("{ id: front-of-the-north, name: Front of the North, aliases: [ Northern Front ] }");
  expect(suggested).not.toContain("sdn:9001"); // watched already
  const added = await run("watchlist", "add", "ofac:9002");
  expect(added.stdout).toContain("Left out, for others share them: FOTN");
  const watchlist = readFileSync(join(dir, "watchlist.yaml"), "utf8");
  expect(watchlist.startsWith(WATCHLIST.trimEnd())).toBe(true);
  expect(watchlist).toContain("- { id: front-of-the-north, name: Front of the North, aliases: [ Northern Front ] }");
  expect((await run("lists", "suggest", "--programme", "SDGT")).stdout).toContain("Every listed organisation");
  expect(await run("watchlist", "add", "sdn:1")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("vigil lists search"),
  });

  expect(await run("lists", "import", "sdn", ...version("short", OTHERS.slice(0, 20)))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("22 of 42 entries are gone"),
  });
  expect((await run("lists", "status")).stdout).toContain("vigil lists accept sdn");
  expect((await run("lists", "accept", "sdn")).code).toBe(0);
  expect((await run("lists", "import", "sdn", ...version("short", OTHERS.slice(0, 20)))).stdout).toContain("22 removed");
  expect(await run("lists", "import", "nope", "x.csv")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("x.csv can't be read"),
  });
  expect((await run("lists", "import", "nope", join(dir, "short.csv"))).stderr).toContain('no list "nope". Known: sdn.');
}, 120_000);

test("the same commands ask the process that has the embedded database open", async () => {
  const program = await startProgram({ configDir: dir, env: { VIGIL_ADMIN_TOKEN: "lists" }, timeoutMs: 60_000 });
  try {
    const house = { ...FRONT, id: 9003, name: "GREEN FRONT", aliases: [] };
    expect((await run("lists", "import", "sdn", ...version("third", [...OTHERS.slice(0, 20), house]))).stdout).toContain(
      "1 added",
    );
    expect((await run("lists", "search", "green", "front")).stdout).toContain("sdn:9003");
    expect((await run("lists", "suggest")).stdout).toContain("Green Front");
    expect((await run("watchlist", "add", "sdn:9003", "--print")).stdout).toBe(
      "- { id: green-front, name: Green Front, aliases: [] }\n",
    );
    expect((await run("lists", "accept", "sdn")).code).toBe(1);
  } finally {
    await program.stop();
  }
}, 120_000);
