import { asciiDigits, parseDate } from "../../feeds/dates.js";
import { gregorian } from "./calendars.js";

/** Dates that a line shows to readers. */
export interface Dateline {
  published: Date | null;
  modified: Date | null;
}

const MODIFIED =
  /(?:last )?(?:updated|modified|reviewed)|mis(?:e)? à jour|modifié|actuali[zs]ad[oa]|atualizad[oa]|modificad[oa]|обновлен[оа]|изменен[оа]|aktualisiert|geändert|stand|آخر تحديث|تم التحديث|حُ?دّ?ث|اپ ڈیٹ|به‌?روز ?رسانی|अपडेट|अद्यतन|güncelle\p{L}*/giu;
const PUBLISHED =
  /publi(?:shed|é|cado|cación|cação|qué)|posted|issued|released|veröffentlicht|опубликован[оа]|создан[оа]|نُ?شر(?:ت)?|تاريخ النشر|شائع|انتشار|منتشر|प्रकाशित|yayın\p{L}*/giu;
/** What may stand beside a date in a line that is a dateline: longer is a sentence with a date in it. */
const MAX_BESIDE = 70;
/** Countries and languages that write the month first in figures. */
const MONTH_FIRST = /^(?:en(?:-us|-ph)?|fil)$/i;

/**
 * Reads a line such as "Publié le 4 mars 2025" or "٥ نوفمبر ٢٠٢٥ - ١٠:٤٥ ص"; with a word for an update, that date is when it was modified.
 *
 * @param language as the page declares it: figures such as 04/12/2025 are read as its readers would
 */
export function readDateline(line: string, language: string | null): Dateline {
  const said = gregorian(asciiDigits(line));
  const labels = [
    ...[...said.matchAll(MODIFIED)].map(({ index }) => ({ index, kind: "modified" as const })),
    ...[...said.matchAll(PUBLISHED)].map(({ index }) => ({ index, kind: "published" as const })),
  ].sort((a, b) => a.index - b.index);
  const starts = [{ index: 0, kind: "published" as "published" | "modified" }, ...labels];
  const found: Dateline = { published: null, modified: null };
  starts.forEach(({ index, kind }, i) => {
    found[kind] ??= dayIn(said.slice(index, starts[i + 1]?.index), language);
  });
  return found;
}

/** Digits of a day and a year, in any order, are in it. */
const DATE =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}(?:st|nd|rd|th|er|º|\.)?[\s.-]+(?:de |of )?\p{L}[\p{L}\p{M}.’']+[\s.,،-]+(?:de |del )?\d{4}|\p{L}[\p{L}\p{M}.]+\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}\s?[年년]/u;

function dayIn(part: string, language: string | null): Date | null {
  const date = DATE.exec(part);
  if (date === null || part.length - date[0].length > MAX_BESIDE) return null;
  const rest = part.slice(date.index).replaceAll("،", ",");
  return parsePageDate(rest, language) ?? parsePageDate(date[0], language);
}

/** A date as meta tags and `datetime` attributes have it: in figures in the language's own order, of the Gregorian or the Persian calendar. */
export function parsePageDate(said: string | null, language: string | null): Date | null {
  if (said === null) return null;
  const text = gregorian(asciiDigits(said)).replace(
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    (whole, day: string, month: string, year: string) =>
      Number(month) <= 12 && !MONTH_FIRST.test((language ?? "en").replace("_", "-")) ? `${year}/${month}/${day}` : whole,
  );
  const date = parseDate(text);
  return date === null || date.getUTCFullYear() < 1990 ? null : date;
}

/** Whether a date says which zone its time is in. */
export const hasZone = (said: string) => /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*$/i.test(said);
