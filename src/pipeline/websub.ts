import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import ipaddr from "ipaddr.js";
import { createAddressCheck } from "../http/addresses.js";
import {
  claimWebsub,
  deleteWebsub,
  makeDue,
  recordIgnored,
  recordPush,
  recordStep,
  recordVerified,
  setStep,
  type WebsubRow,
  websubByToken,
} from "../store/websub.js";
import { type Context, LEASE_SECONDS } from "./context.js";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LEASE_WANTED_SECONDS = 10 * 24 * 3600;
/** A hub that promises less or more is taken at this. */
const LEASE_LIMITS_SECONDS = [5 * 60, 30 * 24 * 3600] as const;
/** How long a hub may take to come and ask whether it was us. */
const VERIFY_MS = 10 * MINUTE_MS;
const MAX_WAIT_MS = DAY_MS;
/** After a hub refused. */
const DENIED_MS = 7 * DAY_MS;
/** A hub that does not let go is left to its lease. */
const MOST_FAREWELLS = 3;
/** Caches between us and a publisher may hold the old feed a little longer than its hub. */
const LOOK_AGAIN_MS = 90_000;

/** Whether a hub out there can call us: a public host name or address, or one in the networks that the configuration allows. */
export function canBeCalled(publicUrl: string, allowNetworks: readonly string[]): boolean {
  if (!URL.canParse(publicUrl)) return false;
  const { protocol, hostname } = new URL(publicUrl);
  if (!/^https?:$/.test(protocol)) return false;
  const host = hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(host)) return createAddressCheck(allowNetworks)(host);
  return host.includes(".") && !/\.(?:local|localhost|internal|lan|home|test|invalid|example|onion|arpa)$/i.test(host);
}

/** What a new subscription is known by, and what its hub signs with. */
export const newKeys = () => ({ token: randomBytes(24).toString("base64url"), secret: randomBytes(32).toString("base64url") });

export const callbackUrl = (publicUrl: string, token: string) => `${publicUrl.replace(/\/+$/, "")}/websub/${token}`;

/**
 * Takes the step that a feed's subscription is due for: asks its hub, renews before the lease ends, ends it where the feed is gone or names
 * no hub any more, or looks at the feed again. The feed is polled all the while: a hub only makes it sooner.
 */
export async function stepWebsub(ctx: Context, feedId: string): Promise<void> {
  const row = await claimWebsub(ctx.store, feedId, ctx.now(), LEASE_SECONDS);
  if (row === null) return;
  const now = ctx.now();
  if (row.lookAgainAt !== null && row.lookAgainAt <= now) {
    await makeDue(ctx.store, feedId, now);
    if (row.active && row.nextStepAt > now) return setStep(ctx.store, feedId, row.nextStepAt);
  }
  const ending = row.state === "ending" || !row.active;
  if (ending && row.failures >= MOST_FAREWELLS) return deleteWebsub(ctx.store, feedId);
  const reason = await ask(ctx, row, ending ? "unsubscribe" : "subscribe");
  const after = (ms: number) => new Date(now.getTime() + ms);
  // Unless the hub comes and asks, this is the first of several tries.
  const failures = row.failures + 1;
  if (ending) return recordStep(ctx.store, feedId, { state: "ending", reason, failures, nextStepAt: after(VERIFY_MS) });
  const holds = row.state === "verified" && row.leaseUntil !== null && row.leaseUntil > now;
  const wait = reason === null ? VERIFY_MS * 2 ** Math.min(row.failures, 8) : 10 * MINUTE_MS * 2 ** Math.min(row.failures, 8);
  await recordStep(ctx.store, feedId, {
    state: holds ? "verified" : reason === null ? "asked" : "failed",
    reason: reason ?? (row.failures > 0 ? "the hub took the request and did not come to verify it" : null),
    failures,
    nextStepAt: after(Math.min(wait, MAX_WAIT_MS)),
  });
  if (reason !== null)
    ctx.log.info({ feed: feedId, hub: row.hub, reason }, "a hub did not take a subscription: the feed is polled");
}

