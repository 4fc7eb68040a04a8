/** A number in a sentence, as a range where it is said as one. */
export interface NumberHit {
  low: number;
  high: number;
  start: number;
  end: number;
}

const UNITS: Readonly<Record<string, number>> = Object.fromEntries(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(" ")
    .map((word, i) => [word, i + 1]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10]),
);
/** Round words at the conservative figures of the ACLED codebook ("tens" 10, "dozens" 12, "hundreds" 100, "thousands" 1000). */
const ROUND: Readonly<Record<string, number>> = {
  "a couple of": 2, "half a dozen": 6, "half-dozen": 6, "a dozen": 12, "two dozen": 24, "three dozen": 36, dozens: 12, scores: 20, tens: 10, hundreds: 100,
  thousands: 1000,   both: 2,
}; // biome-ignore format: a table

const word = [...Object.keys(UNITS), ...Object.keys(TENS)].join("|");
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€#-])(?:(${Object.keys(ROUND).join("|")})(?: of)?|(\\d{1,3}(?:,\\d{3})+|\\d{1,5})(?:(?: ?(?:-|to|or) ?)(\\d{1,4}))?|(hundred|a hundred|one hundred)|((?:${word})(?:[- ](?:${Object.keys(UNITS).slice(0, 9).join("|")}))?)(?: (?:to|or) ((?:${word})))?)(?![\\p{L}\\p{N}]|[.,]\\d|%|-year|-km|-mile|-member|-day|-hour|(?:st|nd|rd|th)\\b)`,
  "gu",
);

/** Every whole number of a lower-case English sentence, in digits or words. */
export function numbersIn(low: string): NumberHit[] {
  const hits: NumberHit[] = [];
  for (const found of low.matchAll(NUMBER)) {
    const [whole, round, digits, upTo, hundred, words, wordsTo] = found;
    const value =
      round !== undefined
        ? (ROUND[round] ?? 0)
        : hundred !== undefined
          ? 100
          : digits !== undefined
            ? Number(digits.replaceAll(",", ""))
            : spelled(words ?? "");
    const high = upTo !== undefined ? Number(upTo) : wordsTo !== undefined ? spelled(wordsTo) : value;
    hits.push({ low: value, high: Math.max(value, high), start: found.index, end: found.index + whole.length });
  }
  return hits;
}

function spelled(words: string): number {
  return words.split(/[- ]/).reduce((sum, part) => sum + (UNITS[part] ?? TENS[part] ?? 0), 0);
}
