/** How much each feature says for two reports being of one event, by kind of event. Points add up; 0.55 joins. */
import type { Happening } from "../classify/types.js";
import {
  compareAuthorities,
  compareDays,
  compareGroups,
  comparePlaces,
  compareTerms,
  compareTolls,
  compareTypes,
  type Day,
  type Finding,
  sequelCue,
} from "./features.js";
import type { VigilEvent } from "./types.js";
import type { Likeness } from "./words.js";

/** What is compared: a happening and its report on one side, a known event on the other. */
export interface Pair {
  happening: Happening;
  event: VigilEvent;
  /** Title and beginning of the report. */
  lead: string;
  /** Headline, titles and quotes of the event. */
  eventText: string;
  words: Likeness;
  day: Day;
  eventDay: Day;
}

export interface Comparison {
  /** 0 to 1. */
  score: number;
  why: string[];
}

/** Points per verdict; null rules the pair out. */
type Points = Record<Finding["verdict"], number | null>;

/** Reports this alike are of one event even where their days or places are said differently: one of them errs. */
const NEARLY_THE_SAME_WORDS = 0.6;

class Tally {
  private points = 0;
  private out = false;
  readonly why: string[] = [];

  /** Adds a finding's points. */
  add(finding: Finding, points: Points): this {
    const value = points[finding.verdict];
    if (value === null) this.out = true;
    return this.note(value ?? 0, value === null ? `${finding.why}: ruled out` : finding.why);
  }

  note(points: number, why: string): this {
    this.points += points;
    this.why.push(points === 0 ? why : `${points > 0 ? "+" : "−"}${Math.abs(points).toFixed(2)} ${why}`);
    return this;
  }

  get result(): Comparison {
    return { score: this.out ? 0 : Math.min(1, Math.max(0, this.points)), why: this.why };
  }
}
