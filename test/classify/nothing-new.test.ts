import { expect, test } from "vitest";
import { read } from "./read.js";

test.each<[string, string]>([
  [
    "Acme's Biologics License Application accepted by FDA",
    "Acme Pharma today announced that the FDA has accepted its Biologics License Application (BLA) for a treatment of thrombotic thrombocytopenic purpura (TTP). The BLA has priority review.",
  ],
  [
    "Review: the best bath bombs of the year",
    "These bath bombs explode with colour. We tried twelve bath bombs. The rose bomb killed our stress.",
  ],
  [
    "Film review: The Siege",
    "The film, about a suicide bomber who kills 20 people in Karachi, bombed at the box office. The director shot it in Lahore.",
  ],
  [
    "City attack overwhelms United in 4-0 win",
    "Manchester City's attack was lethal on Monday as the striker shot twice to kill off the match.",
  ],
  ["Actor dies of heart attack", "The actor died of a heart attack on Monday, his family said. He was 71."],
  ["Hospital hit by cyber attack", "A ransomware attack hit a hospital in Karachi on Monday, officials said."],
  ["Shares explode as profits rise", "Shares of the company exploded on Monday after record profits, investors said."],
  ["Minister under attack over budget", "The finance minister came under attack from critics on Monday over the budget."],
  ["Striker hijacks headlines", "The debate was hijacked by critics on Monday."],
  ["Gas cylinder price explosion", "A price explosion has hit households in Lahore."],
])("attack words without an attack report nothing: %s", (title, text) => {
  expect(read(title, text).happenings).toEqual([]);
});

test.each<[string, string, RegExp]>([
  [
    "Pakistan marks anniversary of APS attack",
    "Pakistan on Tuesday marked the eleventh anniversary of the attack on the Army Public School in Peshawar, in which TTP gunmen killed more than 140 people.",
    /remembers|anniversary/,
  ],
  [
    "TTP could attack Islamabad, officials warn",
    "Officials warned on Monday that the Tehreek-e-Taliban Pakistan could carry out suicide attacks in Islamabad.",
    /hypothetical/,
  ],
  [
    "A look at the BLA",
    "The Balochistan Liberation Army killed 26 people in a suicide bombing in Quetta in November 2024.",
    /dated in november 2024/,
  ],
  [
    "Police hold drill in Lahore",
    "Police in Lahore held a mock exercise on Monday in which terrorists attacked a school and took hostages.",
    /drill/,
  ],
  ["Taliban deny attack", "The Taliban on Monday denied carrying out the suicide bombing in Kabul.", /denied/],
  ["Profile of the TTP", "The group has carried out many suicide bombings in Peshawar.", /past|general|longer time/],
  [
    "Who are the BLA?",
    "The Balochistan Liberation Army was designated as a terrorist organisation by the US in 2019.",
    /asks or explains/,
  ],
  [
    "Meeting with outfit",
    "Officials spoke of the banned outfit Tehreek-e-Taliban Pakistan, a designated terrorist group.",
    /in passing/,
  ],
  [
    "Calls to ban group",
    "Lawmakers on Monday called on the government to designate Al-Shabaab as a terrorist organisation.",
    /hypothetical|asked for/,
  ],
  ["TTP surge", "There has been a surge in attacks by the Tehreek-e-Taliban Pakistan, analysts said.", /general/],
  [
    "Survivor of Al-Shabaab siege tells her story",
    "Amina was shopping when Al-Shabaab gunmen stormed the mall in Nairobi and killed 67 people.",
    /remembers/,
  ],
  [
    "Memorial unveiled for victims of Quetta bombing",
    "A memorial to the victims of the Quetta bombing that killed 70 lawyers was unveiled on Monday.",
    /remembers|anniversary/,
  ],
  [
    "Call of Duty sends gamers to Kabul",
    "Players fight Taliban militants who bomb a market in Kabul and kill hostages.",
    /book, a film or a game/,
  ],
  ["A debut from Kabul", "In her debut novel, a Taliban suicide bomber kills a judge in Kabul.", /story/],
  [
    "Pupils in Peshawar learn to hide",
    "Students took part on Monday in a lockdown exercise simulating an attack by TTP gunmen.",
    /drill/,
  ],
  [
    "Hostages freed in the Sahel",
    "Seven hostages kidnapped by JNIM in March were freed on Monday in Mali.",
    /kidnapping that began earlier/,
  ],
])("what is past, possible, denied or played is background, with its reason: %s", (title, text, reason) => {
  const { happenings, background, isNew } = read(title, text);
  expect(happenings).toEqual([]);
  expect(isNew).toBe(false);
  expect(background.map((each) => each.reason).join("; ")).toMatch(reason);
});

test("a new attack at a place of remembrance is news", () => {
  const { happenings } = read(
    "Blast at memorial for victims of Quetta bombing kills three",
    "A bomb killed three people on Monday at a memorial in Quetta, police said.",
  );
  expect(happenings).toMatchObject([{ kind: "incident", types: ["bombing"], killed: 3 }]);
});

