import { Hono } from "hono";
import type { Readiness } from "./data.js";
import type { Metrics } from "./metrics.js";
import type { Web, WebEnv } from "./web.js";

/** `/healthz` (the process lives), `/readyz` (it can do its work), `/metrics`. */
export function healthRoutes({ data, log }: Web, metrics: Metrics): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const headers = { "Cache-Control": "no-store" };

  app.get("/healthz", (c) => c.json({ ok: true }, 200, headers));

  app.get("/readyz", async (c) => {
    const readiness: Readiness = await data.readiness().catch((error: unknown) => {
      log.warn({ err: error }, "readiness could not be told");
      return { ok: false, checks: [{ name: "readiness", state: "failed", detail: "the checks themselves failed; see the log" }] };
    });
    return c.json(readiness, readiness.ok ? 200 : 503, headers);
  });

  app.get("/metrics", async (c) => c.body(await metrics.text(), 200, { ...headers, "Content-Type": metrics.contentType }));

  return app;
}
