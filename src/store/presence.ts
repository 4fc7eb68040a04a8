import pg from "pg";

/** The advisory lock that every process of Vigil holds, shared, while it runs. */
const LOCK = 7302;
const RETRY_MS = 5000;

export interface Presence {
  /** True when no other process of Vigil has this database: what was claimed before belongs to nobody. */
  alone: boolean;
  /** Lets processes that start meanwhile go on; call it when what `alone` allows is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Announces this process on a PostgreSQL, over a connection of its own: PostgreSQL lets the lock go the moment a process dies.
 * A connection that breaks is made again; until then a process that starts may think itself alone, and free claims that are at work:
 * then a delivery can be made twice, under the same id.
 */
export async function announce(databaseUrl: string): Promise<Presence> {
  let closed = false;
  let client = await connect();
  const [row] = (await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [LOCK])).rows;
  const alone = row?.alone === true;
  if (!alone) await client.query("select pg_advisory_lock_shared($1)", [LOCK]);

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: "vigil presence", keepAlive: true });
    next.on("error", () => void again());
    await next.connect();
    return next;
  }
  async function again(): Promise<void> {
    await client.end().catch(() => {});
    while (!closed) {
      try {
        client = await connect();
        await client.query("select pg_advisory_lock_shared($1)", [LOCK]);
        return;
      } catch {
        await new Promise((done) => setTimeout(done, RETRY_MS).unref());
      }
    }
  }
  return {
    alone,
    async settled() {
      if (!alone) return;
      await client.query("select pg_advisory_lock_shared($1)", [LOCK]);
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    },
    async close() {
      closed = true;
      await client.end().catch(() => {});
    },
  };
}
