/** What a subscriber chooses, between the form's fields and the subscription's. */
import { z } from "zod";
import { type Filter, filterSchema } from "../config/schema.js";
import { emailAddress } from "../config/schema-parts.js";
import { DIGEST_LANGUAGES, EVENT_KINDS, WEEKDAYS, type Weekday } from "../config/vocabulary.js";
import type { SubscriberChoices } from "./data.js";
import { countriesOf, REGIONS, regionsOf } from "./regions.js";

/** The form as it is shown and sent back: text, as typed. */
export interface ChoicesForm {
  email: string;
  kinds: string[];
  groups: string[];
  at: string;
  timezone: string;
  rhythm: string;
  weekday: string;
  /** With rhythm `now`: hours in which no mail comes; both empty: none. */
  quietFrom: string;
  quietUntil: string;
  /** Ids of regions; none: everywhere. */
  regions: string[];
  language: string;
  /** Least confidence, as typed: one of `CONFIDENCES`. */
  confidence: string;
}
export type FormErrors = Partial<Record<keyof ChoicesForm, string>>;

export const RHYTHMS = ["daily", "weekdays", "weekly", "now"] as const;
/** How sure an event must be, with what a reader is told of it. */
export const CONFIDENCES = [
  { value: "0.5", label: "Everything that is likely" },
  { value: "0.9", label: "What is well attested" },
  { value: "0.95", label: "Only what is nearly certain" },
] as const;
/** Mails in any hour for those who are told at once; past them one mail holds the rest. */
const PER_HOUR = 4;
const WORKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];

export const emptyForm = (): ChoicesForm => ({
  email: "",
  kinds: [...EVENT_KINDS],
  groups: [],
  at: "07:30",
  timezone: "UTC",
  rhythm: "daily",
  weekday: "mon",
  quietFrom: "22:00",
  quietUntil: "07:00",
  regions: [],
  language: "en",
  confidence: "0.5",
});

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const quietHour = z
  .string()
  .regex(TIME, "Give quiet hours as hours and minutes, such as 22:00, or leave both empty.")
  .or(z.literal(""));

const choicesSchema = (groups: readonly { id: string }[]) =>
  z.object({
    kinds: z.array(z.enum(EVENT_KINDS)).min(1, "Choose at least one kind of event."),
    groups: z.array(
      z
        .string()
        .refine((id) => groups.some((group) => group.id === id), "One of these groups is no longer watched: choose again."),
    ),
    at: z.string().regex(TIME, "Give the time of day as hours and minutes, such as 07:30."),
    timezone: z.string().refine(isTimeZone, "Choose a time zone from the list."),
    rhythm: z.enum(RHYTHMS, "Choose how often the digest comes."),
    weekday: z.enum(WEEKDAYS, "Choose a day of the week."),
    quietFrom: quietHour,
    quietUntil: quietHour,
    regions: z.array(z.string().refine((id) => REGIONS.some((region) => region.id === id), "Choose regions from the list.")),
    language: z.enum(DIGEST_LANGUAGES, "Choose a language from the list."),
    confidence: z.string().refine((text) => Number(text) >= 0 && Number(text) <= 1, "Choose how sure events must be."),
  });

const emailSchema = emailAddress("Give an e-mail address such as name@example.org.");

/** Reads what a browser sent; fields that are missing keep the form's default. */
export function readForm(sent: FormData): ChoicesForm {
  const texts = (name: string) => sent.getAll(name).filter((value) => typeof value === "string");
  const text = (name: string, fallback: string) => texts(name)[0]?.trim() ?? fallback;
  const empty = emptyForm();
  return {
    email: text("email", ""),
    kinds: sent.has("chosen") || sent.has("kinds") ? texts("kinds") : empty.kinds,
    groups: texts("groups"),
    at: text("at", empty.at).slice(0, 5),
    timezone: text("timezone", empty.timezone),
    rhythm: text("rhythm", empty.rhythm),
    weekday: text("weekday", empty.weekday),
    quietFrom: text("quietFrom", empty.quietFrom).slice(0, 5),
    quietUntil: text("quietUntil", empty.quietUntil).slice(0, 5),
    regions: texts("regions"),
    language: text("language", empty.language),
    // left out: as it was
    confidence: text("confidence", ""),
  };
}

