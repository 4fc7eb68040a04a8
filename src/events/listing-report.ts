import type { Designation, Happening } from "../classify/types.js";
import type { Listing, ListNews } from "../lists/types.js";

/** A list's change as an article would report it. */
export interface ListingReport {
  title: string;
  /** What the register says of the entry: title and text of the report, and its evidence. */
  text: string;
  happening: Happening;
}

/** A register is sure of what it says. */
const CONFIDENCE = 0.97;
const MOST_NAMES = 6;

/** What a programme's tag makes of a listing, as the news calls it; by its weightiest tag. */
const INSTRUMENTS: readonly { tag: RegExp; instrument: string; authority: string }[] = [
  { tag: /^FTO$/, instrument: "FTO", authority: "US State" },
  { tag: /^SDGT$/, instrument: "SDGT", authority: "US Treasury" },
  { tag: /^Al-?Qaida/i, instrument: "UN 1267", authority: "UN 1267" },
  { tag: /^Taliban$/i, instrument: "UN 1988", authority: "UN" },
];

/**
 * What a list's change is as a happening, so that it opens or joins an event as an article's does.
 *
 * @param source the list's title and keeper, and the entry's name as it is read
 * @param groups watchlist ids of the groups that the listing names
 * @param day    ISO day on which the change was seen
 */
export function listingReport(
  { action, listing, programmes, names }: ListNews,
  source: { title: string; authority: string; name: string },
  groups: readonly string[],
  day: string,
): ListingReport {
  const tags = programmes.length > 0 ? ` (${programmes.join(", ")})` : "";
  const title = {
    listed: `${source.title} lists ${source.name}${tags}`,
    programmes: `${source.title} adds ${programmes.join(", ")} to the listing of ${source.name}`,
    names: `${source.title} adds names to the listing of ${source.name}`,
    delisted: `${source.title} removes ${source.name} from its list`,
  }[action];
  const quote = quoteOf(listing, source.title, action === "names" ? names : []);
  const listed = action === "listed" && listing.listedOn !== null && listing.listedOn <= day ? listing.listedOn : day;
  return {
    title,
    text: `${title}. ${quote}`,
    happening: {
      kind: action === "delisted" ? "delisting" : action === "names" ? "policy" : "designation",
      groups: [...groups],
      terms: [],
      types: [],
      place: null,
      country: null,
      date: listed,
      killed: null,
      killedMax: null,
      injured: null,
      injuredMax: null,
      designation: action === "names" ? null : designationOf(programmes, source.authority, listed, action),
      confidence: CONFIDENCE,
      evidence: [{ quote }],
    },
  };
}

/** `Entry 12345 of OFAC: NAME, also NAME; programmes SDGT, FTO; QDe.004`. */
function quoteOf(listing: Listing, list: string, further: readonly string[]): string {
  const others = further.length > 0 ? further : [...listing.aliases.map(({ name }) => name), ...listing.nativeNames];
  const shown = others.slice(0, MOST_NAMES).join("; ");
  return [
    `${list}, entry ${listing.reference ?? listing.id}: ${listing.name}`,
    ...(shown === "" ? [] : [`${further.length > 0 ? "new names" : "also"} ${shown}${others.length > MOST_NAMES ? " …" : ""}`]),
    ...(listing.programmes.length > 0 ? [`programmes ${listing.programmes.join(", ")}`] : []),
  ].join(" – ");
}

function designationOf(programmes: readonly string[], keeper: string, date: string, action: ListNews["action"]): Designation {
  const known = INSTRUMENTS.find(({ tag }) => programmes.some((one) => tag.test(one)));
  return {
    authority: known?.authority ?? keeper,
    instrument: known?.instrument ?? programmes[0] ?? null,
    date,
    action: action === "delisted" ? "delisted" : "listed",
  };
}
