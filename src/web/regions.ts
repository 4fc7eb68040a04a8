/** Parts of the world that readers choose by, as ISO 3166-1 codes: the United Nations' geoscheme (M49), its smaller regions joined. */
export const REGIONS: readonly { id: string; name: string; countries: readonly string[] }[] = [
  { id: "south-asia", name: "South Asia", countries: codes("AF BD BT IN LK MV NP PK") },
  { id: "west-asia", name: "Middle East", countries: codes("AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE CY") },
  { id: "north-africa", name: "North Africa", countries: codes("DZ EG EH LY MA SD TN") },
  { id: "west-africa", name: "West Africa and Sahel", countries: codes("BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG TD") },
  { id: "east-africa", name: "East Africa and Horn", countries: codes("BI DJ ER ET KE KM MG MU RW SC SO SS TZ UG") },
  {
    id: "south-africa",
    name: "Central and Southern Africa",
    countries: codes("AO BW CD CF CG CM GA GQ LS MW MZ NA ST SZ ZA ZM ZW"),
  },
  { id: "central-asia", name: "Caucasus and Central Asia", countries: codes("AM AZ GE KG KZ TJ TM UZ") },
  {
    id: "east-asia",
    name: "East and Southeast Asia",
    countries: codes("BN CN HK ID JP KH KP KR LA MM MN MO MY PH SG TH TL TW VN"),
  },
  {
    id: "europe",
    name: "Europe and Russia",
    countries: codes(
      "AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK",
    ),
  },
  {
    id: "americas",
    name: "The Americas",
    countries: codes(
      "AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PR PY SR SV TT US UY VC VE",
    ),
  },
  { id: "oceania", name: "Australia and Oceania", countries: codes("AU FJ KI MH FM NR NZ PG PW SB TO TV VU WS") },
];

function codes(text: string): string[] {
  return text.split(" ");
}

/** The countries of some regions; undefined for none or all of them: everywhere. */
export function countriesOf(ids: readonly string[]): string[] | undefined {
  const chosen = REGIONS.filter(({ id }) => ids.includes(id));
  return chosen.length === 0 || chosen.length === REGIONS.length ? undefined : chosen.flatMap(({ countries }) => countries);
}

/** The regions that a filter's countries are made of; null where it names others than whole regions. */
export function regionsOf(countries: readonly string[] | undefined): string[] | null {
  if (countries === undefined || countries.length === 0) return [];
  const whole = REGIONS.filter((region) => region.countries.every((code) => countries.includes(code)));
  const covered = new Set(whole.flatMap((region) => region.countries));
  return countries.every((code) => covered.has(code)) ? whole.map(({ id }) => id) : null;
}
