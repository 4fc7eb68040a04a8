import type { CueRule } from "./cue-rule.js";

/** Bombs, mines, grenades, rockets and drones. */
export const BOMBING_CUES: readonly CueRule[] = [
  {
    type: "bombing",
    weight: 0.6,
    need: "none",
    cue: /\bsuicide[- ](?:bomb\w*|attack\w*|blasts?|vests?|explosions?|squads?|car)/,
  },
  {
    type: "bombing",
    weight: 0.55,
    need: "none",
    cue: /\b(?:car|truck|vehicle|vehicular|roadside|parcel|letter|pipe|nail|pressure|remote[- ]controll?ed|bicycle|motor ?cycle|motor ?bike|planted|fragmentation|high-?powered|powerful|crude|improvised|low[- ]intensity|timed?|dynamite|petrol pump|hand) ?-?bombs?\b/,
  },
  {
    type: "bombing",
    weight: 0.6,
    need: "none",
    cue: /\bbomb(?:ing)?s?[ -](?:attacks?|blasts?|explosions?|explod\w+|went off|goes off|going off|ripped|rips|tore|hits?|kills?|killed|planted|placed|targets?|targeted|strikes?|struck|rocks?|rocked|detonat\w+|wounds?|injures?|damaged?)\b/,
  },
  {
    type: "bombing",
    weight: 0.55,
    need: "none",
    cue: /\bbombs?\b.{0,70}\b(?:explod\w+|went off|detonat\w+|ripped|tore|was placed|were placed|planted|thrown|hurled|lobbed)\b|\b(?:explod\w+|detonat\w+|threw|throw|hurled|hurling|lobbed|planted|placed|set off|explosion of|blast of)\b.{0,40}\bbombs?\b/,
  },
  {
    type: "bombing",
    weight: 0.5,
    need: "none",
    cue: /\bcar ?-?bombings?\b|\bbombings? (?:in|at|of|on|near|outside|targeting|that|which|against|killed|kills|claimed|attack)\b|\b(?:deadly|twin|double|terrorist|mosque|church|embassy|train|bus|market|hotel|station|airport|airliner|plane) bombings?\b/,
  },
  {
    type: "bombing",
    weight: 0.55,
    need: "none",
    cue: /\b(?:ramm(?:ed|ing|s)|drove|driving|crash(?:ed|ing)|slamm(?:ed|ing))\b[^.;]{0,40}\b(?:explosives?[- ](?:laden|packed|filled|rigged)|bomb-?laden) (?:vehicles?|cars?|trucks?|vans?|motorcycles?)\b/,
  },
  { type: "bombing", weight: 0.4, need: "violence", cue: /\bbomb(?:ings?|ed|s|ers?)?\b/ },
  {
    type: "bombing",
    weight: 0.55,
    need: "none",
    cue: /\b(?:ieds?|improvised explosive devices?|land ?mines?|explosive (?:devices?|charges?)|dynamite (?:attack|charge|blast|explosion)s?|explosives?[- ](?:laden|packed|filled|rigged)|packed with explosives|loaded with explosives|claymore mines?)\b.{0,120}\b(?:explo\w+|blast\w*|went off|goes off|detonat\w+|kill\w*|injur\w*|wound\w*|attack\w*|hit|struck|stepp\w+|trigger\w*|set off|damag\w+|destroy\w*|ramm\w+|hurt|died|thrown|placed|planted|targeted)\b/,
  },
  {
    type: "bombing",
    weight: 0.55,
    need: "none",
    cue: /\b(?:explo\w+|blast\w*|detonat\w+|kill\w*|injur\w*|wound\w*|stepped on|trigger\w*|set off|planted|hit|ran over|struck)\b.{0,100}\b(?:ieds?|improvised explosive devices?|land ?mines?|explosive (?:devices?|charges?)|dynamite)\b/,
  },
  {
    type: "bombing",
    weight: 0.5,
    need: "none",
    cue: /\bdynamited?\b.{0,60}\b(?:explo\w+|attack\w*|destroy\w*|damag\w*|pylons?|offices?|house|headquarters|pipeline|bridge|tower)\b|\bdynamit(?:ed|ing)\b|\bterrorist explosions?\b/,
  },
  {
    type: "bombing",
    weight: 0.5,
    need: "none",
    cue: /\bgrenades?\b.{0,90}\b(?:hurl\w*|lobb\w+|threw|throw\w*|explod\w+|attack\w*|toss\w+|fired|injur\w+|kill\w*|blasts?|went off|wound\w+|hit)\b|\b(?:hurl\w*|lobb\w+|threw|throw\w*|toss\w+|explod\w+|fired)\b.{0,50}\bgrenades?\b/,
  },
  {
    type: "bombing",
    weight: 0.55,
    need: "none",
    cue: /\b(?:blew|blown|blows|blowing) (?:up|(?:himself|herself|themselves|itself) up)\b|\bblew (?:the|a|his|her) [\w ]{2,30} up\b/,
  },
  { type: "bombing", weight: 0.5, need: "none", cue: /\bdetonat(?:ed|es|ing)\b/ },
  {
    type: "bombing",
    weight: 0.45,
    need: "none",
    cue: /\b(?:blasts?|explosions?)\b.{0,60}\b(?:kill\w*|injur\w*|wound\w*|dead|rocked|ripped|tore|targeted|casualt\w+|hit)\b|\b(?:kill\w*|injur\w*|wound\w*|dead|died|hurt)\b.{0,60}\b(?:blasts?|explosions?)\b/,
  },
  { type: "bombing", weight: 0.35, need: "violence", cue: /\b(?:blasts?|explosions?|explod(?:ed|es|ing))\b/ },
  {
    type: "bombing",
    weight: 0.45,
    need: "none",
    cue: /\b(?:rockets?|mortars?|mortar shells?|missiles?|rpgs?)\b.{0,60}\b(?:fired|hit|landed|struck|attack\w*|kill\w*|wound\w*|injur\w*|launched at)\b|\b(?:rockets?|drones?|missiles?|mortars?|projectiles?) (?:were |was )?(?:launched|fired) (?:at|toward|towards|into)\b|\b(?:fired|fires|lobbed|launched|launches|rain(?:s|ed)|shower(?:s|ed))\b.{0,30}\b(?:rockets?|mortars?|missiles?|projectiles)\b/,
  },
  {
    type: "bombing",
    weight: 0.5,
    need: "none",
    cue: /\b(?:ships?|vessels?|tankers?|freighters?|carriers?|dhows?|cargo ship|boats?|buses|bus|convoys?|hospitals?|schools?|markets?|mosques?|camps?|villages?|town|city|airport|port|barracks|base)\b[^.;]{0,40}\b(?:hit|struck|damaged|attacked|targeted|sunk)\b[^.;]{0,40}\b(?:missiles?|drones?|drone boats?|un(?:manned|crewed) (?:\w+ ){0,2}?(?:boats?|vessels?|aircraft|craft|systems?|vehicles?)|projectiles?|(?:waterborne |sea )?(?:improvised )?explosive devices?|rockets?|shells?|shelling|mortars?)\b|\b(?:missiles?|drones?|drone boats?|projectiles?|rockets?|shells?|mortars?)\b[^.;]{0,40}\b(?:hit|hitting|struck|strikes?|striking|slammed into|crashed into|landed (?:on|in|near)|fell (?:on|in))\b[^.;]{0,40}\b(?:ships?|vessels?|tankers?|hospitals?|schools?|markets?|mosques?|churches|houses|homes|camps?|villages?|airport|port|barracks|base|bus(?:es)?|cars?|vehicles?|trains?|convoys?|trucks?|hotels?|buildings?|restaurants?|caf[eé]s?|funeral|wedding|crowds?|power (?:plant|station)|depots?)\b/,
  },
  {
    type: "bombing",
    weight: 0.45,
    need: "violence",
    cue: /\b(?:drone|missile|rocket|artillery|mortar|drone-boat|drone boat|air) (?:attack|strike|fire|barrage|bombardment)s?\b|\b(?:shell(?:ed|ing)|bombard(?:ed|ment|ing))\b/,
  },
  {
    type: "bombing",
    weight: 0.5,
    need: "none",
    cue: /\bdropp?(?:ed|ing|s)? (?:\w+ ){0,3}(?:explosives?|bombs?|grenades?|munitions?)\b/,
  },
];
