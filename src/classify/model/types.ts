import type { IncidentType } from "../../config/vocabulary.js";

/**
 * What the model tells apart: whether an article reports a concrete attack, and of which sort. `other` is an attack by no bomb, no
 * kidnapping and no open assault: arson, sabotage, a hijacking, bare hands, or by means that nobody tells.
 */
export const TASKS = ["report", "bombing", "kidnapping", "assault", "arson", "other"] as const;
export type Task = (typeof TASKS)[number];

/** The sorts that an incident type can be seen as: collections draw the line differently. */
export const SORTS_OF: Record<IncidentType, readonly Exclude<Task, "report">[]> = {
  bombing: ["bombing"],
  armed_assault: ["assault"],
  assassination: ["assault"],
  unarmed_assault: ["assault", "other"],
  kidnapping: ["kidnapping"],
  arson: ["arson", "other"],
  hijacking: ["other"],
  sabotage: ["other"],
};

/** The weights as they are kept: columns in the order of `TASKS`. */
export interface ModelWeights {
  intercepts: number[];
  /** By word: how rare it is (inverse document frequency), then its weights. */
  words: Record<string, [idf: number, ...weights: number[]]>;
  /** By rule feature. */
  rules: Record<string, number[]>;
}

/** Probabilities, 0 to 1. */
export type Reading = Record<Task, number>;
