import { Hono, type MiddlewareHandler } from "hono";
import { failure } from "./errors.js";
import { page } from "./layout.js";
import { ListsPage } from "./lists-page.js";
import type { ListingFound, ListsView } from "./views.js";
import type { Web, WebEnv } from "./web.js";

const DONE: Record<string, string> = {
  polled: "The list will be looked at within seconds.",
  accepted: "The version that was held is taken when the list is looked at next, within seconds.",
};
const MOST_NAME = 300;

/** `/ops/lists`: the official lists, for who got past the guard. */
export function listRoutes({ data, now }: Web, guard: MiddlewareHandler<WebEnv>): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const id = ":id{[a-z0-9_-]{1,64}}";

  app.get("/ops/lists", guard, async (c) => {
    const name = (c.req.query("q") ?? "").trim().slice(0, MOST_NAME);
    const [view, found]: [ListsView, ListingFound[] | null] = await Promise.all([
      data.lists(),
      name === "" ? null : data.searchListings(name),
    ]);
    const done = DONE[c.req.query("done") ?? ""] ?? null;
    return page(c, <ListsPage view={view} name={name} found={found} done={done} now={now()} />);
  });

  app.post(`/ops/lists/${id}/poll`, guard, async (c) =>
    (await data.pollListNow(c.req.param("id")))
      ? c.redirect("/ops/lists?done=polled", 303)
      : failure(c, 404, "There is no such list."),
  );

  app.post(`/ops/lists/${id}/accept`, guard, async (c) =>
    (await data.acceptList(c.req.param("id")))
      ? c.redirect("/ops/lists?done=accepted", 303)
      : failure(c, 404, "Nothing is held of this list."),
  );

  return app;
}
