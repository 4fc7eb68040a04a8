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
