/** Languages whose months' names feeds are known to use. */
const LOCALES = (
  "en de fr es pt it nl da sv nb nn fi is et lv lt pl cs sk sl hr sr sr-Latn bs mk bg ru uk be ro hu el tr az kk uz sq ca gl eu cy ga " +
  "ar fa ur he hi bn ta te mr ne id ms vi th ka hy sw af"
).split(" ");
/** Spellings that the locales' own data lack. */
const ALSO: Record<string, number> = {
  ...{
    sept: 9,
    mrz: 3,
    marz: 3,
    maerz: 3,
    fevr: 2,
    fev: 2,
    aout: 8,
    dez: 12,
    juil: 7,
    gen: 1,
    ene: 1,
    ago: 8,
    dic: 12,
    set: 9,
    out: 10,
  },
  ...{ ιαν: 1, φεβ: 2, μαρ: 3, απρ: 4, μαω: 5, μαι: 5, ιουν: 6, ιουλ: 7, αυγ: 8, σεπ: 9, οκτ: 10, νοε: 11, δεκ: 12 },
  ...{ ιον: 6, ιολ: 7, januar: 1, marcius: 3, aprilis: 4, majus: 5, junius: 6, julius: 7 },
};
/** No other meaning in a date: never a month, whatever language has one that begins so. */
const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Words that were looked for among the beginnings of names. */
const cut = new Map<string, number | null>();
const MAX_CUT = 5000;
let known: ReadonlyMap<string, number> | null = null;

/**
 * The month, 1 to 12, that a word names in any of the languages above, written out or cut short (three letters or more).
 *
 * @returns null for no month's name, and for one that languages disagree about (`listopad`)
 * Cost: the first call for a word that is not English asks Node for the names, some 20 ms.
 */
export function monthNamed(word: string): number | null {
  const name = folded(word);
  const english = ENGLISH.indexOf(name.slice(0, 3));
  if (
    english >= 0 &&
    /^[a-z]+$/.test(name) &&
    "january february march april may june july august september october november december".split(" ")[english]?.startsWith(name)
  )
    return english + 1;
  known ??= names();
  const whole = known.get(name);
  if (whole !== undefined) return whole === 0 ? null : whole;
  if (name.length < 3) return null;
  const before = cut.get(name);
  if (before !== undefined) return before;
  const months = new Set([...known].filter(([each]) => each.startsWith(name)).map(([, month]) => month));
  const [month] = months;
  const answer = months.size === 1 && month ? month : null;
  if (cut.size < MAX_CUT) cut.set(name, answer);
  return answer;
}

function names(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, month: number) => {
    const key = folded(name);
    if (key.length < 2 || /\d/.test(key)) return;
    found.set(key, (found.get(key) ?? month) === month ? month : 0); // 0: two languages, two months
  };
  for (const locale of LOCALES) {
    for (const options of [
      { month: "long" },
      { month: "short" },
      { month: "long", day: "numeric" },
      { month: "short", day: "numeric" },
    ] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        ...options,
        timeZone: "UTC",
        calendar: "gregory",
        numberingSystem: "latn",
      });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === "month");
        if (part) add(part.value, month);
      }
    }
  }
  for (const [name, month] of Object.entries(ALSO)) found.set(name, month);
  return found;
}

/** Lower case, without accents, dots and vowel signs of no account. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}|[.’']/gu, "")
    .normalize("NFC")
    .replaceAll("ς", "σ")
    .trim();
}
