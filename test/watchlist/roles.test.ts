import { expect, test } from "vitest";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";
import { type Role, rolesIn } from "../../src/watchlist/roles.js";
import { watchlistConfig } from "./watchlist.js";

const watchlist = compileWatchlist(watchlistConfig);
const rolesOf = (text: string, id: string) =>
  rolesIn(text, findMentions(watchlist, text), new Date("2026-01-05T00:00:00Z"))
    .filter((row) => row.id === id)
    .map(({ role }) => role);

test.each<[Role, string, string]>([
  ["actor", "taliban", "Taliban fighters stormed a checkpoint in Ghazni on Monday."],
  ["actor", "bla", "The Baloch Liberation Army claimed responsibility for the blast."],
  ["actor", "shabaab", "The hotel siege was carried out by al-Shabaab."],
  ["actor", "daesh", "An ambush by Daesh militants left six soldiers dead."],
  ["actor", "ttp", "The Tehreek-e-Taliban Pakistan has claimed the attack in Bannu."],
  ["actor", "let", "Three men were abducted by members of the Lashkar-e-Taiba."],
  ["actor", "daesh", "داعش تتبنى الهجوم على الكنيسة"],
  ["target", "daesh", "US forces killed a Daesh commander in eastern Syria."],
  ["target", "shabaab", "Air strikes against al-Shabaab killed 20 people."],
  ["target", "bla", "The State Department designated the Majeed Brigade on Monday."],
  ["target", "taliban", "Two Taliban members were arrested in Karachi."],
  ["target", "pkk", "Turkey launched an operation against the Kurdistan Workers' Party."],
  ["target", "let", "The arrest of a Lashkar-e-Taiba operative was announced."],
  ["target", "haqqani", "The Haqqani Network was listed as a Foreign Terrorist Organization."],
  ["accused", "bla", "Officials blamed the Baloch Liberation Army for the attack."],
  ["accused", "shabaab", "Suspected al-Shabaab gunmen fired at the bus."],
  ["accused", "ttp", "Islamabad accuses the Tehreek-e-Taliban Pakistan of planning attacks from Afghanistan."],
  ["accused", "taliban", "The Taliban are accused of sheltering fighters."],
  ["accused", "let", "The attack bears the hallmarks of Lashkar-e-Taiba."],
  ["denied", "taliban", "The Taliban denied any role in the attack."],
  ["denied", "let", "The Lashkar-e-Taiba was not involved, a spokesman said."],
  ["denied", "daesh", "There is no evidence that Daesh was behind it."],
  ["denied", "ttp", "The Tehreek-e-Taliban Pakistan distanced itself from the bombing."],
  ["compared", "daesh", "The minister compared the gang to Daesh."],
  ["compared", "taliban", "They behave like the Taliban, he said."],
  ["compared", "aqap", "It was an al-Qaeda-style plot."],
  ["compared", "daesh", "The cartel is more brutal than Daesh, residents said."],
  ["historical", "taliban", "The Taliban were founded in Kandahar."],
  ["historical", "bla", "A former Baloch Liberation Army fighter spoke to us."],
  ["historical", "aqap", "In 2001 al-Qaeda attacked the United States."],
  ["historical", "shabaab", "Al-Shabaab killed 67 people at the Westgate mall in 2013."],
  ["named", "taliban", "Talks about the Taliban go on."],
])("%s: %s in “%s”", (role, id, sentence) => {
  expect(rolesOf(sentence, id)).toContain(role);
});

test("each group of a sentence has its own role", () => {
  const sentence = "Taliban forces killed four members of Daesh in Kunar.";
  expect(rolesOf(sentence, "taliban")).toEqual(["actor"]);
  expect(rolesOf(sentence, "daesh")).toEqual(["target"]);
});

test("the sentence is quoted word for word, and only its own words count", () => {
  const text = "Kabul was calm. The Taliban’s envoy left! Police blamed Daesh for the blast.";
  expect(rolesIn(text, findMentions(watchlist, text), null)).toEqual([
    { id: "taliban", role: "named", quote: "The Taliban’s envoy left!" },
    { id: "daesh", role: "accused", quote: "Police blamed Daesh for the blast." },
  ]);
});

test("a sentence of any length is read in linear time", () => {
  const text = `${"the members of the group of the ".repeat(3000)}Taliban ${"who also later have had then ".repeat(3000)}`;
  expect(rolesOf(text, "taliban")).toEqual(["named"]);
});
