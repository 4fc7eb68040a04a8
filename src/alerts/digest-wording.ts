/** The English of a digest. */
import { DateTime } from "luxon";
import type { Designation } from "../classify/types.js";
import type { EventKind } from "../config/vocabulary.js";
import type { VigilEvent } from "../events/types.js";

export const LOCALE = "en-GB";

export const KIND_TITLES: Record<EventKind, string> = {
  designation: "Designations",
  delisting: "Delistings",
  incident: "Incidents",
  enforcement: "Enforcement",
  policy: "Policy",
};

export const CHANGED_TITLE = "Changed since it was told";

const COUNTED: readonly [EventKind, string, string][] = [
  ["incident", "new incident", "new incidents"],
  ["designation", "designation", "designations"],
  ["delisting", "delisting", "delistings"],
  ["enforcement", "enforcement action", "enforcement actions"],
  ["policy", "policy development", "policy developments"],
];

/**
 * What happened in one line: `3 new incidents, 1 designation, at least 12 killed, 2 updates`.
 *
 * @param updates how many events of earlier digests have changed
 */
export function summaryOf(events: readonly VigilEvent[], updates = 0): string {
  const parts = COUNTED.flatMap(([kind, one, many]) => {
    const count = events.filter((event) => event.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const killed = events.filter(({ kind }) => kind === "incident").reduce((sum, event) => sum + (event.killed ?? 0), 0);
  if (killed > 0) parts.push(`at least ${killed} killed`);
  if (updates > 0) parts.push(`${updates} ${updates === 1 ? "update" : "updates"}`);
  return parts.length === 0 ? "Nothing new" : parts.join(", ");
}

/** `at least 4 killed, up to 7 reported; 11 injured`; null where no figure is known. */
export function tollLine(event: Pick<VigilEvent, "killed" | "killedMax" | "injured" | "injuredMax">): string | null {
  const killed = figure(event.killed, event.killedMax, "killed");
  const injured = figure(event.injured, event.injuredMax, "injured");
  if (killed === null && injured === null) return null;
  if (event.killed === 0 && event.killedMax === 0)
    return injured === null ? "no deaths reported" : `no deaths reported, ${injured}`;
  return [killed, injured].filter((part) => part !== null).join("; ");
}

function figure(least: number | null, most: number | null, what: string): string | null {
  if (least === null) return most === null || most === 0 ? null : `up to ${most} ${what}`;
  if (most !== null && most > least)
    return least === 0 ? `up to ${most} ${what}` : `at least ${least} ${what}, up to ${most} reported`;
  return least === 0 && what === "injured" ? null : `${least} ${what}`;
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

export function whereLine(event: Pick<VigilEvent, "place" | "country">): string | null {
  const country = event.country === null ? null : (countryNames.of(event.country) ?? event.country);
  if (event.place === null || event.place === country) return country;
  return country === null ? cut(event.place, 80) : `${cut(event.place, 80)}, ${country}`;
}

/** The day on which it happened, or else on which it was first reported. */
export function whenLine(event: VigilEvent, timezone: string): string {
  const day = event.date ?? event.designation?.date ?? null;
  const said = day === null ? null : DateTime.fromISO(day, { zone: "utc" }).setLocale(LOCALE);
  if (said?.isValid) return said.toFormat("cccc d LLLL");
  const published = event.reports.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt.getTime()]));
  const first = DateTime.fromMillis(Math.min(event.firstSeenAt.getTime(), ...published), { zone: timezone }).setLocale(LOCALE);
  return `reported ${first.toFormat("cccc d LLLL")}`;
}

export function typesLine(event: Pick<VigilEvent, "kind" | "types">): string | null {
  return event.kind === "incident" && event.types.length > 0
    ? event.types.map((type) => type.replace("_", " ")).join(", ")
    : null;
}

/** `US State, FTO`: who listed or delisted, and by what. */
export function listingLine({
  designation,
}: {
  designation: Pick<Designation, "authority" | "instrument"> | null;
}): string | null {
  const said = [designation?.authority, designation?.instrument]
    .filter((part) => part != null && part !== "")
    .map((part) => cut(part ?? "", 60));
  return said.length === 0 ? null : said.join(", ");
}

/** Controls that end lines, or turn the direction of what follows them: nothing of a title. */
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** One line of at most so many characters, cut at a word, without control characters. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").replace(CONTROLS, "").trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(" ", most - 1);
  return `${line.slice(0, end > most / 2 ? end : most - 1).replace(/[\s,;:\uD800-\uDBFF]+$/u, "")}…`;
}
