import { FOREIGN } from "./foreign.js";
import { NUMBER, readNumber } from "./numbers.js";

export interface Toll {
  low: number;
  high: number;
}

export interface Tolls {
  killed: Toll | null;
  injured: Toll | null;
}

const N = `(${NUMBER})(?:\\s*(?:-|–|to|and|or)\\s*(${NUMBER}))?`;
/** Who is counted: up to six words between the number and what befell them. */
const WHO =
  "(?:\\s+(?!(?:and|while|as|after|when|before|of|killed|dead|died|injured|wounded|two|three|four|five|six|seven|eight|nine|ten)\\b)[a-z'’-]+){0,6}?";
const KILLED =
  "killed|dead|died|dies|die|slain|martyred|lost (?:their|his|her) li(?:ves|fe)|fatalities|deaths|beheaded|executed|massacred|shot dead|perished|succumbed";
const INJURED = "injured|wounded|hurt|maimed|injuries|wounds";
const AUX =
  "(?:\\s+(?:were|was|have been|had been|has been|are|is|being|reported|reportedly|confirmed|also|left|feared|to have been|people|others))*";
const BE =
  "(?:at least|at the least|as many as|up to|more than|over|nearly|almost|about|around|some|an estimated|another|to|by|of|a total of|the lives of|)?\\s*";

const patterns = (verb: string, active: string, nouns: string) => [
  new RegExp(`${N}${WHO}${AUX}\\s+(?:${verb})\\b`, "gi"),
  new RegExp(`\\b(?:${active})\\s+${BE}${N}(?!\\s*(?:km|kilomet|mile|percent|%|year|day|hour|month|minute))`, "gi"),
  new RegExp(`\\b(?:${nouns})\\b[^.;]{0,40}?\\b${BE}${N}(?!\\s*(?:km|kilomet|mile|percent|%|year|day|hour|month))`, "gi"),
];
const KILLED_PATTERNS = patterns(
  KILLED,
  "kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of|claim(?:s|ed|ing)?(?= \\S+ lives)|leav(?:es|ing)|left|murder(?:s|ed|ing)|massacre[sd]?|behead(?:s|ed|ing)",
  "death toll|toll|number of (?:the )?dead|body count",
);
const INJURED_PATTERNS = patterns(
  INJURED,
  "injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?|maim(?:s|ed|ing)",
  "number of (?:the )?(?:injured|wounded)",
);

/** The dead and the injured that a sentence counts; null where it counts none. */
export function tollsOf(sentence: string, language: string | null): Tolls {
  const foreign = language === null ? undefined : FOREIGN[language];
  if (foreign !== undefined)
    return {
      killed: nearest(sentence, foreign.killed, foreign.numbers),
      injured: nearest(sentence, foreign.injured, foreign.numbers),
    };
  return { killed: first(sentence, KILLED_PATTERNS, true), injured: first(sentence, INJURED_PATTERNS, false) };
}

function first(sentence: string, list: readonly RegExp[], killed: boolean): Toll | null {
  let best: { at: number; toll: Toll } | null = null;
  for (const [i, pattern] of list.entries()) {
    for (const match of sentence.matchAll(pattern)) {
      const low = readNumber(match[1] ?? "");
      // "left 12" and "leaving 30 injured" count the dead only when they say so.
      const tail = sentence.slice(match.index + match[0].length, match.index + match[0].length + 30);
      if (killed && i === 1 && /^lea?[fv]/i.test(match[0]) && !new RegExp(`^[^,.;]{0,25}\\b(?:${KILLED})`, "i").test(tail))
        continue;
      if (killed && i === 1 && /^lea?[fv]/i.test(match[0]) && /^[^,.;]*(?:injur|wound)/i.test(tail)) continue;
      // "killed in 2021": a year is no toll.
      if (low === null || (low >= 1900 && low <= 2100 && !/,/.test(match[1] ?? ""))) continue;
      const high = match[2] === undefined || /\b(?:and|to)\b/.test(match[0]) ? low : (readNumber(match[2]) ?? low);
      const toll =
        /\bbetween\b/i.test(sentence.slice(Math.max(0, match.index - 12), match.index + 12)) && match[2]
          ? { low, high: readNumber(match[2]) ?? low }
          : { low, high: Math.max(low, high) };
      if (best === null || match.index < best.at) best = { at: match.index, toll };
      break;
    }
  }
  return (
    best?.toll ??
    (/\b(?:kill(?:s|ed|ing)|death of) (?:a|an|the|his|her)\b[^.]{0,30}\b(?:soldier|policeman|officer|man|woman|child|girl|boy|civilian|guard|official|cleric|journalist|worker|leader|constable)\b/i.test(
      sentence,
    ) && killed
      ? { low: 1, high: 1 }
      : null)
  );
}

/** For languages without grammar here: the number that stands nearest to the word for it. */
function nearest(sentence: string, words: RegExp, numbers: Record<string, number>): Toll | null {
  const counted: { at: number; value: number }[] = [];
  for (const match of sentence.matchAll(/[\d٠-٩۰-۹]{1,4}|[\p{L}\p{M}]+/gu)) {
    const value = /^[\p{L}]/u.test(match[0]) ? numbers[match[0].toLowerCase()] : readNumber(match[0]);
    if (value !== undefined && value !== null && value < 1900) counted.push({ at: match.index, value });
  }
  const word = new RegExp(words.source, "iu").exec(sentence);
  if (word === null) return null;
  const dual = numbers[word[0].toLowerCase()];
  if (dual !== undefined) return { low: dual, high: dual };
  const near = counted
    .filter(({ at }) => Math.abs(at - word.index) < 45)
    .sort((a, b) => Math.abs(a.at - word.index) - Math.abs(b.at - word.index))[0];
  return near === undefined ? null : { low: near.value, high: near.value };
}
