/** Numbers as news writes them. "tens" 10, "dozens" 12, "hundreds" 100: the conservative reading (ACLED's codebook). */
const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  several: 3,
  "a dozen": 12,
  dozen: 12,
  dozens: 12,
  tens: 10,
  scores: 20,
  hundreds: 100,
};
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const UNITS = "one|two|three|four|five|six|seven|eight|nine";

/** Matches a number in a pattern; to be read with `readNumber`. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,5}|(?:${TENS})-(?:${UNITS})|a dozen|dozens|tens|scores|hundreds|several|(?:${TENS}|${UNITS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?: hundred)?)`;

export function readNumber(said: string): number | null {
  const text = said
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .trim();
  if (/^\d/.test(text)) return Number(text.replace(/\D/g, ""));
  const known = WORDS[text];
  if (known !== undefined) return known;
  const [first, second] = text.split(/[- ]/);
  const [a, b] = [WORDS[first ?? ""], WORDS[second ?? ""]];
  if (a === undefined || b === undefined) return null;
  return second === "hundred" ? a * 100 : a + b;
}
