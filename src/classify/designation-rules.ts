import { officialIn } from "./designation-details.js";
import type { Signal } from "./signal.js";
import type { Designation } from "./types.js";

const LIST =
  "(?:(?:terror\\w*|sanctions?|fto|sdn|sdgt|proscribed|banned|black|consolidated|1267|watch|designated|global|exclusion|foreign|wanted|un|u\\.n\\.|eu|first|fourth)[\\w' -]{0,45}?(?:lists?|schedule|committee|organi[sz]ations?|register)|blacklist|(?:list|register|schedule) of [\\w', -]{0,50}?(?:terror\\w*|sanction\\w*|proscribed|banned|foreign|outlawed|entities)|first schedule|fourth schedule)";
const TERROR_BODY =
  "(?:(?:foreign|global|international|specially|proscribed|banned|unlawful|illegal|outlawed|designated|terror\\w*|extremist|criminal)[\\w' -]{0,40}(?:organi[sz]ations?|groups?|entit(?:y|ies)|outfits?|associations?|list|terrorists?)|terrorists?(?![\"'”’]? ?(?:attacks?|acts?|incidents?|plots?|crimes?|offen[cs]es?|strikes?|activit\\w+|assaults?|bombings?|violence)\\b)|fto|ftos|sdgt|sdgts)";

interface Rule {
  action: Designation["action"];
  weight: number;
  cue: RegExp;
}

