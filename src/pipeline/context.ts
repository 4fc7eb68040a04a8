import type { Logger } from "pino";
import type { Config } from "../config/schema.js";
import type { Mailer } from "../delivery/mail.js";
import type { LanguageModel } from "../http/language-model.js";
import type { HttpClient } from "../http/types.js";
import type { Queue } from "../queue/queue.js";
import type { Store } from "../store/database.js";
import type { Cpu } from "./cpu.js";

/** What a stage needs to act. `config`, `cpu`, `http`, `mailer` and `model` follow the configuration: ask at each use, keep nothing. */
export interface Context {
  store: Store;
  queue: Queue;
  config(): Config;
  http(): HttpClient;
  /** For webhooks: bounded as `http` is, but a host that many endpoints share is not waited for. */
  hooks(): HttpClient;
  cpu(): Cpu;
  /** Null while no SMTP server is configured. */
  mailer(): Mailer | null;
  /** Null while none is configured. */
  model(): LanguageModel | null;
  now(): Date;
  random(): number;
  /** Aborted when the process is to stop: long work takes nothing new. */
  stopping: AbortSignal;
  log: Logger;
}

/** The queue's stages: a job is the name of one and an id. */
export const STAGES = ["poll", "list", "websub", "fetch", "recheck", "assess", "webhook", "digest", "mail", "reports"] as const;
export type Stage = (typeof STAGES)[number];

/** Longer than a stage can take: after that, what it had claimed is free again. */
export const LEASE_SECONDS = 60;
