import { ListError } from "./error.js";
import type { Alias, AliasQuality, Listing } from "./types.js";
import { at, dayIn, readXmlEntries, textAt, textsAt, type XmlNode } from "./xml-entries.js";

const NAME_PARTS = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

/**
 * Reads the United Nations Security Council's consolidated list in one pass.
 *
 * @throws ListError: another document, one with a DOCTYPE, one that ends before its root does, an entry without a number or a name
 * Source: https://www.un.org/securitycouncil/content/un-sc-consolidated-list, schema https://www.un.org/sc/resources/sc-sanctions.xsd
 */
export function parseUnXml(bytes: Uint8Array): Listing[] {
  const listings: Listing[] = [];
  readXmlEntries(bytes, { what: "the UN's list", root: "CONSOLIDATED_LIST", entries: ["INDIVIDUAL", "ENTITY"] }, (entry) =>
    listings.push(listingFrom(entry)),
  );
  return listings;
}

/** The UN's words, of individuals (Good, Low) and of entities (a.k.a., f.k.a.). */
function qualityOf(word: string | null): AliasQuality {
  if (/^f\.?k\.?a/i.test(word ?? "")) return "former";
  return /^low/i.test(word ?? "") ? "low" : "good";
}

function listingFrom(entry: XmlNode): Listing {
  const id = textAt(entry, "DATAID");
  const name = NAME_PARTS.flatMap((part) => textsAt(entry, part)).join(" ");
  if (id === null || name === "")
    throw new ListError(
      "columns",
      `An entry (${id ?? name}) has no ${id === null ? "DATAID" : "FIRST_NAME"}. Has the format changed?`,
    );
  const seen = new Set([name]);
  const aliases = [...at(entry, "INDIVIDUAL_ALIAS"), ...at(entry, "ENTITY_ALIAS")].flatMap((alias): Alias[] => {
    const said = textAt(alias, "ALIAS_NAME");
    return said === null ? [] : [{ name: said, quality: qualityOf(textAt(alias, "QUALITY")) }];
  });
  return {
    id,
    name,
    kind: entry.name === "INDIVIDUAL" ? "individual" : "organisation",
    aliases: aliases.filter((alias) => !seen.has(alias.name) && seen.add(alias.name)),
    nativeNames: textsAt(entry, "NAME_ORIGINAL_SCRIPT"),
    programmes: textsAt(entry, "UN_LIST_TYPE").slice(0, 1),
    listedOn: dayIn(textAt(entry, "LISTED_ON")),
    changedOn: dayIn(textsAt(entry, "LAST_DAY_UPDATED", "VALUE").sort().at(-1)),
    remarks: textAt(entry, "COMMENTS1"),
    identifiers: at(entry, "INDIVIDUAL_DOCUMENT").flatMap((document) => {
      const number = textAt(document, "NUMBER");
      return number === null ? [] : [`${textAt(document, "TYPE_OF_DOCUMENT") ?? ""} ${number}`.trim()];
    }),
    reference: textAt(entry, "REFERENCE_NUMBER"),
  };
}
