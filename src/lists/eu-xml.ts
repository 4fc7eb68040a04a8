import { ListError } from "./error.js";
import type { Alias, Listing } from "./types.js";
import { at, dayIn, readXmlEntries, textAt, type XmlNode } from "./xml-entries.js";

/**
 * Reads the European Union's consolidated list of financial sanctions (XML 1.1, xmlFullSanctionsList_1_1).
 *
 * @throws ListError
 * Source: https://webgate.ec.europa.eu/fsd/fsf, "Full list" with its schema
 */
export function parseEuXml(bytes: Uint8Array): Listing[] {
  const listings: Listing[] = [];
  readXmlEntries(bytes, { what: "the EU's list", root: "export", entries: ["sanctionEntity"] }, (entry) =>
    listings.push(listingFrom(entry)),
  );
  return listings;
}

const LATIN = /\p{Script=Latin}/u;

function listingFrom(entry: XmlNode): Listing {
  const id = entry.attributes.get("logicalId") ?? "";
  const names = at(entry, "nameAlias").flatMap(({ attributes }): Alias[] => {
    const name = (attributes.get("wholeName") ?? "").replace(/\s+/g, " ").trim();
    return name === "" ? [] : [{ name, quality: attributes.get("strong") === "false" ? "low" : "good" }];
  });
  const main = names.find(({ name }) => LATIN.test(name)) ?? names[0];
  if (id === "" || main === undefined)
    throw new ListError("columns", `An entry (${id}) has no logicalId or no nameAlias. Has the format changed?`);
  const seen = new Set([main.name]);
  const others = names.filter(({ name }) => !seen.has(name) && seen.add(name));
  const regulations = at(entry, "regulation").map(({ attributes }) => attributes);
  const classification = at(entry, "subjectType")[0]?.attributes.get("classificationCode");
  return {
    id,
    name: main.name,
    kind: classification === "P" ? "individual" : "organisation",
    aliases: others.filter(({ name }) => LATIN.test(name)),
    nativeNames: others.filter(({ name }) => !LATIN.test(name)).map(({ name }) => name),
    programmes: [
      ...new Set(regulations.map((attributes) => attributes.get("programme") ?? "").filter((tag) => tag !== "")),
    ].sort(),
    listedOn: dayIn(entry.attributes.get("designationDate")),
    changedOn: dayIn(
      regulations
        .map((attributes) => attributes.get("publicationDate") ?? "")
        .sort()
        .at(-1),
    ),
    remarks: textAt(entry, "remark"),
    identifiers: at(entry, "identification").flatMap(({ attributes }) => {
      const number = attributes.get("number") ?? "";
      return number === "" ? [] : [`${attributes.get("identificationTypeCode") ?? ""} ${number}`.trim()];
    }),
    reference: entry.attributes.get("euReferenceNumber") || null,
  };
}
