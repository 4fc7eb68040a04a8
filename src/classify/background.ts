import { DENIES_ROLE } from "./attribution.js";
import { TAKES_EFFECT } from "./designation-rules.js";
import { SEIZES } from "./enforcement-rules.js";
import type { ReadSentence, Signal } from "./signal.js";
import { nearestDate, oldTelling } from "./tellings.js";

interface Rule {
  reason: string;
  pattern: RegExp;
  /** Where the pattern must stand: anywhere in the sentence, or ending within some characters before the cue in its clause. */
  where: "anywhere" | "before";
  /** Kinds that the rule does not speak of. */
  not?: readonly Signal["kind"][];
  /** Holds even in a title or lead that names a recent day. */
  always?: boolean;
}

/** How far before the cue a word such as "could" still governs it. */
const REACH = 55;

const DENIED = "denied";
const EARLIER = "an earlier event, told for comparison";
const FOILED = "a foiled plot";
export const HYPOTHETICAL = "hypothetical, planned or feared";
const WOULD = /\b(?:would|could|might|will|if|unless|threatens?|threatened|vows?|vowed)\b/;
const REMEMBERED = "an anniversary or commemoration";
/** "Two bombs hit a procession that marked the anniversary": those who remembered were struck. */
const STRUCK_THERE =
  /\b(?:went off|explod\w+|detonat\w+|blew up|opened fire|hit|struck|ripped through|tore through|target(?:ed|ing)|attack(?:ed|s)|stormed|bomb(?:ed|s)|lobbed|hurled|threw|fired)\b[^.;]{0,60}\b(?:ceremon(?:y|ies)|rall(?:y|ies)|gatherings?|processions?|parades?|services?|march(?:es)?|vigils?|crowds?|mourners?|grave|tomb|shrine|celebrations?)\b/;
const SPURNED =
  /\bzq+\b[^.;]{0,30}\b(?:reject|denounc|condemn|dismiss|slam|criticis|criticiz)(?:s|es|ed)\b[^.;]{0,40}\b(?:decision|move|step|listing|designation|ban|sanctions|label|blacklisting)\b/;
const CAREER = "the career of somebody arrested or killed";

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
/** A month without a day, a year, some months. */
const PERIOD = `\\b(?:(?:in|during|of|for|throughout|since) (?:the month of )?(?:${MONTH}(?! \\d)|(?:19|20)\\d\\d|last (?:month|year)|the (?:first|second|third|fourth|last|past|previous) (?:\\w+ ){0,2}(?:months?|half|quarter|years?))|(?:this|last|so far this) (?:year|month)|(?:in|over|during) (?:that|the same) period|year[- ]on[- ]year|month[- ]on[- ]month)\\b`;

