import { composeDigest } from "../alerts/digest.js";
import { digestHeaders, messageId } from "../alerts/mail-headers.js";
import { renderDigest } from "../alerts/render-digest.js";
import { nextDigestAt } from "../alerts/schedule.js";
import type { Config } from "../config/schema.js";
import type { Db } from "../store/database.js";
import { getEvents } from "../store/events.js";
import { addMail, closeDigestItems, openDigestItems } from "../store/mails.js";
import { activeSubscriptions, addToken, lockDueDigest, recordDigest, type SubscriptionRow } from "../store/subscriptions.js";
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
    const { subject, html, text } = await render(db, subscription, eventIds, publicUrl, token, now);
    const unsubscribeUrl = `${publicUrl}/unsubscribe/${token}`;
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
        headers: digestHeaders({
          listId: subscription.origin === "self" ? "digest" : subscription.title,
          publicUrl,
          unsubscribeUrl,
        }),
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
  return nextDigestAt(
    { at: subscription.at ?? "07:30", timezone: subscription.timezone ?? "UTC", days: subscription.days ?? [] },
    after,
  );
}

async function render(
  db: Db,
  subscription: SubscriptionRow,
  eventIds: readonly string[],
  publicUrl: string,
  token: string,
  now: Date,
) {
  return renderDigest(
    composeDigest({
      events: await getEvents(db, eventIds),
      title: subscription.title,
      period: { from: subscription.lastDigestAt ?? subscription.createdAt, to: now },
      timezone: subscription.timezone ?? "UTC",
      publicUrl,
      unsubscribeUrl: `${publicUrl}/unsubscribe/${token}`,
      preferencesUrl: subscription.origin === "self" ? `${publicUrl}/preferences/${token}` : null,
    }),
  );
}

export type DigestPreview =
  | { ok: true; subject: string; html: string; text: string; events: number; recipients: number; dueAt: string }
  | { ok: false; problem: string };

/** The next mail of a configured digest as it stands now; nothing is stored. */
export async function previewDigest(db: Db, config: Config, id: string | null, now: Date): Promise<DigestPreview> {
  const known = config.alerts.digests.map((digest) => digest.id);
  const wanted = id ?? (known.length === 1 ? (known[0] ?? null) : null);
  if (known.length === 0) return { ok: false, problem: "alerts.yaml has no digests." };
  if (wanted === null) return { ok: false, problem: `Say which digest: ${known.join(", ")}.` };
  if (!known.includes(wanted))
    return { ok: false, problem: `alerts.yaml has no digest "${wanted}". Known: ${known.join(", ")}.` };
  const recipients = (await activeSubscriptions(db)).filter((subscription) => subscription.id.startsWith(`digest:${wanted}:`));
  const [first] = recipients;
  if (first === undefined)
    return { ok: false, problem: `Nobody receives the digest "${wanted}": it has not run yet, or all have unsubscribed.` };
  const eventIds = await openDigestItems(db, first.id);
  const { subject, html, text } = await render(db, first, eventIds, config.vigil.http.publicUrl, "preview", now);
  return {
    ok: true,
    subject,
    html,
    text,
    events: eventIds.length,
    recipients: recipients.length,
    dueAt: first.nextDigestAt?.toISOString() ?? "never",
  };
}
