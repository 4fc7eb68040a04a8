import { expect, test } from "vitest";
import { areNested } from "../../src/events/place.js";
import { resolve } from "../../src/events/resolve.js";
import { reportVector, tellingWords } from "../../src/events/words.js";
import { eventOf, type Told, told } from "./reports.js";

const quetta: Told = {
  title: "Blast hits security convoy on Quetta's Airport Road, four killed",
  quote: "At least four soldiers were killed when a bomb went off near a convoy on Airport Road in Quetta on Monday.",
  groups: ["bla"],
  types: ["bombing"],
  place: "Quetta",
  country: "PK",
  date: "2026-01-05",
  killed: 4,
  killedMax: 4,
};
const listed: Told = {
  kind: "designation",
  title: "US designates Balochistan Liberation Army as foreign terrorist organisation",
  groups: ["bla"],
  designation: { authority: "US State", instrument: "FTO", date: "2026-01-05", action: "listed" },
};
const raid: Told = {
  kind: "enforcement",
  title: "CTD arrests three TTP suspects in Lahore raid",
  quote: "The Counter Terrorism Department arrested three suspected Tehreek-e-Taliban members in Lahore's Shahdara area.",
  groups: ["ttp"],
  place: "Lahore",
  country: "PK",
  date: "2026-01-05",
};
const policy: Told = {
  kind: "policy",
  title: "Parliament extends military courts for terrorism suspects by two years",
  quote: "The National Assembly extended the mandate of military courts trying members of the Tehreek-e-Taliban by two years.",
  groups: ["ttp"],
  country: "PK",
};

