import { digestHeaders, messageId } from "../alerts/mail-headers.js";
import { renderConfirmMail } from "../alerts/subscription-mails.js";
import type { AtOnce } from "../alerts/types.js";
import type { Filter } from "../config/schema.js";
import type { DigestLanguage, Weekday } from "../config/vocabulary.js";
import type { Db } from "../store/database.js";
import { postponeDigest } from "../store/digest-times.js";
import { deleteSuppression, suppressionOf } from "../store/mail-reports.js";
import { addMail } from "../store/mails.js";
import { activate, addPending, pauseUntil, type SubscriptionRow, setState, updateChoices } from "../store/subscriptions.js";
import { addToken, subscriptionOfToken } from "../store/tokens.js";
import { scheduleOf } from "./compose-digest.js";
import type { Context } from "./context.js";
import { hashToken, newId, newToken } from "./ids.js";
import { NEITHER } from "./sync-config.js";

const CONFIRM_HOURS = 48;
/** A mailbox that was missing may exist after that: a confirmation is tried. */
const RETRY_BOUNCED_MS = 30 * 86_400_000;

/** What a subscriber chooses. */
export interface Choices {
  filter: Filter;
  at: string;
  timezone: string;
  days: Weekday[];
  /** Mail as things happen; null: on the schedule. */
  atOnce: AtOnce | null;
  language: DigestLanguage;
}

/**
 * Sends an address the mail that confirms its subscription. An address that is subscribed already gets the same mail, whose link
 * leads to its choices as they are: the page's answer tells nobody which it was.
 */
export async function requestSubscription(ctx: Context, email: string, choices: Choices): Promise<void> {
  const mailId = await ctx.store.transaction(async (db) => {
    const now = ctx.now();
    if (await isSilent(db, email, now)) return null;
    const spec = {
      id: newId("sub", now),
      channel: "digest" as const,
      title: "Vigil",
      ...NEITHER,
      email,
      ...choices,
    };
    const subscription = await addPending(db, spec, now);
    if (subscription === null) return null;
    if (subscription.state !== "active") await updateChoices(db, { ...spec, id: subscription.id });
    const { token, hash } = newToken();
    await addToken(db, hash, subscription.id, "confirm", new Date(now.getTime() + CONFIRM_HOURS * 3_600_000));
    const publicUrl = ctx.config().vigil.http.publicUrl;
    const mail = await renderConfirmMail({ confirmUrl: `${publicUrl}/confirm/${token}`, publicUrl });
    const id = newId("mail", now);
    await addMail(
      db,
      {
        id,
        messageId: messageId("confirm", id, publicUrl),
        subscriptionId: subscription.id,
        purpose: "confirm",
        toAddress: email,
        ...mail,
        headers: digestHeaders({ listId: "digest", publicUrl, unsubscribeUrl: null }),
      },
      now,
    );
    return id;
  });
  if (mailId !== null) await ctx.queue.add("mail", mailId);
}

/** Where mail came back lately, or a reader complained, not even a confirmation is sent. */
async function isSilent(db: Db, email: string, now: Date): Promise<boolean> {
  const suppression = await suppressionOf(db, email);
  if (suppression === null) return false;
  if (suppression.kind === "complaint" || now.getTime() - suppression.since.getTime() < RETRY_BOUNCED_MS) return true;
  await deleteSuppression(db, email);
  return false;
}

/** Confirms by the mail's token; returns a token for the subscriber's own pages, or null where the token is unknown or too old. */
export async function confirmSubscription(ctx: Context, token: string): Promise<string | null> {
  const now = ctx.now();
  return ctx.store.transaction(async (db) => {
    const subscription = await subscriptionOfToken(db, hashToken(token), ["confirm"], now);
    if (subscription === null) return null;
    await activate(db, subscription.id, subscription.atOnce === null ? scheduleOf(subscription, now) : null, now);
    const manage = newToken();
    await addToken(db, manage.hash, subscription.id, "manage", new Date(now.getTime() + 86_400_000));
    return manage.token;
  });
}

export async function subscriptionByToken(
  ctx: Context,
  token: string,
  purposes: readonly ("confirm" | "manage")[],
): Promise<SubscriptionRow | null> {
  return subscriptionOfToken(ctx.store, hashToken(token), purposes, ctx.now());
}

/** Changes a self-made subscription; false where the token is none of one. */
export async function changeSubscription(ctx: Context, token: string, choices: Choices): Promise<boolean> {
  const subscription = await subscriptionByToken(ctx, token, ["manage"]);
  if (subscription?.origin !== "self") return false;
  await updateChoices(ctx.store, {
    ...subscription,
    ...choices,
    nextDigestAt: choices.atOnce === null ? scheduleOf(choices, ctx.now()) : ctx.now(),
  });
  return true;
}

/** Sends nothing until then, or goes on; false where the token is none. */
export async function pauseSubscription(ctx: Context, token: string, until: Date | null): Promise<boolean> {
  const subscription = await subscriptionByToken(ctx, token, ["manage"]);
  if (subscription?.state !== "active") return false;
  await ctx.store.transaction(async (db) => {
    await pauseUntil(db, subscription.id, until);
    // After a pause the digest comes at its time, not the moment the pause ends.
    if (subscription.atOnce === null) await postponeDigest(db, subscription.id, scheduleOf(subscription, until ?? ctx.now()));
  });
  return true;
}

export async function unsubscribe(ctx: Context, token: string): Promise<boolean> {
  const subscription = await subscriptionByToken(ctx, token, ["manage"]);
  if (subscription === null) return false;
  await setState(ctx.store, subscription.id, "ended", "unsubscribed");
  return true;
}
