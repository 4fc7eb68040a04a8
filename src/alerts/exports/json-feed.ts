import type { WebhookEvent } from "../webhook-schema.js";

/**
 * Events as JSON Feed 1.1 (jsonfeed.org). An item's id is the event's address, which never changes; the event itself, in the shape of
 * webhooks, is under `_vigil`.
 *
 * @param self path and query at which this feed is served
 * @param next path and query of the events after these; null at the end
 */
export function jsonFeed(
  events: readonly WebhookEvent[],
  { publicUrl, self, next }: { publicUrl: string; self: string; next: string | null },
): object {
  const home = publicUrl.replace(/\/$/, "");
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: "Vigil: events",
    home_page_url: home + self.replace("/events.json", "/events"),
    feed_url: home + self,
    ...(next !== null && { next_url: home + next }),
    authors: [{ name: "Vigil", url: home }],
    language: "en",
    items: events.map((event) => ({
      id: event.url,
      url: event.url,
      title: event.headline,
      content_text: event.evidence.map(({ quote, article }) => `“${quote}” ${article}`).join("\n\n") || event.headline,
      date_published: event.firstSeenAt,
      date_modified: event.updatedAt,
      tags: [
        event.kind,
        ...event.groups.map(({ id }) => `group:${id}`),
        ...(event.incident?.country ? [`country:${event.incident.country}`] : []),
      ],
      _vigil: event,
    })),
  };
}
