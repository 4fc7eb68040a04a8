import { composeDigest } from "../alerts/digest.js";
import { digestHeaders, messageId } from "../alerts/mail-headers.js";
import { renderDigest } from "../alerts/render-digest.js";
import { nextDigestAt } from "../alerts/schedule.js";
import { getEvents } from "../store/events.js";
import { addMail, closeDigestItems, openDigestItems } from "../store/mails.js";
import { addToken, lockDueDigest, recordDigest, type SubscriptionRow } from "../store/subscriptions.js";
import type { Context } from "./context.js";
import { newId, newToken } from "./ids.js";

const MANAGE_TOKEN_DAYS = 400;

/**
 * Composes the digest that a subscription is due: everything that is due to it and was in no digest yet, as it stands now. The mail,
 * what it holds and the next time are written in one transaction; sending is another stage.
 */
export async function composeDueDigest(ctx: Context, subscriptionId: string): Promise<void> {
  const mailId = await ctx.store.transaction(async (db) => {
    const now = ctx.now();
    const subscription = await lockDueDigest(db, subscriptionId, now);
    if (subscription === null || subscription.email === null) return null;
    await recordDigest(db, subscription.id, scheduleOf(subscription, now), now);
    const eventIds = await openDigestItems(db, subscription.id);
    if (eventIds.length === 0) return null; // nothing new: no mail
    const { token, hash } = newToken();
    const publicUrl = ctx.config().vigil.http.publicUrl;
    const unsubscribeUrl = `${publicUrl}/unsubscribe/${token}`;
    const model = composeDigest({
      events: await getEvents(db, eventIds),
      title: subscription.title,
      period: { from: subscription.lastDigestAt ?? subscription.createdAt, to: now },
      timezone: subscription.timezone ?? "UTC",
      publicUrl,
      unsubscribeUrl,
      preferencesUrl: subscription.origin === "self" ? `${publicUrl}/preferences/${token}` : null,
    });
    const { subject, html, text } = await renderDigest(model);
    const id = newId("mail", now);
    await addToken(db, hash, subscription.id, "manage", new Date(now.getTime() + MANAGE_TOKEN_DAYS * 86_400_000));
    await addMail(
      db,
      {
        id,
        messageId: messageId("digest", id, publicUrl),
        subscriptionId: subscription.id,
        purpose: "digest",
        toAddress: subscription.email,
        subject,
        html,
        text,
        headers: digestHeaders({ listId: subscription.origin === "self" ? "digest" : subscription.title, publicUrl, unsubscribeUrl }),
      },
      now,
    );
    await closeDigestItems(db, subscription.id, eventIds, id);
    return id;
  });
  if (mailId !== null) await ctx.queue.add("mail", mailId);
}

/** The next time at which a digest subscription is due. */
export function scheduleOf(subscription: Pick<SubscriptionRow, "at" | "timezone" | "days">, after: Date): Date {
  return nextDigestAt({ at: subscription.at ?? "07:30", timezone: subscription.timezone ?? "UTC", days: subscription.days ?? [] }, after);
}
