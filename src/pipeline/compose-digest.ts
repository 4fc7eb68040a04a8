import { mayMailAt } from "../alerts/at-once.js";
import { composeDigest } from "../alerts/digest.js";
import { changesSince, toldFacts } from "../alerts/digest-changes.js";
import { digestHeaders, messageId } from "../alerts/mail-headers.js";
import { renderDigest } from "../alerts/render-digest.js";
import { nextDigestAt } from "../alerts/schedule.js";
import type { Config } from "../config/schema.js";
import type { Db } from "../store/database.js";
import { lockDueDigest, postponeDigest, recordDigest } from "../store/digest-times.js";
import { getEvents } from "../store/events.js";
import { addMail, closeDigestItems, mailsSince, openDigestItems, toldDigestItems } from "../store/mails.js";
import { activeSubscriptions, getSubscription, type SubscriptionRow } from "../store/subscriptions.js";
import { addToken } from "../store/tokens.js";
import type { Context } from "./context.js";
import { textsByModel } from "./digest-by-model.js";
import { newId, newToken } from "./ids.js";

const MANAGE_TOKEN_DAYS = 400;

/** How long an event that a digest told of is looked at for changes. */
const UPDATES_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Composes the digest that a subscription is due: everything that is due to it and was in no digest yet, as it stands now, and what
 * changed of events that earlier digests told of. The mail, what it holds and the next time are written in one transaction; sending
 * is another stage. Who is told as things happen gets what is there, when their hours and their limit allow it.
 */
export async function composeDueDigest(ctx: Context, subscriptionId: string): Promise<void> {
  const byModel = await askModel(ctx, subscriptionId);
  const mailId = await ctx.store.transaction(async (db) => {
    const now = ctx.now();
    const subscription = await lockDueDigest(db, subscriptionId, now);
    if (subscription === null || subscription.email === null) return null;
    const { atOnce, timezone } = subscription;
    if (atOnce !== null) {
      const sent = await mailsSince(db, subscription.id, new Date(now.getTime() - 3_600_000));
      const may = mayMailAt(atOnce, timezone ?? "UTC", now, sent);
      if (may > now) {
        await postponeDigest(db, subscription.id, may);
        return null;
      }
    }
    const content = await contentOf(db, subscription, now);
    const isEmpty = content.events.length + content.told.length === 0;
    if (isEmpty && (atOnce !== null || !subscription.whenEmpty)) {
      await recordDigest(db, subscription.id, atOnce === null ? scheduleOf(subscription, now) : null, now);
      return null; // nothing new: no mail
    }
    const { token, hash } = newToken();
    const publicUrl = ctx.config().vigil.http.publicUrl;
    const { subject, html, text } = await render({ ...content, byModel }, subscription, publicUrl, token, now);
    await recordDigest(db, subscription.id, atOnce === null ? scheduleOf(subscription, now) : null, now);
    const unsubscribeUrl = `${publicUrl}/unsubscribe/${token}`;
    const id = newId("mail", now);
    await addToken(db, hash, subscription.id, "manage", new Date(now.getTime() + MANAGE_TOKEN_DAYS * DAY_MS));
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
          thread: subscription.thread ? messageId("thread", subscription.id, publicUrl) : null,
        }),
      },
      now,
    );
    const told = [...content.events, ...content.told.map(({ event }) => event)];
    const items = told.map((event) => ({ eventId: event.id, told: toldFacts(event) }));
    await closeDigestItems(db, subscription.id, items, id, now);
    return id;
  });
  if (mailId !== null) await ctx.queue.add("mail", mailId);
}

/** Before anything is locked: a model takes its time. */
async function askModel(ctx: Context, subscriptionId: string): Promise<Map<string, string>> {
  const subscription = await getSubscription(ctx.store, subscriptionId);
  if (subscription === null || subscription.byModel === null || ctx.model() === null) return new Map();
  const { events } = await contentOf(ctx.store, subscription, ctx.now());
  return textsByModel(ctx, events, subscription);
}

/** What a subscription's next mail would hold. */
async function contentOf(db: Db, subscription: SubscriptionRow, now: Date) {
  const events = await getEvents(db, await openDigestItems(db, subscription.id));
  // Who is told at once asked for what is new; updates are for those who read once a day.
  const earlier =
    subscription.atOnce === null
      ? await toldDigestItems(db, subscription.id, new Date(now.getTime() - UPDATES_DAYS * DAY_MS))
      : [];
  const facts = new Map(earlier.map(({ eventId, told }) => [eventId, told]));
  const told = (await getEvents(db, [...facts.keys()])).flatMap((event) => {
    const said = facts.get(event.id);
    return said !== undefined && changesSince(said, event).length > 0 ? [{ event, facts: said }] : [];
  });
  return { events, told };
}

/** The next time at which a digest subscription is due. */
export function scheduleOf(subscription: Pick<SubscriptionRow, "at" | "timezone" | "days">, after: Date): Date {
  return nextDigestAt(
    { at: subscription.at ?? "07:30", timezone: subscription.timezone ?? "UTC", days: subscription.days ?? [] },
    after,
  );
}

async function render(
  content: Awaited<ReturnType<typeof contentOf>> & { byModel?: ReadonlyMap<string, string> },
  subscription: SubscriptionRow,
  publicUrl: string,
  token: string,
  now: Date,
) {
  return renderDigest(
    composeDigest({
      ...content,
      title: subscription.title,
      period: { from: subscription.lastDigestAt ?? subscription.createdAt, to: now },
      timezone: subscription.timezone ?? "UTC",
      language: subscription.language,
      publicUrl,
      unsubscribeUrl: `${publicUrl}/unsubscribe/${token}`,
      preferencesUrl: subscription.origin === "self" ? `${publicUrl}/preferences/${token}` : null,
    }),
  );
}

/** The next mail of a subscription as it stands now; nothing is stored. */
export async function previewOf(db: Db, subscription: SubscriptionRow, publicUrl: string, now: Date) {
  const content = await contentOf(db, subscription, now);
  const mail = await render(content, subscription, publicUrl, "preview", now);
  return { ...mail, events: content.events.length };
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
  const { subject, html, text, events } = await previewOf(db, first, config.vigil.http.publicUrl, now);
  return {
    ok: true,
    subject,
    html,
    text,
    events,
    recipients: recipients.length,
    dueAt: first.nextDigestAt?.toISOString() ?? "never",
  };
}