const same: [string, Told, Told][] = [
  ["another outlet's report of it", quetta, { ...quetta, title: "Bomb kills four soldiers in Quetta" }],
  ["an early report that names no actor", quetta, { ...quetta, groups: [], title: "Explosion heard on Airport Road in Quetta" }],
  [
    "a claim for an attack whose actor was unnamed",
    { ...quetta, groups: [] },
    { ...quetta, title: "BLA claims Quetta convoy bombing" },
  ],
  ["a toll that rises", quetta, { ...quetta, killed: 7, killedMax: 9, title: "Quetta convoy blast toll rises to seven" }],
  [
    "a toll that is corrected downwards",
    { ...quetta, killed: 9, killedMax: 9 },
    { ...quetta, title: "Quetta toll corrected to four" },
  ],
  ["a report without a day, published that day", quetta, { ...quetta, date: null, title: "Four dead in Quetta bombing" }],
  [
    "a report without a day, published the next morning",
    quetta,
    { ...quetta, date: null, on: "2026-01-06T03:00:00Z", title: "Quetta mourns four soldiers killed in convoy blast" },
  ],
  [
    "a follow-up three days later in the same words",
    quetta,
    {
      ...quetta,
      date: null,
      on: "2026-01-08T03:00:00Z",
      title: "Police probe Airport Road convoy blast that killed four soldiers in Quetta",
    },
  ],
  ["a day that was said, after a report without one", { ...quetta, date: null }, quetta],
  [
    "gunmen after the bomb in one complex attack",
    quetta,
    { ...quetta, types: ["armed_assault"], title: "Gunmen storm convoy in Quetta after blast" },
  ],
  ["a like type", { ...quetta, types: ["armed_assault"] }, { ...quetta, types: ["assassination"] }],
  [
    "a report that knows the country only",
    quetta,
    { ...quetta, place: "Pakistan", title: "Bomb attack on army convoy in Pakistan kills four soldiers" },
  ],
  ["a city after the country only", { ...quetta, place: null }, quetta],
  [
    "a place named inside its province",
    quetta,
    {
      ...quetta,
      place: "Balochistan",
      title: "Four soldiers killed as blast hits convoy in Quetta, Balochistan",
      quote: "The blast hit a convoy in Quetta, the capital of Balochistan.",
    },
  ],
  ["the same city spelt with its district", quetta, { ...quetta, place: "Quetta district" }],
  [
    "accents in a place's name",
    { ...quetta, groups: [], place: "Tillabéri", country: "NE" },
    { ...quetta, groups: [], place: "Tillaberi", country: "NE" },
  ],
  [
    "a day misdated by one outlet that prints the same words",
    quetta,
    { ...quetta, date: "2026-01-04", on: "2026-01-05T09:00:00Z" },
  ],
  [
    "news of a listing three weeks later",
    listed,
    {
      ...listed,
      title: "What the US listing of the BLA means",
      on: "2026-01-26T08:00:00Z",
      designation: { authority: "United States", instrument: null, date: null, action: "listed" },
    },
  ],
  [
    "a listing whose authority is not said",
    listed,
    { ...listed, title: "BLA now a terrorist group, Washington says", designation: null },
  ],
  [
    "one listing by two instruments on one day",
    listed,
    { ...listed, designation: { authority: "US Treasury", instrument: "SDGT", date: "2026-01-05", action: "listed" } },
  ],
  [
    "an authority written out",
    listed,
    { ...listed, designation: { authority: "US Department of State", instrument: null, date: null, action: "listed" } },
  ],
  [
    "arrests announced a day later",
    raid,
    { ...raid, date: "2026-01-06", on: "2026-01-06T09:00:00Z", title: "Three TTP suspects held in Lahore, says CTD" },
  ],
  ["arrests without a place", raid, { ...raid, place: null, title: "CTD says it arrested three TTP suspects in Shahdara raid" }],
  [
    "a law in other words",
    policy,
    {
      ...policy,
      title: "Military courts get two more years",
      quote: "Lawmakers in the National Assembly on Monday extended military courts by two years.",
    },
  ],
  [
    "the same dead and wounded, on the day on which the siege ended",
    { ...quetta, killed: 21, killedMax: 21, injured: 117, injuredMax: 117 },
    {
      ...quetta,
      title: "Toll of hotel siege: 21 dead and 117 injured, says ministry",
      quote: "The health ministry gave the toll after the siege ended at dawn.",
      date: "2026-01-07",
      on: "2026-01-07T09:00:00Z",
      killed: 21,
      killedMax: 21,
      injured: 117,
      injuredMax: 117,
    },
  ],
  [
    "what forces did to the attackers at its end",
    { ...quetta, types: ["hijacking"], title: "BLA hijacks Airport Road bus in Quetta, takes passengers hostage" },
    {
      ...quetta,
      kind: "enforcement",
      types: [],
      title: "Forces kill hijackers of Airport Road bus in Quetta and free passengers taken hostage by BLA",
      quote: "Forces killed 16 hijackers of the Airport Road bus and freed the passengers taken hostage in Quetta.",
      killed: 16,
      killedMax: 16,
    },
  ],
  [
    "two days later, that all who took part in it are dead, by a text that names no group",
    { ...quetta, title: "Militants ram gate of Cadet College in Quetta and storm its office", groups: ["ttp"] },
    {
      ...quetta,
      kind: "enforcement",
      types: [],
      groups: [],
      title: "All militants who stormed Cadet College in Quetta killed",
      quote:
        "Security forces killed all five militants involved in the attack on Cadet College in Quetta, its gate rammed and its office held.",
      date: null,
      on: "2026-01-07T09:00:00Z",
      killed: 5,
      killedMax: 5,
    },
  ],
];

test.each(same)("joins: %s", (_, first, second) => {
  const { says, article } = told(second);
  const resolution = resolve(says, article, [eventOf(first)]);
  expect(resolution, resolution.why.join("\n")).toMatchObject({ eventId: "evt_known" });
});

