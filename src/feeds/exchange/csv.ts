import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { decode } from "../decode.js";
import { EXCHANGED_KEYS, type ExchangedFeed, type ExchangedKey, ExchangeError } from "./exchanged.js";

/** What spreadsheets and other readers call the columns. */
const NAMES: Record<string, ExchangedKey> = {
  ...Object.fromEntries(EXCHANGED_KEYS.map((key) => [key, key])),
  ...{ xmlurl: "url", feed: "url", "feed url": "url", feedurl: "url", address: "url", link: "url" },
  ...{ name: "title", text: "title", lang: "language", interval: "every", selector: "links" },
};

/** Feeds as CSV (RFC 4180) with a line of column names; empty columns are kept out. */
export function writeCsv(feeds: readonly ExchangedFeed[]): string {
  const always = new Set<ExchangedKey>(["id", "type", "url", "title", "language", "every", "reliability"]);
  const columns = EXCHANGED_KEYS.filter((key) => always.has(key) || feeds.some((feed) => feed[key] !== undefined));
  return stringify(
    feeds.map((feed) => columns.map((key) => feed[key] ?? "")),
    { header: true, columns: [...columns] },
  );
}

/**
 * Reads feeds from CSV: comma, semicolon or tab; columns by their names, in any order; unknown ones are ignored.
 *
 * @throws ExchangeError with the line
 */
export function readCsv(bytes: Uint8Array): ExchangedFeed[] {
  const { text } = decode(bytes, null, () => null);
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => NAMES[name.trim().toLowerCase()] ?? null),
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
    });
    if (rows.length > 0 && rows.every((row) => row.url === undefined))
      throw new ExchangeError(
        "has no column `url`. The first line must name the columns: id,type,url,title,language,every,reliability",
      );
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
  } catch (error) {
    if (error instanceof CsvError) throw new ExchangeError(`is no CSV: ${error.message}`);
    throw error;
  }
}

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ""))?.[0] ?? "";
  const count = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
