/** What a digest said of an event, as far as it may change. */
export interface ToldFacts {
  killed: number | null;
  killedMax: number | null;
  injured: number | null;
  injuredMax: number | null;
  place: string | null;
  country: string | null;
  groups: string[];
  listing: string | null;
}

/** Mail as things happen, for those who asked for it. */
/** What a language model adds to each event of a digest: two lines on it, or its quote in the digest's language. */
export type ByModel = "summary" | "translation";

export interface AtOnce {
  /** `22:00-07:00` in the subscription's zone: what happens then comes when they end. Null: none. */
  quiet: string | null;
  /** Mails in any hour; past them one mail holds the rest. */
  perHour: number;
}
