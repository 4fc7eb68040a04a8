import type { WebhookConfig } from "../config/schema.js";
import { nextAttemptAt } from "../delivery/retry.js";
import { mostMessages, sendWebhook, type WebhookOutcome } from "../delivery/webhook.js";
import {
  claimCompanions,
  claimDelivery,
  type DeliveryRow,
  nextOfEndpoint,
  recordDelivered,
  recordFailed,
} from "../store/deliveries.js";
import { setState } from "../store/subscriptions.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";

/** After this long of nothing but failures an endpoint is paused. */
const PAUSE_AFTER_MS = 5 * 86_400_000;

/**
 * Attempts one webhook delivery, and with it what else is due to the same channel where one message takes several. A failure sets
 * when each is tried again, or makes it a dead letter.
 */
export async function deliverWebhook(ctx: Context, deliveryId: string): Promise<void> {
  const first = await claimDelivery(ctx.store, deliveryId, ctx.now(), LEASE_SECONDS);
  if (first === null) return;
  const endpoint = ctx.config().alerts.webhooks.find((webhook) => webhookSubscriptionId(webhook.id) === first.subscriptionId);
  if (endpoint === undefined) {
    const failure = { status: null, reason: "its webhook was left out of the configuration", nextAttemptAt: null };
    await recordFailed(ctx.store, first, failure, ctx.now());
    return;
  }
  const most = mostMessages(endpoint.format) - 1;
  const rows = [first, ...(await claimCompanions(ctx.store, first, most, ctx.now(), LEASE_SECONDS))] as const;
  const outcome = await sendWebhook(ctx.hooks(), endpoint, [rows[0], ...rows.slice(1)], ctx.now());
  for (const row of rows) await record(ctx, endpoint, row, outcome);
  // What waited for room at this endpoint has it now.
  await ctx.queue.addMany("webhook", await nextOfEndpoint(ctx.store, first.subscriptionId, ctx.now()));
}

async function record(ctx: Context, endpoint: WebhookConfig, row: DeliveryRow, outcome: WebhookOutcome): Promise<void> {
  const now = ctx.now();
  if (outcome.kind === "delivered") {
    await ctx.store.transaction((db) => recordDelivered(db, row, outcome.status, now));
    ctx.log.info({ delivery: row.id, event: row.eventId, webhook: endpoint.id }, "webhook delivered");
    return;
  }
  const failure =
    outcome.kind === "gone"
      ? { status: 410, reason: "the endpoint answered 410 Gone", nextAttemptAt: null }
      : {
          status: outcome.status,
          reason: outcome.reason,
          nextAttemptAt: outcome.retryable ? nextAttemptAt(row.attempts, now, outcome.retryAfterSeconds, ctx.random) : null,
        };
  const failingSince = await ctx.store.transaction((db) => recordFailed(db, row, failure, now));
  const tooLong = now.getTime() - failingSince.getTime() > PAUSE_AFTER_MS;
  const pauseReason = outcome.kind === "gone" ? failure.reason : tooLong ? "nothing but failures for five days" : null;
  if (pauseReason !== null) {
    await setState(ctx.store, row.subscriptionId, "paused", pauseReason);
    ctx.log.error(
      { webhook: endpoint.id, reason: pauseReason },
      "webhook paused, its alerts wait: mend the endpoint, then change its url or replay a delivery",
    );
  }
  ctx.log.warn(
    { delivery: row.id, webhook: endpoint.id, reason: failure.reason, again: failure.nextAttemptAt },
    "webhook failed",
  );
}

/** The subscription that a configured webhook becomes. */
export const webhookSubscriptionId = (id: string) => `webhook:${id}`;
