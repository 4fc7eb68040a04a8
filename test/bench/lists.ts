import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { foldName } from "../../src/lists/fold-names.js";
import { matchNames } from "../../src/lists/match-names.js";
import { parseOfacCsv } from "../../src/lists/ofac-csv.js";
import { indexListings } from "../../src/lists/search.js";
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

const listings = parseOfacCsv({ primary: file("ofac-newer/sdn.csv"), aliases: file("ofac-newer/alt.csv") });
const folded = listings.slice(0, 2000).map(({ name }) => foldName(name));
const start = performance.now();
for (let i = 1; i < folded.length; i++)
  for (let j = Math.max(0, i - 20); j < i; j++) matchNames(folded[i] as never, folded[j] as never);
const pairs = (folded.length - 1) * 20 - 190;
console.log(`names: ${Math.round(pairs / ((performance.now() - start) / 1000))} pairs/s`);
const building = performance.now();
const index = indexListings(listings.map((listing) => ({ listing })));
const built = performance.now() - building;
const searching = performance.now();
const asked = ["Baloch Liberation Army", "Jaish e Muhamad", "Islamic Revolutionary Guard Corps", "Lashkar-e-Tayyiba"];
for (let round = 0; round < ROUNDS; round++) for (const name of asked) index.find(name, { least: 0.55 });
console.log(
  `search: index of ${listings.length} entries in ${Math.round(built)} ms, ${((performance.now() - searching) / (ROUNDS * asked.length)).toFixed(1)} ms a name`,
);
