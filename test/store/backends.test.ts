import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openQueue } from "../../src/queue/queue.js";
import { assertNoTransaction, type OpenedStore, openStore } from "../../src/store/database.js";
import { BACKENDS, startBackend } from "../e2e/backends.js";
import { waitFor } from "../world/wait.js";

const log = { info: () => {}, warn: () => {}, error: () => {} };

describe.each(BACKENDS)("on %s", (name) => {
  let opened: OpenedStore;
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-store-"));
  beforeAll(async () => {
    backend = await startBackend(name);
    opened = await openStore({ databaseUrl: backend.env.DATABASE_URL ?? null, dataDir, log });
    await opened.settled();
    await opened.store.query("create table t (id integer primary key, n integer)");
  });
  afterAll(async () => {
    await opened.store.close();
    await backend.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const queueOf = () =>
    openQueue(
      backend.env.REDIS_URL
        ? { kind: "redis", url: backend.env.REDIS_URL, exclusive: true }
        : { kind: "postgres", pool: opened.queuePool, exclusive: true },
      {
        stages: ["a", "b"],
        log,
        assertMayWait: assertNoTransaction,
      },
    );

  test("what a failed transaction wrote is gone, and others go on meanwhile", async () => {
    const { store } = opened;
    await expect(
      store.transaction(async (db) => {
        await db.query("insert into t values (1, 1)");
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.transaction(async (db) => void (await db.query("insert into t values ($1, 0)", [100 + i]))),
      ),
    );
    expect(await store.query("select count(*) as n from t")).toEqual([{ n: 20 }]);
  });

  test("dates, lists, JSON and large numbers come back as they were", async () => {
    const at = new Date("2026-01-05T10:00:00.123Z");
    const rows = await opened.store.query(
      "select $1::timestamptz as at, $2::text[] as list, $3::jsonb as json, $4::bigint as big",
      [at, ["a", "ب"], JSON.stringify({ x: [1] }), 2 ** 40],
    );
    expect(rows).toEqual([{ at, list: ["a", "ب"], json: { x: [1] }, big: 2 ** 40 }]);
  });

  test("asking the queue inside a transaction is a programmer's error, not a hang", async () => {
    const queue = await queueOf();
    await expect(opened.store.transaction(() => queue.add("a", "x"))).rejects.toThrow("after the commit");
    await queue.close(1000);
  });

  test("asking twice wakes once, a waiting worker wakes at once, and what failed can be asked again", async () => {
    const queue = await queueOf();
    const done: string[] = [];
    await queue.addMany("a", ["one", "one", "two"]);
    queue.work(
      "a",
      async (id) => {
        done.push(id);
        if (id === "bad") throw new Error("on purpose");
      },
      { concurrency: 2 },
    );
    await waitFor(() => done.length === 2, { what: "two jobs" });
    await queue.add("a", "bad");
    await waitFor(() => done.filter((id) => id === "bad").length === 1, { what: "the bad job" });
    await waitFor(async () => (await queue.counts()).a?.active === 0, { what: "its end" });
    await queue.add("a", "bad");
    await waitFor(() => done.filter((id) => id === "bad").length === 2, { what: "the bad job again" });
    expect(done.sort()).toEqual(["bad", "bad", "one", "two"]);
    await queue.close(1000);
  });

  test("what repeats, repeats; and closing waits for what is at work", async () => {
    const queue = await queueOf();
    let ticks = 0;
    await queue.every("tick", 200, async () => {
      ticks++;
    });
    await waitFor(() => ticks >= 2, { what: "two ticks" });
    let finished = false;
    let begun = false;
    queue.work(
      "b",
      async () => {
        begun = true;
        await new Promise((wake) => setTimeout(wake, 300));
        finished = true;
      },
      { concurrency: 1 },
    );
    await queue.add("b", "x");
    await waitFor(() => begun, { what: "the job's begin" });
    await queue.close(5000);
    expect(finished).toBe(true);
  });
});

test("a second process on the same data folder is refused, and told which one has it", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-lock-"));
  const { store } = await openStore({ databaseUrl: null, dataDir, log });
  const script = `import { lockDataDir } from ${JSON.stringify(new URL("../../dist/src/store/pglite/data-lock.js", import.meta.url).href)}; lockDataDir(${JSON.stringify(dataDir)});`;
  const refused = promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  await expect(refused).rejects.toThrow(new RegExp(`in use by Vigil with process id ${process.pid}, since 20`));
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});
