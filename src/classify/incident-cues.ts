import { BOMBING_CUES } from "./bombing-cues.js";
import type { CueRule } from "./cue-rule.js";

/** "Two soldiers were captured by the rebels", "rebels are holding two soldiers": no arrest. */
export const CAPTIVES =
  /\b(?:soldiers?|troops?|policem[ae]n|officers?|officials?|personnel|civilians?|villagers?|farmers|workers|journalists?|aid workers|engineers|sailors|crew|marines|guards|\d+ (?:people|men|women)) (?:was|were|have been|has been|had been|being) (?:\w+ )?(?:captured|detained|seized|held|taken) by (?:(?!police|army|security|forces|troops)[\w',-]+ ){0,8}?(?:zq+|rebels?|guerr?illas?|militants?|insurgents?|fighters|jihadists?|gunm[ae]n|separatists?|dissidents)\b|\b(?:zq+|rebels?|guerr?illas?|militants?|insurgents?|fighters|jihadists?|gunm[ae]n|separatists?|dissidents)(?: said)?(?: \w+){0,9}? (?:captured|detained|seize[sd]?|(?:is|are|was|were) holding|holds?|holding) (?:[\w-]+ ){0,4}?(?:soldiers?|troops|policem[ae]n|police officers?|officials?|personnel|civilians?|villagers?|farmers|workers|journalists?|engineers|sailors|crew|marines|guards|women|girls|children|students|residents|passengers)\b(?! (?:posts?|bases?|camps?|station|quarters))/;

/** After the Global Terrorism Database's attack types; weights are how often the cue alone is right in news. */
export const INCIDENT_CUES: readonly CueRule[] = [
  ...BOMBING_CUES,
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:fired (?:missiles? )?(?:at|on)|(?:had )?(?:hit|attacked|targeted|struck)) (?:a |an |the |another )?(?:\w+[- ]){0,4}?(?:ship|vessel|tanker|freighter|bulk carrier)\b|\bzq+(?: \w+){0,4} (?:s[ia]nks?|sunk|scuttled) (?:[\w-]+ ){0,4}?(?:ships?|vessels?|tankers?|freighters?|bulk carriers?)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.55,
    need: "none",
    cue: /\bopen(?:ed|ing|s)? (?:\w+ ){0,2}fir(?:e|ing)\b|\bgunn?ed down\b|\bgun(?:s|ning)? down\b|\bshot (?:dead|down)\b|\bshot (?:and|at and) (?:killed|wounded|injured)\b|\bshot to death\b|\bput to death\b(?= [^.;]{0,60}\bby (?:the )?(?:\w+ ){0,3}?(?:zq+|militants?|rebels?|guerr?illas?|gunm[ae]n|fighters|bandits|insurgents|jihadists?|armed))|\b(?:sprayed|riddled) (?:\w+ ){0,3}with (?:bullets|gunfire)|\bindiscriminate(?:ly)? (?:fir\w+|shoot\w*|shot)\b|\bfir(?:ed|ing) (?:indiscriminately|(?:up)?on|at)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.5,
    need: "none",
    cue: /\b(?:gunm[ae]n|armed (?:men|persons|assailants|individuals|motorcyclists|militants|bandits|miscreants))\b.{0,130}\b(?:kill\w*|shot|shoot\w*|attack\w*|storm\w*|fired|firing|ambush\w*|raid\w*|murder\w*|wound\w*|injur\w*)\b|\b(?:kill\w*|shot|shoot\w*|attack\w*|fired|ambush\w*|injur\w*|wound\w*|murder\w*)\b.{0,60}\bby (?:\w+ ){0,3}(?:gunm[ae]n|armed (?:men|persons|assailants|individuals|motorcyclists|militants))\b/,
  },
  {
    type: "armed_assault",
    weight: 0.5,
    need: "none",
    cue: /\b(?:soldiers?|jawans?|troopers?|troops|policem[ae]n|personnel|constables?|guards?)\b[^.;]{0,40}\b(?:martyred|killed|injured|wounded|martyrdom)\b[^.;]{0,50}\b(?:encounters?|gun ?fights?|gun ?battles?|firing|clash(?:es)?|ambush)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.5,
    need: "none",
    cue: /\bambush(?:ed|es)?\b|\bmassacred?\b|\bmachine-?gunn?ed\b|\bsniper (?:fire|attack|shot)\b|\bgun(?:-| )?(?:attack|battle|fight)s?\b|\bfire ?fights?\b|\bexchanges? of (?:gun ?)?fire\b|\bcross ?-?firing?\b|\bshoot-?outs?\b/,
  },
  {
    type: "armed_assault",
    weight: 0.5,
    need: "none",
    cue: /\bbehead(?:ed|ing|s)\b|\bdecapitat\w+\b|\bhacked (?:\w+ ){0,3}to death\b|\b(?:slit(?:s|ting)?|cut(?:s|ting)?) (?:\w+ ){0,3}throats?\b|\bthroats? (?:\w+ ){0,2}slit\b|\baxed to death\b/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:zq+|militants?|rebels?|guerr?illas?|terrorists?|insurgents?|extremists?|jihadists?|islamists?|maoists?|naxals?|separatists?|bandits|fighters|assailants|attackers|cadres|subversives|rebel (?:units?|commandos?)|death squads?)\b.{0,85}\b(?:attack(?:ed|s|ing)|overr[au]n|storm(?:ed|s|ing)|raid(?:ed|s|ing)|kill(?:ed|s|ing)|murder(?:ed|s|ing)|slaughter(?:ed|s|ing)|assault(?:ed|s|ing)|overran|shot|fired|shelled|struck|targeted|harassed|executed)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:attack(?:s|ed)?|killed|murdered|slaughtered|shot|slain|executed|assaulted|raided|stormed|injured|wounded)\b.{0,50}\bby (?:\w+ ){0,5}(?:zq+|militants?|rebels?|guerr?illas?|terrorists?|insurgents?|extremists?|jihadists?|maoists?|naxals?|separatists?|bandits|assailants?|attackers?|subversives?|death squads?|unidentified|unknown|paramilitar\w+|hit ?m[ae]n|gangs?|cadres|soldiers|troops|uniformed)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "casualty",
    cue: /\bsiege (?:of|at|on|in)\b|\bhotel siege\b|\bterror (?:attack|assault|rampage)s?\b|\b(?:knife|gun|machete|mass|axe|ramming)(?:[- ]and[- ]\w+)? attacks?\b[^.;]{0,60}\b(?:killed|kills|left|leaves|wounded)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.4,
    need: "target",
    cue: /\b(?:terrorist|militant|rebel|guerr?illa|insurgent|armed|deadly|extremist|maoist|jihadist|knife|gun|firing|brutal|cowardly|criminal|dawn|pre-dawn|deadliest|shooting|sniper|targeted?|sectarian) (?:attacks?|assaults?|raids?|incidents?)\b|\bterror(?:ist)? attacks? (?:in|on|at)\b|\bstabb(?:ed|ing|ings)\b|\bknif(?:e|ed) attack\b/,
  },
  {
    type: "armed_assault",
    weight: 0.4,
    need: "violence",
    cue: /\bshootings?\b|\bfiring (?:incidents?|by|in|on|from)\b|\bin (?:a |the )?firing\b|\bshot\b|\bgunfire\b|\bgunshots?\b|\bbullet(?:[- ]riddled| injuries| wounds)?\b/,
  },
  {
    type: "armed_assault",
    weight: 0.4,
    need: "target",
    cue: /\b(?:were|was|been|being) (?:\w+ ){0,2}(?:murdered|massacred|executed|slain|killed)\b|\bmurder(?:s|ed|ing)? (?:of|the|by|a|an|two|three|four|five|six|several)\b|\b(?:killing|assault|slaying|slaughter|execution) (?:of|on|against)\b|\bmurderers\b/,
  },
  {
    type: "armed_assault",
    weight: 0.35,
    need: "target",
    cue: /\battack(?:ed|s|ing)?\b.{0,60}\b(?:police station|check ?-?posts?|check ?points?|convoy|camp|outposts?|barracks|patrol|garrison|headquarters|embassy|consulate|military base|residence|village|mosque|church|vehicle|personnel|soldiers?|troops|policem[ae]n|bus|town|hamlet|farm|offices?|buildings?|installations?|base|house)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:death toll|toll|number of (?:\w+ ){0,3}(?:killed|dead|victims))\b[^;]{0,90}\b(?:ris(?:es?|en|ing)|rose|gone up|goes up|climb(?:s|ed)|reach(?:es|ed)|increas(?:es|ed)|jump(?:s|ed)|now \d|stands at|revised|at \d)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.35,
    need: "perpetrator",
    cue: /\bclash(?:es|ed)?\b|\bencounters?\b|\bgun[- ]?fire\b|\bfighting\b|\bskirmish(?:es)?\b|\battack(?:ed|s)?\b/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:took|claimed|accepted) (?:the )?responsibility for (?:the )?(?:killing|murder|shooting|assault|attack)|\b(?:zq+|militants?|rebels?|insurgents?|guerr?illas?|fighters)\b.{0,65}\b(?:captur(?:ed?|es)|seiz(?:ed?|es)|overr[au]ns?|besieged?|takes?|took|(?:has|have|had) taken(?: over)?)\b.{0,40}\b(?:control of|most of|parts of|check ?-?(?:points?|posts?)|posts?|base|towns?|city|hub|airport|district|camp|village|barracks|police station)/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\bcarr(?:y|ied|ies) out (?:the |an? |this |these )?(?:\w+ )?(?:attacks?|killings?|massacres?|raids?|assaults?|ambush(?:es)?)\b|\bused? (?:\w+ ){1,4}to (?:kill|murder|slaughter|hack)\b/,
  },
  {
    type: "armed_assault",
    weight: 0.4,
    need: "none",
    cue: /\b(?:vehicles?|convoys?|patrols?|posts?|check ?-?(?:posts?|points?)|bus(?:es)?|camps?|base|villages?|van|police station|soldiers|policemen|troops|forces|personnel|peacekeepers) (?:was|were|has been|have been|came|come) (?:\w+ )?(?:attacked|targeted|ambushed|under (?:\w+ )?(?:attack|fire))\b/,
  },
  {
    type: "armed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:soldiers?|troops|personnel|policem[ae]n|officers|gallant \w+)\b[^.;]{0,40}\b(?:paid the (?:supreme|ultimate) (?:price|sacrifice)|made the (?:supreme|ultimate) sacrifice|laid down their lives)\b|\b(?:garrison|camp|base|outpost|post|barracks|station|checkpoint|village|town)s?\b[^.;]{0,60}\b(?:overrun|stormed)\b/,
  },
  {
    type: "assassination",
    weight: 0.5,
    need: "none",
    cue: /\bassassinat(?:ed|es|ion of|ion attempt|ing)\b|\battempt(?:ed)? (?:on|against) (?:the |his |her )?(?:life|lives)\b/,
  },
  { type: "assassination", weight: 0.4, need: "violence", cue: /\bassassinat(?:ion|ions)\b|\btarget(?:ed)? killings?\b/ },
  {
    type: "kidnapping",
    weight: 0.55,
    need: "none",
    cue: /\b(?:kidnapped|kidnaps|abducted|abducts|kidnapping of|abduction of|was kidnapp?ed)\b|\b(?:took|taken|taking|takes|held|holds?|holding|seized)\b.{0,40}\bhostages?\b|\bhostages?\b.{0,40}\b(?:taken|seized|held|freed|released|killed|executed|rescued)\b|\btaken captive\b|\bwhisked away\b|\btaken away (?:at gunpoint|by)\b|\btook (?:him|her|them) (?:away|along|hostage)\b|\bforcibly (?:taken|took)\b/,
  },
  { type: "kidnapping", weight: 0.4, need: "violence", cue: /\b(?:kidnap\w*|abduct\w*|hostages?)\b/ },
  { type: "kidnapping", weight: 0.5, need: "none", cue: CAPTIVES },
  {
    type: "hijacking",
    weight: 0.5,
    need: "none",
    cue: /\bhijack(?:ed|ing|ers?|s)?\b.{0,60}\b(?:plane|planes|airliner|aircraft|jet|flight|vessel|ship|tanker|bus|buses|truck|vehicle|train|boat|dhow|passengers?|crew|helicopter|van|car)\b|\b(?:plane|airliner|aircraft|jet|flight|vessel|ship|tanker|bus|truck|train|vehicle|boat|helicopter)\b.{0,40}\bhijack(?:ed|ing|ers?)\b/,
  },
  {
    type: "hijacking",
    weight: 0.5,
    need: "perpetrator",
    cue: /\b(?:seiz(?:e|es|ed|ing)|boarded|commandeered|captur(?:e|es|ed))\b[^.;]{0,60}\b(?:ships?|vessels?|tankers?|carriers?|freighters?|dhows?|boats?|plane|aircraft|bus)\b/,
  },
  {
    type: "arson",
    weight: 0.5,
    need: "none",
    cue: /\b(?:set|setting|sets)\b.{0,60}\b(?:ablaze|on fire|afire|alight|aflame)\b|\bset(?:ting)? fire to\b|\btorch(?:ed|ing)\b|\barson(?:ists?)? (?:attack|attacked|at|on)\b|\b(?:fire|petrol|gasoline)[ -]?bomb(?:s|ed|ing)?\b|\bmolotov\b|\bincendiary (?:bombs?|devices?|attacks?)\b/,
  },
  {
    type: "arson",
    weight: 0.45,
    need: "violence",
    cue: /\bburn(?:ed|t|ing|s)? (?:down )?(?:\w+ ){0,5}(?:houses?|homes?|vehicles?|bus(?:es)?|trucks?|trailers?|backhoes?|excavators?|(?:heavy )?equipment|generators?|tankers?|villages?|church(?:es)?|schools?|tower|machine\w*|tractors?|offices?|cars?|building|town hall|crops|plantation)\b|\b(?:houses?|homes?|vehicles?|bus(?:es)?|trucks?|schools?|offices?|cars?|town halls?)\b.{0,40}\b(?:were|was|been) (?:\w+ )?burn(?:ed|t)\b|\barson(?:ists?)?\b/,
  },
  {
    type: "sabotage",
    weight: 0.45,
    need: "none",
    cue: /\bsabotag(?:e|ed|ing)\b|\b(?:blew up|blown up|bombed|dynamited|damaged|destroyed|toppled|felled|knocked down|downed|cut)\b.{0,40}\b(?:pipelines?|pylons?|rail(?:way)? (?:tracks?|lines?)|power lines?|transmission (?:towers?|lines?)|electric(?:al)? (?:towers?|poles?|posts?)|high-?tension|mobile (?:phone )?towers?|telephone (?:exchange|towers?)|substations?)\b/,
  },
  {
    type: "sabotage",
    weight: 0.4,
    need: "perpetrator",
    cue: /\b(?:ransack\w+|vandali[sz]\w+|damaged|destroyed|demolished|dug up|looted)\b/,
  },
  {
    type: "unarmed_assault",
    weight: 0.45,
    need: "none",
    cue: /\b(?:beaten|beat|thrashed|stoned|tortured|clubbed|trampled)\b.{0,30}\bto death\b|\blynched\b|\bstrangl(?:ed|ing)\b|\bacid attack\b|\b(?:nerve agent|sarin|nerve gas|poison gas|ricin|anthrax)\b.{0,60}\b(?:attack\w*|letters?|released|killed|poison\w+)\b/,
  },
  {
    type: "unarmed_assault",
    weight: 0.5,
    need: "violence",
    cue: /\b(?:ramm(?:ed|ing|s)|plough(?:ed|ing|s)|plow(?:ed|ing|s)|drove|driv(?:es|ing)|mow(?:ed|s|ing))\b[^.;]{0,50}\b(?:into|through|down)\b[^.;]{0,40}\b(?:crowds?|people|pedestrians|revell?ers|shoppers|worshippers|passers-?by|bystanders|civilians|demonstrators|protesters|mourners|soldiers|policem[ae]n|officers|congregation|procession|parade|market|bus stop)\b|\b(?:car|vehicle|van|truck|vehicular)[- ]ramming\b/,
  },
  {
    type: "unarmed_assault",
    weight: 0.4,
    need: "perpetrator",
    cue: /\b(?:thrash(?:ed|ing)|beat(?:en)?(?: up)?|assaulted|manhandled|tortured|poisoned)\b/,
  },
];
