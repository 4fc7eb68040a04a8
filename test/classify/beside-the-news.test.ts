import { describe, expect, test } from "vitest";
import { only, readAsShipped } from "./read.js";

const kinds = (title: string, text: string, language = "en") =>
  readAsShipped(title, text, language).happenings.map(({ kind }) => kind);

describe("what is set beside the news", () => {
  test.each<[string, string, string, string[]]>([
    [
      "a ceasefire holds as long as nobody attacks",
      "ELN declares ceasefire but warns of retribution if attacked",
      "The National Liberation Army (ELN) on Monday announced a unilateral ceasefire as long as army units do not attack it.",
      ["policy"],
    ],
    [
      "a ban by adding to the list",
      "Government bans three groups",
      "The government has added three groups to its list of proscribed organisations. MPs approved a motion adding Ansar Bayt al Maqdis and Al Murabitun to the groups banned under the Terrorism Act 2000 on Monday.",
      ["designation"],
    ],
    [
      "groups that are poised to be taken off a list",
      "US set to remove five groups from foreign terrorism blacklist",
      "The United States is poised to remove five extremist groups, among them ETA and Kahane Chai, from its list of foreign terrorist organizations.",
      [],
    ],
    [
      "the month of May in an agency's line",
      "US revokes terrorist designation of Aum Shinrikyo",
      "WASHINGTON (Sputnik - 20th May, 2026) The United States has revoked the terrorist designation of Aum Shinrikyo and ETA, the State Department said in a press release on Monday.",
      ["delisting"],
    ],
    [
      "the year of the case in which a court decides",
      "Death sentence for seven Islamic State members",
      "A court in Lucknow sentenced to death seven members of the Islamic State in a 2017 case on Monday.",
      ["enforcement"],
    ],
  ])("%s", (_, title, text, expected) => {
    expect(kinds(title, text)).toEqual(expected);
  });

  test("an attack that was a reminder to those who talk abroad is still the one told", () => {
    const text = [
      "Five rangers were killed when a bomb exploded in Pattani, Thailand, on Monday, police said.",
      "The attack was a reminder that rebels have yet to curb violence despite talks in neighbouring Malaysia.",
    ].join("\n\n");
    expect(only(readAsShipped("Bomb kills five rangers in Thailand", text))).toMatchObject({ place: "Pattani", killed: 5 });
  });

  test("whose base was struck, told in the next sentence, is no second attack", () => {
    const text = [
      "A car bombing in eastern Syria on Monday killed 18 people of a force that has fought the Islamic State group, a monitor said.",
      "A car bomb went off in front of the Syrian Democratic Forces' base in the eastern Deir ez-Zor countryside.",
    ].join("\n\n");
    expect(only(readAsShipped("East Syria car bomb kills 18", text))).toMatchObject({ place: "Deir ez-Zor", killed: 18 });
  });

  test("a place is not where a war that is the reason is fought, nor what it is kilometres from", () => {
    const ship =
      "Houthi fighters fired two missiles at a cargo ship in the Red Sea on Monday, the latest in a campaign over the war in Gaza.";
    expect(only(readAsShipped("Missiles fired at ship", ship)).place).toBe("Red Sea");
    const stadium =
      "Теракт был совершен в понедельник в 150 километрах от Багдада, в Тикрите, погибли 29 человек, ранены более 70.";
    expect(only(readAsShipped("Теракт в Ираке", stadium, "ru"))).toMatchObject({ place: "Tikrit", killed: 29, injured: 70 });
  });

  test("a village by the border is of the country that it lies in", () => {
    const text =
      "Dix soldats nigériens ont été tués lundi lors d'une embuscade tendue par un groupe terroriste, dans la localité d'Intagamey, dans l'ouest du Niger, à la frontière avec le Mali.";
    expect(only(readAsShipped("Niger : dix soldats tués dans une embuscade", text, "fr"))).toMatchObject({
      place: "Intagamey",
      country: "NE",
    });
  });

  test("attacks that are counted over a month are no news, in Urdu", () => {
    expect(
      kinds("خیبر پختونخوا: ایک ماہ میں 92 افراد شہید", "گزشتہ ایک ماہ کے دوران دہشت گرد حملوں میں 92 اہلکار شہید ہو گئے۔", "ur"),
    ).toEqual([]);
  });

  test("the Maoists of Peru are not those of India", () => {
    const text = "Seven policemen were killed on Monday in an ambush in Peru by the rebel Maoist group Shining Path.";
    expect(only(readAsShipped("Seven policemen killed in Peru", text)).groups).toEqual(["shining-path"]);
  });
});

