import type { Signal } from "./signal.js";

const ACT =
  "(?:sign(?:s|ed|ing)?|agree(?:s|d)?|initial(?:s|l?ed)|prolong(?:s|ed)|str(?:ikes?|uck)|announc(?:es|ed|ing)|adopt(?:s|ed)|pass(?:es|ed)|approv(?:es|ed)|enact(?:s|ed)|ratif(?:y|ies|ied)|hold(?:s)?|held|resum(?:es|ed)|launch(?:es|ed)|beg(?:ins?|an)|open(?:s|ed)|start(?:s|ed)?|end(?:s|ed)|collaps(?:es|ed)|extend(?:s|ed)|reject(?:s|ed)|suspend(?:s|ed)|call(?:s|ed) off|declar(?:es|ed)|introduc(?:es|ed)|unveil(?:s|ed)|conclud(?:es|ed)|me(?:t|ets?)|renew(?:s|ed)|issu(?:es|ed)|vot(?:es|ed)|reach(?:es|ed)|broker(?:s|ed)|resolv(?:es|ed)|reaffirm(?:s|ed)|pledg(?:es|ed)|vow(?:s|ed)|recogni[sz](?:es|ed)|host(?:s|ed)|convene[sd]?|offer(?:s|ed)|order(?:s|ed)|review(?:s|ed)|scrap(?:s|ped)|withdr(?:aws|ew)|culminated|to (?:hold|sign|resume|begin|launch|meet|extend|vote|introduce|start|open|host))";
const MATTER =
  "(?:peace (?:talks?|deal|agreement|accord|process|treaty|initiative)|cease-?fires?|truces?|talks|negotiations?|agreements?|accords?|memorandum|mou|dialogues?|resolutions?|bill|legislation|law|treaty|summit|joint statement|cooperation|strategy|policy|policies|executive order|amnesty|grey list|travel ban|waiver|general licen[sc]e|diplomatic (?:ties|relations|recognition)|recognition|embassy|roadmap|framework|sanctions regime|arms embargo|embargo|mandate|mission|deployment|protocol|jirga|operation plan|action plan|pact|deal)";
const DISBANDS =
  /\b(?:disband(?:s|ed|ing|ment)?|disarm(?:s|ed|ament)?|dissol(?:ve|ves|ved|ution)|lay(?:s|ing)? down (?:its|their) (?:arms|weapons)|laid down (?:its|their) (?:arms|weapons)|demobili[sz]\w+)\b/;
const PATTERNS = [
  new RegExp(
    `\\b(?:announc\\w+|agree[sd]?|decid\\w+|decision|declar\\w+|vow\\w*|begin\\w*|began|start\\w*)\\b.{0,60}${DISBANDS.source}`,
  ),
  new RegExp(`\\b${ACT}\\b.{0,140}\\b${MATTER}\\b`),
  new RegExp(`\\b${MATTER}\\b.{0,70}\\b${ACT}\\b`),
];
const STRONG =
  /\b(?:cease-?fire|truce|peace (?:deal|agreement|talks|accord)|disband\w*|disarm\w*|dissolution|dialogue|negotiations?|bill|legislation|resolution|agreement|treaty|accord)\b/;
const CHEAP =
  /talks|agreement|accord|cease|truce|dialogue|resolution|bill|legislation|law|treaty|summit|statement|cooperation|strategy|polic|order|amnesty|list|ban|waiver|licen|ties|relation|recogni|embassy|negotiat|deal|memorandum|mou|jirga|pact|roadmap|framework|embargo|sanctions|mandate|mission|deployment|protocol|plan|disband|disarm|dissol|arms|demobili/;

/** "Welcomed the removal of the group from the list": what is said of another's step. */
const REACTS =
  /\b(?:welcom|hail|applaud|prais|slam|denounc|condemn|criticis|criticiz|regret|deplor)\w*\b[^.;]{0,60}\b(?:decision|move|removal|listing|de-?listing|designation|sanctions|ban|proscription)\b/;

/**
 * Whether an English sentence tells of a step of policy: talks, agreements, laws, recognition.
 *
 * @param tracked true where the sentence names a watchlist group or term; without one, policy is nobody's business here
 */
export function policySignal(low: string, tracked: boolean): Signal | null {
  if (!tracked || !CHEAP.test(low) || REACTS.test(low)) return null;
  for (const pattern of PATTERNS) {
    const found = pattern.exec(low);
    if (found)
      return { kind: "policy", types: [], weight: STRONG.test(low) ? 0.5 : 0.42, at: found.index, cue: found[0].slice(0, 60) };
  }
  return null;
}
