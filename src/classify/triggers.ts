import type { EventKind, IncidentType } from "../config/vocabulary.js";
import { FOREIGN } from "./foreign.js";

/** A sentence's words that speak of a kind of event. */
export interface Trigger {
  kind: EventKind;
  types: IncidentType[];
  /** What matched, and where in the sentence. */
  words: string;
  at: number;
}

/** Attack words; the types of the Global Terrorism Database, most specific first. */
const INCIDENTS: [IncidentType, RegExp][] = [
  ["hijacking", /\bhijack(?:ed|ing|ers?)?\b/i],
  [
    "kidnapping",
    /\b(?:kidnap\w*|abduct\w*|(?:took|taken|taking|held|holding) (?:\S+ ){0,3}hostage\w*|hostages? (?:taken|seized|held))\b/i,
  ],
  ["assassination", /\b(?:assassinat\w+|target(?:ed)? killing)\b/i],
  [
    "sabotage",
    /\b(?:sabotag\w+|(?:blew up|blown up|blasted|destroyed|dynamited|bombed) (?:\S+ ){0,4}(?:pipelines?|pylons?|rail(?:way)? (?:tracks?|lines?)|power (?:lines?|plants?|towers?)|bridges?|transmission towers?))\b/i,
  ],
  [
    "bombing",
    /\b(?:suicide (?:bomb\w*|attack\w*|blasts?)|bomb(?:ing|ings|ed|er|ers|s|ings)?|car[- ]bomb\w*|explo(?:sions?|ded|des|sives?|ding)|blasts?|IEDs?|improvised explosive|detonat\w+|blew (?:himself|herself|themselves|up)|blow(?:s|n|ing)? up|land ?mines?|grenades?|dynamite\w*|mortar (?:shells?|rounds?|fire)|shell(?:ed|ing)|rockets? (?:hit|struck|fired|attacks?)|missiles? (?:hit|struck|attacks?)|(?:drone|rocket|missile) (?:attacks?|strikes?))\b/i,
  ],
  [
    "arson",
    /\b(?:arson\w*|set (?:\S+ ){0,5}(?:on fire|ablaze|alight)|set fire to|torch(?:ed|ing)|burn(?:ed|t) (?:down )?(?:\S+ ){0,3}(?:houses?|homes?|vehicles?|buses?|trucks?|villages?|churches|schools?|tower)|firebomb\w*|petrol bombs?)\b/i,
  ],
  [
    "armed_assault",
    /\b(?:gunm[ae]n|gun ?fire|gunned down|opened fire|open(?:s|ing)? fire|fir(?:ed|ing) (?:on|at|upon|indiscriminately)|shot (?:dead|and (?:killed|wounded|injured)|at)|shot (?:\S+ ){1,3}dead|shootings?|ambush\w*|massacr\w+|stormed|raided|overran|machine-?gunned|attack(?:ed|s|ers?|ing)?|assaults?|clash(?:es|ed)?|fire ?fights?|gun ?battles?|murder(?:ed|s)|killed|slain|behead\w+|hacked to death|executed|encounter)\b/i,
  ],
  ["unarmed_assault", /\b(?:poison(?:ed|ing)|acid attack|stoned to death|lynched)\b/i],
];

/** Who makes an attack the business of this product: armed groups, or those they attack. */
const ARMED =
  /\b(?:militants?|insurgents?|terrorists?|terror|extremists?|jihadi(?:st)?s?|islamists?|rebels?|guerrillas?|separatists?|paramilitar\w+|gunm[ae]n|fighters|armed (?:men|group|groups|assailants|bandits)|bandits|assailants|attackers|suicide|bombers?|IEDs?|improvised explosive|maoists?|naxals?|naxalites?|ultras|cadres?|militia(?:men|s)?|soldiers?|troops|army|security (?:forces|personnel)|police(?:men|man)?|convoys?|checkposts?|checkpoints?|outposts?|grenades?|mortars?|land ?mines?|car bomb\w*|explosives?|dynamite|hostages?|warlords?|cartels?|subversives?)\b/i;

/** Words that look like an attack and are none. */
const METAPHOR =
  /\b(?:bath bombs?|photo-?bomb\w*|bombshells?|box[- ]office|blast from the past|full blast|(?:heart|panic|asthma|cyber|ransomware|phishing|denial[- ]of[- ]service|hacking|virus|shark|dog|bear|verbal|personal|political|scathing|tax|price) (?:attacks?|assaults?)|attack(?:ing)? (?:midfield\w*|play|football|options?|minded|third|line)|(?:shoot|shot) (?:a |the |his |her |some )?(?:film|movie|video|scene|photo|series)|film shooting|shooting (?:star|guard|stars|of the film)|shots? (?:on|at|wide of|over) (?:goal|target|the bar|the post)|penalty|goal-?keeper|striker|midfielder|innings|wicket|kick-?off|(?:first|second)[- ]half|half-?time|premier league|world cup|grand slam|rugby|cricket|tournament|(?:ticket|record) sales|explosion (?:of|in) (?:interest|colou?r|flavou?r|demand|popularity|growth|the number)|population explosion|price explosion|video ?games?|gamers?|gameplay|playstation|xbox|stock market|share price|shares (?:fell|rose|dived)|blasted (?:the|his|her) (?:decision|plan|government|critics|report|claim|ruling|move|comment\w*)|time bomb|fire ?works?)\b/i;

