/** `vigil.yaml`: the program itself, its server, its mail, its second opinion. */
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { bytes, duration, emailAddress, httpUrl } from "./schema-parts.js";

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
