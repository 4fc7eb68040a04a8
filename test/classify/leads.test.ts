import { expect, test } from "vitest";
import type { Assessment, Happening } from "../../src/classify/types.js";
import { only, read } from "./read.js";

/** A lead with what must be read from it. */
type Case = [title: string, text: string, expected: Partial<Happening>];

test.each<Case>([
  [
    "Suicide bombing at Quetta railway station kills at least 4, BLA claims responsibility",
    "QUETTA: At least four people were killed and eleven injured when a suicide bomber blew himself up at the Quetta railway station on Monday, officials said.\n\nThe Balochistan Liberation Army (BLA) claimed responsibility.\n\nThe group, which killed 26 people at the same station in November 2024, has stepped up attacks in recent months.",
    {
      kind: "incident",
      groups: ["bla"],
      types: ["bombing"],
      place: "Quetta",
      country: "PK",
      date: "2026-01-05",
      killed: 4,
      killedMax: 4,
      injured: 11,
    },
  ],
  [
    "Blast rips through Quetta station, seven dead",
    "A powerful explosion ripped through a crowded platform of the railway station in the Pakistani city of Quetta on Monday, killing at least seven people and wounding 17, police and hospital officials said.\n\nThe separatist Balochistan Liberation Army said it was behind the attack.\n\nThe injured were shifted to a hospital in Karachi.",
    { groups: ["bla"], types: ["bombing"], place: "Quetta", date: "2026-01-05", killed: 7, injured: 17 },
  ],
  [
    "Toll in Quetta railway bombing climbs to 9",
    "QUETTA, Pakistan (Reuters) - The death toll from a suicide attack on a railway station in southwestern Pakistan rose to nine on Tuesday after two of the wounded died in hospital, officials said.\n\nMonday's bombing in Quetta was claimed by the Baloch Liberation Army.",
    { groups: ["bla"], types: ["bombing"], place: "Quetta", date: "2026-01-05", killed: 9 },
  ],
  [
    "Gunmen attack police checkpost in Quetta, two officers killed",
    "Two policemen were killed on Tuesday when gunmen opened fire on a checkpost in Quetta, a day after a suicide bombing at the city's railway station killed nine people.\n\nNo group has claimed responsibility for the shooting. The Baloch Liberation Army claimed Monday's bombing.",
    { groups: [], types: ["armed_assault"], place: "Quetta", date: "2026-01-06", killed: 2 },
  ],
  [
    "Militants abduct six workers in Balochistan",
    "Armed men abducted six labourers from a construction site in Kech district of Balochistan late on Monday, officials said.",
    { types: ["kidnapping"], place: "Kech", country: "PK", killed: null },
  ],
  [
    "Governor assassinated in Lashkar Gah",
    "Gunmen assassinated the governor of Helmand in Lashkar Gah on Monday, officials said.",
    { types: ["assassination"], place: "Lashkar Gah", country: "AF" },
  ],
  [
    "Trucks torched on highway in Kalat",
    "Armed men set fire to six trucks on a highway near Kalat on Monday night, officials said.",
    { types: ["arson"], place: "Kalat" },
  ],
  [
    "Hijackers seize bus in Panjgur",
    "Gunmen hijacked a passenger bus near Panjgur on Monday, police said.",
    { types: ["hijacking"], place: "Panjgur" },
  ],
  [
    "At least 31 killed as Al-Shabaab storms hotel in Mogadishu",
    "Al-Shabaab fighters stormed a hotel in Mogadishu on Sunday, killing at least 31 people, police said.",
    { groups: ["shabaab"], place: "Mogadishu", country: "SO", killed: 31, date: "2026-01-04" },
  ],
  [
    "Dozens killed in Maiduguri market bombing",
    "Dozens of people were killed on Monday in a bombing at a market in Maiduguri, witnesses said.",
    { types: ["bombing"], place: "Maiduguri", country: "NG", killed: 12 },
  ],
])("an attack is read from its title and lead: %s", (title, text, expected) => {
  expect(only(read(title, text))).toMatchObject({ kind: "incident", ...expected });
});

