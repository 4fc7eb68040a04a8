/** Who lists, and under what. */
import type { Designation } from "./types.js";

type Table = readonly (readonly [string, RegExp])[];

/** Offices that list; named more exactly than their country, so asked for first. */
const BODIES: Table = [
  [
    "UK Treasury",
    /\bhm treasury\b|\b(?:uk|u\.k\.|british|britain's) treasury\b|\bofsi\b|\boffice of financial sanctions implementation\b/,
  ],
  ["UN 1267", /\b1267\b|\b(?:isil|isis|al-?qa'?[ie]da)[^.]{0,30} sanctions committee\b/],
  [
    "US State",
    /\bstate department\b|\bdepartment of state\b|\bsecretary of state\b|\bforeign terrorist organi[sz]ations?\b|\bftos?\b|\brubio\b|\bblinken\b/,
  ],
  ["US Treasury", /\btreasury\b|\bofac\b|\boffice of foreign assets control\b/],
  ["UN", /\b(?:un|u\.n\.|united nations)\b[^.]{0,30}(?:security council|sanctions|list|committee)|\bsecurity council\b/],
  ["UK Home Office", /\bhome (?:office|secretary)\b/],
  ["India MHA", /\bministry of home affairs\b|\bmha\b|\buapa\b|\bunlawful activities\b|\bunion home minist\w+/],
  ["Pakistan", /\bnacta\b|\bnational counter[- ]terrorism authority\b/],
  ["Canada", /\bpublic safety canada\b/],
  ["Australia", /\baustralian (?:government|home affairs|national security)\b/],
];
const COUNTRIES: Table = [
  [
    "UK Home Office",
    /\bu\.k\.(?!\w)|\b(?:uk|britain|united kingdom|british|london|royaume-uni|reino unido|londres)\b|بريطاني|برطان|британи/,
  ],
  [
    "EU",
    /\b(?:eu|e\.u\.|european union|european council|council of the european union|brussels|union européenne|unión europea|bruxelles|bruselas)\b|الاتحاد الأوروبي|یورپی یونین|евросоюз|европейск\S+ союз/,
  ],
  ["UN", /مجلس الأمن|الأمم المتحدة|سلامتی کونسل|اقوام متحدہ|conseil de sécurité|consejo de seguridad|совет\S* безопасности/],
  ["India MHA", /\b(?:india|new delhi|indian government)\b|بھارت|الهند/],
  ["Canada", /\b(?:canada|canadian|ottawa|canadá)\b|كندا|کینیڈا|канад/],
  ["Australia", /\b(?:australia|australian|canberra|australie)\b|أستراليا|آسٹریلیا|австрали/],
  ["New Zealand", /\b(?:new zealand)\b/],
  [
    "Pakistan",
    /حکومت پاکستان|\b(?:pakistan'?s? (?:government|interior ministry|cabinet|federal)|islamabad|interior ministry of pakistan|first schedule)\b|^pakistan\b/,
  ],
  ["Russia", /\b(?:russia|russian|moscow|kremlin)\b/],
  ["Israel", /\b(?:israel|israeli)\b/],
  ["Germany", /\b(?:germany|german|berlin)\b/],
  ["Saudi Arabia", /\b(?:saudi arabia|riyadh)\b/],
  ["UAE", /\b(?:uae|united arab emirates)\b/],
  ["Turkey", /\b(?:turkey|turkiye|türkiye|ankara)\b/],
  [
    "US State",
    /\bu\.s\.(?!\w)|\b(?:us|united states|america|washington|trump|biden|american)\b|الولايات المتحدة|ال[أا]مريكية|واشنطن|امریک[ہیا]|estados unidos|états-unis|сша/,
  ],
  ["Russia", /верховный суд|росси[яи]|روسيا/],
];
const INSTRUMENTS: Table = [
  [
    "FTO",
    /\bforeign terrorist organi[sz]ations?\b|\bftos?\b|organisations? terroristes? étrangères?|organizaci(?:ón|ones) terroristas? extranjeras?|منظم(?:ة|ات) إرهابية أجنبية|غیر ملکی دہشت گرد تنظیم|иностранн\S+ террористическ/,
  ],
  ["SDGT", /\bspecially designated global terrorists?\b|\bsdgts?\b|\bexecutive order 13224\b/],
  ["UN 1267", /\b1267\b/],
  ["UAPA", /\buapa\b|\bunlawful activities\b|\bunlawful association\b/],
  ["First Schedule", /\bfirst schedule\b/],
  ["Fourth Schedule", /\bfourth schedule\b/],
  ["Anti-Terrorism Act 1997", /\banti-?terrorism act\b/],
  ["Terrorism Suppression Act", /\bterrorism suppression act\b/],
  [
    "Counter-Terrorism Regulations 2019",
    /\bcounter-terrorism \([^)]*sanctions\)|\bcounter-terrorism [^.]{0,40}regulations 2019\b/,
  ],
  ["Common Position 931", /\bcommon position\b[^.]{0,20}\b931\b|\b2001\/931\b|\beu terrorist list\b/],
  ["Terrorism Act 2000", /\bterrorism act\b/],
  ["Criminal Code", /\bcriminal code\b/],
  ["SDN", /\bsdn\b|\bspecially designated nationals?\b/],
];

/** Whether a sentence names a body that lists, or its country. */
export function officialIn(low: string): boolean {
  return [...BODIES, ...COUNTRIES].some(([, pattern]) => pattern.test(low));
}

/** The first sentence's name that fits; within a sentence the table's order. */
function firstNamed(table: Table, lows: readonly string[]): string | null {
  for (const low of lows) for (const [name, pattern] of table) if (pattern.test(low)) return name;
  return null;
}

/** The country that acts: the last one named before the words of the listing ("Ankara criticised Washington's decision to sanction"). */
function actingCountry(told: readonly Telling[]): string | null {
  for (const { low, at } of told) {
    const named = COUNTRIES.flatMap(([name, pattern]) =>
      [...low.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((found) => ({ name, at: found.index })),
    );
    const before = named.filter((one) => one.at <= at).sort((a, b) => b.at - a.at)[0];
    if (before !== undefined) return before.name;
    const first = named[0];
    if (first !== undefined) return first.name;
  }
  return null;
}

/** A sentence that tells of a listing, and where its words for it stand. */
interface Telling {
  low: string;
  at: number;
}

/** Who listed, and under what; from the sentences that tell of it, the first that says so. */
export function designationDetails(told: readonly Telling[], action: Designation["action"], date: string | null): Designation {
  const lows = told.map(({ low }) => low);
  const instrument = firstNamed(INSTRUMENTS, lows);
  const authority = instrument === "UN 1267" ? instrument : (firstNamed(BODIES, lows) ?? actingCountry(told));
  return { authority, instrument, date, action };
}
