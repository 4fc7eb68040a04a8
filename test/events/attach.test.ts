import { expect, test } from "vitest";
import { attachReport } from "../../src/events/attach.js";
import { openEvent } from "../../src/events/open.js";
import type { Report, VigilEvent } from "../../src/events/types.js";
import { happening, NAMES, report } from "./reports.js";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 8, minute));

function first(says: Parameters<typeof happening>[0] = {}, by: Partial<Report> = {}): VigilEvent {
  return openEvent(happening({ types: ["bombing"], ...says }), report({ seenAt: at(0), ...by }), "evt_1", NAMES);
}

function then(event: VigilEvent, says: Parameters<typeof happening>[0], by: Partial<Report>) {
  return attachReport(
    event,
    happening({ types: ["bombing"], ...says }),
    report({ articleId: "2", feedId: "bbc", seenAt: at(10), ...by }),
    NAMES,
  );
}

test("an event opens with its first report's facts and names", () => {
  const event = first(
    { groups: ["bla"], terms: ["fto"], place: "Quetta", country: "PK", date: "2026-01-05" },
    { killed: 4, killedMax: 7 },
  );
  expect(event).toMatchObject({
    id: "evt_1",
    groups: [{ id: "bla", name: "Balochistan Liberation Army" }],
    terms: [{ id: "fto", name: "Foreign Terrorist Organization" }],
    place: "Quetta",
    killed: 4,
    killedMax: 7,
    sources: 1,
    evidence: [{ quote: "It happened.", article: "https://dawn.example/1" }],
  });
});

test("a further source confirms, and is no change of the facts", () => {
  const event = first({ confidence: 0.6 });
  const { event: after, changed } = then(event, { confidence: 0.6 }, { reliability: "C" });
  expect(changed).toBe(false);
  expect(after.sources).toBe(2);
  expect(after.confidence).toBeCloseTo(0.756);
  expect(after.updatedAt).toEqual(at(10));
  expect(after.firstSeenAt).toEqual(at(0));
});

test("no number of sources makes an event certain", () => {
  let event = first({ confidence: 0.9 });
  for (let n = 2; n < 30; n++)
    event = then(event, { confidence: 0.9 }, { articleId: String(n), feedId: `feed${n}`, reliability: "A" }).event;
  expect(event.confidence).toBe(0.99);
});

test("near-duplicates and an outlet's second report are no further source", () => {
  const event = first();
  const copied = then(event, {}, { copyOf: "1" }).event;
  expect(copied).toMatchObject({ sources: 1, confidence: event.confidence });
  const again = then(copied, {}, { articleId: "3", feedId: "dawn" }).event;
  expect(again.sources).toBe(1);
  expect(again.reports).toHaveLength(3);
});

test("an outlet that copied first and then reported itself is a source", () => {
  const copied = then(first(), {}, { copyOf: "1" }).event;
  expect(then(copied, {}, { articleId: "3" }).event.sources).toBe(2);
});

test("copies of an article that is not the event's count as one", () => {
  const event = first({}, { articleId: "2", copyOf: "1" });
  expect(then(event, {}, { articleId: "3", copyOf: "1" }).event.sources).toBe(1);
});

test("a report that the event has already changes nothing", () => {
  const event = first();
  expect(then(event, { killed: 9 }, { articleId: "1", killed: 9 })).toEqual({ event, changed: false });
});

test.each([
  ["a toll", {}, { killed: 7, killedMax: 7 }, { killed: 7 }],
  ["a named actor", { groups: ["bla"] }, {}, { groups: [{ id: "bla", name: "Balochistan Liberation Army" }] }],
  ["a place", { place: "Quetta", country: "PK" }, {}, { place: "Quetta", country: "PK" }],
  ["a day", { date: "2026-01-04" }, {}, { date: "2026-01-04" }],
  ["a type", { types: ["armed_assault" as const] }, {}, { types: ["bombing", "armed_assault"] }],
])("%s that a later report adds is a change", (_, says, by, expected) => {
  const { event, changed } = then(first(), says, by);
  expect(changed).toBe(true);
  expect(event).toMatchObject(expected);
});

test("a city takes the place of its country, and not the other way round", () => {
  const country = first({ place: "Pakistan", country: "PK" });
  const city = then(country, { place: "Quetta", country: "PK" }, {}).event;
  expect(city.place).toBe("Quetta");
  expect(then(city, { place: "Pakistan", country: "PK" }, { articleId: "3" }).event.place).toBe("Quetta");
});

test("of two days the earlier holds", () => {
  const event = first({ date: "2026-01-05" });
  expect(then(event, { date: "2026-01-06" }, {}).event.date).toBe("2026-01-05");
  expect(then(event, { date: "2026-01-04" }, {}).event.date).toBe("2026-01-04");
});

