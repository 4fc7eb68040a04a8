import { type NumberHit, numbersIn } from "./numbers.js";
import { peopleNumbers } from "./people.js";

/** Figures that a sentence or an article gives; null where it gives none. */
export interface Toll {
  killed: number | null;
  killedMax: number | null;
  injured: number | null;
  injuredMax: number | null;
}

export const NO_TOLL: Toll = { killed: null, killedMax: null, injured: null, injuredMax: null };

const DEATH =
  "killed|slain|neutrali[sz]ed|eliminated|martyred|embraced? (?:martyrdom|shahadat)|attained martyrdom|dead|died|dies|die|shot dead|gunned down|murdered|massacred|beheaded|lost their lives|put to death|paid the (?:supreme|ultimate) (?:price|sacrifice)|sent to hell|succumbed|assassinated|burn(?:ed|t) to death|executed|stabbed to death|hacked to death";
const HURT =
  "injured|wounded|hurt|hospitali[sz]ed|maimed|sustained (?:[\\w-]+ )?(?:injuries|wounds)|suffered (?:\\w+ )?(?:injuries|wounds)|received (?:\\w+ )?(?:injuries|wounds)";
const KILLING =
  "(?:cut(?:s|ting)?|slit(?:s|ting)?) the throats of|slaughters|killing|kills?|killed|neutrali[sz](?:es?|ed|ing)|eliminat(?:es?|ed|ing)|claim(?:ed|ing|s)? the li(?:ves|fe) of|leav(?:es|ing)|left|martyring|murdering|murdered|beheaded|beheading|massacred|massacres?(?= (?:over|at least|more than|about|some|nearly|\\d))|gunned down|shot dead|shot and killed|slaying|slaughtered|slaughtering";
const HURTING = "injuring|injures?|injured|wounding|wounds?|wounded|hurting";

const deathAfter = new RegExp(`\\b(?:${DEATH})\\b`);
const hurtAfter = new RegExp(`\\b(?:${HURT})\\b`);
const deathBefore = new RegExp(`\\b(?:${KILLING}|death toll|toll|deaths?|fatalities)\\b`, "g");
const hurtBefore = new RegExp(`\\b(?:${HURTING}|injuries to)\\b`, "g");
/** "…, a military officer and residents said": who speaks is nobody's toll. */
const SPEAKER =
  /, (?![^,;]*\b(?:kill|dead|died|wound|injur|hurt))[^,;]{2,90} (?:said|says|told (?:\w+ ){0,3}\w+|reported|confirmed|announced|added)(?: (?:on )?\w+day)?\.?["']?$/;
/** "…to nine after two of the wounded died": the two are in the nine, and no longer among the wounded. */
const SINCE_DIED =
  / (?:after|as|when) (?:[\w-]+ ){1,4}of the (?:[\w-]+ ){0,2}(?:wounded|injured|victims|survivors)\b(?:(?!\b(?:and|bringing|raising|taking|pushing)\b)[^.;]){0,80}/g;
/** "Three more of the wounded succumbed": in the toll that follows already. */
const OF_THE_WOUNDED = /\b[\w-]+ (?:more |other )?of the (?:\w+ )?(?:wounded|injured) (?:(?:have|had) )?(?:succumbed|died)\b/g;
/** "Four policemen are among the seven killed": seven. */
const AMONG_DEAD =
  /\b[\w-]+ (?:\w+ ){1,4}(?:is|are|was|were) among (?:the |at least )?(?=[\w-]+ (?:\w+ )?(?:killed|dead|slain|victims)\b)/g;
/** "Of the three killed, two were police": three. */
const OF_THE_DEAD = /\bof the ([\w-]+ (?:people )?(?:killed|dead|injured|wounded)), [^.;]*/g;
/** "Three people, including a policeman, were killed", without its second comma. */
const INCLUDING_THEN =
  /,? including (?:(?!\bwho\b)[^,;.)]){3,80}?(?= (?:were|was|have been) (?:\w+ )?(?:killed|martyred|injured|wounded|hurt)\b)/g;
