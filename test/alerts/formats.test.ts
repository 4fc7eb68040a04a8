import { describe, expect, test } from "vitest";
import { CHANNEL_FORMATS, type ChannelFormat } from "../../src/alerts/formats/index.js";
import { webhookBody } from "../../src/alerts/webhook-body.js";
import { type WebhookBody, webhookBodySchema } from "../../src/alerts/webhook-schema.js";
import type { VigilEvent } from "../../src/events/types.js";
import { event } from "./sample-events.js";

const URLS: Record<ChannelFormat, string> = {
  slack: "https://hooks.slack.example/services/T/B/x",
  discord: "https://discord.example/api/webhooks/1/x",
  teams: "https://teams.example/workflows/x",
  mattermost: "https://chat.example/hooks/x",
  ntfy: "https://ntfy.example/desk",
  telegram: "https://api.telegram.example/botTOKEN/sendMessage?chat_id=-100&message_thread_id=7",
  pagerduty: "https://events.pagerduty.example/v2/enqueue",
};
const FORMATS = Object.keys(URLS) as ChannelFormat[];

const told = (given: Partial<VigilEvent> = {}, updated = false): WebhookBody =>
  webhookBodySchema.parse(
    JSON.parse(
      webhookBody(event(given), { publicUrl: "https://vigil.example", now: new Date("2026-01-05T06:12:09Z"), updated }).body,
    ),
  );
const shape = (format: ChannelFormat, ...alerts: [WebhookBody, ...WebhookBody[]]) => {
  const message = CHANNEL_FORMATS[format].shape(alerts, { url: URLS[format], secrets: ["R0UT1NGKEY"] });
  return { ...message, text: JSON.stringify(message.body), body: message.body as Record<string, unknown> };
};
/** As long as an alert can be, in a script that takes three bytes a character, and with every mark that formats know. */
const HUGE = told({
  headline: `<!channel> @everyone *_~\`[x](https://evil.example)\` ${"انفجار کوئٹہ & <b> ".repeat(500)}`,
  groups: Array.from({ length: 40 }, (_, i) => ({ id: `g${i}`, name: `Group ${i} ${"\\*".repeat(100)}` })),
  evidence: [{ quote: "\\_*".repeat(5000), article: `https://outlet.example/${"a".repeat(400)}` }],
});
const strings = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];

describe.each(FORMATS)("%s", (format) => {
  test("a message names the event, its place, its toll and its page", () => {
    const { text } = shape(format, told());
    for (const part of ["Blast in Quetta kills four", "Quetta, Pakistan", "up to 7", "https://vigil.example/events/evt_1"])
      expect(text.replaceAll("\\\\", "")).toContain(part);
  });

  test("as many of the longest alerts as go into one message stay within its limit", () => {
    const alerts = Array.from({ length: CHANNEL_FORMATS[format].mostAlerts }, () => HUGE);
    const { body, text } = shape(format, HUGE, ...alerts.slice(1));
    const bytes = Buffer.byteLength(text);
    if (format === "slack") {
      const blocks = body.blocks as { type: string; text?: { text: string } }[];
      expect(blocks.length).toBeLessThanOrEqual(50);
      for (const block of blocks) expect(block.text?.text.length ?? 0).toBeLessThanOrEqual(block.type === "header" ? 150 : 3000);
    }
    if (format === "discord") {
      const embeds = body.embeds as Record<string, unknown>[];
      expect(embeds.length).toBeLessThanOrEqual(10);
      for (const embed of embeds) expect(String(embed.title).length).toBeLessThanOrEqual(256);
      const counted = embeds.flatMap(({ title, description, footer }) => strings([title, description, footer]));
      expect(counted.join("").length).toBeLessThanOrEqual(6000);
    }
    if (format === "teams") expect(bytes).toBeLessThanOrEqual(28_000);
    if (format === "mattermost") expect(strings(body).join("").length).toBeLessThanOrEqual(16_383);
    if (format === "ntfy") expect(Buffer.byteLength(String(body.message))).toBeLessThanOrEqual(4096);
    if (format === "telegram") expect(String(body.text).replace(/<[^>]*>/g, "").length).toBeLessThanOrEqual(4096);
    if (format === "pagerduty") {
      expect(bytes).toBeLessThan(512_000);
      expect((body.payload as { summary: string }).summary.length).toBeLessThanOrEqual(1024);
    }
  });

  test("an update says that it is one", () => {
    expect(shape(format, told({}, true)).text).toContain("Update");
  });

  test("a listing says who listed whom", () => {
    const designation = { authority: "US State", instrument: "FTO", date: "2026-01-05", action: "listed" as const };
    const { text } = shape(format, told({ kind: "designation", designation }));
    expect(text).toContain("US State, FTO");
  });
});

test("nobody is mentioned and no markup is taken from a headline", () => {
  const hostile = told({ headline: "<!channel> @everyone <script>alert(1)</script> [click](https://evil.example)" });
  expect(shape("slack", hostile).text).not.toContain("<!channel>\\n");
  expect(strings(shape("slack", hostile).body).filter((text) => text.includes("channel"))).not.toContainEqual(
    expect.stringMatching(/^<!channel>/),
  );
  expect(shape("discord", hostile).body.allowed_mentions).toEqual({ parse: [] });
  expect(shape("telegram", hostile).text).not.toContain("<script>");
  expect(shape("teams", hostile).text).not.toContain("[click](https://evil");
});

test("ntfy is posted to the server's root with the topic of the address", () => {
  expect(shape("ntfy", told())).toMatchObject({
    url: "https://ntfy.example/",
    body: { topic: "desk", priority: 4, click: "https://vigil.example/events/evt_1" },
  });
});

test("Telegram's chat and topic are those of the address, which is posted to without them", () => {
  expect(shape("telegram", told())).toMatchObject({
    url: "https://api.telegram.example/botTOKEN/sendMessage",
    body: { chat_id: "-100", message_thread_id: 7, parse_mode: "HTML" },
  });
});

test("PagerDuty joins an update to the incident of its event", () => {
  expect(shape("pagerduty", told()).body).toMatchObject({
    dedup_key: "evt_1",
    event_action: "trigger",
    routing_key: "R0UT1NGKEY",
  });
  expect(shape("pagerduty", told({}, true)).body.dedup_key).toBe("evt_1");
});
