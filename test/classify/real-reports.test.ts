import { describe, expect, test } from "vitest";
import { only, readAsShipped } from "./read.js";

const kinds = (title: string, text: string, language = "en") =>
  readAsShipped(title, text, language).happenings.map(({ kind }) => kind);

describe("what a report says further about its attack is that attack", () => {
  test("'Monday's blast', put nearer to another town, is the one told before", () => {
    const text = [
      "A suicide bomber killed seven people in Bannu on Monday, police said.",
      "Residents fled.",
      "Shops closed.",
      "Monday's blast, near Miranshah, killed two policemen.",
    ].join("\n\n");
    expect(only(readAsShipped("Suicide bomber kills seven in Bannu", text))).toMatchObject({ place: "Bannu", killed: 7 });
  });

  test("a body's further attack needs a recent day or words that set it apart", () => {
    const head = [
      "Gunmen of the Balochistan Liberation Army killed five policemen in Kalat on Monday, officials said.",
      "The men had blocked a highway and fled into the hills on motorcycles.",
      "A spokesman for the provincial government expressed grief.",
      "",
    ].join("\n\n");
    const further = "Gunmen shot dead three coal miners in Harnai";
    expect(readAsShipped("Five policemen killed in Kalat", `${head}${further}.`).happenings).toHaveLength(1);
    for (const apart of [`In a separate attack, gunmen shot dead three coal miners in Harnai`, `${further} on Tuesday`])
      expect(readAsShipped("Five policemen killed in Kalat", `${head}${apart}, police said.`).happenings, apart).toHaveLength(2);
  });

  test("an attack told of last week is no news of today's article", () => {
    const text =
      "Gunmen killed two policemen near Kalat on Monday, officials said.\n\nThe highway was closed for hours.\n\nA search is on.\n\nThe Balochistan Liberation Army killed five soldiers in an ambush in Harnai last week.";
    expect(only(readAsShipped("Gunmen kill two policemen near Kalat", text))).toMatchObject({ killed: 2, place: "Kalat" });
  });

  test("two attacks and their sum are two attacks", () => {
    const text = [
      "Two attacks killed 14 people in northwest Pakistan on Monday, police said.",
      "A suicide bomber killed 12 people at a market in Bannu on Monday.",
      "In a separate attack, gunmen of the Tehreek-e-Taliban Pakistan killed two policemen in Tank on Monday.",
    ].join("\n\n");
    const { happenings } = readAsShipped("Two attacks kill 14 in northwest Pakistan", text);
    expect(happenings.map(({ killed }) => killed).sort()).toEqual([12, 2]);
  });
});

