import { fold } from "../../watchlist/fold.js";
import { NO_TOLL, type Toll } from "../tolls.js";
import { unelided } from "./read.js";
import { type LanguageRules, wordSet } from "./rules.js";

/** "Neuf personnes, dont trois enfants": the three are of the nine. */
const AMONG = wordSet("dont|ellos|ellas|incluidos|incluidas|incluyendo|بينهم|بينهن|بينها|منهم|числе|включая|جن");

/** "À une trentaine de kilomètres": folded beginnings of what is measured, and what stands before it. */
const UNIT =
  /^(?:km$|kilom|metre|metro|mile|millas?$|км$|килом|метр|كيلومتر|كلم$|كم$|متر|كلوميتر|کلومیٹر|ميٹر|میٹر|heures?$|horas?$|minut|час(?:а|ов)?$|минут|ساع[هةا]|دقيق|گھنٹ|منٹ|mois$|mes(?:es)?$|ans$|annees?$|anos?$|лет$|год|месяц|عاما?$|سن[هةو]|شهرا?$|اشهر$|سالہ?$|ماه$|kg$|kilo|tonne|tonelada|тонн|طنا?$|dollar|euro|dolar|pesos?$)/u;
const OF = new Set(["de", "d"]);

/** Counts of killed and hurt: the number nearest to the word, not across an "and" or another count's word. */
export function keywordToll(quote: string, rules: LanguageRules): Toll {
  const text = fold(unelided(quote));
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+|\d+(?:[.,]\d{3})*/gu)].map((token) => ({ word: token[0], at: token.index }));
  const isMeasure = (i: number) => {
    const next = tokens[i + 1]?.word ?? "";
    return UNIT.test(next) || (OF.has(next) && UNIT.test(tokens[i + 2]?.word ?? ""));
  };
  const isPart = (i: number) => [1, 2].some((back) => AMONG.has(tokens[i - back]?.word ?? ""));
  const numbers = compounded(
    tokens,
    tokens.map(({ word }, i) =>
      isPart(i) || isMeasure(i)
        ? null
        : /^\d/.test(word)
          ? Number(word.replace(/[.,]/g, ""))
          : (rules.numbers[word] ?? rules.numbers[word.replace(/^[وبل]/, "")] ?? null),
    ),
  );
  const fates = tokens.map((_, i) => fateAt(tokens, i, text, rules));
  const killedAt =
    risenTo(tokens, numbers, text, rules) ??
    nearest(tokens, numbers, fates, "killed", rules) ??
    besideFallen(tokens, numbers, text, rules);
  const [killed, killedMax] = rangeAt(tokens, numbers, text, killedAt, rules);
  const [injured, injuredMax] = rangeAt(tokens, numbers, text, nearest(tokens, numbers, fates, "injured", rules), rules);
  return killed === null && injured === null ? NO_TOLL : { killed, killedMax, injured, injuredMax };
}

/** "Asciende a siete el número de muertos": the figure right after the words of a toll that grows. */
function risenTo(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  text: string,
  rules: LanguageRules,
): number | null {
  const found = rules.rising.exec(text);
  if (found === null || !rules.killed.test(text)) return null;
  const end = found.index + found[0].length;
  const at = tokens.findIndex((token, i) => token.at >= end - 1 && numbers[i] != null);
  return at === -1 || (tokens[at]?.at ?? 0) - end > 40 ? null : at;
}

/** "Двое боевиков уничтожены": the figure within, or right before, the words of militants that fell. */
function besideFallen(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  text: string,
  rules: LanguageRules,
): number | null {
  const found = rules.militantsFell.exec(text);
  if (found === null) return null;
  const end = found.index + found[0].length;
  const at = tokens.findIndex((token, i) => numbers[i] != null && token.at >= found.index - 20 && token.at < end);
  // "Une vingtaine": the last of the words that make the figure.
  return at === -1 ? null : numbers[at + 1] == null ? at : at + 1;
}

const WORDED = /^\p{L}/u;
const isTens = (value: number | null | undefined) => value != null && value >= 20 && value <= 90 && value % 10 === 0;
const isUnit = (value: number | null | undefined) => value != null && value >= 1 && value <= 9;

