import { ARABIC } from "./arabic.js";
import { FRENCH } from "./french.js";
import type { LanguageRules } from "./rules.js";
import { RUSSIAN } from "./russian.js";
import { SPANISH } from "./spanish.js";
import { URDU } from "./urdu.js";

const RULES: Readonly<Record<string, LanguageRules>> = { ar: ARABIC, ur: URDU, fr: FRENCH, es: SPANISH, ru: RUSSIAN };

/** The key words of a language; null for English, which has rules of its own, and for languages that have none. */
export function rulesOf(language: string): LanguageRules | null {
  return RULES[language] ?? null;
}

const FUNCTION_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|was|were|with|that|for|in|on|at|by|to)\b/gi,
  fr: /(?<!\p{L})(?:le|la|les|des|une|un|dans|est|pour|qui|sur|avec|été|du|au|à|et|en|de)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|la|los|las|una|un|del|al|por|que|con|fue|para|en|y|de|menos|se)(?!\p{L})/giu,
};

/**
 * The language to read a text in: by its script where that decides, else as declared, else by its function words.
 *
 * @returns ISO 639-1
 */
export function languageOf(text: string, declared: string | null): string {
  const sample = text.slice(0, 3000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / Math.max(letters, 1);
  if (share(/\p{Script=Arabic}/gu) > 0.5) {
    const known = declared?.slice(0, 2);
    if (known === "ar" || known === "ur" || known === "fa" || known === "ps") return known;
    return share(/[ٹڈڑےگچپہںھ]/gu) > 0.02 ? "ur" : "ar";
  }
  const cyrillic = share(/\p{Script=Cyrillic}/gu) > 0.5;
  if (cyrillic) return declared?.startsWith("uk") || declared?.startsWith("bg") ? declared.slice(0, 2) : "ru";
  if (declared !== null && !/^(?:ar|ur|fa|ps|ru)/.test(declared)) return declared.slice(0, 2).toLowerCase();
  const counts = Object.entries(FUNCTION_WORDS).map(
    ([language, pattern]) => [language, sample.match(pattern)?.length ?? 0] as const,
  );
  const [best] = counts.sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 1 ? best[0] : "en";
}