test.each<Case>([
  [
    "US designates The Resistance Front as a Foreign Terrorist Organization",
    "WASHINGTON — The US State Department on Thursday added The Resistance Front to its list of Foreign Terrorist Organizations and Specially Designated Global Terrorists.\n\nSecretary of State Marco Rubio said the designation followed the April attack in Pahalgam that killed 26 civilians.",
    { groups: ["let"], designation: { authority: "US State", instrument: "FTO", date: "2026-01-01", action: "listed" } },
  ],
  [
    "State Department announces terrorist designation of Baloch Liberation Army",
    "Today, the Department of State is designating the Balochistan Liberation Army (BLA) as a Foreign Terrorist Organization (FTO), and adding the Majeed Brigade as an alias.\n\nBLA was designated as an SDGT in 2019 following several terrorist attacks.",
    { groups: ["bla"], designation: { authority: "US State", instrument: "FTO", date: "2026-01-06", action: "listed" } },
  ],
  [
    "Treasury sanctions Al-Shabaab financiers",
    "The U.S. Treasury Department's Office of Foreign Assets Control on Tuesday sanctioned 16 individuals and entities that form a money laundering network for al-Shabaab.",
    { groups: ["shabaab"], designation: { authority: "US Treasury", instrument: null, date: "2026-01-06", action: "listed" } },
  ],
  [
    "UN Security Council committee adds TTP commander to sanctions list",
    "The Security Council's 1267 ISIL (Da'esh) and Al-Qaida Sanctions Committee on Monday added one entry to its sanctions list: a commander of Tehreek-e-Taliban Pakistan.",
    { groups: ["ttp"], designation: { authority: "UN 1267", instrument: "UN 1267", date: "2026-01-05", action: "listed" } },
  ],
  [
    "UK proscribes BLA as terrorist group",
    "The British government has proscribed the Baloch Liberation Army under the Terrorism Act, the Home Office said on Monday.",
    {
      groups: ["bla"],
      designation: { authority: "UK Home Office", instrument: "Terrorism Act 2000", date: "2026-01-05", action: "listed" },
    },
  ],
  [
    "India bans The Resistance Front under UAPA",
    "NEW DELHI: The Ministry of Home Affairs on Monday declared The Resistance Front (TRF) a terrorist organisation under the Unlawful Activities (Prevention) Act.",
    { groups: ["let"], designation: { authority: "India MHA", instrument: "UAPA", date: "2026-01-05", action: "listed" } },
  ],
  [
    "Canada lists BLA as terrorist entity",
    "Canada on Monday listed the Balochistan Liberation Army as a terrorist entity under the Criminal Code, Public Safety Canada said.",
    { designation: { authority: "Canada", instrument: "Criminal Code", date: "2026-01-05", action: "listed" } },
  ],
  [
    "Australia lists Al-Shabaab",
    "Australia on Monday listed Al-Shabaab as a terrorist organisation under the Criminal Code.",
    { designation: { authority: "Australia", instrument: "Criminal Code", date: "2026-01-05", action: "listed" } },
  ],
  [
    "Pakistan bans BLA",
    "Pakistan's interior ministry on Monday placed the Balochistan Liberation Army on the First Schedule of the Anti-Terrorism Act, NACTA said.",
    { designation: { authority: "Pakistan", instrument: "First Schedule", date: "2026-01-05", action: "listed" } },
  ],
  [
    "EU adds Al-Shabaab leader to terrorist list",
    "The Council of the EU on Monday added a leader of Al-Shabaab to the EU terrorist list.",
    { designation: { authority: "EU", instrument: "Common Position 931", date: "2026-01-05", action: "listed" } },
  ],
  [
    "New Zealand designates TTP",
    "New Zealand designated the Tehreek-e-Taliban Pakistan a terrorist entity on Monday under the Terrorism Suppression Act.",
    { designation: { authority: "New Zealand", instrument: "Terrorism Suppression Act", date: "2026-01-05", action: "listed" } },
  ],
  [
    "HM Treasury freezes assets of Haqqani financiers",
    "HM Treasury on Monday imposed sanctions on two financiers of the Haqqani Network under the Counter-Terrorism (Sanctions) (EU Exit) Regulations 2019.",
    {
      designation: {
        authority: "UK Treasury",
        instrument: "Counter-Terrorism Regulations 2019",
        date: "2026-01-05",
        action: "listed",
      },
    },
  ],
  [
    "US blacklists Baloch Liberation Army",
    "The United States on Monday blacklisted the Baloch Liberation Army, accusing it of attacks.",
    { groups: ["bla"] },
  ],
  [
    "EU imposes sanctions on Daesh-Khorasan",
    "The European Union on Monday imposed sanctions on three leaders of Daesh-Khorasan.",
    { groups: ["daesh-khorasan"] },
  ],
])("a listing is read with its authority: %s", (title, text, expected) => {
  expect(only(read(title, text))).toMatchObject({ kind: "designation", ...expected });
});

