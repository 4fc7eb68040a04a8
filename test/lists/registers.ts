/** Registers of the tests' own, in the formats of the real ones. */

/** An entry of OFAC's: `programmes` as "SDGT] [FTO", without the outer brackets, as the file has it. */
export interface OfacEntry {
  id: number;
  name: string;
  programmes: string;
  /** Left out: an organisation. */
  type?: string;
  aliases?: readonly string[];
}

const nothing = "-0- ";

/** sdn.csv and alt.csv. */
export function ofacFiles(entries: readonly OfacEntry[]): { primary: string; aliases: string } {
  const quoted = (text: string) => `"${text}"`;
  const rows = entries.map(({ id, name, programmes, type }) =>
    [id, quoted(name), type === undefined ? nothing : quoted(type), quoted(programmes), ...Array(8).fill(nothing)].join(","),
  );
  const names = entries.flatMap(({ id, aliases = [] }) =>
    aliases.map((alias, i) => [id, id * 10 + i, quoted("aka"), quoted(alias), nothing].join(",")),
  );
  return { primary: `${rows.join("\r\n")}\r\n\x1a`, aliases: `${names.join("\r\n")}\r\n\x1a` };
}

/** Enough entries that one more or less is no tenth of them. */
export const OTHERS: readonly OfacEntry[] = Array.from({ length: 40 }, (_, i) => ({
  id: 500 + i,
  name: `TRADING HOUSE NUMBER ${i}`,
  programmes: "CUBA",
  aliases: [`HOUSE ${i}`],
}));
