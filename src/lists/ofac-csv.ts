import { CsvError, parse } from "csv-parse/sync";
import { decode } from "../feeds/decode.js";
import { ListError } from "./error.js";
import type { Alias, Listing, PartyKind } from "./types.js";

export interface OfacFiles {
  /** sdn.csv, or cons_prim.csv of the consolidated list. */
  primary: Uint8Array;
  /** alt.csv, or cons_alt.csv: without it only the aliases in the remarks are known. */
  aliases?: Uint8Array;
}

const PRIMARY_COLUMNS = 12;
const ALIAS_COLUMNS = 5;
const KINDS: Record<string, PartyKind> = { "": "organisation", individual: "individual", vessel: "vessel", aircraft: "aircraft" };
/** OFAC's files of one day fit each other; a few rows out of step are a publication under way, more are a file cut short. */
const STRAY_ALIASES = 5;

/**
 * Reads OFAC's SDN or consolidated list in its legacy delimited form: no line of column names, `-0-` for nothing, 0x1A at the end.
 *
 * @throws ListError: another document, another number of columns, a file that ends within a row or lacks entries its aliases belong to
 * Source: https://ofac.treasury.gov/sanctions-list-service, data specification of SDN.CSV, ALT.CSV (dat_spec.txt)
 */
export function parseOfacCsv({ primary, aliases }: OfacFiles): Listing[] {
  const listings = new Map<string, Listing>();
  for (const row of rowsOf(primary, "the primary file", PRIMARY_COLUMNS)) {
    const [id = "", name = "", type = "", programmes = ""] = row;
    const kind = KINDS[type.toLowerCase()];
    if (kind === undefined)
      throw new ListError("columns", `Entry ${id}: "${type.slice(0, 40)}" is no kind of party; have the columns changed places?`);
    if (name === "") throw new ListError("columns", `Entry ${id} has no name; have the columns changed places?`);
    const remarks = row[PRIMARY_COLUMNS - 1] || null;
    listings.set(id, {
      ...{ id, name, kind, remarks, reference: null, listedOn: null, changedOn: null },
      ...{ programmes: programmesOf(programmes), nativeNames: [], aliases: [], identifiers: identifiersIn(remarks) },
    });
  }
  const others = aliasesById(aliases);
  const strays = [...others.keys()].filter((id) => !listings.has(id));
  if (strays.length > STRAY_ALIASES)
    throw new ListError(
      "truncated",
      `${strays.length} entries of the alias file (${strays.slice(0, 3).join(", ")}, …) are not in the primary file: it was cut short, or the two are of different days. Fetch both again.`,
    );
  for (const listing of listings.values()) listing.aliases = allAliases(listing, others.get(listing.id) ?? []);
  return [...listings.values()];
}

/** Tags of "SDGT] [FTO" or "SDGT; FTO", sorted, each once. */
function programmesOf(text: string): string[] {
  const tags = text.split(/\]\s*\[|;/).map((tag) => tag.replace(/[[\]]/g, "").trim());
  return [...new Set(tags.filter((tag) => tag !== ""))].sort();
}

const IDENTIFIER =
  /\b(?:IMO|MMSI|Passport|National ID No\.|Tax ID No\.|Registration (?:ID|Number)|Company Number|Commercial Registry Number|Identification Number|SWIFT\/BIC|Trade License No\.|Vessel Registration Identification(?: IMO)?|Aircraft (?:Tail Number|Manufacturer's Serial Number \(MSN\))) [^;.()]{2,60}/g;

/** What the remarks give of numbers; OFAC has no column for them. */
function identifiersIn(remarks: string | null): string[] {
  return remarks === null || !/\d/.test(remarks)
    ? []
    : [...remarks.matchAll(IDENTIFIER)].map(([said]) => said.trim()).filter((said) => /\d/.test(said));
}

function aliasesById(bytes: Uint8Array | undefined): Map<string, Alias[]> {
  const found = new Map<string, Alias[]>();
  if (bytes === undefined) return found;
  for (const [id = "", , type = "", name = ""] of rowsOf(bytes, "the alias file", ALIAS_COLUMNS)) {
    const alias: Alias = { name, quality: /^f\.?k\.?a/i.test(type) ? "former" : "good" };
    const known = found.get(id);
    if (known === undefined) found.set(id, [alias]);
    else known.push(alias);
  }
  return found;
}

/** Weak aliases stand in the remarks only, in single quotes: a.k.a. 'BNC'. */
function allAliases({ name, remarks }: Listing, others: readonly Alias[]): Alias[] {
  const weak =
    remarks === null || !remarks.includes(".k.a. '")
      ? []
      : [...remarks.matchAll(/\b[af]\.k\.a\. '([^']+)'/g)].map(([, text = ""]) => text);
  const all = [...others, ...weak.map((text): Alias => ({ name: text, quality: "low" }))];
  const seen = new Set([name]);
  return all.filter((alias) => alias.name !== "" && !seen.has(alias.name) && seen.add(alias.name));
}

function rowsOf(bytes: Uint8Array, file: string, columns: number): string[][] {
  const { text } = decode(bytes, null, () => null);
  if (/^\s*</.test(text))
    throw new ListError("not-a-list", `A page of markup came instead of ${file}. Open its address in a browser.`);
  if (text.includes("\0")) throw new ListError("hostile", `There are NUL bytes in ${file}: it is no text.`);
  const rows = splitRows(text, file);
  if (rows.length === 0) throw new ListError("not-a-list", `There are no rows in ${file}.`);
  rows.forEach((row, i) => {
    if (row.length === columns && /^\d+$/.test(row[0] ?? "")) return;
    if (row.length < columns && i === rows.length - 1)
      throw new ListError("truncated", `The last row of ${file} has ${row.length} of ${columns} columns: it was cut short.`);
    throw new ListError(
      "columns",
      `Row ${i + 1} of ${file} has ${row.length} columns and begins with "${(row[0] ?? "").slice(0, 40)}"; ${columns} are expected and a number first. Has the format changed?`,
    );
  });
  return rows;
}

/** Rows without the mark of DOS's end of file, cells without spaces around them and with nothing for OFAC's `-0-`. */
function splitRows(text: string, file: string): string[][] {
  try {
    const rows: string[][] = parse(text.replaceAll("\x1a", ""), {
      bom: true,
      // Cells are trimmed below: only spaces around quotes need it here.
      trim: /(?:^|,)[ \t]+"|"[ \t]+(?:,|\r?$)/m.test(text),
      skip_empty_lines: true,
      relax_column_count: true,
    });
    // Not by the parser's own `cast`, which makes an object a cell.
    return rows.filter(([first, ...rest]) => first !== "" || rest.length > 0).map((row) => row.map(cellOf));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED")
      throw new ListError("truncated", `There is a quote without its end in ${file}: it was cut short.`);
    throw new ListError("columns", `${file} is no CSV: ${error.message}`);
  }
}

function cellOf(cell: string): string {
  if (cell === "-0- " || cell === "-0-") return ""; // most cells
  const text = cell.trim();
  return text === "-0-" ? "" : /\s\s|[\t\n\r]/.test(text) ? text.replace(/\s+/g, " ") : text;
}
