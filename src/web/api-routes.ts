import { Hono, type MiddlewareHandler } from "hono";
import { stream } from "hono/streaming";
import type { ZodError } from "zod";
import { EXPORT_TYPES } from "../alerts/exports/index.js";
import { webhookEvent } from "../alerts/webhook-body.js";
import { webhookJsonSchema } from "../alerts/webhook-schema.js";
import type { Admin } from "./admin.js";
import {
  addressSchema,
  correctionSchema,
  deliveryJson,
  feedJson,
  mergeSchema,
  muteSchema,
  reclassifySchema,
  replaySchema,
  splitSchema,
} from "./api-schemas.js";
import { EXPORTED_FORMATS, type ExportedFormat } from "./data.js";
import { problem } from "./errors.js";
import { readEventQuery, toListQuery } from "./event-query.js";
import { listApi } from "./list-api.js";
import { openApi } from "./openapi.js";
import type { Web, WebEnv } from "./web.js";

const DEFAULT_LIMIT = 50;
const FILE_ENDS: Record<ExportedFormat, string> = { jsonl: "jsonl", csv: "csv", stix: "json", atom: "atom" };

const wrong = ({ issues }: ZodError) =>
  issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message)).join("; ");

/** `/api/v1/…` for those who have the admin token, and the public descriptions of the API and of webhooks. */
export function apiRoutes({ data, config }: Web, admin: Admin): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const guard: MiddlewareHandler<WebEnv> = async (c, next) => {
    c.header("Cache-Control", "no-store");
    const access = admin.byBearer(c);
    if (access.state === "granted") return next();
    if (access.state === "closed")
      return problem(c, 403, "No admin token is configured: set VIGIL_ADMIN_TOKEN where Vigil runs.");
    if (access.state === "slow-down") {
      c.header("Retry-After", String(access.seconds));
      return problem(c, 429, "Too many wrong tokens came from your address.");
    }
    c.header("WWW-Authenticate", 'Bearer realm="vigil"');
    return problem(c, 401, "Send the admin token: `Authorization: Bearer <token>`.", { title: "Unauthorized" });
  };

  app.get("/api/openapi.json", (c) => c.json(openApi(config().publicUrl)));
  app.get("/schemas/webhook.json", (c) => c.json(webhookJsonSchema(), 200, { "Content-Type": "application/schema+json" }));

  app.use("/api/v1/*", guard);

  app.get("/api/v1/events", async (c) => {
    const query = readEventQuery(new URL(c.req.url).searchParams);
    if (!query.success) {
      const errors = query.error.issues.map((issue) => ({ parameter: String(issue.path[0] ?? ""), detail: issue.message }));
      return problem(c, 400, errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join("; "), { errors });
    }
    const { events, next } = await data.listEvents(toListQuery(query.data, DEFAULT_LIMIT));
    return c.json({ data: events.map((event) => webhookEvent(event, config().publicUrl)), next });
  });

  app.get("/api/v1/export", (c) => {
    const params = new URL(c.req.url).searchParams;
    const format = EXPORTED_FORMATS.find((one) => one === params.get("format"));
    if (format === undefined) return problem(c, 400, `format: one of ${EXPORTED_FORMATS.join(", ")}`);
    const query = readEventQuery(params);
    if (!query.success) return problem(c, 400, wrong(query.error));
    const { limit: _limit, cursor: _cursor, ...filters } = toListQuery(query.data, DEFAULT_LIMIT);
    c.header("Content-Type", format === "atom" ? "application/atom+xml; charset=utf-8" : EXPORT_TYPES[format]);
    c.header("Content-Disposition", `attachment; filename="vigil-events.${FILE_ENDS[format]}"`);
    return stream(c, async (out) => {
      for await (const piece of data.exportEvents(format, filters)) await out.write(piece);
    });
  });

  app.get("/api/v1/events/:id{[A-Za-z0-9_-]{1,100}}", async (c) => {
    const event = await data.getEvent(c.req.param("id"));
    if (event !== null) {
      const related = (await data.relatedTo(event)).map(({ id, kind, why }) => ({ id, kind, why }));
      return c.json({ data: { ...webhookEvent(event, config().publicUrl), related } });
    }
    const into = await data.mergedInto(c.req.param("id"));
    return into === null ? problem(c, 404, "There is no event of this id.") : c.redirect(`/api/v1/events/${into}`, 301);
  });

  app.post("/api/v1/events/:id{[A-Za-z0-9_-]{1,100}}/mute", async (c) => {
    const order = muteSchema.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return problem(c, 400, wrong(order.error));
    const event = await data.muteEvent(c.req.param("id"), order.data.muted);
    if (event === null) return problem(c, 404, "There is no event of this id.");
    return c.json({ data: { id: event.id, mutedAt: event.mutedAt?.toISOString() ?? null } });
  });

  app.post("/api/v1/events/:id{[A-Za-z0-9_-]{1,100}}/correct", async (c) => {
    const order = correctionSchema.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return problem(c, 400, wrong(order.error));
    // What is left out stays as it is: a key without a value is none.
    const facts = Object.fromEntries(Object.entries(order.data).filter(([, value]) => value !== undefined));
    const event = await data.correctEvent(c.req.param("id"), facts);
    return event === null
      ? problem(c, 404, "There is no event of this id.")
      : c.json({ data: webhookEvent(event, config().publicUrl) });
  });

  app.post("/api/v1/events/:id{[A-Za-z0-9_-]{1,100}}/merge", async (c) => {
    const order = mergeSchema.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return problem(c, 400, wrong(order.error));
    const merged = await data.mergeEvents(c.req.param("id"), order.data.into);
    if (merged === null) return problem(c, 404, "There is no event of one of these ids.");
    return merged.ok ? c.json({ data: webhookEvent(merged.value, config().publicUrl) }) : problem(c, 409, merged.problem);
  });

  app.post("/api/v1/events/:id{[A-Za-z0-9_-]{1,100}}/split", async (c) => {
    const order = splitSchema.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return problem(c, 400, wrong(order.error));
    const done = await data.splitEvent(c.req.param("id"), order.data.articles, order.data.tell);
    if (done === null) return problem(c, 404, "There is no event of this id.");
    if (!done.ok) return problem(c, 409, done.problem);
    const [event, split] = [done.value.event, done.value.split].map((one) => webhookEvent(one, config().publicUrl));
    return c.json({ data: { event, split } });
  });

  app.post("/api/v1/reclassify", async (c) => {
    const order = reclassifySchema.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return problem(c, 400, wrong(order.error));
    return c.json({ data: { articles: await data.reclassify(order.data.since) } });
  });

  app.get("/api/v1/articles", async (c) => {
    const query = reclassifySchema.safeParse({ since: c.req.query("since") });
    if (!query.success) return problem(c, 400, wrong(query.error));
    return c.json({ data: await data.storedArticles(query.data.since), next: null });
  });

  app.get("/api/v1/feeds", async (c) => c.json({ data: (await data.ops()).feeds.map(feedJson), next: null }));
  app.get("/api/v1/deliveries", async (c) => c.json({ data: (await data.ops()).deliveries.map(deliveryJson), next: null }));

  app.post("/api/v1/deliveries/replay", async (c) => {
    const query = replaySchema.safeParse(await c.req.json().catch(() => null));
    if (!query.success) return problem(c, 400, wrong(query.error));
    return c.json({ data: await data.replayDeliveries(query.data), next: null });
  });

  app.get("/api/v1/subscribers", async (c) => c.json({ data: await data.listSubscribers(), next: null }));
  for (const [what, ask] of [
    ["export", (email: string) => data.subscriberData(email)],
    ["delete", (email: string) => data.deleteSubscriber(email)],
    ["allow", (email: string) => data.liftSuppression(email)],
  ] as const) {
    app.post(`/api/v1/subscribers/${what}`, async (c) => {
      const order = addressSchema.safeParse(await c.req.json().catch(() => null));
      return order.success ? c.json({ data: await ask(order.data.email) }) : problem(c, 400, wrong(order.error));
    });
  }

  app.route("/", listApi(data));

  app.get("/api/v1/status", async (c) => c.json(await data.ops()));
  app.get("/api/v1/digest-preview", async (c) => c.json(await data.previewDigest(c.req.query("id") ?? null)));

  return app;
}
