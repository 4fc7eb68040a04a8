import type { IncidentType } from "../config/vocabulary.js";
import type { Signal } from "./signal.js";

/** Words that stand in most reports of an attack, and in much else. */
const HINTS: readonly [IncidentType, RegExp][] = [
  [
    "bombing",
    /\b(?:bombs?|bombings?|bombed|explosions?|blasts?|explosives?|dynamite|grenades?|rockets?|mortars?|missiles?|drones?)\b/,
  ],
  ["kidnapping", /\b(?:kidnap\w*|abduct\w*|hostages?|captors?|captives?|ransom)\b/],
  ["arson", /\b(?:burn(?:ed|t|ing)|ablaze|torched|fires?|gutted)\b/],
  ["sabotage", /\b(?:sabotag\w*|pylons?|pipelines?|power lines?|looted|ransacked|damaged|destroyed)\b/],
  [
    "armed_assault",
    /\b(?:murder(?:s|ed|ing)?|assassin\w*|shot|shots|shooting|gunshots?|gunfire|killed|killing|killings|slain|attack(?:s|ed)?|attempt (?:on|against)|attacked|stormed|clash(?:es|ed)?|combat|massacres?|execut(?:ed|ion)|hit ?m[ae]n|beaten|tortured)\b/,
  ],
];
const WEIGHT = 0.25;

/**
 * What attack a sentence may be about that no rule takes for one. By itself it is no news: the model decides by the whole article.
 *
 * @param plain a sentence's `plain`
 */
export function incidentHint(plain: string): Signal | null {
  const hits = HINTS.flatMap(([type, words]) => {
    const found = words.exec(plain);
    return found === null ? [] : [{ type, at: found.index, cue: found[0] }];
  });
  const [first] = hits;
  if (first === undefined) return null;
  return { kind: "incident", types: hits.map(({ type }) => type), weight: WEIGHT, at: first.at, cue: first.cue, generic: true };
}