test("an opinion piece reports nothing new, whatever it recalls", () => {
  const assessment = read(
    "A renewed partnership against terror",
    `By/Jane Analyst
It is clear that the fulcrum of the region has moved once more, and we must ask what it means.
As a result, cooperation between the two capitals should be viewed in this context. However, the threat has not gone away.
At any rate, three factors underpin the change. The foremost factor is the threat of Daesh-Khorasan, whose trajectory is strategic.
In March, Pakistan arrested a Daesh-K commander.
It also busted a cell of ten in an operation that dented its ability to plot.
Moreover, to align its interests, the US put the BLA and its alias, the Majeed Brigade, on the Foreign Terrorist Organization (FTO) list.
Ultimately, the real question is whether shared interests converge.`,
    new Date("2025-09-27T09:50:56Z"),
  );
  expect(assessment).toMatchObject({ kind: "commentary", isNew: false, happenings: [] });
  expect(assessment.background).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: "designation", groups: ["bla"], quote: expect.stringContaining("Majeed Brigade") }),
      expect.objectContaining({ kind: "enforcement", groups: ["daesh-khorasan"], quote: expect.stringContaining("In March") }),
      expect.objectContaining({
        kind: "enforcement",
        groups: ["daesh-khorasan"],
        quote: expect.stringContaining("busted a cell"),
      }),
    ]),
  );
});

test("an attack dated a month before publication is background, a fortnight's is news", () => {
  const text = "A suicide bomber killed nine people in Quetta on 2 January.";
  expect(read("Quetta", text, new Date("2026-02-06T00:00:00Z")).happenings).toEqual([]);
  expect(read("Quetta", text, new Date("2026-01-12T00:00:00Z")).happenings).toMatchObject([{ date: "2026-01-02", killed: 9 }]);
});

test("assessment never throws and stays fast on hostile text", () => {
  for (const text of [
    "killed ".repeat(20_000),
    "a".repeat(200_000),
    "bomb, ".repeat(20_000),
    "the list of ".repeat(10_000),
    "between 1 and 2 ".repeat(8_000),
    `${"x ".repeat(50_000)}.`,
    `In Nigeria. ${"Abcde, ".repeat(15_000)} and Xyz.`,
    `In Nigeria. ${Array.from({ length: 3000 }, (_, i) => `The village of Ab${i.toString(26).replace(/\d/g, "q")}de was hit. `).join("")}`,
    "\n\n\n",
    "\u0000\ud800",
  ]) {
    const started = performance.now();
    read("Bomb", text);
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

test("a test of bath bombs kills nobody, whatever they left their testers", () => {
  const text =
    "Nothing ends a hard week like a bath bomb that explodes with colour. We tried nine, and the results were a blast.\n\nOur killer favourite, a lavender bomb from Leeds, left four of our testers speechless; two others were merely dead tired.";
  expect(read("We tested nine bath bombs, and one blew us away", text).happenings).toEqual([]);
});

test("what a listed group is listed for is no new attack", () => {
  const text =
    "The Department of State is today designating Al-Shabaab as a Foreign Terrorist Organization (FTO).\n\nAl-Shabaab is an alliance that has driven much of the violence in Mogadishu and has attacked hospitals, prisons and the airport of the capital.";
  expect(read("Designation of Al-Shabaab", text).happenings.map(({ kind }) => kind)).toEqual(["designation"]);
});

test.each([
  [
    "Man killed in road accident in Karachi",
    "A man was killed and two injured when a truck hit their motorcycle on Monday, police officials said.",
  ],
  ["Police officer killed in traffic collision", "An officer was killed when his car collided with a van near Lahore on Monday."],
  [
    "Explosion at fireworks factory kills 12 in Tamil Nadu",
    "A massive explosion at a fireworks factory killed 12 workers on Tuesday, police said.",
  ],
  [
    "Gas blast in Quetta house injures six",
    "Six people were injured when gas leaked and exploded in a house in Quetta on Monday.",
  ],
  [
    "Wildfire kills three as homes destroyed in Greece",
    "A wildfire destroyed dozens of homes and killed three people on Monday.",
  ],
  ["Husband murders wife in Lahore", "A man murdered his wife over a domestic dispute in Lahore on Monday, police said."],
  [
    "Blast at Ankara depot was an accident",
    "Police ruled out terrorism after an explosion killed two workers at a depot on Monday.",
  ],
])("accidents, disasters and private quarrels are no attacks: %s", (title, text) => {
  expect(read(title, text).happenings).toEqual([]);
});

test.each([
  [
    "Bus plunges into ravine after roadside bomb",
    "Nine passengers died when a bus overturned after a roadside bomb exploded near Quetta on Monday.",
  ],
  [
    "Truck rams Christmas market, killing five",
    "Five people were killed when an attacker drove a truck into a Christmas market in Berlin on Monday.",
  ],
  [
    "Militants burn factory in Bannu, four workers dead",
    "Militants attacked a factory in Bannu on Monday and set it ablaze; four workers were killed in the factory fire.",
  ],
])("an attack is one even in the words of an accident: %s", (title, text) => {
  expect(read(title, text).happenings.map(({ kind }) => kind)).toEqual(["incident"]);
});
