import type { Designation } from "./types.js";

/** Who lists, and under what: the first pattern that fits a sentence says. */
const AUTHORITIES: [string, RegExp][] = [
  [
    "UN 1267",
    /\b(?:UN|U\.N\.|United Nations|Security Council)\b.{0,80}?\b(?:1267|sanctions committee|al-?qaeda|sanctions list)|\b1267 (?:committee|list)/i,
  ],
  [
    "US State",
    /\b(?:State Department|Department of State|Secretary of State|Rubio|Blinken|Foreign Terrorist Organi[sz]ation|FTO)\b/i,
  ],
  ["US Treasury", /\b(?:Treasury|OFAC|Office of Foreign Assets Control)\b/i],
  [
    "UK Home Office",
    /\b(?:Home Secretary|Home Office|Terrorism Act 2000|(?:UK|Britain|British|United Kingdom)\b.{0,60}\bproscri\w+|proscri\w+\b.{0,60}\b(?:UK|Britain|British))\b/i,
  ],
  ["EU", /\b(?:EU|European Union|Council of the EU|European Council)\b/],
  ["Canada", /\b(?:Canada|Canadian|Public Safety)\b/],
  ["Australia", /\b(?:Australia|Australian)\b/],
  ["India MHA", /\b(?:UAPA|Unlawful Activities|(?:India|Indian|Home Ministry|MHA|Ministry of Home Affairs))\b/],
  ["Pakistan", /\b(?:NACTA|Pakistan(?:i)?(?:'s)? (?:government|interior ministry|cabinet)|interior ministry of Pakistan)\b/i],
  ["US State", /\b(?:United States|US|U\.S\.|Washington|American|Trump administration|Biden administration|White House)\b/],
];
const INSTRUMENTS: [string, RegExp][] = [
  ["FTO", /\b(?:FTO|foreign terrorist organi[sz]ation)/i],
  ["SDGT", /\b(?:SDGT|specially designated global terrorist)/i],
  ["UN 1267", /\b1267\b/],
  ["UAPA", /\b(?:UAPA|Unlawful Activities)/],
  ["Terrorism Act 2000", /\bTerrorism Act 2000|\bproscri(?:bes?|bed|bing|ption)\b/i],
  ["SDN", /\b(?:SDN|OFAC)\b/],
];

/** What a sentence about a listing says of it; null parts are not said. */
export function designationOf(sentences: readonly string[], action: Designation["action"], day: string | null): Designation {
  const first = (list: [string, RegExp][]) =>
    sentences.map((text) => list.find(([, pattern]) => pattern.test(text))?.[0]).find((name) => name !== undefined) ?? null;
  return { authority: first(AUTHORITIES), instrument: first(INSTRUMENTS), date: day, action };
}
