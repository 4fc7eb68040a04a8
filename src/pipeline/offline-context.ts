import type { Config } from "../config/schema.js";
import { type ListFiles, parseList } from "../lists/formats.js";
import type { PageShape } from "../lists/page.js";
import type { ListFormat } from "../lists/types.js";
import type { Store } from "../store/database.js";
import type { Context } from "./context.js";
import type { Cpu } from "./cpu.js";

/**
 * What a stage needs to act outside a running process: nobody is woken, for what became due is found when Vigil runs; no model is
 * asked, nothing is fetched or mailed, and work is done where it is asked for.
 */
export function offlineContext(
  store: Store,
  config: Config,
  { now = () => new Date(), cpu = {} }: { now?: () => Date; cpu?: Partial<Cpu> } = {},
): Context {
  const offline = {
    store,
    config: () => config,
    queue: { add: async () => {}, addMany: async () => {} },
    cpu: () => ({
      parseList: async (format: ListFormat, files: ListFiles, shape: PageShape) => parseList(format, files, shape),
      ...cpu,
    }),
    model: () => null,
    mailer: () => null,
    now,
    random: Math.random,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
  return offline as unknown as Context;
}