const SUBSET =
  /\(?,? ?\b(?:including|among them|one of (?:them|whom)|of which|of whom|among whom|comprising)\b[^,;.)]{0,120}(?:[,)]|(?=[;.])|(?= (?:were|was|have|has|died|killed|in|when|after|on)\b)|$)/g;
/** "57 were killed, seven of them foreigners": 57. */
const OF_THEM =
  /,? (?:\d+(?:,\d{3})*|[a-z-]+) of (?:them|whom)\b(?![^,;.]*\b(?:killed|dead|died|shot|wounded|injured|hurt|beheaded|executed|murdered)\b)[^,;.)]*/g;

/**
 * Reads who was killed and hurt from an English sentence.
 *
 * "Four people, including two policemen, were killed and eleven injured" is 4 and 11; "two soldiers and a civilian were killed" is
 * 3; "killing at least 12" is 12; "dozens" is 12. A range keeps both ends.
 */
export function tollOf(sentence: string): Toll {
  const low = sentence
    .replace(/\bbetween (\w+) and (\w+)\b/g, "$1 to $2")
    .replace(/\bas many as (?=\d|\w+ (?:people|others)?)/g, "up to ")
    .replace(
      /\b(?:earlier|previous|initial|first) (?:claims?|tolls?|figures?|counts?|estimates?) (?:\w+ ){0,4}?of (?:killing )?[^,;.]{1,40}/g,
      " ",
    )
    .replace(WHO_CAME, "attackers ")
    .replace(/\ba couple and (?=their)|\bthe couple and (?=their)/g, "two people and ")
    .replace(ALONG_WITH, " and $2$1 ")
    .replace(APPOSED, "$1,")
    .replace(/\b(deaths?|killed|dead|injuries|injured|wounded): ?(\d[\d,]*)\b/g, (_, fate: string, count: string) =>
      /inj|wound/.test(fate) ? `${count} people injured` : `${count} people killed`,
    )
    .replace(/\b(\d[\d,]*|[a-z]+) (?:civilian )?(?:deaths|fatalities)(?= and (?:\w+ )?(?:\w+ )?injuries\b)/g, "$1 people killed")
    .replace(/(people killed and (?:at least |over |about )?)(\d[\d,]*|[a-z]+) injuries\b/g, "$1$2 injured")
    .replace(NOT_SO_MANY, " ")
    .replace(TO_SO_MANY, "$1 $3 of dead to $2,")
    .replace(RESULTED_IN, "$1$2 people killed")
    .replace(OF_THE_DEAD, "$1.")
    .replace(/\baccording to (?:an?|one|the) [^,;]{3,60},/g, " ")
    .replace(/\bboth (?=(?:in|at|on|from|near)\b)/g, "")
    .replace(INCLUDING_THEN, "")
    .replace(/,? (?:identified as|including)\b[^,;]{0,80},/g, " ")
    .replace(AMONG_DEAD, "")
    .replace(SINCE_DIED, ".")
    .replace(OF_THE_WOUNDED, " ")
    .replace(SPEAKER, ".")
    .replace(OF_THEM, "")
    .replace(SUBSET, " ")
    .replace(/\([^)]{0,80}\)/g, " ")
    .replace(/\s+/g, " ");
  const numbers = peopleNumbers(low);
  const dead: NumberHit[] = [];
  const hurt: NumberHit[] = [];
  for (const number of numbers) {
    const fate = fateOf(low, number, numbers);
    if (fate === "dead") dead.push(number);
    else if (fate === "hurt") hurt.push(number);
  }
  const put = PUT_AT.exec(sentence);
  const [killed, killedMax] = withOther(total(dead, low), put === null ? null : numbersIn(put[1] ?? "")[0]);
  const [injured, injuredMax] = total(hurt, low);
  return { killed, killedMax, injured, injuredMax };
}

/** "Fourteen people, not sixteen as first said, were killed". */
const NOT_SO_MANY =
  /, (?:and )?not (?:the )?(?:\d[\d,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:-\w+)?)(?: (?:as|that|which) [^,;.]{3,50})?(?:,|(?=[.;]|$))/g;

