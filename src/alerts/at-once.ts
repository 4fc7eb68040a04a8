import { DateTime } from "luxon";
import { nextDigestAt } from "./schedule.js";
import type { AtOnce } from "./types.js";

const HOUR_MS = 3_600_000;

/**
 * When a mail that is ready may go out: now, when the quiet hours end, or when the hour has room again.
 *
 * @param sentAt moments of the mails of the last hour
 */
export function mayMailAt({ quiet, perHour }: AtOnce, timezone: string, now: Date, sentAt: readonly Date[]): Date {
  const [from, until] = quiet?.split("-") ?? [];
  if (from !== undefined && until !== undefined && from !== until) {
    const clock = DateTime.fromJSDate(now, { zone: timezone }).toFormat("HH:mm");
    const isQuiet = from < until ? clock >= from && clock < until : clock >= from || clock < until;
    if (isQuiet) return nextDigestAt({ at: until, timezone, days: [] }, now);
  }
  const recent = sentAt.filter((at) => now.getTime() - at.getTime() < HOUR_MS).sort((a, b) => b.getTime() - a.getTime());
  const oldest = recent[perHour - 1];
  return oldest === undefined ? now : new Date(oldest.getTime() + HOUR_MS);
}
