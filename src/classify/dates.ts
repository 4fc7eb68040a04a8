import { comesAfter, isNoDay, isOfStretch, isTold } from "./date-context.js";
/** A point or stretch of time that a sentence names. */
export interface DateHit {
  /** Position in `Sentence.low`. */
  at: number;
  /** ISO day where the words give one and the day of publication is known. */
  day: string | null;
  /** `recent`: news; `old`: past news; `future`: not yet; `unknown`: cannot be told without a day of publication. */
  age: "recent" | "old" | "future" | "unknown";
  words: string;
  /** The day on which something was said, claimed or mourned, rather than happened. */
  isOfTelling?: boolean;
}

const DAY_MS = 86_400_000;
/** A happening dated longer ago than this at publication is background. */
const NEWS_DAYS = 14;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const AGO: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  few: 3,
  several: 4,
  some: 3,
  many: 9,
};
const UNIT_DAYS: Readonly<Record<string, number>> = {
  hour: 0,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
  decade: 3650,
};
/** Days that have a name: month and day. */
const FEASTS: Readonly<Record<string, readonly [month: string, day: number]>> = {
  "new year's eve": ["dec", 31],
  "new year's day": ["jan", 1],
  "new year's": ["jan", 1],
  "new year": ["jan", 1],
  "christmas eve": ["dec", 24],
  "christmas day": ["dec", 25],
  "boxing day": ["dec", 26],
};

const WHEN = new RegExp(
  [
    `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b\\.?(?:,? '?(\\d{4}|\\d{2}\\b(?!:)))?`, // 1 2 3
    `\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:(?:,| ,)? (\\d{4}))?`, // 4 5 6
    `\\b(?:(in|since|during|until|by|of|from|last|this|early|late|mid) ?-?)(?:(?:early|late|mid|his|her|its) ?-?)?${MONTH}\\b(?! \\d{1,2}(?:st|nd|rd|th)?\\b)(?:,? (?:of )?(\\d{4}))?`, // 7 8 9
    `\\b(?:in|since|of|from|during|by|late|early|until|the|and|after|year|an?|over) (?:the )?((?:19|20)\\d\\d)(s)?\\b`, // 10 11
    `\\b(?:(last|next|this|previous|the previous|following|the following|coming|by|until|before) )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\\b(?:( next week)\\b)?`, // 12 13 14
    `\\b(today|tonight|this (?:morning|afternoon|evening)|earlier in the day|the day before yesterday|yesterday|last night|overnight|tomorrow|(?:\\w+ )?hours? (?:ago|earlier)|in the (?:past|last) (?:few|24|48) hours|(?:over|at|during) the weekend)\\b`, // 15
    `\\b(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?few|several|some|many) (day|week|fortnight|month|year|decade)s? (?:ago|earlier|before)\\b`, // 16 17
    `\\b((?:earlier )?this (?:week|month|year)|last (?:week|month|year|summer|winter|spring|autumn|fall|decade|century)|(?:a|the) (?:week|month|year) (?:ago|before)|the previous (?:day|week|month|year)|years ago|decades ago|next (?:week|month|year)|in recent (?:days|weeks|months|years)|(?:over|in|during) the (?:past|last) (?:\\w+ )?(?:days|weeks|months|years?|decades?)|(?:the )?(?:19|20)\\d0s)\\b`, // 18
    `\\b(\\d{4})-(\\d{2})-(\\d{2})\\b`, // 19 20 21
    `\\b(${Object.keys(FEASTS).join("|")})\\b`, // 22
  ].join("|"),
  "g",
);
const CHEAP =
  /\d|day|night|morning|afternoon|evening|week|month|year|hour|ago|recent|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|past|last|decade/;

/**
 * The times that an English sentence names, relative to the day of publication: "on Tuesday", "yesterday", "5 January", "in 2019".
 *
 * Two-digit years are of the century of publication, or of 1900 where unknown.
 */