const different: [string, Told, Told][] = [
  [
    "who is arrested for an attack, by a text that names no group",
    { ...quetta, title: "Militants ram gate of Cadet College in Quetta and storm its office", groups: ["ttp"] },
    {
      ...quetta,
      kind: "enforcement",
      types: [],
      groups: [],
      title: "Three held over attack in which militants rammed gate of Cadet College in Quetta and stormed its office",
      quote: "Police arrested three men involved in the attack on Cadet College in Quetta, its gate rammed and its office held.",
      killed: null,
      killedMax: null,
    },
  ],
  [
    "militants killed in the city two days later who are not said to be those of the attack",
    { ...quetta, title: "Militants ram gate of Cadet College in Quetta and storm its office", groups: ["ttp"] },
    {
      ...quetta,
      kind: "enforcement",
      types: [],
      groups: [],
      title: "Five militants killed in raid near Cadet College in Quetta",
      quote: "Security forces killed five militants in a raid near Cadet College in Quetta.",
      date: null,
      on: "2026-01-07T09:00:00Z",
      killed: 5,
      killedMax: 5,
    },
  ],
  [
    "a raid on the group elsewhere in the city, on the same day",
    quetta,
    {
      ...quetta,
      kind: "enforcement",
      types: [],
      title: "Police seize weapons in raid on hideout in Nawan Killi",
      quote: "Two suspected fighters were killed and rifles seized when police searched a house in Nawan Killi on Monday.",
      killed: 2,
      killedMax: 2,
    },
  ],
  [
    "the same few dead and wounded a day later",
    { ...quetta, injured: 3, injuredMax: 3 },
    {
      ...quetta,
      title: "Grenade attack on police post in Satellite Town",
      quote: "Gunmen threw grenades at a police post in Satellite Town on Tuesday.",
      date: "2026-01-06",
      on: "2026-01-06T09:00:00Z",
      injured: 3,
      injuredMax: 3,
    },
  ],
  [
    "an attack in another city on the same day",
    quetta,
    {
      ...quetta,
      place: "Turbat",
      title: "Blast in Turbat kills two",
      quote: "Two policemen died in Turbat.",
      killed: 2,
      killedMax: 2,
    },
  ],
  [
    "an attack in the same city on the next day",
    quetta,
    {
      ...quetta,
      date: "2026-01-06",
      on: "2026-01-06T09:00:00Z",
      title: "Grenade thrown at police post in Quetta",
      quote: "One policeman was hurt when a grenade was thrown at a post in Satellite Town on Tuesday.",
      killed: 0,
      killedMax: 0,
    },
  ],
  [
    "“the second attack in as many days”, without a day",
    quetta,
    {
      ...quetta,
      date: null,
      on: "2026-01-06T09:00:00Z",
      title: "Two killed in Quetta, second attack in as many days",
      quote: "Two people died in Quetta in the second attack in as many days.",
      killed: 2,
      killedMax: 2,
    },
  ],
  [
    "“a day after a convoy was bombed”, without a day",
    quetta,
    {
      ...quetta,
      date: null,
      on: "2026-01-06T09:00:00Z",
      title: "Police station attacked in Quetta",
      quote: "Gunmen attacked a police station in Quetta a day after a convoy was bombed there.",
      types: ["armed_assault"],
      killed: 1,
      killedMax: 1,
    },
  ],
  ["an attack of another group", quetta, { ...quetta, groups: ["ttp"] }],
  [
    "the same city's name in another country",
    { ...quetta, groups: [], place: "Hyderabad" },
    { ...quetta, groups: [], place: "Hyderabad", country: "IN" },
  ],
  [
    "an abduction on the day of a bombing by nobody known",
    { ...quetta, groups: [] },
    {
      ...quetta,
      groups: [],
      types: ["kidnapping"],
      title: "Coal mine owner kidnapped from Hanna valley",
      quote: "Armed men took a mine owner from his home.",
      killed: null,
      killedMax: null,
    },
  ],
  [
    "two killings by unknown men in one big city on one day",
    {
      ...quetta,
      groups: [],
      place: "Karachi",
      types: ["armed_assault"],
      title: "Trader shot dead in Lyari over extortion",
      quote: "A cloth trader was shot dead in Lyari on Monday.",
      killed: 1,
      killedMax: 1,
    },
    {
      ...quetta,
      groups: [],
      place: "Karachi",
      types: ["armed_assault"],
      date: null,
      title: "Gunmen on motorcycle murder prayer leader",
      quote: "A cleric was murdered outside a mosque in Korangi.",
      killed: 1,
      killedMax: 1,
    },
  ],
  ["the same group's attack of two weeks before", { ...quetta, date: "2025-12-20", on: "2025-12-20T10:00:00Z" }, quetta],
  [
    "a group's attack nowhere said, in other words",
    quetta,
    {
      ...quetta,
      place: null,
      country: null,
      date: null,
      on: "2026-01-07T09:00:00Z",
      title: "Railway track blown up near Sibi",
      quote: "A stretch of railway was destroyed.",
      killed: null,
      killedMax: null,
    },
  ],
  [
    "a listing by another authority",
    listed,
    { ...listed, designation: { authority: "UK Home Office", instrument: "proscription", date: "2026-01-06", action: "listed" } },
  ],
  ["a listing of another group", listed, { ...listed, groups: ["ttp"], title: "US designates TTP" }],
  [
    "a listing of two months before",
    {
      ...listed,
      on: "2025-11-01T08:00:00Z",
      designation: { authority: "US State", instrument: "FTO", date: "2025-11-01", action: "listed" },
    },
    listed,
  ],
  [
    "a second listing by another instrument weeks later",
    listed,
    {
      ...listed,
      on: "2026-01-20T08:00:00Z",
      designation: { authority: "US State", instrument: "SDGT", date: "2026-01-20", action: "listed" },
    },
  ],
  [
    "a delisting after the listing",
    listed,
    {
      ...listed,
      kind: "delisting",
      designation: { authority: "US State", instrument: "FTO", date: "2026-01-10", action: "delisted" },
    },
  ],
  [
    "arrests in another city",
    raid,
    { ...raid, place: "Multan", title: "Two militants held in Multan", quote: "Police seized explosives in a Multan house." },
  ],
  [
    "arrests in the same city a week later",
    raid,
    {
      ...raid,
      date: "2026-01-12",
      on: "2026-01-12T09:00:00Z",
      title: "Financier detained at airport",
      quote: "A man accused of moving money was stopped at Allama Iqbal airport.",
    },
  ],
  [
    "another policy about the same group",
    policy,
    {
      ...policy,
      title: "Islamabad rules out peace talks with Taliban faction",
      quote: "The prime minister ruled out negotiations.",
      on: "2026-01-07T08:00:00Z",
    },
  ],
  ["an incident where a raid was known", raid, { ...raid, kind: "incident" }],
];

