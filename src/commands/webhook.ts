import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { webhookBody } from "../alerts/webhook-body.js";
import { loadConfig } from "../config/load.js";
import type { Config, WebhookConfig } from "../config/schema.js";
import { sendWebhook } from "../delivery/webhook.js";
import type { VigilEvent } from "../events/types.js";
import { createHttpClient } from "../http/client.js";
import { webhookSubscriptionId } from "../pipeline/deliver-webhook.js";
import { replayDeliveries } from "../store/deliveries.js";
import { askData } from "./data.js";
import { readMoment } from "./moment.js";
import { colours, Failure, print, printJson } from "./output.js";

export function addWebhook(program: Command): void {
  const webhook = program.command("webhook").description("webhook endpoints");
  const configDir = () => program.opts<{ config: string }>().config;
  webhook
    .command("test")
    .description("send a sample event, marked as a test, to a webhook of alerts.yaml, signed or in its channel's format")
    .argument("<id>", "the webhook's id in alerts.yaml")
    .option("--json", "print what was sent and answered as JSON")
    .action(async (id: string, options: { json?: boolean }) => {
      const config = loadConfig(configDir(), process.env);
      const endpoint = endpointOf(config, id);
      const { fetch, http: web } = config.vigil;
      const http = createHttpClient({ ...fetch, timeoutMs: fetch.timeout * 1000 });
      const now = new Date();
      const { body } = webhookBody(sampleEvent(now), { publicUrl: web.publicUrl, now });
      const message = { id: `msg_test_${randomBytes(8).toString("hex")}`, body };
      const outcome = await sendWebhook(http, endpoint, [message], now).finally(() => http.close());
      // A channel's address holds its secret.
      const where = endpoint.format === "vigil" ? endpoint.url : `${endpoint.format} at ${new URL(endpoint.url).host}`;
      if (options.json) printJson({ delivery: { id: message.id, url: where, body: JSON.parse(body) }, outcome });
      else if (outcome.kind === "delivered")
        print(`${colours.green("✓")} ${where} answered ${outcome.status}: webhook-id ${message.id}`);
      if (outcome.kind === "gone") throw new Failure(`${where} answered 410 Gone: Vigil would stop sending to it.`);
      if (outcome.kind === "failed") throw new Failure(`${where}: ${outcome.reason}`);
    });
  webhook
    .command("replay")
    .description("send deliveries again, with the ids and bodies that they had; a paused endpoint is taken to be mended")
    .argument("[deliveries...]", "webhook-ids of deliveries; left out: all that the options name")
    .option("--webhook <id>", "only those of this webhook of alerts.yaml")
    .option("--since <when>", "only those made since: 2d, 12h, 2026-01-31 or 2026-01-31T06:00Z")
    .option("--until <when>", "only those made before")
    .option("--dead", "only those that were given up")
    .option("--json", "print the ids as JSON")
    .addHelpText("after", "\nexamples:\n  vigil webhook replay msg_4be1…\n  vigil webhook replay --webhook soc --since 2d --dead")
    .action(
      async (
        ids: string[],
        options: { webhook?: string; since?: string; until?: string; dead?: boolean; json?: boolean },
        command: Command,
      ) => {
        if (ids.length === 0 && options.webhook === undefined && options.since === undefined && !options.dead)
          command.error("error: say what to replay: webhook-ids, --webhook, --since or --dead");
        const config = loadConfig(configDir(), process.env);
        if (options.webhook !== undefined) endpointOf(config, options.webhook);
        const query = {
          ...(ids.length > 0 && { ids }),
          ...(options.webhook !== undefined && { subscriptionId: webhookSubscriptionId(options.webhook) }),
          ...(options.since !== undefined && { since: readMoment("--since", options.since, new Date()) }),
          ...(options.until !== undefined && { until: readMoment("--until", options.until, new Date()) }),
          onlyDead: options.dead ?? false,
        };
        const replayed = await askData(
          configDir(),
          (store) => replayDeliveries(store, query, new Date()),
          "/api/v1/deliveries/replay",
          (json) => (json as { data: string[] }).data,
          { post: query },
        );
        if (options.json) return printJson({ replayed });
        if (replayed.length === 0) throw new Failure("There is no such delivery.");
        print(`${replayed.length} ${replayed.length === 1 ? "delivery is" : "deliveries are"} due again.`);
      },
    );
}

function endpointOf(config: Config, id: string): WebhookConfig {
  const endpoint = config.alerts.webhooks.find((candidate) => candidate.id === id);
  if (endpoint !== undefined) return endpoint;
  const known = config.alerts.webhooks.map((candidate) => candidate.id).join(", ") || "none";
  throw new Failure(`alerts.yaml has no webhook "${id}". Known: ${known}.`);
}

/** An event that nobody takes for a real one. */
function sampleEvent(now: Date): VigilEvent {
  return {
    id: "evt_test",
    kind: "incident",
    headline: "Test event from `vigil webhook test`: nothing happened",
    confidence: 0.99,
    groups: [{ id: "test", name: "Test group" }],
    terms: [],
    types: ["bombing"],
    place: "Testville",
    country: null,
    date: now.toISOString().slice(0, 10),
    killed: 0,
    killedMax: 0,
    injured: 0,
    injuredMax: 0,
    designation: null,
    evidence: [{ quote: "This is a test.", article: "https://example.org/test" }],
    sources: 1,
    firstSeenAt: now,
    updatedAt: now,
    reports: [],
  };
}
