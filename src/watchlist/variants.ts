import { fold } from "./fold.js";

/** Letters before which the Arabic article is spoken, and at times spelled, as they are (ash-Shabaab, an-Nusra). */
const ASSIMILATED: readonly (readonly [string, string])[] = [
  ["sh", "ash"],
  ["s", "as"],
  ["d", "ad"],
  ["n", "an"],
  ["r", "ar"],
  ["t", "at"],
  ["z", "az"],
];

/**
 * The folded spellings under which an alias is looked for: `al-`, `el-`, `al` joined or assimilated; the Persian linking vowel as
 * `e` or `i` (Tehreek-e-Taliban, Tehrik-i-Taliban); in Arabic script `لل` for `ل` and the article.
 */
export function spellings(alias: string): string[] {
  const all = new Set<string>();
  const base = fold(alias);
  for (const linked of new Set([base, base.replace(/ e (?=\S)/g, " i "), base.replace(/ i (?=\S)/g, " e ")])) {
    all.add(linked);
    const article = /^(?:al|el) (\S.*)$/.exec(linked);
    if (article?.[1] !== undefined) for (const spelled of withArticle(article[1])) all.add(spelled);
  }
  if (base.startsWith("ال") && base.length > 3) all.add(`لل${base.slice(2)}`);
  all.delete("");
  return [...all];
}

function withArticle(rest: string): string[] {
  const spelled = [`al ${rest}`, `el ${rest}`, `al${rest}`];
  const sun = ASSIMILATED.find(([letter]) => rest.startsWith(letter));
  if (sun) spelled.push(`${sun[1]} ${rest}`);
  return spelled;
}

/** A term's spellings: also in the plural, and with British or American -isation. */
export function termSpellings(phrase: string): string[] {
  const base = fold(phrase);
  const both = [base, base.replace(/ization/g, "isation"), base.replace(/isation/g, "ization")];
  const plural = /[a-z]{3}$/.test(base) && !base.endsWith("s") ? both.map((spelling) => `${spelling}s`) : [];
  return [...new Set([...both, ...plural])].filter((spelling) => spelling !== "");
}
