import type { EventKind, IncidentType, Kind } from "../config/vocabulary.js";

/** What is classified: plain text with what is known of its publication. */
export interface ArticleText {
  title: string;
  text: string;
  /** ISO 639-1, or null where unknown. */
  language: string | null;
  publishedAt: Date | null;
  /** Of a live blog: where in `text` each update begins, in the order of the text, and when it was published. */
  updates?: readonly { start: number; at: Date }[] | null;
}

/** A sentence of the article, word for word. */
export interface Evidence {
  quote: string;
}

export interface Designation {
  /** e.g. "US State", "UN 1267", "UK Home Office", "EU", "India MHA". */
  authority: string | null;
  /** e.g. "FTO", "SDGT", "UAPA". */
  instrument: string | null;
  /** ISO day where said. */
  date: string | null;
  action: "listed" | "delisted";
}

/** They say that it was them; others do; others do and they say that it was not. */
export type Responsibility = "claimed" | "alleged" | "denied";

/** One thing that the article reports as having happened. */
export interface Happening {
  kind: EventKind;
  /** Watchlist ids of the groups it is about; may be empty (the incident of an unnamed actor). */
  groups: string[];
  terms: string[];
  /** Incident types, most specific first; empty unless kind is incident. */
  types: IncidentType[];
  /** English name where the gazetteer knows it. */
  place: string | null;
  /** Other places that it is told with: the district of a village, the village of a district. */
  near?: string[];
  /** No sentence says where: its place is where the article was written. */
  isDateline?: boolean;
  /** Those of its places that are provinces. */
  areas?: string[];
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** ISO day (YYYY-MM-DD) on which it happened, or else (`isWithinDays`) on which it was told; null where the text gives neither. */
  date: string | null;
  /** The most conservative figure, and the highest; null where none is given. */
  killed: number | null;
  killedMax: number | null;
  injured: number | null;
  injuredMax: number | null;
  designation: Designation | null;
  /** How it is known that its groups are behind an attack; null or missing where it is told as a fact, or none is named. */
  responsibility?: Responsibility | null;
  /** No day of it is told, only that it was within some days before. */
  isWithinDays?: boolean;
  /** Told as known already: its toll rises, somebody claims it, its dead are buried. */
  isFollowUp?: boolean;
  /** 0 to 1. */
  confidence: number;
  /** Best first; at least one. */
  evidence: Evidence[];
}

/** A sentence that matched a kind but tells of something old, hypothetical or denied, and why it was set aside. */
export interface Background {
  kind: EventKind;
  groups: string[];
  quote: string;
  reason: string;
}

/** What an article reports. */
export interface Assessment {
  kind: Kind;
  /** True when at least one happening is new. */
  isNew: boolean;
  confidence: number;
  groups: { id: string; name: string; mentions: number }[];
  terms: { id: string; name: string; mentions: number }[];
  /** New happenings only: what may open or join an event. */
  happenings: Happening[];
  background: Background[];
  /** How the kind was decided, a line each, for `vigil read` and /ops. */
  explanation: string[];
}
