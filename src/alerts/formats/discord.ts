import { cut } from "../digest-wording.js";
import type { AlertLines } from "./lines.js";

/** Ten embeds a message, and 6,000 characters over all of them: eight alerts of at most 740 fit. */
export const DISCORD_MOST_ALERTS = 8;
const MOST_TITLE = 200;
const MOST_DESCRIPTION = 500;

const RED = 0xb3261e;
const BLUE = 0x2f5d8a;

/** Discord's Markdown in a text of somebody else's means nothing. */
const plain = (text: string) => text.replace(/[\\*_~`|>#[\]()<@-]/g, "\\$&");

/**
 * A message of embeds, one an alert, for a channel's webhook. It mentions nobody, whatever a headline says.
 *
 * Limits: 10 embeds, 256 characters a title, 4,096 a description, 6,000 in all.
 * https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export function discordMessage(alerts: readonly AlertLines[]): { embeds: unknown[]; allowed_mentions: { parse: string[] } } {
  return {
    embeds: alerts.map((alert) => ({
      title: cut(`${alert.label}: ${alert.headline}`, MOST_TITLE),
      url: alert.url,
      color: alert.urgency === "high" ? RED : BLUE,
      description: cutLines(description(alert)),
      footer: { text: alert.certainty },
      timestamp: alert.updatedAt,
    })),
    allowed_mentions: { parse: [] },
  };
}

function description({ groups, facts, quote }: AlertLines): string {
  return [
    ...(groups.length === 0 ? [] : [`**${plain(groups.join(", "))}**`]),
    ...(facts.length === 0 ? [] : [plain(facts.join(" · "))]),
    ...(quote === null ? [] : [`> ${plain(quote.text)}`]),
  ].join("\n");
}

/** Never between a backslash and what it escapes. */
const cutLines = (text: string) =>
  text.length <= MOST_DESCRIPTION ? text : `${text.slice(0, MOST_DESCRIPTION - 1).replace(/[\\\uD800-\uDBFF]+$/u, "")}…`;
