/** On which day a happening took place, by the sentences that report it and those that go on about it. */

import { fold } from "../watchlist/fold.js";
import { type Report, SEPARATE } from "./cluster.js";
import type { DateHit } from "./dates.js";
import { type LanguageRules, words } from "./languages/rules.js";
import type { ReadSentence, Signal } from "./signal.js";
import { nearestDate } from "./tellings.js";

const TOLL_MOVED =
  /\b(?:toll|number of (?:dead|deaths|fatalities|victims|casualties|(?:those|people) killed))\b.{0,120}\b(?:ros|ris|climb|jump|increas|reach|to \w+ on)|\bsuccumb\w*|\b(?:bringing|raising|taking|pushing)\b[^.;]{0,40}\b(?:toll|number|total|count|tally)\b|\bdied of (?:(?:his|her|their|the) )?(?:wounds|injuries|burns)\b/;

/** The day that a sentence gives for what one of its cues tells. */
export function dayOfSignal(sentence: ReadSentence, signal: Signal): string | null {
  // "The toll rose to nine on Tuesday": the day of the news, not of the attack.
  if (signal.kind === "incident" && TOLL_MOVED.test(sentence.low))
    return (
      sentence.dates.find(({ at, words, age }) => age === "recent" && sentence.low.startsWith("'s", at + words.length))?.day ??
      null
    );
  const nearest = nearestDate(sentence.dates, signal.at, sentence.low);
  // "Police said Monday" is the day after as often as the day itself.
  const isAnnounced = signal.kind !== "incident" && signal.kind !== "enforcement";
  return nearest?.age === "recent" && (isAnnounced || nearest.isOfTelling !== true) ? nearest.day : null;
}

const ATTACK =
  "(?:attack|assault|ambush|blast|bombing|explosion|raid|incident|shooting|killings?|massacre|abduction|kidnapping|clash(?:es)?|encounter|engagement|fighting|strike|shelling|gun ?battle|firefight|shoot-?out)";
const NOT_ANOTHER = "(?!second|other|another|previous|earlier|first|third|last|similar)";
const IT = `(?:the|this) (?:${NOT_ANOTHER}[\\w-]+ ){0,2}?${ATTACK}`;
/** "The attack took place Thursday afternoon", "The attack early on Monday in Boma", up to its day. */
const TOLD_OF_IT = new RegExp(
  `\\b${IT}(?: \\w+){0,3}? (?:happened|occurred|took place|was (?:carried out|launched|recorded)|came|broke out|began|started)[^;]{0,60}(?: on)? $|^${IT}(?: \\w+){0,4}?(?: on)? $|^it was [^;]{0,35}(?: on)? $`,
);
/** "In the engagement, which took place Thursday night", "Tuesday's attack". */
const TOOK_PLACE = /, which (?:happened|occurred|took place)(?: (?:early|late))?(?: on)? $/;
const DAYS_ATTACK = new RegExp(`^'s (?:${NOT_ANOTHER}[\\w-]+ ){0,2}?${ATTACK}\\b`);

const LATER_SENTENCES = 9;

/**
 * The day of a happening: of the first report that gives one, or else of a sentence that comes back to it ("the attack took place on
 * Thursday").
 *
 * @param own the sentences that speak of it and of no other happening
 */
export function dayOf(reports: readonly Report[], own: readonly ReadSentence[], rules: LanguageRules | null): string | null {
  const told = reports.find(({ day }) => day !== null)?.day;
  if (told !== undefined) return told;
  for (const sentence of own.slice(0, LATER_SENTENCES)) {
    if (sentence.part === "title" || SEPARATE.test(sentence.low)) continue;
    const hit =
      rules === null
        ? sentence.dates.find((date) => date.age === "recent" && date.day !== null && isOfIt(sentence.low, date))
        : onlyDay(sentence, rules);
    if (hit !== undefined) return hit.day;
  }
  return rules === null ? dayItBefell(reports, own) : null;
}

/** "The detective was shot last Wednesday", in one of the two sentences after the news of it. */
function dayItBefell(reports: readonly Report[], own: readonly ReadSentence[]): string | null {
  const first = Math.min(...reports.filter(({ sentence }) => sentence.part !== "title").map(({ sentence }) => sentence.index));
  for (const { index, low, dates } of own) {
    if (index <= first || index > first + 2 || SEPARATE.test(low) || !BEFELL.test(low)) continue;
    const hit = dates.find(({ age, day, isOfTelling }) => age === "recent" && day !== null && isOfTelling !== true);
    if (hit !== undefined) return hit.day;
  }
  return null;
}

const BEFELL =
  /\b(?:was|were) (?:\w+ )?(?:shot|hit|killed|wounded|injured|struck|attacked|ambushed|abducted|kidnapped|stabbed)\b|\b(?:went off|exploded)\b/;

/** The one day that a sentence gives which tells on: whom it cost, how, or that it happened. */
function onlyDay({ quote, dates, signals }: ReadSentence, rules: LanguageRules): DateHit | undefined {
  const [first, ...more] = dates.filter(({ isOfTelling }) => isOfTelling !== true);
  if (first === undefined || first.age !== "recent" || first.day === null || more.some(({ day }) => day !== first.day)) return;
  const text = fold(quote);
  if (signals.length > 0 || rules.background.test(text)) return;
  return rules.killed.test(text) || rules.injured.test(text) || HAPPENED.test(text) ? first : undefined;
}

const HAPPENED = words(
  "se presentó|se registró|ocurrió|ocurrieron|sucedió|tuvo lugar|se produjo|fue atacad…|s'est produit…|a eu lieu|ont eu lieu|est survenu…|s'est déroul…|произош…|случил…|وقع|وقعت|حدث|پیش آیا",
);

function isOfIt(low: string, { at, words, isOfTelling }: DateHit): boolean {
  if (DAYS_ATTACK.test(low.slice(at + words.length))) return true;
  const before = low.slice(Math.max(0, at - 130), at);
  return isOfTelling !== true && (TOLD_OF_IT.test(before) || TOOK_PLACE.test(before));
}

/** What head sentences say of an attack that was reported before. */
const FOLLOWS_UP =
  /\b(?:took|takes|claim(?:s|ed)?|accept(?:s|ed)) (?:the )?(?:responsibility|credit)\b|\bown(?:s|ed) up\b|\b(?:says?|said) (?:that )?it (?:was|is|had been) behind\b|\b(?:claims?|claimed) (?:the )?(?:\w+day's )?(?:attack|bombing|blast|assault|shooting|massacre)\b|\b(?:funerals?|burials?|buried|laid to rest|mourners?|mourning)\b/;

/** Whether a report tells on of an attack that it takes for known. */
export function isFollowUp(reports: readonly Report[]): boolean {
  return reports.some(
    ({ sentence }) => sentence.part !== "body" && (TOLL_MOVED.test(sentence.low) || FOLLOWS_UP.test(sentence.low)),
  );
}

/** The day on which it was told ("police said on Friday"), where nobody says when it happened: that day, or shortly before. */
export function dayOfTelling(reports: readonly Report[]): string | null {
  const told = reports.flatMap(({ sentence }) => (TOLL_MOVED.test(sentence.low) ? [] : sentence.dates));
  return told.find(({ isOfTelling, age, day }) => isOfTelling && age === "recent" && day !== null)?.day ?? null;
}
