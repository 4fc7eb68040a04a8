import { spelledLike } from "./families.js";
import { fold } from "./fold.js";
import { russianCases } from "./inflections.js";

/** A folded spelling under which an alias is looked for, and how it came about. */
export interface Spelling {
  form: string;
  /** Null: as configured. */
  why: string | null;
}

/** An alias of many changeable words has hundreds of spellings, most of which nobody writes; those of one change come first. */
const MOST_SPELLINGS = 60;

/** Letters before which the Arabic article is spoken, and at times spelled, as they are (ash-Shabaab, an-Nusra). */
const SUN_LETTERS = ["sh", "s", "d", "n", "r", "t", "z"];
const ARTICLES = new Set(["al", "el", "ul"]);
/** What stands before a link in names of groups: not every `e` or `i` between words is one. */
const HEADS = new Set(
  "tehreek jaish lashkar harakat hizb jamaat sipah sepah ansar jund junud saraya kataib liwa ittihad pasban paasban dawat idara majlis basij".split(
    " ",
  ),
);
const isHead = (word: string) => HEADS.has(word) || spelledLike(word).some((other) => HEADS.has(other));
const LINKS = new Set(["e", "i"]);

/**
 * The spellings under which an alias is looked for, as configured first.
 *
 * Word by word: transliterations of the same word (see `families.ts`), the Arabic article as `al`, `el`, `ul`, assimilated or joined, the
 * Persian link as `e`, `i`, `ul` or left out. At most two words change at once, or all articles and links alike. Russian names are
 * declined. In Arabic script `لل` stands for `ل` and the article, and plurals in `ون` and `ين` for each other.
 */
export function spellings(alias: string): Spelling[] {
  const base = fold(alias);
  const all = new Map<string, string | null>();
  const add = (form: string, why: string | null) => {
    if (form !== "" && !all.has(form) && all.size < MOST_SPELLINGS) all.set(form, why);
  };
  add(base, null);
  for (const { form, why } of respelled(base)) {
    add(form, why);
    if (all.size === MOST_SPELLINGS) break;
  }
  for (const form of russianCases(base)) add(form, "Russian case");
  if (/\p{Script=Arabic}(?:ون|ين)$/u.test(base))
    add(base.slice(0, -2) + (base.endsWith("ون") ? "ين" : "ون"), "case of the plural");
  for (const form of [...all.keys()])
    if (form.startsWith("ال") && form.length > 3) add(`لل${form.slice(2)}`, "ل before the article");
  return [...all].map(([form, why]) => ({ form, why }));
}

interface Change {
  at: number;
  /** How many words it takes away. */
  words: number;
  to: string;
  why: string;
}

function* respelled(base: string): Generator<{ form: string; why: string }> {
  const words = base.split(" ");
  const changes = words.flatMap((_, at) => changesAt(words, at));
  for (const change of changes) yield applied(words, [change]);
  for (const to of ["el", "ul", "i", "e"]) {
    const alike = changes.filter((change) => change.to === to);
    if (alike.length > 1) yield applied(words, alike);
  }
  for (const [i, first] of changes.entries())
    for (const second of changes.slice(i + 1)) if (second.at >= first.at + first.words) yield applied(words, [first, second]);
}

function applied(words: readonly string[], changes: readonly Change[]): { form: string; why: string } {
  const result = [...words];
  for (const { at, words: count, to } of [...changes].reverse()) result.splice(at, count, ...(to === "" ? [] : [to]));
  return { form: result.join(" "), why: changes.map(({ why }) => why).join(", ") };
}

function changesAt(words: readonly string[], at: number): Change[] {
  const word = words[at] ?? "";
  const next = words[at + 1];
  const afterHead = isHead(words[at - 1] ?? "");
  const change = (to: string, count = 1): Change => ({
    at,
    words: count,
    to,
    why: `${words.slice(at, at + count).join(" ")} → ${to === "" ? "left out" : to}`,
  });
  if (next !== undefined && isArticle(word, next)) {
    const assimilated = SUN_LETTERS.find((letter) => next.startsWith(letter));
    const spelled = ["al", "el", ...(at > 0 ? ["ul"] : []), ...(assimilated === undefined ? [] : [`a${assimilated}`])];
    return [
      ...spelled.filter((other) => other !== word).map((other) => change(other)),
      ...[next, ...spelledLike(next)].map((other) => change(`al${other}`, 2)),
      ...(afterHead
        ? [{ ...change(""), at: at - 1, words: 2, to: `${words[at - 1]}ul`, why: `${words[at - 1]} ${word} joined` }]
        : []),
    ];
  }
  if (next !== undefined && at > 0 && LINKS.has(word))
    return [change(word === "e" ? "i" : "e"), ...(afterHead ? [change("ul"), change("")] : [])];
  const joined = /^(\p{L}{3,})ul$/u.exec(word)?.[1];
  return [
    ...spelledLike(word).map((other) => change(other)),
    ...(word === "wal" ? [change("wa al")] : []),
    ...(word === "wa" && next === "al" ? [change("wal", 2)] : []),
    ...(joined !== undefined && next !== undefined && isHead(joined) ? [change(`${joined} ul`)] : []),
  ];
}

function isArticle(word: string, next: string): boolean {
  return ARTICLES.has(word) || (/^a(?:sh|s|d|n|r|t|z)$/.test(word) && next.startsWith(word.slice(1)) && next.length > 3);
}

/** A term's spellings: also in the plural, and with British or American -isation. */
export function termSpellings(phrase: string): Spelling[] {
  const base = fold(phrase);
  const both = [base, base.replace(/ization/g, "isation"), base.replace(/isation/g, "ization")];
  const plural = /[a-z]{3}$/.test(base) && !base.endsWith("s") ? both.map((spelling) => `${spelling}s`) : [];
  return [...new Set([...both, ...plural])]
    .filter((form) => form !== "")
    .map((form) => ({ form, why: form === base ? null : plural.includes(form) ? "plural" : "British or American" }));
}

/** True of `The Base` and `al-Jihad`, false of `MS-13` and `ISF-IM`. */
export const ofSeveralWords = (text: string) =>
  /\s/.test(text.trim()) || /\p{Ll}[\p{L}'’]*\p{Pd}|\p{Pd}[\p{L}'’]*\p{Ll}/u.test(text);

/** An acronym's spellings: of one word, also with full stops; of several, as an alias. */
export function acronymSpellings(text: string): Spelling[] {
  if (ofSeveralWords(text)) return spellings(text);
  const dotted = /^\p{Lu}{2,5}$/u.test(text) ? [...fold(text)].join(".") : null;
  return [{ form: fold(text), why: null }, ...(dotted === null ? [] : [{ form: dotted, why: "with full stops" }])];
}
