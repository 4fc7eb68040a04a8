import { Hono, type MiddlewareHandler } from "hono";
import { correctionSchema } from "./api-schemas.js";
import type { Ordered } from "./data.js";
import { failure } from "./errors.js";
import { EventPage } from "./event-page.js";
import { page } from "./layout.js";
import { CORRECTABLE } from "./operator-forms.js";
import { formData } from "./subscribe-routes.js";
import type { Web, WebContext, WebEnv } from "./web.js";

const DONE: Record<string, string> = {
  muted: "It is silenced.",
  unmuted: "It speaks again: what waited is sent within a minute.",
  unchanged: "Nothing was changed.",
  corrected: "The facts are set. Receivers who asked for updates are told.",
  merged: "The other event is part of this one now.",
  split: "This is the new event, with the reports that you took out.",
};

const NO_EVENT = "There is no event of this id.";

/** An event's page with what operators may do about it, for those whom `guard` lets pass. */
export function operatorRoutes({ data }: Web, guard: MiddlewareHandler<WebEnv>): Hono<WebEnv> {
  const app = new Hono<WebEnv>().basePath("/ops/events/:id{[A-Za-z0-9_-]{1,100}}");
  const id = (c: WebContext) => c.req.param("id") ?? "";
  const done = (c: WebContext, at: string, what: string) => c.redirect(`/ops/events/${at}?done=${what}`, 303);

  app.get("/", guard, async (c) => {
    const event = await data.getEvent(id(c));
    if (event === null) {
      const into = await data.mergedInto(id(c));
      return into === null ? failure(c, 404, NO_EVENT) : c.redirect(`/ops/events/${into}`, 301);
    }
    const changes = await data.changesOf(event.reports.map(({ articleId }) => articleId));
    const related = await data.relatedTo(event);
    const notice = DONE[c.req.query("done") ?? ""] ?? null;
    return page(c, <EventPage {...{ event, changes, related, notice }} isOperator />);
  });

  app.post("/mute", guard, async (c) => {
    const mute = (await formData(c)).get("muted") === "yes";
    const event = await data.muteEvent(id(c), mute);
    return event === null ? failure(c, 404, NO_EVENT) : done(c, event.id, mute ? "muted" : "unmuted");
  });

  app.post("/correct", guard, async (c) => {
    const event = await data.getEvent(id(c));
    if (event === null) return failure(c, 404, NO_EVENT);
    const form = await formData(c);
    const asked = CORRECTABLE.flatMap(({ name, type }) => {
      const text = String(form.get(name) ?? "").trim();
      const value = text === "" ? null : type === "number" ? Number(text) : name === "country" ? text.toUpperCase() : text;
      return form.get(name) === null ? [] : [[name, value] as const];
    });
    const note = String(form.get("note") ?? "").trim();
    // All of them, for what they say of each other; those that are as they were are not set.
    const order = correctionSchema.safeParse({ ...Object.fromEntries(asked), ...(note !== "" && { note }) });
    if (!order.success) {
      const wrong = order.error.issues.map(({ path, message }) => [...path, message].join(": "));
      return failure(c, 400, wrong.join("; "));
    }
    const changed = asked.filter(([name, value]) => value !== event[name]);
    if (changed.length === 0) return done(c, event.id, "unchanged");
    await data.correctEvent(event.id, { ...Object.fromEntries(changed), ...(note !== "" && { note }) });
    return done(c, event.id, "corrected");
  });

  app.post("/merge", guard, async (c) => {
    const into = /evt_[\w-]{1,100}/.exec(String((await formData(c)).get("into") ?? ""))?.[0];
    if (into === undefined) return failure(c, 400, "Give the id (evt_…) or the address of the event that stays.");
    return answer(c, await data.mergeEvents(id(c), into), "There is no event of one of these ids.", () =>
      done(c, into, "merged"),
    );
  });

  app.post("/split", guard, async (c) => {
    const form = await formData(c);
    const articles = form.getAll("article").filter((url) => typeof url === "string");
    if (articles.length === 0) return failure(c, 400, "Choose the reports that are of another event.");
    const split = await data.splitEvent(id(c), articles, form.get("tell") === "yes");
    return answer(c, split, NO_EVENT, (value) => done(c, value.split.id, "split"));
  });

  return app;
}

function answer<T>(c: WebContext, order: Ordered<T> | null, none: string, then: (value: T) => Response) {
  if (order === null) return failure(c, 404, none);
  return order.ok ? then(order.value) : failure(c, 409, order.problem);
}