const DESIGNATION =
  /\b(?:(?:re-?)?designat(?:es?|ed|ing|ions?)\b(?=.{0,120}\b(?:terroris\w*|FTO|SDGT|sanction\w*|organi[sz]ations?|foreign|global|list|group)\b)|(?:add(?:s|ed|ing)?|put(?:s|ting)?|plac(?:es?|ed|ing)|includ(?:es|ed|ing)|inscrib\w+|enter(?:s|ed))\b.{0,140}?\b(?:(?:terror(?:ist|ism)?|sanctions?|FTO|proscribed|black|consolidated|1267|SDN|watch)[^.]{0,40}?\b(?:lists?|committee)\b|list of (?:\S+ ){0,4}(?:terror\w*|sanction\w*|proscribed|banned|foreign))|blacklist(?:s|ed|ing)?|(?<!de-)proscrib(?:es?|ed|ing)|proscription|sanction(?:s|ed|ing)?\b(?=.{0,120}\b(?:group|leaders?|network|organi[sz]ation|militants?|terror\w*|treasury|OFAC|members?|commanders?|against|on)\b)|(?:bans?|banned|banning|outlaw(?:s|ed|ing)?|declar(?:es?|ed|ing))\b.{0,90}?\b(?:terror\w*|unlawful|UAPA|illegal|outlawed|organi[sz]ation)|list(?:s|ed|ing)\b.{0,60}?\b(?:as an? (?:\S+ ){0,3}terror\w*|terror\w* (?:entity|organi[sz]ation|group)))/i;
const DELISTING =
  /\b(?:delist(?:s|ed|ing)?|de-?proscrib\w+|deproscri\w+|un-?bans?|(?:revok(?:es?|ed|ing)|rescind(?:s|ed|ing)?|lift(?:s|ed|ing)?|withdraw(?:s|n|ing)?|withdrew|cancel(?:s|led|ed)?|end(?:s|ed|ing)?)\b.{0,90}?\b(?:designations?|FTO|SDGT|ban\b|proscription|sanctions|terrorist (?:label|status|listing|tag))|(?:remov(?:es?|ed|ing)|tak(?:es|en|ing)|took|dropp(?:ed|ing)|drops?|struck|strik(?:es|ing))\b.{0,110}?\b(?:from|off)\b.{0,60}?\b(?:lists?|blacklist|register)\b)/i;
const ENFORCEMENT =
  /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|apprehend(?:s|ed|ing)?|captur(?:es?|ed|ing)|nabbed|busted|dismantl(?:es?|ed|ing)|foil(?:s|ed|ing)?|thwart(?:s|ed|ing)?|convict(?:s|ed|ion|ions|ing)|sentenc(?:es?|ed|ing)|jail(?:s|ed)|indict(?:s|ed|ment)|extradit(?:es?|ed|ion)|pleaded guilty|found guilty|charg(?:es|ed)\b(?=.{0,80}\b(?:terror\w*|support|membership|plot\w*))|(?:drone|air) ?strikes?|airstrikes?|air raids?|(?:counter-?(?:terror\w*|insurgency)|military|security|intelligence-based|clearance|special) operations?|raids?\b(?=.{0,60}\b(?:hideouts?|house|compound|camp|homes))|(?:militants?|terrorists?|insurgents?|rebels?|fighters|gunmen|khwarij|maoists?|naxals?) (?:\S+ ){0,4}(?:killed|eliminated|neutrali[sz]ed|gunned down|shot dead|surrender\w*|arrested)|(?:kill(?:s|ed|ing)?|eliminat\w+|neutrali[sz]\w+|gunned down|shot dead) (?:\S+ ){0,5}(?:militants?|terrorists?|insurgents?|rebels?|fighters|khwarij|maoists?|naxals?|commanders?)|surrender(?:s|ed)?)\b/i;
const POLICY =
  /\b(?:peace (?:talks?|deal|agreement|accord|process)|cease-?fires?|truce|talks|negotiat\w+|agreements?|accords?|memorandum|dialogues?|resolutions?|bill|legislation|law|treaty|summit|joint statement|cooperation|strategy|grey list|gray list|travel ban|waiver|general licen[sc]e|policy|executive order|amnesty)\b/i;
