import type { Signal } from "./signal.js";

/** Words that make what a sentence tells no news, and why. */
interface BackgroundRule {
  reason: string;
  pattern: RegExp;
  /** Where the pattern must stand: anywhere in the sentence, or ending within some characters before the cue in its clause. */
  where: "anywhere" | "before";
  /** Kinds that the rule does not speak of. */
  not?: readonly Signal["kind"][];
  /** Holds even in a title or lead that names a recent day. */
  always?: boolean;
}

export const DENIED = "denied";
export const EARLIER = "an earlier event, told for comparison";
export const FOILED = "a foiled plot";
export const HYPOTHETICAL = "hypothetical, planned or feared";
export const REMEMBERED = "an anniversary or commemoration";
export const CAREER = "the career of somebody arrested or killed";

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
/** A month without a day, a year, some months. */
const PERIOD = `\\b(?:(?:in|during|of|for|throughout|since) (?:the month of )?(?:${MONTH}(?! \\d)|(?:19|20)\\d\\d|last (?:month|year)|the (?:first|second|third|fourth|last|past|previous) (?:\\w+ ){0,2}(?:months?|half|quarter|years?))|(?:this|last|so far this) (?:year|month)|(?:in|over|during) (?:that|the same) period|year[- ]on[- ]year|month[- ]on[- ]month)\\b`;

export const BACKGROUND_RULES: readonly BackgroundRule[] = [
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
      /\b(?:nobody|no[- ]?one|none|not one|no suspects?)(?: \w+){0,3}?(?: (?:has|have|had|was|were|is|are))?(?: been)? ?$|\b(?:there (?:was|were|has been|have been) no|no (?:new |further |such |more |terrorist |recent )?|did not|didn't|does not|had not|has not|not (?:a|an|been|yet)|never|without(?: any(?: single)?| an?(?: single)?)?)\s*$/,
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
      /\b(?:(?:plan|launch|stage|mount|carry out|conduct|organi[sz]e)s? (?:and \w+ )?(?:\w+ ){0,2}attacks|(?:a |the )?(?:series|string|spate|surge|wave|rise|increase|uptick|number|pattern|history|resurgence) (?:of|in) (?:\w+[ -]){0,4}(?:attacks?|bombings?|killings?|kidnappings?|violence|assassinations?|designations?|arrests?|incidents)|attacks(?: (?:on|in|against|across) (?:[\w-]+ ){1,4}?| )(?:(?:have|has) (?:\w+ )?)?(?:increased|risen|rose|surged|spiked|multiplied|intensified|declined|fallen|become)|prefers? (?:\w+ ){0,2}attacks|(?:frequent|frequently|often|regularly|routinely|repeatedly|usually|typically|sporadic|occasional|numerous|countless|several (?:deadly|previous|past|other|high-profile)|high-profile|dozens of|hundreds of|scores of) (?:\w+ ){0,3}(?:attack\w*|bomb\w*|kill\w*|kidnap\w*|target\w*|ambush\w*)|over the (?:past|last) (?:\w+ )?(?:years?|decades?|months?)|in recent (?:years|months|weeks)|(?:multiple|several|many|numerous) times|since (?:the )?(?:19|20)\d\d|for (?:years|decades|months)|decades? of (?:\w+ )?(?:conflict|war|fighting|insurgency|violence)|decades?-(?:long|old)|years-long|\w+-year(?:-long)? (?:campaign|insurgency|war|conflict|rebellion)|year-old (?:conflict|insurgency|war))\b/,
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
