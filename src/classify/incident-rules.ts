import type { IncidentType } from "../config/vocabulary.js";
import type { Need } from "./cue-rule.js";
import { INCIDENT_CUES } from "./incident-cues.js";
import { CASUALTY, PERPETRATOR, TARGET } from "./lexicon.js";
import type { Signal } from "./signal.js";

const CHEAP =
  /bomb|expl|blast|deton|grenade|dynamit|mine|rocket|mortar|missile|drone|projectile|dropped|captur|seiz|taken|takes|took|overr[au]n|ied|blew|blow|shell|fire|firing|shot|shoot|gun|ambush|attack|assault|clash|massacr|behead|stab|hack|slit|throat|kill|murder|slain|dead|death|body|bodies|assassin|kidnap|abduct|hostage|captive|hijack|ablaze|torch|burn|arson|molotov|sabotag|pylon|poison|beat|lynch|strangl|tortur|sniper|storm|raid|encounter|crossfire|overran|execut|derail|ransack|toll|number of|damag|thrash|disappear|missing|ramm|plough|plow|drove|driv|mow/;

/** Most specific first: what a sentence is best called when several cues fit. */
const ORDER: readonly IncidentType[] = [
  "hijacking",
  "kidnapping",
  "assassination",
  "bombing",
  "arson",
  "sabotage",
  "armed_assault",
  "unarmed_assault",
];

/**
 * What attack an English sentence speaks of, if any.
 *
 * @param low a sentence's `low` with metaphors blanked
 */
export function incidentSignal(sentence: string): Signal | null {
  if (!CHEAP.test(sentence)) return null;
  const low = withoutComparison(sentence);
  const has = { perpetrator: PERPETRATOR.test(low), casualty: CASUALTY.test(low), target: TARGET.test(low) };
  const hits = new Map<IncidentType, { weight: number; at: number; cue: string }>();
  for (const rule of INCIDENT_CUES) {
    if (!met(rule.need, has)) continue;
    if ((hits.get(rule.type)?.weight ?? 0) >= rule.weight) continue;
    const found = rule.cue.exec(low);
    if (found) hits.set(rule.type, { weight: rule.weight, at: found.index, cue: found[0].slice(0, 60) });
  }
  if (hits.size === 0) return null;
  // Of cues about as plain, the first one leads the sentence.
  const plainest = Math.max(...[...hits.values()].map(({ weight }) => weight));
  const best = [...hits.values()].filter(({ weight }) => weight >= plainest - 0.1).reduce((a, b) => (b.at < a.at ? b : a));
  // "Attack" beside a bomb or a kidnapping usually repeats it; shots fired or throats cut are an assault of their own.
  const assault = hits.get("armed_assault");
  if (assault && assault.weight < 0.5 && plainest > assault.weight) hits.delete("armed_assault");
  const sabotage = hits.get("sabotage");
  if (sabotage && sabotage.weight < 0.45 && hits.size > 1) hits.delete("sabotage");
  const types = ORDER.filter((type) => hits.has(type));
  const extra = (has.perpetrator ? 0.05 : 0) + (has.casualty ? 0.1 : 0);
  const generic = types.length === 1 && types[0] === "armed_assault" && plainest < 0.5;
  return { kind: "incident", types, weight: Math.min(0.8, plainest + extra), at: best.at, cue: best.cue, generic };
}

const COMPARED =
  /\b(?:(?:an?|one|two|three|four|five|several|just|some|few|\d+) )?(?:days?|weeks?|months?|hours?|years?) (?:after|since|following|before)\b[^;]{0,300}/;

/** "…, a day after a bombing killed nine": what a sentence compares with is not what it tells. */
function withoutComparison(low: string): string {
  const found = COMPARED.exec(low);
  if (found === null) return low;
  const comma = found[0].indexOf(", ");
  const end = found.index < 12 && comma !== -1 ? found.index + comma : found.index + found[0].length;
  const rest = low.slice(0, found.index) + "·".repeat(end - found.index) + low.slice(end);
  return CHEAP.test(rest) ? rest : low;
}

function met(need: Need, has: { perpetrator: boolean; casualty: boolean; target: boolean }): boolean {
  switch (need) {
    case "none":
      return true;
    case "casualty":
      return has.casualty;
    case "perpetrator":
      return has.perpetrator;
    case "target":
      return has.target || has.perpetrator;
    case "violence":
      return has.casualty || has.perpetrator;
  }
}