const POLICY_VERB =
  /\b(?:sign(?:s|ed)|agree(?:s|d)|announc(?:es|ed)|adopt(?:s|ed)|pass(?:es|ed)|approv(?:es|ed)|hold(?:s)?|held|resum(?:es|ed)|launch(?:es|ed)|begin(?:s)?|began|open(?:s|ed)|end(?:s|ed)|collapse[sd]?|extend(?:s|ed)|reject(?:s|ed)|urge[sd]?|call(?:s|ed) for|vow(?:s|ed)|reaffirm(?:s|ed)|declare[sd]?|introduce[sd]?|unveil(?:s|ed)|conclude[sd]?|met|meets?|renew(?:s|ed)|issue[sd]?|vote[sd]?|order(?:s|ed)|suspend(?:s|ed)|remove[sd]?|add(?:s|ed)|place[sd]?)\b/i;

/**
 * What a sentence speaks of, by its words alone; whether it is new, and about whom, is decided elsewhere.
 *
 * @param aboutArmed the article speaks of armed groups: a bare "attack" or "blast" is then one of theirs
 */
export function triggersOf(sentence: string, language: string | null, aboutArmed: boolean): Trigger[] {
  const foreign = language === null ? undefined : FOREIGN[language];
  if (foreign !== undefined) {
    const incidents = foreign.incidents.filter(([, pattern]) => pattern.test(sentence));
    const others = foreign.kinds.flatMap(([kind, pattern]): Trigger[] => match(kind, [], pattern, sentence));
    const first = incidents[0];
    if (first === undefined || others.some(({ kind }) => kind === "designation" || kind === "delisting")) return others;
    return [
      ...match(
        "incident",
        incidents.map(([type]) => type),
        first[1],
        sentence,
      ),
      ...others.filter(({ kind }) => kind !== "policy"),
    ];
  }
  const plain = sentence.replace(new RegExp(METAPHOR.source, "gi"), (words) => " ".repeat(words.length));
  const listing = [...match("delisting", [], DELISTING, plain), ...match("designation", [], DESIGNATION, plain)].slice(0, 1);
  const enforcement = match("enforcement", [], ENFORCEMENT, plain).filter(() => ARMED.test(plain) || aboutArmed);
  const incident = plain === sentence || ARMED.test(plain) ? incidentOf(plain, aboutArmed) : [];
  // "Troops killed five militants" is the state's doing, and no second event beside itself.
  const ofForces = enforcement.some(({ words }) => /kill|eliminat|neutrali|gunned|shot|strike|operation/i.test(words));
  const attacks = ofForces ? incident.filter(({ types }) => types.some((type) => type !== "armed_assault")) : incident;
  const policy = POLICY_VERB.test(plain) ? match("policy", [], POLICY, plain) : [];
  return [...listing, ...enforcement, ...attacks, ...policy];
}

function incidentOf(sentence: string, aboutArmed: boolean): Trigger[] {
  const hits = INCIDENTS.flatMap(([type, pattern]) => match("incident", [type], pattern, sentence));
  const strong = hits.filter(
    (hit) =>
      hit.types[0] !== "armed_assault" ||
      !/^(?:attack|killed|murder|assault|clash|raided|executed|slain|encounter|stormed)/i.test(hit.words),
  );
  if (hits.length === 0 || (strong.length === 0 && !ARMED.test(sentence) && !aboutArmed)) return [];
  if (
    !ARMED.test(sentence) &&
    !aboutArmed &&
    !/\b(?:kill|dead|died|injur|wound|bomb|detonat|gunm|kidnap|abduct|hostage)\w*/i.test(sentence)
  )
    return [];
  const order = strong.length > 0 ? [...strong, ...hits.filter((hit) => !strong.includes(hit))] : hits;
  // "Attack" beside a bomb, a kidnapping or a fire only repeats it; shooting beside a bomb is an assault of its own.
  const shots = /\b(?:gun|fir(?:ed|ing)|shot|shoot|ambush|stormed|storm|massacr)/i;
  const types = [
    ...new Set(
      order
        .filter((hit) => hit.types[0] !== "armed_assault" || strong.length === 0 || shots.test(hit.words))
        .flatMap((hit) => hit.types),
    ),
  ];
  const [first] = order;
  return first === undefined ? [] : [{ ...first, types }];
}

function match(kind: EventKind, types: IncidentType[], pattern: RegExp, sentence: string): Trigger[] {
  const found = pattern.exec(sentence);
  return found === null ? [] : [{ kind, types, words: found[0].trim(), at: found.index }];
}

/** Whether a headline speaks of something that only sounds like an attack. */
export function isMetaphor(title: string): boolean {
  return METAPHOR.test(title);
}

/** Whether a text is about armed groups at all. */
export function isAboutArmed(text: string): boolean {
  return (
    (text.match(new RegExp(ARMED.source, "gi"))?.length ?? 0) >= 2 &&
    !/\b(?:film|movie|novel|album|novelist|box office|video game|cinema|actor|actress|director)\b/i.test(text.slice(0, 600))
  );
}
