import { describe, expect, test } from "vitest";
import { only, readAsShipped } from "./read.js";

const TITLE = "Five policemen killed in Kalat";
const LEAD = "Gunmen of the Balochistan Liberation Army killed five policemen in Kalat, officials said.";
const dayOf = (text: string, title = TITLE, language = "en") => {
  const { date, isWithinDays } = only(readAsShipped(title, text, language));
  return [date, isWithinDays ? "about" : "exact"];
};

describe("a later sentence gives the day of the attack", () => {
  test.each([
    ["The attack took place on Sunday night near a bridge.", "2026-01-04"],
    ["The ambush occurred late Sunday on the highway.", "2026-01-04"],
    ["Two others were hurt in the shooting, which took place Sunday night.", "2026-01-04"],
    ["Officials were not available for comments on Sunday's attack.", "2026-01-04"],
    ["The attack early on Sunday is part of a wider campaign.", "2026-01-04"],
  ])("%s", (sentence, day) => {
    expect(dayOf(`${LEAD}\n\n${sentence}`)).toEqual([day, "exact"]);
  });

  test.each([
    ["The men are blamed for the attack on a train in Bolan on January 2."],
    ["The second attack took place on Sunday."],
    ["A press conference on the attack on Monday drew a crowd."],
    ["The governor travelled to the scene on Monday."],
    ["Since Sunday, clashes have gone on in the hills."],
  ])("not: %s", (sentence) => {
    expect(dayOf(`${LEAD}\n\n${sentence}`)[0]).toBeNull();
  });

  test.each([
    [
      "es",
      "Atentado del ELN deja tres policías muertos en Arauca",
      "Tres policías murieron en un atentado con explosivos del ELN en Arauca, Colombia. El hecho se presentó en la noche del domingo.",
    ],
    [
      "fr",
      "Mali : dix soldats tués dans une attaque du JNIM",
      "Dix soldats ont été tués dans une attaque du JNIM à Mopti, au Mali. Les faits ont eu lieu dimanche à l'aube.",
    ],
    [
      "ar",
      "مقتل 12 جنديا في هجوم لبوكو حرام",
      "قتل 12 جنديا في هجوم نفذته بوكو حرام في تشاد. وقع الهجوم يوم الأحد في جزيرة بغرب البلاد حيث تقاتل قوات من عدة دول منذ أعوام.",
    ],
  ])("in %s", (language, title, text) => {
    expect(dayOf(text, title, language)).toEqual(["2026-01-04", "exact"]);
  });
});

describe("the day on which it was told stands for one that nobody gives", () => {
  test.each([
    ["Gunmen of the Balochistan Liberation Army killed five policemen in Kalat, officials said on Monday.", "2026-01-05"],
    [
      "Five policemen were killed in an ambush by the Balochistan Liberation Army in Kalat, police told reporters on Sunday.",
      "2026-01-04",
    ],
  ])("%s", (lead, day) => {
    expect(dayOf(lead)).toEqual([day, "about"]);
  });

  test("a day of the attack comes before it", () => {
    expect(dayOf(`${LEAD.slice(0, -1)} on Monday.\n\nThe attack took place on Sunday.`)).toEqual(["2026-01-04", "exact"]);
  });

  test("a toll that rose that day tells nothing of the day of the attack", () => {
    const text =
      "The death toll of a bombing by the Balochistan Liberation Army in Kalat rose to nine, officials said on Monday.";
    expect(dayOf(text, "Death toll of Kalat bombing rises to nine")[0]).toBeNull();
  });
});

test("lives claimed over a weekend are not what somebody claimed", () => {
  const text =
    "A ranger was killed and six more rangers were injured by a bomb in Narathiwat in southern Thailand today, the latest in a spate of attacks that claimed six lives over the weekend.";
  expect(only(readAsShipped("Bomb kills ranger in Thailand's south", text))).toMatchObject({
    date: "2026-01-06",
    killed: 1,
    injured: 6,
  });
});