test.each<[string, string, string]>([
  [
    "US revokes terrorist designation of Haqqani Network",
    "The United States on Monday revoked the Foreign Terrorist Organization designation of the Haqqani Network, the State Department said.",
    "haqqani",
  ],
  [
    "Russia removes Taliban from list of banned terrorist groups",
    "Russia's Supreme Court on Monday lifted a ban on the Taliban, who had been designated as a terrorist organisation for more than two decades.",
    "taliban",
  ],
  [
    "UN lifts sanctions on Al-Shabaab leader",
    "The UN Security Council removed an Al-Shabaab leader from its sanctions list on Friday.",
    "shabaab",
  ],
  ["UK deproscribes Kurdistan Workers' Party", "Britain on Monday deproscribed the Kurdistan Workers' Party.", "pkk"],
])("a delisting is no listing: %s", (title, text, group) => {
  expect(only(read(title, text))).toMatchObject({ kind: "delisting", groups: [group], designation: { action: "delisted" } });
});

test.each<Case>([
  [
    "Pakistani airstrikes kill 20 TTP militants in North Waziristan",
    "Pakistani jets struck hideouts of the Tehreek-e-Taliban Pakistan in North Waziristan on Sunday, killing at least 20 militants, the military said.",
    { groups: ["ttp"], place: "North Waziristan", killed: 20 },
  ],
  [
    "CTD arrests three TTP militants in Karachi",
    "The Counter-Terrorism Department on Monday arrested three members of the Tehreek-e-Taliban Pakistan in Karachi and recovered explosives, police said.",
    { groups: ["ttp"], place: "Karachi", killed: null },
  ],
  [
    "London court convicts man of Al-Shabaab plot",
    "A man was convicted on Monday of plotting attacks for Al-Shabaab. He was sentenced to life in prison.",
    { groups: ["shabaab"] },
  ],
  [
    "Security forces raid Daesh hideout, kill two",
    "Security forces raided a Daesh hideout in Nangarhar on Monday and killed two fighters of the group.",
    { groups: ["daesh"], place: "Nangarhar" },
  ],
  [
    "Police foil suicide attack in Lahore, arrest TTP bomber",
    "Police on Monday foiled a suicide attack in Lahore and arrested a bomber of the Tehreek-e-Taliban Pakistan.",
    { groups: ["ttp"], place: "Lahore" },
  ],
  [
    "TTP commander extradited to Pakistan",
    "A commander of the Tehreek-e-Taliban Pakistan was extradited to Pakistan on Monday.",
    { groups: ["ttp"] },
  ],
])("what the state does to a group is enforcement: %s", (title, text, expected) => {
  expect(only(read(title, text))).toMatchObject({ kind: "enforcement", types: [], ...expected });
});

