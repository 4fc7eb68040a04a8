import { expect, test } from "vitest";
import { only, readAsShipped as read } from "./read.js";

test.each<[string, string, string]>([
  [
    "a count over a month",
    "Pakistan saw deadliest December in a decade",
    "Militant violence killed 194 people in Pakistan in December, according to data released by a think tank on Monday. Security forces killed 210 militants in the same period.",
  ],
  [
    "a remembered attack",
    "New York marks 25 years since September 11 attacks",
    "The city marked a quarter of a century on Monday since al Qaeda hijackers flew planes into the twin towers, killing nearly 3,000 people.",
  ],
  [
    "a robbery",
    "Two robbers shot dead by shopkeeper in Korangi",
    "Two robbers were killed when a shopkeeper opened fire on them during a hold-up in Karachi on Monday night, police said.",
  ],
  [
    "an inquest",
    "Inquest opens into death of cyclist hit by lorry",
    "An inquest opened on Monday into the death of a cyclist who was killed by a lorry in July.",
  ],
  [
    "advice that recalls why it was given",
    "Britain lifts warning against travel to Lamu",
    "Britain on Monday lifted its advice against travel to Lamu, imposed after al-Shabaab attacks in 2014.",
  ],
  [
    "a trial of an old attack",
    "Trial in Mumbai attacks case to begin in May",
    "The trial of a man over the 2008 Mumbai attacks, which killed 166 people, will begin in May, a court decided on Monday. Ten gunmen of the Lashkar-e-Taiba carried out the attacks.",
  ],
  [
    "a death in custody",
    "Probe after prisoner dies in custody",
    "The inspector general ordered an inquiry on Monday into the death in custody of a prisoner in Karachi, who was beaten to death.",
  ],
  [
    "a memorial service",
    "Relatives gather at memorial service for bombing victims",
    "Relatives gathered on Monday at a memorial service for the victims of the bombing that killed 20 people when militants attacked a rally.",
  ],
  [
    "money asked back",
    "Taliban demand release of frozen Afghan assets",
    "The Taliban on Monday demanded the release of frozen Afghan assets in the United States.",
  ],
])("%s reports nothing", (_, title, text) => {
  expect(read(title, text).happenings).toEqual([]);
});

test.each<[string, string, string, string]>([
  [
    "fr",
    "Incendie mortel dans un immeuble de Marseille : trois morts",
    "Trois personnes sont mortes lundi dans l'incendie d'un immeuble à Marseille.",
    "a fire",
  ],
  [
    "ru",
    "Взрыв газа в жилом доме в Махачкале: погибли двое",
    "Два человека погибли при взрыве газового баллона в Махачкале в понедельник.",
    "gas",
  ],
  [
    "ru",
    "В Уфе эвакуировали торговый центр из-за ложного сообщения о бомбе",
    "Торговый центр в Уфе эвакуировали после звонка о минировании.",
    "a hoax",
  ],
  [
    "ur",
    "لاہور میں ڈینگی کے حملے تیز، مزید 60 مریض ہسپتال داخل",
    "لاہور میں ڈینگی کے 60 نئے مریض سامنے آئے ہیں، 3 افراد جاں بحق ہو چکے ہیں۔",
    "a disease",
  ],
  [
    "ar",
    "تدريبات لقوات الأمن في مقديشو على التصدي لهجمات حركة الشباب",
    "أجرت قوات الأمن تدريبات في مقديشو شملت سيناريو هجوم على فندق.",
    "a drill",
  ],
  [
    "es",
    "Explosión de gas en un mercado de Cali deja tres heridos",
    "Tres personas resultaron heridas el lunes por la explosión de un tanque de gas en Cali.",
    "gas",
  ],
])("%s: %s", (language, title, text) => {
  expect(read(title, text, language).happenings).toEqual([]);
});

test("those who remember an attack may be attacked", () => {
  const happening = only(
    read(
      "Blasts kill 12 at ceremony for slain general in Kerman",
      "Two bombs went off on Monday near a procession of mourners who marked the anniversary of the general's death in Kerman in Iran, killing 12 people.",
    ),
  );
  expect(happening).toMatchObject({ kind: "incident", killed: 12 });
});