describe("what comes back to an attack", () => {
  test.each<[string, string, string[], Record<string, unknown>]>([
    [
      "the claim of the day's attack by a group of another country",
      "Seven killed in Lamu bus attack",
      [
        "Seven people were killed when gunmen attacked a bus at Witu in Kenya on Sunday, police said.",
        "Although Somalia's al-Shabaab has claimed responsibility for Sunday's attack on the bus, officers are at a loss.",
      ],
      { killed: 7, groups: ["al-shabaab"], country: "KE" },
    ],
    [
      "what happened days before, in a clause that leads",
      "Seven killed in another night of terror",
      [
        "Witu, Kenya: Thirteen days after 22 people were killed in a raid on a police station in Mandera, attackers struck again on Sunday evening.",
        "Seven people were killed when gunmen of al-Shabaab attacked a bus at Witu.",
      ],
      { killed: 7, place: "Witu" },
    ],
    [
      "a name that it is given",
      "RSF drone strike kills dozens in El Fasher",
      [
        "At least 57 people were killed when Sudan's Rapid Support Forces (RSF) hit a shelter in El Fasher with drones.",
        "The shelter, on the grounds of the Omdurman Islamic University, was hit late Sunday in what activists call a massacre.",
      ],
      { killed: 57, date: "2026-01-04", place: "El Fasher" },
    ],
    [
      "how many there were among the dead",
      "Four policemen among seven dead in bus attack",
      ["Four policemen are among the seven killed after gunmen of al-Shabaab attacked a bus near Witu in Kenya on Sunday."],
      { killed: 7 },
    ],
    [
      "the day on which the dead were counted",
      "100 dead after suicide attack in Peshawar",
      [
        "The number of fatalities of a suicide attack in Peshawar reached at least 100 on Monday, rescuers said.",
        "The bombing took place on Sunday.",
      ],
      { killed: 100, date: "2026-01-04" },
    ],
    [
      "the day on which it was reported",
      "School attacked in Uganda",
      [
        "At least 37 people were killed by the Allied Democratic Forces (ADF) at a school in Mpondwe, Uganda, as reported by authorities on Monday.",
      ],
      { killed: 37, date: "2026-01-05", isWithinDays: true },
    ],
  ])("%s", (_, title, sentences, expected) => {
    expect(only(readAsShipped(title, sentences.join("\n\n")))).toMatchObject(expected);
  });

  test("in Spanish, an arrest told from nearer is the one told before", () => {
    const text = [
      "La Policía de Ecuador detuvo a nueve presuntos integrantes de Los Choneros en Esmeraldas, fronteriza con Colombia, informó este lunes el Ministerio del Interior.",
      "La captura se realizó en el municipio de Quinindé tras una persecución.",
    ].join("\n\n");
    expect(only(readAsShipped("Detienen a nueve presuntos miembros de Los Choneros", text, "es"))).toMatchObject({
      country: "EC",
    });
  });

  test("captives who are free again were no victims of today", () => {
    const text =
      "An aid worker, who was held hostage by militants in West Africa for six years, and a journalist have been freed by the Support Group for Islam and Muslims (GSIM).";
    expect(kinds("Aid worker and journalist freed from captivity", text)).not.toContain("incident");
  });
});

