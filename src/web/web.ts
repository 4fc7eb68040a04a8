import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { Logger } from "pino";
import type { PageData } from "./data.js";

/** What the pages must know of the configuration; asked at each request, since it may change. */
export interface WebConfig {
  publicUrl: string;
  /** Null: the operator's pages and the API stay closed. */
  adminToken: string | null;
  /** For commands on the same machine, which find it in the data folder; good for the API only. */
  localToken?: string;
  /** Whether mail can be sent, and so subscriptions be confirmed. */
  smtp: boolean;
  /** Part of the address that mail services post to; null: they are not heard. */
  mailReportsKey: string | null;
  groups: readonly { id: string; name: string }[];
}

/** What every page is given. */
export interface Web {
  data: PageData;
  config(): WebConfig;
  log: Pick<Logger, "info" | "warn" | "error">;
  now(): Date;
}

interface Variables extends RequestIdVariables {
  /** A Content-Security-Policy of the answer's own. */
  policy?: string;
}

/** Bindings are missing where a request comes from no socket. */
export type WebEnv = { Bindings: Partial<HttpBindings>; Variables: Variables };
export type WebContext = Context<WebEnv>;
