import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { webhookBody } from "../alerts/webhook-body.js";
import { loadConfig } from "../config/load.js";
import { sendWebhook } from "../delivery/webhook.js";
import type { VigilEvent } from "../events/types.js";
import { createHttpClient } from "../http/client.js";
import { colours, Failure, print, printJson } from "./output.js";

export function addWebhook(program: Command): void {
  const webhook = program.command("webhook").description("webhook endpoints");
  webhook
    .command("test")
    .description("send a signed sample event, marked as a test, to a webhook of alerts.yaml")
    .argument("<id>", "the webhook's id in alerts.yaml")
    .option("--json", "print what was sent and answered as JSON")
    .action(async (id: string, options: { json?: boolean }) => {
      const config = loadConfig(program.opts<{ config: string }>().config, process.env);
      const endpoint = config.alerts.webhooks.find((candidate) => candidate.id === id);
      if (endpoint === undefined) {
        const known = config.alerts.webhooks.map((candidate) => candidate.id).join(", ") || "none";
        throw new Failure(`alerts.yaml has no webhook "${id}". Known: ${known}.`);
      }
      const { fetch, http: web } = config.vigil;
      const http = createHttpClient({ ...fetch, timeoutMs: fetch.timeout * 1000 });
      const now = new Date();
      const { body } = webhookBody(sampleEvent(now), { publicUrl: web.publicUrl, now });
      const delivery = { id: `msg_test_${randomBytes(8).toString("hex")}`, url: endpoint.url, secrets: [endpoint.secret], body };
      const outcome = await sendWebhook(http, delivery, now).finally(() => http.close());
      if (options.json) printJson({ delivery: { id: delivery.id, url: delivery.url, body: JSON.parse(body) }, outcome });
      else if (outcome.kind === "delivered")
        print(`${colours.green("✓")} ${endpoint.url} answered ${outcome.status}: webhook-id ${delivery.id}`);
      if (outcome.kind === "gone") throw new Failure(`${endpoint.url} answered 410 Gone: Vigil would stop sending to it.`);
      if (outcome.kind === "failed") throw new Failure(`${endpoint.url}: ${outcome.reason}`);
    });
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
