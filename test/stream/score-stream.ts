import type { VigilEvent } from "../../src/events/types.js";
import type { StreamEvent } from "./read-stream.js";
import type { Run, Told } from "./run-stream.js";

/** Shares from 0 to 1, and what was wrong, a line each. */
export interface StreamScores {
  kind: number;
  isNew: number;
  groupsF1: number;
  /** Of the events that have one. */
  place: number;
  date: number;
  toll: number;
  /** Over articles, for articles that belong to several events too (Amigó and others 2009). */
  bcubed: { precision: number; recall: number; f1: number };
  /** Of true events, those alerted exactly once. */
  alertedOnce: number;
  missed: number;
  again: number;
  falseAlerts: number;
  mistakes: string[];
}

/** Compares a run with what its articles really tell. */
export function scoreStream({ told, events, alerts }: Run, truth: readonly StreamEvent[]): StreamScores {
  const mistakes: string[] = [];
  const share = <T>(of: readonly T[], isRight: (one: T) => boolean) => of.filter(isRight).length / (of.length || 1);
  const check = (isRight: boolean, mistake: string) => {
    if (!isRight) mistakes.push(mistake);
    return isRight;
  };
  const kind = share(told, ({ article, assessment }) =>
    check(assessment.kind === article.kind, `${article.id} kind: ${assessment.kind}, is ${article.kind}: ${article.title}`),
  );
  const isNew = share(told, ({ article, assessment }) =>
    check(assessment.isNew === article.events.length > 0, `${article.id} new: ${assessment.isNew}: ${article.title}`),
  );
  const homes = homesOf(told, truth, events);
  const found = truth.map((event) => ({ event, own: bestOf(event.id, told, homes, events) }));
  const seen = found.flatMap(({ event, own }) => (own === undefined ? [] : [{ event, own }]));
  const placed = found.filter(({ event }) => event.place !== undefined && event.place !== null);
  const said = (event: StreamEvent, what: string, is: unknown, says: unknown) =>
    `${event.id} ${what}: ${String(says ?? null)}, is ${String(is ?? null)}`;
  const place = share(placed, ({ event, own }) =>
    check(own !== undefined && isPlace(own, event), said(event, "place", event.place, own && `${own.place} (${own.country})`)),
  );
  const dated = seen.filter(({ event }) => event.kind === "incident");
  const date = share(dated, ({ event, own }) => check(own.date === event.date, said(event, "date", event.date, own.date)));
  const counted = found.filter(({ event }) => event.kind === "incident" || event.kind === "enforcement");
  const toll = share(counted, ({ event, own }) =>
    check(
      own !== undefined && own.killed === (event.killed ?? null),
      said(event, "killed", event.killed, own && `${own.killed}–${own.killedMax}`),
    ),
  );
  const alertsOf = new Map<string, number>();
  let falseAlerts = 0;
  for (const id of alerts) {
    const home = homes.get(id);
    if (home === undefined) {
      falseAlerts++;
      mistakes.push(`false alert: ${events.get(id)?.kind} ${events.get(id)?.headline}`);
    } else alertsOf.set(home, (alertsOf.get(home) ?? 0) + 1);
  }
  for (const { id } of truth) {
    const count = alertsOf.get(id) ?? 0;
    if (count !== 1) mistakes.push(`${id} alerted ${count} times`);
  }
  return {
    kind,
    isNew,
    groupsF1: groupsF1(told, mistakes),
    place,
    date,
    toll,
    bcubed: bcubed(told, mistakes),
    alertedOnce: share(truth, ({ id }) => alertsOf.get(id) === 1),
    missed: truth.filter(({ id }) => !alertsOf.has(id)).length,
    again: truth.filter(({ id }) => (alertsOf.get(id) ?? 0) > 1).length,
    falseAlerts,
    mistakes,
  };
}

/**
 * To each event of the run the true event that most of its articles report; none where most report nothing. Of those that one article
 * reports, the true event that it agrees with.
 */
function homesOf(
  told: readonly Told[],
  truth: readonly StreamEvent[],
  events: ReadonlyMap<string, VigilEvent>,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { article, events } of told)
    for (const id of events) {
      const counts = votes.get(id) ?? new Map<string, number>();
      votes.set(id, counts);
      for (const home of article.events.length > 0 ? article.events : [""]) {
        counts.set(home, (counts.get(home) ?? 0) + 1 / (article.events.length || 1));
      }
    }
  const trueEvent = new Map(truth.map((event) => [event.id, event]));
  const agreement = (id: string, home: string) => {
    const [own, event] = [events.get(id), trueEvent.get(home)];
    if (own === undefined || event === undefined) return 0;
    return [isPlace(own, event), own.date === event.date, own.killed === (event.killed ?? null)].filter(Boolean).length;
  };
  const best = (id: string, counts: Map<string, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || agreement(id, b[0]) - agreement(id, a[0]))[0]?.[0] ?? "";
  return new Map([...votes].map(([id, counts]): [string, string] => [id, best(id, counts)]).filter(([, home]) => home !== ""));
}

