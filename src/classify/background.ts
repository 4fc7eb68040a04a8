import { DENIES_ROLE } from "./attribution.js";
import { BACKGROUND_RULES, CAREER, DENIED, EARLIER, FOILED, HYPOTHETICAL, REMEMBERED } from "./background-rules.js";
import { DECIDED, TAKES_EFFECT } from "./designation-rules.js";
import { SEIZES } from "./enforcement-rules.js";
import type { ReadSentence, Signal } from "./signal.js";
import { nearestDate, oldTelling } from "./tellings.js";

/** How far before the cue a word such as "could" still governs it. */
const REACH = 55;

const WOULD = /\b(?:would|could|might|will|if|unless|threatens?|threatened|vows?|vowed)\b/;
/** "Two bombs hit a procession that marked the anniversary": those who remembered were struck. */
const STRUCK_THERE =
  /\b(?:went off|explod\w+|detonat\w+|blew up|opened fire|hit|struck|ripped through|tore through|target(?:ed|ing)|attack(?:ed|s)|stormed|bomb(?:ed|s)|lobbed|hurled|threw|fired)\b[^.;]{0,60}\b(?:ceremon(?:y|ies)|rall(?:y|ies)|gatherings?|processions?|parades?|services?|march(?:es)?|vigils?|crowds?|mourners?|grave|tomb|shrine|celebrations?)\b/;
const SPURNED =
  /\bzq+\b[^.;]{0,30}\b(?:reject|denounc|condemn|dismiss|slam|criticis|criticiz)(?:s|es|ed)\b[^.;]{0,40}\b(?:decision|move|step|listing|designation|ban|sanctions|label|blacklisting)\b/;
/**
 * Why a sentence's signal tells of nothing new, or null when it does.
 *
 * @param english false for a text read by key words, which carry their own words for the past
 *
 * What is said before the cue in its clause governs it ("could attack", "which has killed"); a time decides when it is the one
 * nearest to the cue.
 */
export function backgroundReason(sentence: ReadSentence, signal: Signal, english: boolean): string | null {
  if (signal.setAside !== undefined) return signal.setAside;
  const { low } = sentence;
  const nearest = nearestDate(sentence.dates, signal.at, low);
  const isOfDeed =
    signal.kind === "enforcement" &&
    SEIZES.test(signal.cue) &&
    nearest !== null &&
    OF_THE_DEED.test(`${low.slice(signal.at, nearest.at)}${VERDICT.test(signal.cue) ? nearest.words : ""}`);
  if (nearest?.age === "old" && !isOfDeed && !isRevealed(sentence, signal, nearest.words))
    return `dated ${nearest.words}, long before publication`;
  // "Will be removed from the list next week, the Secretary of State said": decided, and it has a day.
  const isDecided =
    (signal.kind === "designation" || signal.kind === "delisting") &&
    /\b(?:said|announced|statement|effective|notified)\b/.test(low);
  if (nearest?.age === "future" && signal.kind !== "policy" && !isDecided) return `not yet happened (${nearest.words})`;
  if (!english) return null;
  const told = oldTelling(sentence, signal);
  if (told !== undefined) return `dated ${told.words}, long before publication`;
  const fresh = nearest?.age === "recent" && (nearest.day !== null || sentence.part !== "body");
  const before = clauseBefore(low, signal.at);
  const isDone = signal.kind === "enforcement" && /\b(?:has|have) been $/.test(before);
  const isListing = (signal.kind === "designation" || signal.kind === "delisting") && sentence.part === "lead";
  if (
    !isDone &&
    !isListing &&
    !THIS_ONE.test(low.slice(signal.at, signal.at + signal.cue.length + 45)) &&
    tellsRecord(sentence, before)
  )
    return "the group's past";
  if (signal.kind === "designation") {
    if (sentence.part === "title" && sentence.groups.length === 0 && TO_BE_LISTED.test(low) && !DECIDED.test(low))
      return HYPOTHETICAL;
    if (TALKS_OF_LISTING.test(low)) return "talks about listing";
    if (sentence.part !== "title" && LISTED_BEFORE.test(low)) return "a listing of some time before";
  }
  if (signal.types.length === 1 && signal.types[0] === "kidnapping" && FREED.test(low))
    return "the end of a kidnapping that began earlier";
  if (signal.kind === "incident" && WHO_IS_SAID.test(low.slice(signal.at, signal.at + 140))) return CAREER;
  for (const rule of BACKGROUND_RULES) {
    if (rule.not?.includes(signal.kind)) continue;
    // "The group rejected the decision to list it": so it is listed.
    if (rule.reason === DENIED && signal.kind !== "incident" && SPURNED.test(low)) continue;
    // "Foiled an attack in which eight soldiers fell": it was repelled, not prevented.
    if (rule.reason === FOILED && (sentence.toll.killed !== null || sentence.toll.injured !== null || REACHED.test(low)))
      continue;
    if (rule.reason === REMEMBERED && isBefore(STRUCK_THERE.exec(low), rule.pattern.exec(low))) continue;
    if (
      rule.reason === HYPOTHETICAL &&
      (signal.kind === "designation" || signal.kind === "delisting") &&
      (TAKES_EFFECT.test(low) || (DECIDED.test(low) && !WISHED.test(low)))
    )
      continue;
    if (fresh && !rule.always && rule.where === "anywhere") continue;
    // "Denied any role in a bombing": the bombing is not denied.
    if (rule.reason === CAREER && DENIES_ROLE.test(before)) continue;
    if (rule.reason === CAREER && !rule.pattern.test(before.replace(BELONGS, " "))) continue;
    const governing = rule.reason === EARLIER ? before.slice(before.lastIndexOf(", ") + 1) : before;
    // "Foiled a plot as police arrested four": what is planned, feared or suspected there is why they were arrested.
    if (rule.reason === HYPOTHETICAL && signal.kind === "enforcement") {
      if (NOT_YET_DONE.test(before)) return rule.reason;
      continue;
    }
    if (rule.pattern.test(rule.where === "anywhere" ? low : governing)) return rule.reason;
    // "M23 denies it shelled a camp", "the Guards would retaliate": all one cue.
    if (rule.reason === DENIED && rule.pattern.test(signal.cue)) return rule.reason;
    if (rule.reason === HYPOTHETICAL && WOULD.test(signal.cue)) return rule.reason;
  }
  return null;
}

