import { ListError } from "./error.js";
import type { Alias, Listing, PartyKind } from "./types.js";
import { at, readXmlEntries, textAt, textsAt, type XmlNode } from "./xml-entries.js";

const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ["individual", "individual"],
  ["entity", "organisation"],
  ["vessel", "vessel"],
  ["aircraft", "aircraft"],
]);

/**
 * Reads OFAC's SDN or consolidated list in its plain XML form (sdn.xml, consolidated.xml); the advanced form is another.
 *
 * @throws ListError
 * Source: https://ofac.treasury.gov/sanctions-list-service, schema sdn.xsd
 */
export function parseOfacXml(bytes: Uint8Array): Listing[] {
  const listings: Listing[] = [];
  readXmlEntries(bytes, { what: "OFAC's list", root: "sdnList", entries: ["sdnEntry"] }, (entry) =>
    listings.push(listingFrom(entry)),
  );
  return listings;
}

/** People as the delimited files write them: LAST, First. */
const nameOf = (node: XmlNode) =>
  [textAt(node, "lastName"), textAt(node, "firstName")].filter((part) => part !== null).join(", ");

function listingFrom(entry: XmlNode): Listing {
  const [id, name, type] = [textAt(entry, "uid"), nameOf(entry), textAt(entry, "sdnType")];
  const kind = KINDS.get((type ?? "").toLowerCase());
  if (id === null || name === "" || kind === undefined)
    throw new ListError("columns", `An entry (${id ?? name}) has no uid, no name or an unknown sdnType. Has the format changed?`);
  const seen = new Set([name]);
  const aliases = at(entry, "akaList", "aka").map((aka): Alias => {
    const isWeak = textAt(aka, "category")?.toLowerCase() === "weak";
    const isFormer = /^f\.?k\.?a/i.test(textAt(aka, "type") ?? "");
    return { name: nameOf(aka), quality: isWeak ? "low" : isFormer ? "former" : "good" };
  });
  return {
    id,
    name,
    kind,
    aliases: aliases.filter((alias) => alias.name !== "" && !seen.has(alias.name) && seen.add(alias.name)),
    nativeNames: [],
    programmes: [...new Set(textsAt(entry, "programList", "program"))].sort(),
    listedOn: null,
    changedOn: null,
    remarks: textAt(entry, "remarks"),
    identifiers: at(entry, "idList", "id").flatMap((id) => {
      const number = textAt(id, "idNumber");
      return number === null ? [] : [`${textAt(id, "idType") ?? ""} ${number}`.trim()];
    }),
    reference: null,
  };
}
