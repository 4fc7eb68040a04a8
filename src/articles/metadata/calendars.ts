const DAY_MS = 86_400_000;

const monthsOf = (locale: string, calendar: string) => {
  const name = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}`, { month: "long", timeZone: "UTC" });
  const order = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, i) => Date.UTC(2025, i, 25)).map(
    (day) =>
      [
        name
          .format(day)
          .normalize("NFC")
          .replace(/\p{Mn}/gu, ""),
        Number(order.format(day)),
      ] as const,
  );
};
const ENGLISH = "January February March April May June July August September October November December".split(" ");

let names: { arab: [RegExp, ReadonlyMap<string, number>]; persian: [RegExp, ReadonlyMap<string, number>] } | null = null;

/** The names of months that Arabic has beside the usual ones (Levantine, Maghrebi), and those of the Persian calendar with the Afghan. */
function named() {
  const alternation = (pairs: (readonly [string, number])[], around: (names: string) => string) => {
    const months = new Map(pairs);
    const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length);
    return [new RegExp(around(longestFirst.join("|")), "gu"), months] as [RegExp, Map<string, number>];
  };
  names ??= {
    arab: alternation(
      ["ar-SY", "ar-EG", "ar-DZ", "ar-MA"].flatMap((locale) => monthsOf(locale, "gregory")),
      (all) => `(?<!\\p{L})(${all})(?:\\s?/\\s?(?:${all}))?(?!\\p{L})`,
    ),
    persian: alternation(
      ["fa", "fa-AF", "ps-AF"].flatMap((locale) => monthsOf(locale, "persian")),
      (all) => `(\\d{1,2})\\s+(${all})(?:\\s?ماه)?[\\s,،]+(1[34]\\d\\d)(?!\\d)`,
    ),
  };
  return names;
}

/**
 * Puts dates of the Persian calendar, and months by the names that Arab countries differ in, into forms that any reader of dates knows.
 *
 * @param said ASCII digits
 * @returns the same text with `2 آبان 1404` as `2025-10-24`, `7 تشرين الأول 2025` as `7 October 2025`
 */
export function gregorian(said: string): string {
  const figures = said.replace(
    /(?<!\d)(1[34]\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    (whole, year: string, _, month: string, day: string) => fromPersian(Number(year), Number(month), Number(day)) ?? whole,
  );
  if (!/\p{Script=Arabic}/u.test(figures)) return figures;
  const { arab, persian } = named();
  return figures
    .normalize("NFC")
    .replace(
      persian[0],
      (whole, day: string, month: string, year: string) =>
        fromPersian(Number(year), persian[1].get(month) ?? 0, Number(day)) ?? whole,
    )
    .replace(arab[0], (whole, month: string) => ENGLISH[(arab[1].get(month) ?? 0) - 1] ?? whole);
}

let persianDay: Intl.DateTimeFormat | null = null;

/** A day of the Persian (solar hijri) calendar as ISO 8601; null where there is no such day. Node's own calendar decides. */
function fromPersian(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  persianDay ??= new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const about = Date.UTC(year + 621, 2, 21) + ((month - 1) * 31 - Math.max(0, month - 7) + day - 1) * DAY_MS;
  for (const shift of [0, -1, 1, -2, 2]) {
    const at = new Date(about + shift * DAY_MS);
    const parts = Object.fromEntries(persianDay.formatToParts(at).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    if (parts.year === year && parts.month === month && parts.day === day) return at.toISOString().slice(0, 10);
  }
  return null;
}
