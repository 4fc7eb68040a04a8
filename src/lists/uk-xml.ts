import { ListError } from "./error.js";
import type { Alias, Listing, PartyKind } from "./types.js";
import { at, dayIn, readXmlEntries, textAt, textsAt, type XmlNode } from "./xml-entries.js";

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ["individual", "individual"],
  ["entity", "organisation"],
  ["ship", "vessel"],
]);
/** Given names first; Name6 is the family name, or all of an entity's. */
const NAME_PARTS = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];

/**
 * Reads the UK sanctions list (XML, UK_Sanctions_List.xml).
 *
 * @throws ListError
 * Source: https://www.gov.uk/government/publications/the-uk-sanctions-list
 */
export function parseUkXml(bytes: Uint8Array): Listing[] {
  const listings: Listing[] = [];
  readXmlEntries(bytes, { what: "the UK sanctions list", root: "Designations", entries: ["Designation"] }, (entry) =>
    listings.push(listingFrom(entry)),
  );
  return listings;
}

const nameOf = (name: XmlNode) => NAME_PARTS.flatMap((part) => textsAt(name, part)).join(" ");

function listingFrom(entry: XmlNode): Listing {
  const id = textAt(entry, "UniqueID");
  const kind = KINDS.get((textAt(entry, "IndividualEntityShip") ?? "").toLowerCase());
  const names = at(entry, "Names", "Name").map((name) => ({
    name: nameOf(name),
    type: textAt(name, "NameType") ?? "",
    isWeak: /low/i.test(textAt(name, "AliasStrength") ?? ""),
  }));
  const main = names.find(({ type }) => /^primary name$/i.test(type)) ?? names[0];
  if (id === null || kind === undefined || main === undefined || main.name === "")
    throw new ListError(
      "columns",
      `A designation (${id ?? main?.name ?? ""}) has no UniqueID, no name or no IndividualEntityShip. Has the format changed?`,
    );
  const seen = new Set([main.name]);
  const aliases = names.map(({ name, isWeak }): Alias => ({ name, quality: isWeak ? "low" : "good" }));
  return {
    id,
    name: main.name,
    kind,
    aliases: aliases.filter(({ name }) => name !== "" && !seen.has(name) && seen.add(name)),
    nativeNames: [...new Set(textsAt(entry, "NonLatinNames", "NonLatinName", "NameNonLatinScript"))],
    programmes: textsAt(entry, "RegimeName").slice(0, 1),
    listedOn: dayIn(textAt(entry, "DateDesignated")),
    changedOn: dayIn(textAt(entry, "LastUpdated")),
    remarks: textAt(entry, "OtherInformation"),
    identifiers: [],
    reference: textAt(entry, "UNReferenceNumber"),
  };
}
