import { type BackendFactory, Queue as BullQueue, createPostgresBackend, type Job, runMigrations, Worker } from "bullmq";
import type pg from "pg";
import { connectRedis } from "./redis-url.js";

export type QueueBackend =
  /** `exclusive`: no other process uses it; what is left of an earlier one is thrown away. */
  { kind: "postgres"; pool: pg.Pool; exclusive: boolean } | { kind: "redis"; url: string; exclusive: boolean };

export interface Queue {
  /** Wakes a stage for an id; while that id waits or is at work, asking again changes nothing. */
  add(stage: string, id: string): Promise<void>;
  addMany(stage: string, ids: readonly string[]): Promise<void>;
  /** Works on a stage. An error is logged and ends the job: when to try again is in the database. */
  work(stage: string, handler: (id: string) => Promise<void>, options: { concurrency: number }): void;
  /** Runs something again and again; of several processes, one runs each turn. */
  every(name: string, everyMs: number, handler: () => Promise<void>): Promise<void>;
  counts(): Promise<Record<string, { waiting: number; active: number; delayed: number; failed: number }>>;
  /** Takes no more, waits for what is at work up to `graceMs`, then lets it go: it becomes due again by itself. Never hangs. */
  close(graceMs: number): Promise<void>;
}

export interface QueueOptions {
  stages: readonly string[];
  log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
  /** Throws when waiting is not allowed here (inside a transaction of the embedded database). */
  assertMayWait?: (what: string) => void;
}

/** How long a job stays with a worker that says nothing. */
const LOCK_MS = 15_000;
const STALLED_CHECK_MS = 10_000;
const CLOCK = "clock";
const PREFIX = "{vigil}"; // a hash tag: all keys on one node of a cluster

/**
 * Opens BullMQ on PostgreSQL (embedded or a server) or Redis.
 *
 * @throws QueueError for an address that can't be read
 */
export async function openQueue(backend: QueueBackend, { stages, log, assertMayWait = () => {} }: QueueOptions): Promise<Queue> {
  const redis = backend.kind === "redis" ? connectRedis(backend.url) : null;
  const problem = (error: Error) =>
    log.warn({ error: error.message || String(error) }, "the queue's backend is away; work resumes when it is back");
  redis?.on("error", problem);
  const base = backend.kind === "postgres" ? { connection: backend.pool } : { connection: redis, prefix: PREFIX };
  if (backend.kind === "postgres") await prepareSchema(backend.pool);
  // BullMQ types the backend by a factory's type parameter; both factories fit both classes.
  const factory = (backend.kind === "postgres" ? createPostgresBackend : undefined) as BackendFactory | undefined;

  const queues = new Map<string, BullQueue>();
  const workers: Worker[] = [];
  const clock = new Map<string, () => Promise<void>>();
  for (const stage of [...stages, CLOCK]) {
    const queue = new BullQueue(
      stage,
      { ...base, defaultJobOptions: { removeOnComplete: true, removeOnFail: true } } as never,
      factory as never,
    );
    queue.on("error", problem);
    queues.set(stage, queue);
    if (backend.exclusive) await queue.obliterate({ force: true });
  }
  const queueOf = (stage: string) => {
    const queue = queues.get(stage);
    if (queue === undefined) throw new Error(`there is no stage "${stage}"`);
    return queue;
  };
  // BullMQ keeps ":" in ids for itself.
  const jobId = (stage: string, id: string) => `${stage}-${id.replaceAll(":", "~")}`;

  function start(stage: string, run: (job: Job) => Promise<void>, concurrency: number): void {
    const options = {
      ...base,
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_CHECK_MS,
      maxStalledCount: 1000,
      drainDelay: 30,
    };
    const worker = new Worker(stage, run, options as never, factory as never);
    worker.on("error", problem);
    workers.push(worker);
  }
  const guarded = (what: string, run: () => Promise<void>) =>
    run().catch((error: unknown) =>
      log.error({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, `${what} failed`),
    );

  return {
    async add(stage, id) {
      assertMayWait("queue.add");
      await queueOf(stage).add(stage, { id }, { jobId: jobId(stage, id) });
    },
    async addMany(stage, ids) {
      if (ids.length === 0) return;
      assertMayWait("queue.addMany");
      await queueOf(stage).addBulk(ids.map((id) => ({ name: stage, data: { id }, opts: { jobId: jobId(stage, id) } })));
    },
    work(stage, handler, { concurrency }) {
      start(stage, (job) => guarded(`${stage} ${job.data.id}`, () => handler(String(job.data.id))), concurrency);
    },
    async every(name, everyMs, handler) {
      if (clock.size === 0) {
        start(
          CLOCK,
          async (job) => {
            const run = clock.get(job.name);
            if (run !== undefined) await guarded(job.name, run);
          },
          4,
        );
      }
      clock.set(name, handler);
      await queueOf(CLOCK).upsertJobScheduler(
        name,
        { every: everyMs },
        { name, opts: { removeOnComplete: true, removeOnFail: true } },
      );
    },
    async counts() {
      const rows = await Promise.all(
        stages.map(async (stage) => {
          const counts = await queueOf(stage).getJobCounts("waiting", "active", "delayed", "failed");
          const of = (state: string) => counts[state] ?? 0;
          return [stage, { waiting: of("waiting"), active: of("active"), delayed: of("delayed"), failed: of("failed") }] as const;
        }),
      );
      return Object.fromEntries(rows);
    },
    async close(graceMs) {
      const within = async (ms: number, work: Promise<unknown>) => {
        let timer: NodeJS.Timeout | undefined;
        const limit = new Promise<false>((done) => {
          timer = setTimeout(() => done(false), ms);
        });
        const finished = await Promise.race([work.then(() => true).catch(() => true), limit]);
        clearTimeout(timer);
        return finished;
      };
      if (!(await within(graceMs, Promise.all(workers.map((worker) => worker.close()))))) {
        log.warn({}, "some work was not done in time: it is released and becomes due again");
        await within(1000, Promise.all(workers.map((worker) => worker.close(true))));
      }
      await within(2000, Promise.all([...queues.values()].map((queue) => queue.close())));
      redis?.disconnect();
    },
  };
}

/** BullMQ's tables live in a schema of their own; its migrations run on one connection, under its own lock. */
async function prepareSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
}
