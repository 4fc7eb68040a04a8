/** How much each feature says for two reports being of one attack, and what excuses a day or a place that differs. */
import { compareDays, mayBeOneNight } from "./day.js";
import {
  compareGroups,
  comparePlaces,
  compareTolls,
  compareTypes,
  fewerDied,
  isAreaOf,
  isSameCount,
  sequelCue,
  shareDistrict,
} from "./features.js";
import type { Finding } from "./finding.js";
import { type Comparison, LITTLE, type Pair, type Part, part, total, wordsPart } from "./score-parts.js";

/** From this likeness on, a report of a place and one of its province may be of one event. */
const AKIN = 0.2;
/** So many days apart may be one attack, of which one report tells the end, or errs. */
const MOST_DAYS_OF_ONE = 3;
/** Reports this alike, with one toll, are of one event even a day apart: one of them errs. */
const ALIKE = 0.45;
/** So long after it claims come, and funerals. */
const MOST_DAYS_AFTER = 6;
/** Two attacks of one day and district that kill so many are rare. */
const MANY_DEAD = 10;

interface Findings {
  groups: Finding;
  place: Finding;
  days: Finding;
  types: Finding;
  tolls: Finding;
}

export function scoreIncident(pair: Pair): Comparison {
  const { happening, event, day, eventDay } = pair;
  const found: Findings = {
    groups: compareGroups(happening, event, pair.kin),
    place: comparePlaces(happening, event, `${pair.lead}\n${pair.eventText}`),
    days: compareDays(day, eventDay),
    types: compareTypes(happening, event),
    tolls: compareTolls(happening, event),
  };
  const { groups, place, days, types, tolls } = found;
  const isOneAttack =
    place.verdict === "same" &&
    (days.verdict === "same" ||
      (days.verdict === "compatible" && daysBetween(pair) === 0) ||
      (groups.verdict === "same" && days.verdict !== "different"));
  return total([
    part(groups, { same: 0.25, compatible: 0.1, unknown: 0, different: null }),
    placePart(pair, found),
    part(days, { same: 0.3, compatible: 0.2, unknown: tellsOn(pair) ? 0.1 : -0.1, different: daysApartPoints(pair, found) }),
    // Bombers and gunmen in one complex attack, what they shot and what they burned.
    part(types, { same: 0.1, compatible: 0.05, unknown: 0, different: isOneAttack ? 0 : -0.25 }),
    part(tolls, { same: 0.15, compatible: 0, unknown: 0, different: -0.2 }),
    wordsPart(pair, 0.35, 0.4),
    sequelPart(pair, tolls),
  ]);
}

const daysBetween = ({ day, eventDay }: Pair) => Math.abs(day.day - eventDay.day);

const isOneCountry = ({ happening, event }: Pair) =>
  happening.country === null || event.country === null || happening.country === event.country;

/** The same dead and wounded, in numbers that chance does not give twice within days. */
const isCounted = (pair: Pair) =>
  !pair.sameArticle && isOneCountry(pair) && isSameCount(pair.happening, pair.event) && daysBetween(pair) <= MOST_DAYS_OF_ONE;

function placePart(pair: Pair, found: Findings): Part {
  const { groups, place, tolls } = found;
  const { sameArticle, words } = pair;
  // Two of one sort on one day, somewhere: nothing that tells them to be one.
  const isGuess =
    place.verdict === "unknown" &&
    tolls.verdict !== "same" &&
    words.score < (groups.verdict === "same" ? LITTLE / 2 : LITTLE) &&
    !sameArticle;
  // "In Peshawar" and in a village by it, of whom nobody says who did it: the words must tell that they are one.
  const isNearby = groups.verdict !== "same" && tolls.verdict !== "same" && words.score < AKIN && !sameArticle;
  const isExcused = isAround(pair, found) || isInDistrict(pair, found) || (isCounted(pair) && daysBetween(pair) <= 1);
  return part(place, {
    same: 0.35,
    compatible: isNearby ? 0 : 0.15,
    unknown: isGuess ? null : 0.05,
    different: isExcused ? 0 : null,
  });
}

/** "In Balochistan" and "near Mach" may be one place; so may a sea and its shore. */
function isAround(pair: Pair, { groups, days, tolls }: Findings): boolean {
  const { happening, event, words } = pair;
  if (!isOneCountry(pair) || days.verdict === "different" || !isAreaOf(happening, event)) return false;
  if (tolls.verdict === "same" || words.score >= AKIN) return true;
  return tolls.verdict !== "different" && groups.verdict === "same" && days.verdict === "same";
}

/** Villages of one district, as spellings differ: of one day, alike in words, and of many dead. */
function isInDistrict({ happening, event, sameArticle, words }: Pair, { days, tolls }: Findings): boolean {
  return (
    !sameArticle &&
    days.verdict === "same" &&
    tolls.verdict !== "different" &&
    words.score >= AKIN &&
    Math.min(happening.killed ?? 0, event.killed ?? 0) >= MANY_DEAD &&
    shareDistrict(happening, event)
  );
}

/** Days after it, a report that gives no day and takes its attack for known: a claim, a toll that rose, a funeral. */
const tellsOn = ({ happening, day, eventDay }: Pair) =>
  happening.isFollowUp === true && !day.said && day.day >= eventDay.day && day.day - eventDay.day <= MOST_DAYS_AFTER;

/** Points for two days that differ: an error of one report is excused where all else agrees; null where both days are told. */
function daysApartPoints(pair: Pair, found: Findings): number | null {
  const { day, eventDay } = pair;
  if (!day.said) return tellsOn(pair) ? 0 : -0.3;
  if (!eventDay.said) return day.day - eventDay.day >= MOST_DAYS_OF_ONE ? null : -0.3;
  if (isCounted(pair)) return 0;
  return isOneDayOff(pair, found.tolls) || isOneNight(pair, found) ? -0.2 : null;
}

function isOneDayOff(pair: Pair, tolls: Finding): boolean {
  return !pair.sameArticle && daysBetween(pair) === 1 && tolls.verdict === "same" && pair.words.score >= ALIKE;
}

/** "Friday night", "early on Saturday": a night is of two days. */
function isOneNight(pair: Pair, { groups, place, types, tolls }: Findings): boolean {
  const { happening, event, words, day, eventDay } = pair;
  return (
    !pair.sameArticle &&
    groups.verdict !== "different" &&
    (groups.verdict === "same" || tolls.verdict === "same" || place.verdict === "same") &&
    (place.verdict === "same" || place.verdict === "compatible") &&
    types.verdict !== "different" &&
    !fewerDied(happening, event) &&
    words.score >= AKIN &&
    mayBeOneNight(day, eventDay, `${pair.lead}\n${pair.eventText}`)
  );
}

/** `The second attack in as many days` is not an earlier day's event, unless that was the second itself. */
function sequelPart({ lead, eventText, day, eventDay }: Pair, tolls: Finding): Part {
  const cue = eventDay.day < day.day && sequelCue(eventText) === null ? sequelCue(lead) : null;
  if (cue === null || (!cue.sure && tolls.verdict === "same")) return { points: 0, why: "nothing tells it from an earlier one" };
  return { points: cue.sure ? null : -0.6, why: `“${cue.words}” tells it from an earlier one` };
}
