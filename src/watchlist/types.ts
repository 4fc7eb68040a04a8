/** A stretch of a text, as UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Where a watchlist alias stands in a text. */
export interface Mention extends Span {
  of: "group" | "term";
  /** Watchlist id. */
  id: string;
  /** The group's or term's name. */
  name: string;
  /** The alias of the watchlist that matched, as configured. */
  alias: string;
  /** True for an acronym, which counted because of its context. */
  acronym: boolean;
}
