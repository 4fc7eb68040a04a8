import { Parser } from "htmlparser2";
import { decode } from "../feeds/decode.js";
import { ListError } from "./error.js";
import type { Alias, AliasQuality, Listing } from "./types.js";

const MAX_DEPTH = 16;
const PARTIES: Record<string, Listing["kind"]> = { INDIVIDUAL: "individual", ENTITY: "organisation" };
const ALIASES = new Set(["INDIVIDUAL_ALIAS", "ENTITY_ALIAS"]);
const NAME_PARTS = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

/**
 * Reads the United Nations Security Council's consolidated list in one pass. Entities are never expanded: a document that defines
 * any is refused.
 *
 * @throws ListError: another document, one with a DOCTYPE, one that ends before its root does
 * Source: https://www.un.org/securitycouncil/content/un-sc-consolidated-list, schema https://www.un.org/sc/resources/sc-sanctions.xsd
 */
export function parseUnXml(bytes: Uint8Array): Listing[] {
  const declared = (head: string) => /encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ?? null;
  const { text } = decode(bytes, null, declared);
  if (!/<CONSOLIDATED_LIST[\s>]/.test(text.slice(0, 4096)))
    throw new ListError(
      "not-a-list",
      "This is not the UN's list: it does not begin with CONSOLIDATED_LIST. Open its address in a browser.",
    );
  const reader = createReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.write(text);
  parser.end();
  return reader.result();
}

function createReader() {
  const listings: Listing[] = [];
  const path: string[] = [];
  let fields = new Map<string, string[]>();
  let aliases: Alias[] = [];
  let alias = { name: "", quality: "" };
  let value = "";
  let complete = false;
  const closeAlias = () => {
    if (alias.name !== "") aliases.push({ name: alias.name, quality: qualityOf(alias.quality) });
    alias = { name: "", quality: "" };
  };
  return {
    onprocessinginstruction(name: string) {
      if (/^!doctype$/i.test(name))
        throw new ListError("hostile", "The list has a DOCTYPE, which the UN's never has: it is not read.");
    },
    onopentag(name: string) {
      path.push(name);
      if (path.length > MAX_DEPTH)
        throw new ListError("hostile", `The list is nested more than ${MAX_DEPTH} deep: it is not read.`);
      value = "";
    },
    ontext(text: string) {
      value += text;
    },
    onclosetag(name: string, implied: boolean) {
      path.pop();
      if (implied) return; // the document ended, this element did not
      const [party, holder] = [path[2] ?? "", path[3] ?? ""];
      const said = value.replace(/\s+/g, " ").trim();
      value = "";
      if (path.length === 0) complete = name === "CONSOLIDATED_LIST";
      else if (path.length === 2 && name in PARTIES) {
        listings.push(listingFrom(PARTIES[name] ?? "organisation", fields, aliases));
        fields = new Map();
        aliases = [];
      } else if (path.length === 3 && ALIASES.has(name)) closeAlias();
      else if (party in PARTIES && ALIASES.has(holder) && name === "ALIAS_NAME") alias.name = said;
      else if (party in PARTIES && ALIASES.has(holder) && name === "QUALITY") alias.quality = said;
      else if (party in PARTIES && said !== "") {
        const key = name === "VALUE" ? `${holder}/VALUE` : path.length === 3 ? name : `${holder}/${name}`;
        fields.set(key, [...(fields.get(key) ?? []), said]);
      }
    },
    result(): Listing[] {
      if (!complete)
        throw new ListError("truncated", `The list ends after ${listings.length} entries, before its own end: it was cut short.`);
      return listings;
    },
  };
}

/** The UN's words, of individuals (Good, Low) and of entities (a.k.a., f.k.a.). */
function qualityOf(word: string): AliasQuality {
  if (/^f\.?k\.?a/i.test(word)) return "former";
  return /^low/i.test(word) ? "low" : "good";
}

function listingFrom(kind: Listing["kind"], fields: Map<string, string[]>, aliases: Alias[]): Listing {
  const first = (key: string) => fields.get(key)?.[0] ?? null;
  const name = NAME_PARTS.flatMap((part) => fields.get(part) ?? []).join(" ");
  const day = (text: string | null | undefined) => /^\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0] ?? null;
  const id = first("DATAID");
  if (id === null || name === "")
    throw new ListError(
      "columns",
      `An entry (${id ?? name}) has no ${id === null ? "DATAID" : "FIRST_NAME"}. Has the format changed?`,
    );
  const seen = new Set([name]);
  return {
    id,
    name,
    kind,
    aliases: aliases.filter((alias) => !seen.has(alias.name) && seen.add(alias.name)),
    nativeNames: fields.get("NAME_ORIGINAL_SCRIPT") ?? [],
    programmes: [first("UN_LIST_TYPE")].filter((type) => type !== null),
    listedOn: day(first("LISTED_ON")),
    changedOn: day([...(fields.get("LAST_DAY_UPDATED/VALUE") ?? [])].sort().at(-1)),
    remarks: first("COMMENTS1"),
    reference: first("REFERENCE_NUMBER"),
  };
}
