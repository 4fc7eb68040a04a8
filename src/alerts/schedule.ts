import { DateTime } from "luxon";
import { WEEKDAYS, type Weekday } from "../config/vocabulary.js";

export interface DigestSchedule {
  /** Wall-clock time, `HH:MM`. */
  at: string;
  /** IANA zone. */
  timezone: string;
  /** None named: every day. */
  days: readonly Weekday[];
}

/**
 * The next time a digest is due, strictly after `after`: on each asked day once, at the wall-clock time of its zone.
 *
 * Where the clocks skip that time it is due when they have been put forward (02:30 that is not: 03:00), or in the day's last minute
 * where they skip to the next day; where it comes twice, the first time. A day that a zone skipped whole has no digest.
 *
 * @throws RangeError for a zone or time that is none
 */
export function nextDigestAt(digest: DigestSchedule, after: Date): Date {
  const [hour, minute] = digest.at.split(":").map(Number);
  const start = DateTime.fromJSDate(after, { zone: digest.timezone });
  if (!start.isValid || hour === undefined || minute === undefined || !(hour < 24 && minute < 60))
    throw new RangeError(`no such time: ${digest.at} in ${digest.timezone}`);
  // A day before, for a digest that was put past midnight; a week and a skipped day after.
  for (let ahead = -1; ahead <= 9; ahead++) {
    const { year, month, day, weekday } = DateTime.fromObject(
      { year: start.year, month: start.month, day: start.day },
      { zone: "utc" },
    ).plus({
      days: ahead,
    });
    const name = WEEKDAYS[weekday - 1];
    if (digest.days.length > 0 && (name === undefined || !digest.days.includes(name))) continue;
    const due = wallClock({ year, month, day, hour, minute }, digest.timezone);
    if (due !== null && due > after) return due;
  }
  throw new RangeError(`no digest day within nine days: ${digest.days.join(", ")} at ${digest.at} in ${digest.timezone}`);
}

type WallClock = Record<"year" | "month" | "day" | "hour" | "minute", number>;

/** The first instant at which a zone's clocks show this, or have passed it by being put forward; null on a day that was skipped. */
function wallClock(asked: WallClock, zone: string): Date | null {
  const guess = DateTime.fromObject(asked, { zone });
  const shown = guess
    .getPossibleOffsets()
    .find((time) => time.hour === asked.hour && time.minute === asked.minute && time.day === asked.day);
  if (shown) return shown.toJSDate();
  // In a gap: luxon gives a time after it. Find the change of offset before that.
  let low = guess.toMillis() - 36 * 3_600_000;
  let high = guess.toMillis();
  const offsetAt = (at: number) => DateTime.fromMillis(at, { zone }).offset;
  const after = offsetAt(high);
  if (offsetAt(low) === after) return guess.toJSDate();
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === after) high = middle;
    else low = middle;
  }
  const isOfTheDay = (at: number) => DateTime.fromMillis(at, { zone }).day === asked.day;
  if (isOfTheDay(high)) return new Date(high);
  // The day ends with the gap: its digest comes in its last minute.
  return isOfTheDay(low) ? new Date(Math.floor(low / 60_000) * 60_000) : null;
}
