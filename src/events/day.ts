import type { Happening } from "../classify/types.js";
import type { VigilEvent } from "./types.js";

/** The day on which it happened, as said; null where it is only known when it was told. */
export const dayOfHappening = ({ date, isWithinDays }: Pick<Happening, "date" | "isWithinDays">): string | null =>
  isWithinDays ? null : date;

/** As `dayOfHappening`, over all reports. What an operator set is exact. */
export function exactDay({ date, corrections, reports }: Pick<VigilEvent, "date" | "corrections" | "reports">): string | null {
  if (date === null || corrections?.date !== undefined) return date;
  const ofThatDay = reports.filter(({ day }) => day === date);
  return ofThatDay.length > 0 && ofThatDay.every(({ isWithinDays }) => isWithinDays) ? null : date;
}

/** An event's day after one more report: the earliest that is said, or else the earliest on which it was told. ISO days sort as text. */
export function dayAfter(event: VigilEvent, happening: Happening): string | null {
  return earliest(exactDay(event), dayOfHappening(happening)) ?? earliest(event.date, happening.date);
}

export function earliest(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a < b ? a : b;
}
