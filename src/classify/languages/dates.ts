import { fold } from "../../watchlist/fold.js";
import { calendarDay, type DateHit } from "../dates.js";
import { type LanguageRules, words } from "./rules.js";

const DAY_MS = 86_400_000;

/** "…announced on Monday": right before a day, it is the day of the statement. */
const TELLING = new RegExp(
  `(?:${words("أعلن…|قال…|ذكر…|صرح…|أفاد…|أكد…").source})(?: \\p{L}+){0,3} (?:يوم )?$|(?:${words("annoncé|indiqué|déclaré|affirmé|appris|précisé|informó|anunció|dijo|confirmó|señaló|indicó|сообщил…|заявил…|рассказал…").source})(?: \\p{L}+){0,1} $`,
  "u",
);

/** "El pasado domingo", said on a Sunday. */
const OF_LAST_WEEK = new RegExp(`${words("pasado|último|прошлое|прошлый|прошлую").source} $`, "u");

/** The times that a sentence names by its language's words: today, yesterday, weekdays, calendar days, last week, years gone by. */
export function keywordDates(quote: string, rules: LanguageRules, published: Date | null): DateHit[] {
  const text = fold(quote);
  const today = published === null ? null : Math.floor(published.getTime() / DAY_MS);
  const hits: DateHit[] = [];
  const free = (at: number, length: number) => hits.every((hit) => at + length <= hit.at || at >= hit.at + hit.words.length);
  const add = (found: RegExpExecArray | null, daysBack: number | null) => {
    if (found === null || !free(found.index, found[0].length)) return;
    const day = today === null || daysBack === null ? null : new Date((today - daysBack) * DAY_MS).toISOString().slice(0, 10);
    const isOfTelling = TELLING.test(text.slice(Math.max(0, found.index - 40), found.index));
    hits.push({ at: found.index, day, age: "recent", words: found[0], ...(isOfTelling && { isOfTelling }) });
  };
  for (const found of text.matchAll(calendarOf(rules))) {
    const month = rules.months.findIndex((names) =>
      names
        .split("|")
        .map(fold)
        .includes(found[2] ?? ""),
    );
    const read = calendarDay(Number(found[1]), month, found[3], today);
    if (read !== null) hits.push({ at: found.index, words: found[0], ...read });
  }
  add(rules.dayBefore.exec(text), 2);
  add(rules.yesterday.exec(text), 1);
  add(rules.today.exec(text), 0);
  rules.weekdays.forEach((name, i) => {
    const weekday = published === null ? 0 : (published.getUTCDay() + 6) % 7;
    const found = new RegExp(`(?<!\\p{L})${fold(name)}`, "u").exec(text);
    const isOfLastWeek =
      found !== null && weekday === i && OF_LAST_WEEK.test(text.slice(Math.max(0, found.index - 12), found.index));
    add(found, isOfLastWeek ? 7 : (weekday - i + 7) % 7);
  });
  add(rules.lately.exec(text), null);
  for (const year of text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g))
    if (published !== null && Number(year[1]) < published.getUTCFullYear() && free(year.index, 4))
      hits.push({ at: year.index, day: null, age: "old", words: year[0] });
  return hits;
}

const calendars = new WeakMap<LanguageRules, RegExp>();

/** "5 janvier 2026", "5 de enero", "5 января", "5 كانون الثاني": day, month, and the year where it stands. */
function calendarOf(rules: LanguageRules): RegExp {
  const known = calendars.get(rules);
  if (known !== undefined) return known;
  const months = rules.months.flatMap((names) => names.split("|").map(fold)).join("|");
  const pattern = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:er)? (?:de |من )?(${months})(?!\\p{L})(?:,? (?:de |عام |سنة )?(\\d{4}))?`,
    "gu",
  );
  calendars.set(rules, pattern);
  return pattern;
}