test.each<[string, string, Partial<Happening>]>([
  [
    "Pakistan, Afghan Taliban agree to ceasefire after talks in Doha",
    "Pakistan and the Afghan Taliban agreed to an immediate ceasefire during talks in Doha, Qatar's foreign ministry said on Sunday.",
    { groups: ["taliban"] },
  ],
  [
    "US, Pakistan hold counterterrorism dialogue",
    "The United States and Pakistan held a counterterrorism dialogue in Islamabad on Tuesday and resolved to cooperate against the Tehreek-e-Taliban Pakistan and the Balochistan Liberation Army.",
    { groups: ["ttp", "bla"] },
  ],
  [
    "House passes bill to block funds to Taliban",
    "The US House of Representatives on Monday passed a bill to prevent US aid from reaching the Taliban.",
    { groups: ["taliban"] },
  ],
  ["Envoys meet to renew Doha Agreement", "Envoys met on Monday and agreed to extend the Doha Agreement.", { terms: ["doha"] }],
])("talks, agreements and laws are policy: %s", (title, text, expected) => {
  expect(only(read(title, text))).toMatchObject({ kind: "policy", ...expected });
});

test("whose the attackers are is not what they did before", () => {
  const { happenings } = read(
    "Four beheaded in attack in Mozambique's Cabo Delgado",
    "Insurgents linked to Islamic State beheaded four civilians this week in Macomia in Cabo Delgado province, the police said on Monday.",
  );
  expect(happenings.map(({ types, killed }) => [types, killed])).toEqual([[["armed_assault"], 4]]);
});

test.each([
  [
    "Police close M23 after shots reported; car had backfired",
    "A driver reported gunshots. Officers found that an old car had backfired.",
  ],
  ["M23 to close overnight", "The M23 will be shut on Friday night while a bridge is demolished with explosives."],
])("a bang is no attack: %s", (title, text) => {
  expect(read(title, text).isNew).toBe(false);
});

test("what title and lead tell with all that belongs to it is said with over 0.95, a lone sentence of a body with less than 0.9", () => {
  const told = read("Bomb kills four in Quetta market", "A bomb exploded in a market in Quetta on Monday, killing four people.");
  expect(told.confidence).toBeGreaterThan(0.95);
  const talk = "The council met on Tuesday to talk about roads. It talked about schools. It talked about parks.";
  const aside = read("Council talks about roads", `${talk} Gunmen shot dead two policemen near the town.`);
  expect(aside.isNew).toBe(true);
  expect(aside.confidence).toBeGreaterThan(0.5);
  expect(aside.confidence).toBeLessThan(0.9);
});

test("a roundup holds its attacks apart", () => {
  const { happenings } = read(
    "Roundup: violence across Pakistan",
    "Five soldiers were killed on Monday in a roadside bomb blast in South Waziristan, the military said.\n\nIn a separate incident, gunmen shot dead two policemen in Peshawar on Monday.\n\nElsewhere, a grenade attack in Quetta injured six people on Sunday.",
  );
  expect(happenings.map(({ place, types, killed, injured, date }) => [place, types, killed, injured, date])).toEqual([
    ["South Waziristan", ["bombing"], 5, null, "2026-01-05"],
    ["Peshawar", ["armed_assault"], 2, null, "2026-01-05"],
    ["Quetta", ["bombing"], null, 6, "2026-01-04"],
  ]);
});

test("every quote of evidence and background stands in the article, spaces aside", () => {
  const text =
    "At least four people were killed\nwhen a bomb exploded in Quetta on Monday.\n\nBLA, which killed 20 people in Quetta in 2021, claimed it.";
  const assessment: Assessment = read("Bomb kills four in Quetta", text);
  const quotes = [...assessment.happenings.flatMap(({ evidence }) => evidence), ...assessment.background].map(
    ({ quote }) => quote,
  );
  expect(quotes.length).toBeGreaterThan(1);
  for (const quote of quotes) expect(`Bomb kills four in Quetta ${text}`.replace(/\s+/g, " ")).toContain(quote);
});
