import { cut } from "../digest-wording.js";
import type { AlertLines } from "./lines.js";

/** 16,383 characters a post; the longest alert takes 2,200. */
export const MATTERMOST_MOST_ALERTS = 7;

/** Markdown, mentions and channel links of somebody else's text mean nothing. */
const plain = (text: string) => text.replace(/[\\*_~`|>#[\]()<-]/g, "\\$&").replace(/([@:])(?=\w)/g, "$1\u200B");

/**
 * A message of attachments, one an alert, for an incoming webhook.
 *
 * Limits: 16,383 characters a post. https://developers.mattermost.com/integrate/reference/message-attachments
 */
export function mattermostMessage(alerts: readonly AlertLines[]): { text: string; attachments: unknown[] } {
  return {
    text: "",
    attachments: alerts.map((alert) => ({
      fallback: cut(`${alert.label}: ${alert.headline}`, 200),
      color: alert.urgency === "high" ? "#b3261e" : "#2f5d8a",
      pretext: alert.label,
      title: alert.headline,
      title_link: alert.url,
      text: [
        ...(alert.groups.length === 0 ? [] : [`**${plain(alert.groups.join(", "))}**`]),
        ...(alert.facts.length === 0 ? [] : [plain(alert.facts.join(" · "))]),
        ...(alert.quote === null ? [] : [`> ${plain(alert.quote.text)}`]),
      ].join("\n"),
      footer: alert.certainty,
    })),
  };
}
