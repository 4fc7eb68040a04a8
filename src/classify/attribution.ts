import { fold } from "../watchlist/fold.js";
import type { LanguageRules } from "./languages/rules.js";
import type { ReadSentence } from "./signal.js";

const CLAIM =
  /\b(?:claim(?:s|ed|ing)? (?:the |full )?(?:responsibility|credit|attack|attacks|bombing)|took responsibility|accept(?:s|ed) responsibility|responsib\w+ (?:for (?:the|this|tuesday|monday|wednesday|thursday|friday|saturday|sunday)|was claimed|claimed)|blam(?:es|ed|ing)|carried out by|claimed (?:both|all)|suspicion (?:is|fell|falls|will)|suspects?|suspected|behind (?:the|all|both)(?: \w+)? (?:attacks?|blast|bombing|assault|killing|kidnapping|abduction)|perpetrated by|attributed to|pointed (?:the )?finger|affiliated with|belong(?:ing|s|ed)? to|believed to be (?:from|members)|the work of|said (?:its|their) (?:fighters|men|suicide bomber|militants)|in a statement)\b/;
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
