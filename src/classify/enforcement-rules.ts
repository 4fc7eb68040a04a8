import { CAPTIVES } from "./incident-cues.js";
import type { Signal } from "./signal.js";

const ARMED =
  "(?:zq+|militants?|terrorists?|terror (?:suspects?|cell|network|module|plot\\w*)|insurgents?|rebels?|fighters?|gunm[ae]n|khawarij|khwarij|maoists?|naxals?|extremists?|jihadists?|guerr?illas?|operatives?|commanders?|leaders?|planners?|plotters?|ringleaders?|masterminds?|facilitators?|cadres?|attackers?|assailants?|bombers?|separatists?|members? of|suspects?|suspected of (?:having )?(?:\\w+ )?(?:assassinat|murder|kill|bomb|attack|terror|plot|plan|belong|links?)\\w*|cell|unit|hideouts?)";

const STATES =
  "(?:us|u\\.s\\.|american|israeli|turkish|french|british|russian|pakistani|saudi|emirati|iraqi|nigerian|somali|kenyan|ethiopian|coalition)";
const WINGS =
  "(?:drones?|missiles?|air ?strikes?|drone strikes?|strikes?|jets?|warplanes?|aircraft|helicopters?|gunships?|raids?|commandos)";

/** "Jets bombed what the army called their launch sites": forces and what is a tracked group's. */
export const STRUCK_BY_STATE =
  /\b(?:jets?|warplanes?|aircraft|air ?strikes?|drones?|helicopters?|gunships|air force|navy|artillery|military|army|forces) (?:\w+ ){0,2}?(?:bomb(?:s|ed)?|str(?:ikes?|uck)|hits?|pound(?:s|ed)?|target(?:s|ed)?|shell(?:s|ed)?|attack(?:s|ed)?|destroy(?:s|ed)?|raid(?:s|ed)?) (?:\w+ ){0,7}?zq+ (?:\w+ ){0,2}?(?:positions?|sites?|targets?|posts?|camps?|bases?|hideouts?|strongholds?|depots?|warehouses?|launchers?|infrastructure|facilities|fighters|members?|commanders?|leaders?|headquarters|tunnels?|convoys?)\b/;

interface Rule {
  cue: RegExp;
  weight: number;
  /** Needs a watchlist group or a word for armed groups in the sentence. */
  needsArmed: boolean;
  /** An arrest, a verdict, a state's drone: that it is about armed men may be said a sentence later. */
  court?: boolean;
}

