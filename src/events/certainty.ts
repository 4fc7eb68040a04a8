import type { Responsibility } from "../classify/types.js";
import { exactDay } from "./day.js";
import { localPlace, placeKey } from "./place.js";
import type { VigilEvent } from "./types.js";

/** 1: exact; 2: near it; 3: far from it. As the Uppsala Conflict Data Program codes its events, in fewer steps. */
export type Precision = 1 | 2 | 3;

/** How it is known who did it, over all reports: a claim settles it, a denial qualifies an accusation. */
export function responsibilityOf({ reports }: VigilEvent): Responsibility | null {
  const said = new Set(reports.map(({ responsibility }) => responsibility));
  for (const one of ["claimed", "denied", "alleged"] as const) if (said.has(one)) return one;
  return null;
}

/**
 * How closely an event's place is known. 1: a town, village or spot; 2: a province, or where a report was written; 3: the country
 * alone. Null where not even that is known. What an operator set is exact.
 */
export function placePrecision(event: VigilEvent): Precision | null {
  const place = localPlace(event);
  if (place === null) return event.country === null && event.place === null ? null : 3;
  if (event.corrections?.place !== undefined) return 1;
  const here = event.reports.filter((report) => report.place && placeKey(report.place) === placeKey(place));
  if (here.some(({ areas = [] }) => areas.some((area) => placeKey(area) === placeKey(place)))) return 2;
  return here.length > 0 && here.every(({ isDateline }) => isDateline) ? 2 : 1;
}

/** How closely an event's day is known. 1: a report names it; 2: it was told that day, or within some days of it; 3: not told. */
export function datePrecision(event: VigilEvent): Precision {
  if (exactDay(event) !== null) return 1;
  return event.date !== null || event.reports.some(({ isWithinDays }) => isWithinDays) ? 2 : 3;
}
