import type { AlertLines } from "./lines.js";

/** Teams takes 28 kB a message; the longest alert takes 3.7. */
export const TEAMS_MOST_ALERTS = 7;

const text = (value: string, more: object = {}) => ({ type: "TextBlock", text: value, wrap: true, ...more });
/** The subset of Markdown that cards render means nothing in a text of somebody else's. */
const plain = (value: string) => value.replace(/[\\*_[\]()#>~`-]/g, "\\$&");

/**
 * An Adaptive Card for a Teams workflow ("When a Teams webhook request is received").
 *
 * Limits: 28 kB. https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
 */
export function teamsMessage(alerts: readonly AlertLines[]): { type: "message"; attachments: unknown[] } {
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body: alerts.map((alert, i) => ({
      type: "Container",
      separator: i > 0,
      items: [
        text(alert.label, { color: alert.urgency === "high" ? "attention" : "accent", weight: "bolder", size: "small" }),
        text(plain(alert.headline), { weight: "bolder", size: "medium" }),
        ...(alert.groups.length === 0 ? [] : [text(plain(alert.groups.join(", ")))]),
        ...(alert.facts.length === 0 ? [] : [text(plain(alert.facts.join(" · ")))]),
        ...(alert.quote === null ? [] : [text(plain(`“${alert.quote.text}”`), { isSubtle: true })]),
        text(`${alert.certainty} · [details](${alert.url})`, { isSubtle: true, size: "small" }),
      ],
    })),
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content }],
  };
}
