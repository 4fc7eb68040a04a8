import { expect, test } from "vitest";
import { partOf, resolveByStory } from "../../src/events/same-story.js";
import { reportVector } from "../../src/events/words.js";
import { eventOf, type Told, told } from "./reports.js";

const NOBODY = { reports: 0, of: () => 0 };
const vectorOf = (text: string) => reportVector(text, NOBODY);

const first =
  "Rebels stormed the Lhubiriha secondary school in Mpondwe at night, killed students in their dormitories with machetes and burned the building, police spokesman Fred Enanga said. Troops pursued them towards the Virunga park.";
const again =
  "Students of the Lhubiriha secondary school in Mpondwe were killed with machetes when rebels burned their dormitories, Fred Enanga of the police said; troops followed the attackers into the Virunga park, and hospitals asked for blood.";
const mpondwe: Told = {
  title: "Rebels kill students in school",
  quote: "Rebels stormed the Lhubiriha secondary school in Mpondwe.",
  groups: ["adf"],
  types: ["armed_assault"],
  place: "Mpondwe",
  country: "UG",
  date: "2026-01-05",
  killed: 25,
  killedMax: 25,
};

/** What becomes of a report whose words are `text`, after one of `known`. */
function story(known: Told, next: Told, text = again) {
  const event = { ...eventOf(known), words: [vectorOf(first)] };
  const { says, article } = told(next);
  return resolveByStory(says, { ...article, text, articleId: "another" }, vectorOf(text), [event], new Map());
}

test.each<[string, Partial<Told>]>([
  ["a place misread, where the text names the other", { place: "Kampala" }],
  ["another group blamed", { groups: ["isis"] }],
  ["many more dead than at first", { killed: 120, killedMax: 120 }],
])("%s opens no second event where whole reports are alike", (_, change) => {
  const found = story(mpondwe, { ...mpondwe, ...change });
  expect(found.eventId).toBe("evt_known");
  expect(found.why.join("\n")).toMatch(/one story \(0\.\d+\)[\s\S]*although/);
});

test.each<[string, Partial<Told>, string?]>([
  [
    "a text about something else",
    { place: "Kampala" },
    "A bus overturned near Mpondwe; the driver and twelve pupils of a choir on their way to a festival in Fort Portal were taken to a clinic, where doctors said that all of them would be well again within a week.",
  ],
  ["a town that the text does not name", { place: "Kampala" }, again.replaceAll("Mpondwe", "Kampala")],
  ["a day a week later", { date: "2026-01-13" }],
  ["far fewer dead", { killed: 2, killedMax: 2, place: "Kampala" }],
  ["a notice of a few words", { place: "Kampala" }, "Rebels killed students in Mpondwe with machetes, police said."],
])("%s is no report of it", (_, change, text) => {
  expect(story(mpondwe, { ...mpondwe, ...change }, text).eventId).toBeNull();
});

test("a day that contradicts needs surer likeness, and never joins what is told as a second attack", () => {
  const next = { ...mpondwe, date: "2026-01-06" };
  expect(story(mpondwe, next, first).eventId).toBe("evt_known");
  expect(story(mpondwe, next, `The second attack in two days. ${first}`).eventId).toBeNull();
  expect(story(mpondwe, { ...next, types: ["bombing"] }, again.slice(0, 140)).eventId).toBeNull();
});

test("of an article that tells of several things each is known by its own sentences", () => {
  const vector = vectorOf(`${first} Elsewhere a bomb went off in Beni market.`);
  const { says } = told({ ...mpondwe, quote: "Elsewhere a bomb went off in Beni market." });
  const part = partOf(vector, says);
  expect([...part.keys()]).toEqual(expect.arrayContaining(["beni", "market"]));
  expect(part.has("lhubiriha")).toBe(false);
  expect(Math.hypot(...part.values())).toBeCloseTo(1);
});
