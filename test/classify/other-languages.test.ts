import { expect, test } from "vitest";
import { only, PUBLISHED, read } from "./read.js";

test.each<[string, string, string, object]>([
  [
    "ar",
    "مقتل 4 أشخاص وإصابة 11 في هجوم انتحاري بمدينة كويتا",
    "قتل أربعة أشخاص على الأقل وأصيب 11 آخرون بجروح في تفجير انتحاري استهدف محطة القطار في مدينة كويتا جنوب غرب باكستان يوم الاثنين، وفق ما أعلنت الشرطة.\n\nوأعلن جيش تحرير بلوشستان مسؤوليته عن الهجوم.",
    {
      kind: "incident",
      groups: ["bla"],
      types: ["bombing"],
      place: "Quetta",
      country: "PK",
      killed: 4,
      injured: 11,
      date: "2026-01-05",
    },
  ],
  [
    "ur",
    "کوئٹہ ریلوے اسٹیشن پر خودکش دھماکہ، 4 افراد جاں بحق",
    "کوئٹہ کے ریلوے اسٹیشن پر پیر کو خودکش دھماکے میں کم از کم چار افراد جاں بحق اور 11 زخمی ہو گئے۔\n\nبلوچستان لبریشن آرمی نے حملے کی ذمہ داری قبول کر لی ہے۔",
    {
      kind: "incident",
      groups: ["bla"],
      types: ["bombing"],
      place: "Quetta",
      country: "PK",
      killed: 4,
      injured: 11,
      date: "2026-01-05",
    },
  ],
  [
    "ar",
    "الولايات المتحدة تصنف جيش تحرير بلوشستان منظمة إرهابية",
    "أعلنت وزارة الخارجية الأمريكية الاثنين تصنيف جيش تحرير بلوشستان منظمة إرهابية أجنبية.",
    { kind: "designation", groups: ["bla"] },
  ],
  ["ur", "امریکہ نے تحریک طالبان پاکستان کو دہشت گرد تنظیم قرار دے دیا", "", { kind: "designation", groups: ["ttp"] }],
  [
    "es",
    "Al menos cuatro muertos y once heridos en un atentado con carro bomba en Cali",
    "Al menos cuatro personas murieron y once resultaron heridas el lunes al estallar un carro bomba en Cali, informó la policía.",
    { kind: "incident", types: ["bombing"], place: "Cali", country: "CO", killed: 4, injured: 11 },
  ],
  [
    "fr",
    "Attentat-suicide à Quetta: au moins quatre morts",
    "Un attentat-suicide a tué au moins quatre personnes et blessé onze autres lundi à Quetta, dans le sud-ouest du Pakistan.",
    { kind: "incident", types: ["bombing"], place: "Quetta", killed: 4, injured: 11 },
  ],
  [
    "ru",
    "Взрыв в Дагестане: погибли четыре человека",
    "В результате взрыва в Махачкале в понедельник погибли четыре человека, 11 ранены.",
    { kind: "incident", types: ["bombing"], place: "Makhachkala", country: "RU", killed: 4, injured: 11 },
  ],
])("%s: %s", (language, title, text, expected) => {
  expect(only(read(title, text, PUBLISHED, language))).toMatchObject(expected);
  expect(only(read(title, text, PUBLISHED, null))).toMatchObject(expected);
});