test.each<[string, string, string, object]>([
  [
    "a ban with its day",
    "Government to ban Kataib Hezbollah from midnight",
    "Britain will ban the Iraqi armed group Kataib Hezbollah as a terrorist organisation from midnight, the Home Secretary told MPs on Monday after an order was approved by parliament.",
    { kind: "designation", groups: ["kataib-hezbollah"], designation: { authority: "UK Home Office" } },
  ],
  [
    "a ban whose order takes effect, by the next sentence",
    "Government to proscribe 'White Hammer' network under terror law",
    "The Home Secretary told MPs on Monday that the neo-Nazi network White Hammer would be proscribed under the Terrorism Act 2000. The order takes effect on Friday.",
    { kind: "designation", designation: { authority: "UK Home Office", action: "listed" } },
  ],
  [
    "restrictive measures",
    "EU lists two commanders of Sudan's Rapid Support Forces",
    "The Council of the European Union on Monday adopted restrictive measures against two commanders of the Rapid Support Forces, an asset freeze and a travel ban.",
    { kind: "designation", groups: ["rsf"], designation: { authority: "EU" } },
  ],
  [
    "who lists, not who criticises",
    "Ankara criticises US sanctions on Turkish firms over Hamas ties",
    "Turkey's foreign ministry on Monday criticised Washington's decision to sanction four Turkish companies accused of holding assets for Hamas.",
    { kind: "designation", designation: { authority: "US State" } },
  ],
  [
    "the listed rejects it",
    "RSF rejects Canadian terror listing",
    "Sudan's Rapid Support Forces on Monday rejected Canada's decision to list it as a terrorist entity.",
    { kind: "designation", groups: ["rsf"], designation: { authority: "Canada" } },
  ],
  [
    "a law that would list",
    "Lawmakers back bill to allow proscription of IRGC",
    "Britain's House of Commons on Monday approved legislation that would let the government ban Iran's Revolutionary Guards.",
    { kind: "policy", groups: ["irgc"] },
  ],
  [
    "jets on a group's sites",
    "US jets bomb Houthi radar sites near Hodeidah",
    "American aircraft struck radar sites of the Houthis near Hodeidah in Yemen on Monday, the Pentagon said.",
    { kind: "enforcement", groups: ["houthis"], place: "Hodeidah" },
  ],
  [
    "two members are the two men",
    "Two Hezbollah members killed in strike on motorcycle in Tyre",
    "An Israeli drone fired at a motorcycle on the outskirts of Tyre in southern Lebanon on Monday, killing two men.",
    { kind: "enforcement", killed: 2 },
  ],
  [
    "fighters that a group attacked",
    "Three SDF fighters killed in ISIS attack near Raqqa",
    "ISIS cells attacked a checkpoint of the Syrian Democratic Forces near Raqqa on Monday, killing three fighters.",
    { kind: "incident", killed: 3 },
  ],
  [
    "where the court sits",
    "Man jailed for sending money to Islamic State in Syria",
    "LONDON: A man was jailed for 18 years in London on Monday for sending cryptocurrency to Islamic State fighters in Syria.",
    { kind: "enforcement", place: "London", country: "GB" },
  ],
  [
    "a house attached",
    "Agency attaches house of Jaish handler in Pulwama",
    "The State Investigation Agency on Monday attached a house in Pulwama belonging to a handler of the Jaish-e-Mohammed.",
    { kind: "enforcement", groups: ["jaish-e-mohammed"] },
  ],
  [
    "a capital that speaks",
    "Militants kill nine in ambush",
    "Islamist militants killed nine soldiers in South Waziristan on Monday, officials said. Islamabad says that they launch attacks from Afghanistan.",
    { kind: "incident", place: "South Waziristan", killed: 9 },
  ],
  [
    "who speaks is no victim",
    "Four killed in Quetta bombing, police chief says",
    "The police chief said that four people were killed when a bomb exploded in Quetta on Monday.",
    { kind: "incident", killed: 4 },
  ],
  [
    "militants who seize weapons",
    "Militants overrun post in Mohmand",
    "Militants of the Tehreek-e-Taliban Pakistan overran a police post in Mohmand on Monday and seized weapons, killing two policemen.",
    { kind: "incident", killed: 2 },
  ],
  [
    "where rockets land",
    "Rockets fired from Lebanon wound three in Israel",
    "Three people were wounded on Monday when rockets fired from Lebanon hit the Israeli town of Kiryat Shmona.",
    { kind: "incident", place: "Kiryat Shmona", country: "IL", injured: 3 },
  ],
])("%s", (_, title, text, expected) => {
  expect(only(read(title, text))).toMatchObject(expected);
});