/** Number words of two parts as one: "vingt-trois", "treinta y uno", "двадцать три", "ثلاثة وعشرون". */
function compounded(tokens: readonly Token[], numbers: readonly (number | null)[]): (number | null)[] {
  const values = [...numbers];
  for (let i = 0; i + 1 < values.length; i++) {
    const to = /^(?:y|et)$/.test(tokens[i + 1]?.word ?? "") ? i + 2 : i + 1;
    const [first, second] = [values[i], values[to]];
    if (first == null || second == null || !WORDED.test(tokens[i]?.word ?? "") || !WORDED.test(tokens[to]?.word ?? "")) continue;
    const joined = (isTens(first) && isUnit(second)) || (isUnit(first) && isTens(second) && tokens[to]?.word.startsWith("و"));
    if (!joined) continue;
    values[i] = null;
    values[to] = first + second;
  }
  return values;
}

/** The count at a token with the other end of its range: "10-15", "entre 10 et 15", "от четырех до семи". */
function rangeAt(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  text: string,
  at: number | null,
  rules: LanguageRules,
): [number, number] | [null, null] {
  const value = at === null ? null : numbers[at];
  if (at === null || value == null) return [null, null];
  const ends = (from: number, to: number) => {
    const [low, high] = [numbers[from], numbers[to]];
    return low != null && high != null && low < high ? ([low, high] as [number, number]) : null;
  };
  // Folded, the dash of "10-15" is a space.
  const dashed = (from: number) =>
    /^\d/.test(tokens[from]?.word ?? "") && /^\d+ \d/.test(text.slice(tokens[from]?.at ?? 0, (tokens[from + 1]?.at ?? 0) + 1));
  const worded = (from: number) => {
    const word = tokens[from + 1]?.word ?? "";
    return rules.range.has(word) && (!rules.and.has(word) || rules.between.has(tokens[from - 1]?.word ?? ""));
  };
  for (const [from, to] of [
    [at - 2, at],
    [at, at + 2],
  ] as const)
    if (worded(from)) return ends(from, to) ?? [value, value];
  for (const from of [at - 1, at]) if (dashed(from)) return ends(from, from + 1) ?? [value, value];
  return [value, value];
}

interface Token {
  word: string;
  at: number;
}
type Fate = "killed" | "injured" | null;

function fateAt(tokens: readonly Token[], i: number, text: string, rules: LanguageRules): Fate {
  const token = tokens[i];
  if (token === undefined) return null;
  const rest = text.slice(token.at, (tokens[i + 1]?.at ?? token.at) + (tokens[i + 1]?.word.length ?? token.word.length));
  if (rules.killed.exec(rest)?.index === 0) return "killed";
  return rules.injured.exec(rest)?.index === 0 ? "injured" : null;
}

function nearest(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  fates: readonly Fate[],
  of: Fate,
  rules: LanguageRules,
): number | null {
  for (let i = 0; i < tokens.length; i++) {
    if (fates[i] !== of) continue;
    const before = lookBack(tokens, numbers, fates, i, of, rules);
    const after = rules.counts === "before" ? null : lookAhead(tokens, numbers, i, rules);
    // "Quinze soldats ont été tués dans une embuscade": the one that follows is an article.
    const article = after !== null && numbers[after.at] === 1 && WORDED.test(tokens[after.at]?.word ?? "");
    const pick = before === null ? after : after === null || article || before.distance <= after.distance ? before : after;
    if (pick !== null) return pick.at;
  }
  return null;
}

interface Found {
  /** The number's token. */
  at: number;
  distance: number;
}

function lookBack(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  fates: readonly Fate[],
  from: number,
  of: Fate,
  rules: LanguageRules,
): Found | null {
  for (let j = from - 1; j >= Math.max(0, from - 7); j--) {
    const value = numbers[j];
    // "Погибли 29 человек, ранены более 70": the figure right after the other word is its own.
    const other = fates[j - 1];
    if (
      value != null &&
      other != null &&
      other !== of &&
      numbers[from + 1] == null &&
      hasFigureAhead(tokens, numbers, from, rules)
    )
      return null;
    if (value != null && value < 5000) return { at: j, distance: from - j };
    if ((fates[j] !== null && fates[j] !== of) || rules.and.has(tokens[j]?.word ?? "")) return null;
  }
  return null;
}

const hasFigureAhead = (
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  from: number,
  rules: LanguageRules,
): boolean => rules.counts === "either" && lookAhead(tokens, numbers, from, rules) !== null;

function lookAhead(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  from: number,
  rules: LanguageRules,
): Found | null {
  for (let j = from + 1; j <= Math.min(tokens.length - 1, from + 7); j++) {
    const value = numbers[j];
    if (value != null && value < 5000) return { at: j, distance: j - from };
    if (rules.and.has(tokens[j]?.word ?? "")) return null;
  }
  return null;
}