test("a listing is completed by what later reports know of it", () => {
  const designation = { authority: null, instrument: null, date: null, action: "listed" as const };
  const event = first({ kind: "designation", designation: { ...designation, authority: "US State" } });
  const after = then(
    event,
    { kind: "designation", designation: { ...designation, authority: "United States", instrument: "FTO", date: "2026-01-05" } },
    {},
  ).event;
  expect(after.designation).toEqual({ authority: "US State", instrument: "FTO", date: "2026-01-05", action: "listed" });
});

test("each source is quoted once, the most reliable first, at most five", () => {
  let event = first();
  for (const [n, reliability] of (["D", "A", "C", "B", "F", "E"] as const).entries())
    event = then(
      event,
      {},
      {
        articleId: String(n + 2),
        feedId: `f${n}`,
        url: `https://${reliability}.example/`,
        reliability,
        evidence: [{ quote: `Quote ${reliability}` }],
      },
    ).event;
  expect(event.evidence.map(({ quote }) => quote)).toEqual(["Quote A", "It happened.", "Quote B", "Quote C", "Quote D"]);
});

test("a sentence that two outlets print is quoted once", () => {
  expect(then(first(), {}, {}).event.evidence).toHaveLength(1);
});

test.each([
  [
    "stays when another outlet words it otherwise",
    "Blast in Quetta kills four",
    "Four die in Quetta blast",
    "Blast in Quetta kills four",
  ],
  ["becomes English", "کوئٹہ میں دھماکہ، چار ہلاک", "Blast in Quetta kills four", "Blast in Quetta kills four"],
  ["stays English", "Blast in Quetta kills four", "کوئٹہ میں دھماکہ، چار ہلاک", "Blast in Quetta kills four"],
  ["stops shouting", "BLAST IN QUETTA KILLS FOUR", "Blast in Quetta kills four", "Blast in Quetta kills four"],
  ["stays where the better one is empty", "کوئٹہ میں دھماکہ، چار ہلاک", "", "کوئٹہ میں دھماکہ، چار ہلاک"],
])("a headline %s", (_, one, other, expected) => {
  expect(then(first({}, { title: one }), {}, { title: other }).event.headline).toBe(expected);
});

test.each([
  [
    "gives way when its toll no longer stands",
    "Blast in Quetta kills four",
    4,
    "Nine dead in Quetta blast",
    9,
    "Nine dead in Quetta blast",
  ],
  [
    "gives way to a corrected toll",
    "Quetta blast kills 12",
    12,
    "Quetta blast killed 11, police say",
    11,
    "Quetta blast killed 11, police say",
  ],
  [
    "stays where the newer one gives no toll",
    "Blast in Quetta kills four",
    4,
    "BLA claims Quetta blast",
    9,
    "Blast in Quetta kills four",
  ],
  ["stays where it gives no toll itself", "Blast in Quetta", 4, "Nine dead in Quetta blast", 9, "Blast in Quetta"],
  [
    "stays where another number is the same by chance",
    "Four attacks in Quetta",
    null,
    "Nine dead in Quetta blast",
    9,
    "Four attacks in Quetta",
  ],
  [
    "stays English whatever the toll",
    "Blast in Quetta kills four",
    4,
    "کوئٹہ میں دھماکہ، 9 ہلاک",
    9,
    "Blast in Quetta kills four",
  ],
])("a headline %s", (_, one, before, other, after, expected) => {
  const event = first({}, { title: one, killed: before, killedMax: before });
  expect(then(event, {}, { title: other, killed: after, killedMax: after }).event.headline).toBe(expected);
});

test("the sentence that gives the toll as it stands is quoted first, whoever wrote it", () => {
  const event = first({}, { reliability: "A", killed: 4, killedMax: 4 });
  const says = { reliability: "C", killed: 9, killedMax: 9, evidence: [{ quote: "Nine have died." }] } as const;
  const quotes = (of: VigilEvent) => of.evidence.map(({ quote }) => quote);
  expect(quotes(then(event, {}, { ...says, evidence: [...says.evidence] }).event)).toEqual(["Nine have died.", "It happened."]);
});

test.each([
  ["Blast in Quetta kills four - Dawn", "Blast in Quetta kills four"],
  ["Blast in Quetta kills four | dawn.example", "Blast in Quetta kills four"],
  ["Attack on Quetta – what we know", "Attack on Quetta – what we know"],
  ["  Blast\n in  Quetta ", "Blast in Quetta"],
  ["", "It happened."],
])("the headline of %j is %j", (title, expected) => {
  expect(first({}, { title }).headline).toBe(expected);
});
