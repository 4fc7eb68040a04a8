/** Where a watchlist alias stands in a text. */
export interface Mention {
  of: "group" | "term";
  /** Watchlist id. */
  id: string;
  /** The group's or term's name. */
  name: string;
  /** The alias of the watchlist that matched, as configured. */
  alias: string;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** True for an acronym, which counted because of its context. */
  acronym: boolean;
}
