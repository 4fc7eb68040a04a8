import { matches } from "../alerts/filter.js";
import { webhookBody } from "../alerts/webhook-body.js";
import type { VigilEvent } from "../events/types.js";
import type { Db } from "../store/database.js";
import { addDelivery } from "../store/deliveries.js";
import { addDigestItem } from "../store/mails.js";
import { activeSubscriptions } from "../store/subscriptions.js";
import type { Context } from "./context.js";
import { deliveryId } from "./ids.js";

/**
 * Makes an event due to every subscription whose filter it fits: to each of them once, whenever it first fits. Subscriptions made
 * after the event are not told of it.
 *
 * @returns ids of webhook deliveries that are new
 */
export async function routeEvent(ctx: Context, db: Db, event: VigilEvent, now: Date): Promise<string[]> {
  const added: string[] = [];
  for (const subscription of await activeSubscriptions(db)) {
    if (subscription.createdAt > event.firstSeenAt || !matches(subscription.filter, event)) continue;
    if (subscription.channel === "digest") {
      await addDigestItem(db, subscription.id, event.id, now);
      continue;
    }
    const { type, body } = webhookBody(event, { publicUrl: ctx.config().vigil.http.publicUrl, now });
    const id = deliveryId(subscription.id, event.id, type);
    if (await addDelivery(db, { id, subscriptionId: subscription.id, eventId: event.id, type, body }, now)) added.push(id);
  }
  return added;
}
