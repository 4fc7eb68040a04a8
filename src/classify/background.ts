import { ageInDays, datesOf } from "./dates.js";
import { FOREIGN } from "./foreign.js";
import type { Trigger } from "./triggers.js";

/** A happening dated longer ago than this at publication is no news. */
const NEWS_DAYS = 14;
/** In an undated sentence of a body, a month or year named is the past it speaks of. */

const RULES: [string, RegExp][] = [
  [
    "an anniversary or commemoration",
    /\b(?:anniversar\w+|commemorat\w+|remembrance|memorial (?:service|ceremony)|years? on from|marks? \d+ years)\b/i,
  ],
  [
    "a drill, a hoax or a false alarm",
    /\b(?:(?:mock|training|security) (?:drill|exercise)s?|drills?|hoax|false alarm|simulat\w+|rehears\w+)\b/i,
  ],
  [
    "denied or did not happen",
    /\b(?:no (?:casualties|group) (?:\S+ ){0,2}(?:would|could)|denied (?:that|any|involvement|reports?)|there (?:was|were) no (?:attack|explosion|blast|bomb\w*)|did not (?:explode|go off|attack|arrest|designate))\b/i,
  ],
  [
    "history of the group",
    /\b(?:has (?:carried out|claimed|been (?:blamed|behind)|killed|waged|staged|conducted|long)|have (?:carried out|claimed|killed|waged|staged)|was founded|was formed|emerged|in recent (?:years|months)|over the (?:past|last) (?:\w+ )?(?:years?|decades?|months?)|for (?:years|decades|more than)|since (?:its|their|the)|decades?[- ](?:long|old)|history of|notorious for|responsible for (?:some|many|several|numerous|dozens|scores)|series of|string of|previously|in the past|formerly|earlier (?:this|that) (?:year|month)|last (?:year|month)|past (?:attacks|bombings))\b/i,
  ],
  [
    "told in the past perfect",
    /\b(?:had (?:been )?(?:already |previously |earlier )?(?:killed|bombed|attacked|claimed|carried|designated|banned|proscribed|listed|arrested|detained|sanctioned|kidnapped|abducted|blacklisted|convicted|sentenced|put|placed|added))\b/i,
  ],
  [
    "a clause about an older event",
    /\b(?:who|which|that) (?:was|were|had been|has been|have been|is|are) (?:\S+ ){0,4}(?:designated|proscribed|banned|listed|blacklisted|sanctioned)\b|\b(?:the |an? )?(?:designated|proscribed|banned|outlawed|blacklisted|UN-listed|US-designated|U\.S\.-designated|sanctioned) (?:\S+ ){0,2}(?:terror\w*|group|organi[sz]ation|outfit|militant|network|militia|entity)/i,
  ],
  [
    "hypothetical or a warning",
    /\b(?:if (?:the|a|it|they)|would (?:be|have)|could (?:be|have|also)?|might|may (?:be|have|soon|also)|should (?:be|consider|also)|threat(?:s|en(?:s|ed|ing)?)? (?:of|to)|risk of|fears? of|potential(?:ly)?|possib(?:le|ility)|plan(?:s|ned|ning)? to|plot(?:s|ted|ting)? to|vow(?:s|ed)? to|warn(?:s|ed|ing)? (?:of|that|against)|calls? (?:for|on)|call(?:ed|ing) (?:for|on)|urg(?:es?|ed|ing)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)|seek(?:s|ing)?|sought|pressure to|demand\w*|debat\w+|mull(?:s|ed|ing)?|propos(?:es?|ed|als?)|preparing|intend(?:s|ed)?|mooted|to prevent|to avoid|in order to|capable of)\b/i,
  ],
];

export interface Sense {
  /** Why the sentence is background; null when it is news. */
  reason: string | null;
  /** The ISO day that it gives, when that is recent. */
  day: string | null;
  /** True when it names a recent day itself. */
  dated: boolean;
}

/**
 * Whether a sentence tells of something new, or of the past, the possible and the denied.
 *
 * @param lead the title or one of the first sentences, which speak of the news unless they say otherwise
 */
