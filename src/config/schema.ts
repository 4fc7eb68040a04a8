/** The four configuration files as zod schemas: the one source of validation, types, editor schemas and the reference. */
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { type FeedConfig, feedsSchema, type ListConfig, type SiteConfig } from "./feeds-schema.js";
import { bytes, duration, emailAddress, httpUrl, id } from "./schema-parts.js";
import { MOST_TEMPLATE } from "./template.js";
import { DIGEST_LANGUAGES, EVENT_KINDS, WEBHOOK_FORMATS, WEEKDAYS } from "./vocabulary.js";

export const languageModelSchema = z.strictObject({
  url: httpUrl.describe("Base address of an OpenAI-compatible API, e.g. http://127.0.0.1:11434/v1. It is sent the articles."),
  model: z.string().min(1).describe("The model's name there."),
  apiKey: z.string().min(1).optional().describe(`Sent as a bearer token; "\${NAME}" reads the environment.`),
  below: z.number().min(0).max(1).default(0.88).describe("Asked for articles of which the rules are less sure than this."),
  perDay: z.int().min(0).default(200).describe("Questions in 24 hours; past them the rules decide alone."),
  timeout: duration("30s")
    .refine((seconds) => seconds <= 45, "at most 45s")
    .describe("Longest wait for an answer, 45s at most; the article is assessed without it then."),
});
export type LanguageModelConfig = z.infer<typeof languageModelSchema>;

const mailReportsSchema = z
  .strictObject({
    mailbox: z
      .strictObject({
        url: z
          .url({ protocol: /^imaps?$/, error: "imaps://HOST[:PORT]/FOLDER" })
          .describe("imaps://HOST/FOLDER; it is only read."),
        user: z.string().min(1),
        password: z.string().min(1).describe(`As "\${NAME}" of the environment.`),
      })
      .optional()
      .describe("The mailbox of the sender's address, or of `returnPath`, looked into every five minutes."),
    key: z
      .string()
      .regex(/^[A-Za-z0-9_-]{20,200}$/, "20 to 200 letters, digits, - and _: it is part of an address and must not be guessed")
      .optional()
      .describe(
        "For a mail service's webhooks: POST /mail-reports/SERVICE/KEY, SERVICE one of ses, sendgrid, postmark, mailgun, brevo.",
      ),
  })
  .describe("Mail that comes back and readers' complaints: nothing more is sent to such an address.");

export const vigilSchema = z.strictObject({
  http: z
    .strictObject({
      host: z.string().default("127.0.0.1").describe("Address the web server listens on; 0.0.0.0 for all."),
      port: z.int().min(0).max(65535).default(8080).describe("Port of the web server (env PORT)."),
      publicUrl: httpUrl.optional().describe("Address readers reach Vigil at; used in links. Default: http://localhost:<port>."),
    })
    .prefault({}),
  data: z
    .strictObject({
      dir: z.string().default("data").describe("Where the embedded database lives (env VIGIL_DATA)."),
      keepArticles: duration("180d").describe("How long article texts are kept; events stay."),
    })
    .prefault({}),
  fetch: z
    .strictObject({
      userAgent: z
        .string()
        .default("Vigil/0.1 (+https://github.com/vigil-watch/vigil)")
        .describe("What publishers see; name a contact."),
      timeout: duration("20s").describe("A request's limit, from connect to last byte."),
      maxBytes: bytes("10MB").describe("A body's limit, before and after decompression."),
      perHost: z.int().min(1).max(32).default(2).describe("Requests to one host at a time."),
      robots: z.boolean().default(true).describe("Obey robots.txt for article pages."),
      allowNetworks: z
        .array(z.string().refine((text) => ipaddr.isValidCIDR(text), "a CIDR range such as 10.1.0.0/16 or 127.0.0.0/8"))
        .default([])
        .describe("CIDR ranges of private networks that may be fetched, e.g. 127.0.0.0/8."),
    })
    .prefault({}),
  poll: z
    .strictObject({
      every: duration("15m").describe(
        "Interval of a feed in its first day; after that it is polled as often as it changes, and this often when it brings an entry an hour.",
      ),
      min: duration("1m").describe("Never sooner than this."),
      max: duration("12h").describe("Never later than this, whatever a server asks for."),
    })
    .prefault({}),
  alerting: z
    .strictObject({ maxAge: duration("7d").describe("Articles older than this when first seen are archived and alert nobody.") })
    .prefault({}),
  mail: z
    .strictObject({
      from: z.string().default("Vigil <vigil@localhost>").describe("Sender of every mail."),
      smtp: z
        .string()
        .optional()
        .describe("SMTP server, e.g. smtps://user:pass@smtp.example.org (env SMTP_URL). Without it no mail is sent."),
      dkim: z
        .strictObject({
          domain: z.string().min(1).describe("The sender's domain."),
          selector: z.string().min(1).describe("Where the public key stands: <selector>._domainkey.<domain>."),
          privateKey: z.string().min(1).describe(`The private key (PEM), best as "\${NAME}" of the environment.`),
        })
        .optional()
        .describe("Signs mail; leave it out where the mail server does."),
      returnPath: emailAddress("an e-mail address")
        .optional()
        .describe("Where mail that can't be delivered comes back to; default: the sender. It belongs to `reports.mailbox`."),
      reports: mailReportsSchema.optional(),
    })
    .prefault({}),
  languageModel: languageModelSchema
    .optional()
    .describe("A second opinion on articles of which the rules are not sure. Left out: none is asked for."),
});
export type VigilConfig = z.infer<typeof vigilSchema>;

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
