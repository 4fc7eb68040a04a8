/** How much each feature says for two reports being of one event, by kind of event. Points add up; `JOINS` of them join. */
import type { Happening } from "../classify/types.js";
import { compareDays, type Day, mayBeOneNight } from "./day.js";
import {
  compareAuthorities,
  compareGroups,
  comparePlaces,
  compareTerms,
  compareTolls,
  compareTypes,
  fewerDied,
  isAreaOf,
  isSameCount,
  type Kin,
  sequelCue,
  shareDistrict,
} from "./features.js";
import type { Finding } from "./finding.js";
import type { VigilEvent } from "./types.js";
import type { Likeness } from "./words.js";

/** The score from which a happening joins an event. */
export const JOINS = 0.55;

/** What is compared: a happening and its report on one side, a known event on the other. */
export interface Pair {
  happening: Happening;
  event: VigilEvent;
  /** Title and beginning of the report. */
  lead: string;
  /** Headline, titles and quotes of the event. */
  eventText: string;
  words: Likeness;
  /** The report is in another language than the event's. */
  isForeign?: boolean;
  /** The event was reported by this very article, which tells of several. */
  sameArticle: boolean;
  day: Day;
  eventDay: Day;
  kin: Kin;
}

export interface Comparison {
  /** From 0; sure events reach more than 1. */
  score: number;
  why: string[];
}

/** A feature's part in the score; null points rule the pair out. */
interface Part {
  points: number | null;
  why: string;
}

const part = (finding: Finding, points: Record<Finding["verdict"], number | null>): Part => ({
  points: points[finding.verdict],
  why: finding.why,
});

function total(parts: readonly Part[]): Comparison {
  const out = parts.some(({ points }) => points === null);
  const sum = parts.reduce((all, { points }) => all + (points ?? 0), 0);
  return {
    score: out ? 0 : Math.max(0, sum),
    why: parts.map(({ points, why }) =>
      points === null ? `ruled out: ${why}` : `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)} ${why}`,
    ),
  };
}

/** From this likeness on, a report of a place and one of its province may be of one event. */
const AKIN = 0.2;
/** Reports this alike are of one event even where they differ on the day or the place: one of them errs. Less will do where they agree on the toll. */
const NEARLY_THE_SAME = 0.6;
/** So many days apart may be one attack, of which one report tells the end, or errs. */
const MOST_DAYS_OF_ONE = 3;
const ALIKE = 0.45;
/** Two attacks of one day and district that kill so many are rare. */
const MANY_DEAD = 10;

/** Below this, two reports share no more than reports of two events do. */
const LITTLE = 0.12;

/** Up to `most` points for shared words, full from a likeness of `full` on; as many as 0.2 lost where there are next to none. */
function wordsPart({ words, isForeign }: Pair, most: number, full: number): Part {
  if (isForeign && words.score < LITTLE) return { points: 0, why: "in another language: words tell nothing" };
  const points = most * Math.min(1, words.score / full) - 0.2 * Math.max(0, 1 - words.score / LITTLE);
  return { points, why: `words ${words.score.toFixed(2)}${words.shared.length > 0 ? `: ${words.shared.join(", ")}` : ""}` };
}

