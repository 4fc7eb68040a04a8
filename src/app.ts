import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { loadConfig } from "./config/load.js";
import { watchConfig } from "./config/watch.js";
import { createLiveConfig } from "./live-config.js";
import { assessArticle } from "./pipeline/assess.js";
import { composeDueDigest } from "./pipeline/compose-digest.js";
import { type Context, STAGES, type Stage } from "./pipeline/context.js";
import { deliverWebhook } from "./pipeline/deliver-webhook.js";
import { fetchArticle } from "./pipeline/fetch-article.js";
import { visitReportsMailbox } from "./pipeline/mail-reports.js";
import type { ConfigState } from "./pipeline/ops-view.js";
import { createPageData } from "./pipeline/page-data.js";
import { pollDueFeeds } from "./pipeline/poll.js";
import { pollList } from "./pipeline/poll-list.js";
import { recheckArticle } from "./pipeline/recheck-article.js";
import { writeRunFile } from "./pipeline/run-file.js";
import { sendMail } from "./pipeline/send-mail.js";
import { syncConfig } from "./pipeline/sync-config.js";
import { cleanUp, sweep, tick } from "./pipeline/tick.js";
import { stepWebsub } from "./pipeline/websub.js";
import { openQueue } from "./queue/queue.js";
import { assertNoTransaction, openStore } from "./store/database.js";
import { releaseClaims } from "./store/restart.js";
import { createWebApp } from "./web/app.js";
import { startWeb } from "./web/server.js";

export const ROLES = ["all", "web", "worker", "scheduler"] as const;
export type Role = (typeof ROLES)[number];

export interface AppOptions {
  configDir: string;
  role: Role;
  /** Instead of the configuration's. */
  host?: string | undefined;
  port?: number | undefined;
  env: NodeJS.ProcessEnv;
  log: Logger;
}

export interface App {
  /** Where the pages are; null for roles without them. */
  url: string | null;
  /** Takes nothing new, lets what is in flight finish or releases it, within 20 s. */
  stop(): Promise<void>;
}

const GRACE_MS = 15_000;
const SWEEP_MS = 30_000;
const CLEAN_UP_MS = 3_600_000;
const WORK: Record<Stage, { run: (ctx: Context, id: string) => Promise<void>; concurrency: number }> = {
  poll: { run: pollDueFeeds, concurrency: 1 },
  list: { run: pollList, concurrency: 2 },
  websub: { run: stepWebsub, concurrency: 4 },
  fetch: { run: fetchArticle, concurrency: 10 },
  recheck: { run: recheckArticle, concurrency: 4 },
  assess: { run: assessArticle, concurrency: 4 },
  webhook: { run: deliverWebhook, concurrency: 100 },
  digest: { run: composeDueDigest, concurrency: 2 },
  mail: { run: sendMail, concurrency: 5 },
  reports: { run: visitReportsMailbox, concurrency: 1 },
};

/**
 * Starts a process of Vigil: its backends, and what its role does.
 *
 * @throws ConfigError for a mistake in the configuration; StoreError where the database can't be had
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { log, role } = options;
  const has = (part: Role) => role === "all" || role === part;
  const first = loadConfig(options.configDir, options.env);
  const { databaseUrl, redisUrl } = first.env;
  const { store, queuePool, alone, settled } = await openStore({ databaseUrl, dataDir: first.vigil.data.dir, log });
  const live = createLiveConfig(first, log);
  const now = () => new Date();
  const stopping = new AbortController();
  if (alone) await releaseClaims(store, now());
  const queue = await openQueue(
    redisUrl === null
      ? { kind: "postgres", pool: queuePool, exclusive: alone }
      : { kind: "redis", url: redisUrl, exclusive: alone },
    { stages: STAGES, log, assertMayWait: assertNoTransaction },
  );
  await settled();
  const ctx: Context = {
    store,
    queue,
    config: live.config,
    http: live.http,
    hooks: live.hooks,
    cpu: live.cpu,
    mailer: live.mailer,
    model: live.model,
    now,
    random: Math.random,
    stopping: stopping.signal,
    log,
  };

  const state: ConfigState = { loadedAt: now(), error: null };
  await syncConfig(store, first, now());
  const watching = watchConfig(options.configDir, options.env, {
    onChange: async (config) => {
      await syncConfig(store, config, now());
      live.replace(config);
      Object.assign(state, { loadedAt: now(), error: null });
      log.info({ feeds: config.feeds.length, groups: config.watchlist.groups.length }, "configuration changed and in use");
    },
    onError: (error) => {
      state.error = error.message;
      log.error(`configuration not taken: the last good one stays in use\n${error.message}`);
    },
  });

  if (has("worker")) {
    for (const stage of STAGES) {
      const { run, concurrency } = WORK[stage];
      queue.work(stage, (id) => run(ctx, id), { concurrency });
    }
  }
  if (has("scheduler")) {
    await sweep(ctx);
    await queue.every("tick", Math.min(5000, first.vigil.poll.min * 1000), () => tick(ctx));
    await queue.every("sweep", SWEEP_MS, () => sweep(ctx));
    await queue.every("clean-up", CLEAN_UP_MS, () => cleanUp(ctx));
  }
  const web = has("web") ? await openWeb() : null;
  log.info({ role, url: web?.url, data: store.backend, queue: redisUrl === null ? store.backend : "redis" }, "Vigil runs");
  if (live.mailer() === null) log.warn("no SMTP server is configured (mail.smtp or SMTP_URL): digests wait, webhooks go out");

  async function openWeb() {
    const localToken = randomBytes(24).toString("hex");
    const app = createWebApp({
      data: createPageData(ctx, state, role),
      config: () => {
        const { vigil, env, watchlist } = live.config();
        return {
          publicUrl: vigil.http.publicUrl,
          adminToken: env.adminToken,
          localToken,
          smtp: vigil.mail.smtp !== undefined,
          mailReportsKey: vigil.mail.reports?.key ?? null,
          groups: watchlist.groups,
        };
      },
      log,
    });
    const { host, port } = live.config().vigil.http;
    const server = await startWeb(app, { host: options.host ?? host, port: options.port ?? port });
    const url = `http://${options.host ?? host}:${server.port}`;
    if (store.backend === "embedded") writeRunFile(live.config(), { url, token: localToken });
    return { url, close: server.close };
  }

  return {
    url: web?.url ?? null,
    async stop() {
      log.info("stopping: what is in flight may finish");
      stopping.abort();
      await watching.close();
      await web?.close();
      await queue.close(GRACE_MS);
      await live.close();
      await store.close();
      log.info("stopped");
    },
  };
}
