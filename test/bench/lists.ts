import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseOfacCsv } from "../../src/lists/ofac-csv.js";
import { parseUnXml } from "../../src/lists/un-xml.js";

const ROUNDS = 10;
const folder = process.argv[2] ?? process.env.VIGIL_LISTS ?? "../shared/data/lists";

/** Entries a second of each list's parser, bytes in memory to listings, and the process's peak of memory so far. */
function measure(name: string, read: () => readonly unknown[]): void {
  const rates: number[] = [];
  let entries = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    entries = read().length;
    rates.push(entries / ((performance.now() - start) / 1000));
  }
  const median = rates.sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name}: ${entries} entries, ${Math.round(median)} entries/s (median of ${ROUNDS}), peak ${Math.round(peakMb)} MB`,
  );
}

if (!existsSync(join(folder, "ofac-newer/sdn.csv"))) {
  console.error(
    `${folder} has no ofac-newer/sdn.csv. Give the folder of the lists: npm run bench -- lists FOLDER, or VIGIL_LISTS.`,
  );
  process.exit(2);
}
const file = (path: string) => readFileSync(join(folder, path));
measure("UN XML", () => parseUnXml(file("un/UN_consolidated.xml")));
measure("OFAC SDN CSV, alone", () => parseOfacCsv({ primary: file("ofac-newer/sdn.csv") }));
measure("OFAC SDN CSV with aliases", () =>
  parseOfacCsv({ primary: file("ofac-newer/sdn.csv"), aliases: file("ofac-newer/alt.csv") }),
);