export function scoreIncident(pair: Pair): Comparison {
  const { happening, event, words, day, eventDay } = pair;
  const groups = compareGroups(happening, event, pair.kin);
  const place = comparePlaces(happening, event, `${pair.lead}\n${pair.eventText}`);
  const days = compareDays(day, eventDay);
  const types = compareTypes(happening, event);
  const tolls = compareTolls(happening, event);
  const sameCountry = happening.country === null || event.country === null || happening.country === event.country;
  const alike =
    !pair.sameArticle && tolls.verdict !== "different" && words.score >= (tolls.verdict === "same" ? ALIKE : NEARLY_THE_SAME);
  // "In Balochistan" and "near Mach" may be one place; so may a sea and its shore.
  const isAround =
    sameCountry &&
    days.verdict !== "different" &&
    isAreaOf(happening, event) &&
    (tolls.verdict === "same" ||
      words.score >= AKIN ||
      (tolls.verdict !== "different" && groups.verdict === "same" && days.verdict === "same"));
  // Villages of one district, as spellings differ: of one day, alike in words, and of many dead.
  const isInDistrict =
    !pair.sameArticle &&
    days.verdict === "same" &&
    tolls.verdict !== "different" &&
    words.score >= AKIN &&
    Math.min(happening.killed ?? 0, event.killed ?? 0) >= MANY_DEAD &&
    shareDistrict(happening, event);
  const apart = Math.abs(day.day - eventDay.day);
  const isCounted = !pair.sameArticle && sameCountry && isSameCount(happening, event) && apart <= MOST_DAYS_OF_ONE;
  const isOneDayOff = alike && apart === 1 && tolls.verdict === "same";
  // "Friday night", "early on Saturday": a night is of two days.
  const isOneNight =
    !pair.sameArticle &&
    groups.verdict !== "different" &&
    (groups.verdict === "same" || tolls.verdict === "same") &&
    (place.verdict === "same" || place.verdict === "compatible") &&
    types.verdict !== "different" &&
    !fewerDied(happening, event) &&
    words.score >= AKIN &&
    mayBeOneNight(day, eventDay, `${pair.lead}\n${pair.eventText}`);
  const dayErrs = isCounted ? 0 : isOneDayOff || isOneNight ? -0.2 : null;
  // Two of one sort on one day, somewhere: nothing that tells them to be one.
  const isGuess =
    place.verdict === "unknown" &&
    tolls.verdict !== "same" &&
    words.score < (groups.verdict === "same" ? LITTLE / 2 : LITTLE) &&
    !pair.sameArticle;
  // "In Peshawar" and in a village by it, of whom nobody says who did it: the words must tell that they are one.
  const isNearby = groups.verdict !== "same" && tolls.verdict !== "same" && words.score < AKIN && !pair.sameArticle;
  const isOneAttack = groups.verdict === "same" && place.verdict === "same" && days.verdict !== "different";
  return total([
    part(groups, { same: 0.25, compatible: 0.1, unknown: 0, different: null }),
    part(place, {
      same: 0.35,
      compatible: isNearby ? 0 : 0.15,
      unknown: isGuess ? null : 0.05,
      different: isAround || isInDistrict || (isCounted && apart <= 1) ? 0 : null,
    }),
    part(days, {
      same: 0.3,
      compatible: 0.2,
      unknown: -0.1,
      different: day.said && eventDay.said ? dayErrs : day.said && day.day - eventDay.day >= MOST_DAYS_OF_ONE ? null : -0.3,
    }),
    // Bombers and gunmen in one complex attack.
    part(types, { same: 0.1, compatible: 0.05, unknown: 0, different: isOneAttack ? 0 : -0.25 }),
    part(tolls, { same: 0.15, compatible: 0, unknown: 0, different: -0.2 }),
    wordsPart(pair, 0.35, 0.4),
    sequelPart(pair, tolls),
  ]);
}

/** `The second attack in as many days` is not an earlier day's event, unless that was the second itself. */
function sequelPart({ lead, eventText, day, eventDay }: Pair, tolls: Finding): Part {
  const cue = eventDay.day < day.day && sequelCue(eventText) === null ? sequelCue(lead) : null;
  if (cue === null || (!cue.sure && tolls.verdict === "same")) return { points: 0, why: "nothing tells it from an earlier one" };
  return { points: cue.sure ? null : -0.6, why: `“${cue.words}” tells it from an earlier one` };
}

