/** What made one attack look like two where many outlets told it: places, days and things told again. */
import { describe, expect, test } from "vitest";
import { only, readAsShipped } from "./read.js";

describe("where it was not", () => {
  test.each<[string, string, string]>([
    [
      "whence the dead came",
      "A bomb in Karachi on Monday killed two workers from China and wounded eight people, police said.",
      "Karachi",
    ],
    [
      "a ship's flag and whither it was bound",
      "Houthi rebels attacked a Liberia-flagged bulk carrier bound for the Israeli port of Eilat off Hodeidah on Monday, killing three sailors.",
      "Hodeidah",
    ],
    [
      "where reporters were told",
      "Gunmen killed nine villagers in Bokkos on Monday, the police spokesman told journalists in Jos.",
      "Bokkos",
    ],
    [
      "whence rebels come originally",
      "Rebels originally from Uganda killed nine people in the village of Maiba in Congo on Monday.",
      "Maiba",
    ],
    [
      "the country beyond the border",
      "Burkina Faso lost at least 34 soldiers on Monday when gunmen on motorbikes stormed an army base close to the Mali border, killing them in their tents.",
      "Burkina Faso",
    ],
    [
      "a forest by a community that only its apposition makes a place",
      "Five soldiers and 58 civilians were killed on Monday in an attack on Kurna-Dusa, a community along the Bama-Banki road in the Sambisa Forest in Nigeria.",
      "Kurna-Dusa",
    ],
  ])("%s is no place of the attack", (_, text, place) => {
    expect(only(readAsShipped("Attack kills several", text)).place).toBe(place);
  });

  test("what the text makes a place is one in the headline too", () => {
    const text =
      "At least 60 people were killed on Monday by Boko Haram insurgents in Kurna Dusa, a recently resettled community near Banki in Nigeria.";
    expect(only(readAsShipped("Boko Haram kills over 60 in Kurna Dusa, near Banki", text)).place).toBe("Kurna Dusa");
  });

  test("every village of a list is told with it", () => {
    const text = "Al-Shabaab militants killed five people in the villages of Salama and Juhudi in Lamu, Kenya, on Monday night.";
    const { place, near = [] } = only(readAsShipped("Militants kill five in Kenya", text));
    expect([place, ...near]).toEqual(expect.arrayContaining(["Salama", "Juhudi"]));
  });
});

describe("which day it was not", () => {
  test.each<[string, string, string | null]>([
    [
      "on which police revealed it",
      "Police on Monday revealed that nine people were killed in an Islamic State attack near Mosul on Sunday.",
      "2026-01-04",
    ],
    [
      "on which a witness and a source reported it",
      "Al-Shabaab killed five civilians in Lamu, Kenya, reported a local witness and a police source on Monday. The attack took place on Sunday.",
      "2026-01-04",
    ],
    [
      "of a further statement",
      "Al-Qaeda's JNIM killed 60 soldiers at a base in Djibo, Burkina Faso, on Sunday, it said. But on Monday, January 5, they released another statement, claiming to have killed 200 soldiers in the attack.",
      "2026-01-04",
    ],
    [
      "so many days before what was found",
      "Seventy bodies were found in a church in Kasanga in Congo. The victims had been kidnapped three days earlier by rebels of the Allied Democratic Forces.",
      null,
    ],
    [
      "on which it was over",
      "Boko Haram insurgents stormed Banki in Nigeria and killed nine people, unleashing hours of violence that lasted until the early hours of Sunday.",
      null,
    ],
    [
      "on which a governor came",
      "Boko Haram insurgents killed 63 people in Banki in Nigeria on Saturday night. The governor, Babagana Zulum, on Sunday, visited the families of the 63 people killed by the insurgents.",
      "2026-01-03",
    ],
    [
      "whose revellers were struck",
      "A man flying an ISIS flag drove a truck into a crowd of New Year's Eve revellers in New Orleans on New Year's Day, killing 15 people.",
      "2026-01-01",
    ],
  ])("the day %s", (_, text, date) => {
    expect(only(readAsShipped("Attack kills several", text)).date).toBe(date);
  });
});

test("the day of a claim on a channel is one of telling", () => {
  const text =
    "Armed men killed 34 soldiers in a raid on a base in Banibangou, Niger, a ministry said. Islamic State claimed responsibility for the attack in a statement on its Telegram channel on Monday.";
  expect(only(readAsShipped("Attack kills several", text))).toMatchObject({ date: "2026-01-05", isWithinDays: true });
});

