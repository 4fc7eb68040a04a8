import { cut } from "../digest-wording.js";
import type { AlertLines } from "./lines.js";

const MOST_HEADER = 150;
const MOST_SECTION = 3000;
/** Slack takes 50 blocks a message; an alert takes at most three, and one more divides it from the next. */
export const SLACK_MOST_ALERTS = 12;

/** Slack's mrkdwn knows three escapes. https://docs.slack.dev/messaging/formatting-message-text */
const plain = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const link = (url: string, text: string) => `<${url.replace(/[|<>]/g, encodeURIComponent)}|${plain(text)}>`;

/**
 * A message of Block Kit for an incoming webhook.
 *
 * Limits: 50 blocks, 150 characters a header, 3,000 a section. https://docs.slack.dev/reference/block-kit/blocks
 */
export function slackMessage(alerts: readonly AlertLines[]): { text: string; blocks: unknown[] } {
  const blocks = alerts.flatMap((alert, i) => [
    ...(i === 0 ? [] : [{ type: "divider" }]),
    {
      type: "header",
      text: { type: "plain_text", text: cut(`${alert.label}: ${alert.headline}`, MOST_HEADER), emoji: false },
    },
    { type: "section", text: { type: "mrkdwn", text: section(alert) } },
    { type: "context", elements: [{ type: "mrkdwn", text: `${plain(alert.certainty)} · ${link(alert.url, "details")}` }] },
  ]);
  // What a notification shows, and a screen reader reads.
  const text = alerts.map((alert) => plain(`${alert.label}: ${alert.headline}`)).join("\n");
  return { text: text.slice(0, MOST_SECTION), blocks };
}

function section({ groups, facts, quote }: AlertLines): string {
  const lines = [
    ...(groups.length === 0 ? [] : [`*${plain(groups.join(", "))}*`]),
    ...(facts.length === 0 ? [] : [plain(facts.join(" · "))]),
    ...(quote === null ? [] : [`> ${plain(quote.text)} ${link(quote.article, "source")}`]),
  ];
  return lines.join("\n") || "No details.";
}
