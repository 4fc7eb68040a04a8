import { StoreError } from "./errors.js";
import { migrations } from "./migrations/index.js";
import type { Db, Store } from "./types.js";

/** Serialises processes that start at once. */
const LOCK = 7300;

/**
 * Brings the schema to this program's version: every pending step in one transaction, under a lock.
 *
 * @throws StoreError when the database was used by a newer program
 */
export async function migrate(
  store: Pick<Store, "transaction">,
  log: { info(fields: object, message: string): void },
  steps = migrations,
): Promise<void> {
  await store.transaction(async (db: Db) => {
    await db.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await db.query(
      "create table if not exists migrations (id integer primary key, name text not null, at timestamptz not null default now())",
    );
    const done = new Set((await db.query<{ id: number }>("select id from migrations")).map((row) => row.id));
    const newest = Math.max(0, ...done);
    const known = steps.at(-1)?.id ?? 0;
    if (newest > known) {
      throw new StoreError(
        `The database has version ${newest}, this program knows ${known}: it was used by a newer Vigil.\n  Install that version again, or restore a backup from before the upgrade.`,
      );
    }
    for (const step of steps.filter(({ id }) => !done.has(id))) {
      for (const statement of statementsOf(step.sql)) await db.query(statement);
      await db.query("insert into migrations (id, name) values ($1, $2)", [step.id, step.name]);
      log.info({ migration: step.id, name: step.name }, "database brought up to date");
    }
  });
}

/** A query with parameters may hold one statement only; ours end in a semicolon at a line's end. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;[ \t]*(?:--[^\n]*)?\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/--[^\n]*/g, "").trim() !== "");
}
