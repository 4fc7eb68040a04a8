/** Which of a sentence's days is that of what its cue tells. */
import type { DateHit } from "./dates.js";
import type { ReadSentence, Signal } from "./signal.js";

/** "The 2008 Mumbai attacks, which killed 166". */
const OF_A_YEAR =
  /\b(?:the|its|a) ((?:19|20)\d\d) (?:[\w'-]+ ){0,3}?(?:attacks?|bombings?|massacre|siege|shootings?|killings?|assassination|hijacking|kidnappings?|raid|assault)\b/;

/** "Lifted on Wednesday advice imposed after attacks in 2014": the day is the news's, the year the attacks'. */
export function oldTelling({ low, dates }: ReadSentence, { at, kind }: Signal): Pick<DateHit, "words"> | undefined {
  if (kind !== "incident") return undefined;
  const ofYear = OF_A_YEAR.exec(low);
  if (ofYear !== null && ofYear.index <= at && at <= ofYear.index + ofYear[0].length + 25) return { words: ofYear[1] ?? "" };
  if (!/\b(?:after|following|since|over|because of|in response to)\b[^,;]{0,40}$/.test(low.slice(Math.max(0, at - 60), at)))
    return undefined;
  const next = dates.filter((date) => date.at > at && date.age !== "unknown").sort((a, b) => a.at - b.at)[0];
  return next?.age === "old" ? next : undefined;
}

/** "Rebels, a group that has fought since the 1990s, attacked": a time within an aside that holds no cue. */
function isAside(low: string, where: number, at: number): boolean {
  for (const found of low.matchAll(
    /, (?:(?:an?|the) [^,;]{5,140}\b(?:since|from|formed|founded|created|known)\b|formed|founded|created|known)[^,;]{3,100},/g,
  )) {
    const end = found.index + found[0].length;
    if (found.index < where && where < end) return at < found.index || at >= end;
  }
  return false;
}

/** The time nearest to the cue; of a recent and an old one about as near, the recent. */
export function nearestDate(dates: readonly DateHit[], at: number, low = ""): DateHit | null {
  const dated = dates.filter(({ age, at: where }) => age !== "unknown" && !isAside(low, where, at));
  // The day of a statement counts where the sentence gives no other.
  const happened = dated.filter(({ isOfTelling }) => isOfTelling !== true);
  const told = happened.length > 0 ? happened : dated;
  let best: { date: DateHit; distance: number } | null = null;
  for (const date of told) {
    const distance = Math.abs(date.at - at) - (date.age === "recent" ? 25 : 0);
    if (best === null || distance < best.distance) best = { date, distance };
  }
  // "Overnight to Sunday" is that Sunday's night.
  const nearby =
    best?.date.age === "recent" && best.date.day === null
      ? told.find(({ day, age, at: where }) => age === "recent" && day !== null && Math.abs(where - (best?.date.at ?? 0)) <= 25)
      : undefined;
  return nearby ?? best?.date ?? null;
}