/** "Secretary of State to designate two groups": a headline of what is to come. */
const TO_BE_LISTED =
  /^(?!.*\b(?:decision|decides?|decided|move[sd]?|votes?|voted|steps?|orders?|agree[sd]?|midnight)\b)[^,:;]{2,60}(?<!\b(?:led|forced|moved)) to (?:designate|ban|proscribe|list|blacklist|outlaw|sanction)\b/;

/** "Designating the whole movement would …", "the move to list them is long overdue", "once a group is proscribed": talk of listing. */
const TALKS_OF_LISTING =
  /\b(?:organi[sz]ations?|groups?|entities|individuals|persons) (?:meeting|that meet|which meet)\b|(?:^|[:—–] |\b(?:by|of|for|with|against|about|towards?|without|before|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|in|that|does|do|is the) )(?:designating|proscribing|labell?ing|blacklisting|banning|outlawing|listing)\b(?=[^.;]* (?:as|a|an|under|the|to|on)\b)|\b(?:decision|move|step|designation|label|ban|listing|proscription)\b[^.;]{0,170}\b(?:is|was|are|were|would be|seems|remains|comes) (?:an? |the |too |very |long |both |not |only |rather )*(?:[\w-]+,? ){0,2}?(?:act of|overdue|mistake|error|significant|belated|welcome|wrong|right|necessary|insufficient|hypocri\w+|misguided|counter-?productive|dangerous|justified|historic|deficient|late|reflection|symbolic|unwise|premature)\b|\b(?:an?|any|such|once|when|if|whether) (?:an? |the )?(?:[\w-]+ )?(?:organi[sz]ation|group|entity|person|individual)s? (?:is|are|was|can be|may be|to be|being|gets) (?:\w+ )?(?:proscribed|designated|listed|banned|outlawed)\b|\b(?:there (?:are|were)|some|a total of|currently) (?:\w+ )?\d+ [^.;]{0,40}\b(?:proscribed|designated|listed|banned)\b|^(?:proscribed|designated|listed|banned)\b|\b(?:politically|religiously|divinely|officially|morally|legally|court|state)[- ]sanctioned\b|\bdesignated terrorist list\b|\b\d+ (?:countries|states|governments|nations) (?:have|has|had) (?:\w+ )?(?:listed|designated|banned|proscribed)\b|\b(?:updates?|updated|releases?|released|publish\w*) (?:an? |the |its )?(?:updated |new |full )?list of\b/;
/** "Last week a court declared them terrorists": where the title speaks of something else. */
const LISTED_BEFORE =
  /\b(?:last (?:week|month)|(?:in )?(?:the )?(?:first|second|third|last) week of|(?:in )?mid-\w+|earlier (?:this|in the) (?:month|week)|weeks? ago|recent(?:ly)?|already|previously|later|subsequently|(?:in|since|as early as) (?:19|20)\d\d|since|on (?:its|his) last (?:full )?day)\b/;

