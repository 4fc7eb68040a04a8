import { PERPETRATOR } from "./lexicon.js";
import type { ReadSentence, Signal } from "./signal.js";

/** Accidents and disasters, which kill in the words of attacks. */
const ACCIDENT =
  /\b(?:accident(?:s|al|ally)?|mishaps?|collid\w+|collisions?|(?:car|bus|train|plane|air|aircraft|helicopter|motorway|highway|boat|van|lorry|truck|coach) crash(?:es|ed)?|crash-land\w+|(?:truck|bus|car|lorry|van|trailer|train|tanker|dumper) (?:hit|struck|ran over|rammed|crushed|overturned|skidded|plunged|fell)|(?:hit|struck|killed|crushed|knocked down|run over) by (?:an? |the )?(?:\w+ )?(?:lorry|truck|car|bus|train|van|taxi|tanker|dumper|vehicle|motorist|trailer)|overturn(?:ed|s|ing)|plunged into|skidded|capsiz\w+|drown(?:ed|s|ing)|gas (?:leak\w*|cylinders?|explosions?|blasts?|heater)|leaking gas|(?:cylinder|boiler|transformer) (?:blast|explosion|explod\w+|burst)|short[- ]circuit|fireworks?|firecrackers?|(?:wild|bush|forest)[- ]?fires?|(?:factory|warehouse|kitchen|house|hotel|hospital|market) (?:fire|blaze)|earthquakes?|quakes?|tremors|flood(?:s|ed|ing|waters)?|landslides?|mudslides?|avalanches?|cyclones?|hurricanes?|tornado\w*|typhoons?|lightning|(?:building|roof|bridge|mine|wall) (?:collapse\w*|caved in)|stampedes?|crowd crush|heat ?waves?|epidemic|outbreak of|electrocut\w+|food poisoning|methane|backfir(?:ed|es|ing))\b/;
/** Somebody meant it. */
const INTENT =
  /\b(?:attack(?:s|ed|ers?)?|bomb\w*|grenades?|ied|ieds|land ?mines?|explosives?|detonat\w+|suicide|gunfire|shot|shoot\w*|ambush\w*|claimed responsibility|sabotage\w*|torched|arson\w*|set (?:on fire|ablaze)|hijack\w*|kidnap\w*|abduct\w*|opened fire|drone|missiles?|rockets?)\b/;
const RULED_OUT =
  /\b(?:ruled out (?:any )?(?:terror\w*|sabotage|an attack|foul play)|not (?:being )?(?:treated as |an act of |a |an )?(?:terror\w*|attack|suspicious)|(?:there was )?no (?:act|trace) of (?:terror\w*|sabotage|explosives?)|no (?:sign|evidence|indication) of (?:terror\w*|sabotage|an attack|foul play))\b/;
/** Quarrels of private people. */
const PRIVATE =
  /\b(?:(?:quarrel|argument|altercation|scuffle) (?:over|with|about)|feuds? between (?:\w+ ){0,2}(?:branches|families|clans|brothers|cousins|neighbou?rs)|(?:dispute|row|feud|fight) over (?:an? |the )?(?:\w+ )?(?:wells?|grazing|inheritance)\b|(?:dispute|row|feud) over (?:leave|money|pay|wages|parking|land|property|water|inheritance|rent|debts?|noise|cattle|an? (?:woman|girl))|(?:colleague|co-worker|workmate|neighbour|neighbor|relative|cousin|in-laws|tenant|landlord)s?\b(?= [^.;]{0,60}\b(?:fight over|quarrel|dispute|argument|row|altercation|feud))|(?:dies|died|death|killed) in (?:police |judicial |jail )?custody|custodial (?:deaths?|killings?)|domestic (?:dispute|violence|row|quarrel|issues?)|(?:property|land|monetary|water|family|marital|money) (?:dispute|feud|row|quarrel)|(?:personal|old|family) enmity|honou?r killing|(?<!armed )(?:robbers?|burglars?|muggers?|thieves|thief|snatchers?|car-?jackers?)|hold-?ups?|robber(?:y|s) (?:bid|attempt|resist\w+)|resist\w+ (?:a )?robbery|(?:during|in) a robbery|dowry|love marriage|murder(?:s|ed|ing)? (?:(?:his|her) (?:\w+ )?)?(?:wife|husband|mother|father|sister|brother|daughter|son)|kill(?:s|ed|ing) (?:his|her) (?:own )?(?:wife|husband|mother|father|sister|daughter)|drunken|brawl|(?:by|lynch mob|an angry) (?:a )?mob|lynched (?:over|by|for)|accused of (?:stealing|theft|witchcraft)|celebratory (?:gun)?fir\w+|stray bullet)\b/;

