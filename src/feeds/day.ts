import { monthNamed } from "./months.js";

/** A day and what is left of the text behind it. */
export interface Day {
  year: number;
  month: number;
  day: number;
  /** The text without it. */
  rest: string;
}

/**
 * Finds the day in a date, in whatever form: ISO 8601, figures, East Asian signs, a month by its name.
 *
 * @param said one line, ASCII digits
 */
export function dayIn(said: string): Day | null {
  return isoDay(said) ?? numericDay(said) ?? eastAsianDay(said) ?? wordyDay(said);
}

/** ISO 8601: calendar, ordinal and week dates, with and without hyphens, down to the year alone. */
function isoDay(said: string): Day | null {
  const match = (pattern: RegExp) => pattern.exec(said);
  const rest = (whole: string) => said.slice(whole.length).replace(/^[T\s]+/i, " ");
  const calendar =
    match(/^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s]|[Zz+])/) ??
    match(/^(\d{4})(\d\d)(\d\d)(?=$|[T\s])/) ??
    match(/^(\d{4})-(\d\d)()$/) ??
    match(/^(\d{4})()()$/);
  if (calendar) {
    const [whole, year, month, day] = calendar;
    return { year: Number(year), month: Number(month || 1), day: Number(day || 1), rest: rest(whole) };
  }
  const short = match(/^(\d\d)-(\d\d)-(\d\d)(?=$|[T\s])/);
  if (short) return { year: century(Number(short[1])), month: Number(short[2]), day: Number(short[3]), rest: rest(short[0]) };
  const week = match(/^(\d{4})-?W(\d\d)(?:-?([1-7]))?(?=$|[T\s])/i);
  if (week) {
    const year = Number(week[1]);
    const weekday = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7; // of 4 January, which is in week 1
    const day = 4 - weekday + 1 + (Number(week[2]) - 1) * 7 + Number(week[3] ?? 1) - 1;
    return dayOfYear(year, day, rest(week[0]));
  }
  const ordinal = match(/^(\d{4})-?(\d{3})(?=$|[T\s])/);
  return ordinal && Number(ordinal[2]) <= 366 ? dayOfYear(Number(ordinal[1]), Number(ordinal[2]), rest(ordinal[0])) : null;
}

function dayOfYear(year: number, day: number, rest: string): Day {
  const date = new Date(Date.UTC(year, 0, day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), rest };
}

/** 2017/01/23, 23.01.2017, 1/23/2017: with slashes the month is first, unless it can't be. */
function numericDay(said: string): Day | null {
  const yearFirst = /(?<!\d)(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(said);
  if (yearFirst) {
    const [whole, year, , month, day] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day), rest: said.replace(whole, " ") };
  }
  const yearLast = /(?<!\d)(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?![\d:])/.exec(said);
  if (!yearLast) return null;
  const [whole, a, separator, b, year = ""] = yearLast;
  const [first, second] = [Number(a), Number(b)];
  const monthFirst = separator === "/" && second > 12 ? true : separator === "/" && first <= 12;
  return {
    year: year.length === 2 ? century(Number(year)) : Number(year),
    month: monthFirst ? first : second,
    day: monthFirst ? second : first,
    rest: said.replace(whole, " "),
  };
}

/** 2017年1月23日, 2017년 1월 23일. */
function eastAsianDay(said: string): Day | null {
  const match = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?/.exec(said);
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), rest: said.replace(match[0], " ") };
}

const WORD = "(\\p{L}[\\p{L}\\p{M}.’']{1,30})";
const PATTERNS: [RegExp, (found: string[]) => [string, string, string]][] = [
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª|ja|-?го)?[\\s,./-]{0,3}(?:(?:de|of|di|den)\\s)?${WORD}[\\s,./-]{0,3}(?:(?:de|del|of)\\s)?[’']?(\\d{4}|\\d{2})(?![\\d:])`,
      "gu",
    ),
    ([day = "", month = "", year = ""]) => [year, month, day],
  ],
  [
    new RegExp(`(\\d{4})[\\s,./-]{1,3}${WORD}[\\s,./-]{1,3}(\\d{1,2})(?!\\d)`, "gu"),
    ([year = "", month = "", day = ""]) => [year, month, day],
  ],
  [
    new RegExp(`${WORD}[\\s,/-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?[\\s,/-]{1,3}(\\d{4})(?!\\d)`, "gu"),
    ([month = "", day = "", year = ""]) => [year, month, day],
  ],
  [
    new RegExp(`${WORD}\\s(\\d{1,2}),?\\s(?=\\d{1,2}:\\d\\d)(?:.{4,40}?)\\s(\\d{4})$`, "gu"),
    ([month = "", day = "", year = ""]) => [year, month, day],
  ],
];

/** A month by its name: 23 January 2017, Jan 23rd, 2017, 2017-január-23, Mon Jan 23 11:00:00 2017. */
function wordyDay(said: string): Day | null {
  for (const [pattern, order] of PATTERNS) {
    for (const match of said.matchAll(pattern)) {
      const [year, name, day] = order(match.slice(1));
      const month = monthNamed(name);
      if (month === null) continue;
      const time = /\d{1,2}:\d\d.*/.exec(match[0])?.[0].replace(/\s\d{4}$/, "") ?? "";
      const rest = `${said.slice(0, match.index)} ${time} ${said.slice(match.index + match[0].length)}`;
      return { year: year.length === 2 ? century(Number(year)) : Number(year), month, day: Number(day), rest };
    }
  }
  return null;
}

/** Two digits of a year, as RFC 2822 and POSIX read them. */
const century = (year: number) => year + (year < 69 ? 2000 : 1900);
