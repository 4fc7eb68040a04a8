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

/** What the model sees of an article. */
export interface ModelInput {
  /** Lower-case words of the whole article, each once; all numbers are one word. */
  words: ReadonlySet<string>;
  /** Those of the sentences that tell of an attack, or hint at one. */
  told: ReadonlySet<string>;
  /** What the rules made of it, as numbers from 0 to 1 by name. */
  rules: ReadonlyMap<string, number>;
}

/** The weights as they are kept: columns in the order of `TASKS`. */
export interface ModelWeights {
  intercepts: number[];
  /** By word: how rare it is (inverse document frequency); its weights anywhere in the article; its weights in what is told. */
  words: Record<string, readonly number[]>;
  /** By rule feature. */
  rules: Record<string, readonly number[]>;
}

/** Probabilities, 0 to 1. */
export type Reading = Record<Task, number>;