describe("what is told again is told of the first", () => {
  test("another place without a toll, a group or a day of its own", () => {
    const text =
      "Insurgents attacked the town of Macomia in Mozambique on Monday and killed ten people, officials said.\n\nThe rebels stormed the market and opened fire on shops, coming into the centre by the Mucojo road, near Mucojo, sources said.";
    expect(only(readAsShipped("Insurgents attack Mozambican town", text))).toMatchObject({ place: "Macomia", killed: 10 });
  });

  test("the attack that occurred somewhere", () => {
    const text =
      "Islamist militants killed at least 44 civilians in an attack on a mosque in southwest Niger on Monday, the ministry said.\n\nThe attack occurred during prayers in the village of Fombita in Kokorou, near the border of Niger, Burkina Faso and Mali.";
    expect(only(readAsShipped("At least 44 killed in Niger jihadist attack", text))).toMatchObject({ country: "NE", killed: 44 });
  });

  test("but not the items of a round-up", () => {
    const text =
      "Gunmen attacked a police post in Panjgur on Monday and killed two officers.\n\nIn Turbat, attackers threw a grenade at a shop on Monday.";
    expect(readAsShipped("Three attacks in a night across Balochistan", text).happenings).toHaveLength(2);
  });

  test("nor what a reader is asked to recall", () => {
    const text =
      "Gunmen killed 60 people in Bokkos in Nigeria's Plateau State on Monday, police said.\n\nRecall that sixteen people were killed by gunmen in Mangu last Saturday.";
    expect(only(readAsShipped("Gunmen kill 60 in Plateau", text)).killed).toBe(60);
  });

  test("nor what forces did elsewhere days before", () => {
    const text =
      "At least three people were killed when an explosion ripped through a gymnasium in Marawi, Philippines, on Monday.\n\nThe university said that it was saddened. The governor called for an investigation.\n\nEleven members of the terrorist group, including its leader, were killed in military operations in Maguindanao on Saturday.";
    expect(only(readAsShipped("Explosion kills three in Marawi", text))).toMatchObject({ kind: "incident", place: "Marawi" });
  });
});

describe("what a report is", () => {
  test("an attack in which who did it was shot dead", () => {
    const text =
      "A terrorist attack outside a synagogue in Manchester on Monday left two men dead. The attacker was shot dead by armed police at the scene.";
    expect(only(readAsShipped("Two killed in Manchester synagogue attack; attacker shot dead", text)).kind).toBe("incident");
  });

  test("how many came are not among the dead", () => {
    const text =
      "Several hundred armed men, many on motorbikes, attacked a base near Banibangou in Niger on Monday, leaving at least 34 soldiers dead and 14 wounded.";
    expect(only(readAsShipped("Armed men attack base in Niger", text))).toMatchObject({ killed: 34, killedMax: 34, injured: 14 });
  });

  test("people feared killed are news", () => {
    const text = "No fewer than 100 people were feared killed by gunmen who invaded Yelewata town in Benue, Nigeria, on Monday.";
    expect(only(readAsShipped("Over 100 killed in Benue", text)).killed).toBe(100);
  });

  test("who calls an incident an attack lists nobody, and neither does an outlawed group that claims one", () => {
    const labelled =
      'Attackers killed five civilians in Lamu, Kenya, on Monday. Police labelled the incident a "terrorist attack", a term commonly used for raids by al-Shabaab.';
    const outlawed =
      "A bomb killed two people in Karachi on Monday. Outlawed BLA claims responsibility for the attack in a statement shared with the media.";
    for (const text of [labelled, outlawed])
      expect(readAsShipped("Attack kills several", text).happenings.map(({ kind }) => kind)).toEqual(["incident"]);
  });

  test("a listing stands before the question that a title ends with", () => {
    const text =
      "The US on Monday designated The Resistance Front, a proxy of Lashkar-e-Taiba, as a foreign terrorist organisation.";
    const title = "US names TRF as terrorist organisation: what other groups are there?";
    expect(only(readAsShipped(title, text)).kind).toBe("designation");
  });

  test("a sum over several attacks is no toll of one", () => {
    const text =
      "At least 18 people died on Monday after two attacks in Colombia blamed on FARC dissidents.\n\nIn Cali, a truck bomb exploded near a base and killed six people on Monday.\n\nSeparately, a police helicopter was attacked with a drone in Amalfi on Monday and twelve officers were killed.";
    const { happenings } = readAsShipped("At least 18 die in Colombia attacks", text);
    expect(happenings.find(({ place }) => place === "Cali")?.killed).toBe(6);
  });
});
