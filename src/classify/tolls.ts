import { type NumberHit, numbersIn } from "./numbers.js";
import { peopleNumbers } from "./people.js";
import { plainCounts } from "./toll-phrasing.js";

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
/**
 * Reads who was killed and hurt from an English sentence.
 *
 * "Four people, including two policemen, were killed and eleven injured" is 4 and 11; "two soldiers and a civilian were killed" is
 * 3; "killing at least 12" is 12; "dozens" is 12. A range keeps both ends.
 */
export function tollOf(sentence: string): Toll {
  const low = plainCounts(sentence);
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