/** "Bringing to six the number of people killed". */
const TO_SO_MANY =
  /\b(bringing|raising|taking|pushing) to ((?:at least )?[\w-]+) (the (?:number|total|toll|count|tally))(?: of (?:people|those))?(?: of)? (?:killed|dead|deaths|victims|fatalities)\b/g;

/** "Resulted in 12 deaths", "led to at least nine fatalities". */
const RESULTED_IN =
  /\b((?:result(?:s|ed|ing) in|caus(?:es|ed|ing)|le(?:ads|d|ading) to) (?:the )?(?:(?:at least|about|around|nearly|over|more than|some|up to) )?)(\d[\d,]*|[a-z]+) (?:civilian |confirmed )?(?:deaths|fatalities)\b/g;

/** "Several hundred armed men, many on motorbikes, attacked": who came, and not who died. */
const WHO_CAME =
  /\b(?:(?:several|some|about|around|over|nearly|more than|at least|up to) )*(?:\d[\d,]*|hundreds?|dozens?|scores|thousands?)(?: of)? (?:[\w-]+ )?(?:armed men|gunm[ae]n|militants|fighters|insurgents|attackers|jihadists|bandits|assailants|rebels|terrorists)(?:,[^,;.]{3,60},| (?:on|riding|aboard) [\w ]{3,40}?)? (?=(?:attacked|stormed|raided|assaulted|overran|ambushed|besieged|invaded)\b)/g;

/** "Two people, a civilian and a soldier, were killed": two. */
const APPOSED =
  /\b((?:two|three|four|2|3|4) (?:people|persons|others|men|victims|residents|villagers|civilians|workers|family members)), (?:an? [\w -]{2,30}, ){0,2}an? [\w -]{2,30} and an? [\w -]{2,30},/g;

