/** The closed sets of words that configuration, classification and delivery share. */

export const KINDS = ["designation", "delisting", "incident", "enforcement", "policy", "commentary", "mention"] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds that open an event; commentary and mentions are archived with their article only. */
export const EVENT_KINDS = ["designation", "delisting", "incident", "enforcement", "policy"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Attack types of the Global Terrorism Database. */
export const INCIDENT_TYPES = [
  "bombing",
  "armed_assault",
  "assassination",
  "kidnapping",
  "hijacking",
  "arson",
  "sabotage",
  "unarmed_assault",
] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

/** Admiralty reliability of a source, A (completely reliable) to F (cannot be judged). */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** What a webhook's receiver is: Vigil's own body, a channel that wants its own, or whatever a template makes. */
export const WEBHOOK_FORMATS = [
  "vigil",
  "slack",
  "discord",
  "teams",
  "mattermost",
  "ntfy",
  "telegram",
  "pagerduty",
  "template",
] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Where entries come from: RSS and its kin, sitemaps, the links of a page, a Telegram channel's preview, newsletters over IMAP. */
/** Formats of official lists. */
export const LIST_FORMATS = [
  "ofac-csv",
  "ofac-xml",
  "federal-register",
  "un-xml",
  "eu-xml",
  "uk-xml",
  "australia-csv",
  "page",
] as const;
export const PARTY_KINDS = ["individual", "organisation", "vessel", "aircraft"] as const;

/** Languages that digests can be written in. */
export const DIGEST_LANGUAGES = ["en", "fr", "es", "ar", "ur", "ru"] as const;
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number];

export const FEED_TYPES = ["rss", "sitemap", "page", "telegram", "mailbox"] as const;
export type FeedType = (typeof FEED_TYPES)[number];