test.each(different)("opens an event of its own: %s", (_, first, second) => {
  const { says, article } = told(second);
  const resolution = resolve(says, article, [eventOf(first)]);
  expect(resolution, resolution.why.join("\n")).toMatchObject({ eventId: null });
});

test("of two attacks by one group on one day, a report joins the one in its city", () => {
  const turbat = {
    ...quetta,
    place: "Turbat",
    title: "Blast in Turbat kills four naval guards",
    quote: "Four guards died at the gate of the naval base.",
  };
  const { says, article } = told({ ...turbat, title: "Four guards die in Turbat" });
  expect(resolve(says, article, [eventOf(quetta, "evt_quetta"), eventOf(turbat, "evt_turbat")]).eventId).toBe("evt_turbat");
});

test("the third report of a sequel joins the sequel, not the attack before it", () => {
  const second: Told = {
    ...quetta,
    date: "2026-01-06",
    on: "2026-01-06T09:00:00Z",
    title: "Two killed in second Quetta attack in as many days",
    killed: 2,
    killedMax: 2,
  };
  const { says, article } = told({
    ...second,
    date: null,
    on: "2026-01-06T12:00:00Z",
    title: "Quetta hit again: two die in second attack in two days",
  });
  expect(resolve(says, article, [eventOf(quetta, "evt_first"), eventOf(second, "evt_second")]).eventId).toBe("evt_second");
});

test("a toll of another order on the same day and place speaks against one event", () => {
  const unnamed: Told = { ...quetta, groups: [], title: "Explosion in Quetta", quote: "An explosion was heard on Monday." };
  const scoreOf = (killed: number) => {
    const { says, article } = told({ ...unnamed, killed, killedMax: killed, date: null });
    return resolve(says, article, [eventOf({ ...quetta, groups: [] })]).score;
  };
  expect(scoreOf(60)).toBeCloseTo(scoreOf(5) - 0.2);
});

test("an article that tells of two attacks opens two events", () => {
  const roundup = "Attacks in Quetta and Turbat leave seven dead";
  const one: Told = { ...quetta, title: roundup };
  const { says, article } = told({
    ...quetta,
    title: roundup,
    place: "Turbat",
    quote: "Three guards were killed in Turbat on Monday.",
    killed: 3,
    killedMax: 3,
  });
  expect(resolve(says, article, [eventOf(one)]).eventId).toBeNull();
});

test("a round-up of two attacks is no report of a third between them", () => {
  const { says, article } = told({
    ...quetta,
    title: "Attacks in Quetta and Turbat leave seven dead",
    on: "2026-01-05T10:00:00Z",
  });
  const turbat: Told = {
    ...quetta,
    place: "Turbat",
    title: "Blast in Turbat kills three",
    quote: "Three guards were killed in Turbat on Monday.",
    killed: 3,
    killedMax: 3,
  };
  expect(resolve(says, article, [eventOf(turbat)]).eventId).toBeNull();
});