/** When a subscription that holds is to be renewed: with a fifth of its lease left. */
const renewAt = (leaseUntil: Date, now: Date) => new Date(now.getTime() + (leaseUntil.getTime() - now.getTime()) * 0.8);

/** @returns null where the hub took the request, else why not */
async function ask(ctx: Context, row: WebsubRow, mode: "subscribe" | "unsubscribe"): Promise<string | null> {
  const { http } = ctx.config().vigil;
  const form = new URLSearchParams({
    "hub.callback": callbackUrl(http.publicUrl, row.token),
    "hub.mode": mode,
    "hub.topic": row.topic,
    ...(mode === "subscribe" && { "hub.lease_seconds": String(LEASE_WANTED_SECONDS), "hub.secret": row.secret }),
  });
  try {
    const { status } = await ctx.http().request(row.hub, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
      maxBytes: 64 * 1024,
    });
    return status >= 200 && status < 300 ? null : `the hub answered ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * A hub asks whether a request was ours.
 *
 * @returns the challenge to give back; null where it was not
 */
export async function verifyHub(ctx: Context, token: string, said: (name: string) => string | undefined): Promise<string | null> {
  const row = await websubByToken(ctx.store, token);
  const [mode, challenge] = [said("hub.mode"), said("hub.challenge")];
  if (row === null || said("hub.topic") !== row.topic) return null;
  const now = ctx.now();
  if (mode === "denied") {
    const reason = `the hub refused: ${(said("hub.reason") ?? "no reason given").slice(0, 200)}`;
    await recordStep(ctx.store, row.feedId, {
      state: "denied",
      reason,
      failures: 0,
      nextStepAt: new Date(now.getTime() + DENIED_MS),
    });
    return "";
  }
  if (challenge === undefined || challenge === "") return null;
  if (mode === "unsubscribe" && (row.state === "ending" || !row.active)) {
    await deleteWebsub(ctx.store, row.feedId);
    return challenge;
  }
  if (mode !== "subscribe" || row.state === "ending" || !row.active) return null;
  const [least, most] = LEASE_LIMITS_SECONDS;
  const seconds = Math.min(Math.max(Number(said("hub.lease_seconds")) || LEASE_WANTED_SECONDS, least), most);
  const leaseUntil = new Date(now.getTime() + seconds * 1000);
  await recordVerified(ctx.store, row.feedId, { leaseUntil, nextStepAt: renewAt(leaseUntil, now) });
  ctx.log.info({ feed: row.feedId, hub: row.hub, until: leaseUntil }, "a hub tells of the feed's changes");
  return challenge;
}

/**
 * A hub tells of a change. What is signed rightly makes the feed due now; what is not changes nothing. The feed itself is read from its
 * publisher, by the one path that all feeds take.
 *
 * @returns false where nobody subscribed by this token
 */
export async function takePush(ctx: Context, token: string, body: Uint8Array, signature: string | undefined): Promise<boolean> {
  const row = await websubByToken(ctx.store, token);
  if (row === null || row.state === "ending" || !row.active) return false;
  if (!isSigned(body, signature, row.secret)) {
    await recordIgnored(ctx.store, row.feedId);
    ctx.log.warn({ feed: row.feedId, hub: row.hub }, "a hub's message is not signed with its secret: ignored");
    return true;
  }
  const now = ctx.now();
  await ctx.store.transaction((db) => recordPush(db, row.feedId, now, new Date(now.getTime() + LOOK_AGAIN_MS)));
  await ctx.queue.add("poll", "pushed");
  return true;
}

/** `X-Hub-Signature: sha256=…` (W3C WebSub, 7.1). */
function isSigned(body: Uint8Array, signature: string | undefined, secret: string): boolean {
  const [, method = "", hex = ""] = /^(sha1|sha256|sha384|sha512)=([\da-f]+)$/i.exec(signature?.trim() ?? "") ?? [];
  if (method === "") return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
