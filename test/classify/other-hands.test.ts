/** What reports showed that others wrote: phrases, places and days that rules had not met. */
import { describe, expect, test } from "vitest";
import { only, readAsShipped } from "./read.js";

const kinds = (title: string, text: string, language = "en") =>
  readAsShipped(title, text, language).happenings.map(({ kind }) => kind);

describe("what is told in other words", () => {
  test.each<[string, string, string, string[]]>([
    [
      "throats cut",
      "Boko Haram slaughters nine farmers near Maiduguri",
      "Suspected members of Boko Haram cut the throats of nine farmers on Monday in Zabari, a community less than 20 kilometres from Maiduguri.",
      ["incident"],
    ],
    [
      "put to death by a group",
      "Shining Path kills nine",
      "Nine people were put to death on Monday by guerrillas of the Shining Path in the Peruvian jungle.",
      ["incident"],
    ],
    [
      "a garrison overrun",
      "Garrison at Djibo overrun at dawn",
      "The camp at Djibo, in northern Burkina Faso, was overrun on Monday by hundreds of men on motorcycles. At least 28 soldiers died, a source said.",
      ["incident"],
    ],
    [
      "found guilty",
      "Paris court finds three guilty of plot for Islamic State",
      "A court in Paris on Monday found three men guilty of having planned an attack for the Islamic State group.",
      ["enforcement"],
    ],
    [
      "life terms",
      "Two get life over bombing for Hezbollah",
      "Two men were given life terms by a court in Bulgaria on Monday for their part in a terrorist bombing of 2012. Hezbollah was behind it, prosecutors said.",
      ["enforcement"],
    ],
    [
      "sent to hell",
      "Nine khwarij sent to hell in Khyber",
      "Nine khwarij were sent to hell on Monday in an operation of the security forces in Khyber District.",
      ["enforcement"],
    ],
    [
      "a drone of a state",
      "US drone kills Kataib Hezbollah commander in Baghdad",
      "A U.S. drone struck a vehicle in Baghdad late Monday and killed a leading man of Kataib Hezbollah, according to U.S. authorities.",
      ["enforcement"],
    ],
    [
      "long ago, and announced now",
      "France says head of Islamic State in the Greater Sahara is dead",
      "The leader of the Islamic State in the Greater Sahara was killed last month by a drone strike in Mali, French officials said on Monday.",
      ["enforcement"],
    ],
    [
      "a drone that felled two, and whose they were",
      "Two killed as Israeli drone hits car in Tyre district",
      "Two people were killed on Monday when an Israeli drone hit a car in the Tyre district of Lebanon. Hezbollah mourned one of them.",
      ["enforcement"],
    ],
    [
      "questioned over a bomb",
      "Two questioned over Derry under-car bomb",
      "Two men were being questioned on Monday over the bomb that the New IRA left under a car in Derry, police said.",
      ["enforcement"],
    ],
    [
      "women seized by insurgents",
      "Insurgents seize 23 women on Borno farmland",
      "Boko Haram insurgents seized 23 women and girls on farmland near Gwoza in Borno State on Monday.",
      ["incident"],
    ],
    [
      "branded terrorists",
      "Ottawa brands Ecuador's biggest gangs terrorists",
      "Canada on Monday put Los Choneros and Los Lobos on its list of terrorist entities.",
      ["designation"],
    ],
    [
      "joining a group is no listing",
      "Student jailed for trying to join Islamic State",
      "A court in London on Monday jailed a student who had travelled to join the terrorist organisation Islamic State.",
      ["enforcement"],
    ],
    [
      "held over a killing",
      "Suspect held in Russia over murder of general",
      "A man suspected of having killed a general for a terrorist group was seized on Monday by the security service in Moscow. The Islamic State group had claimed it.",
      ["enforcement"],
    ],
    [
      "ministers agreed to list",
      "Revolutionary Guards to join EU terrorist list after ministers' accord",
      "The Revolutionary Guards of Iran are to go on the European Union's terrorist list, foreign ministers agreed on Monday.",
      ["designation"],
    ],
    [
      "no longer listed",
      "Hayat Tahrir al-Sham loses US terrorist designation",
      "Hayat Tahrir al-Sham is no longer a foreign terrorist organization for the United States, a State Department notice said on Monday.",
      ["delisting"],
    ],
    [
      "names struck from a list",
      "UN panel strikes two names from list",
      "The Security Council committee concerning ISIL and Al-Qaida on Monday removed two entries from its sanctions list.",
      ["delisting"],
    ],
    [
      "an embargo extended",
      "Council extends arms embargo on al-Shabaab for a year",
      "The Security Council on Monday extended the arms embargo aimed at al-Shabaab and the mandate of its panel.",
      ["policy"],
    ],
  ])("%s", (_, title, text, expected) => {
    expect(kinds(title, text)).toEqual(expected);
  });

  test.each<[string, string, string, string]>([
    [
      "a leader fell",
      "fr",
      "Sahel : un chef jihadiste tué",
      "Les forces françaises ont tué lundi Adnan Walid, chef de l'État islamique au Grand Sahara.",
    ],
    [
      "arrests",
      "ar",
      "توقيف ثلاثة موالين لداعش",
      "أسفرت عملية أمنية يوم الاثنين عن توقيف ثلاثة أشخاص موالين لتنظيم داعش في برشلونة.",
    ],
    [
      "a plot foiled",
      "ru",
      "ФСБ сорвала подготовку теракта",
      "ФСБ в понедельник сорвала подготовку теракта сторонников «Исламского государства» в Ставрополе.",
    ],
    [
      "a gang chief caught",
      "es",
      "Cae jefe de sicarios del Cártel del Noreste",
      "Fuerzas del Ejército aprehendieron el lunes en Nuevo Laredo a un jefe del Cártel del Noreste.",
    ],
  ])("%s: %s", (_, language, title, text) => {
    expect(kinds(title, text, language)).toEqual(["enforcement"]);
  });
});

