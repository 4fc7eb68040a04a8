import { DateTime } from "luxon";

/** Zones that feeds name and RFC 2822 parsers don't know. */
const ZONES: Record<string, string> = {
  UT: "+0000",
  UTC: "+0000",
  GMT: "+0000",
  Z: "+0000",
  BST: "+0100",
  CET: "+0100",
  CEST: "+0200",
  EET: "+0200",
  EEST: "+0300",
  MSK: "+0300",
  IST: "+0530",
  PKT: "+0500",
  GST: "+0400",
  JST: "+0900",
  KST: "+0900",
  AEST: "+1000",
  AEDT: "+1100",
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
};
const FORMATS = [
  "d LLL yyyy HH:mm:ss ZZZ",
  "d LLL yyyy HH:mm ZZZ",
  "d LLL yy HH:mm:ss ZZZ",
  "d LLL yyyy HH:mm:ss",
  "d LLL yyyy HH:mm",
  "d LLL yyyy",
  "d LLLL yyyy HH:mm:ss ZZZ",
  "d LLLL yyyy HH:mm:ss",
  "d LLLL yyyy",
  "LLL d yyyy HH:mm:ss ZZZ",
  "LLL d yyyy HH:mm:ss",
  "LLLL d yyyy h:mm a",
  "LLLL d yyyy",
  "LLL d yyyy",
  "yyyy-MM-dd HH:mm:ss ZZZ",
  "yyyy-MM-dd HH:mm:ss",
  "yyyy-MM-dd HH:mm",
  "yyyy/MM/dd HH:mm:ss",
  "yyyy/MM/dd",
  "M/d/yyyy h:mm:ss a",
  "M/d/yyyy H:mm:ss",
  "M/d/yyyy",
  "dd.MM.yyyy HH:mm:ss",
  "dd.MM.yyyy HH:mm",
  "dd.MM.yyyy",
];
const EARLIEST = Date.UTC(1990, 0, 1);

/**
 * Reads a date as feeds write them: RFC 3339 and its relatives, RFC 2822 and its, without a zone as UTC.
 *
 * @returns null where it can't be read: never the present moment
 */
export function parseDate(text: string | null | undefined): Date | null {
  const said = text?.replace(/\s+/g, " ").trim();
  if (!said) return null;
  const iso = DateTime.fromISO(
    said.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/i, "$1T$2$3"),
    { zone: "utc" },
  );
  if (iso.isValid && /^\d{4}/.test(said)) return plausible(iso);
  const zoned = said
    .replace(/\(.*?\)/g, " ")
    .replace(/^[a-z]{2,9}\.?,? +(?=\d|[a-z]{3,9} \d)/i, "") // the weekday says nothing that the date does not
    .replace(/\b([A-Z]{1,4})$/, (name) => ZONES[name] ?? name)
    .replace(/(?:GMT|UTC)([+-]\d)/, "$1")
    .replace(/([+-]\d\d):(\d\d)$/, "$1$2")
    .replace(/\bSept\b/i, "Sep")
    .replace(/\b24:00(:00)?\b/, "00:00$1")
    .replace(/,/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const format of FORMATS) {
    const date = DateTime.fromFormat(zoned, format, { zone: "utc", locale: "en" });
    if (date.isValid) return plausible(date);
  }
  if (!/\b\d{4}\b/.test(zoned)) return null; // JavaScript reads a year into anything
  const last = Date.parse(/[+-]\d{4}$|Z$/i.test(zoned) ? zoned : `${zoned} +0000`);
  return Number.isNaN(last) ? null : plausible(DateTime.fromMillis(last));
}

function plausible(date: DateTime): Date | null {
  const ms = date.toMillis();
  return ms >= EARLIEST ? new Date(ms) : null;
}
