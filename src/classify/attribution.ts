import { fold } from "../watchlist/fold.js";
import type { LanguageRules } from "./languages/rules.js";
import type { ReadSentence } from "./signal.js";

const CLAIM =
  /\b(?:claim(?:s|ed|ing)? (?:the |full )?(?:responsibility|credit|attack|attacks|bombing)|took (?:responsibility|credit)|boast(?:s|ed)(?: of| that|ing)|says? (?:that )?it (?:was|had been) (?:behind|its work)|said (?:that )?it (?:was|had been) behind|accept(?:s|ed) responsibility|responsib\w+ (?:for (?:the|this|tuesday|monday|wednesday|thursday|friday|saturday|sunday)|was claimed|claimed)|blam(?:es|ed|ing)|carried out by|claimed (?:both|all)|suspicion (?:is|fell|falls|will)|suspects?|suspected|behind (?:the|all|both)(?: \w+)? (?:attacks?|blast|bombing|assault|killing|kidnapping|abduction)|perpetrated by|attributed to|pointed (?:the )?finger|affiliated with|belong(?:ing|s|ed)? to|believed to be (?:from|members)|the work of|said (?:its|their) (?:fighters|men|suicide bomber|militants)|in a statement)\b/;
/** "…" denied any role: whoever did it, they say that they did not. */
export const DENIES_ROLE =
  /\bden(?:y|ies|ied|ying)\b[^.;]{0,25}\b(?:any |its |their |all )?(?:role|involvement|responsibility|link|connection|part|hand|being behind|having|carrying)\b/;
export const DISOWNED =
  /\b(?:no (?:group|one|organi[sz]ation|outfit|militant group)|nobody|denied|denies|disown\w*|condemn\w*|distanced|not (?:yet )?claimed|rejected|has (?:not|yet)|previous(?:ly)?|in the past|similar|past|earlier (?:attack|this)|last (?:year|month)|in (?:19|20)\d\d)\b/;

/**
 * Groups that the article names as behind its attack, in sentences that claim or blame.
 *
 * @param day the attack's: a claim of another day's is not of this one
 */
export function claimants(sentences: readonly ReadSentence[], rules: LanguageRules | null, day: string | null): string[] {
  const groups = new Set<string>();
  for (const sentence of sentences) {
    if (sentence.groups.length === 0 || isOfAnotherDay(sentence, day)) continue;
    const claims =
      rules === null ? CLAIM.test(sentence.low) && !DISOWNED.test(sentence.low) : rules.claim.test(fold(sentence.quote));
    if (claims && !sentence.dates.some(({ age }) => age === "old")) for (const group of sentence.groups) groups.add(group);
  }
  return [...groups];
}

const OF_ALL =
  /\b(?:all|both|these|each of) (?:of )?(?:the )?(?:two |three |four |five |six |\d+ )?(?:attacks|bombings|blasts|incidents|assaults|raids|killings)\b|\b(?:claimed|behind) both\b/;

/** Groups that claim, or are blamed for, every attack that the article tells of. */
export function claimantsOfAll(sentences: readonly ReadSentence[]): string[] {
  const claims = sentences.filter(
    ({ low, groups }) => groups.length > 0 && OF_ALL.test(low) && CLAIM.test(low) && !DISOWNED.test(low),
  );
  return claims.flatMap(({ groups }) => groups);
}

/** "claimed Monday's bombing", of a Tuesday's attack. The day on which the claim was made is no hindrance. */
export function isOfAnotherDay(sentence: ReadSentence, day: string | null): boolean {
  if (day === null) return false;
  return sentence.dates.some(
    (date) => date.day !== null && date.day !== day && sentence.low.startsWith("'s", date.at + date.words.length),
  );
}

/** "No one claimed Saturday's attack. The group claimed responsibility for the one in Khyber": the sentences that claim another one. */
export function claimsOfAnother(sentences: readonly ReadSentence[]): ReadonlySet<ReadSentence> {
  if (!sentences.some(({ low }) => UNCLAIMED.test(low))) return new Set();
  return new Set(sentences.filter(({ low }) => CLAIMS.test(low) && !CLAIMS_THIS.test(low)));
}

const UNCLAIMED =
  /\b(?:no ?-?one|nobody|no group|no organi[sz]ation|none of the groups)\b[^.;]{0,40}\b(?:claimed|taken|took|accepted|admitted)\b[^.;]{0,30}\b(?:responsib|attack|bombing|blast|ambush)/;
const CLAIMS = /\bzq+\b[^.;]{0,60}\b(?:claimed|took|accepted) (?:the )?responsibility\b/;
/** Without a word on where: the attack that the text is about. */
const CLAIMS_THIS =
  /\bresponsibility(?: for (?:it|both|all|(?:the|this|that|\w+day['’]s) (?:[\w-]+ )?(?:attacks?|bombings?|blasts?|assaults?|ambush(?:es)?|killings?|explosions?|shootings?)))?(?: (?:on|through|via) (?:telegram|social media|its)[^,.;]*)?(?:[,.;]|$| (?:later|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/;
