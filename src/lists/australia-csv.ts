import { CsvError, parse } from "csv-parse/sync";
import { decode } from "../feeds/decode.js";
import { ListError } from "./error.js";
import type { Alias, Listing, PartyKind } from "./types.js";
import { dayIn } from "./xml-entries.js";

const COLUMNS = [
  "Reference",
  "Name of Individual or Entity",
  "Type",
  "Name Type",
  "Alias Strength",
  "Committees",
  "Control Date",
] as const;
const KINDS: ReadonlyMap<string, PartyKind> = new Map([
  ["individual", "individual"],
  ["entity", "organisation"],
  ["vessel", "vessel"],
]);

type Row = Record<(typeof COLUMNS)[number], string> & Record<string, string>;

/**
 * Reads Australia's consolidated list in its CSV form (regulation8_consolidated.csv): a row a name, the rows of one party numbered
 * 12, 12a, 12b. Further columns do no harm; a missing one is an error.
 *
 * @throws ListError
 * Source: https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list
 */
export function parseAustraliaCsv(bytes: Uint8Array): Listing[] {
  const { text } = decode(bytes, null, () => null);
  if (/^\s*</.test(text))
    throw new ListError("not-a-list", "A page of markup came instead of the list. Open its address in a browser.");
  if (text.includes("\0")) throw new ListError("hostile", "There are NUL bytes in the list: it is no text.");
  const byParty = new Map<string, Row[]>();
  for (const row of rowsOf(text)) {
    const party = /^\d+/.exec(row.Reference)?.[0];
    if (party === undefined)
      throw new ListError("columns", `A row's Reference is "${row.Reference.slice(0, 40)}", which is no number.`);
    byParty.set(party, [...(byParty.get(party) ?? []), row]);
  }
  if (byParty.size === 0) throw new ListError("not-a-list", "There are no rows in the list.");
  return [...byParty].map(([id, rows]) => listingFrom(id, rows));
}

function rowsOf(text: string): Row[] {
  let rows: Row[];
  try {
    rows = parse(text, { bom: true, columns: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isLast = Number((error as CsvError & { lines?: number }).lines) >= text.trimEnd().split("\n").length;
    if (error.code === "CSV_QUOTE_NOT_CLOSED" || (error.code === "CSV_RECORD_INCONSISTENT_COLUMNS" && isLast))
      throw new ListError("truncated", "The last row of the list is not complete: it was cut short.");
    throw new ListError("columns", `The list is no CSV: ${error.message}`);
  }
  const [first] = rows;
  const missing = COLUMNS.filter((column) => first !== undefined && !Object.hasOwn(first, column));
  if (missing.length > 0) throw new ListError("columns", `The list has no column "${missing[0]}". Has the format changed?`);
  return rows;
}

function listingFrom(id: string, rows: readonly Row[]): Listing {
  const name = (row: Row) => row["Name of Individual or Entity"].replace(/\s+/g, " ");
  const main = rows.find((row) => /^primary/i.test(row["Name Type"])) ?? rows[0];
  const kind = KINDS.get(main?.Type.toLowerCase() ?? "");
  if (main === undefined || name(main) === "" || kind === undefined)
    throw new ListError("columns", `Entry ${id} has no name or an unknown Type. Has the format changed?`);
  const isNative = (row: Row) => /original script/i.test(row["Name Type"]);
  const seen = new Set([name(main)]);
  const aliases = rows
    .filter((row) => !isNative(row))
    .map(
      (row): Alias => ({
        name: name(row),
        quality: /^former/i.test(row["Name Type"]) ? "former" : /weak/i.test(row["Alias Strength"]) ? "low" : "good",
      }),
    );
  return {
    id,
    name: name(main),
    kind,
    aliases: aliases.filter((alias) => alias.name !== "" && !seen.has(alias.name) && seen.add(alias.name)),
    nativeNames: rows.filter(isNative).map(name),
    programmes: main.Committees === "" ? [] : [main.Committees],
    listedOn: null,
    changedOn: dayIn(main["Control Date"]),
    remarks: main["Additional Information"] || null,
    identifiers: [],
    reference: null,
  };
}