const RULES: readonly Rule[] = [
  {
    weight: 0.5,
    needsArmed: true,
    court: true,
    cue: /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed)?|apprehend(?:s|ed|ing)?|captur(?:es|ed|ing)|nabb?(?:ed|s)|caught(?! (?:in (?:the |a )?(?:\w+ )?(?:crossfire|fire|blast|explosion|middle|violence|trap|traffic|act)|off|up|between|fire|on))|(?:suspects?|m[ae]n|women|woman|people|teenagers?|\d+|two|three|four|five|six) (?:(?:are |were )?(?:being )?)?questioned(?= (?:on \w+ |by \w+ )?(?:over|about|in connection|on suspicion))|picked up (?:\w+ ){0,2}?(?:youths?|m[ae]n|suspects?|persons?|people|members?|cadres?|operatives?)|rounds? up|bust(?:s|ed)|dismantl(?:es|ed)|(?:suspects?|m[ae]n|women|woman|teenagers?|people|nationals?|citizens?|youths?|linkm[ae]n|operatives?|members?|cadres?|militants?|smugglers?|aides?|associates?|brothers?) (?:(?:is|are|was|were) )?held(?= (?:in|over|for|after|on|with)\b)(?! (?:in captivity|for ransom|for (?:\w+ )?(?:hours|days|weeks|months|years)|in the (?:jungle|forest|mountains)))|holds? (?:[\w-]+ )?suspects?(?= (?:in|over|for|after|on)\b|$)|(?:was|were|been) seized(?: on \w+)? by (?:the )?(?:\w+ )?(?:police|fsb|security|federal|intelligence|authorities|agents)|took (?:\w+ ){0,9}?into custody|taken into custody|rounded up|held \d+)\b/,
  },
  {
    weight: 0.5,
    needsArmed: true,
    cue: /\b(?:foil(?:s|ed)?|thwart(?:s|ed)?|avert(?:s|ed)|disrupt(?:s|ed)|prevented|defused?|neutrali[sz]ed?) (?:\w+ ){0,6}(?:plot|plan|bid|attacks?|attempts?|bombing|bombs?|ied|explosives?|device|terror\w*)\b/,
  },
  {
    weight: 0.5,
    needsArmed: true,
    court: true,
    cue: /\b(?:convict(?:s|ed)(?! (?:criminals?|felons?|offenders?|terrorists?|prisoners?|murderers?))|sentenc(?:es|ed)|jails|(?<!(?:\b(?:its|their|the|his|her|an?|of|by|whose|with)|['’]s) )jailed|indict(?:s|ed)|extradit(?:es|ed)|pleaded guilty|pleads guilty|found (?:[\w-]+ ){0,4}?guilty|charge-?sheet(?:s|ed)?|charge[sd]|handed (?:down )?(?:an? )?(?:life|death|prison)|(?:given|gets?|got) (?:an? )?(?:life|(?:death|prison|jail) (?:sentences?|terms?)|\w+[- ]years? (?:in|terms?|sentences?))|life (?:terms?|sentences?|without parole|imprisonment)|hanged|executed by)\b/,
  },
  {
    weight: 0.55,
    needsArmed: false,
    cue: new RegExp(
      `\\b(?:security (?:forces|services?|service)|fsb|special forces|(?:\\w+ )?forces|navy|marines|gendarmes|intelligence|troops|soldiers|army|military|police|commandos|rangers|ctd|counter[- ]?terrorism (?:department|police|forces)|us forces|u\\.s\\. forces|air ?strikes?|drone strikes?|air raids?|coalition|jets|warplanes|operation)\\b.{0,80}\\b(?:kill(?:s|ed|ing)?|neutrali[sz]e[sd]?|eliminate[sd]?|gun(?:s|ned) down|shot dead|shoot dead|destroy(?:s|ed)?) (?:(?!by\\b)\\w+ ){0,6}${ARMED}\\b`,
    ),
  },
  {
    weight: 0.5,
    needsArmed: false,
    cue: new RegExp(
      `\\b${ARMED} (?:\\w+ ){0,5}(?:were |was |are )?(?:killed|neutrali[sz]ed|eliminated|gunned down|shot dead|sent to hell)\\b.{0,80}\\b(?:operations?|raids?|air ?strikes?|drone strikes?|encounters?|by (?:the )?(?:security|police|army|troops|forces|military)|strikes?|crackdown|gun ?(?:battle|fight) with (?:the )?(?:security|police|law|army|troops|forces|military))\\b`,
    ),
  },
  { weight: 0.5, needsArmed: true, cue: /\bsent to hell\b/ },
  {
    // "A US drone struck a vehicle in Baghdad and killed a man of the group", "three men died when an American drone hit their car".
    weight: 0.6,
    needsArmed: true,
    court: true,
    cue: new RegExp(
      `\\b${STATES}(?:-led)? (?:[\\w-]+ ){0,2}?${WINGS} (?:[\\w-]+ ){0,2}?(?:strikes?|struck|hits?|kill(?:s|ed)|sla(?:ys|in)|slew|target(?:s|ed)|bomb(?:s|ed))\\b.{0,100}?\\b(?:kill\\w*|sla(?:ys|in)|eliminat\\w+|died|dead|${ARMED})\\b|\\b(?:died|dead|killed|dies|lost (?:his|their) (?:life|lives))\\b.{0,80}\\b(?:when|as|after) (?:an? |the )?${STATES}(?:-led)? (?:[\\w-]+ ){0,2}?${WINGS} (?:struck|strikes?|hits?|targeted|bombed|fired)\\b`,
    ),
  },
  {
    // "US kills IS group leader in Syria", "its spokesman was killed in a U.S. drone strike".
    weight: 0.55,
    needsArmed: true,
    cue: new RegExp(
      `\\b(?:us|u\\.s\\.|united states|pentagon|centcom|central command|israel|turkey|türkiye|coalition|it) (?:[\\w-]+ ){0,4}?(?:kill(?:s|ed)|eliminate[sd]|neutrali[sz]e[sd]) (?:(?!by\\b)[\\w-]+ ){0,6}${ARMED}\\b|\\b(?:killed|died|dead|dies) (?:in|by) (?:an? |the )?(?:us|u\\.s\\.|american|israeli|turkish|french|russian|coalition)(?:-led)? (?:\\w+ )?(?:air ?strikes?|drone strikes?|strikes?|raids?|operations?)\\b`,
    ),
  },
  {
    weight: 0.5,
    needsArmed: true,
    cue: /\b(?:air ?strikes?|drone strikes?|air raids?|missile strikes?|strikes?) (?:\w+ ){0,4}(?:on|against|target(?:s|ed|ing)|kills?|killed|hits?|in)\b|\b(?:bomb(?:s|ed)|pound(?:s|ed)|struck|strikes?|hits?|target(?:s|ed)) (?:\w+ ){0,5}(?:hideouts?|positions?|camps?|bases?|targets?|strongholds?|facilities|sites?|depots?|launchers?|infrastructure|warehouses?)\b/,
  },
  {
    weight: 0.55,
    needsArmed: true,
    cue: STRUCK_BY_STATE,
  },
  {
    weight: 0.6,
    needsArmed: true,
    // "Turkey launches retaliatory attack on PKK sites", "struck the sites of the PKK".
    cue: /\b(?:launch(?:es|ed)?|carr(?:ies|ied) out) (?:\w+ ){0,3}(?:attacks?|strikes?|raids?) on (?:\w+ ){0,3}(?:zq+ (?:sites?|positions?|targets?|bases?|camps?)|(?:sites?|positions?|targets?|bases?) of (?:the )?(?:[\w-]+ ){0,5}zq+)|\b(?:struck|hit|bombed|pounded) (?:the )?(?:sites?|positions?|targets?|bases?|camps?|hideouts?) of (?:the )?zq+/,
  },
  {
    weight: 0.45,
    needsArmed: true,
    cue: /\b(?:(?:counter-?(?:terror\w*|insurgency)|military|security|intelligence-based|clearance|search|special|joint|police) operations?|ibos?|crackdown|raid(?:s|ed)?)\b.{0,80}\b(?:against|kill\w*|arrest\w*|captur\w*|recover\w*|seiz\w*|destroy\w*|target\w*|neutrali[sz]\w*)\b/,
  },
  {
    weight: 0.5,
    needsArmed: true,
    cue: /\b(?:police|officers|agents|detectives|investigators|prosecutors|security services?) (?:\w+ ){0,2}?(?:raid(?:s|ed)?|search(?:es|ed)?)\b/,
  },
  {
    weight: 0.5,
    needsArmed: true,
    cue: /\b(?:attach(?:es|ed)|confiscat(?:es|ed)) (?:[\w'-]+ ){0,8}?(?:propert(?:y|ies)|assets|houses?|land|bank accounts?)\b|\b(?:police|army|troops|forces|soldiers|navy|marines|coast guards?|customs|agency|officers|authorities|investigators|commandos|rangers|ctd|gendarmes) (?:[\w'-]+ ){0,6}?(?:seiz(?:e|es|ed)|recover(?:s|ed)?|unearth(?:s|ed)?|confiscate[sd]?|uncover(?:s|ed)?) (?:[\w'-]+ ){0,6}?(?:weapons|arms|explosives|caches?|rockets|missiles|ammunition|drones?|ieds?|depots?)\b/,
  },
  {
    weight: 0.45,
    needsArmed: true,
    cue: /\b(?:surrender(?:s|ed)?|lay(?:s|ing)? down (?:their )?arms|laid down (?:their )?arms|extradition of|killing of (?:\w+ ){0,4}(?:leader|commander|chief))\b/,
  },
];

const armedWord = new RegExp(`\\b${ARMED}\\b`);
const CHEAP =
  /arrest|detain|caught|apprehend|captur|nab|bust|dismantl|custody|round|foil|thwart|avert|disrupt|prevent|defus|neutrali|convict|sentenc|jail|indict|extradit|guilty|charge|search|hanged|kill|eliminat|gun|shot|strike|struck|launch|raid|operation|crackdown|ibo|surrender|arms|hell|attach|confiscat|seiz|recover|unearth|uncover|bomb|pound|destroy|target|hit|held|holds?\b|life|slain|slay|picked|question/;
/** "A video capturing the chilling moments of the attack". */
const ON_FILM =
  /^captur\w+ (?:the |a |an )?(?:[\w-]+ ){0,2}?(?:moments?|horrors?|chaos|scenes?|panic|aftermath|on (?:camera|video|film|cctv))\b/;

/** "RSF drone strike kills dozens": by the group, not on it. */
const GROUPS_STRIKE =
  /\bzq+(?:'s)? (?:strikes?|struck|hits?) (?:again|back|anew)\b|\bzq+(?:'s)? (?:drone|missile|rocket) (?:strikes?|attacks?|barrages?) (?:\w+ )?(?:kill|wound|injur|hit|hurt)/;

/** Militants, not the state, are the ones who act. */
const REVERSED =
  /\b(?:zq+|militants?|terrorists?|insurgents?|rebels?|gunm[ae]n|maoists?|guerr?illas?|fighters)(?:'s?)? (?:\w+ ){0,3}(?:hit|hits|arrested|detained|captured|sentenced|jailed|executed|raided|target(?:ed)?|destroyed|struck|bombed) (?!in\b|by\b|during\b|from\b|after\b|near\b|on\b|for\b|at\b|over\b|and\b|were\b|was\b|as\b|with\b|,)/;

/** A state's drone or jet: whoever fell, it is the state's act. */
export const BY_STATE = new RegExp(`\\b${STATES}(?:-led)? (?:[\\w-]+ ){0,2}?${WINGS}\\b`);

/** Cues of arrests and trials, whose sentences speak of those whom others killed. */
export const SEIZES =
  /arrest|detain|nab|caught|captur|custody|round|sentenc|convict|jail|charge|indict|extradit|guilty|bust|dismantl|foil|thwart|surrender|\b(?:questioned|picked up|life|given|handed|held|holds?|seized)\b/;
const TAKES = /captur|detain|seiz|held|custody/;
const STRIKE = /strike|raid|bomb|pound|struck|hits?\b|target/;
/** What no state strikes to fight militants, as news tells it: then who struck is the attacker. */
const CIVIL =
  /\b(?:hospitals?|clinics?|schools?|markets?|mosques?|churche?s?|civilians?|displaced|children|patients|worshippers|shoppers|funeral|wedding)\b/;

/**
 * Whether an English sentence tells of the state acting against an armed group: arrests, raids, strikes, trials, foiled plots.
 *
 * @param tracked          true where the sentence names a watchlist group
 * @param trackedElsewhere true where the article does
 */
export function enforcementSignal(low: string, tracked: boolean, trackedElsewhere = false): Signal | null {
  if (!CHEAP.test(low)) return null;
  const armed = tracked || armedWord.test(low);
  let best: Signal | null = null;
  for (const { cue, weight, needsArmed, court } of RULES) {
    if (needsArmed && !armed && !(court && trackedElsewhere)) continue;
    const found = cue.exec(low);
    if (found === null || (best !== null && best.weight >= weight)) continue;
    best = { kind: "enforcement", types: [], weight: weight + (tracked ? 0.1 : 0), at: found.index, cue: found[0].slice(0, 60) };
  }
  if (best !== null && STRIKE.test(best.cue) && CIVIL.test(low)) return null;
  if (best !== null && TAKES.test(best.cue) && CAPTIVES.test(low)) return null;
  if (best !== null && ON_FILM.test(low.slice(best.at))) return null;
  if (best !== null && GROUPS_STRIKE.test(low.slice(0, best.at + best.cue.length))) return null;
  return best !== null && REVERSED.test(low) ? null : best;
}