/**
 * The choices that a form stands for, or what is wrong with each field.
 *
 * @param before  the filter so far: what the form doesn't show of it (terms, countries that are no whole regions, sources) is kept
 */
export function parseChoices(
  form: ChoicesForm,
  groups: readonly { id: string }[],
  before?: Filter,
): { choices: SubscriberChoices } | { errors: FormErrors } {
  const parsed = choicesSchema(groups).safeParse(form);
  if (!parsed.success) return { errors: errorsOf(parsed.error) };
  const { kinds, groups: ids, at, timezone, rhythm, weekday, quietFrom, quietUntil, regions, language, confidence } = parsed.data;
  const { kinds: _kinds, groups: _groups, countries: before_, ...kept } = before ?? filterSchema.parse({});
  const shown = regionsOf(before_);
  const countries = shown === null && regions.length === 0 ? before_ : countriesOf(regions);
  const filter: Filter = {
    ...kept,
    ...(confidence !== "" && { minConfidence: Number(confidence) }),
    ...(countries === undefined ? {} : { countries }),
    ...(kinds.length === EVENT_KINDS.length ? {} : { kinds }),
    ...(ids.length === 0 ? {} : { groups: ids }),
  };
  const days = rhythm === "weekly" ? [weekday] : rhythm === "weekdays" ? [...WORKDAYS] : [...WEEKDAYS];
  const quiet = quietFrom === "" || quietUntil === "" || quietFrom === quietUntil ? null : `${quietFrom}-${quietUntil}`;
  const atOnce = rhythm === "now" ? { quiet, perHour: PER_HOUR } : null;
  return { choices: { filter, at, timezone, days, atOnce, language } };
}

/** The address in the form; an error where it is none. */
export function parseEmail(form: ChoicesForm): { email: string } | { errors: FormErrors } {
  const parsed = emailSchema.safeParse(form.email);
  return parsed.success
    ? { email: parsed.data }
    : { errors: { email: parsed.error.issues[0]?.message ?? "This is no e-mail address." } };
}

/** The form that shows choices made before. */
export function formOf(email: string, { filter, at, timezone, days, atOnce, language }: SubscriberChoices): ChoicesForm {
  const onSchedule =
    days.length === 1 ? "weekly" : WORKDAYS.every((day) => days.includes(day)) && days.length === 5 ? "weekdays" : "daily";
  const rhythm = atOnce === null ? onSchedule : "now";
  const [weekday] = days;
  const empty = emptyForm();
  const [quietFrom, quietUntil] = atOnce === null ? [empty.quietFrom, empty.quietUntil] : (atOnce.quiet?.split("-") ?? ["", ""]);
  return {
    email,
    quietFrom: quietFrom ?? "",
    quietUntil: quietUntil ?? "",
    regions: regionsOf(filter.countries) ?? [],
    confidence: String(filter.minConfidence),
    kinds: [...(filter.kinds ?? EVENT_KINDS)],
    groups: filter.groups ?? [],
    at,
    timezone,
    language,
    rhythm,
    weekday: rhythm === "weekly" ? (weekday ?? "mon") : "mon",
  };
}

function errorsOf(error: z.ZodError): FormErrors {
  const errors: FormErrors = {};
  for (const issue of error.issues) {
    const field = (Object.keys(emptyForm()) as (keyof ChoicesForm)[]).find((name) => name === issue.path[0]);
    if (field !== undefined) errors[field] ??= issue.message;
  }
  return errors;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name); // no bare offsets: they know no summer time
  } catch {
    return false;
  }
}

/** Zones of people who read about South Asia and the Middle East, and of desks elsewhere. */
export const COMMON_ZONES = [
  "UTC",
  "America/New_York",
  "America/Los_Angeles",
  "Europe/London",
  "Europe/Paris",
  "Europe/Berlin",
  "Africa/Nairobi",
  "Asia/Riyadh",
  "Asia/Tehran",
  "Asia/Dubai",
  "Asia/Kabul",
  "Asia/Karachi",
  "Asia/Kolkata",
  "Asia/Dhaka",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Australia/Sydney",
] as const;

let zones: string[] | null = null;
/** Every zone that this Node knows and that is not among the common ones. */
export function otherZones(): string[] {
  const common = new Set<string>(COMMON_ZONES);
  zones ??= Intl.supportedValuesOf("timeZone").filter((zone) => !common.has(zone));
  return zones;
}
