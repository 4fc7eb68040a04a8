import { fold } from "../../watchlist/fold.js";
import type { DateHit } from "../dates.js";
import type { Signal } from "../signal.js";
import { NO_TOLL, type Toll } from "../tolls.js";
import type { LanguageRules } from "./rules.js";

const DAY_MS = 86_400_000;

/** What a sentence speaks of by its key words; strikes on and arrests of an armed group come before the words of the fight. */
export function keywordSignals(quote: string, rules: LanguageRules): Signal[] {
  const text = fold(quote);
  const kind = rules.kinds.map(([name, pattern]) => [name, pattern.exec(text)] as const).find(([, found]) => found !== null);
  const incidents = rules.incidents
    .map(([type, pattern]) => [type, pattern.exec(text)] as const)
    .filter(([, found]) => found !== null);
  const past = rules.background.exec(text)?.[0];
  const aside = past === undefined ? {} : { setAside: `speaks of the past, the possible or the denied (${past})` };
  const harmed = rules.killed.test(text) || rules.injured.test(text);
  const signals: Signal[] = [];
  // "Killed in a blast" beside "arrested" is an attack told with its aftermath.
  const yields = incidents.length > 0 && (kind?.[0] === "policy" || (kind?.[0] === "enforcement" && harmed));
  if (kind !== undefined && !yields)
    signals.push({ kind: kind[0], types: [], weight: 0.55, at: kind[1]?.index ?? 0, cue: kind[1]?.[0] ?? "", ...aside });
  const listing = kind?.[0] === "designation" || kind?.[0] === "delisting";
  const [first] = incidents;
  if (first !== undefined && !listing && !signals.some((signal) => signal.kind === "enforcement")) {
    const types = incidents.map(([type]) => type).filter((type, _, all) => type !== "armed_assault" || all.length === 1);
    signals.push({
      kind: "incident",
      types,
      generic: types.length === 1 && types[0] === "armed_assault",
      weight: harmed ? 0.65 : 0.45,
      at: first[1]?.index ?? 0,
      cue: first[1]?.[0] ?? "",
      ...aside,
    });
  }
  return signals;
}

/** Counts of killed and hurt: the number nearest to the word, not across an "and" or another count's word. */
export function keywordToll(quote: string, rules: LanguageRules): Toll {
  const text = fold(quote);
  const tokens = [...text.matchAll(/[\p{L}\p{M}]+|\d+(?:[.,]\d{3})*/gu)].map((token) => ({ word: token[0], at: token.index }));
  const numbers = tokens.map(({ word }) =>
    /^\d/.test(word)
      ? Number(word.replace(/[.,]/g, ""))
      : (rules.numbers[word] ?? rules.numbers[word.replace(/^[وبل]/, "")] ?? null),
  );
  const fates = tokens.map((_, i) => fateAt(tokens, i, text, rules));
  const killed = nearest(tokens, numbers, fates, "killed", rules);
  const injured = nearest(tokens, numbers, fates, "injured", rules);
  return killed === null && injured === null ? NO_TOLL : { killed, killedMax: killed, injured, injuredMax: injured };
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
    const pick = before === null ? after : after === null || before.distance <= after.distance ? before : after;
    if (pick !== null) return pick.value;
  }
  return null;
}

interface Found {
  value: number;
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
    if (value != null && value < 5000) return { value, distance: from - j };
    if ((fates[j] !== null && fates[j] !== of) || rules.and.has(tokens[j]?.word ?? "")) return null;
  }
  return null;
}

function lookAhead(
  tokens: readonly Token[],
  numbers: readonly (number | null)[],
  from: number,
  rules: LanguageRules,
): Found | null {
  for (let j = from + 1; j <= Math.min(tokens.length - 1, from + 7); j++) {
    const value = numbers[j];
    if (value != null && value < 5000) return { value, distance: j - from };
    if (rules.and.has(tokens[j]?.word ?? "")) return null;
  }
  return null;
}

/** Today, yesterday and weekdays. */
export function keywordDates(quote: string, rules: LanguageRules, published: Date | null): DateHit[] {
  const text = fold(quote);
  const hits: DateHit[] = [];
  const add = (words: string, at: number, daysBack: number) => {
    const day =
      published === null
        ? null
        : new Date(Math.floor(published.getTime() / DAY_MS) * DAY_MS - daysBack * DAY_MS).toISOString().slice(0, 10);
    hits.push({ at, day, age: "recent", words });
  };
  const today = rules.today.exec(text);
  if (today) add(today[0], today.index, 0);
  const yesterday = rules.yesterday.exec(text);
  if (yesterday) add(yesterday[0], yesterday.index, 1);
  rules.weekdays.forEach((name, i) => {
    const at = text.search(new RegExp(`(?<!\\p{L})${name}`, "u"));
    if (at === -1) return;
    const weekday = published === null ? 0 : (published.getUTCDay() + 6) % 7;
    add(name, at, (weekday - i + 7) % 7);
  });
  const year = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text);
  if (year && published !== null && Number(year[1]) < published.getUTCFullYear())
    hits.push({ at: year.index, day: null, age: "old", words: year[0] });
  return hits;
}
