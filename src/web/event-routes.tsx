import { Hono } from "hono";
import { etag } from "hono/etag";
import { jsonFeed } from "../alerts/exports/json-feed.js";
import { webhookEvent } from "../alerts/webhook-body.js";
import { atomFeed } from "./atom.js";
import { EventPage } from "./event-page.js";
import { queryString, readEventQueryLeniently, toListQuery } from "./event-query.js";
import { EventsPage } from "./events-page.js";
import { page } from "./layout.js";
import type { Web, WebEnv } from "./web.js";

const PAGE_EVENTS = 25;
const FEED_EVENTS = 50;

/** `/events`, `/events/:id`, `/events.atom`, `/events.json`. */
export function eventRoutes({ data, config, now }: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const params = (url: string) => new URL(url).searchParams;

  app.get("/events", async (c) => {
    const query = readEventQueryLeniently(params(c.req.url));
    const { events, next } = await data.listEvents(toListQuery({ ...query, limit: undefined }, PAGE_EVENTS));
    const isGroupsPage = query.group !== undefined && query.cursor === undefined;
    const listings = isGroupsPage ? await data.listingsOf(query.group ?? "") : [];
    return page(c, <EventsPage query={query} events={events} next={next} groups={config().groups} listings={listings} />);
  });

  app.get("/events.atom", etag(), async (c) => {
    const query = readEventQueryLeniently(params(c.req.url));
    const { events } = await data.listEvents(toListQuery({ ...query, limit: undefined, cursor: undefined }, FEED_EVENTS));
    const feed = atomFeed(events, { publicUrl: config().publicUrl, self: `/events.atom${queryString(query)}`, now: now() });
    return c.body(feed, 200, { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "max-age=60" });
  });

  app.get("/events.json", etag(), async (c) => {
    const query = readEventQueryLeniently(params(c.req.url));
    const { events, next } = await data.listEvents(toListQuery({ ...query, limit: undefined }, FEED_EVENTS));
    const { publicUrl } = config();
    const feed = jsonFeed(
      events.map((event) => webhookEvent(event, publicUrl)),
      {
        publicUrl,
        self: `/events.json${queryString(query)}`,
        next: next === null ? null : `/events.json${queryString(query, next)}`,
      },
    );
    return c.body(JSON.stringify(feed), 200, { "Content-Type": "application/feed+json", "Cache-Control": "max-age=60" });
  });

  app.get("/events/:id{[A-Za-z0-9_-]{1,100}}", async (c) => {
    const event = await data.getEvent(c.req.param("id"));
    if (event === null) {
      const into = await data.mergedInto(c.req.param("id"));
      return into === null ? c.notFound() : c.redirect(`/events/${into}?was=${c.req.param("id")}`, 301);
    }
    const was = c.req.query("was") ?? "";
    const notice = event.merged?.includes(was) ? `You asked for ${was}, which turned out to be this event.` : null;
    const changes = await data.changesOf(event.reports.map(({ articleId }) => articleId));
    const related = await data.relatedTo(event);
    return page(c, <EventPage {...{ event, changes, related, notice }} isOperator={false} />);
  });

  return app;
}