describe("what is none", () => {
  test.each<[string, string, string]>([
    [
      "attacks that rose in number",
      "UN monitors: armed groups still have room",
      "The authorities gave the Tehrik-e Taliban Pakistan more freedom, and so its attacks on Pakistan increased. Al-Qaida prefers spectacular attacks.",
    ],
    [
      "a gas cylinder, feared to be a bomb",
      "Four killed as gas cylinder explodes in eatery",
      "An explosion tore through an eatery in Karachi on Monday, killing four people. Word spread that a bomb had gone off. There was no act of terrorism here, the police said.",
    ],
    [
      "a family's feud",
      "Six dead as cousins fight over a well",
      "A feud between two branches of a family over a well in Dhi Qar ended on Monday with six dead, some of them shot.",
    ],
    [
      "only a drill",
      "Sirens at Entebbe were only a drill",
      'In the script, ten "ADF terrorists" hijack a bus and take hostages at Entebbe.',
    ],
    [
      "numbers of months",
      "Numbers: attacks along the border since January",
      "Militants of the Tehreek-e-Taliban Pakistan attacked 97 posts and killed 114 soldiers in Khyber Pakhtunkhwa.",
    ],
    [
      "a month's review",
      "October review: fewer attacks, but deadlier",
      "Militants killed 268 people in Khyber Pakhtunkhwa, among them 114 soldiers who fell in ambushes.",
    ],
    [
      "a denial",
      "Army denies that barracks is in the hands of jihadists",
      "Videos shared on Monday showed fighters of JNIM storming a barracks in Kandi and killing soldiers. Nothing has happened there, the army said.",
    ],
    [
      "nobody arrested",
      "AMIA, 27 years on: nobody arrested",
      "After 27 years nobody has been arrested for the bombing in Buenos Aires, which Hezbollah carried out.",
    ],
    [
      "a plea for a jailed leader",
      "Supporters march for jailed PKK leader",
      "Supporters of the jailed leader of the PKK marched through Cologne on Monday.",
    ],
  ])("%s", (_, title, text) => {
    expect(kinds(title, text)).toEqual([]);
  });

  test.each<[string, string]>([
    ["no haven any more", "Afghanistan will no longer be a haven for terrorists of al-Qaeda, the minister said on Monday."],
    ["a meeting that ended in sanctions", "A meeting of ministers in Brussels ended on Monday with new sanctions on Hezbollah."],
  ])("%s is no delisting", (_, text) => {
    expect(kinds("Ministers speak of terrorists", text)).not.toContain("delisting");
  });

  test("senators who agree that a group should be listed list nobody", () => {
    const text = "Senators agreed on Monday that Hezbollah's partner should be designated as a terrorist organisation.";
    expect(kinds("Senators want partner of Hezbollah listed", text)).not.toContain("designation");
  });

  test("a ceasefire for the sake of a jailed leader is no arrest", () => {
    const text = "The PKK declared a ceasefire on Monday in answer to the call of its jailed leader.";
    expect(kinds("PKK declares ceasefire", text)).toEqual(["policy"]);
  });

  test("what is said of another's listing is no step of policy", () => {
    const text =
      "Syria on Monday welcomed the removal of Hayat Tahrir al-Sham from Australia's list, and hoped for new agreements.";
    expect(kinds("Damascus welcomes Canberra's decision", text)).not.toContain("policy");
  });

  test("attacks before it, told as a series, are not news of today", () => {
    const text = [
      "A bomber killed 76 people at a shrine in Sehwan on Monday, police said.",
      "The dead were taken to Jamshoro.",
      "It was the fifth attack in under a week.",
      "A suicide bombing in Lahore on January 3 killed 14.",
    ].join("\n\n");
    expect(only(readAsShipped("Bomber kills 76 at Sehwan shrine", text))).toMatchObject({ place: "Sehwan", killed: 76 });
  });

  test("the dead of an attack are not those of an arrest over it", () => {
    const text =
      "Police arrested 13 suspected members of Islamic State in Istanbul on Monday over the assault on the airport, in which 40 people died.";
    expect(only(readAsShipped("Thirteen arrested over airport attack", text))).toMatchObject({
      kind: "enforcement",
      killed: null,
    });
  });
});

