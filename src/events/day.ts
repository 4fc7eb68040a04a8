import type { Happening } from "../classify/types.js";
import type { Finding } from "./finding.js";
import type { VigilEvent } from "./types.js";

const DAY_MS = 86_400_000;

/** The day on which it happened, as said; null where it is only known when it was told. */
export const dayOfHappening = ({ date, isWithinDays }: Pick<Happening, "date" | "isWithinDays">): string | null =>
  isWithinDays ? null : date;

/** As `dayOfHappening`, over all reports. What an operator set is exact. */
export function exactDay({ date, corrections, reports }: Pick<VigilEvent, "date" | "corrections" | "reports">): string | null {
  if (date === null || corrections?.date !== undefined) return date;
  const ofThatDay = reports.filter(({ day }) => day === date);
  return ofThatDay.length > 0 && ofThatDay.every(({ isWithinDays }) => isWithinDays) ? null : date;
}

/** An event's day after one more report: the earliest that is said, or else the earliest on which it was told. ISO days sort as text. */
export function dayAfter(event: VigilEvent, happening: Happening): string | null {
  return earliest(exactDay(event), dayOfHappening(happening)) ?? earliest(event.date, happening.date);
}

export function earliest(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a < b ? a : b;
}

/** When an article says what it says. */
export interface Published {
  publishedAt: Date | null;
  seenAt: Date;
}

/** The day that something happened, as said, or else the day of the report, by the end of which it had happened. */
export interface Day {
  /** Days since 1970. */
  day: number;
  said: boolean;
}

export function dayOf(date: string | null, report: Published): Day {
  const said = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (!Number.isNaN(said)) return { day: Math.floor(said / DAY_MS), said: true };
  return { day: Math.floor((report.publishedAt ?? report.seenAt).getTime() / DAY_MS), said: false };
}

/** An event's day: as said, or else that of its earliest report. */
export function dayOfEvent(event: VigilEvent): Day {
  const reports = event.reports.map((report) => dayOf(null, report).day);
  const first = dayOf(exactDay(event), { publishedAt: null, seenAt: event.firstSeenAt });
  return first.said ? first : { day: Math.min(first.day, ...reports), said: false };
}

/**
 * Two days that are both said must be one. News that gives no day is of its day of publication or the day before (`compatible`),
 * seldom of three days before; and a day said may be the one after publication only where their zones differ (`unknown`).
 */
export function compareDays(a: Day, b: Day): Finding {
  const apart = Math.abs(a.day - b.day);
  if (a.said && b.said) {
    if (apart === 0) return { verdict: "same", why: "same day" };
    return { verdict: "different", why: `${apart} days apart` };
  }
  const saidIsLater = a.said !== b.said && (a.said ? a.day > b.day : b.day > a.day);
  if (saidIsLater)
    return { verdict: apart === 1 ? "unknown" : "different", why: `said to be ${apart} days after the other's report` };
  if (apart <= 1)
    return { verdict: "compatible", why: apart === 0 ? "same day, as far as is said" : "a day apart, not both said" };
  if (apart <= 3) return { verdict: "unknown", why: `${apart} days apart, not both said` };
  return { verdict: "different", why: `${apart} days apart` };
}

const NIGHT =
  /\b(?:night|midnight|overnight|(?:early|late) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:early|small) hours|pre-?dawn|dawn|this morning|(?:1[01]|[1-4])(?:[:.]\d\d)? ?[ap]\.?m\b|(?:22|23|0[0-3])[:.]?\d\d ?(?:hours|hrs|h|GMT))/i;

/** "Late on Friday", "in the early hours of Saturday": two days that are one night, as far as the texts tell. */
export function mayBeOneNight(a: Day, b: Day, text: string): boolean {
  return Math.abs(a.day - b.day) === 1 && NIGHT.test(text);
}
