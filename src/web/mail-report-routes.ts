import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { MAIL_SERVICES } from "../delivery/mail-reports/providers.js";
import type { Web, WebEnv } from "./web.js";

/** SendGrid posts up to a few hundred events at once. */
export const MAX_REPORT = 1024 * 1024;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** `/mail-reports/:service/:key`: where mail services tell of mail that came back. The key is the secret. */
export function mailReportRoutes({ data, config, log }: Pick<Web, "data" | "config" | "log">): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/mail-reports/:service/:key", async (c) => {
    const key = config().mailReportsKey;
    const service = MAIL_SERVICES.find((name) => name === c.req.param("service"));
    if (key === null || service === undefined || !timingSafeEqual(digest(key), digest(c.req.param("key")))) return c.notFound();
    const taken = await data.takeMailReports(service, await c.req.text());
    if (taken.ok) return c.body(null, 204);
    log.warn({ service, problem: taken.problem }, "a mail service's message was not understood");
    return c.text(`${taken.problem}\n`, 400);
  });
  return app;
}