export function senseOf(
  sentence: string,
  trigger: Trigger,
  language: string | null,
  published: Date | null,
  lead: boolean,
): Sense {
  const dates = datesOf(sentence, published);
  const ages = dates.map((date) => ({ date, age: ageInDays(date, published) }));
  const recent = ages.filter(({ date, age }) => date.precision === "day" && age !== null && age <= NEWS_DAYS && age >= -3);
  const old = ages.filter(({ age }) => age !== null && age > NEWS_DAYS);
  const day = recent[0]?.date.day ?? null;
  const dated = day !== null;
  const background = (reason: string): Sense => ({ reason, day: null, dated: false });
  const foreign = language === null ? undefined : FOREIGN[language];
  if (foreign !== undefined)
    return foreign.background.test(sentence) && !dated ? background("speaks of the past") : { reason: null, day, dated };
  const [oldest] = old;
  if (oldest !== undefined && !dated)
    return background(`dated ${oldest.date.precision === "year" ? oldest.date.day.slice(0, 4) : oldest.date.day}`);
  if (published === null && /\b(?:in|since|of) (?:19|20)\d\d\b/.test(sentence) && !lead) return background("dated years ago");
  for (const [reason, pattern] of RULES) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    // "Police foiled a plot to bomb…": the foiling is the news, the bombing is not.
    if (trigger.kind === "enforcement" && reason.startsWith("hypothetical") && found.index > trigger.at) continue;
    // A lead that names its day, or a headline in the present, is news whatever else it recalls after its trigger.
    if (
      lead &&
      (reason.startsWith("history") || reason.startsWith("hypothetical") || reason.startsWith("a clause")) &&
      found.index > trigger.at + trigger.words.length
    )
      continue;
    if (dated && reason.startsWith("history") && found.index > trigger.at) continue;
    if (trigger.kind === "policy" && reason.startsWith("hypothetical")) continue;
    return background(reason);
  }
  // Old and new in one: "a year after the 2024 attack, … on Tuesday": the day stands with the news when it follows the trigger closely.
  if (
    oldest !== undefined &&
    /\b(?:after|since|over|for|in connection with|role in|related to|linked to)\b[^.]{0,60}(?:19|20)\d\d/.test(sentence) &&
    trigger.kind === "incident"
  ) {
    return background("an older event that today's news is about");
  }
  return { reason: null, day, dated };
}

/** How strongly a text argues instead of reporting: phrases of opinion and analysis, a thousand words. */
export function argues(title: string, text: string): { score: number; marks: string[] } {
  const head =
    /^(?:opinion|op-ed|editorial|column|comment|analysis|viewpoint|explainer|letters?|perspective|essay|review|book review|why|how|what)\b\s*[:|–-]?/i.exec(
      title,
    )?.[0];
  const marks = [
    ...(head ? [head.trim()] : []),
    ...[
      ...text.matchAll(
        /\b(?:it is (?:important|clear|worth|no secret|time|hard|high time|imperative)|it’s clear|it's clear|in my (?:view|opinion)|i (?:believe|think|argue|would)|we (?:must|should|need to|cannot)|should be (?:viewed|seen|understood)|must be (?:viewed|seen|understood)|against this backdrop|at any rate|in sharp contrast|as a result|on the one hand|on the other hand|not only\b.{0,80}\bbut also|in other words|the (?:foremost|real|key|main|central) (?:factor|reason|question|problem|challenge|dimension)|(?:two|three|four|several|other) factors|another (?:dimension|aspect|factor|reason)|underpin\w*|undergird\w*|the fact (?:is|remains)|arguably|to be sure|make no mistake|needless to say|ultimately|in essence|geopolitic\w+|rather,|however,|moreover|furthermore|nonetheless|the author|the writer)\b/gi,
      ),
    ].map((match) => match[0].toLowerCase()),
  ];
  const thousands = Math.max(0.4, text.split(/\s+/).length / 1000);
  return { score: (new Set(marks).size + (head ? 2 : 0)) / thousands, marks: [...new Set(marks)].slice(0, 6) };
}
