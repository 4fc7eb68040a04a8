import { type Day, dayIn } from "./day.js";
import { offsetMinutes } from "./zones.js";

const EARLIEST = Date.UTC(1970, 0, 2);
const LONGEST = 200;

/**
 * Reads a date as feeds write them: RFC 3339 and its relatives, RFC 2822 and its, names of months in many languages, without a zone
 * as UTC, without a time as midnight.
 *
 * @returns null where it can't be read: never the present moment, and never a date of this year for one without a year
 */
export function parseDate(text: string | null | undefined): Date | null {
  if (!text) return null;
  const quick = usual(text);
  if (quick !== undefined) return quick;
  const said = asciiDigits(text)
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (said === "" || said.length > LONGEST) return null;
  const seconds = /^(\d{9,10})(\d{3})?$/.exec(said);
  if (seconds) return plausible(Number(seconds[1]) * 1000 + Number(seconds[2] ?? 0));
  const day = dayIn(said);
  // Dates in Korean words come without a zone, and mean Korea's.
  return day === null ? null : at(day, /[년오]/.test(said));
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The two forms that nearly all feeds use, at once; undefined for others. */
function usual(text: string): Date | null | undefined {
  const mail =
    /^\s*(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:([+-])(\d\d)(\d\d)|GMT|UTC|Z)\s*$/.exec(
      text,
    );
  if (mail) {
    const month = MONTHS.indexOf(mail[2] ?? "");
    if (month < 0) return undefined;
    return instant(
      Number(mail[3]),
      month + 1,
      Number(mail[1]),
      [mail[4], mail[5], mail[6]],
      0,
      sign(mail[7]) * minutes(mail[8], mail[9]),
    );
  }
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:([+-])(\d\d):?(\d\d)|Z)\s*$/.exec(text);
  if (!iso) return undefined;
  const fraction = Math.floor(Number(iso[7] ?? 0) * 1000);
  return instant(
    Number(iso[1]),
    Number(iso[2]),
    Number(iso[3]),
    [iso[4], iso[5], iso[6]],
    fraction,
    sign(iso[8]) * minutes(iso[9], iso[10]),
  );
}

const sign = (text: string | undefined) => (text === "-" ? -1 : 1);
const minutes = (hours = "0", rest = "0") => Number(hours) * 60 + Number(rest);

const AFTERNOON = /\b(?:pm|p\.m\.?)(?!\p{L})|오후|下午|午後|μμ/iu;
const MORNING = /\b(?:am|a\.m\.?)(?!\p{L})|오전|上午|午前|πμ/iu;

const KOREA = 9 * 60;

/** The instant of a day, with the time and the zone that stand around it. */
function at({ year, month, day, rest }: Day, korean: boolean): Date | null {
  const clock =
    /(?<!\d)(\d{1,2})[:h时時시](?:\s?(\d{1,2})(?:[:分분]\s?(\d{1,2})(?:[.,:](\d{1,9}))?)?)?(?!\d)/.exec(rest) ??
    /^\s*(\d\d)(\d\d)(\d\d)?()(?=$|[Z+\s-])/.exec(rest) ??
    /(?<!\d)(\d{1,2})()()()\s?(?=[ap]\.?m)/i.exec(rest) ??
    /(?<![\d+-])(\d{1,2})\.(\d\d)()()(?!\d)/.exec(rest);
  if (!clock) return instant(year, month, day, [], 0, korean ? KOREA : 0);
  let hours = Number(clock[1]);
  if (AFTERNOON.test(rest) && hours < 12) hours += 12;
  else if (MORNING.test(rest) && hours === 12) hours = 0;
  const fraction = Math.floor(Number(`0.${clock[4] || 0}`) * 1000);
  const wall = new Date(Date.UTC(year, month - 1, day, hours, Number(clock[2] || 0)));
  const behind = rest.slice(clock.index + clock[0].length);
  return instant(year, month, day, [String(hours), clock[2], clock[3]], fraction, zoneOf(behind, wall) ?? (korean ? KOREA : 0));
}

/** The zone behind a time, in minutes east of UTC; null where none is told. */
function zoneOf(behind: string, wall: Date): number | null {
  const text = behind
    .replace(AFTERNOON, " ")
    .replace(MORNING, " ")
    .replace(/^[秒초\s,.]+/, " ");
  const offset = /[+\-−]\s?\d{1,2}(?::?\d{2}){0,2}\b/.exec(text);
  const zone = offset ?? /\b[A-Za-z]+\/[A-Za-z_/]+\b|\b[A-Z]{1,5}\b|\b[a-z]{3,4}\b/.exec(text);
  return zone === null ? null : offsetMinutes(zone[0], wall);
}

function instant(
  year: number,
  month: number,
  day: number,
  [hours, minute, seconds]: (string | undefined)[],
  fraction: number,
  offset: number,
): Date | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  if (Number(hours ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(seconds ?? 0) > 61) return null;
  return plausible(
    Date.UTC(year, month - 1, day, Number(hours ?? 0), Number(minute ?? 0) - offset, Number(seconds ?? 0), fraction),
  );
}

/** Any script's decimal digits as ASCII ones. */
export function asciiDigits(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: most dates are ASCII, and done
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    for (let zero = code; zero > code - 10; zero--)
      if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
    return digit;
  });
}

/** Zero dates and years of one digit are no dates. */
function plausible(ms: number): Date | null {
  return ms >= EARLIEST && ms < Date.UTC(2200, 0, 1) ? new Date(ms) : null;
}
