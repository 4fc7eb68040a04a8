import { ListError } from "./error.js";
import { parseOfacCsv } from "./ofac-csv.js";
import type { ListFormat, Listing } from "./types.js";
import { parseUnXml } from "./un-xml.js";

/** The files of one version of a list: the second is OFAC's of aliases. */
export type ListFiles = readonly [Uint8Array, ...Uint8Array[]];

interface Format {
  /** As reports and pages call the list. */
  title: string;
  /** Who keeps it, as news' authorities are named; lists of one keeper move entries between them. */
  authority: string;
  /** The entry's own page, where there is one. */
  page?(id: string): string;
  parse(files: ListFiles): Listing[];
}

export const FORMATS: Record<ListFormat, Format> = {
  "ofac-csv": {
    title: "OFAC",
    authority: "US Treasury",
    page: (id) => `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(id)}`,
    parse: ([primary, aliases]) => parseOfacCsv({ primary, ...(aliases !== undefined && { aliases }) }),
  },
  "un-xml": { title: "UN Security Council", authority: "UN", parse: ([bytes]) => parseUnXml(bytes) },
};

/**
 * Reads one version of a list.
 *
 * @throws ListError that says what is wrong with it
 */
export function parseList(format: ListFormat, files: ListFiles): Listing[] {
  const listings = FORMATS[format].parse(files);
  if (listings.length === 0) throw new ListError("not-a-list", "The list holds no entries: nothing is taken from it.");
  return listings;
}