test.each([
  ["a blast in Quetta, the capital of Balochistan", true],
  ["a blast in Balochistan’s provincial capital Quetta", true],
  ["QUETTA, Balochistan: a blast", true],
  ["a blast in Quetta in south-western Balochistan", true],
  ["a blast near Quetta, Balochistan, on Monday", true],
  ["blasts in Quetta and Balochistan", false],
  ["blasts in Quetta, Balochistan and Karachi", false],
  ["blasts in Karachi, Quetta, Balochistan", false],
  ["a blast in Quetta", false],
])("“%s” puts one place inside the other: %s", (text, nested) => {
  expect(areNested(text, "Quetta", "Balochistan")).toBe(nested);
  expect(areNested(text, "Balochistan", "Quetta")).toBe(nested);
});

test("reports that say neither who nor where join by their words alone", () => {
  const first: Told = {
    title: "Locomotive derails after sabotage of Bolan tunnel signals",
    quote: "Signals in the Bolan tunnel were cut and a locomotive derailed.",
  };
  const again = told({ title: "Bolan tunnel signals cut, locomotive derailed" });
  const other = told({ title: "Fishermen demand release of boats held at Gwadar" });
  expect(resolve(again.says, again.article, [eventOf(first)]).eventId).toBe("evt_known");
  expect(resolve(other.says, other.article, [eventOf(first)]).eventId).toBeNull();
});

test("every feature that counted is explained", () => {
  const { says, article } = told(quetta);
  const why = resolve(says, article, [eventOf(quetta)]).why.join("\n");
  for (const feature of [
    "joins evt_known",
    "both name bla",
    "both in Quetta",
    "same day",
    "both bombing",
    "both 4 killed",
    "words 1.00",
  ])
    expect(why).toContain(feature);
});

test("without candidates a happening opens an event", () => {
  const { says, article } = told(quetta);
  expect(resolve(says, article, [])).toEqual({ eventId: null, score: 0, why: ["no incident is known near that day"] });
});

test("whole texts, where they are kept, tell events apart whose titles share nothing", () => {
  const text =
    "A coal train left the rails near Mach after saboteurs unscrewed fishplates. Engineer Bashir Kurd said repairs would take a week.";
  const counts = { reports: 0, of: () => 0 };
  const known = { ...eventOf({ title: "Line closed until further notice" }), words: [reportVector(text, counts)] };
  const { says, article } = told({ title: "Saboteurs blamed", on: "2026-01-06T08:00:00Z" });
  const saying = (words: string) => ({ ...article, text: words, vector: reportVector(`${article.title}\n${words}`, counts) });
  const whole = saying("Engineer Bashir Kurd blamed saboteurs for the coal train that left the rails near Mach.");
  expect(resolve(says, whole, [known]).eventId).toBe("evt_known");
  expect(resolve(says, saying("Fishermen at Gwadar demanded the release of eleven boats."), [known]).eventId).toBeNull();
});

test("a report is looked up by the rarest of its known words, and never by so many that they lead everywhere", () => {
  const held: Record<string, number> = { velic: 1, canal: 3, lorry: 40, plant: 300, police: 900 };
  const counts = { reports: 1000, of: (word: string) => held[word] ?? 0 };
  const vector = reportVector("police and Velic at the canal plant with a lorry of unheard quickmatch", counts);
  expect(tellingWords(vector, counts)).toEqual(["velic", "canal", "lorry", "plant"]);
  const length = Math.hypot(...vector.values());
  expect(length).toBeCloseTo(1, 2);
});

test("a branch's attack told under the name of what it is a branch of joins its event; another group's does not", () => {
  const macomia: Told = {
    ...quetta,
    groups: ["is-mozambique"],
    place: "Macomia",
    country: "MZ",
    title: "Four beheaded in Macomia",
  };
  const { says, article } = told({ ...macomia, groups: ["isis"], title: "Islamic State claims killing of four in Macomia" });
  const kin = new Map([["is-mozambique", ["isis"]]]);
  expect(resolve(says, article, [eventOf(macomia)], kin).eventId).toBe("evt_known");
  expect(resolve(says, article, [eventOf(macomia)]).eventId).toBeNull();
});

test("a day and a type alone make no two reports one event", () => {
  const tinsukia: Told = {
    ...quetta,
    groups: ["ulfa"],
    place: "Tinsukia",
    country: "IN",
    killed: null,
    killedMax: null,
    title: "Grenade hurled at police camp in Tinsukia",
    quote: "Suspected militants hurled a grenade at a police camp.",
  };
  const { says, article } = told({
    ...quetta,
    groups: [],
    place: null,
    country: null,
    killed: null,
    killedMax: null,
    title: "Подорвали железную дорогу",
    quote: "Неизвестные взорвали участок пути.",
  });
  expect(resolve(says, { ...article, language: "ru" }, [eventOf(tinsukia)]).eventId).toBeNull();
});

