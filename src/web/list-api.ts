import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { problem } from "./errors.js";
import type { Web, WebEnv } from "./web.js";

export const IMPORT_PATH = "/api/v1/lists/import";
/** Two files of some 100 MB in base64. */
const MAX_IMPORT = 280 * 1024 * 1024;
const MOST_NAME = 300;

const acceptSchema = z.object({ id: z.string() });
const importSchema = z.object({ id: z.string(), files: z.tuple([z.base64()], z.base64()) });

/** `/api/v1/lists…`: official lists, for who got past the guard. */
export function listApi(data: Web["data"]): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/api/v1/lists", async (c) => c.json({ data: await data.lists() }));

  app.get("/api/v1/lists/search", async (c) => {
    const name = c.req.query("q")?.trim() ?? "";
    if (name === "" || name.length > MOST_NAME) return problem(c, 400, `q: a name of at most ${MOST_NAME} characters`);
    return c.json({ data: await data.searchListings(name), next: null });
  });

  app.get("/api/v1/lists/suggest", async (c) => {
    const since = c.req.query("since");
    if (since !== undefined && Number.isNaN(Date.parse(since))) return problem(c, 400, "since: an instant");
    const programmes = c.req.queries("programme") ?? [];
    const found = await data.suggestGroups({ programmes, since: since === undefined ? null : new Date(since) });
    return c.json({ data: found, next: null });
  });

  app.get("/api/v1/lists/group", async (c) => c.json({ data: await data.groupOfListing(c.req.query("entry") ?? "") }));

  app.post("/api/v1/lists/accept", async (c) => {
    const order = acceptSchema.safeParse(await c.req.json().catch(() => null));
    return order.success ? c.json({ data: await data.acceptList(order.data.id) }) : problem(c, 400, "id: a list's id");
  });

  const limit = bodyLimit({ maxSize: MAX_IMPORT, onError: (c) => problem(c, 413, "At most 100 MB a file are taken here.") });
  app.post(IMPORT_PATH, limit, async (c) => {
    const order = importSchema.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return problem(c, 400, "id: a list's id; files: one or two files in base64");
    const [first, ...more] = order.data.files.map((text) => Buffer.from(text, "base64"));
    if (first === undefined) return problem(c, 400, "files: one or two files in base64");
    return c.json({ data: await data.importList(order.data.id, [first, ...more]) });
  });

  return app;
}
