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

test.each<[string, string, string, object]>([
  [
    "fr",
    "Mali: entre 10 et 15 soldats tués dans une embuscade",
    "Entre dix et quinze soldats ont été tués dimanche dans une embuscade près de Mopti, au Mali, ont annoncé des sources militaires.",
    { types: ["armed_assault"], place: "Mopti", killed: 10, killedMax: 15, date: "2026-01-04" },
  ],
  [
    "fr",
    "Un convoi attaqué près de Bunia",
    "Des miliciens ont ouvert le feu lundi sur un convoi à une trentaine de kilomètres de Bunia, tuant un chauffeur et en blessant deux autres.",
    { types: ["armed_assault"], place: "Bunia", killed: 1, injured: 2 },
  ],
  [
    "es",
    "Ataque en Cauca deja dos muertos",
    "Dos policías murieron el lunes en un ataque a 30 kilómetros de Popayán, informó el Ejército.",
    { killed: 2 },
  ],
  [
    "fr",
    "Une dizaine de civils tués au Burkina Faso",
    "Une dizaine de civils ont été tués et une vingtaine blessés le 3 janvier dans une attaque au Burkina Faso.",
    { country: "BF", killed: 10, injured: 20, date: "2026-01-03" },
  ],
  [
    "es",
    "Entre 4 y 7 policías muertos en emboscada en Cauca",
    "Entre cuatro y siete policías murieron el 4 de enero en una emboscada en el Cauca, informó el ejército de Colombia.",
    { types: ["armed_assault"], country: "CO", killed: 4, killedMax: 7, date: "2026-01-04" },
  ],
  [
    "es",
    "Una docena de soldados heridos",
    "Al menos una docena de soldados resultaron heridos anteayer por la explosión de una mina en Arauca, Colombia.",
    { types: ["bombing"], injured: 12, date: "2026-01-04" },
  ],
  [
    "ru",
    "От 4 до 7 полицейских убиты при нападении в Махачкале",
    "От четырех до семи полицейских убиты 4 января при нападении на пост в Махачкале, двадцать три ранены.",
    { types: ["armed_assault"], place: "Makhachkala", killed: 4, killedMax: 7, injured: 23, date: "2026-01-04" },
  ],
  [
    "ar",
    "مقتل ما بين 10 و15 جنديا في كمين في مالي",
    "قتل ما بين 10 و15 جنديا أول أمس في كمين نصبه مسلحون قرب موبتي في مالي.",
    { types: ["armed_assault"], country: "ML", killed: 10, killedMax: 15, date: "2026-01-04" },
  ],
  [
    "ur",
    "کوئٹہ میں فائرنگ، چار سے سات افراد ہلاک",
    "کوئٹہ میں 4 جنوری کو فائرنگ سے چار سے سات افراد ہلاک ہوئے۔",
    { types: ["armed_assault"], place: "Quetta", killed: 4, killedMax: 7, date: "2026-01-04" },
  ],
])("ranges, round words and days are read in %s: %s", (language, title, text, expected) => {
  expect(only(read(title, text, PUBLISHED, language))).toMatchObject({ kind: "incident", ...expected });
});

test.each<[string, string, string]>([
  ["fr", "Il y a dix ans, l'attentat du Bataclan", "Le 13 novembre 2015, des kamikazes tuaient 130 personnes à Paris."],
  ["fr", "Cinéma: Kaboul", "Le film raconte un attentat-suicide qui tue vingt personnes à Kaboul."],
  ["fr", "Exercice antiterroriste à Paris", "Un exercice simulant un attentat à la bombe a eu lieu lundi à Paris."],
  ["es", "Se cumplen diez años de la masacre de Bojayá", "El 2 de mayo de 2002 murieron 79 personas en la masacre."],
  ["ru", "Годовщина теракта в Беслане", "В понедельник отметили годовщину теракта, в котором погибли 334 человека."],
  ["ar", "طالبان تنفي ضلوعها في الهجوم", "نفت حركة طالبان الاثنين ضلوعها في التفجير الذي وقع في كابول."],
  ["ur", "سانحہ اے پی ایس کی برسی", "پشاور میں منگل کو آرمی پبلک اسکول حملے کی برسی منائی گئی۔"],
])("what is recalled, denied, played or rehearsed in %s is no news: %s", (language, title, text) => {
  expect(read(title, text, PUBLISHED, language).happenings).toEqual([]);
});

test.each<[string, string, string, string, string | null]>([
  [
    "ar",
    "الاتحاد الأوروبي يدرج طالبان على قائمة العقوبات",
    "أدرج الاتحاد الأوروبي الاثنين حركة طالبان على قائمة العقوبات.",
    "EU",
    null,
  ],
  ["ur", "برطانیہ نے بلوچستان لبریشن آرمی پر پابندی عائد کر دی", "", "UK Home Office", null],
  [
    "fr",
    "Al-Shabaab désigné organisation terroriste étrangère",
    "Les États-Unis ont désigné lundi Al-Shabaab comme organisation terroriste étrangère.",
    "US State",
    "FTO",
  ],
])("who listed a group, and under what, is read in %s: %s", (language, title, text, authority, instrument) => {
  expect(only(read(title, text, PUBLISHED, language))).toMatchObject({
    kind: "designation",
    designation: { authority, instrument },
  });
});
