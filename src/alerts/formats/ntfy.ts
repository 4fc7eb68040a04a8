import { cut } from "../digest-wording.js";
import type { AlertLines } from "./lines.js";

/** ntfy makes an attachment of what is longer than 4,096 bytes; three bytes a character is the most that Arabic or Urdu take. */
export const NTFY_MOST_ALERTS = 5;
const MOST_BYTES = 4000;

/**
 * A message as JSON, to be posted to the server's root; the topic is the configured address's path.
 *
 * Limits: 4,096 bytes. https://docs.ntfy.sh/publish/#publish-as-json
 *
 * @param topicUrl https://ntfy.sh/my-topic
 */
export function ntfyMessage(alerts: readonly AlertLines[], topicUrl: string): { url: string; body: object } {
  const url = new URL(topicUrl);
  const topic = decodeURIComponent(url.pathname.split("/").filter(Boolean).at(-1) ?? "");
  const [first] = alerts;
  const single = alerts.length === 1 && first !== undefined;
  const message = single ? details(first) : alerts.map((alert) => `• ${alert.label}: ${alert.headline}`).join("\n");
  return {
    url: new URL(url.pathname.split("/").slice(0, -1).join("/") || "/", url).href,
    body: {
      topic,
      title: single ? cut(`${first.label}: ${first.headline}`, 200) : `${alerts.length} alerts`,
      message: cutBytes(message),
      priority: alerts.some(({ urgency }) => urgency === "high") ? 4 : 3,
      ...(single ? { click: first.url } : {}),
    },
  };
}

function details({ groups, facts, quote, certainty }: AlertLines): string {
  const lines = [groups.join(", "), facts.join(" · "), quote === null ? "" : `“${quote.text}”`, certainty];
  return lines.filter((line) => line !== "").join("\n");
}

function cutBytes(text: string): string {
  if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  const whole = new TextDecoder("utf-8", { fatal: false }).decode(Buffer.from(text).subarray(0, MOST_BYTES));
  return `${whole.replace(/\uFFFD+$/, "")}…`;
}
