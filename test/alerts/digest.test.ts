import { expect, test } from "vitest";
import { composeDigest, type DigestInput, type DigestModel } from "../../src/alerts/digest.js";
import { tollLine } from "../../src/alerts/digest-wording.js";
import { event, report } from "./sample-events.js";

function compose(events: DigestInput["events"], given: Partial<DigestInput> = {}): DigestModel {
  return composeDigest({
    events,
    title: "Vigil",
    period: { from: new Date("2026-01-05T02:30:00Z"), to: new Date("2026-01-06T02:30:00Z") },
    timezone: "Asia/Karachi",
    publicUrl: "https://vigil.example.org/",
    unsubscribeUrl: "https://vigil.example.org/unsubscribe/tok",
    preferencesUrl: null,
    ...given,
  });
}
const itemsOf = (model: DigestModel) => model.sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items));

test("the summary counts what happened", () => {
  const events = [
    event({ id: "a", killed: 4 }),
    event({ id: "b", killed: 8 }),
    event({ id: "c", killed: null }),
    event({ id: "d", kind: "designation" }),
  ];
  expect(compose(events).summary).toBe("3 new incidents, 1 designation, at least 12 killed");
});

test("an empty digest says so", () => {
  expect(compose([])).toMatchObject({ summary: "Nothing new", sections: [], shown: 0, left: 0 });
});

test("events stand by kind, then by group, those of no named group last", () => {
  const ttp = { id: "ttp", name: "Tehreek-e-Taliban Pakistan" };
  const model = compose([
    event({ id: "unnamed", groups: [], killed: 50 }),
    event({ id: "bla", killed: 1 }),
    event({ id: "ttp", groups: [ttp], killed: 3 }),
    event({ id: "listed", kind: "designation", killed: null }),
  ]);
  expect(model.sections.map(({ title, groups }) => [title, ...groups.map(({ name }) => name)])).toEqual([
    ["Designations", "Balochistan Liberation Army"],
    ["Incidents", "Tehreek-e-Taliban Pakistan", "Balochistan Liberation Army", null],
  ]);
});

test("an event of two groups, or given twice, is listed once", () => {
  const both = event({ groups: [...event().groups, { id: "ttp", name: "Tehreek-e-Taliban Pakistan" }] });
  const items = itemsOf(compose([both, both]));
  expect(items).toHaveLength(1);
  expect(items[0]?.groups).toEqual(["Balochistan Liberation Army", "Tehreek-e-Taliban Pakistan"]);
});

test("past the limit the least important are left out and counted", () => {
  const events = Array.from({ length: 70 }, (_, n) => event({ id: `evt_${n}`, killed: n }));
  const model = compose([...events, event({ id: "listed", kind: "designation", killed: null })]);
  expect(model).toMatchObject({ shown: 60, left: 11 });
  const ids = itemsOf(model).map(({ id }) => id);
  expect(ids).toContain("listed");
  expect(ids).toContain("evt_69");
  expect(ids).not.toContain("evt_10");
});

test("an item gives place, day, type and toll, its page, and its outlets with their reliability, copies left out", () => {
  const reports = [
    report({}),
    report({ articleId: "2", feedId: "bbc", feedTitle: "BBC News", reliability: "A", url: "https://bbc.example/2" }),
    report({ articleId: "3", feedId: "copycat", feedTitle: "Copycat", copyOf: "1" }),
  ];
  expect(itemsOf(compose([event({ reports, sources: 2 })]))[0]).toMatchObject({
    url: "https://vigil.example.org/events/evt_1",
    facts: ["Quetta, Pakistan", "Monday 5 January", "bombing"],
    toll: "at least 4 killed, up to 7 reported; 11 injured",
    quote: { text: "A bomb killed four people in Quetta on Monday.", dir: "ltr", lang: null, outlet: "Dawn" },
    outlets: [
      { name: "BBC News", reliability: "A", url: "https://bbc.example/2" },
      { name: "Dawn", reliability: "B" },
    ],
    sources: 2,
  });
});

test("an event without a day is dated by its first report, in the reader's zone", () => {
  const late = event({
    date: null,
    place: null,
    country: "PK",
    firstSeenAt: new Date("2026-01-05T22:00:00Z"),
    reports: [report({ publishedAt: new Date("2026-01-05T21:00:00Z") })],
  });
  expect(itemsOf(compose([late]))[0]?.facts.slice(0, 2)).toEqual(["Pakistan", "reported Tuesday 6 January"]);
});

test("the day on which an event was told is no day of it", () => {
  const told = event({ date: "2026-01-05", reports: [report({ day: "2026-01-05", isWithinDays: true })] });
  expect(itemsOf(compose([told]))[0]?.facts).toContain("reported Monday 5 January");
  const exact = event({ date: "2026-01-05", reports: [report({ day: "2026-01-05" })] });
  expect(itemsOf(compose([exact]))[0]?.facts).toContain("Monday 5 January");
});

test("a listing names who listed and by what", () => {
  const designation = { authority: "US State", instrument: "FTO", date: "2026-01-02", action: "listed" as const };
  const listing = event({ kind: "designation", designation, types: [], place: null, country: null, date: null });
  expect(itemsOf(compose([listing]))[0]?.facts).toEqual(["US State, FTO", "Friday 2 January"]);
});

test.each([
  [null, null, null, null, null],
  [4, 4, null, null, "4 killed"],
  [4, 7, 11, 11, "at least 4 killed, up to 7 reported; 11 injured"],
  [0, 0, 3, 3, "no deaths reported, 3 injured"],
  [0, 0, null, null, "no deaths reported"],
  [0, 2, null, null, "up to 2 killed"],
  [null, null, 3, 5, "at least 3 injured, up to 5 reported"],
])("a toll of %s to %s killed and %s to %s injured reads %j", (killed, killedMax, injured, injuredMax, line) => {
  expect(tollLine(event({ killed, killedMax, injured, injuredMax }))).toBe(line);
});

test.each([
  ["پولیس کے مطابق نامعلوم افراد نے فائرنگ کی", "rtl", "ur"],
  ["قتل أربعة أشخاص في انفجار", "rtl", "ar"],
  ["په کوټه کې چاودنه وشوه، څلور کسان ووژل شول", "rtl", "ps"],
  ["چهار نفر در انفجار کویته کشته شدند و پلیس", "rtl", "fa"],
  ["BLA نے کوئٹہ حملے کی ذمہ داری قبول کر لی", "rtl", "ur"],
  ["The word “شہید” was painted on the wall of the house", "ltr", null],
])("%s is set %s in %s", (quote, dir, lang) => {
  const item = itemsOf(compose([event({ evidence: [{ quote, article: "https://dawn.example/quetta-blast" }] })]))[0];
  expect(item?.quote).toMatchObject({ dir, lang });
});

test("line breaks, control characters and direction overrides of a title are left out", () => {
  expect(itemsOf(compose([event({ headline: "Blast\r\n in \u202EQuetta\u0000" })]))[0]?.headline.text).toBe("Blast in Quetta");
});
