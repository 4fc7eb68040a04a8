/** A survey of months: the state's acts are counted in it too. */
export const COUNTS = "the article counts the attacks of a longer time";

const REMEMBERS = "the article remembers what lies in the past";
/** "Gunmen attack court during trial": the attack is the news. */
const ARMED_ACT = /\b(?:gunm[ae]n|militants?|bombers?|attackers?|rebels?) (?:attack|storm|kill|shoot|raid|abduct|open)/;
const COURT = "the article is about a trial";
/** A question or an explanation. */
export const ASKS = "the title asks or explains";

/** What a title promises that is no news: what is undated below it is a recollection, a story, a rehearsal or a rumour. */
const FRAMES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    ASKS,
    /^(?:what (?:is|are|does|do|we know|to know)|why|how (?:do|does|did|is|are|the|to|(?:[\w'-]+ ){1,6}?(?:spent|survived|escaped|lived|became|turned|fell|rose|changed|plotted|planned|unfolded|happened))|who (?:is|are)|should|explained|explainer|faqs?|q&a)\b|\b(?:faqs?|explained|frequently asked questions|q&a)$|^[^?]*\?$/,
  ],
  [
    "the article is about a book, a film or a game",
    /^(?:(?:book|film|movie|game|tv|theatre|album) )?reviews?\s*:|\b(?:(?:debut|latest) (?:novel|film|movie|thriller|memoir|documentary|album|game)|novel (?:tells|follows|imagines)|video ?games?|box office|netflix|screenplay|critics|audiences|moviegoers|(?:siege|war|spy|hostage|heist|pirate) (?:drama|thriller|epic)|gamers?|call of duty)\b/,
  ],
  [
    "the article is about a drill",
    /\b(?:(?:only|just|merely) an? (?:drill|exercise|test)|mock (?:drill|exercise|attack)s?|(?:security|emergency|anti-terror\w*|counter-?terror\w*|lockdown|disaster) (?:drills?|exercises?)|(?:holds?|held|stages?|staged|conducts?|conducted|begins?) (?:\w+ ){0,3}(?:drills?|exercises?|war games)|(?:drills?|exercises?) (?:simulat\w+|held)|(?:train|rehearse|practi[cs]e)s? for (?:an? )?(?:\w+ )?(?:attack|bomb|shoot|hostage)\w*)\b/,
  ],
  [
    "the article tells of a false alarm",
    /\b(?:turn(?:s|ed) out (?:to be )?(?:harmless|fake|a toy|empty)|false alarm|bomb (?:hoax|scare|threat|alert))\b/,
  ],
  [
    "the article checks a rumour",
    /\bden(?:y|ies|ied) (?:that\b|(?:\w+ )?(?:reports|rumou?rs|claims) (?:of|that)\b)|\b(?:fact[- ]?check|hoax|old (?:video|photo|clip|image)s?|(?:video|photo|clip)s? (?:falsely|wrongly)|fake (?:video|news|photo)s?)\b/,
  ],
  [
    "the end of a kidnapping that began earlier",
    /\b(?:free[sd]?|releas(?:es|ed?)|rescue[sd]?|return(?:s|ed)?)\b.*\b(?:hostages?|captives?|abductees?|abducted|kidnapped|seized|snatched|schoolgirls|schoolchildren|students|pupils)\b|\b(?:hostages?|captives?|abductees?|abducted|kidnapped|seized|snatched|schoolgirls|schoolchildren|students|pupils)\b.*\b(?:freed|released|rescued|free)\b/,
  ],
  [
    "the article surveys a longer time",
    /\b(?:trackers?|almanac|backgrounder|fact ?sheet|database|chronology|who's who|country report|profile)\b|^timeline (?:of|:)/,
  ],
  [
    COUNTS,
    /\b(?:(?:rose|fell|surged|dropped|increased|decreased|declined|doubled|up|down) (?:by )?(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|an? (?:third|quarter|half|fifth|tenth)|\w+fold)|(?:annual|monthly|quarterly|yearly|january|february|march|april|may|june|july|august|september|october|november|december) (?:report|review|survey|tally|round-?up)|(?:fewer|more) (?:\w+ )?(?:attacks|incidents)\b|attacks [^.]{0,40}since (?:january|february|march|april|may|june|july|august|september|october|november|december)|deadliest (?:month|year|quarter|january|february|march|april|may|june|july|august|september|october|november|december)|think[- ]tank|statistics|(?:terror\w*|violence|conflict|peace|fatalit\w+|crime) (?:index|ranking|report)|death toll (?:for|of) (?:19|20)\d\d|in (?:the )?first (?:\w+ )?(?:months|half|quarter)|study (?:finds|says|shows))\b/,
  ],
  [
    COURT,
    /\b(?:(?:re)?trial (?:of|over|for|in|into|to|opens?|begins?|starts?|resumes?|hears?)|(?:on|stands?|face) trial|'s trial|court hears|jury|testif(?:y|ies|ied)|inquest)\b/,
  ],
  [
    REMEMBERS,
    /^(?:remembering|in memoriam|obituary|timeline(?!.*\bweek\b)|flashback|on this day|looking back|(?:the )?(?:year|\d{4}) in review)\b|\b(?:anniversary|years? (?:on|later|after|since)|decades? (?:on|later|after|since)|commemorat\w+|remembrance|(?:remembers|mourns|honou?rs|pays? tribute)|memorial (?:unveiled|opens?|service|for)|survivors? (?:of [^:]{1,60} )?(?:recalls?|remembers?|tells?|recounts?|speaks?)|tells? (?:her|his|their) stor(?:y|ies))\b/,
  ],
];

/** "US names TRF as a terrorist organisation: what are the others?": the news stands before the question. */
const STATED_FIRST =
  /^(?!what|why|how|who|should|explain)[^:?]*\b(?:names|named|designates|designated|bans|banned|lists|listed|proscribes|proscribed|sanctions|sanctioned|labels|labelled|declares|declared|delists|delisted)\b[^:?]*: (?:what|why|how|who|here)\b|^(?!what|why|how|who|should|explain)[^?]*\b(?:killed|shot dead|dies|died|kills|bombed|stormed|abducted|kidnapped)\b[^?]*[.:;–—-] (?:who|what|why|how)\b[^.?]*\?$/;

/** Words of a headline that reports a new attack beside such a frame: "Blast at memorial for victims kills three". */
const STRUCK = /\b(?:death toll|kills?|dead|dies|wounds|injures?|hits|rips|strikes|storms?|claims responsibility)\b/;

/**
 * Why what an article tells without a day is no news, from its title; null for most.
 *
 * @param title the title's sentences, lower-cased
 */
export function frameOf(title: string): string | null {
  if (STATED_FIRST.test(title)) return null;
  const [reason] = FRAMES.find(([, pattern]) => pattern.test(title)) ?? [null];
  if (reason === COURT && (STRUCK.test(title) || ARMED_ACT.test(title))) return null;
  return (reason === REMEMBERS || reason === ASKS) && STRUCK.test(title) ? null : reason;
}