const NOT_YET_DONE =
  /\b(?:could|might|(?<!(?:on|in|of|since|early|late|\d(?:st|nd|rd|th)?) )may(?! \d)|would|should|will|must|can|if|unless|whether|(?:wants?|wanted|seeks?|seeking|sought|vow(?:s|ed)?|plans?|planned|planning) to|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|threaten\w*|expected|ask(?:s|ed)?|fail(?:s|ed)?|try|tried|trying|hop(?:es|ing)) (?:[\w'-]+ ){0,3}$/;
/** "Arrested over a murder two months ago": the time of the deed. */
const OF_THE_DEED =
  /\b(?:over|for|in connection with|in relation to|on suspicion of|accused of|suspected of|linked to|charged with|who|which|after|following)\b/;

/** "Senators agreed that it should be listed": not theirs to decide. */
const WISHED = /\b(?:should|could|might|ought to|urge[sd]?|calls? (?:for|on))\b/;

/** "Convicts six of murder over 2016 bombings": the time is the deed's. */
const VERDICT = /convict|sentenc|jail|guilty|\blife\b|\bgiven\b|\bhanded\b/;

/** "The gunman as Kharusha, a member of the group, who it said shot two": what he had done. */
const WHO_IS_SAID =
  /^[^.;]{0,130}\bwho (?:it|they|police|israel|the (?:army|military|police)|officials|authorities) (?:said|says|say) (?:had )?(?:shot|killed|attacked|carried|bombed|murdered|opened|stabbed|planned)\b/;

/** "Its leader was killed last month by a drone strike, officials said on Thursday": long ago, and known only now. */
function isRevealed({ part, dates, low }: ReadSentence, { kind }: Signal, when: string): boolean {
  return (
    kind === "enforcement" &&
    part !== "body" &&
    /^(?:last (?:week|month)|(?:[\w-]+ ){0,2}(?:days|weeks?|months?) (?:ago|earlier)|earlier this (?:week|month)|in \w+)$/.test(
      when,
    ) &&
    !/\b(?:will|trials?)\b/.test(low) &&
    dates.some(({ isOfTelling, age, day }) => isOfTelling === true && age === "recent" && day !== null)
  );
}

const isBefore = (one: RegExpExecArray | null, other: RegExpExecArray | null) =>
  one !== null && other !== null && one.index < other.index;

/** "Insurgents linked to Islamic State beheaded four": whose they are, not what they did before. */
const BELONGS =
  /\b(?:insurgents|militants|gunm[ae]n|rebels|fighters|jihadis?t?s|islamists|extremists|terrorists|attackers|assailants|group|faction|militia|cell|outfit)(?: \w+)? (?:with links|linked) (?:to|with)\b/;
const REACHED =
  /\b(?:terrorists|militants|gunmen|attackers|group of \d+) attacked\b[^.;]{0,120}\b(?:thwarted|foiled|repulsed|repelled)\b/;

const FREED =
  /\b(?:hostages?|captives?|abductees?)\b[^.;]{0,60}\b(?:freed|released|rescued)\b|\b(?:free[sd]?|releas(?:es|ed)|rescu(?:es|ed)) [^.;]{0,40}\b(?:hostages?|captives?|abductees?)\b|\bheld (?:hostage|captive) (?:by|in|for|since) [^.;]{0,160}\b(?:have|has) been (?:\w+ )?(?:freed|released)\b|\b(?:kidnapped|abducted) (?:by|in|last|from|on|during) [^.;]{0,60}\b(?:were|was|have been|has been) (?:\w+ )?(?:freed|released|rescued)\b/;

/** "Has claimed responsibility for the attack", and is believed to have carried it out. */
const THIS_ONE =
  /\b(?:responsibility for|carried out|behind) the (?:[\w-]+ ){0,2}?(?:attack|assault|bombing|blast|explosion|shooting|ambush|massacre|killings?|raid|abduction)\b(?! (?:on|in|at|of|against|that)\b)/;

/** "The group has attacked hospitals", with no day and no toll, is a record; "a bomb has killed five" is news. */
function tellsRecord(sentence: ReadSentence, before: string): boolean {
  return (
    sentence.groups.length > 0 &&
    sentence.toll.killed === null &&
    !sentence.dates.some(({ age }) => age === "recent") &&
    /\b(?:has|have) (?:\w+ )?$/.test(before) &&
    sentence.part !== "title"
  );
}

/** The words that lead up to the cue, back to the clause's beginning. */
function clauseBefore(low: string, at: number): string {
  const from = low.slice(Math.max(0, at - REACH), at);
  const cut = Math.max(from.lastIndexOf(";"), from.lastIndexOf(": "), from.lastIndexOf(" but "), from.lastIndexOf(". "));
  return cut === -1 ? from : from.slice(cut + 1);
}
