import { z } from "zod";
import { EVENT_KINDS, INCIDENT_TYPES, RELIABILITIES } from "../config/vocabulary.js";

const instant = z.iso.datetime().describe("UTC");
const day = z.iso.date();
const count = z.int().min(0);
const named = z.looseObject({ id: z.string(), name: z.string() });

/** `data.event` of a webhook, and an event of `/api/v1/events`. Keys may be added, never renamed. */
export const webhookEventSchema = z.looseObject({
  id: z.string().regex(/^evt_/).describe("Never changes: deduplicate by it."),
  kind: z.enum(EVENT_KINDS),
  headline: z.string(),
  confidence: z.number().min(0).max(1),
  groups: z.array(named).describe("Watchlist groups it is about."),
  terms: z.array(named).describe("Watchlist terms it is about."),
  incident: z
    .looseObject({
      types: z.array(z.enum(INCIDENT_TYPES)),
      place: z.string().nullable(),
      country: z.string().length(2).nullable().describe("ISO 3166-1 alpha-2"),
      date: day.nullable(),
      killed: count.nullable().describe("The most conservative figure reported."),
      killedMax: count.nullable().describe("The highest figure that still stands."),
      injured: count.nullable(),
      injuredMax: count.nullable(),
      placePrecision: z
        .literal([1, 2, 3])
        .nullable()
        .describe("1: the spot or town; 2: the province, or where a report was written; 3: the country; null: not known."),
      datePrecision: z
        .literal([1, 2, 3])
        .describe("1: the day; 2: that day or shortly before, or within some days before the first report; 3: not told."),
      responsibility: z
        .enum(["claimed", "alleged", "denied"])
        .nullable()
        .describe("How it is known that the groups did it; null: told as a fact, or nobody is named."),
    })
    .nullable()
    .describe("Of kind incident; null otherwise."),
  designation: z
    .looseObject({
      authority: z.string().nullable(),
      instrument: z.string().nullable(),
      date: day.nullable(),
      action: z.enum(["listed", "delisted"]),
    })
    .nullable()
    .describe("Of kinds designation and delisting; null otherwise."),
  merged: z.array(z.string()).describe("Ids of events that turned out to be this one: what was told of them was told of it."),
  sources: count.describe("Independent outlets: copies count once."),
  firstSeenAt: instant,
  updatedAt: instant,
  url: z.string().describe("The event's page."),
  evidence: z
    .array(z.looseObject({ quote: z.string(), article: z.string() }))
    .describe("Sentences, word for word, each with its article's address."),
  articles: z.array(
    z.looseObject({
      url: z.string(),
      title: z.string(),
      feed: z.string().describe("Id of the feed."),
      reliability: z.enum(RELIABILITIES).describe("Admiralty reliability of the source, A to F."),
      publishedAt: instant.nullable(),
    }),
  ),
});
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

export const WEBHOOK_TYPES = [
  "designation.new",
  "designation.lifted",
  "incident.new",
  "enforcement.new",
  "policy.new",
  "event.updated",
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

export const webhookBodySchema = z.looseObject({
  type: z.enum(WEBHOOK_TYPES),
  timestamp: instant.describe("When the message was made."),
  data: z.looseObject({ event: webhookEventSchema }),
});

export type WebhookBody = z.infer<typeof webhookBodySchema>;

/** The JSON Schema (draft 2020-12) of a webhook's body, as published. */
export function webhookJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(webhookBodySchema, { target: "draft-2020-12" }), title: "Vigil webhook" };
}