/** The event of the run that holds most of a true event's articles; of equals, the surest. */
function bestOf(
  id: string,
  told: readonly Told[],
  homes: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, VigilEvent>,
): VigilEvent | undefined {
  const own = told.filter(({ article }) => article.events.includes(id)).flatMap((one) => one.events);
  const candidates = [...homes].filter(([, home]) => home === id).map(([event]) => event);
  const count = (event: string) => own.filter((one) => one === event).length;
  const sureness = (event: string) => events.get(event)?.confidence ?? 0;
  const [best] = candidates.sort((a, b) => count(b) - count(a) || sureness(b) - sureness(a));
  return best === undefined ? undefined : events.get(best);
}

const plain = (name: string | null) =>
  (name ?? "")
    .normalize("NFD")
    .replace(/\p{M}|[-' ’]/gu, "")
    .toLowerCase();

function isPlace(own: VigilEvent, { place, country }: StreamEvent): boolean {
  const names = (Array.isArray(place) ? place : [place ?? null]).map(plain);
  return names.includes(plain(own.place)) && (country === null || own.country === country);
}

function groupsF1(told: readonly Told[], mistakes: string[]): number {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { article, assessment } of told) {
    const said = new Set(assessment.groups.map(({ id }) => id));
    const more = [...said].filter((id) => !article.groups.includes(id));
    const less = article.groups.filter((id) => !said.has(id));
    right += said.size - more.length;
    wrong += more.length;
    missed += less.length;
    if (more.length + less.length > 0)
      mistakes.push(`${article.id} groups: +${more.join(",")} -${less.join(",")}: ${article.title}`);
  }
  return (2 * right) / (2 * right + wrong + missed || 1);
}

/** Extended B-cubed: of two articles, how many of the events that they share in one view they share in the other. */
function bcubed(told: readonly Told[], mistakes: string[]): StreamScores["bcubed"] {
  const common = (a: readonly string[], b: readonly string[]) => a.filter((id) => b.includes(id)).length;
  const mean = (of: (one: Told) => readonly string[], against: (one: Told) => readonly string[]) => {
    const members = told.filter((one) => of(one).length > 0);
    const values = members.map((one) => {
      const peers = members.filter((other) => common(of(one), of(other)) > 0);
      const value = (other: Told) =>
        Math.min(common(of(one), of(other)), common(against(one), against(other))) / common(of(one), of(other));
      return { one, value: peers.reduce((sum, other) => sum + value(other), 0) / peers.length };
    });
    return { values, mean: values.reduce((sum, { value }) => sum + value, 0) / (values.length || 1) };
  };
  const precision = mean(
    ({ events }) => events,
    ({ article }) => article.events,
  );
  const recall = mean(
    ({ article }) => article.events,
    ({ events }) => events,
  );
  for (const { one, value } of precision.values)
    if (value < 0.999) mistakes.push(`${one.article.id} precision ${value.toFixed(2)}: ${one.article.title}`);
  for (const { one, value } of recall.values)
    if (value < 0.999)
      mistakes.push(`${one.article.id} recall ${value.toFixed(2)} (${one.article.events}): ${one.article.title}`);
  const f1 = (2 * precision.mean * recall.mean) / (precision.mean + recall.mean || 1);
  return { precision: precision.mean, recall: recall.mean, f1 };
}

const BINS = [0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

/** By what an assessment said of its own certainty: how often it was right that there is news, and of which kind. */
export function reliability(told: readonly Told[]): Record<string, { articles: number; said: string; right: string }> {
  const news = told.filter(({ assessment }) => assessment.isNew);
  const rows = BINS.map((below, i) => {
    const from = BINS[i - 1] ?? 0;
    const own = news.filter(({ assessment }) => assessment.confidence >= from && assessment.confidence < below);
    const right = own.filter(({ article, assessment }) => article.events.length > 0 && article.kind === assessment.kind).length;
    const said = own.reduce((sum, { assessment }) => sum + assessment.confidence, 0) / (own.length || 1);
    return [
      `${from.toFixed(1)}–${Math.min(1, below).toFixed(1)}`,
      { articles: own.length, said: said.toFixed(2), right: own.length === 0 ? "" : (right / own.length).toFixed(2) },
    ] as const;
  });
  return Object.fromEntries(rows.filter(([, { articles }]) => articles > 0));
}
