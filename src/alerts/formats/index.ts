/** The shapes of a webhook's body: one function a format, and how many alerts one message of it takes. */
import type { WebhookFormat } from "../../config/vocabulary.js";
import type { WebhookBody } from "../webhook-schema.js";
import { DISCORD_MOST_ALERTS, discordMessage } from "./discord.js";
import { type AlertLines, linesOf } from "./lines.js";
import { MATTERMOST_MOST_ALERTS, mattermostMessage } from "./mattermost.js";
import { NTFY_MOST_ALERTS, ntfyMessage } from "./ntfy.js";
import { PAGERDUTY_MOST_ALERTS, pagerdutyMessage } from "./pagerduty.js";
import { SLACK_MOST_ALERTS, slackMessage } from "./slack.js";
import { TEAMS_MOST_ALERTS, teamsMessage } from "./teams.js";
import { TELEGRAM_MOST_ALERTS, telegramMessage } from "./telegram.js";

export type ChannelFormat = Exclude<WebhookFormat, "vigil" | "template">;

/** A message as it is posted. */
export interface ChannelMessage {
  url: string;
  body: object;
}

/** Where a channel's messages go: its configured address, and the key where the format has one. */
export interface Channel {
  url: string;
  secrets: readonly string[];
}

interface Format {
  /** Alerts due at the same moment that go into one message. */
  mostAlerts: number;
  shape(alerts: readonly [WebhookBody, ...WebhookBody[]], channel: Channel): ChannelMessage;
}

const posted = (message: (alerts: readonly AlertLines[]) => object): Format["shape"] => {
  return (alerts, { url }) => ({ url, body: message(alerts.map(linesOf)) });
};

export const CHANNEL_FORMATS: Record<ChannelFormat, Format> = {
  slack: { mostAlerts: SLACK_MOST_ALERTS, shape: posted(slackMessage) },
  discord: { mostAlerts: DISCORD_MOST_ALERTS, shape: posted(discordMessage) },
  teams: { mostAlerts: TEAMS_MOST_ALERTS, shape: posted(teamsMessage) },
  mattermost: { mostAlerts: MATTERMOST_MOST_ALERTS, shape: posted(mattermostMessage) },
  ntfy: { mostAlerts: NTFY_MOST_ALERTS, shape: (alerts, { url }) => ntfyMessage(alerts.map(linesOf), url) },
  telegram: { mostAlerts: TELEGRAM_MOST_ALERTS, shape: (alerts, { url }) => telegramMessage(alerts.map(linesOf), url) },
  pagerduty: {
    mostAlerts: PAGERDUTY_MOST_ALERTS,
    shape: ([alert], { url, secrets }) => ({ url, body: pagerdutyMessage(alert, secrets[0] ?? "") }),
  },
};