export function datesIn(low: string, published: Date | null): DateHit[] {
  if (!CHEAP.test(low)) return [];
  const today = published === null ? null : Math.floor(published.getTime() / DAY_MS);
  const hits: DateHit[] = [];
  for (const found of low.matchAll(WHEN)) {
    const read = readDate(found, today);
    if (read === null || isNoDay(low, found)) continue;
    if (read.age === "recent" && isOfStretch(low, found)) read.day = null;
    const last = hits.at(-1);
    // "Police said on Monday, June 10, that".
    const goesOn = last?.isOfTelling === true && /^,? $/.test(low.slice(last.at + last.words.length, found.index));
    const isAftermath = comesAfter(low, found);
    const isOfTelling = goesOn || isAftermath || isTold(low, found);
    const day = isAftermath && read.age === "recent" ? null : read.day;
    hits.push({ at: found.index, words: found[0], ...read, day, ...(isOfTelling && { isOfTelling: true }) });
  }
  return claimsApart(low, hits);
}

/** "Claimed the attack on Monday, which it carried out on Sunday night": of two days, the first is the claim's. */
function claimsApart(low: string, hits: DateHit[]): DateHit[] {
  const [first, ...more] = hits.filter(({ age, day }) => age === "recent" && day !== null);
  const isApart = first !== undefined && more.some(({ day }) => day !== first.day);
  if (!isApart || !CLAIMED.test(low.slice(0, first.at))) return hits;
  return hits.map((hit) => (hit === first ? { ...hit, isOfTelling: true } : hit));
}

const CLAIMED = /\bclaim(?:ed|s) (?:responsibility )?[^,;.]{0,90} on $/;

type Read = Pick<DateHit, "day" | "age">;

function readDate(g: RegExpMatchArray, today: number | null): Read | null {
  if (g[1] !== undefined && g[2] !== undefined) return calendarDay(Number(g[1]), monthOf(g[2]), g[3], today);
  if (g[4] !== undefined && g[5] !== undefined) return calendarDay(Number(g[5]), monthOf(g[4]), g[6], today);
  if (g[8] !== undefined) return wholeMonth(g[8], g[9], g[7] ?? "", g[0], today);
  if (g[10] !== undefined) return wholeYear(Number(g[10]), today);
  if (g[13] !== undefined) return weekday(g[13], g[14] === undefined ? (g[12] ?? "") : "next", today);
  if (g[15] !== undefined) return nearby(g[15], today);
  if (g[16] !== undefined && g[17] !== undefined)
    return ago(
      (AGO[g[16].replace(/^a (?=few)/, "")] ?? Number(g[16])) * (UNIT_DAYS[g[17]] ?? 1),
      g[17],
      /ago$/.test(g[0] ?? ""),
      today,
    );
  if (g[18] !== undefined) return loosely(g[18], today);
  if (g[19] !== undefined) return fromDay(Math.floor(Date.UTC(Number(g[19]), Number(g[20]) - 1, Number(g[21])) / DAY_MS), today);
  const feast = g[22] === undefined ? undefined : FEASTS[g[22]];
  if (feast !== undefined) return calendarDay(feast[1], monthOf(feast[0]), undefined, today);
  return null;
}

function fromDay(day: number, today: number | null): Read {
  if (!Number.isFinite(day)) return { day: null, age: "unknown" };
  const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (today === null) return { day: iso, age: "unknown" };
  return { day: iso, age: today - day > NEWS_DAYS ? "old" : day - today > 1 ? "future" : "recent" };
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3));

/**
 * A day of the calendar beside the day of publication.
 *
 * @param month January is 0
 * @param today days since 1970, or null where unknown
 * @returns     null where there is no such day
 */
