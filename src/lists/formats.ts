import { parseAustraliaCsv } from "./australia-csv.js";
import { ListError } from "./error.js";
import { parseEuXml } from "./eu-xml.js";
import { parseFederalRegister } from "./federal-register.js";
import { parseOfacCsv } from "./ofac-csv.js";
import { parseOfacXml } from "./ofac-xml.js";
import { type PageShape, parsePage } from "./page.js";
import type { ListFormat, Listing } from "./types.js";
import { parseUkXml } from "./uk-xml.js";
import { parseUnXml } from "./un-xml.js";
import { unzipped } from "./unzip.js";

/** The files of one version of a list: the second is OFAC's of aliases. */
export type ListFiles = readonly [Uint8Array, ...Uint8Array[]];

interface Format {
  /** As reports and pages call the list. */
  title: string;
  /** Who keeps it, as news' authorities are named; lists of one keeper move entries between them. Null: the configuration says. */
  authority: string | null;
  /** The entry's own page, where there is one. */
  page?(id: string): string;
  /** A version holds the newest only: what it does not hold is not gone. */
  isPartial?: true;
  /** A version may be without any entry. */
  mayBeEmpty?: true;
  parse(files: ListFiles, shape: PageShape): Listing[];
}

const ofacPage = (id: string) => `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${encodeURIComponent(id)}`;

export const FORMATS: Record<ListFormat, Format> = {
  "ofac-csv": {
    title: "OFAC",
    authority: "US Treasury",
    page: ofacPage,
    parse: ([primary, aliases]) => parseOfacCsv({ primary, ...(aliases !== undefined && { aliases }) }),
  },
  "ofac-xml": { title: "OFAC", authority: "US Treasury", page: ofacPage, parse: ([bytes]) => parseOfacXml(bytes) },
  "federal-register": {
    title: "Federal Register",
    authority: "US State",
    page: (id) => `https://www.federalregister.gov/d/${encodeURIComponent(id)}`,
    isPartial: true,
    mayBeEmpty: true,
    parse: ([bytes]) => parseFederalRegister(bytes),
  },
  "un-xml": { title: "UN Security Council", authority: "UN", parse: ([bytes]) => parseUnXml(bytes) },
  "eu-xml": { title: "EU", authority: "EU", parse: ([bytes]) => parseEuXml(bytes) },
  "uk-xml": { title: "UK sanctions list", authority: "UK Home Office", parse: ([bytes]) => parseUkXml(bytes) },
  "australia-csv": { title: "Australia", authority: "Australia", parse: ([bytes]) => parseAustraliaCsv(bytes) },
  page: { title: "Register", authority: null, parse: ([bytes], shape) => parsePage(bytes, shape) },
};

/**
 * Reads one version of a list, packed as ZIP or not.
 *
 * @throws ListError that says what is wrong with it
 */
export function parseList(format: ListFormat, files: ListFiles, shape: PageShape): Listing[] {
  const { parse, mayBeEmpty } = FORMATS[format];
  const [first, ...more] = files;
  const listings = parse([unzipped(first), ...more.map((file) => unzipped(file))], shape);
  if (listings.length === 0 && !mayBeEmpty)
    throw new ListError("not-a-list", "The list holds no entries: nothing is taken from it.");
  return listings;
}