describe("titles and openings that are no news of an event", () => {
  test.each<[string, string]>([
    [
      "What to know about Jama'at Nusrat al-Islam wal-Muslimin",
      "The group killed 30 soldiers in an attack in northern Mali on Monday. It was designated by the United States in 2018.",
    ],
    [
      "Africa militancy tracker",
      "Al-Shabaab killed nine people in an attack in Mogadishu on Monday. Boko Haram killed four in Borno.",
    ],
    [
      "The case for designating the Muslim Brotherhood",
      "It is time to act. Designating the Brotherhood as a terrorist organisation would send a clear signal. What are we waiting for? The State Department should move now.",
    ],
    [
      "Nine die as fuel tanker explodes in Jos",
      "Nine people were killed on Monday when a fuel tanker exploded after it overturned in Jos, the road safety corps said.",
    ],
    [
      "Families mourn victims of the Zaria highway crash",
      "Passengers were set on fire in a bus crash near Zaria on Monday and 12 people died, police said.",
    ],
  ])("%s", (title, text) => {
    expect(kinds(title, text)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ["claimed responsibility for the suicide attack on a mosque in Tank", []],
    ["claimed responsibility for the attack", ["ttp"]],
  ])("whom a claim is of, beside 'no one claimed': %s", (claim, groups) => {
    const text = [
      "A roadside bomb killed three policemen in Bannu on Monday, police said.",
      `No one claimed Monday's bombing at first. The Tehreek-e-Taliban Pakistan ${claim}.`,
    ].join("\n\n");
    expect(only(readAsShipped("Roadside bomb kills three policemen in Bannu", text))).toMatchObject({ killed: 3, groups });
  });
});

describe("listings", () => {
  test.each<[string, string, string[]]>([
    [
      "US to lift terrorist designation of Syrian group on Thursday",
      "The United States will revoke the foreign terrorist organisation designation of Hayat Tahrir al-Sham, effective January 8, the State Department said on Monday.",
      ["delisting"],
    ],
    [
      "Treasury targets Houthi oil network",
      "WASHINGTON - The U.S. Treasury on Monday said it is designating 21 individuals and entities that ship oil for the Houthis.",
      ["designation"],
    ],
    [
      "Twelve sanctioned over support for Hezbollah",
      "Twelve people were sanctioned by the U.S. Treasury on Monday for moving money for Hezbollah.",
      ["designation"],
    ],
    [
      "Senators ask Secretary of State to designate Polisario",
      "Three senators on Monday asked the Secretary of State to designate the Polisario Front as a terrorist organisation.",
      [],
    ],
  ])("%s", (title, text, expected) => {
    expect(kinds(title, text)).toEqual(expected);
  });
});

describe("strikes, arrests, captives and fights", () => {
  test.each<[string, string, string[]]>([
    [
      "Al-Shabaab leader dead in US strike",
      "An al-Shabaab leader died in an air strike by US forces near Jilib in Somalia on Monday.",
      ["enforcement"],
    ],
    [
      "Police foil plot and arrest four",
      "Police in Lahore foiled a plot to attack a church and arrested four members of the Tehreek-e-Taliban Pakistan on Monday.",
      ["enforcement"],
    ],
    ["Soldiers held", "Two soldiers were captured by M23 rebels near Goma in Congo on Monday, the army said.", ["incident"]],
    ["Engineers held", "Al-Qaeda fighters are holding three engineers seized on Monday near Kayes in Mali.", ["incident"]],
    ["Drones launched at Eilat", "Houthi drones were launched at Eilat on Monday, the Israeli army said.", ["incident"]],
    ["Patrol comes under fire", "A patrol came under heavy fire from JNIM fighters near Gao in Mali on Monday.", ["incident"]],
    ["Kurdish group announces end", "The PKK on Monday announced that it would disband and lay down its arms.", ["policy"]],
  ])("%s", (title, text, expected) => {
    expect(kinds(title, text)).toEqual(expected);
  });

  test("the release of captives is no new kidnapping", () => {
    const text =
      "The army freed 23 schoolgirls on Monday who had been abducted by Boko Haram in Borno, Nigeria, in November, a spokesman said.";
    expect(kinds("Army frees abducted schoolgirls", text)).not.toContain("incident");
  });
});

describe("places", () => {
  const place = (title: string, text: string, language = "en") => {
    const [first] = readAsShipped(title, text, language).happenings;
    return first === undefined ? null : [first.place, first.country];
  };

  test("a village of GeoNames is found, with the province that holds it", () => {
    const happening = only(
      readAsShipped(
        "Boko Haram kills nine in Nigeria village",
        "Boko Haram fighters killed nine farmers in Gajiram in Nigeria on Monday, residents said.",
      ),
    );
    expect(happening).toMatchObject({ place: "Gajiram", country: "NG" });
    expect(happening.areas).toContain("Borno");
  });

  test.each<[string, string, string, string]>([
    [
      "a village that no gazetteer knows, by the words around it",
      "Boko Haram fighters killed nine farmers in the village of Wuzugwe in Nigeria on Monday, residents said.",
      "Wuzugwe",
      "NG",
    ],
    [
      "the village that a later sentence names",
      "Boko Haram fighters killed nine farmers in Nigeria's Borno state on Monday, police said.\n\nThe fighters rode into Gajiram at dawn and burned houses.",
      "Gajiram",
      "NG",
    ],
    [
      "not where the governor is in office",
      "Al-Shabaab fighters killed nine farmers in Somalia on Monday.\n\nThe governor of Kismayo said the fighters had fled.",
      "Somalia",
      "SO",
    ],
  ])("%s", (_, text, name, country) => {
    expect(place("Nine farmers killed", text)).toEqual([name, country]);
  });

  test("a British court sits in Britain", () => {
    const found = place(
      "Man jailed for joining Hezbollah",
      "A man was jailed for eight years at Kingston Crown Court in London on Monday for being a member of Hezbollah.",
    );
    expect(found?.[1]).toBe("GB");
  });

  test("in French and Spanish", () => {
    expect(
      place(
        "Mali : dix soldats tués",
        "Dix soldats ont été tués lundi dans une attaque du JNIM contre le village de Tessougué, dans la région de Mopti, au Mali.",
        "fr",
      ),
    ).toEqual(["Tessougué", "ML"]);
    expect(
      place(
        "Atentado del ELN deja tres muertos",
        "Tres policías murieron el lunes en un atentado del ELN en la vereda La Esperanza, en el departamento de Arauca, Colombia.",
        "es",
      )?.[1],
    ).toBe("CO");
  });
});

describe("tolls and days", () => {
  const toll = (text: string) => {
    const [first] = readAsShipped("Attack in Borno", text).happenings;
    return first === undefined ? null : [first.killed, first.killedMax ?? first.killed];
  };

  test.each<[string, [number, number]]>([
    ["Two people, a farmer and a policeman, were killed in a Boko Haram attack in Borno, Nigeria, on Monday.", [2, 2]],
    ["Top Boko Haram commander Modu Kellu was killed by troops in Borno, Nigeria, on Monday, the army said.", [1, 1]],
    [
      "Six people were killed in a Boko Haram attack in Borno, Nigeria, on Monday, officials said, but a survivor said 19 were killed.",
      [6, 19],
    ],
  ])("%s", (text, killed) => {
    expect(toll(text)).toEqual(killed);
  });

  test("a time in an aside is no day of the attack", () => {
    const happening = only(
      readAsShipped(
        "Rebels kill nine in Congo village",
        "Rebels of the Allied Democratic Forces, a group that has fought in eastern Congo since the 1990s, killed nine people in a village near Beni on Monday.",
      ),
    );
    expect(happening.date).toBe("2026-01-05");
  });

  test("the day of a claim is not the day of the attack", () => {
    const text =
      "A car bomb killed nine people in Mogadishu on Sunday, police said. On Monday, al-Shabaab came forward to claim the bombing.";
    expect(only(readAsShipped("Car bomb kills nine in Mogadishu", text)).date).toBe("2026-01-04");
  });

  test("New Year's has a date", () => {
    const text = "Islamic State gunmen killed nine people in Istanbul on New Year's, police said.";
    expect(only(readAsShipped("Gunmen kill nine in Istanbul", text)).date).toBe("2026-01-01");
  });
});
