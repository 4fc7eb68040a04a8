import { Hono } from "hono";
import type { Web, WebEnv } from "./web.js";

/** Hubs send the whole feed; only its signature is looked at. */
export const MAX_PUSH = 5 * 1024 * 1024;

/** `/websub/:token`: where WebSub hubs ask whether a request was ours, and tell of changes. */
export function websubRoutes({ data }: Pick<Web, "data">): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const path = "/websub/:token{[A-Za-z0-9_-]{20,100}}";

  app.get(path, async (c) => {
    const challenge = await data.verifyHub(c.req.param("token"), (name) => c.req.query(name));
    // As text, so that what a caller asks to have repeated is never a page.
    return challenge === null ? c.notFound() : c.text(challenge);
  });

  app.post(path, async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const known = await data.takePush(c.req.param("token"), body, c.req.header("x-hub-signature"));
    // Also for a wrong signature: who sends it learns nothing (W3C WebSub, 7.1).
    return known ? c.body(null, 202) : c.notFound();
  });

  return app;
}
