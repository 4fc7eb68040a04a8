/** How much each feature says for two reports being of one event of a kind other than incidents. Points add up; `JOINS` of them join. */
import { compareDays } from "./day.js";
import { compareAuthorities, compareGroups, comparePlaces, compareTerms, compareTolls, isAreaOf } from "./features.js";
import { type Comparison, JOINS, type Pair, part, total, wordsPart } from "./score-parts.js";
import type { Likeness } from "./words.js";

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
      // A valley of the district that the other report names.
      different: isAreaOf(happening, event) ? 0 : -0.3,
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
    part(compareAuthorities(happening.designation, event.designation, apart, day.said && eventDay.said), {
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