/** A misfortune that the head of an article tells of, as a reason to set deaths in it aside; null for none. */
export function mishapOf(sentences: readonly ReadSentence[]): string | null {
  const head = sentences.slice(0, 3);
  const [title] = sentences;
  // "Gas cylinder explodes in eatery", and the text that fear of a bomb was unfounded.
  if (title !== undefined && ACCIDENT.test(title.low) && !isMeant(title) && sentences.some(({ low }) => RULED_OUT.test(low)))
    return FOUND_OUT;
  if (head.some(({ low }) => RULED_OUT.test(low))) return ACCIDENTAL;
  if (head.some(({ low }) => PRIVATE.test(low)) && !head.some(isOfArmed)) return QUARREL;
  if (head.some((sentence) => isMeant(sentence))) return null;
  if (head.some(({ low }) => ACCIDENT.test(low))) return ACCIDENTAL;
  const isBlast = head.some(({ low }) => BLAST.test(low));
  const isFuel = sentences.some(({ low }) => FUEL.test(low));
  return isBlast && isFuel && !sentences.some((sentence) => isMeant(sentence)) ? UNMEANT : null;
}

const ACCIDENTAL = "an accident or a disaster";
const FOUND_OUT = "an accident, as was found out";
const UNMEANT = "nothing says that anybody meant it";
const BLAST = /\b(?:explosions?|exploded|explodes|blasts?|blaze|burst)\b/;
/** What burns without anybody's doing: where there is none, a blast of which nobody knows more is news. */
const FUEL =
  /\b(?:gas|gasoline|petrol|diesel|fuel|oil|fireworks?|gunpowder|cylinders?|boiler|tanker|furnace|chemicals?|factory|refinery|warehouse|smel(?:t|led))\b/;
const QUARREL = "a quarrel of private people";

/**
 * Why what a sentence tells of an attack was none that anybody planned against others for a cause; null where it may be one.
 *
 * @param of what the head of the article tells of, after `mishapOf`
 */
export function mishapReason(sentence: ReadSentence, signal: Signal, of: string | null): string | null {
  if (signal.kind !== "incident" || sentence.groups.length > 0 || PERPETRATOR.test(sentence.low)) return null;
  if (PRIVATE.test(sentence.low)) return QUARREL;
  if (of === QUARREL || of === FOUND_OUT) return of;
  if (of !== null) return isMeant(sentence) && !RULED_OUT.test(sentence.low) && !ACCIDENT.test(sentence.low) ? null : of;
  return ACCIDENT.test(sentence.low) && !INTENT.test(sentence.low) ? ACCIDENTAL : null;
}

const isOfArmed = ({ low, groups }: ReadSentence) => groups.length > 0 || PERPETRATOR.test(low);
const isMeant = (sentence: ReadSentence) => INTENT.test(withoutFire(sentence.low)) || isOfArmed(sentence);
/** "Passengers set on fire in bus crash". */
const withoutFire = (low: string) => (ACCIDENT.test(low) ? low.replace(/\bset (?:on fire|ablaze)\b/g, " ") : low);