export function calendarDay(date: number, month: number, year: string | undefined, today: number | null): Read | null {
  if (date < 1 || date > 31 || month < 0) return null;
  if (year !== undefined) {
    const full = year.length === 4 ? Number(year) : 1900 + Number(year) + (today !== null && Number(year) < 70 ? 100 : 0);
    return fromDay(Math.floor(Date.UTC(full, month, date) / DAY_MS), today);
  }
  if (today === null) return { day: null, age: "unknown" };
  const thisYear = new Date(today * DAY_MS).getUTCFullYear();
  // The nearest such day that publication can look back on; a little ahead is an announcement.
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map((each) => Math.floor(Date.UTC(each, month, date) / DAY_MS));
  const past = candidates.filter((day) => day - today <= 45);
  return fromDay(past.at(-1) ?? today, today);
}

function wholeMonth(
  monthName: string,
  year: string | undefined,
  before: string,
  words: string,
  today: number | null,
): Read | null {
  // "may" is a verb unless something shows the month.
  if (monthName === "may" && year === undefined && !/^(?:in|since|last|early|late|mid|during)/.test(before)) return null;
  if (monthName === "mar" || (monthName === "march" && /^(?:of|by|from|this)/.test(before) && year === undefined)) return null;
  if (today === null) return { day: null, age: "unknown" };
  const month = MONTHS.indexOf(monthName.slice(0, 3));
  const now = new Date(today * DAY_MS);
  let full = year === undefined ? now.getUTCFullYear() : Number(year);
  if (year === undefined && month > now.getUTCMonth()) full -= 1;
  const end = Math.floor(Date.UTC(full, month + 1, 0) / DAY_MS);
  if (/^(?:by|until)/.test(words) && year === undefined) return null;
  return { day: null, age: today - end > NEWS_DAYS ? "old" : "recent" };
}

function wholeYear(year: number, today: number | null): Read {
  if (today === null) return { day: null, age: "unknown" };
  const thisYear = new Date(today * DAY_MS).getUTCFullYear();
  return { day: null, age: year < thisYear ? "old" : year > thisYear ? "future" : "unknown" };
}

function weekday(name: string, which: string, today: number | null): Read {
  if (/next|coming|following/.test(which)) return { day: null, age: /following/.test(which) ? "unknown" : "future" };
  // A deadline, or an end of what goes on: either way no day on which it happened.
  if (/by|until|before/.test(which)) return { day: null, age: "unknown" };
  if (today === null) return { day: null, age: "recent" };
  const back = (new Date(today * DAY_MS).getUTCDay() - WEEKDAYS.indexOf(name) + 7) % 7;
  return fromDay(today - (back === 0 && /last|previous/.test(which) ? 7 : back), today);
}

function nearby(words: string, today: number | null): Read {
  if (words === "tomorrow") return { day: null, age: "future" };
  if (today === null) return { day: null, age: "recent" };
  if (words === "the day before yesterday") return fromDay(today - 2, today);
  if (words === "yesterday" || words === "last night") return fromDay(today - 1, today);
  // "Overnight" and "hours ago" may be either side of midnight: recent, of no certain day.
  if (/overnight|ago|hours|weekend/.test(words)) return { day: null, age: "recent" };
  return fromDay(today, today);
}

function ago(days: number, unit: string, isFromNow: boolean, today: number | null): Read {
  if (days > NEWS_DAYS) return { day: null, age: "old" };
  // "Three days earlier" counts from what the text tells of, not from its publication.
  return unit === "day" && today !== null && isFromNow ? fromDay(today - days, today) : { day: null, age: "recent" };
}

function loosely(words: string, today: number | null): Read {
  if (words.startsWith("next")) return { day: null, age: "future" };
  if (/week|recent days|past \w* ?days|last \w* ?days|previous day/.test(words))
    return { day: null, age: /recent weeks|past \w* ?weeks|last \w+ weeks/.test(words) ? "old" : "recent" };
  if (/this month/.test(words))
    return {
      day: null,
      age: today !== null && new Date(today * DAY_MS).getUTCDate() > NEWS_DAYS && words.startsWith("earlier") ? "old" : "recent",
    };
  if (words === "this year") return { day: null, age: "unknown" };
  return { day: null, age: "old" };
}