/** "Was killed along with two guards": both. */
const ALONG_WITH =
  / ((?:was|were) (?:\w+ )?(?:killed|shot dead|gunned down|martyred|murdered|assassinated|wounded|injured)),? (?:along|together) with ((?:[\w'-]+ ){1,5}?)(?=(?:by|in|on|when|as|after|during|at|near|while|and)\b)/g;

/** "Residents buried 20; police put the figure at 16": the lower one is the conservative. */
const PUT_AT =
  /\bput(?:s|ting)? the (?:figure|toll|death toll|number|count|total)(?: of (?:dead|deaths))? at ((?:at least )?[\w,]+)/;

function withOther(
  [low, high]: [number, number] | [null, null],
  other: NumberHit | null | undefined,
): [number, number] | [null, null] {
  if (other === null || other === undefined || low === null) return low === null ? [null, null] : [low, high];
  return [Math.min(low, other.low), Math.max(high, other.high)];
}

const OWN_VERB = new RegExp(
  `^(?:[ -](?!(?:and|or|in|at|when|while|after|killed|injured|wounded|killing|injuring|wounding)\\b)[\\p{L}'.-]+){0,5}? (?:(?:were|was|are|have|has|had|been|being|got|also|critically|seriously|severely|badly|reported|reportedly|confirmed|feared|others|more|left|later|instantly|brought in) )*(${DEATH}|${HURT})\\b`,
  "u",
);

/** "A bomber killed 8 people": the verb has its own object and says nothing of who stands before it. */
function isActive(low: string, end: number, words: string): boolean {
  if (/\b(?:were|was|are|been|being|got|have|has|had)\b/.test(words)) return false;
  return /^(?:\s+(?:at least|more than|over|some|about|around|nearly|up to|as many as))?\s+(?:\d|an?\b|the\b|his\b|her\b|their\b|another\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|dozens\b|scores\b|hundreds\b|several\b|many\b|people\b|himself\b|themselves\b)/.test(
    low.slice(end),
  );
}

/** What befell them: the nearest verb after the number within the clause, or the verb right before it. */
function fateOf(low: string, number: NumberHit, all: readonly NumberHit[]): "dead" | "hurt" | null {
  const before = low.slice(Math.max(0, number.start - 150), number.start);
  if (HURT_AT.test(before)) return "hurt";
  const direct = OWN_VERB.exec(low.slice(number.end, number.end + 100));
  if (direct?.[1] !== undefined && !isActive(low, number.end + direct.index + direct[0].length, direct[0]))
    return hurtAfter.test(direct[1]) ? "hurt" : "dead";
  if (
    /\b(?:toll|bringing the (?:dead|total)|number of (?:\w+ ){0,3}?(?:dead|deaths|killed|slain|fatalities|naxals|militants|victims|people killed|troops killed|soldiers killed))\b[^.;]{0,120}\b(?:to|at|reached|reaches|hits?|of|past|now|stands at|stood at)(?: at least| more than)? $/.test(
      before,
    )
  )
    return "dead";
  if (
    /^(?: [\p{L}-]+)? bod(?:y|ies)\b[^.;]{0,40}\b(?:recovered|found|pulled|retrieved|brought)\b/u.test(
      low.slice(number.end, number.end + 80),
    )
  )
    return "dead";
  if (/^ the (?:death toll|toll|number of (?:\w+ ){0,2}(?:killed|dead|victims|deaths))/.test(low.slice(number.end)))
    return "dead";
  // "Seized six men and slaughtered them".
  if (
    /^ [\p{L}' -]{2,50}\band (?:later |then )?(?:killed|shot|beheaded|slaughtered|executed|murdered|hanged) them\b/u.test(
      low.slice(number.end),
    )
  )
    return "dead";
  if (TAKEN.test(before)) return null;
  if (FOUND.test(before) && /^(?: [\p{L}-]+)? (?:bod(?:y|ies)|corpses?)\b/u.test(low.slice(number.end))) return "dead";
  if (BURIED.test(before)) return "dead";
  const lead = verbBefore(before.slice(-70));
  if (lead === "left") {
    const after = low.slice(number.end, number.end + 60);
    if (/^(?: [\p{L}'-]+){0,4} (?:dead|killed)\b/u.test(after)) return "dead";
    if (/^(?: [\p{L}'-]+){0,4} (?:injured|wounded|hurt)\b/u.test(after)) return "hurt";
    return null;
  }
  if (lead !== null) return lead;
  const next = all.find((other) => other.start > number.end);
  const clause = low.slice(number.end, number.end + 140);
  const stop =
    /[;:]|, (?:while|whereas|but|who|which|when)\b|\b(?:while|whereas|when|after|killing|injuring|wounding)\b/.exec(clause)
      ?.index ?? clause.length;
  const own = clause.slice(0, stop);
  const death = deathAfter.exec(own)?.index ?? Number.POSITIVE_INFINITY;
  const injury = hurtAfter.exec(own)?.index ?? Number.POSITIVE_INFINITY;
  const verb = Math.min(death, injury);
  if (verb === Number.POSITIVE_INFINITY) return null;
  const said = (death < injury ? deathAfter : hurtAfter).exec(own);
  if (said !== null && isActive(low, number.end + said.index + said[0].length, own.slice(0, said.index))) return null;
  if (
    next !== undefined &&
    number.end + verb > next.start &&
    !/^[\p{L}\s,'-]*\band\b[\p{L}\s'-]*$|^[^.;]*,[^.;]*$/u.test(low.slice(number.end, next.start))
  )
    return null;
  return death < injury ? "dead" : "hurt";
}

const APPROXIMATELY = "(?:(?:at least|about|around|over|some|more than|nearly|another|up to) )?$";
/** "Arrested 13 people over an attack that killed 40". */
const TAKEN = new RegExp(`\\b(?:arrest|detain|round|nab|apprehend)\\w* (?:up )?${APPROXIMATELY}`);
/** "… and that of the wounded at 40". */
const HURT_AT = new RegExp(`\\b(?:wounded|injured|hurt) (?:at|to|is|was|stands at|stood at|reached) ${APPROXIMATELY}`);
/** "Searchers have recovered 26 bodies". */
const FOUND = new RegExp(
  `\\b(?:recover|f(?:ou|i)nd|pull|retriev|count|discover|dug up|unearth)\\w*(?: up| out)? ${APPROXIMATELY}`,
);
/** "Villagers buried 43 people". */
const BURIED = new RegExp(`\\b(?:bur(?:y|ied|ies|ying)|(?:burials?|funerals?) (?:of|for)|laid to rest) ${APPROXIMATELY}`);

/** The verb of which the number is the object, where nothing but approximations stand between. */
function verbBefore(before: string): "dead" | "hurt" | "left" | null {
  const death = last(deathBefore, before);
  const injury = last(hurtBefore, before);
  const at = death === null ? injury : injury === null || death.index > injury.index ? death : injury;
  if (at === null) return null;
  const between = before.slice(at.index + at[0].length);
  const APPROXIMATE =
    /^(?:[\s,:-]|at least|at|least|more than|over|up to|some|about|around|nearly|almost|as many as|no fewer than|no less than|an estimated|estimated|another|a further|further|also|has|have|had|reached|reaches|rises?|rose|risen|climbs?|climbed|jumps?|jumped|increased|stood|stands|now|from|to|by|in|all|its?|the|other|that|least|approximately|is|of|him|himself|put|people|(?:\d{1,4}|[a-z]+)(?= to$)|(?:an?|the|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (?:[a-z'-]+ ?){0,5}(?:and|,))*$/;
  if (!APPROXIMATE.test(between)) return null;
  if (/^(?:leav|left)/.test(at[0])) return "left";
  if (
    /^(?:killed|injured|wounded)$/.test(at[0]) &&
    /\b(?:were|was|been|being|are|is|got)(?: \w+)? $/.test(before.slice(0, at.index)) &&
    /^\s*(?:in|by|on|at)?\s*$/.test(between)
  )
    return null;
  return at === death ? "dead" : "hurt";
}

function last(pattern: RegExp, text: string): RegExpExecArray | null {
  return [...text.matchAll(pattern)].at(-1) ?? null;
}

const CLAIMS = /\b(?:said|says|put|puts|claim\w*|according to|report\w*|told)\b/;

/** Sums what is joined by "and" ("two soldiers and a civilian were killed"); a figure said to have risen counts at its new height. */
function total(hits: readonly NumberHit[], low: string): [number, number] | [null, null] {
  const [first] = hits;
  if (first === undefined) return [null, null];
  const corrected = /\b(?:revised down\w*|lowered|corrected|cut) (?:\w+ \w+ )?to\b/.test(low) ? hits.at(-1) : undefined;
  if (corrected !== undefined) return [corrected.low, corrected.high];
  // "Six had died, but a survivor said 19": who says more is not who says it last.
  const other = hits.find(
    ({ start }) => start > first.end && /\b(?:but|while|whereas|though)\b/.test(low.slice(first.end, start)),
  );
  if (other !== undefined && CLAIMS.test(low)) return [Math.min(first.low, other.low), Math.max(first.high, other.high)];
  if (
    /\b(?:toll|rises?|rose|risen|raising|raised|bringing the (?:\w+ ){0,2}(?:toll|number|total|count|tally|dead)|gone up|climb\w*|jump\w*|from \d)\b/.test(
      low,
    )
  ) {
    const highest = Math.max(...hits.map((hit) => hit.high));
    return [highest, highest];
  }
  let least = first.low;
  let most = first.high;
  for (let i = 1; i < hits.length; i++) {
    const hit = hits[i];
    const before = hits[i - 1];
    if (hit === undefined || before === undefined) break;
    const between = low.slice(before.end, hit.start);
    if (
      !/(?:\band\b|,|&|\bas well as\b)/.test(between) ||
      between.length > 60 ||
      /[;]|\b(?:where|when|while|after|said|in another|of them|separate)\b/.test(between)
    )
      break;
    least += hit.low;
    most += hit.high;
  }
  return [least, most];
}
