/** How a text is to be set: its direction, and its language where the letters tell it. */
export interface Setting {
  dir: "ltr" | "rtl";
  /** BCP 47; null where the letters don't tell. */
  lang: string | null;
}

/** Letters that only one language of a script uses, in the order in which they are asked. */
const TELLING: readonly [string, RegExp][] = [
  ["ps", /[ټځڅډړږښڼۍې]/u],
  ["ur", /[ٹڈڑںےہھ]/u],
  ["fa", /[پچژگ]/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["uk", /[іїєґ]/iu],
  ["ru", /[ыэъё]/iu],
  ["hi", /\p{Script=Devanagari}/u],
  ["bn", /\p{Script=Bengali}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
];

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Direction by the majority of letters, so that a quote that begins with a Latin name still runs right to left. */
export function settingOf(text: string): Setting {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const rtl = text.match(RTL)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const lang = latin * 2 > letters ? null : (TELLING.find(([, letter]) => letter.test(text))?.[0] ?? null);
  return { dir: rtl * 2 > letters ? "rtl" : "ltr", lang };
}