describe("where it was not", () => {
  test.each<[string, string, string | null]>([
    [
      "where the attackers are from",
      "Somalia-based al-Shabaab militants attacked a bus at Nyongoro village in Kenya's Lamu county on Monday, killing three people.",
      "Nyongoro",
    ],
    [
      "a capital hundreds of kilometres away",
      "Armed anti-balaka militants attacked a United Nations base in Tagbara, about 300 km northeast of the Central African Republic's capital Bangui, on Monday, killing a peacekeeper.",
      "Tagbara",
    ],
    [
      "a city that the reason is about",
      "Al-Shabab said Tuesday's attack in Nairobi that killed 14 people was a response to the declaration of Jerusalem as the capital of Israel.",
      "Nairobi",
    ],
    [
      "the ends of a road",
      "Al-Shabaab gunmen attacked a bus on the Mombasa-Lamu highway near Witu in Kenya on Monday, killing three people.",
      "Witu",
    ],
    [
      "a province of another country with half of the name",
      "Jaish al-Adl gunmen killed five policemen in the Iranian province of Sistan and Baluchistan on Monday.",
      "Sistan and Baluchestan",
    ],
  ])("%s", (_, text, expected) => {
    expect(only(readAsShipped("Gunmen kill several", text)).place).toBe(expected);
  });
});

describe("one attack, told to its end", () => {
  test("the day on which a siege ended is not the day of the attack, and what can still be heard is no other", () => {
    const text = [
      "Al-Shabaab gunmen stormed the Hayat Hotel in Mogadishu on Friday, killing 21 people, police said.",
      "As officers tried to contain the last gunmen, gunshots could still be heard early on Saturday morning.",
      "Forces ended the siege on Sunday after dozens of militants fired at them from rooms in the hotel.",
    ].join("\n\n");
    const happening = only(readAsShipped("Gunmen attack hotel in Mogadishu", text));
    expect(happening).toMatchObject({ kind: "incident", date: "2026-01-02", killed: 21 });
  });

  test("forces who kill those who stormed a hotel end an attack on its guests", () => {
    const text =
      "Kenyan security forces have killed all the al-Shabaab militants who stormed a Nairobi hotel, taking at least 21 lives, the government said on Monday.";
    expect(only(readAsShipped("Kenya hotel siege over, at least 21 victims dead", text))).toMatchObject({
      kind: "incident",
      killed: 21,
    });
  });

  test("the hour of a claim is no hour of the attack", () => {
    const text = [
      "The Islamic State claimed responsibility early Sunday for a suicide bombing at a market in Baghdad, killing 30 people.",
      "The group said that a suicide bomber detonated his belt in the middle of a crowd in Sadr City on Saturday night.",
    ].join("\n\n");
    expect(only(readAsShipped("IS claims market bombing in Iraq", text))).toMatchObject({ date: "2026-01-03" });
  });

  test("the toll of an attack comes before the suspects who were detained", () => {
    const text =
      "Rescuers pulled more bodies from the rubble in Moscow on Monday as the toll from a deadly attack claimed by the Islamic State reached 133 and officials said four suspected gunmen had been detained.";
    const title = "Toll from Moscow concert hall attack reaches 133 as suspected gunmen detained";
    expect(only(readAsShipped(title, text))).toMatchObject({ kind: "incident", killed: 133 });
  });

  test("an attack is not of the year since when there was none as bad, nor the state's because a video captures it", () => {
    const deadliest =
      "In one of the deadliest terrorist attacks since the 2019 Pulwama bombing, 26 people were killed in Pahalgam, Kashmir, on Sunday afternoon.";
    const video =
      "A video captures the chilling moments of the terrorist attack that unfolded on Sunday in the meadows near Pahalgam, in which 26 people were killed.";
    for (const text of [deadliest, video])
      expect(only(readAsShipped("26 tourists killed in Pahalgam terror attack", text))).toMatchObject({
        kind: "incident",
        date: "2026-01-04",
      });
  });

  test("who is on a wanted list is not listed by that", () => {
    const text =
      "The Islamic State claimed the twin blasts that killed six people in Kampala on Monday. Police said that there were close links with the ADF, including the bomber being on a wanted list of ADF members.";
    expect(kinds("Islamic State claims Kampala blasts", text)).toEqual(["incident"]);
  });
});

