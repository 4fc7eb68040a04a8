import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { createAdmin } from "./admin.js";
import { apiRoutes } from "./api-routes.js";
import { failure, onError } from "./errors.js";
import { eventRoutes } from "./event-routes.js";
import { healthRoutes } from "./health-routes.js";
import { homeRoutes } from "./home-page.js";
import { IMPORT_PATH } from "./list-api.js";
import { MAX_REPORT, mailReportRoutes } from "./mail-report-routes.js";
import { createMetrics } from "./metrics.js";
import { opsRoutes } from "./ops-routes.js";
import { sameOriginOnly, securityHeaders } from "./security.js";
import { style } from "./style.js";
import { subscribeRoutes } from "./subscribe-routes.js";
import type { Web, WebEnv } from "./web.js";
import { MAX_PUSH, websubRoutes } from "./websub-routes.js";

const MAX_BODY = 64 * 1024;
const MAX_ARTICLE_BODY = 512 * 1024;

const ROBOTS = [
  "User-agent: *",
  ...["/ops", "/api/", "/confirm/", "/preferences/", "/unsubscribe/", "/websub/", "/mail-reports/"].map(
    (path) => `Disallow: ${path}`,
  ),
  "",
].join("\n");

/** Every page, the API and the metrics, over what `data` reads and does. The clock may be given, for tests. */
export function createWebApp(options: Omit<Web, "now"> & Partial<Pick<Web, "now">>): Hono<WebEnv> {
  const web: Web = { now: () => new Date(), ...options };
  const app = new Hono<WebEnv>();
  const admin = createAdmin(web);
  const metrics = createMetrics(web);
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => failure(c, 413, `At most ${maxSize / 1024} KB are taken here.`) });
  const [small, large, push, reports] = [limit(MAX_BODY), limit(MAX_ARTICLE_BODY), limit(MAX_PUSH), limit(MAX_REPORT)];

  const limitOf = (path: string) => {
    if (path === "/ops/try") return large;
    if (path === IMPORT_PATH) return async (_: unknown, next: () => Promise<void>) => next(); // bounded behind the guard
    return path.startsWith("/websub/") ? push : path.startsWith("/mail-reports/") ? reports : small;
  };

  app.use(requestId(), metrics.measure, ...securityHeaders(web), compress());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: async (c, methods) => withAllow(await failure(c, 405), methods) }));
  app.use(sameOriginOnly(web));
  app.use((c, next) => limitOf(c.req.path)(c, next));
  for (const path of ["/confirm/*", "/preferences/*", "/unsubscribe/*"]) {
    app.use(path, async (c, next) => {
      await next();
      c.res.headers.set("Cache-Control", "no-store");
    });
  }

  app.get("/assets/vigil.css", (c) => {
    const cache = c.req.query("v") === undefined ? "no-cache" : "public, max-age=31536000, immutable";
    return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": cache });
  });
  app.get("/robots.txt", (c) => c.text(ROBOTS));
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.route("/", homeRoutes(web));
  app.route("/", eventRoutes(web));
  app.route("/", subscribeRoutes(web));
  app.route("/", websubRoutes(web));
  app.route("/", mailReportRoutes(web));
  app.route("/", opsRoutes(web, admin));
  app.route("/", apiRoutes(web, admin));
  app.route("/", healthRoutes(web, metrics));
  app.notFound((c) => failure(c, 404));
  app.onError(onError(web));
  return app;
}

function withAllow(answer: Response, methods: string[]): Response {
  answer.headers.set("Allow", methods.join(", "));
  return answer;
}
