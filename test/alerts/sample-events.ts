import type { Report, VigilEvent } from "../../src/events/types.js";

/** A report with what a test does not care about filled in. */
export function report(given: Partial<Report> = {}): Report {
  const seenAt = given.seenAt ?? new Date("2026-01-05T06:00:00Z");
  return {
    articleId: "1",
    url: "https://dawn.example/quetta-blast",
    title: "Blast in Quetta kills four",
    feedId: "dawn",
    feedTitle: "Dawn",
    reliability: "B",
    publishedAt: seenAt,
    copyOf: null,
    killed: null,
    killedMax: null,
    injured: null,
    injuredMax: null,
    evidence: [{ quote: "A bomb killed four people in Quetta on Monday." }],
    seenAt,
    ...given,
  };
}

/** An event with what a test does not care about filled in. */
export function event(given: Partial<VigilEvent> = {}): VigilEvent {
  const reports = given.reports ?? [report({ killed: 4, killedMax: 7, injured: 11, injuredMax: 11 })];
  return {
    id: "evt_1",
    kind: "incident",
    headline: "Blast in Quetta kills four",
    confidence: 0.93,
    groups: [{ id: "bla", name: "Balochistan Liberation Army" }],
    terms: [],
    types: ["bombing"],
    place: "Quetta",
    country: "PK",
    date: "2026-01-05",
    killed: 4,
    killedMax: 7,
    injured: 11,
    injuredMax: 11,
    designation: null,
    evidence: [{ quote: "A bomb killed four people in Quetta on Monday.", article: "https://dawn.example/quetta-blast" }],
    sources: 3,
    firstSeenAt: new Date("2026-01-05T06:00:00Z"),
    updatedAt: new Date("2026-01-05T06:12:09.123Z"),
    ...given,
    reports,
  };
}