const RULES: readonly Rule[] = [
  {
    action: "delisted",
    weight: 0.6,
    cue: new RegExp(
      `\\b(?:remov(?:es?|ed|ing|al of)|tak(?:es?|en|ing)|took|drop(?:s|ped|ping)?|str(?:ikes?|uck)|delet(?:es?|ed))\\b.{0,110}\\b(?:from|off)\\b.{0,60}\\b${LIST}`,
    ),
  },
  {
    action: "delisted",
    weight: 0.6,
    cue: /\b(?:remov(?:es?|ed|ing)|tak(?:es?|en|ing)|took|drop(?:s|ped|ping)?|str(?:ikes?|uck)|delet(?:es?|ed)) (?:[\w-]+ ){0,3}(?:names?|entr(?:y|ies)|individuals?|people|persons?|entit(?:y|ies)|groups?) (?:from|off) (?:(?:its|the|their|a) )?(?:\w+ )?(?:list|register)\b/,
  },
  { action: "delisted", weight: 0.6, cue: /\b(?:de-?list(?:s|ed|ing)?|de-?proscrib\w+|un-?bann?(?:s|ed)?)\b/ },
  {
    action: "delisted",
    weight: 0.6,
    cue: /\b(?:revok(?:es?|ed|ing)|rescind(?:s|ed|ing)?|lift(?:s|ed|ing)?|withdraw(?:s|n|ing)?|withdrew|cancel(?:s|led|ed)?|terminat(?:es|ed)|eas(?:es|ed)|revers(?:es|ed)|scrap(?:s|ped))\b.{0,90}\b(?:designations?|listings? of|(?:terror\w*|fto|sdgt) (?:label|status|listing|tag|designation)|ban on|ban against|ban\b|proscription|sanctions (?:on|against|imposed)|terror(?:ist)? listing)\b/,
  },
  {
    action: "delisted",
    weight: 0.6,
    cue: /\b(?:no longer|cease[sd]?(?: to be)?) (?:(?:be|is|are|considered|regarded|deemed|classed|as|an?|the|on|us|u\.s\.|eu|uk|un|american|british) )*(?:designated|listed|blacklisted|proscribed|banned|(?:foreign )?terror(?:ist)? (?:organi[sz]ation|group|entity))\b|\b(?:ends?|ended|ending|loses?|lost|losing) (?:[\w'-]+ ){0,4}?(?:terror\w*|fto|sdgt) (?:[\w-]+ ){0,2}?(?:designation|label|status|listing)\b|\b(?:designation|listing|proscription|(?:terror\w*|fto) (?:label|status))\b[^.;]{0,120}\b(?:has been|have been|was|were|is|are|be) (?:\w+ )?(?:revoked|rescinded|withdrawn|lifted|cancelled|terminated|scrapped)\b/,
  },
  {
    action: "listed",
    weight: 0.6,
    cue: new RegExp(
      `\\b(?:agree[sd]?|resolve[sd]?|decide[sd]?|accord|consensus|unanimous(?:ly)?)\\b[^.;]{0,70}?\\b(?:to|that|on|for)\\b(?:(?!\\b(?:should|could|might|ought)\\b)[^.;]){0,70}?\\b(?:list(?:ing)?|label|brand|designat\\w+|blacklist(?:ing)?|proscribe|outlaw|belongs? on)\\b[^.;]{0,100}|\\bbrands? [^.;:]{2,60} terrorists?\\b(?! (?:attack|act|threat|plot))|\\bterror(?:ist)? (?:label|listing|designation|status) (?:for|of)\\b[^.;]{2,70}\\b(?:agreed|approved|adopted|backed|confirmed)\\b|\\b(?:is|are|to) (?:to )?(?:go|join|be (?:put|placed|added))(?: on| onto| to)? (?:[\\w.'’-]+ ){0,6}?(?:black)?list\\b|\\bto be (?:named|listed|designated) (?:as )?(?:an? )?${TERROR_BODY}`,
    ),
  },
  { action: "listed", weight: 0.6, cue: new RegExp(`\\b(?:re-?)?designat(?:es|ed|ing|e)\\b.{0,140}\\b${TERROR_BODY}`) },
  {
    action: "listed",
    weight: 0.55,
    cue: /\b(?:decision|move|vote|step|order)\b.{0,50}?\bto (?:list|designate|label|ban|proscribe|outlaw|blacklist)\b.{0,80}/,
  },
  {
    action: "listed",
    weight: 0.55,
    cue: /\b(?:designations?|listing|proscription|blacklisting) of\b(?! (?:groups|individuals|entities|organi[sz]ations|terrorists|a (?:group|foreign)|an? (?:organi[sz]ation|entity))\b).{0,120}/,
  },
  {
    action: "listed",
    weight: 0.6,
    cue: new RegExp(
      `\\b(?:add(?:s|ed|ing)?|put(?:s|ting)?|plac(?:es?|ed|ing)|includ(?:es?|ed|ing)|inscrib(?:es|ed)|enter(?:s|ed)|nam(?:es|ed))\\b.{0,140}?\\b(?:to|on|in|onto|under|as)\\b.{0,50}?\\b${LIST}`,
    ),
  },
  {
    action: "listed",
    weight: 0.55,
    cue: /\b(?:blacklist(?:s|ed|ing)?|proscrib(?:es?|ed|ing)|outlaw(?:ed|ing)|outlaws (?=zq|the |[\w-]+ as ))\b/,
  },
  {
    action: "listed",
    weight: 0.45,
    cue: /\bdesignat(?:es|ed|ing) (?:[\w-]+ ){0,4}?(?:individuals?|entities|persons?|people|compan(?:y|ies)|leaders?|members?|financiers?|facilitators?|networks?|groups?|organi[sz]ations?)\b|\bsanction (?:[\w-]+ ){0,4}?(?:individuals?|entities|persons?|people|companies|leaders|members|financiers|facilitators|networks?|groups)\b|\bsanctions (?:were|was|have been) (?:announced|imposed)\b/,
  },
  {
    action: "listed",
    weight: 0.5,
    cue: /\b(?:imposes?|imposed|imposing|slaps?|slapped|announc(?:es|ed)|issu(?:es|ed)|levies|levied|unveil(?:s|ed))\b.{0,50}\bsanctions\b.{0,20}\b(?:on|against|target\w*)\b|\bsanction(?:s|ed|ing)\b(?! (?:by|relief|regime|imposed|list|monitoring|committee|evasion|violations?|have|had|has|were|are|was|on|against))/,
  },
  {
    action: "listed",
    weight: 0.55,
    cue: new RegExp(
      `\\b(?:bans?|banned|banning|declar(?:es?|ed|ing)|label(?:s|led|ed|ing)|list(?:s|ed|ing)|notif(?:ies|ied)|brand(?:s|ed)|classif(?:ies|ied)|recogni[sz](?:es|ed)|nam(?:es|ed))\\b.{0,110}\\b(?:as|under|an?|:)\\b.{0,50}?(?:${TERROR_BODY}|uapa|unlawful activities|anti-?terror\\w* (?:act|law)|terrorism act)`,
    ),
  },
  {
    action: "listed",
    weight: 0.5,
    cue: /\b(?:adopt(?:s|ed)|impos(?:es|ed)|agree(?:s|d)|approv(?:es|ed)|announc(?:es|ed))\b.{0,50}\b(?:restrictive measures|asset freezes?|travel bans?)\b|\bfr(?:eezes|oze|eezing)\b.{0,50}\b(?:assets|accounts)\b|\b(?:assets|accounts) (?:were|are|have been|will be) frozen\b|\bhits? .{1,60}\bwith (?:\w+ ){0,2}sanctions\b/,
  },
  {
    action: "listed",
    weight: 0.4,
    cue: /\b(?:bans|banned|banning|extends? (?:the )?ban on|sanctions|lists (?:\w+ ){0,3}(?:zq+|commanders?|leaders?|generals?|members?|entities|individuals|people|figures|companies|groups?|militia)\b)/,
  },
];

const CHEAP =
  /no longer|cease|agree|resolve|decide|accord|consensus|unanimous|end|los|join|go |be |designat|list|proscri|ban|outlaw|sanction|declar|label|notif|brand|classif|add|put|plac|includ|nam|remov|revok|rescind|lift|drop|tak|took|withdr|cancel|terminat|str(?:ike|uck)|revers|scrap|eas|unban|delet|recogni/;
/** "Approved legislation that would let the government ban": a law, and nobody listed by it yet. */
const MAKES_LAW =
  /\b(?:bill|legislation|draft law|amendments?|powers?)\b.{0,60}\b(?:allow\w*|let(?:s|ting)?|enabl\w+|permit\w*|empower\w*|would|to)\b/;
/** The listing describes somebody in passing: "the banned outfit", "a designated terrorist", "is designated by". */
const ATTRIBUTE =
  /^(?:outlawed|banned|proscribed|designated|blacklisted) (?:[\w-]+ ){0,2}?zq+ (?:has |have |had )?(?:claim|said|says|accept|t[ao]k|took|kill|attack|den(?:y|i)|threat|releas|vow|warn)|\b(?:the (?!(?:groups|organi[sz]ations) \w+ under)|an? |two |three |other |(?<!lists? )of |by |with |from |for |, )(?!specially )(?:\w+[- ])?(?:designated|proscribed|banned|outlawed|blacklisted|sanctioned|listed)(?: [\w-]+){0,2} (?:terror\w*|groups?|organi[sz]ations?|outfits?|militant\w*|networks?|militia|entit\w+|separatist\w*|insurgent\w*|party|zq+|extremist\w*|factions?|fronts?|movements?|gangs?|cartels?|armies|army|wings?|units?|brigades?|coalition)\b|\b(?:is|are|which is|that is|also|remains?|who is|considered|as officially) (?:\w+ )?(?:designated|proscribed|banned|outlawed|blacklisted|sanctioned|listed) (?:as|by|in|under)\b|\bbeing on (?:a|the) (?:[\w-]+ ){0,3}list\b|\b(?:un|us|u\.s\.|eu|uk)-(?:designated|listed|sanctioned|proscribed)\b/;

/** "The BLA, a group designated as a terrorist organisation, has …", "the PKK -- listed by Turkey and the EU -- has …". */
const ASIDE =
  /, (?:an? )?[^,]{3,80} (?:groups?|organi[sz]ation|outfit|militia|network|party|movement|army) (?:designated|proscribed|banned|outlawed|blacklisted|listed|classified|recogni[sz]ed) (?:as|by|in) [^,]{3,90}, |(?:--|–|—) ?(?:which is |also )?(?:designated|proscribed|banned|outlawed|blacklisted|listed|classified|recogni[sz]ed) (?:as|by|in) [^–—]{3,120}?(?:--|–|—)/;

/** "Are to be listed, ministers agreed": decided, whenever it takes effect. */
export const DECIDED = /\b(?:agreed?|agrees|resolved|decided|accord|consensus|unanimous(?:ly)?)\b/;

/** "Will be banned from midnight, after the order was approved": what is still to come is certain and has a day. */
export const TAKES_EFFECT =
  /\b(?:from|at) midnight\b|\b(?:tak(?:es?|ing)|com(?:es?|ing)|enter(?:s|ing)?|go(?:es|ing)?) (?:into )?(?:effect|force)\b|\bwith (?:immediate )?effect\b|\beffective (?:from|immediately|today|on|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d)|\borders?\b[^.;]{0,60}\b(?:laid|signed|approved|passed)\b|\b(?:signed|laid|approved|passed)\b[^.;]{0,30}\borders?\b/;

/** "The order takes effect on Friday": what the sentences before call planned is decided. */
export const ORDER_TAKES_EFFECT =
  /^(?:the|this|that|his|her|its|their) (?:[\w-]+ ){0,2}(?:orders?|bans?|proscriptions?|designations?|listings?|measures?) (?:will |is to |are to )?(?:takes?|comes?|enters?|goes?|go) (?:into )?(?:effect|force)\b/;

/**
 * Whether an English sentence tells of a listing or delisting of an armed group or its people.
 *
 * @param tracked true where the sentence names a watchlist group or term
 */
export function designationSignal(low: string, tracked: boolean): (Signal & { action: Designation["action"] }) | null {
  if (!CHEAP.test(low)) return null;
  const terror =
    /\bterror|\bmilitant|\bextremis|\bfto\b|\bsdgt|\buapa\b|\bofac\b|\b1267\b|\bproscri|\binsurgent|\barmed group|\bcartel/.test(
      low,
    );
  if (!tracked && !terror) return null;
  for (const { action, weight, cue } of RULES) {
    const found = cue.exec(low);
    if (found === null) continue;
    if (weight < 0.5 && !(tracked && officialIn(low))) continue;
    if (MAKES_LAW.test(low.slice(0, found.index))) continue;
    const around = low.slice(Math.max(0, found.index - 25), found.index + 70);
    const aside = low.slice(Math.max(0, found.index - 90), found.index + 150);
    const passing = action === "listed" && (ATTRIBUTE.test(around) || ASIDE.test(aside));
    const signal: Signal & { action: Designation["action"] } = {
      kind: action === "listed" ? "designation" : "delisting",
      types: [],
      weight: Math.min(0.8, weight + (tracked ? 0.1 : 0) + (officialIn(low) ? 0.05 : 0)),
      at: found.index,
      cue: found[0].slice(0, 60),
      action,
    };
    return passing
      ? { ...signal, setAside: "the listing is only said in passing, of a group that stands on a list already" }
      : signal;
  }
  return null;
}
