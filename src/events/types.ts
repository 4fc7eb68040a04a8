import type { Designation, Evidence, Responsibility } from "../classify/types.js";
import type { EventKind, IncidentType, Reliability } from "../config/vocabulary.js";

/** One article's report of an event. */
export interface Report {
  articleId: string;
  url: string;
  title: string;
  feedId: string;
  feedTitle: string;
  reliability: Reliability;
  publishedAt: Date | null;
  /** ISO 639-1, where known. */
  language?: string | null;
  /** All places that it tells the event with. */
  places?: readonly string[];
  /** Where and on which day (ISO) it says that it happened. */
  place?: string | null;
  day?: string | null;
  /** Not on that day for sure, only within some days before. */
  isWithinDays?: boolean;
  /** How it is known that the event's groups are behind it. */
  responsibility?: Responsibility | null;
  /** Its place is where it was written, for want of another. */
  isDateline?: boolean;
  /** Those of them that are provinces. */
  areas?: readonly string[];
  /** A live blog: its title tells of all its updates. */
  isLive?: boolean;
  /** When its outlet was last seen to have changed it. */
  revisedAt?: Date | null;
  /** First article of a group of near-duplicates; copies count as one source. */
  copyOf: string | null;
  killed: number | null;
  killedMax: number | null;
  injured: number | null;
  injuredMax: number | null;
  evidence: Evidence[];
  seenAt: Date;
}

/** What an operator knows better than the reports: it stands whatever they say. `null` takes a fact back. */
export type Corrections = Partial<
  Pick<VigilEvent, "headline" | "place" | "country" | "date" | "killed" | "killedMax" | "injured" | "injuredMax">
>;

/** One thing that happened. */
export interface VigilEvent {
  /** `evt_…`, never changes. */
  id: string;
  kind: EventKind;
  headline: string;
  confidence: number;
  groups: { id: string; name: string }[];
  terms: { id: string; name: string }[];
  types: IncidentType[];
  place: string | null;
  country: string | null;
  /** ISO day; how closely it is known is `datePrecision`. */
  date: string | null;
  killed: number | null;
  killedMax: number | null;
  injured: number | null;
  injuredMax: number | null;
  designation: Designation | null;
  evidence: { quote: string; article: string }[];
  /** Independent sources: outlets, with copies counted once. */
  sources: number;
  firstSeenAt: Date;
  updatedAt: Date;
  /** In the order in which they were seen. */
  reports: Report[];
  /** Facts that an operator set. */
  corrections?: Corrections;
  /** When an operator silenced it: nobody is told of it any more. */
  mutedAt?: Date | null;
  /** Ids of events that an operator found to be this one. */
  merged?: string[];
}
