import type { IncidentType } from "../../config/vocabulary.js";

/** What the model tells apart: whether an article reports a concrete attack, and of which sort. */
export const TASKS = ["report", "bombing", "kidnapping", "assault", "arson"] as const;
export type Task = (typeof TASKS)[number];

/** The sort that each incident type belongs to; null for those too rare to learn. */
export const INCIDENT_MODEL_TYPES: Record<IncidentType, Exclude<Task, "report"> | null> = {
  bombing: "bombing",
  armed_assault: "assault",
  assassination: "assault",
  unarmed_assault: "assault",
  kidnapping: "kidnapping",
  arson: "arson",
  hijacking: null,
  sabotage: null,
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
