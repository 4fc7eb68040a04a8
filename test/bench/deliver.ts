/**
 * Webhooks to many endpoints, with and without some that are dead or slow: how long the healthy ones wait.
 * usage: npm run bench -- deliver [--endpoints 50] [--events 40] [--every 600]
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { webhookSchema } from "../../src/config/schema.js";
import { createHttpClient } from "../../src/http/client.js";
import type { Context } from "../../src/pipeline/context.js";
import { deliverWebhook } from "../../src/pipeline/deliver-webhook.js";
import { routeEvent } from "../../src/pipeline/route.js";
import { subscriptionsOf } from "../../src/pipeline/sync-config.js";
import { openStore } from "../../src/store/database.js";
import { dueDeliveries } from "../../src/store/deliveries.js";
import { saveEvent } from "../../src/store/events.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import { event } from "../alerts/sample-events.js";
import { startBackend } from "../e2e/backends.js";

const { values } = parseArgs({
  options: {
    endpoints: { type: "string", default: "50" },
    events: { type: "string", default: "40" },
    every: { type: "string", default: "600" },
  },
});
const [endpoints, events, every] = [Number(values.endpoints), Number(values.events), Number(values.every)];
const DEAD = 0.2;
const SLOW = 0.1;
const SLOW_MS = 3000;
/** As the program has it. */
const WORKERS = 100;
const SWEEP_MS = 30_000;

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const arrived = new Map<string, number>();
const receiver = createServer((request, response) => {
  const kind = request.url?.split("/")[1];
  request.resume();
  if (kind === "dead") return;
  setTimeout(
    () => {
      arrived.set(`${request.url} ${request.headers["webhook-id"]}`, performance.now());
      response.writeHead(204).end();
    },
    kind === "slow" ? SLOW_MS : 0,
  );
});
await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const backend = await startBackend("postgres");

/** 95th percentile and most, in ms, of the healthy endpoints' waits. */
async function run(label: string, kinds: readonly string[]) {
  const opened = await openStore({ databaseUrl: backend.env.DATABASE_URL ?? "", dataDir: "", log: quiet });
  await opened.settled();
  await opened.store.query("truncate deliveries, subscriptions, events cascade");
  arrived.clear();
  const webhooks = kinds.map((kind, i) =>
    webhookSchema.parse({
      id: `hook-${i}`,
      url: `${base}/${kind}/${i}`,
      secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
    }),
  );
  const config = { vigil: { http: { publicUrl: base } }, alerts: { webhooks, digests: [] } } as never;
  const http = createHttpClient({
    userAgent: "bench",
    timeoutMs: 20_000,
    maxBytes: 100_000,
    perHost: 128,
    robots: false,
    allowNetworks: ["127.0.0.0/8"],
  });
  const waiting = new Set<string>();
  const working = new Set<string>();
  let stopped = false;
  const addMany = async (_stage: string, ids: readonly string[]) => {
    for (const id of ids) if (!working.has(id)) waiting.add(id);
  };
  const ctx = {
    store: opened.store,
    queue: { addMany },
    config: () => config,
    hooks: () => http,
    now: () => new Date(),
    random: Math.random,
    log: quiet,
  } as unknown as Context;
  await syncSubscriptions(opened.store, subscriptionsOf(config, new Date()), new Date());
  const worker = async () => {
    while (!stopped) {
      const [id] = waiting;
      if (id === undefined) {
        await sleep(5);
        continue;
      }
      waiting.delete(id);
      working.add(id);
      await deliverWebhook(ctx, id);
      working.delete(id);
    }
  };
  const workers = Array.from({ length: WORKERS }, worker);
  const sweeping = setInterval(
    () => void dueDeliveries(opened.store, new Date(), 1000).then((ids) => addMany("", ids)),
    SWEEP_MS,
  );
  const made = new Map<string, number>();
  for (let i = 0; i < events; i++) {
    const one = event({ id: `evt_${label}_${i}`, firstSeenAt: new Date(), reports: [] });
    await saveEvent(opened.store, one);
    const ids = await opened.store.transaction((db) => routeEvent(ctx, db, one, new Date()));
    for (const id of ids) made.set(id, performance.now());
    await addMany("webhook", ids);
    await sleep(every);
  }
  const healthy = kinds.filter((kind) => kind === "ok").length * events;
  const got = () => [...arrived.keys()].filter((key) => key.startsWith("/ok/"));
  for (let i = 0; got().length < healthy && i < 600; i++) await sleep(100);
  stopped = true;
  clearInterval(sweeping);
  const waits = got()
    .map((key) => (arrived.get(key) ?? 0) - (made.get(key.split(" ")[1] ?? "") ?? 0))
    .sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN;
  const rss = process.memoryUsage().rss / 1e6;
  await http.close();
  await Promise.all(workers);
  await opened.store.close();
  return {
    "healthy, due": healthy,
    delivered: waits.length,
    "p50 ms": at(0.5),
    "p95 ms": at(0.95),
    "most ms": at(1),
    "RSS MB": rss,
  };
}

const dead = Math.round(endpoints * DEAD);
const slow = Math.round(endpoints * SLOW);
const ok = endpoints - dead - slow;
const of = (kind: string, count: number) => Array.from({ length: count }, () => kind);
await run("warm", of("ok", ok));
const without = await run("without", of("ok", ok));
const withBad = await run("with", [...of("dead", dead), ...of("slow", slow), ...of("ok", ok)]);
console.log(
  `${endpoints} endpoints, ${events} events, one every ${every} ms: ${Math.round((endpoints * 60_000) / every)} webhooks a minute; ${dead} dead, ${slow} answer after ${SLOW_MS} ms`,
);
const round = (row: Record<string, number>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Math.round(value)]));
console.table({ "healthy alone": round(without), "with dead and slow ones": round(withBad) });
console.log(`p95 of the healthy: ${(withBad["p95 ms"] / without["p95 ms"]).toFixed(2)} × as long`);
receiver.closeAllConnections();
receiver.close();
await backend.stop();