test.each<[string, string, string]>([
  [
    "fr",
    "Un musée de Tunis visé par un attentat, cinq morts",
    "Un musée de Tunis a été visé lundi par un attentat qui a fait cinq morts.",
  ],
  [
    "es",
    "Video muestra ataque con explosivos en Cali que dejó dos muertos",
    "Dos personas murieron el lunes en un ataque con explosivos en Cali.",
  ],
  ["ru", "Взрыв в музее в Махачкале: погибли двое", "Два человека погибли в понедельник при взрыве бомбы в музее в Махачкале."],
])("%s, an attack whose place or proof is also a word of culture: %s", (language, title, text) => {
  expect(only(read(title, text, language)).kind).toBe("incident");
});

test("in a survey each attack keeps its own claim", () => {
  const { happenings } = read(
    "The week's main militant attacks",
    "Some of the attacks since Sunday:\n\nFour policemen were killed at a checkpoint in Lakki Marwat on Sunday. The Pakistani Taliban claimed the attack.\n\nThirteen people were killed when al Shabaab stormed a prison in Mogadishu on Sunday.",
  );
  expect(happenings.map(({ place, groups, killed }) => [place, groups, killed])).toEqual([
    ["Lakki Marwat", ["ttp"], 4],
    ["Mogadishu", ["al-shabaab"], 13],
  ]);
});

test.each<[string, string, string, object]>([
  [
    "es",
    "Ataque con granadas en Argelia, Cauca, deja tres heridos",
    "Tres policías resultaron heridos el lunes en un ataque con granadas en Argelia, Cauca.",
    { country: "CO", injured: 3, killed: null },
  ],
  [
    "fr",
    "Djugu : neuf morts dans une incursion de la Codeco",
    "Neuf personnes, dont trois enfants, ont été tuées dimanche dans l'incursion de miliciens de la Codeco dans le territoire de Djugu.",
    { kind: "incident", killed: 9, date: "2026-01-04" },
  ],
  [
    "ru",
    "В Ингушетии ликвидированы двое боевиков",
    "Двое боевиков уничтожены в понедельник в ходе спецоперации в Ингушетии.",
    { kind: "enforcement", killed: 2 },
  ],
  [
    "ru",
    "Житель Казани приговорён к 12 годам за участие в «Хайят Тахрир аш-Шам»",
    "Суд в Казани приговорил в понедельник местного жителя к 12 годам за участие в группировке «Хайят Тахрир аш-Шам» (признана в РФ террористической).",
    { kind: "enforcement", place: "Kazan" },
  ],
  [
    "ar",
    "حماس تعلن موافقتها على مقترح لوقف إطلاق النار في غزة",
    "أعلنت حركة حماس الاثنين موافقتها على مقترح لوقف إطلاق النار في قطاع غزة.",
    { kind: "policy", groups: ["hamas"] },
  ],
  [
    "ar",
    "مقتل طفلين في قصف للحوثيين بالضالع",
    "قتل طفلان الاثنين جراء قصف شنه الحوثيون بقذائف الهاون على قرية في محافظة الضالع.",
    { kind: "incident", killed: 2, place: "Al-Dhale" },
  ],
])("%s: %s", (language, title, text, expected) => {
  expect(only(read(title, text, language))).toMatchObject(expected);
});
