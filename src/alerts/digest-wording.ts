/** Lines that digests and chat messages say of an event, in a language. */
import { DateTime } from "luxon";
import type { Designation } from "../classify/types.js";
import type { EventKind } from "../config/vocabulary.js";
import { datePrecision } from "../events/certainty.js";
import type { VigilEvent } from "../events/types.js";
import { ENGLISH, type Wording } from "./wording/index.js";

/** In a summary: what readers look for first. */
const COUNTED = ["incident", "designation", "delisting", "enforcement", "policy"] as const satisfies EventKind[];

/**
 * What happened in one line: `3 new incidents, 1 designation, at least 12 killed, 2 updates`.
 *
 * @param updates how many events of earlier digests have changed
 */
export function summaryOf(events: readonly VigilEvent[], updates = 0, words: Wording = ENGLISH): string {
  const parts = COUNTED.flatMap((kind) => {
    const n = events.filter((event) => event.kind === kind).length;
    return n === 0 ? [] : [words.say(`n_${kind}`, { n })];
  });
  const killed = events.filter(({ kind }) => kind === "incident").reduce((sum, event) => sum + (event.killed ?? 0), 0);
  if (killed > 0) parts.push(words.say("n_killed", { n: killed }));
  if (updates > 0) parts.push(words.say("n_updates", { n: updates }));
  return parts.length === 0 ? words.say("nothing") : words.list(parts);
}

/** `at least 4 killed, up to 7 reported; 11 injured`; null where no figure is known. */
export function tollLine(
  event: Pick<VigilEvent, "killed" | "killedMax" | "injured" | "injuredMax">,
  words: Wording = ENGLISH,
): string | null {
  const killed = figure(event.killed, event.killedMax, "killed", words);
  const injured = figure(event.injured, event.injuredMax, "injured", words);
  if (killed === null && injured === null) return null;
  if (event.killed === 0 && event.killedMax === 0) {
    const none = words.say("no_deaths");
    return injured === null ? none : words.list([none, injured]);
  }
  return [killed, injured].filter((part) => part !== null).join(words.dir === "rtl" ? "؛ " : "; ");
}

function figure(n: number | null, most: number | null, what: "killed" | "injured", words: Wording): string | null {
  if (n === null) return most === null || most === 0 ? null : words.say(`${what}_up_to`, { most });
  if (most !== null && most > n) return n === 0 ? words.say(`${what}_up_to`, { most }) : words.say(`${what}_range`, { n, most });
  return n === 0 && what === "injured" ? null : words.say(what, { n });
}

export function whereLine(event: Pick<VigilEvent, "place" | "country">, words: Wording = ENGLISH): string | null {
  const country = event.country === null ? null : words.country(event.country);
  if (event.place === null || event.place === country) return country;
  // A country that stands for its place is stored by its English name.
  if (event.country !== null && event.place === ENGLISH.country(event.country)) return country;
  return country === null ? cut(event.place, 80) : words.list([cut(event.place, 80), country]);
}

/** The day on which it happened, or else on which it was told, or first reported. */
export function whenLine(event: VigilEvent, timezone: string, words: Wording = ENGLISH): string {
  const day = event.date ?? event.designation?.date ?? null;
  const said = day === null ? null : DateTime.fromISO(day, { zone: "utc" });
  const isOfTelling = event.date !== null && datePrecision(event) === 2;
  if (said?.isValid) return isOfTelling ? words.say("reported", { day: words.date(said, "day") }) : words.date(said, "day");
  const published = event.reports.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt.getTime()]));
  const first = DateTime.fromMillis(Math.min(event.firstSeenAt.getTime(), ...published), { zone: timezone });
  return words.say("reported", { day: words.date(first, "day") });
}

export function typesLine(event: Pick<VigilEvent, "kind" | "types">, words: Wording = ENGLISH): string | null {
  return event.kind === "incident" && event.types.length > 0
    ? words.list(event.types.map((type) => words.say(`type_${type}`)))
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
