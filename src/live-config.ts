import type { Logger } from "pino";
import type { Config } from "./config/schema.js";
import { createMailer, type Mailer } from "./delivery/mail.js";
import { createHttpClient } from "./http/client.js";
import { createLanguageModel, type LanguageModel } from "./http/language-model.js";
import type { HttpClient } from "./http/types.js";
import { type Cpu, createCpu } from "./pipeline/cpu.js";

/** What is made from the configuration and replaced with it. */
export interface LiveConfig {
  config(): Config;
  http(): HttpClient;
  /** For webhooks. */
  hooks(): HttpClient;
  cpu(): Cpu;
  mailer(): Mailer | null;
  /** Null while none is configured. */
  model(): LanguageModel | null;
  /** Takes a new valid configuration into use; what runs with the old parts ends with them. */
  replace(config: Config): void;
  close(): Promise<void>;
}

/** Each endpoint is bounded by itself: a host such as a chat service's has many. */
const HOOKS_OF_A_HOST = 128;

/** Keeps the parts that depend on the configuration; only those whose settings changed are made anew. */
export function createLiveConfig(first: Config, log: Logger): LiveConfig {
  let config = first;
  let http = makeHttp(first);
  let hooks = makeHttp(first, HOOKS_OF_A_HOST);
  let cpu = createCpu(first.watchlist, first.sites);
  let mailer = makeMailer(first);
  let model = makeModel(first);
  const endings: Promise<unknown>[] = [];
  const retire = (part: { close(): Promise<void> } | null) => {
    if (part !== null)
      endings.push(part.close().catch((error: unknown) => log.warn({ error: String(error) }, "closing a replaced part failed")));
  };
  return {
    config: () => config,
    http: () => http,
    hooks: () => hooks,
    cpu: () => cpu,
    mailer: () => mailer,
    model: () => model,
    replace(next) {
      const changed = (part: (config: Config) => unknown) => JSON.stringify(part(config)) !== JSON.stringify(part(next));
      const [newHttp, newCpu, newMailer, newModel] = [
        changed((c) => c.vigil.fetch),
        changed((c) => [c.watchlist, c.sites]),
        changed((c) => c.vigil.mail),
        changed((c) => [c.vigil.languageModel, c.vigil.fetch.userAgent]),
      ];
      config = next;
      if (newHttp) [http, hooks] = [makeHttp(next), makeHttp(next, HOOKS_OF_A_HOST), retire(http), retire(hooks)];
      if (newCpu) [cpu] = [createCpu(next.watchlist, next.sites), retire(cpu)];
      if (newMailer) [mailer] = [makeMailer(next), retire(mailer)];
      if (newModel) [model] = [makeModel(next), retire(model)];
    },
    async close() {
      for (const part of [http, hooks, cpu, mailer, model]) retire(part);
      await Promise.all(endings);
    },
  };
}

function makeHttp({ vigil: { fetch } }: Config, perHost = fetch.perHost): HttpClient {
  return createHttpClient({ ...fetch, perHost, timeoutMs: fetch.timeout * 1000 });
}

function makeModel({ vigil: { languageModel, fetch } }: Config): LanguageModel | null {
  return languageModel === undefined ? null : createLanguageModel(languageModel, fetch.userAgent);
}

function makeMailer({ vigil: { mail } }: Config): Mailer | null {
  return mail.smtp === undefined ? null : createMailer(mail.smtp, mail);
}
