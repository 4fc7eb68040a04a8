import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { composeDigest } from "../../src/alerts/digest.js";
import { renderDigest } from "../../src/alerts/render-digest.js";
import { en, type MessageKey } from "../../src/alerts/wording/en.js";
import { wordingOf } from "../../src/alerts/wording/index.js";
import { DIGEST_LANGUAGES, type DigestLanguage } from "../../src/config/vocabulary.js";
import { event, report } from "./sample-events.js";

const compose = (language: DigestLanguage, more: object = {}) =>
  composeDigest({
    events: [
      event(),
      event({ id: "evt_2", kind: "enforcement", killed: null, killedMax: null, injured: null, injuredMax: null }),
    ],
    title: "Vigil",
    period: { from: new Date("2026-01-05T02:30:00Z"), to: new Date("2026-01-06T02:30:00Z") },
    timezone: "Asia/Karachi",
    language,
    publicUrl: "https://vigil.example.org",
    unsubscribeUrl: "https://vigil.example.org/unsubscribe/tok",
    preferencesUrl: "https://vigil.example.org/preferences/tok",
    ...more,
  });

test.each([
  [
    "en",
    "1 new incident, 1 enforcement action, at least 4 killed",
    "at least 4 killed, up to 7 reported; 11 injured",
    "Monday 5 January",
  ],
  [
    "fr",
    "1 nouvel incident, 1 opération de police ou de justice, au moins 4 morts",
    "au moins 4 morts, jusqu’à 7 selon certaines sources; 11 blessés",
    "lundi 5 janvier",
  ],
  [
    "es",
    "1 incidente nuevo, 1 actuación policial o judicial, al menos 4 muertos",
    "al menos 4 muertos, hasta 7 según algunas fuentes; 11 heridos",
    "lunes 5 de enero",
  ],
  [
    "ru",
    "1 новое происшествие, 1 силовая или судебная мера, не менее 4 убитых",
    "убито не менее 4, по некоторым данным до 7; ранено: 11",
    "понедельник, 5 января",
  ],
  [
    "ar",
    "حادث جديد واحد، إجراء أمني أو قضائي واحد، 4 قتلى على الأقل",
    "4 قتلى على الأقل، وتفيد مصادر بما يصل إلى 7؛ 11 جريحًا",
    "الاثنين 5 يناير",
  ],
  ["ur", "1 نیا واقعہ، 1 کارروائی، کم از کم 4 ہلاک", "کم از کم 4 ہلاک، بعض ذرائع کے مطابق 7 تک؛ 11 زخمی", "پیر 5 جنوری"],
] as const)("in %s a digest says its summary, toll and day", (language, summary, toll, day) => {
  const model = compose(language);
  expect(model.summary).toBe(summary);
  const item = model.sections[0]?.groups[0]?.items[0];
  expect([item?.toll, item?.facts[1]]).toEqual([toll, day]);
});

describe.each(DIGEST_LANGUAGES)("%s", (language) => {
  test("every message can be said, in its own words, whatever the number", () => {
    const words = wordingOf(language);
    const values = { most: 7, day: "X", from: "X", to: "Y", zone: "UTC", names: "X", now: "X", before: "Y" };
    for (const key of Object.keys(en) as MessageKey[])
      for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 1000]) {
        const said = words.say(key, { ...values, n });
        expect(said.replace(/^, $/, "comma").length).toBeGreaterThan(1);
        expect(said).not.toMatch(/[{}#]|undefined/);
      }
  });

  test("a whole digest is set in its direction and says nothing in English but what is quoted", async () => {
    const { html, text } = await renderDigest(compose(language));
    const page = load(html);
    expect([page("html").attr("lang"), page("html").attr("dir")]).toEqual([
      language,
      ["ar", "ur"].includes(language) ? "rtl" : "ltr",
    ]);
    const own = text
      .split("\n")
      .filter((line) => !/Blast in|A bomb killed|Monday|Dawn|https?:|Balochistan/.test(line))
      .join(" ");
    if (language !== "en") expect(own).not.toMatch(/\b(?:the|killed|Covers|Unsubscribe|reported|with|bombing)\b/i);
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  });
});

test("bars by country only where they say something", async () => {
  const many = (countries: string[]) => countries.map((country, i) => event({ id: `evt_${i}`, country }));
  const uneven = compose("en", { events: many(["PK", "PK", "PK", "PK", "PK", "AF", "AF", "SO"]) });
  expect(uneven.byCountry).toEqual([
    { name: "Pakistan", incidents: 5 },
    { name: "Afghanistan", incidents: 2 },
    { name: "Somalia", incidents: 1 },
  ]);
  const { html, text } = await renderDigest(uneven);
  expect(
    load(html)(".bar")
      .map((_, bar) => load(html)(bar).attr("style"))
      .get()
      .join(),
  ).toMatch(/width:100%.*width:40%.*width:20%/);
  expect(text).toContain("Pakistan     ############################## 5");
  for (const few of [["PK", "PK", "AF", "SO"], Array(9).fill("PK"), ["PK", "AF", "SO", "PK", "AF", "SO", "PK", "AF", "SO"]])
    expect(compose("en", { events: many(few) }).byCountry).toEqual([]);
});

test("what a language model wrote is marked as such, beside the quote it is about", async () => {
  const byModel = new Map([["evt_1", "قتل أربعة أشخاص <script>alert(1)</script> في كويتا"]]);
  const { html, text } = await renderDigest(compose("ar", { byModel }));
  expect(load(html)("script")).toHaveLength(0);
  expect(text.replace(/\s+/g, " ")).toContain(
    "قتل أربعة أشخاص <script>alert(1)</script> في كويتا (كتبه نموذج لغوي من التقارير ولم يُراجَع)",
  );
  expect(html).toContain("A bomb killed four people in Quetta");
});

test("a quote runs in its own direction in a digest of the other", async () => {
  const urdu = event({ evidence: [{ quote: "کوئٹہ میں دھماکے سے چار افراد ہلاک ہو گئے", article: report().url }] });
  const page = load((await renderDigest(compose("fr", { events: [urdu] }))).html);
  expect(page("p[dir=rtl][lang=ur]").text()).toContain("کوئٹہ");
});