describe("where and when", () => {
  test.each<[string, string, string | null]>([
    [
      "the attackers' countries",
      "Nine people were killed in a suicide attack in Istanbul on Monday. The bombers were citizens of Russia, Uzbekistan and Kyrgyzstan.",
      "Istanbul",
    ],
    [
      "a spokesman's family name",
      "Gunmen killed nine people at a hotel in Mogadishu on Monday, police spokesman Abdifatah Aden told reporters.",
      "Mogadishu",
    ],
    [
      "an attack on a town whose name is a word",
      "Fighters carried out an attack on Palma in northern Mozambique on Monday and killed nine people.",
      "Palma",
    ],
    [
      "the quarter of a saint's name",
      "Hombres armados mataron a nueve personas el lunes en un billar del barrio San Francisco de Naranjal, en Ecuador.",
      null,
    ],
  ])("%s", (_, text, place) => {
    const language = text.startsWith("Hombres") ? "es" : "en";
    const happening = only(
      readAsShipped(language === "es" ? "Nueve muertos en Naranjal" : "Nine killed in attack", text, language),
    );
    if (place === null) expect(happening.country).not.toBe("US");
    else expect(happening.place).toBe(place);
  });

  test.each<[string, string]>([
    ["a burial", "Governor wept on Tuesday at the burial of nine farmers whom Boko Haram had killed in Zabarmari."],
    ["mourning that began", "Three days of mourning began on Tuesday in Dagestan, where gunmen had killed nine people."],
    ["a toll brought down", "The health department on Tuesday brought down to eight the death toll of the bomb in Bannu."],
    ["a siege's end", "Forces on Tuesday ended a siege at a hotel in Mogadishu in which gunmen had killed nine people."],
  ])("%s has a day that is not the attack's", (_, text) => {
    const { date, isWithinDays } = only(readAsShipped("Nine killed", text));
    expect(isWithinDays === true || date !== "2026-01-06").toBe(true);
  });

  test("the day may stand in the sentence after the news", () => {
    const text = "A claim by the New IRA to have shot a policeman is being examined. The detective was shot in Omagh on Sunday.";
    expect(only(readAsShipped("Police examine claim of shooting", text)).date).toBe("2026-01-04");
  });

  test("газе is gas, Газе is Gaza", () => {
    const place = (text: string) => only(readAsShipped("Взрыв: девять погибших", text, "ru")).place;
    expect(place("В понедельник боевики взорвали станцию, которая работает на газе, погибли девять человек.")).not.toBe("Gaza");
  });

  test("a claim without a day takes its attack for known", () => {
    const text = "The Balochistan Liberation Army has claimed responsibility for the bombing in Quetta that killed nine people.";
    expect(only(readAsShipped("BLA claims Quetta bombing", text)).isFollowUp).toBe(true);
    const first = "A bomb killed nine people in Quetta on Monday, police said.";
    expect(only(readAsShipped("Bomb kills nine in Quetta", first)).isFollowUp).toBeUndefined();
  });
});
