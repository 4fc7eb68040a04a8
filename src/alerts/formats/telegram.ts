import { cut } from "../digest-wording.js";
import type { AlertLines } from "./lines.js";

/** 4,096 characters a message, after its tags are read: five alerts of at most 780 fit. */
export const TELEGRAM_MOST_ALERTS = 5;
const MOST_HEADLINE = 160;
const MOST_QUOTE = 280;

const plain = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * A message for the Bot API's `sendMessage`, in its HTML; the chat is `chat_id` of the configured address.
 *
 * Limits: 4,096 characters. https://core.telegram.org/bots/api#sendmessage
 *
 * @param url https://api.telegram.org/bot<token>/sendMessage?chat_id=<id>
 */
export function telegramMessage(alerts: readonly AlertLines[], url: string): { url: string; body: object } {
  const target = new URL(url);
  const chat = target.searchParams.get("chat_id") ?? "";
  const thread = target.searchParams.get("message_thread_id");
  target.search = "";
  return {
    url: target.href,
    body: {
      chat_id: chat,
      ...(thread === null ? {} : { message_thread_id: Number(thread) }),
      parse_mode: "HTML",
      text: alerts.map(paragraph).join("\n\n"),
      link_preview_options: { is_disabled: true },
    },
  };
}

function paragraph({ label, headline, url, groups, facts, quote, certainty }: AlertLines): string {
  return [
    `<b>${plain(label)}:</b> <a href="${plain(url)}">${plain(cut(headline, MOST_HEADLINE))}</a>`,
    ...(groups.length === 0 ? [] : [`<b>${plain(cut(groups.join(", "), 120))}</b>`]),
    ...(facts.length === 0 ? [] : [plain(cut(facts.join(" · "), 160))]),
    ...(quote === null ? [] : [`<blockquote>${plain(cut(quote.text, MOST_QUOTE))}</blockquote>`]),
    plain(certainty),
  ].join("\n");
}
