import { IntlMessageFormat } from "intl-messageformat";
import type { DateTime } from "luxon";
import type { DigestLanguage } from "../../config/vocabulary.js";
import { ar } from "./ar.js";
import { type Catalogue, en, type MessageKey } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { ru } from "./ru.js";
import { ur } from "./ur.js";

/** A language that digests are written in; what articles say stays in theirs. */
export interface Wording {
  /** BCP 47. */
  language: DigestLanguage;
  dir: "ltr" | "rtl";
  say(key: MessageKey, values?: Record<string, string | number>): string;
  /** A day or a moment, in its own zone. */
  date(at: DateTime, as: "day" | "day_year" | "moment"): string;
  /** The name of a country, by its ISO 3166-1 code. */
  country(code: string): string;
  /** Joins the parts of a line. */
  list(parts: readonly string[]): string;
}

const CATALOGUES: Record<DigestLanguage, Catalogue> = { en, fr, es, ar, ur, ru };
/** Digits that every reader of the language knows, beside times and figures of the quotes. */
const LOCALES: Record<DigestLanguage, string> = {
  en: "en-GB",
  fr: "fr",
  es: "es",
  ar: "ar-u-nu-latn",
  ur: "ur-u-nu-latn",
  ru: "ru",
};

const made = new Map<DigestLanguage, Wording>();

/** Cost: some 5 ms at the first call for a language, nothing later. */
export function wordingOf(language: DigestLanguage): Wording {
  const known = made.get(language);
  if (known !== undefined) return known;
  const catalogue = CATALOGUES[language];
  const locale = LOCALES[language];
  const messages = new Map<MessageKey, IntlMessageFormat>();
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  const wording: Wording = {
    language,
    dir: language === "ar" || language === "ur" ? "rtl" : "ltr",
    say(key, values) {
      let message = messages.get(key);
      if (message === undefined) {
        message = new IntlMessageFormat(catalogue[key], locale);
        messages.set(key, message);
      }
      return String(message.format(values));
    },
    date: (at, as) => at.reconfigure({ locale, numberingSystem: "latn" }).toFormat(catalogue[as]),
    country: (code) => countries.of(code) ?? code,
    list: (parts) => parts.join(catalogue.comma),
  };
  made.set(language, wording);
  return wording;
}

export const ENGLISH = wordingOf("en");
