import { expect, test } from "vitest";
import { assess, fullText } from "../../src/classify/index.js";
import { loadConfig } from "../../src/config/load.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";
import { tell } from "../world/story.js";

const watchlist = compileWatchlist(loadConfig("config", {}).watchlist);
const published = new Date("2026-01-06T09:00:00Z"); // a Tuesday
function read(title: string, text: string, language = "en", publishedAt: Date | null = published) {
  const article = { title, text, language, publishedAt };
  return assess(article, findMentions(watchlist, fullText(article)));
}

test.each<[string, string, string, Record<string, unknown>]>([
  [
    "a bombing",
    "Suicide bombing in Quetta kills four",
    "At least four people were killed and 11 injured in Quetta on Monday, police said. The BLA claimed responsibility, a Baloch journalist said.",
    {
      kind: "incident",
      types: ["bombing"],
      place: "Quetta",
      country: "PK",
      killed: 4,
      injured: 11,
      groups: ["bla"],
      date: "2026-01-05",
    },
  ],
  [
    "a shooting",
    "Gunmen kill seven villagers in Nigeria's Borno state",
    "Gunmen on motorcycles opened fire on a village in Borno state late on Sunday, killing seven people, residents said. Boko Haram was blamed.",
    { kind: "incident", types: ["armed_assault"], place: "Borno", country: "NG", killed: 7, groups: ["boko-haram"] },
  ],
  [
    "a kidnapping",
    "Eleven bus passengers kidnapped in Mali",
    "Jihadists of JNIM abducted eleven passengers of a bus near Mopti on Saturday, the governor of the region in Mali said.",
    { kind: "incident", types: ["kidnapping"], place: "Mopti", groups: ["jnim"] },
  ],
  [
    "a US listing",
    "US adds Jaish al-Adl to list of terrorist organizations",
    "The State Department said on Monday that it had added Jaish al-Adl to its list of Foreign Terrorist Organizations.",
    { kind: "designation", groups: ["jaish-al-adl"] },
  ],
  [
    "a UK proscription",
    "UK proscribes Terrorgram-style network linked to Islamic State Khorasan",
    "The Home Secretary on Monday proscribed Islamic State Khorasan under the Terrorism Act 2000.",
    { kind: "designation", groups: ["daesh-khorasan"] },
  ],
  [
    "a delisting",
    "US revokes terrorist designation of Hay'at Tahrir al-Sham",
    "The State Department on Monday revoked the designation of Hay'at Tahrir al-Sham as a Foreign Terrorist Organization.",
    { kind: "delisting", groups: ["hts"] },
  ],
  [
    "arrests",
    "Turkey detains 41 suspected members of Islamic State",
    "Turkish police detained 41 suspected members of Islamic State in raids in Istanbul on Monday.",
    { kind: "enforcement", groups: ["isis"] },
  ],
  [
    "an operation",
    "Security forces kill five TTP militants in North Waziristan",
    "Pakistani security forces killed five TTP militants in an operation in North Waziristan on Monday, the army said.",
    { kind: "enforcement", groups: ["ttp"], killed: 5 },
  ],
])("%s is reported as what it is", (_, title, text, happening) => {
  const assessment = read(title, text);
  expect(assessment.happenings[0]).toMatchObject(happening);
  expect(assessment.isNew).toBe(true);
  for (const { quote } of assessment.happenings[0]?.evidence ?? []) expect(`${title}\n${text}`).toContain(quote);
});

test.each([
  [
    "an application for a drug",
    "FDA accepts BLA for eczema drug",
    "The Biologics License Application (BLA) covers attacks of severe eczema, the company said. Shares exploded.",
  ],
  ["bath bombs", "The best bath bombs of the year, tested", "One exploded with colour; another left our tester dead tired."],
  [
    "a film",
    "Review: a bombshell of a thriller",
    "The film opens with a blast and never lets up; the director shot it in two weeks, and it killed at the box office.",
  ],
  [
    "football",
    "Late striker strikes twice as City attack overwhelms United",
    "City's attack killed the game in the second half with two shots on target.",
  ],
  ["a heart attack", "Singer dies of heart attack at 61", "The singer suffered a heart attack at his home in Madrid on Monday."],
  [
    "an old designation",
    "Aid group asks for access to northern Mali",
    "Access is difficult in areas held by JNIM, which was designated by the United States in 2018.",
  ],
  [
    "an anniversary",
    "Peshawar marks anniversary of school attack",
    "Families gathered on Monday to mark the anniversary of the attack in 2014, in which the TTP killed 147 people, most of them children.",
  ],
])("%s is no news of anybody", (_, title, text) => {
  expect(read(title, text).happenings).toEqual([]);
});

test("an opinion piece is commentary, and what it recalls is background with its sentence and a reason", () => {
  const opinion = tell(published).steps.find(({ article }) => article?.slug === "opinion")?.article;
  const assessment = read(opinion?.title ?? "", opinion?.text.join("\n\n") ?? "");
  expect(assessment).toMatchObject({ kind: "commentary", isNew: false, happenings: [] });
  const listing = assessment.background.find(({ kind }) => kind === "designation");
  expect(listing).toMatchObject({
    groups: ["bla"],
    quote: expect.stringContaining("list of Foreign Terrorist Organizations in August 2025"),
  });
  expect(listing?.reason).not.toBe("");
});

test.each([
  [
    "ar",
    "مقتل خمسة أشخاص في تفجير انتحاري بمقديشو",
    "أعلنت حركة الشباب مسؤوليتها عن الهجوم. وأصيب تسعة آخرون.",
    { types: ["bombing"], country: "SO", killed: 5, groups: ["al-shabaab"] },
  ],
  [
    "ur",
    "پشاور میں پولیس چوکی پر حملہ، دو اہلکار ہلاک",
    "کالعدم تنظیم تحریک طالبان پاکستان نے حملے کی ذمہ داری قبول کر لی ہے۔",
    { types: ["armed_assault"], country: "PK", killed: 2, groups: ["ttp"] },
  ],
])("an attack told in %s has its type, country, toll and group", (language, title, text, happening) => {
  expect(read(title, text, language).happenings[0]).toMatchObject(happening);
});

test("nothing makes it throw", () => {
  for (const text of ["", " ", "\u0000", "a".repeat(100_000), "killed ".repeat(20_000), "(((((((".repeat(5000)])
    expect(read(text.slice(0, 50), text).kind).toBeTypeOf("string");
});
