import type { Report } from "./cluster.js";
import { NO_TOLL, type Toll } from "./tolls.js";

/** "More than a dozen", where another sentence counts. */
const isVague = (low: string) =>
  (/\b(?:dozens?|scores|several|hundreds|many)\b/.test(low) &&
    !/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/.test(low)) ||
  /\b(?:over|more than|nearly|almost) (?:\d|[a-z]+ty\b|a dozen)/.test(low);
const RISING = /\b(?:toll|rises?|rose|risen|climb\w*|jump\w*|succumb\w*)\b/;
const PARTIAL =
  /\b(?:on the spot|instantly|at the scene|of them|among them|identified as|the (?:dead|deceased|victims?) (?:include|were|was)|later|one of|another|second|separate)\b/;

/** "Eighteen people died in two separate attacks": of both. */
const SUMS_UP =
  /\b(?:in|after|across|from|by) (?:at least )?(?:two|three|four|five|six|several|multiple|separate) (?:[\w-]+ ){0,2}?(?:attacks|bombings|blasts|explosions|incidents|strikes|ambushes|assaults|raids)\b/;

/**
 * The toll of one happening from the sentences that report it: the title's and lead's figures, else the first given; a toll said to
 * have risen replaces them. The lower of title and lead is the conservative figure, the highest that is no part of another the most.
 */
export function tollOfReports(reports: readonly Report[]): Toll {
  return { ...NO_TOLL, ...figures(reports, "killed", "killedMax"), ...figures(reports, "injured", "injuredMax") };
}

function figures(reports: readonly Report[], least: "killed" | "injured", most: "killedMax" | "injuredMax"): Partial<Toll> {
  const counted = reports.filter(({ sentence }) => sentence.toll[least] !== null);
  const apart = counted.filter(({ sentence }) => !SUMS_UP.test(sentence.low));
  const told = apart.length > 0 ? apart : counted;
  const risen = told.findLast(({ sentence }) => RISING.test(sentence.low));
  const head = told.filter(({ sentence }) => sentence.part !== "body");
  const chosen = head.length > 0 ? head : told.slice(0, 1);
  if (chosen.length === 0) return {};
  // A sentence on part of the dead ("one died in hospital") is no lower toll: only title and lead vie for the conservative figure.
  const whole = chosen.filter(({ sentence }) => !PARTIAL.test(sentence.low));
  const exact = whole.filter(({ sentence }) => !isVague(sentence.low));
  const lows = (exact.length > 0 ? exact : whole.length > 0 ? whole : chosen).map(({ sentence }) => sentence.toll[least] ?? 0);
  const highs = told
    .filter(({ sentence }) => sentence.part !== "body" || RISING.test(sentence.low))
    .map(({ sentence }) => sentence.toll[most] ?? 0);
  const high = Math.max(...lows, ...highs);
  if (risen !== undefined) {
    const value = risen.sentence.toll[least] ?? 0;
    if (risen.sentence.part !== "body" || value >= Math.max(...lows))
      return { [least]: value, [most]: Math.max(high, risen.sentence.toll[most] ?? value) };
  }
  // Title and first sentence agree: a lower figure after them is of a part.
  const [first, second] = head.filter(({ sentence }) => !isVague(sentence.low)).map(({ sentence }) => sentence.toll[least]);
  if (first !== undefined && first !== null && first === second && first > Math.min(...lows))
    return { [least]: first, [most]: Math.max(high, first) };
  // Title and lead often count apart: a headline's "2 soldiers" of a lead's five dead.
  const low = Math.min(...lows);
  return { [least]: low * 4 < high ? high : low, [most]: high };
}
