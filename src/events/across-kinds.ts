/** One fight or siege, told as an attack by one report and as what forces did by another. */
import type { Happening } from "../classify/types.js";
import type { EventKind } from "../config/vocabulary.js";
import { compareDays, dayOf, dayOfEvent, dayOfHappening } from "./day.js";
import { compareGroups, comparePlaces, type Kin } from "./features.js";
import type { Finding } from "./finding.js";
import { type EventCandidate, eventTextOf, isBy, leadOf, type ReportText, type Resolution, textsOf } from "./report-text.js";
import { JOINS } from "./score-parts.js";
import { likeness, wordWeights } from "./words.js";

/** A fight may be told as an attack and as the state's act: the same group, place and figure at one time are one event. */
const SISTER: Partial<Record<EventKind, EventKind>> = { incident: "enforcement", enforcement: "incident" };

/** From this likeness on, what forces did to a group right after its attack is the end of that attack: hostages freed, gunmen killed. */
const OF_ONE_STORY = 0.3;

/** Whether a happening of which no event of its kind is known is told of by one as an attack or as the state's act. */
export function resolveAcrossKinds(
  happening: Happening,
  article: ReportText,
  candidates: readonly EventCandidate[],
  kin: Kin,
): Resolution | null {
  const day = dayOf(dayOfHappening(happening), article);
  const lead = leadOf(article);
  const words = wordWeights(lead);
  for (const event of candidates) {
    if (event.kind !== SISTER[happening.kind]) continue;
    const days = compareDays(day, dayOfEvent(event));
    const groups = compareGroups(happening, event, kin);
    const isTold = event.reports.some((report) => isBy(report, article));
    if (isTold || groups.verdict === "different" || days.verdict === "different") continue;
    const place = comparePlaces(happening, event, `${lead}\n${eventTextOf(event)}`);
    const isSameToll = happening.killed !== null && event.killed === happening.killed;
    const isOneFight =
      groups.verdict === "same" &&
      days.verdict !== "unknown" &&
      isSameToll &&
      (place.verdict === "same" || (place.verdict === "compatible" && (happening.killed ?? 0) > 1));
    const isEndOfIt = () =>
      happening.kind === "enforcement" &&
      (groups.verdict === "same" && days.verdict !== "unknown" ? place.verdict !== "different" : endsAttack(happening, place)) &&
      textsOf(event).some((text) => likeness(words, text).score >= OF_ONE_STORY);
    if (!isOneFight && !isEndOfIt()) continue;
    return {
      eventId: event.id,
      score: JOINS,
      why: [`joins ${event.id}, told as ${event.kind}`, groups.why, place.why, days.why],
    };
  }
  return null;
}

/** "All terrorists involved in the attack on the college were killed": its end, days later, by whomever it was. An arrest is none. */
function endsAttack({ evidence, killed }: Happening, place: Finding): boolean {
  return place.verdict === "same" && killed !== null && evidence.some(({ quote }) => INVOLVED.test(quote));
}

const INVOLVED =
  /\b(?:involved in|took part in|behind|end(?:ed|ing|s)?) (?:the|this) (?:[\w-]+ ){0,3}?(?:attack|assault|siege|stand-?off|hostage)/i;
