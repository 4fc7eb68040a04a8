/** What a subscriber chooses, between the form's fields and the subscription's. */
import { z } from "zod";
import { type Filter, filterSchema } from "../config/schema.js";
import { EVENT_KINDS, WEEKDAYS, type Weekday } from "../config/vocabulary.js";
import type { SubscriberChoices } from "./data.js";

/** The form as it is shown and sent back: text, as typed. */
export interface ChoicesForm {
  email: string;
  kinds: string[];
  groups: string[];
  at: string;
  timezone: string;
  rhythm: string;
  weekday: string;
}
export type FormErrors = Partial<Record<keyof ChoicesForm, string>>;

export const RHYTHMS = ["daily", "weekdays", "weekly"] as const;
const WORKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];

export const emptyForm = (): ChoicesForm => ({
  email: "",
  kinds: [...EVENT_KINDS],
  groups: [],
  at: "07:30",
  timezone: "UTC",
  rhythm: "daily",
  weekday: "mon",
});

const choicesSchema = (groups: readonly { id: string }[]) =>
  z.object({
    kinds: z.array(z.enum(EVENT_KINDS)).min(1, "Choose at least one kind of event."),
    groups: z.array(
      z
        .string()
        .refine((id) => groups.some((group) => group.id === id), "One of these groups is no longer watched: choose again."),
    ),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time of day as hours and minutes, such as 07:30."),
    timezone: z.string().refine(isTimeZone, "Choose a time zone from the list."),
    rhythm: z.enum(RHYTHMS, "Choose how often the digest comes."),
    weekday: z.enum(WEEKDAYS, "Choose a day of the week."),
  });

// the pattern is zod's own; the length is RFC 5321's
const emailSchema = z.email("Give an e-mail address such as name@example.org.").max(254, "This address is too long.");

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
  };
}

/**
 * The choices that a form stands for, or what is wrong with each field.
 *
 * @param before  the filter so far: what the form doesn't show of it (terms, countries, thresholds) is kept
 */
export function parseChoices(
  form: ChoicesForm,
  groups: readonly { id: string }[],
  before?: Filter,
): { choices: SubscriberChoices } | { errors: FormErrors } {
  const parsed = choicesSchema(groups).safeParse(form);
  if (!parsed.success) return { errors: errorsOf(parsed.error) };
  const { kinds, groups: ids, at, timezone, rhythm, weekday } = parsed.data;
  const { kinds: _kinds, groups: _groups, ...kept } = before ?? filterSchema.parse({});
  const filter: Filter = {
    ...kept,
    ...(kinds.length === EVENT_KINDS.length ? {} : { kinds }),
    ...(ids.length === 0 ? {} : { groups: ids }),
  };
  const days = rhythm === "weekly" ? [weekday] : rhythm === "weekdays" ? [...WORKDAYS] : [...WEEKDAYS];
  return { choices: { filter, at, timezone, days } };
}

/** The address in the form; an error where it is none. */
export function parseEmail(form: ChoicesForm): { email: string } | { errors: FormErrors } {
  const parsed = emailSchema.safeParse(form.email);
  return parsed.success
    ? { email: parsed.data }
    : { errors: { email: parsed.error.issues[0]?.message ?? "This is no e-mail address." } };
}

/** The form that shows choices made before. */
export function formOf(email: string, { filter, at, timezone, days }: SubscriberChoices): ChoicesForm {
  const rhythm =
    days.length === 1 ? "weekly" : WORKDAYS.every((day) => days.includes(day)) && days.length === 5 ? "weekdays" : "daily";
  const [weekday] = days;
  return {
    email,
    kinds: [...(filter.kinds ?? EVENT_KINDS)],
    groups: filter.groups ?? [],
    at,
    timezone,
    rhythm,
    weekday: rhythm === "weekly" ? (weekday ?? "mon") : "mon",
  };
}

function errorsOf(error: z.ZodError): FormErrors {
  const errors: FormErrors = {};
  for (const issue of error.issues) {
    const field = (["kinds", "groups", "at", "timezone", "rhythm", "weekday"] as const).find((name) => name === issue.path[0]);
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
