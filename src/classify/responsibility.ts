import { fold } from "../watchlist/fold.js";
import { DENIES_ROLE, DISOWNED, isOfAnotherDay } from "./attribution.js";
import type { ReadSentence } from "./signal.js";
import type { Responsibility } from "./types.js";

const CLAIMS =
  /\b(?:claim(?:s|ed|ing) (?:the |full |joint )?(?:responsibility|credit|attacks?|bombings?|assault|ambush|blast|killing)|(?:responsibility|attacks?|bombings?|blast|assault|ambush|killing)[^.;]{0,40} (?:was|were|has been|been)? ?claimed by|claimed by|claimed both|claimed all|(?:took|takes|accept(?:s|ed)) responsibility|said (?:its|their) (?:fighters|men|suicide bombers?|militants|unit|squad))\b/;
const CLAIMS_ELSEWHERE =
  /\b(?:revendiqu\w+|reivindic\w+|se atribuy\w+|взял\w* (?:на себя )?ответственност\w+)|(?:تبن[تىي]|أعلن\S* مسؤوليت|ذم[ہه] ?دار[یي] (?:قبول|تسلیم))/u;
const ACCUSES =
  /\b(?:blam(?:e|es|ed|ing)|suspect(?:s|ed)?|suspicion|accus(?:e|es|ed|ing)|alleged(?:ly)?|attributed|believed to be|thought to be|pointed (?:the |a )?finger|hallmarks|held responsible|affiliated with|linked to)\b/;

/**
 * How it is known that the groups of an attack are behind it: they say so, they are accused and say no, or they are accused. Null
 * where it is told as a fact, or nobody is named.
 *
 * @param day the attack's: a claim of another day's is not of this one
 */
export function responsibilityFor(
  groups: ReadonlySet<string>,
  sentences: readonly ReadSentence[],
  day: string | null,
): Responsibility | null {
  const about = sentences.filter(
    (sentence) =>
      sentence.groups.some((group) => groups.has(group)) &&
      !isOfAnotherDay(sentence, day) &&
      !sentence.dates.some(({ age }) => age === "old"),
  );
  if (about.some(({ low, quote }) => (CLAIMS.test(low) && !DISOWNED.test(low)) || CLAIMS_ELSEWHERE.test(fold(quote))))
    return "claimed";
  if (about.some(({ low }) => DENIES_ROLE.test(low))) return "denied";
  return about.some(({ low }) => ACCUSES.test(low)) ? "alleged" : null;
}