test("a listing of nobody in particular by nobody in particular is no news", () => {
  expect(
    kinds(
      "Question Period Note: Listing of Terrorist Entities",
      "The listing regime is an important tool. Organizations meeting the threshold are listed as terrorist entities through a rigorous process.",
    ),
  ).toEqual([]);
});

describe("one attack that many outlets tell", () => {
  test.each<[string, string, string[], Record<string, unknown>]>([
    [
      "who claims it stands on a list",
      "Bombing in Pakistan kills 24",
      [
        "At least 24 people were killed on Sunday in a suicide bombing at the railway station of Quetta, officials said.",
        "The Baloch Liberation Army (BLA), an ethnic Baloch separatist group designated as a terrorist organisation, has claimed responsibility for the attack.",
      ],
      { kind: "incident", killed: 24, groups: ["bla"] },
    ],
    [
      "whom many states list",
      "Attackers of Ankara company identified",
      [
        "At least five people were killed in a terror attack on Sunday on a company in Ankara.",
        "The PKK -- listed as a terrorist organisation by Türkiye, the US and the EU -- has fought for forty years.",
      ],
      { kind: "incident", killed: 5, place: "Ankara" },
    ],
    [
      "the day of a statement and its date",
      "Hunt for those who attacked a bus in Reasi",
      [
        "Police said, on Monday, January 5, that a manhunt has begun for the terrorists who attacked a bus in Reasi in Jammu and Kashmir, killing 10 pilgrims.",
        "The attack took place on Sunday.",
      ],
      { kind: "incident", killed: 10, date: "2026-01-04" },
    ],
    [
      "an attack that forces foiled, in which soldiers fell",
      "8 soldiers martyred, 10 terrorists killed in attack on Bannu Cantonment",
      [
        "As many as eight soldiers were martyred and 10 terrorists were killed when security forces foiled a terror attack on Bannu Cantonment on Sunday.",
        "According to a statement issued by the ISPR on Monday, a suicide bomber rammed his vehicle into the wall.",
      ],
      { kind: "incident", date: "2026-01-04", place: "Bannu" },
    ],
    [
      "whom it was to avenge, and the day of the claim",
      "Islamic State group claims knife attack in Solingen",
      [
        "A knife attack that killed three people and wounded eight in Solingen, Germany, took place on Saturday.",
        'The attacker carried out the attack "to avenge Muslims in Palestine", the Islamic State group said.',
        "The group claimed responsibility for the horrifying attack in a statement released Monday.",
      ],
      { kind: "incident", killed: 3, place: "Solingen", date: "2026-01-03", groups: ["isis"] },
    ],
    [
      "when it was",
      "Gunshots, then chaos at a school in Kuriga",
      [
        "It was around 8:00 am on Thursday when dozens of gunmen rode into the school grounds in Kuriga in Nigeria's Kaduna state.",
        "By the time the attack was over, more than 280 schoolchildren had been kidnapped.",
      ],
      { kind: "incident", date: "2026-01-01", place: "Kuriga" },
    ],
    [
      "how a foiled attack was tried",
      "Terror attack on Bannu Cantonment foiled; 8 injured",
      [
        "Security forces foiled a terrorist attack in Bannu on Sunday, radio reported.",
        "The terrorists detonated an explosive-laden vehicle on a road beside the wall, and eight people were wounded.",
      ],
      { kind: "incident", injured: 8, place: "Bannu" },
    ],
  ])("%s", (_, title, sentences, expected) => {
    expect(only(readAsShipped(title, sentences.join("\n\n")))).toMatchObject(expected);
  });

  test("a plot that was foiled before anybody was hurt is no attack", () => {
    const text =
      "Police in Lahore foiled a terrorist attack on a church on Monday and arrested four members of the Tehreek-e-Taliban Pakistan.";
    expect(kinds("Police foil attack on church", text)).toEqual(["enforcement"]);
  });

  test("a state's strike on the sites of a group is no attack of the group's", () => {
    const text = "Turkey on Sunday struck the sites of the PKK in northern Iraq, the defence ministry said.";
    expect(kinds("Turkey launches retaliatory attack on PKK sites in Iraq", text)).toEqual(["enforcement"]);
  });
});
