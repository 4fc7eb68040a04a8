import { IANAZone } from "luxon";

/** Zones that feeds name, in minutes east of UTC. Where a name has two meanings, the one that news feeds use. */
const NAMED: Record<string, number> = {
  ...{ UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, "ETC/GMT": 0, "ETC/UTC": 0, ZULU: 0 },
  ...{ BST: 60, CET: 60, MET: 60, MEZ: 60, WEST: 60, WAT: 60, HNE: -300, HAE: -240 },
  ...{
    CEST: 120,
    MEST: 120,
    MESZ: 120,
    EET: 120,
    SAST: 120,
    CAT: 120,
    EEST: 180,
    MSK: 180,
    MSD: 240,
    EAT: 180,
    TRT: 180,
    AST: -240,
  },
  ...{ IRST: 210, GST: 240, AFT: 270, PKT: 300, UZT: 300, IST: 330, NPT: 345, BDT: 360, MMT: 390, ICT: 420, WIB: 420, WITA: 480 },
  ...{
    HKT: 480,
    SGT: 480,
    PHT: 480,
    MYT: 480,
    AWST: 480,
    WIT: 540,
    JST: 540,
    KST: 540,
    ACST: 570,
    AEST: 600,
    ACDT: 630,
    AEDT: 660,
  },
  ...{ NZST: 720, NZDT: 780 },
  ...{ NDT: -150, NST: -210, ADT: -180, BRT: -180, ART: -180, CLST: -180, CLT: -240, EDT: -240, EST: -300, ET: -300, COT: -300 },
  ...{ PET: -300, CDT: -300, CST: -360, CT: -360, MDT: -360, MST: -420, MT: -420, PDT: -420, PST: -480, PT: -480, AKDT: -480 },
  ...{ AKST: -540, HDT: -540, HST: -600 },
};

/**
 * How many minutes east of UTC a zone is, as dates end in it: `+0530`, `GMT+5`, `PKT`, `Europe/Paris`, a military letter.
 *
 * @param wallClock the time it goes with, as if in UTC, for zones with summer time
 * @returns 0 for a zone that nobody here knows: no zone means UTC
 */
export function offsetMinutes(zone: string, wallClock: Date): number {
  const offset = /([+\-−])\s?(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?\b/.exec(zone);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 18 * 60 ? 0 : offset[1] === "+" ? minutes : -minutes;
  }
  const name = zone.trim().replace(/[().]/g, "").toUpperCase();
  const named = NAMED[name];
  if (named !== undefined) return named;
  if (/^[A-Z]$/.test(name)) return military(name);
  const iana = zone.trim();
  if (/^[A-Za-z]+\/[\w/+-]+$/.test(iana) && IANAZone.isValidZone(iana)) return IANAZone.create(iana).offset(wallClock.getTime());
  return 0;
}

/** RFC 822, section 5: A is an hour behind, N an hour ahead; J is nobody's. */
function military(letter: string): number {
  const behind = "ABCDEFGHIKLM".indexOf(letter);
  const ahead = "NOPQRSTUVWXY".indexOf(letter);
  return behind >= 0 ? -60 * (behind + 1) : 60 * (ahead + 1);
}
