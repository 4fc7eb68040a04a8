import { DateTime } from "luxon";

/** A page's own date: ISO 8601 or what JavaScript reads, without a zone as UTC; null where it is neither. */
export function parseDate(said: string | null): Date | null {
  if (said === null) return null;
  const iso = DateTime.fromISO(said, { zone: "utc" });
  const date = iso.isValid ? iso.toJSDate() : new Date(said);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1990 ? null : date;
}
