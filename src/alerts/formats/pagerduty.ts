import type { WebhookBody } from "../webhook-schema.js";
import { type AlertLines, linesOf } from "./lines.js";

/** An alert of PagerDuty is one event. */
export const PAGERDUTY_MOST_ALERTS = 1;
const MOST_SUMMARY = 1024;

/**
 * A trigger of the Events API v2. An update of an event joins the incident that the event opened, by its `dedup_key`.
 *
 * Limits: 1,024 characters a summary, 512 kB in all. https://developer.pagerduty.com/docs/send-alert-event
 *
 * @param routingKey the integration's key
 */
export function pagerdutyMessage(alert: WebhookBody, routingKey: string): object {
  const lines: AlertLines = linesOf(alert);
  const { event } = alert.data;
  const summary = `${lines.label}: ${lines.headline}${lines.facts.length === 0 ? "" : ` (${lines.facts.join(" · ")})`}`;
  return {
    routing_key: routingKey,
    event_action: "trigger",
    dedup_key: event.id,
    payload: {
      summary: summary.slice(0, MOST_SUMMARY),
      source: "vigil",
      severity: lines.urgency === "high" ? "critical" : "warning",
      timestamp: event.updatedAt,
      component: lines.groups[0] ?? "no group named",
      class: event.kind,
      custom_details: { groups: lines.groups, facts: lines.facts, quote: lines.quote?.text ?? null, certainty: lines.certainty },
    },
    client: "Vigil",
    client_url: event.url,
    links: [
      { href: event.url, text: "The event in Vigil" },
      ...(lines.quote === null ? [] : [{ href: lines.quote.article, text: "The source" }]),
    ],
  };
}
