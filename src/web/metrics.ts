import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { OpsView } from "./views.js";
import type { Web, WebEnv } from "./web.js";

/** Anybody may ask for the metrics: the database is asked at most this often. */
const FRESH_MS = 5000;

export interface Metrics {
  /** Counts and times requests, by route. */
  measure: MiddlewareHandler<WebEnv>;
  /** The text that Prometheus scrapes; what is in the database is read anew when it is older than five seconds. */
  text(): Promise<string>;
  contentType: string;
}

export function createMetrics(web: Web): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const duration = new Histogram({
    name: "vigil_http_request_duration_seconds",
    help: "Time to answer a request of the web pages and the API",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const failures = new Counter({
    name: "vigil_metrics_failures_total",
    help: "Scrapes for which the database gave no answer",
    registers,
  });
  const setAll = createGauges(registers);
  let asked: { at: number; done: Promise<void> } | null = null;

  return {
    contentType: registry.contentType,
    async measure(c, next) {
      const end = duration.startTimer();
      await next();
      end({ method: c.req.method, route: routePath(c, -1), status: c.res.status });
    },
    async text() {
      const at = web.now().getTime();
      if (asked === null || at - asked.at >= FRESH_MS) {
        const done = web.data.ops().then(setAll, (error: unknown) => {
          failures.inc();
          web.log.warn({ err: error }, "metrics were read without the database");
        });
        asked = { at, done };
      }
      await asked.done;
      return registry.metrics();
    },
  };
}

/** The gauges of what is in the database, and the function that sets them. */
function createGauges(registers: Registry[]): (ops: OpsView) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) => new Gauge({ name, help, labelNames, registers });
  const feeds = gauge("vigil_feeds", "Feeds by status", ["status"]);
  const lists = gauge("vigil_lists", "Official lists by status", ["status"]);
  const entries = gauge("vigil_feed_entries_24h", "Entries first seen in the last 24 hours");
  const jobs = gauge("vigil_queue_jobs", "Jobs by stage and state", ["stage", "state"]);
  const deliveries = gauge("vigil_deliveries", "Webhook deliveries by state", ["state"]);
  const mails = gauge("vigil_mails", "Mails by state", ["state"]);
  const events = gauge("vigil_events", "Events by kind", ["kind"]);
  const articles = gauge("vigil_articles", "Articles by state", ["state"]);
  const subscriptions = gauge("vigil_subscriptions", "Subscriptions by state", ["state"]);
  const configOk = gauge("vigil_config_ok", "1 when the configuration in use is the one on disk, 0 when an edit is invalid");
  const info = gauge("vigil_info", "Always 1; what runs", ["version", "role", "data", "queue"]);

  return (ops) => {
    const setEach = (target: Gauge, label: string, counts: Record<string, number>) => {
      target.reset();
      for (const [value, n] of Object.entries(counts)) target.set({ [label]: value }, n);
    };
    const byStatus: Record<string, number> = { ok: 0, failing: 0, quiet: 0, undated: 0, gone: 0, new: 0 };
    for (const feed of ops.feeds) byStatus[feed.status] = (byStatus[feed.status] ?? 0) + 1;
    setEach(feeds, "status", byStatus);
    const listsByStatus: Record<string, number> = { ok: 0, new: 0, held: 0, failing: 0 };
    for (const { status } of ops.lists) listsByStatus[status] = (listsByStatus[status] ?? 0) + 1;
    setEach(lists, "status", listsByStatus);
    entries.set(ops.feeds.reduce((total, feed) => total + feed.entries24h, 0));
    jobs.reset();
    for (const { stage, counts } of ops.queue) for (const [state, n] of Object.entries(counts)) jobs.set({ stage, state }, n);
    setEach(deliveries, "state", ops.deliveryCounts);
    setEach(mails, "state", ops.mailCounts);
    setEach(events, "kind", ops.totals.events);
    setEach(articles, "state", ops.totals.articles);
    setEach(subscriptions, "state", ops.totals.subscriptions);
    configOk.set(ops.config.ok ? 1 : 0);
    info.reset();
    const { version, role, data, queue } = ops.process;
    info.set({ version, role, data, queue }, 1);
  };
}