const RULES: readonly Rule[] = [
  {
    reason: "an inquest into a death",
    where: "anywhere",
    always: true,
    pattern: /\binquests?\b/,
    not: ["enforcement", "designation", "delisting", "policy"],
  },
  {
    reason: "a drill or an exercise",
    where: "anywhere",
    always: true,
    pattern:
      /\b(?:mock (?:drills?|exercises?|attack)|drills?|(?:training|security|military|emergency|lockdown|disaster) exercises?|simulat(?:ed|ion|es|ing)|rehears\w+)\b/,
  },
  {
    reason: "a story, not news",
    where: "anywhere",
    always: true,
    pattern:
      /\b(?:films?|movies?|novels?|tv series|drama|thriller|video ?games?|documentary|memoir|play|episode|album|song|sitcom|comedy|sequel|screenplay|biopic)\b[^.]{0,60}\b(?:about|in which|based on|tells|telling|follows|stars|starring|depict\w*|set in|portray\w*|directed|premier\w*)\b|\bin (?:the|her|his|their|this) (?:\w+ )?(?:novel|film|movie|video ?game|memoir|thriller|drama series)\b|\bplayers (?:must|can|fight|control|play as)\b|\b(?:box[- ]office|protagonist|screenwriter|film critics?)\b/,
  },
  {
    reason: "a false alarm",
    where: "anywhere",
    always: true,
    pattern:
      /\b(?:hoax|false alarms?|bomb (?:threat|scare|alert)s?|turn(?:ed|s) out (?:to be |harmless)|harmless|suspicious (?:package|object|bag|suitcase|vehicle)s?|controlled explosion|fake news)\b/,
  },
  {
    reason: REMEMBERED,
    where: "anywhere",
    always: true,
    pattern:
      /\b(?:anniversar(?:y|ies)|commemorat\w+|remembrance|memorial (?:service|ceremony|to)|years on from|(?:years|decades?|century) since|mark(?:s|ed|ing)? (?:\w+ ){0,4}(?:years?|decades?|century) (?:since|after|of|from))\b/,
  },
  {
    reason: "counts attacks over a longer time",
    where: "anywhere",
    always: true,
    pattern: new RegExp(
      `\\b(?:record(?:ed|s)|register(?:ed|s)|documented|counted|logged|tallied|data|figures|statistics|think[- ]tank|report says)\\b.*${PERIOD}|${PERIOD}.*\\b(?:recorded|registered|documented|according to (?:\\w+ )?(?:data|figures|statistics)|think[- ]tank|compared (?:to|with)|higher than|lower than|(?:high|low)est (?:figure|number|total|toll|level))\\b|\\bdeadliest (?:month|year|quarter|half|${MONTH})\\b`,
    ),
    not: ["policy", "designation", "delisting"],
  },
  {
    reason: DENIED,
    where: "before",
    always: true,
    pattern:
      /\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|dismiss(?:es|ed)|refut(?:es|ed))\b(?! responsibility by)(?! (?:any |its |their |all )?(?:role|involvement|responsibility|links?|connection|part|hand)\b)/,
    not: ["policy"],
  },
  {
    reason: "said not to have happened",
    where: "before",
    always: true,
    pattern:
      /\b(?:there (?:was|were|has been|have been) no|no (?:new |further |such |more |terrorist |recent )?|did not|didn't|does not|had not|has not|not (?:a|an|been|yet)|never|without(?: any(?: single)?| an?(?: single)?)?)\s*$/,
  },
  {
    reason: HYPOTHETICAL,
    where: "before",
    pattern:
      /\b(?:could|might|(?<!(?:on|in|of|since|early|late|\d(?:st|nd|rd|th)?) )may(?! \d)|would|should|will|must|can|if|unless|whether|plan(?:s|ned|ning)? (?:to|on|for)?|plott?(?:s|ed|ing)? (?:to|of)?|plots?|conspir\w+(?: to)?|threat(?:s|en(?:s|ed|ing)?)?(?: of| to)?|vow(?:s|ed|ing)? to|want(?:s|ed)? to|intend\w*|seek(?:s|ing)? to|sought to|aim(?:s|ed)? (?:to|at)|warn(?:s|ed|ing|ings)? (?:of|that|against|about)|warnings?|risks? of|risk|(?:(?<!\b(?:is|are|was|were|been) )feared|fears?|fearing)(?: of| that)?|possib(?:le|ility)|potential(?:ly)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|deter|capable of|capability|ability to|why|authority to|power to|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|propos(?:e|es|ed|al)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)|mull(?:s|ed|ing)?|ask(?:s|ed|ing)? (?:for|the)?|recommend\w*|against (?:any|possible|future)|future|imminent|in case of|alleged plan|suspected of planning|expected to|set to|poised to|about to|due to be|likely to|suspicion of|as long as|provided that)\b/,
    not: ["policy"],
  },
  {
    reason: "a step that is only asked for or awaited",
    where: "before",
    pattern:
      /\b(?:could|might|(?<!(?:on|in|of|since|early|late|\d(?:st|nd|rd|th)?) )may(?! \d)|should|if|unless|whether|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|expected to|likely to|hopes?)\b/,
  },
  {
    reason: FOILED,
    where: "anywhere",
    always: true,
    pattern:
      /\b(?:foil(?:s|ed|ing)?|thwart(?:s|ed|ing)?|avert(?:s|ed|ing)?|defused?|failed to (?:explode|detonate|go off)|disrupt(?:s|ed) (?:an?|the) (?:\w+ )?(?:plot|plan))\b/,
    not: ["enforcement", "designation", "delisting", "policy"],
  },
  {
    reason: "what a court case is about",
    where: "anywhere",
    pattern:
      /\b(?:convict(?:ed|ion|s)|sentenc(?:ed|es|ing)|on trial|(?:re)?trial (?:of|over|for)|inquests?|inquiry (?:into|opens)|commission of inquiry|(?:adjourn|postpon)(?:s|ed)|pleaded (?:not )?guilty|indict(?:ed|ment)|charged with|charges? of|accused of|acquitted|jailed for|jail(?:ed)? (?:over|for)|death row|court (?:in|on|has|hear|heard|sent)|prosecut\w+|extradit\w+|wanted (?:for|in connection))\b/,
    not: ["enforcement", "designation", "delisting", "policy"],
  },
  {
    reason: CAREER,
    where: "before",
    pattern:
      /\b(?:(?:was|were|is|are) (?:wanted|involved|implicated|responsible)|involved in|involvement in|confess(?:ed|es|ion)|admitted|mastermind(?:s|ed)?(?: of| behind)?|responsible for|linked to|in connection with|links? (?:to|with)|accused of|(?:coordinated the|orchestrated|oversaw|helped (?:to )?(?:plan|carry out))|who (?:it|they|he|she|police|israel|the (?:army|military|police)|officials|authorities) (?:said|says|say)(?: had)?|blamed for (?:a |several|many|numerous|dozens|some|previous|past)|role in)\b/,
    not: ["designation", "delisting", "policy", "enforcement"],
  },
  {
    reason: "the group's past",
    where: "before",
    pattern:
      /\b(?:group|outfit|organi[sz]ation|network|faction|militia|militants|movement|insurgents|rebels|separatists|affiliate|branch|who|which|that|zq+),? (?:which |who |that |also |it )?(?:(?:has|have|had) (?:\w+ )?(?:previously|repeatedly|often|long|frequently|regularly|in the past|claimed (?:\w+ )?(?:many|several|numerous|dozens|similar|previous|past|most)|carried out (?:many|several|numerous|dozens|a (?:series|string|number)|frequent|similar|scores|hundreds|some|deadly)|been (?:blamed|behind|fighting|waging|responsible|designated|listed|banned))|(?:has|have) already \w+|(?:has|have) (?:waged|killed|staged|targeted|attacked|stepped up|intensified|increased|conducted|carried out))\b/,
    not: ["policy"],
  },
  {
    reason: "tells of attacks in general",
    where: "anywhere",
    pattern:
      /\b(?:(?:plan|launch|stage|mount|carry out|conduct|organi[sz]e)s? (?:and \w+ )?(?:\w+ ){0,2}attacks|(?:a |the )?(?:series|string|spate|surge|wave|rise|increase|uptick|number|pattern|history|resurgence) (?:of|in) (?:\w+[ -]){0,4}(?:attacks?|bombings?|killings?|kidnappings?|violence|assassinations?|designations?|arrests?|incidents)|attacks (?:have|has) (?:\w+ )?(?:increased|risen|surged|spiked|declined|fallen|become)|(?:frequent|frequently|often|regularly|routinely|repeatedly|usually|typically|sporadic|occasional|numerous|countless|several (?:deadly|previous|past|other|high-profile)|high-profile|dozens of|hundreds of|scores of) (?:\w+ ){0,3}(?:attack\w*|bomb\w*|kill\w*|kidnap\w*|target\w*|ambush\w*)|over the (?:past|last) (?:\w+ )?(?:years?|decades?|months?)|in recent (?:years|months|weeks)|(?:multiple|several|many|numerous) times|since (?:the )?(?:19|20)\d\d|for (?:years|decades|months)|decades? of (?:\w+ )?(?:conflict|war|fighting|insurgency|violence)|decades?-(?:long|old)|years-long|\w+-year(?:-long)? (?:campaign|insurgency|war|conflict|rebellion)|year-old (?:conflict|insurgency|war))\b/,
    not: ["policy"],
  },
  {
    reason: EARLIER,
    where: "before",
    pattern:
      /\b(?:(?:days?|weeks?|hours?|months?|years?) (?:after|since|following)|comes? (?:\w+ ){0,4}after|came (?:\w+ ){0,4}after|in the wake of|aftermath of|previous(?:ly)?|earlier (?:attack|bombing|blast|incident|this (?:year|month))|similar (?:attack|incident|bombing|blast)|in the past|last (?:year|month)'s|the \d{4}|the (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?(?: [\w-]+)?|in \d{4},?|culminat\w+|reminiscent of|worst (?:\w+ )?(?:attack )?since|first (?:\w+ )?since|deadliest (?:\w+ )?since)\b/,
  },
  {
    reason: "recalled",
    where: "anywhere",
    always: true,
    pattern:
      /^["“']?(?:recall that|it (?:should|would|will|may|must|can|is to) be (?:recalled|remembered|noted) that|(?:our )?readers (?:will|may|would) (?:recall|remember)|as (?:you|readers) (?:will|may) recall)\b/,
  },
  {
    reason: "shown, not told anew",
    where: "before",
    always: true,
    pattern:
      /\b(?:photographs?|photos?|pictures?|videos?|footage|images|clips?) (?:of|from|showing) (?:the|its|their|an?) (?:\w+ )?$/,
    not: ["policy"],
  },
  {
    reason: "lies in the past",
    where: "before",
    pattern:
      /\b(?:in the past|historically|at the time|back then|years ago|decades ago|originally|was (?:first|founded|formed|established|created)|since its|born in|history)\b/,
  },
];

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
    OF_THE_DEED.test(low.slice(signal.at, nearest.at));
  if (nearest?.age === "old" && !isOfDeed) return `dated ${nearest.words}, long before publication`;
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
  if (!isDone && !THIS_ONE.test(low.slice(signal.at, signal.at + signal.cue.length + 45)) && tellsRecord(sentence, before))
    return "the group's past";
  if (signal.kind === "designation") {
    if (sentence.part === "title" && sentence.groups.length === 0 && TO_BE_LISTED.test(low)) return HYPOTHETICAL;
    if (TALKS_OF_LISTING.test(low)) return "talks about listing";
    if (sentence.part !== "title" && LISTED_BEFORE.test(low)) return "a listing of some time before";
  }
  if (signal.types.length === 1 && signal.types[0] === "kidnapping" && FREED.test(low))
    return "the end of a kidnapping that began earlier";
  if (signal.kind === "incident" && WHO_IS_SAID.test(low.slice(signal.at, signal.at + 140))) return CAREER;
  for (const rule of RULES) {
    if (rule.not?.includes(signal.kind)) continue;
    // "The group rejected the decision to list it": so it is listed.
    if (rule.reason === DENIED && signal.kind !== "incident" && SPURNED.test(low)) continue;
    // "Foiled an attack in which eight soldiers fell": it was repelled, not prevented.
    if (rule.reason === FOILED && (sentence.toll.killed !== null || sentence.toll.injured !== null || REACHED.test(low)))
      continue;
    if (rule.reason === REMEMBERED && isBefore(STRUCK_THERE.exec(low), rule.pattern.exec(low))) continue;
    if (rule.reason === HYPOTHETICAL && (signal.kind === "designation" || signal.kind === "delisting") && TAKES_EFFECT.test(low))
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
  /\b(?:last (?:week|month)|(?:in )?(?:the )?(?:first|second|third|last) week of|(?:in )?mid-\w+|earlier (?:this|in the) (?:month|week)|weeks? ago|recent(?:ly)?|already|previously|on (?:its|his) last (?:full )?day)\b/;

const NOT_YET_DONE =
  /\b(?:could|might|(?<!(?:on|in|of|since|early|late|\d(?:st|nd|rd|th)?) )may(?! \d)|would|should|will|must|can|if|unless|whether|(?:wants?|wanted|seeks?|seeking|sought|vow(?:s|ed)?|plans?|planned|planning) to|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|threaten\w*|expected|ask(?:s|ed)?|fail(?:s|ed)?|try|tried|trying|hop(?:es|ing)) (?:[\w'-]+ ){0,3}$/;
/** "Arrested over a murder two months ago": the time of the deed. */
const OF_THE_DEED =
  /\b(?:over|for|in connection with|in relation to|on suspicion of|accused of|suspected of|linked to|charged with|who|which|after|following)\b/;

/** "The gunman as Kharusha, a member of the group, who it said shot two": what he had done. */
const WHO_IS_SAID =
  /^[^.;]{0,130}\bwho (?:it|they|police|israel|the (?:army|military|police)|officials|authorities) (?:said|says|say) (?:had )?(?:shot|killed|attacked|carried|bombed|murdered|opened|stabbed|planned)\b/;

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
