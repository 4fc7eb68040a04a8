/** How events are put into words: kinds, tolls, places and times, as plain text. */
import type { Designation, Responsibility } from "../classify/types.js";
import type { DigestLanguage, EventKind, Reliability, Weekday } from "../config/vocabulary.js";
import type { Report } from "../events/types.js";

export const KIND_WORDS: Record<EventKind, { one: string; many: string; hint: string }> = {
  designation: { one: "Designation", many: "Designations", hint: "a group is put on a terrorist or sanctions list" },
  delisting: { one: "Delisting", many: "Delistings", hint: "a group is taken off a list" },
  incident: { one: "Incident", many: "Incidents", hint: "attacks, bombings, kidnappings" },
  enforcement: { one: "Enforcement", many: "Enforcement", hint: "arrests, raids, convictions, strikes on a group" },
  policy: { one: "Policy", many: "Policy", hint: "laws, bans, talks and decisions about a group" },
};

/** Admiralty code (AJP-2.1): the reliability of a source. */
export const RELIABILITY_WORDS: Record<Reliability, string> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

/** How it is known who did it. */
export const RESPONSIBILITY_WORDS: Record<Responsibility, string> = {
  claimed: "claimed by the group",
  alleged: "alleged, not claimed",
  denied: "alleged, and denied by the group",
};

/** As their readers call them. */
export const LANGUAGE_NAMES: Record<DigestLanguage, string> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  ur: "اردو",
  ru: "Русский",
};

export const WEEKDAY_WORDS: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

interface Toll {
  killed: number | null;
  killedMax: number | null;
  injured: number | null;
  injuredMax: number | null;
}

/** `at least 4 killed (up to 7 reported), at least 11 injured`, or null where no figure is known. */
export function tollText({ killed, killedMax, injured, injuredMax }: Toll): string | null {
  const part = (low: number | null, high: number | null, word: string) => {
    if (low === null) return high === null ? null : `up to ${high} ${word}`;
    if (high === null || high <= low) return low === 0 ? `none ${word}` : `at least ${low} ${word}`;
    return low === 0 ? `up to ${high} ${word} by some reports` : `at least ${low} ${word} (up to ${high} reported)`;
  };
  const parts = [part(killed, killedMax, "killed"), part(injured, injuredMax, "injured")].filter((text) => text !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

/**
 * `4–7 killed: Reuters 4, Dawn 7`: what each outlet says at last, the conservative figure first; null where they agree, or one alone
 * gives a figure. A copy with its original's figures is no further word.
 */
export function disagreementText(reports: readonly Report[], of: "killed" | "injured"): string | null {
  const last = new Map<string, { outlet: string; low: number; high: number }>();
  const byArticle = new Map(reports.map((report) => [report.articleId, report]));
  for (const report of reports) {
    const original = report.copyOf === null ? undefined : byArticle.get(report.copyOf);
    if (original !== undefined && original[of] === report[of] && original[`${of}Max`] === report[`${of}Max`]) continue;
    const high = report[`${of}Max`];
    const low = report[of] ?? high;
    if (low !== null) last.set(report.feedId, { outlet: report.feedTitle, low, high: Math.max(low, high ?? low) });
  }
  const figures = [...last.values()].sort((a, b) => a.low - b.low || a.high - b.high);
  const [first] = figures;
  const most = Math.max(...figures.map(({ high }) => high));
  if (first === undefined || figures.length < 2 || figures.every(({ low }) => low === most)) return null;
  const span = (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`);
  return `${span(first.low, most)} ${of}: ${figures.map(({ outlet, low, high }) => `${outlet} ${span(low, high)}`).join(", ")}`;
}

/** `listed by US State as FTO`. */
export function designationText({ authority, instrument, action }: Designation): string {
  const by = authority === null ? "" : ` by ${authority}`;
  if (instrument === null) return `${action}${by}`;
  return action === "listed" ? `listed${by} as ${instrument}` : `taken off ${instrument}${by}`;
}

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** English name of an ISO 3166-1 code; the code itself where there is none. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regionNames.of(code) ?? code) : code;
}

export function placeText({ place, country }: { place: string | null; country: string | null }): string | null {
  const parts = [place, country === null ? null : countryName(country)].filter((text) => text !== null);
  return parts.length === 0 ? null : [...new Set(parts)].join(", ");
}

// Codes that CLDR names and that are no country: unions, test regions, what is reserved or no longer in use.
const NO_COUNTRY = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX IC NH NQ NT PC PU PZ QO RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ".split(" "),
);
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
let countries: { code: string; name: string }[] | null = null;

/** Every country, by its English name. */
export function allCountries(): { code: string; name: string }[] {
  countries ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.has(code))
    .flatMap((code) => ({ code, name: regionNames.of(code) ?? "" }))
    .filter(({ name }) => name !== "")
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return countries;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const longDayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const clockFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** `5 Jan 2026` */
export const dayText = (day: Date) => dayFormat.format(day);
/** `Monday, 5 January 2026` */
export const longDayText = (day: Date) => longDayFormat.format(day);
/** `5 Jan 2026, 06:12 UTC` */
export const instantText = (at: Date) => `${dayFormat.format(at)}, ${clockFormat.format(at)} UTC`;
export const isoDay = (at: Date) => at.toISOString().slice(0, 10);

export const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
export const percent = (share: number) => `${Math.round(share * 100)}%`;
