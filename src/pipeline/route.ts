import { matches } from "../alerts/filter.js";
import { webhookBody } from "../alerts/webhook-body.js";
import type { VigilEvent } from "../events/types.js";
import type { Db } from "../store/database.js";
import { addDelivery } from "../store/deliveries.js";
import { wakeAtOnce } from "../store/digest-times.js";
import { addDigestItem } from "../store/mails.js";
import { addressees } from "../store/subscriptions.js";
import type { Context } from "./context.js";
import { deliveryId } from "./ids.js";

/**
 * Makes an event due to every subscription whose filter it fits: to each of them once, whenever it first fits. Subscriptions made
 * after the event are not told of it, and nobody is told of one that an operator muted. A webhook that asked for updates and was told of the event is told of the change.
 *
 * @param changedBy the article whose report changed a fact that receivers were told; null where nothing changed
 * @returns ids of webhook deliveries that are new
 */
export async function routeEvent(
  ctx: Context,
  db: Db,
  event: VigilEvent,
  now: Date,
  changedBy: string | null = null,
): Promise<string[]> {
  const added: string[] = [];
  if (event.mutedAt) return added;
  for (const subscription of await addressees(db)) {
    if (subscription.createdAt > event.firstSeenAt || !matches(subscription.filter, event)) continue;
    if (subscription.channel === "digest") {
      await addDigestItem(db, subscription.id, event.id, now);
      if (subscription.atOnce !== null) await wakeAtOnce(db, subscription.id, now);
      continue;
    }
    const first = await add(subscription.id, null);
    if (!first && subscription.updates && changedBy !== null) await add(subscription.id, changedBy);
  }
  return added;

  async function add(subscriptionId: string, update: string | null): Promise<boolean> {
    const { type, body } = webhookBody(event, { publicUrl: ctx.config().vigil.http.publicUrl, now, updated: update !== null });
    const id = deliveryId(subscriptionId, event.id, update === null ? type : `${type} ${update}`);
    const isNew = await addDelivery(db, { id, subscriptionId, eventId: event.id, type, body }, now);
    if (isNew) added.push(id);
    return isNew;
  }
}