test("a ship hit off a town and in the sea before it is one ship", () => {
  const hodeidah: Told = {
    ...quetta,
    groups: ["houthis"],
    place: "Hodeidah",
    country: "YE",
    killed: null,
    killedMax: null,
    title: "Cargo ship hit by missile off Hodeidah",
    quote: "A bulk carrier was struck by a missile west of Hodeidah on Monday.",
  };
  const { says, article } = told({
    ...hodeidah,
    place: "Red Sea",
    country: null,
    title: "Houthis claim missile attack on bulk carrier in Red Sea",
    quote: "The Houthis claimed a missile attack on a bulk carrier in the Red Sea on Monday.",
  });
  expect(resolve(says, article, [eventOf(hodeidah)]).eventId).toBe("evt_known");
});

test("a short name joins what is told under the longer one that holds it", () => {
  const { says, article } = told({ ...quetta, groups: ["ttp"], title: "Pakistani Taliban claim Quetta bombing" });
  const known = eventOf({ ...quetta, groups: ["taliban"], title: "Taliban bomber kills four in Quetta" });
  expect(resolve(says, article, [known], new Map([["ttp", ["taliban"]]])).eventId).toBe("evt_known");
  expect(resolve(says, article, [known]).eventId).toBeNull();
});

test("a night is of two days; two attacks by day are two", () => {
  const raided: Told = {
    ...quetta,
    title: "Rebels kill 25 in Lhubiriha school",
    quote: "Rebels killed 25 pupils of the Lhubiriha school in Mpondwe on Friday night.",
    groups: ["adf"],
    types: ["armed_assault"],
    place: "Mpondwe",
    country: "UG",
    killed: 25,
    killedMax: 25,
  };
  const next: Told = {
    ...raided,
    date: "2026-01-06",
    on: "2026-01-06T12:00:00Z",
    title: "Toll in Lhubiriha school rises to 41",
    quote: "The rebels raided the Lhubiriha school in Mpondwe on Saturday and killed 41.",
    killed: 41,
    killedMax: 41,
  };
  const joins = (known: Told, more: Told) => {
    const { says, article } = told(more);
    return resolve(says, article, [eventOf(known)]).eventId;
  };
  expect(joins(raided, next)).toBe("evt_known");
  expect(joins({ ...raided, quote: raided.quote?.replace("Friday night", "Friday") ?? "" }, next)).toBeNull();
  expect(joins(raided, { ...next, killed: 3, killedMax: 3, title: "Three killed in Lhubiriha school" })).toBeNull();
});

test("two villages of a district are one place where many died that day and the words are alike", () => {
  const ochat: Told = {
    ...quetta,
    title: "Gunmen ambush passenger convoy in Kurram",
    quote: "At least 38 people were killed when gunmen ambushed a convoy of passenger vans in the Ochat area of Lower Kurram.",
    groups: [],
    types: ["armed_assault"],
    place: "Ochat",
    near: ["Lower Kurram"],
    killed: 38,
    killedMax: 38,
  };
  const next: Told = {
    ...ochat,
    place: "Mandori",
    killed: 42,
    killedMax: 42,
    title: "Passenger convoy attack in Kurram kills 42",
  };
  const joins = (more: Told) => {
    const { says, article } = told(more);
    const event = eventOf(ochat);
    const reports = event.reports.map((one) => ({ ...one, places: ["Ochat", "Lower Kurram"] }));
    return resolve(says, article, [{ ...event, reports }]).eventId;
  };
  expect(joins(next)).toBe("evt_known");
  expect(joins({ ...next, near: [] })).toBeNull();
  expect(joins({ ...next, near: ["Lower Kurram"], areas: ["Lower Kurram"] })).toBeNull();
});

test("one name in two spellings is one place", () => {
  const { says, article } = told({ ...quetta, place: "Yelwata", country: "NG", groups: [], killed: 9, killedMax: 9 });
  const known = eventOf({ ...quetta, place: "Yelewata", country: "NG", groups: [] });
  expect(resolve(says, article, [known]).eventId).toBe("evt_known");
});
