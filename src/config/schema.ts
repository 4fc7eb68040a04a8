/** The four configuration files as zod schemas: the one source of validation, types, editor schemas and the reference. */
import { z } from "zod";
import { type FeedConfig, feedsSchema, type ListConfig, type SiteConfig } from "./feeds-schema.js";
import { emailAddress, httpUrl, id } from "./schema-parts.js";
import { MOST_TEMPLATE } from "./template.js";
import { type VigilConfig, vigilSchema } from "./vigil-schema.js";
import { DIGEST_LANGUAGES, EVENT_KINDS, WEBHOOK_FORMATS, WEEKDAYS } from "./vocabulary.js";

const acronymSchema = z.strictObject({
  text: z.string().min(2).describe("The acronym; its case counts."),
  near: z.array(z.string().min(1)).default([]).describe("Words of which one must stand in the same article."),
  ambiguous: z.boolean().default(true).describe("false: count every hit, without context words."),
});
export const groupSchema = z.strictObject({
  id,
  name: z.string().min(2).describe("As alerts call the group."),
  aliases: z.array(z.string().min(2)).default([]).describe("Other names, in any script; case, accents and hyphens don't matter."),
  acronyms: z.array(acronymSchema).default([]).describe("Short names, which count only in their context."),
  not: z.array(z.string().min(2)).default([]).describe("Phrases that look like the group and are not."),
  parent: id
    .optional()
    .describe("The group that it is a branch of: a report that names only that one may tell of the branch's attack."),
});
export const termSchema = z.strictObject({
  id,
  name: z.string().min(2).describe("As alerts call the term."),
  phrases: z.array(z.string().min(2)).min(1).describe("Wordings of which any counts."),
});
export const watchlistSchema = z.strictObject({
  groups: z.array(groupSchema).default([]),
  terms: z.array(termSchema).default([]),
});
export type WatchlistConfig = z.infer<typeof watchlistSchema>;
export type GroupConfig = z.infer<typeof groupSchema>;
export type TermConfig = z.infer<typeof termSchema>;

export const filterSchema = z.strictObject({
  kinds: z.array(z.enum(EVENT_KINDS)).optional().describe("Left out: every kind."),
  groups: z.array(id).optional().describe("Watchlist ids; left out: every group."),
  terms: z.array(id).optional().describe("Watchlist ids; left out: with or without terms."),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, "a two-letter country code (ISO 3166-1) such as PK"))
    .optional()
    .describe("Left out: everywhere."),
  minConfidence: z.number().min(0).max(1).default(0.5).describe("0 to 1; events surer than this."),
  minSources: z.int().min(1).default(1).describe("Independent sources before anybody is told."),
});
export type Filter = z.infer<typeof filterSchema>;

export const webhookSchema = z.strictObject({
  id,
  url: httpUrl.describe("Where it is posted to."),
  secret: z
    .string()
    .min(1)
    .optional()
    .describe("Signs the messages of format vigil: whsec_ and base64. For pagerduty, the routing key. Others take none."),
  previousSecret: z.string().min(1).optional().describe("During a rotation: the old secret, which signs beside the new one."),
  format: z
    .enum(WEBHOOK_FORMATS)
    .default("vigil")
    .describe("Shape of the body: Vigil's own, signed, or what a channel's incoming webhook takes."),
  template: z
    .string()
    .min(1)
    .max(MOST_TEMPLATE)
    .optional()
    .describe("format template: a Liquid template of the body. It sees id, type, timestamp, event and words; see the README."),
  contentType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w-]+)*$/, "a media type such as application/json or text/plain")
    .default("application/json")
    .describe("format template: of the body; where it is JSON every output of the template is written as a JSON value."),
  updates: z.boolean().default(false).describe("true: also told when a fact of an event it was told of changes (event.updated)."),
  when: filterSchema.prefault({}).describe("Which events."),
});
export type WebhookConfig = z.infer<typeof webhookSchema>;

const QUIET = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;

export const digestSchema = z.strictObject({
  id,
  title: z.string().optional().describe("Shown as the digest's name; default: its id."),
  to: z.array(emailAddress("an e-mail address")).min(1).describe("Each gets a mail of their own."),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day in quotes, such as "07:30"')
    .default("07:30")
    .describe("Wall-clock time in the zone."),
  timezone: z
    .string()
    .refine((zone) => isZone(zone), "an IANA time zone such as Asia/Karachi or Europe/London")
    .default("UTC")
    .describe("IANA zone, e.g. Asia/Karachi."),
  days: z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .default([...WEEKDAYS])
    .describe("Days on which it is sent."),
  whenEmpty: z.boolean().default(false).describe("true: a short mail also where nothing is new."),
  thread: z.boolean().default(false).describe("true: mail programs show its digests as one conversation."),
  atOnce: z
    .strictObject({
      quiet: z
        .string()
        .regex(QUIET, 'hours in quotes, such as "22:00-07:00"')
        .optional()
        .describe("Hours in the zone in which no mail comes; what happens then comes when they end."),
      perHour: z.int().min(1).max(60).default(4).describe("Mails in any hour; past them one mail holds the rest."),
    })
    .optional()
    .describe("Mail as things happen, instead of at a time of day."),
  language: z.enum(DIGEST_LANGUAGES).default("en").describe("Language of the digest; articles are quoted in theirs."),
  byModel: z
    .enum(["summary", "translation"])
    .optional()
    .describe(
      "What the languageModel of vigil.yaml adds under each quote, marked as its: two lines on the event, or the quote in `language`.",
    ),
  when: filterSchema.prefault({}).describe("Which events."),
});
export type DigestConfig = z.infer<typeof digestSchema>;

export const alertsSchema = z.strictObject({
  webhooks: z.array(webhookSchema).default([]),
  digests: z.array(digestSchema).default([]),
});
export type AlertsConfig = z.infer<typeof alertsSchema>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The files by name, each with its schema. */
export const FILES = { vigil: vigilSchema, feeds: feedsSchema, watchlist: watchlistSchema, alerts: alertsSchema } as const;
export type FileName = keyof typeof FILES;

/** Everything a running process needs to know, validated. */
export interface Config {
  dir: string;
  /** From the environment only: secrets and addresses that have no place in a file. */
  env: { databaseUrl: string | null; redisUrl: string | null; adminToken: string | null };
  vigil: VigilConfig & { http: { publicUrl: string } };
  feeds: FeedConfig[];
  lists: ListConfig[];
  sites: SiteConfig[];
  watchlist: WatchlistConfig;
  alerts: AlertsConfig;
}
