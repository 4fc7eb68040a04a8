import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load.js";
import { fold } from "../../src/watchlist/fold.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";
import { FTO_NAMES } from "./fto-names.js";

const config = loadConfig("config", {}).watchlist;
const watchlist = compileWatchlist(config);
const groupsIn = (text: string) => findMentions(watchlist, text).flatMap(({ of, id }) => (of === "group" ? [id] : []));

test.each(FTO_NAMES)("%s is found, as %s", (name, id) => {
  expect(groupsIn(`Fighters of ${name} were named in the notice.`)).toContain(id);
  expect(groupsIn(`FIGHTERS OF ${name.toUpperCase()} WERE NAMED.`).length).toBeGreaterThanOrEqual(1);
});

test.each([
  ["arabic", "قتل جنديان في هجوم لحركة الشباب، وقال الحوثيون إنهم أسقطوا طائرة", ["al-shabaab", "houthis"]],
  ["urdu", "کالعدم تحریک طالبان پاکستان اور بلوچ لبریشن آرمی نے ذمہ داری قبول کی", ["ttp", "bla"]],
  ["russian", "Боевики «Исламского государства» напали на талибов, сообщили в «Хезболле»", ["isis", "taliban", "hezbollah"]],
  ["french", "Des jihadistes du Groupe de soutien à l'islam et aux musulmans (Jnim) au Mali", ["jnim", "jnim"]],
  ["spanish", "Las disidencias de las FARC y el Ejército de Liberación Nacional en el Catatumbo", ["farc-dissidents", "eln"]],
  ["persian", "سپاه پاسداران و حزب‌الله لبنان", ["irgc", "hezbollah"]],
])("native names are found: %s", (_language, text, groups) => {
  expect(groupsIn(text)).toEqual(groups);
});

test("the starter watchlist has at least 150 groups and 50 policy terms, each with an id of its own", () => {
  expect(config.groups.length).toBeGreaterThanOrEqual(150);
  expect(config.terms.length).toBeGreaterThanOrEqual(50);
});

test("no two names of the watchlist are equal once folded", () => {
  const owners = new Map<string, string>();
  const twice: string[] = [];
  const add = (text: string, id: string) => {
    const key = fold(text);
    const owner = owners.get(key);
    if (owner !== undefined) twice.push(`${text}: ${owner} and ${id}`);
    owners.set(key, id);
  };
  for (const { id, name, aliases } of config.groups) for (const text of [name, ...aliases]) add(text, id);
  for (const { id, name, phrases } of config.terms) for (const text of new Set([name, ...phrases])) add(text, id);
  expect(twice).toEqual([]);
});

test("names that are ordinary words need context", () => {
  for (const text of [
    "The Base was quiet.",
    "The Youth want jobs.",
    "The Organization met.",
    "An Army of God.",
    "A Party of God.",
  ])
    expect(groupsIn(text)).toEqual([]);
});

test("a branch by its parent's name and place, and a name of two groups by where it stands", () => {
  const of = (text: string) => [...new Set(findMentions(watchlist, text).map(({ id }) => id))].sort();
  expect(of("Islamic State's Mozambique Province claimed the raid")).toEqual(["is-mozambique"]);
  expect(of("Al Qaeda's branch in Yemen")).toEqual(["aqap"]);
  expect(of("The insurgents, known as al-Shabab, raided a village in Cabo Delgado")).toEqual(["is-mozambique"]);
  expect(of("Al-Shabab fighters raided a village in Somalia")).toEqual(["al-shabaab"]);
  expect(of("The Uganda People's Defence Forces in Myanmar")).toEqual([]);
});
