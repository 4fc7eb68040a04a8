/** What the words around a day say of it: that it is of the news, of what came after, of some days, or no day of anything. */

/** The line that says when an article was written, the year of a court's case, and since when there was none as bad. */
export const isNoDay = (low: string, found: RegExpExecArray): boolean =>
  isOfDateline(low, found) || isOfCase(low, found) || isOfRecord(low, found) || isOfRevellers(low, found) || isItsEnd(low, found);

/** The day on which somebody said or did something about it. */
export function isTold(low: string, { index, 0: words }: RegExpExecArray): boolean {
  const after = low.slice(index + words.length);
  return (!after.startsWith("'s") && TELLING.test(low.slice(Math.max(0, index - 60), index))) || TELLS.test(after);
}

/** The day of what followed: a burial, the end of a siege, a toll revised. */
export function comesAfter(low: string, { index, 0: words }: RegExpExecArray): boolean {
  return AFTERMATH.test(low.slice(Math.max(0, index - 60), index)) || FOLLOWS.test(low.slice(index + words.length));
}

/** "Police said on Friday", "were buried on Tuesday": words that end right before a day. */
const TELLING =
  /\b(?:said|says|stated|disclosed|revealed|(?:disclosed|revealed|stated|confirmed|announced|said) (?:this|so)\b[^;.]{0,40}|told(?: [\w()'-]+){1,7}|announced|confirmed|(?:confirmed|reported|announced) (?:[\w-]+ ){1,4}(?:dead|deaths|killed|fatalities)|reported|added|wept|prayed|claimed(?: responsibility)?|condemned|buried|laid to rest|mourned|admitted|revised|raised|visited|published (?:\w+ ){1,5}|(?:rose|risen|climbed|risen) (?:to )?(?:at least )?\w+|(?:reported|confirmed|announced) by (?:[\w'-]+ ){1,4}|(?:statement|video|message|claim) (?:circulated|shared|carried|broadcast|aired)(?: (?:on|by|via) [^,.;]{3,40})?|(?:statement|video|message|post) (?:on|via|through) (?:its|their|the) (?:[\w-]+ ){1,3}?(?:channel|account|website|page|telegram)|(?:statement|video|message|communiqu[eé]|recording) (?:\w+ )?(?:released|issued|posted|published)|(?:earlier|previous|initial|first) (?:claims?|statement|toll|figures?|reports?|estimates?)|issued by (?:[\w'-]+ ){1,5}|(?:said|reported|confirmed|announced) (?:[\w'-]+ ){1,7}(?:sources?|witness(?:es)?|police|officials?|spokesm[ae]n|spokeswoman|spokesperson|residents?|authorities|ministry|media)|according to (?:[\w'-]+ ){1,5}),?(?: (?:late|early))?(?: on| in a statement on)? ?$/;

/** "… on Thursday denied", "On Friday, the group came forward to claim": a day that a word of telling follows. */
const TELLS =
  /^,? (?:(?!\b(?:killed|attacked|shot|exploded|bombed|struck|abducted|opened|stormed)\b)[^.;]){3,120}\b(?:voiced|expressed|denounced|condemned|deplored|lamented|appealed)\b|^(?:, \w+ \d{1,2}(?:, \d{4})?)?, (?:they|it|the [\w-]+) (?:also |later )?(?:released|issued|posted|put out)\b|^, [^,;.]{3,60} (?:claimed(?! (?:\w+ ){0,4}li(?:fe|ves))|came forward|took responsibility)\b|^ (?:\w+ly )?(?:said|says|denied|announced|confirmed|condemned|deplored|decried|regretted|claimed(?! (?:\w+ ){0,4}li(?:fe|ves))|blamed|urged|warned|told|reported|welcomed|revised|lowered|raised|identified|named|rejected|appealed|mourned|buried|published|called|praised|vowed|accused|thanked|recovered|found|revealed|disclosed|stated|declared|expressed|described|noted|lamented|explained|put the)\b/;

/** "Were buried on Tuesday", "ended the siege on Sunday", "on Tuesday revised down": days that come after what happened. */
const AFTERMATH =
  /\b(?:(?:days? of )?(?:national )?mourning (?:began|begins|started|was declared|were declared)|buried|laid to rest|mourned|revised(?: \w+)?(?: to \d+)?|visited|(?:press|news) (?:conference|briefing)|bod(?:y|ies) from (?:the )?(?:rubble|debris|wreckage|ruins)[^,;.]{0,40}|ended(?: (?:the|its|their|an?) (?:[\w-]+ ){0,4}(?:siege|stand-?off|attack|assault|ordeal|hostage[\w-]*))?|(?:travell?ed|went|flew|rushed) to (?:the )?\w+(?: of the \w+)?|(?:rose|risen|climbed)(?: to)?(?: at least)?(?: \w+)?)(?: on)? $/;
const FOLLOWS =
  /^, [^;.]{0,80}\b(?:remained closed|(?:was|were) closed|funerals?|mourn\w*|buried|burials?|shut down|vigils?)\b|^ (?:at|for|during|before) (?:the |an? )?(?:\w+ )?(?:burials?|funerals?|vigils?|memorial|prayers)\b|^,? (?:\w+ly )?(?:(?:brought|cut|scaled|put) (?:down |back )?(?:to|the)|ended|concluded|revised|lowered|raised|buried|mourned|visited|condemned|adjourned|appealed)\b/;

/** "Between October 5–8", "from Monday to Thursday": an end of some days, of which none is the day. */
export function isOfStretch(low: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = low.slice(Math.max(0, index - 30), index);
  return (
    /\b(?:between|from) (?:\w+ )?$/.test(before) &&
    /^ ?(?:-|–|to|and|until|through) ?(?:\d|\w+day|\w{3,9} \d)/.test(low.slice(index + words.length))
  );
}

/** "Sentenced in a 2017 case": which case it is, not when it was decided. */
function isOfCase(low: string, { index, 0: words, 10: year }: RegExpExecArray): boolean {
  return year !== undefined && /^ (?:[\w-]+ ){0,2}case\b/.test(low.slice(index + words.length, index + words.length + 40));
}

/** "In one of the deadliest attacks since the 2019 bombing, 26 were killed": since when there was none like it. */
function isOfRecord(low: string, { index, 0: words }: RegExpExecArray): boolean {
  return words.startsWith("since ") && RECORD.test(low.slice(Math.max(0, index - 100), index));
}

/** "Hours of violence that lasted until the early hours of Saturday": when it was over. */
const isItsEnd = (low: string, { index }: RegExpExecArray): boolean =>
  /\b(?:until|till|into) (?:the )?(?:(?:early|small|late|wee) )?(?:hours|morning|night|evening) (?:of|on) $/.test(
    low.slice(Math.max(0, index - 40), index),
  );

/** "Into a crowd of New Year's Eve revellers", who celebrate till the morning. */
function isOfRevellers(low: string, { index, 0: words }: RegExpExecArray): boolean {
  return /^ (?:revell?ers|partygoers|crowds?)\b/.test(low.slice(index + words.length, index + words.length + 15));
}

const RECORD = /\b(?:deadliest|worst|bloodiest|biggest|largest|gravest|most \w+)\b[^,;.]{0,70}$/;

/** "KARACHI, Jan 5 (Reuters) - …": the day on which it was written. */
function isOfDateline(low: string, { index, 0: words }: RegExpExecArray): boolean {
  return (
    index < 50 &&
    /^\.?,?\s*(?:(?:\([^)]{2,30}\)\s*)?(?:--?|–|—|:)\s|\([a-z/ ]{2,12}\):?\s)/.test(
      low.slice(index + words.length, index + words.length + 45),
    )
  );
}
