import type { EventKind, IncidentType } from "../config/vocabulary.js";
import type { DateHit } from "./dates.js";
import type { Place } from "./place.js";
import type { PlaceHit } from "./places.js";
import type { Sentence } from "./sentences.js";
import type { Toll } from "./tolls.js";

/** What the words of one sentence speak of, before asking whether it is new. */
export interface Signal {
  kind: EventKind;
  /** Most specific first; empty unless an incident. */
  types: IncidentType[];
  /** How plainly the words say it, 0 to 1. */
  weight: number;
  /** Position of the cue in the sentence's `low`. */
  at: number;
  /** The cue, for explanations. */
  cue: string;
  /** True for a bare "attack" or "clash": next to a bombing or a kidnapping it only repeats it. */
  generic?: boolean;
  /** Set by rules that already know that the sentence tells of nothing new. */
  setAside?: string;
}

/** A sentence with all that was read from it. */
export interface ReadSentence extends Sentence {
  /** `low` with what looks like an attack and is none blanked: metaphors, and what a sentence says to lie days back. */
  plain: string;
  /** How many metaphors of violence it has. */
  metaphors: number;
  signals: Signal[];
  groups: string[];
  terms: string[];
  places: PlaceHit[];
  /** Where it says that something is or happened. */
  place?: Place | null;
  dates: DateHit[];
  toll: Toll;
}
