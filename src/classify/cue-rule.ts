import type { IncidentType } from "../config/vocabulary.js";

/** What else the sentence must hold for a cue that alone says little. */
export type Need = "none" | "casualty" | "perpetrator" | "target" | "violence";

/** Words that tell of an attack of one type; the weight is how often they alone are right in news. */
export interface CueRule {
  type: IncidentType;
  weight: number;
  need: Need;
  cue: RegExp;
}
