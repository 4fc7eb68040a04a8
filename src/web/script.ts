/** Which language a quotation is marked up as, by its script: for fonts, reading direction and screen readers. */

// Tried in order. Letters that only one of the Arabic-script languages uses tell them apart.
const SCRIPTS: readonly { lang: string; letters: RegExp; rtl: boolean }[] = [
  { lang: "ps", letters: /[ټډړښځڅېۍ]/u, rtl: true },
  { lang: "ur", letters: /[ٹڈڑںےہ]/u, rtl: true },
  { lang: "fa", letters: /[پچژگ]/u, rtl: true },
  { lang: "ar", letters: /\p{Script=Arabic}/u, rtl: true },
  { lang: "he", letters: /\p{Script=Hebrew}/u, rtl: true },
  { lang: "bn", letters: /\p{Script=Bengali}/u, rtl: false },
  { lang: "hi", letters: /\p{Script=Devanagari}/u, rtl: false },
  { lang: "ta", letters: /\p{Script=Tamil}/u, rtl: false },
  { lang: "uk", letters: /[їієґ]/iu, rtl: false },
  { lang: "ru", letters: /\p{Script=Cyrillic}/u, rtl: false },
  { lang: "ja", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, rtl: false },
  { lang: "ko", letters: /\p{Script=Hangul}/u, rtl: false },
  { lang: "zh", letters: /\p{Script=Han}/u, rtl: false },
];

const OTHER = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;

/** Attributes for an element that holds the text; empty for Latin script, whose language its letters don't tell. */
export function scriptOf(text: string): { lang?: string; dir?: "rtl" | "ltr" } {
  const foreign = text.match(OTHER)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (foreign === 0 || foreign < latin) return {};
  const found = SCRIPTS.find(({ letters }) => letters.test(text));
  return found === undefined ? {} : { lang: found.lang, dir: found.rtl ? "rtl" : "ltr" };
}
