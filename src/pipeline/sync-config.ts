import { createHash } from "node:crypto";
import type { Config } from "../config/schema.js";
import { FORMATS } from "../lists/formats.js";
import type { Store } from "../store/database.js";
import { syncFeeds } from "../store/feeds.js";
import { syncLists } from "../store/lists.js";
import { type SubscriptionSpec, syncSubscriptions } from "../store/subscriptions.js";
import { scheduleOf } from "./compose-digest.js";
import { webhookSubscriptionId } from "./deliver-webhook.js";

/** Makes the database's feeds and subscriptions what the configuration says, all or nothing. */
export async function syncConfig(store: Store, config: Config, now: Date): Promise<void> {
  await store.transaction(async (db) => {
    await syncFeeds(db, config.feeds);
    await syncLists(db, titledLists(config));
    await syncSubscriptions(db, subscriptionsOf(config, now), now);
  });
}

/** What a subscription has of neither kind. */
export const NEITHER = {
  email: null,
  at: null,
  timezone: null,
  days: null,
  nextDigestAt: null,
  url: null,
  updates: false,
  whenEmpty: false,
  thread: false,
  atOnce: null,
  language: "en",
  byModel: null,
} as const;

/** The lists of the configuration as alerts call them. */
export const titledLists = (config: Config) =>
  config.lists.map((list) => ({ ...list, title: list.title ?? FORMATS[list.format].title }));

/** One subscription a webhook, and one a digest and recipient, so that each recipient can leave alone. */
export function subscriptionsOf(config: Config, now: Date): SubscriptionSpec[] {
  const webhooks = config.alerts.webhooks.map(
    (webhook): SubscriptionSpec => ({
      ...NEITHER,
      id: webhookSubscriptionId(webhook.id),
      channel: "webhook",
      title: webhook.id,
      filter: webhook.when,
      url: webhook.url,
      updates: webhook.updates,
    }),
  );
  const digests = config.alerts.digests.flatMap((digest) =>
    digest.to.map(
      (email): SubscriptionSpec => ({
        ...NEITHER,
        id: `digest:${digest.id}:${createHash("sha256").update(email.toLowerCase()).digest("hex").slice(0, 12)}`,
        channel: "digest",
        title: digest.title ?? digest.id,
        filter: digest.when,
        email,
        at: digest.at,
        timezone: digest.timezone,
        days: digest.days,
        nextDigestAt: digest.atOnce === undefined ? scheduleOf(digest, now) : now,
        whenEmpty: digest.whenEmpty,
        thread: digest.thread,
        language: digest.language,
        byModel: digest.byModel ?? null,
        atOnce: digest.atOnce === undefined ? null : { quiet: digest.atOnce.quiet ?? null, perHour: digest.atOnce.perHour },
      }),
    ),
  );
  return [...webhooks, ...digests];
}
