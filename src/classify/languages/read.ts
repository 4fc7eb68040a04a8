import { fold } from "../../watchlist/fold.js";
import type { Signal } from "../signal.js";
import type { LanguageRules } from "./rules.js";

/** "L'attaque" is two words; of the same length, so that offsets hold. */
export const unelided = (quote: string) => quote.replace(/(?<!\p{L})([ldnscjmt]|qu)['’](?=\p{L})/giu, "$1 ");

/** Arabic's cease-fire is a "halt of firing"; folded. */
const CEASE_FIRE = new RegExp(`${fold("وقف")} (?:ل)?${fold("إطلاق النار")}`, "g");

/** "(Признана в РФ террористической)", as Russian law has it beside such names; of the same length, so that offsets hold. */
const withoutNotices = (quote: string) =>
  quote.replace(/\([^()]{0,80}(?:запрещ|призна)[^()]{0,80}\)/giu, (notice) => " ".repeat(notice.length));

/** "The attack happened on Monday in …, where armies have fought for years": the past is told beside a dated attack. */
const isAfterNews = ({ 0: words, index: past }: RegExpExecArray, attack: number | undefined, days: readonly number[]) =>
  attack !== undefined &&
  TIMES_PAST.test(words) &&
  past - attack > 60 &&
  days.some((day) => day < past && Math.abs(day - attack) < past - attack);

const TIMES_PAST = new RegExp(
  fold(
    "année|années|an dernier|ans|mois|siècle|año|años|mes|meses|década|عام|سنة|سنوات|أعوام|شهر|أشهر|عقود|год|лет|месяц|سال|ماہ|برس",
  ),
  "u",
);

const NO_ATTACK = "an accident, a disease, a drill or the like";

/** Why nothing in an article is an attack, from its title; null for most. */
export function keywordFrame(title: string, rules: LanguageRules): string | null {
  const mishap = rules.mishap.exec(fold(unelided(title)))?.[0];
  return mishap === undefined ? null : `${NO_ATTACK} (${mishap} in the title)`;
}

/**
 * What a sentence speaks of by its key words; strikes on and arrests of an armed group come before the words of the fight.
 *
 * @param days positions of the recent days that it names
 */
export function keywordSignals(quote: string, rules: LanguageRules, days: readonly number[] = []): Signal[] {
  const text = fold(unelided(withoutNotices(quote)));
  const named = rules.kinds.map(([name, pattern]) => [name, pattern.exec(text)] as const).find(([, found]) => found !== null);
  const fell = rules.militantsFell.exec(text);
  const kind = named ?? (fell === null ? undefined : (["enforcement", fell] as const));
  const attacks = text.replace(CEASE_FIRE, (words) => " ".repeat(words.length));
  const incidents = rules.incidents
    .map(([type, pattern]) => [type, pattern.exec(attacks)] as const)
    .filter(([, found]) => found !== null);
  const found = rules.background.exec(text);
  const past = found === null || isAfterNews(found, incidents[0]?.[1]?.index, days) ? undefined : found[0];
  const mishap = rules.mishap.exec(text)?.[0];
  const aside =
    past !== undefined
      ? { setAside: `speaks of the past, the possible or the denied (${past})` }
      : mishap !== undefined
        ? { setAside: `${NO_ATTACK} (${mishap})` }
        : {};
  const harmed = rules.killed.test(text) || rules.injured.test(text);
  const signals: Signal[] = [];
  // "Killed in a blast" beside "arrested" is an attack told with its aftermath.
  const yields = incidents.length > 0 && (kind?.[0] === "policy" || (kind?.[0] === "enforcement" && harmed && fell === null));
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
