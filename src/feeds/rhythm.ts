import type { Rhythm } from "./types.js";

const WEEK = 168;
const DAY = 24;
const FADE = 0.9; // a week: half of it is forgotten after six and a half
const GAPS_KEPT = 60;
const MOST_CERTAIN = 0.95;
const LONGEST_PAST = 26 * WEEK;

export const hourOf = (at: Date) => Math.floor(at.getTime() / 3_600_000);

/**
 * Takes in when new entries appeared; an entry without a usable date appeared when it was seen.
 *
 * @param rhythm null for a feed polled for the first time: its entries' dates are its past
 * @param seen   of the entries that are new, in any order
 */
export function observe(rhythm: Rhythm | null, seen: readonly Date[], now: Date): Rhythm | null {
  const today = hourOf(now);
  const hours = seen
    .map(hourOf)
    .filter((hour) => hour <= today && hour > today - LONGEST_PAST)
    .sort((a, b) => a - b);
  const [first] = hours;
  if (rhythm === null && first === undefined) return null;
  let next = rhythm ?? begin(first ?? today, today);
  for (const hour of hours) next = addEntry(next, hour);
  return next;
}

function begin(first: number, today: number): Rhythm {
  return {
    since: first,
    polledSince: today,
    last: first - 1,
    week: Math.floor(first / WEEK),
    active: Array.from({ length: WEEK }, () => 0),
    inLast: 0,
    perHour: 1,
    gaps: { n: 0, mean: 0, variance: 0 },
  };
}

/** An entry of the last hour, or of a later one; what is older than that changes nothing. */
function addEntry(rhythm: Rhythm, hour: number): Rhythm {
  if (hour === rhythm.last) return { ...rhythm, inLast: rhythm.inLast + 1 };
  if (hour < rhythm.last) return rhythm;
  const week = Math.floor(hour / WEEK);
  const fade = FADE ** Math.max(0, week - rhythm.week);
  const begun = rhythm.inLast > 0;
  return {
    ...rhythm,
    last: hour,
    week,
    active: rhythm.active.map((weight, i) => round(weight * fade + (i === hour % WEEK ? 1 : 0))),
    inLast: 1,
    perHour: begun ? round(rhythm.perHour + (rhythm.inLast - rhythm.perHour) * 0.1) : 1,
    gaps: begun ? withGap(rhythm.gaps, ownTime(rhythm, rhythm.last, hour)) : rhythm.gaps,
  };
}

function withGap({ n, mean, variance }: Rhythm["gaps"], gap: number): Rhythm["gaps"] {
  const count = Math.min(n + 1, GAPS_KEPT);
  const off = gap - mean;
  const moved = mean + off / count;
  return { n: count, mean: round(moved), variance: round(n === 0 ? 0 : variance + (off * (gap - moved) - variance) / count) };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** How likely something new is in each hour of the week. A thin week borrows from the hour of day, and that from the whole. */
function likelihood(rhythm: Rhythm, hour: number): number[] {
  const faded = FADE ** Math.max(0, Math.floor(hour / WEEK) - rhythm.week);
  const weeks = Math.max(0, hour - rhythm.since) / WEEK;
  const weight = (1 - FADE ** weeks) / (1 - FADE);
  const total = rhythm.active.reduce((sum, one) => sum + one, 0) * faded;
  const overall = (total + 0.1) / (weight * WEEK + 1);
  const ofDay = Array.from({ length: DAY }, (_, h) => {
    let sum = 0;
    for (let day = 0; day < 7; day++) sum += rhythm.active[day * DAY + h] ?? 0;
    return (sum * faded + overall) / (weight * 7 + 1);
  });
  return rhythm.active.map((one, i) => Math.min(MOST_CERTAIN, (one * faded + (ofDay[i % DAY] ?? 0)) / (weight + 1)));
}

/**
 * Hours after one and up to another, in the feed's own time: an hour in which much is to be expected is long, one in which nothing
 * ever comes has no length, and a week has 168.
 */
function ownTime(rhythm: Rhythm, after: number, upTo: number): number {
  const lengths = likelihood(rhythm, after).map((p) => -Math.log(1 - p));
  const ofWeek = lengths.reduce((all, one) => all + one, 0);
  let sum = Math.floor((upTo - after) / WEEK) * ofWeek;
  for (let hour = upTo - ((upTo - after) % WEEK) + 1; hour <= upTo; hour++) sum += lengths[hour % WEEK] ?? 0;
  return (sum / ofWeek) * WEEK;
}

/** Entries to be expected in each hour of the week; null until the feed has been watched for a day. */
export function ratePerHour(rhythm: Rhythm | null, now: Date): number[] | null {
  if (rhythm === null || hourOf(now) - rhythm.polledSince < DAY) return null;
  return likelihood(rhythm, hourOf(now)).map((p) => p * rhythm.perHour);
}

/** At which a silence counts: once in a hundred thousand gaps of a feed that goes on as before. */
const Z = 4.265;
/** Gaps before their regularity is believed. */
const PRIOR_GAPS = 5;

/**
 * Whether a feed has brought nothing for much longer than it used to, judged by its own gaps: a gamma distribution with their mean and
 * variance. A weekly feed is missed after its second or third issue, one that publishes by the hour after some hours of its day.
 */
export function isQuiet(rhythm: Rhythm | null, now: Date): boolean {
  if (rhythm === null || rhythm.gaps.n < PRIOR_GAPS) return false;
  const hour = hourOf(now) - 1; // the present hour is not over
  // Until every hour of the week was seen twice nobody knows whether it keeps weekends.
  if (hour <= rhythm.last || hour - rhythm.since < 2 * WEEK) return false;
  const { n, mean, variance } = rhythm.gaps;
  const regularity = (n * (variance > 0 ? Math.min(10, mean ** 2 / variance) : 10) + PRIOR_GAPS) / (n + PRIOR_GAPS);
  const shape = Math.max(0.3, regularity);
  const ratio = ownTime(rhythm, rhythm.last, hour) / Math.max(mean, 0.05);
  // Wilson and Hilferty's cube root of a gamma is nearly normal.
  return (Math.cbrt(ratio) - (1 - 1 / (9 * shape))) / Math.sqrt(1 / (9 * shape)) > Z;
}
