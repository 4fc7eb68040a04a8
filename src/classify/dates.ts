import { DateTime } from "luxon";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** A day that a sentence names. */
export interface SaidDate {
  /** ISO day; the first of a month or year where no more is said. */
  day: string;
  precision: "day" | "week" | "month" | "year";
}

/**
 * The days a sentence names, relative to the day of publication ("on Tuesday", "overnight", "5 January", "in August", "last year").
 *
 * @param published null where unknown: relative words then say nothing
 */
export function datesOf(sentence: string, published: Date | null): SaidDate[] {
  const now = published === null ? null : DateTime.fromJSDate(published, { zone: "utc" }).startOf("day");
  const found: SaidDate[] = [];
  const add = (date: DateTime, precision: SaidDate["precision"]) => {
    const day = date.toISODate();
    if (date.isValid && day !== null) found.push({ day, precision });
  };
  const text = sentence.toLowerCase();
  const monthOf = (name: string) => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
  /** Without a year: the latest such day that is not past publication. */
  const inPast = (year: string | undefined, month: number, day: number) => {
    if (year !== undefined) return DateTime.utc(Number(year), month, day);
    if (now === null) return null;
    const date = DateTime.utc(now.year, month, day);
    return date > now.plus({ days: 3 }) ? date.minus({ years: 1 }) : date;
  };
  for (const match of text.matchAll(new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`, "g"))) {
    const date = inPast(match[3], monthOf(match[2] ?? ""), Number(match[1]));
    if (date) add(date, "day");
  }
  for (const match of text.matchAll(new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,? (\\d{4}))?`, "g"))) {
    const date = inPast(match[3], monthOf(match[1] ?? ""), Number(match[2]));
    if (date) add(date, "day");
  }
  for (const match of text.matchAll(
    new RegExp(
      `\\b(?:in|since|during|last|early|late|mid-?)\\s+(?:his |her |their )?${MONTH}(?:,? (?:of )?(\\d{4}))?(?! \\d{1,2}\\b)`,
      "g",
    ),
  )) {
    const date = inPast(match[2], monthOf(match[1] ?? ""), 1);
    if (date) add(date, "month");
  }
  for (const match of text.matchAll(/\b(?:in|since|of|from|the|during|by|early|late|until) ((?:19|20)\d\d)s?\b/g))
    add(DateTime.utc(Number(match[1]), 1, 1), "year");
  if (now === null) return found;
  for (const match of text.matchAll(
    /\b(?:(last|this|next|the previous|the following) )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g,
  )) {
    const back = (now.weekday - (WEEKDAYS.indexOf(match[2] ?? "") + 1) + 7) % 7;
    if (match[1] !== "next") add(now.minus({ days: back }), "day");
  }
  if (/\b(?:today|this (?:morning|afternoon|evening)|earlier in the day|tonight|hours ago|overnight)\b/.test(text))
    add(now, "day");
  if (/\b(?:yesterday|last night)\b/.test(text)) add(now.minus({ days: 1 }), "day");
  const ago =
    /\b(\d+|two|three|four|five|six|a few|several|many|ten) (day|week|month|year|decade)s? (?:ago|earlier|before)\b/.exec(text);
  if (ago)
    add(
      now.minus({ [`${ago[2] === "decade" ? "year" : ago[2]}s`]: Number(ago[1]) || 3 }),
      ago[2] === "day" ? "day" : ago[2] === "week" ? "week" : "year",
    );
  if (/\b(?:last week|a week ago)\b/.test(text)) add(now.minus({ days: 7 }), "week");
  if (/\b(?:last|previous) month\b|\ba month ago\b/.test(text)) add(now.minus({ months: 1 }), "month");
  if (/\b(?:last|previous) year\b|\ba year ago\b|\byears ago\b/.test(text)) add(now.minus({ years: 1 }), "year");
  return found;
}

/** Whole days from a said day to publication; null where there is none. */
export function ageInDays(date: SaidDate, published: Date | null): number | null {
  if (published === null) return null;
  const said = DateTime.fromISO(date.day, { zone: "utc" });
  const latest = date.precision === "year" ? said.endOf("year") : date.precision === "month" ? said.endOf("month") : said;
  return Math.floor(DateTime.fromJSDate(published, { zone: "utc" }).diff(latest, "days").days);
}