/** Arrests, raids and verdicts are announced days later, and one campaign makes many: words weigh more. */
export function scoreEnforcement(pair: Pair): Comparison {
  const { happening, event, day, eventDay } = pair;
  const isNear = Math.abs(day.day - eventDay.day) <= 2;
  return total([
    part(compareGroups(happening, event, pair.kin), { same: 0.3, compatible: 0.1, unknown: 0, different: null }),
    part(comparePlaces(happening, event, `${pair.lead}\n${pair.eventText}`), {
      same: 0.25,
      compatible: 0.1,
      unknown: 0.05,
      different: -0.3,
    }),
    part(compareDays(day, eventDay), { same: 0.2, compatible: 0.15, unknown: 0, different: isNear ? -0.05 : -0.3 }),
    part(compareTolls(happening, event), { same: 0.15, compatible: 0, unknown: 0, different: -0.2 }),
    wordsPart(pair, 0.45, 0.35),
  ]);
}

/** A policy has neither place nor toll: who or what it is about, when, and the words. */
export function scorePolicy(pair: Pair): Comparison {
  const { happening, event, day, eventDay } = pair;
  const apart = Math.abs(day.day - eventDay.day);
  const abroad = happening.country !== null && event.country !== null && happening.country !== event.country;
  return total([
    part(compareGroups(happening, event, pair.kin), { same: 0.25, compatible: 0.05, unknown: 0, different: null }),
    part(compareTerms(happening, event), { same: 0.2, compatible: 0, unknown: 0, different: -0.2 }),
    { points: apart <= 1 ? 0.1 : apart <= 3 ? 0.05 : -0.1, why: `${apart} days apart` },
    { points: abroad ? -0.2 : 0, why: abroad ? "different countries" : "no other country" },
    wordsPart(pair, 0.6, 0.35),
  ]);
}

/** A body lists a group once: news of it repeats that for a month. */
export function scoreDesignation(pair: Pair): Comparison {
  const { happening, event, day, eventDay, words, isForeign } = pair;
  const apart = Math.abs(day.day - eventDay.day);
  return total([
    part(compareGroups(happening, event, pair.kin), { same: 0.5, compatible: 0.1, unknown: 0, different: null }),
    part(compareAuthorities(happening.designation, event.designation, apart), {
      same: 0.2,
      compatible: 0.1,
      unknown: 0.1,
      different: null,
    }),
    part(compareTerms(happening, event), { same: 0.1, compatible: 0, unknown: 0, different: 0 }),
    { points: apart <= 3 ? 0.1 : 0, why: `${apart} days apart` },
    // Without a name that both have in their own language, body, instrument and day are all there is.
    {
      points: isForeign && apart <= 1 && isSameList(pair) ? 0.25 : 0,
      why: isForeign ? "in another language" : "in one language",
    },
    // Two short notices of one listing may share little but the names, which counted already.
    { points: 0.3 * Math.min(1, words.score / 0.35), why: `words ${words.score.toFixed(2)}` },
  ]);
}

function isSameList({ happening, event }: Pair): boolean {
  const [a, b] = [happening.designation, event.designation];
  return a !== null && b !== null && a.authority !== null && a.authority === b.authority && a.instrument === b.instrument;
}

/** From these likenesses on, two reports are of one event: of titles and quotes, and of whole texts, which share less. */
const ALIKE_IN_SHORT = 0.3;
const ALIKE_IN_WHOLE = 0.14;

/** How like an event's reports a further one is: the likest of them above all, and all of them, so that one odd report opens no door. */
export function scoreByWords(likenesses: readonly Likeness[], isWhole: boolean): Comparison {
  const likest = likenesses.reduce((best, one) => (one.score > best.score ? one : best), { score: 0, shared: [] });
  const mean = likenesses.reduce((sum, { score }) => sum + score, 0) / Math.max(1, likenesses.length);
  const like = 0.7 * likest.score + 0.3 * mean;
  return {
    score: (like / (isWhole ? ALIKE_IN_WHOLE : ALIKE_IN_SHORT)) * JOINS,
    why: [`neither says who or where; words alone ${like.toFixed(2)}: ${likest.shared.join(", ")}`],
  };
}
