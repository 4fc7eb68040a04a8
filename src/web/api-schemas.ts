/** What the API answers, as schemas: the source of its OpenAPI description. */
import { z } from "zod";
import { FEED_TYPES, RELIABILITIES } from "../config/vocabulary.js";
import type { DeliveryView, FeedView } from "./views.js";

const instant = z.iso.datetime().meta({ description: "ISO 8601, UTC" });

export const feedSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    type: z.enum(FEED_TYPES),
    url: z.string(),
    reliability: z.enum(RELIABILITIES).meta({ description: "Admiralty reliability of the source" }),
    status: z.enum(["ok", "failing", "quiet", "undated", "gone", "new"]),
    reason: z.string().nullable(),
    lastPolledAt: instant.nullable(),
    lastOkAt: instant.nullable(),
    nextPollAt: instant.nullable(),
    entries24h: z.int(),
    hub: z
      .enum(["asked", "verified", "denied", "failed", "ending"])
      .nullable()
      .meta({ description: "State of the subscription at its WebSub hub; null where it names none" }),
  })
  .meta({ id: "Feed" });

export const deliverySchema = z
  .object({
    id: z.string().meta({ description: "The webhook-id, the same on every attempt" }),
    subscriptionId: z.string(),
    eventId: z.string(),
    type: z.string(),
    state: z.enum(["pending", "sending", "delivered", "dead"]),
    attempts: z.int(),
    status: z.int().nullable().meta({ description: "HTTP status of the last answer" }),
    reason: z.string().nullable(),
    createdAt: instant,
    nextAttemptAt: instant.nullable(),
    deliveredAt: instant.nullable(),
  })
  .meta({ id: "Delivery" });

/** Which deliveries to send again. An empty order would mean all that there ever were: one condition must be given. */
export const replaySchema = z
  .strictObject({
    ids: z.array(z.string()).min(1).max(10_000).optional().meta({ description: "webhook-ids" }),
    subscriptionId: z.string().optional(),
    since: z.coerce.date().optional().meta({ description: "Made since this instant" }),
    until: z.coerce.date().optional().meta({ description: "Made before this instant" }),
    onlyDead: z.boolean().default(false).meta({ description: "Only those that were given up" }),
  })
  .refine(
    ({ onlyDead, ...rest }) => onlyDead || Object.values(rest).some((value) => value !== undefined),
    "name at least one condition",
  )
  .meta({ id: "Replay" });

const figure = z.int().min(0).max(1_000_000).nullable().optional();

/** What an operator sets of an event; a key left out stays as it is. */
export const correctionSchema = z
  .strictObject({
    headline: z.string().trim().min(1).max(300).optional(),
    place: z.string().trim().min(1).max(100).nullable().optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "a two-letter country code (ISO 3166-1) such as PK")
      .nullable()
      .optional(),
    date: z.iso.date().nullable().optional(),
    killed: figure,
    killedMax: figure,
    injured: figure,
    injuredMax: figure,
    note: z.string().max(500).optional().meta({ description: "Why; kept with the event's history" }),
  })
  .refine(({ note: _, ...facts }) => Object.keys(facts).length > 0, "set at least one fact")
  .refine(({ killed, killedMax }) => killed == null || killedMax == null || killed <= killedMax, "killed is more than killedMax")
  .refine(
    ({ injured, injuredMax }) => injured == null || injuredMax == null || injured <= injuredMax,
    "injured is more than injuredMax",
  )
  .meta({ id: "Correction" });

export const muteSchema = z.strictObject({ muted: z.boolean() }).meta({ id: "Mute" });

export const mergeSchema = z
  .strictObject({
    into: z
      .string()
      .regex(/^evt_[\w-]{1,100}$/, "an event's id")
      .meta({ description: "The event that stays" }),
  })
  .meta({ id: "Merge" });

export const splitSchema = z
  .strictObject({
    articles: z
      .array(z.string().min(1))
      .min(1)
      .max(500)
      .meta({ description: "Addresses of the articles whose reports are taken out" }),
    tell: z.boolean().default(true).meta({ description: "Tell of the new event as of any other" }),
  })
  .meta({ id: "Split" });

/** An address travels in a body, not in a path: paths are logged. */
export const addressSchema = z.strictObject({ email: z.string().min(3).max(254) }).meta({ id: "Address" });

export const reclassifySchema = z
  .strictObject({ since: z.coerce.date().meta({ description: "Articles first seen since this instant" }) })
  .meta({ id: "Reclassify" });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

const iso = (at: Date | null) => at?.toISOString() ?? null;

export function feedJson(feed: FeedView): z.infer<typeof feedSchema> {
  const { id, title, type, url, reliability, status, reason, entries24h, hub } = feed;
  const times = { lastPolledAt: iso(feed.lastPolledAt), lastOkAt: iso(feed.lastOkAt), nextPollAt: iso(feed.nextPollAt) };
  return { id, title, type, url, reliability, status, reason, ...times, entries24h, hub };
}

export function deliveryJson(delivery: DeliveryView): z.infer<typeof deliverySchema> {
  const { id, subscriptionId, eventId, type, state, attempts, status, reason, createdAt, nextAttemptAt, deliveredAt } = delivery;
  const times = { createdAt: createdAt.toISOString(), nextAttemptAt: iso(nextAttemptAt), deliveredAt: iso(deliveredAt) };
  return { id, subscriptionId, eventId, type, state, attempts, status, reason, ...times };
}
