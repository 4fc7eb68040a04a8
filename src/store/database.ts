import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { StoreError } from "./errors.js";
import { migrate } from "./migrate.js";
import { lockDataDir } from "./pglite/data-lock.js";
import { openThread } from "./pglite/database.js";
import { maintain } from "./pglite/maintenance.js";
import { createSessions } from "./pglite/sessions.js";
import { announce, type Presence } from "./presence.js";
import type { Db, Store } from "./types.js";

export type { Db, Store } from "./types.js";

export interface OpenStoreOptions {
  databaseUrl: string | null;
  /** Of the embedded database; unused where `databaseUrl` is given. */
  dataDir: string;
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export interface OpenedStore {
  store: Store;
  /** For BullMQ's PostgreSQL backend: same database, its own schema. */
  queuePool: pg.Pool;
  /** True when no other process uses this database: what was claimed before belongs to nobody. */
  alone: boolean;
  /** To be called when what `alone` allows is done: processes that start meanwhile wait for it. */
  settled(): Promise<void>;
}

/** PostgreSQL's numbers for types: int8 as a number (ids and counts stay far below 2^53), numeric too. */
const INT8 = 20;
const NUMERIC = 1700;
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format),
};
const RETRY_CODES = new Set(["40001", "40P01"]);
const ATTEMPTS = 4;

const inTransaction = new AsyncLocalStorage<true>();

/**
 * For what must not happen while a transaction is open: the embedded database has one session, and waits for itself.
 *
 * @throws Error, a fault of ours, when called inside `transaction`
 */
export function assertNoTransaction(what: string): void {
  if (inTransaction.getStore()) throw new Error(`${what} inside an open transaction: do it after the commit`);
}

/**
 * Opens the database, embedded or a server, and brings its schema up to date.
 *
 * @throws StoreError where it can't be had
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const opened = options.databaseUrl === null ? await openEmbedded(options.dataDir) : await openPostgres(options.databaseUrl);
  const { pool, queuePool, end, presence } = opened;
  const warn = (error: Error) =>
    options.log.warn({ error: error.message }, "a database connection broke; the next query makes another");
  pool.on("error", warn);
  queuePool.on("error", warn);
  const store: Store = {
    backend: options.databaseUrl === null ? "embedded" : "postgres",
    query: async <Row>(sql: string, params?: readonly unknown[]) => {
      assertNoTransaction("a query of its own");
      return ask<Row>(pool, sql, params);
    },
    transaction: (work) => transaction(pool, work),
    close: end,
  };
  try {
    await migrate(store, options.log);
    if (options.databaseUrl === null) opened.startMaintenance?.();
  } catch (error) {
    await end();
    throw error;
  }
  return { store, queuePool, alone: presence?.alone ?? true, settled: async () => presence?.settled() };
}

interface Backend {
  pool: pg.Pool;
  queuePool: pg.Pool;
  presence: Presence | null;
  startMaintenance?: () => void;
  end(): Promise<void>;
}

async function openEmbedded(dataDir: string): Promise<Backend> {
  const lock = lockDataDir(dataDir);
  const thread = await openThread(dataDir).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const sessions = createSessions(thread);
  const poolOn = (path: string) => {
    const pool = new pg.Pool({
      stream: () => sessions.connect(path),
      max: 100,
      ssl: false,
      idleTimeoutMillis: 0,
      types,
    } as pg.PoolConfig);
    pool.setMaxListeners(0);
    return pool;
  };
  const [pool, queuePool] = [poolOn("public"), poolOn("bullmq, public")];
  let maintenance: { stop(): void } | null = null;
  return {
    pool,
    queuePool,
    presence: null,
    startMaintenance: () => {
      maintenance = maintain(pool);
    },
    async end() {
      maintenance?.stop();
      await pool.query("checkpoint").catch(() => {});
      await Promise.race([Promise.all([pool.end(), queuePool.end()]), new Promise((done) => setTimeout(done, 2000).unref())]);
      await thread.close();
      lock.release();
    },
  };
}

async function openPostgres(url: string): Promise<Backend> {
  const config = { connectionString: url, types, keepAlive: true, application_name: "vigil" };
  let presence: Presence;
  try {
    presence = await announce(url);
  } catch (error) {
    throw new StoreError(
      `PostgreSQL at ${withoutPassword(url)} can't be reached: ${error instanceof Error ? error.message || String(error) : String(error)}\n` +
        "  Check DATABASE_URL and that the server runs and lets this user in, or leave DATABASE_URL out to use the embedded database.",
    );
  }
  const pool = new pg.Pool({ ...config, max: 20 } as pg.PoolConfig);
  const queuePool = new pg.Pool({ ...config, max: 40, options: "-c search_path=bullmq,public" } as pg.PoolConfig);
  queuePool.setMaxListeners(0);
  return {
    pool,
    queuePool,
    presence,
    async end() {
      await Promise.race([Promise.all([pool.end(), queuePool.end()]), new Promise((done) => setTimeout(done, 2000).unref())]);
      await presence.close();
    },
  };
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "the address in DATABASE_URL";
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

async function ask<Row>(client: pg.Pool | pg.PoolClient, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  const missing = params.indexOf(undefined);
  if (missing >= 0) throw new Error(`parameter $${missing + 1} is undefined: say null where that is meant`);
  const result = await client.query(sql, [...params]);
  return result.rows as Row[];
}

async function transaction<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  assertNoTransaction("a transaction");
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query("begin");
      const result = await inTransaction.run(true, () => work({ query: (sql, params) => ask(client, sql, params) }));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {
        broken = true;
      });
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!RETRY_CODES.has(code) || attempt === ATTEMPTS) throw error;
    } finally {
      client.release(broken);
    }
  }
}
