import type { EventKind } from "../config/vocabulary.js";
import { datePrecision, placePrecision, responsibilityOf } from "../events/certainty.js";
import type { VigilEvent } from "../events/types.js";
import { eventUrl } from "./links.js";
import type { WebhookEvent, WebhookType } from "./webhook-schema.js";

const TYPE_OF: Record<EventKind, WebhookType> = {
  designation: "designation.new",
  delisting: "designation.lifted",
  incident: "incident.new",
  enforcement: "enforcement.new",
  policy: "policy.new",
};

/** Instants as the contract writes them: `2026-01-05T06:12:09Z`. */
const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, "Z");

/** An event as receivers and the API see it. */
export function webhookEvent(event: VigilEvent, publicUrl: string): WebhookEvent {
  const { types, place, country, date, killed, killedMax, injured, injuredMax } = event;
  const isListing = event.kind === "designation" || event.kind === "delisting";
  return {
    id: event.id,
    kind: event.kind,
    headline: event.headline,
    confidence: Math.round(event.confidence * 1000) / 1000,
    groups: event.groups.map(({ id, name }) => ({ id, name })),
    terms: event.terms.map(({ id, name }) => ({ id, name })),
    incident:
      event.kind === "incident"
        ? {
            types: [...types],
            ...{ place, country, date, killed, killedMax, injured, injuredMax },
            placePrecision: placePrecision(event),
            datePrecision: datePrecision(event),
            responsibility: responsibilityOf(event),
          }
        : null,
    designation: isListing ? designationOf(event) : null,
    merged: event.merged ?? [],
    sources: event.sources,
    firstSeenAt: instant(event.firstSeenAt),
    updatedAt: instant(event.updatedAt),
    url: eventUrl(publicUrl, event.id),
    evidence: event.evidence.map(({ quote, article }) => ({ quote, article })),
    articles: event.reports.map(({ url, title, feedId, reliability, publishedAt }) => ({
      url,
      title,
      feed: feedId,
      reliability,
      publishedAt: publishedAt === null ? null : instant(publishedAt),
    })),
  };
}

function designationOf({ kind, designation, date }: VigilEvent): WebhookEvent["designation"] {
  return {
    authority: designation?.authority ?? null,
    instrument: designation?.instrument ?? null,
    date: designation?.date ?? date,
    action: designation?.action ?? (kind === "delisting" ? "delisted" : "listed"),
  };
}

/**
 * The message of an event: its type and its JSON body, to be signed as it is.
 *
 * @param options.updated for a receiver that was told of the event and asked for its changes
 */
export function webhookBody(
  event: VigilEvent,
  options: { publicUrl: string; now: Date; updated?: boolean },
): { type: WebhookType; body: string } {
  const type = options.updated ? "event.updated" : TYPE_OF[event.kind];
  return {
    type,
    body: JSON.stringify({ type, timestamp: instant(options.now), data: { event: webhookEvent(event, options.publicUrl) } }),
  };
}
