import { expect, test } from "vitest";
import { assess, fullText } from "../../src/classify/index.js";
import { loadConfig } from "../../src/config/load.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";

const watchlist = compileWatchlist(loadConfig("config", {}).watchlist);

test.each<[string, string | null, string, string]>([
  ["a claim", "claimed", "The Balochistan Liberation Army claimed responsibility for the attack.", "en"],
  ["a claim in a statement", "claimed", "The attack was claimed by the Balochistan Liberation Army in a statement.", "en"],
  ["an own word", "claimed", "The BLA, a Baloch group, said its fighters carried out the bombing in Quetta.", "en"],
  ["blame", "alleged", "Police blamed the Balochistan Liberation Army for the bombing.", "en"],
  ["suspicion", "alleged", "The Balochistan Liberation Army is suspected of the attack, officials said.", "en"],
  [
    "a denial",
    "denied",
    "Police blamed the Balochistan Liberation Army for it. The BLA, a Baloch group, denied any role in the attack.",
    "en",
  ],
  [
    "a claim of another day",
    null,
    "The Balochistan Liberation Army claimed Saturday's bombing in Turbat. It said nothing of this one.",
    "en",
  ],
  ["no claim", null, "No group has claimed responsibility for the bombing.", "en"],
  ["a fact", null, "Fighters of the Balochistan Liberation Army detonated the bomb by remote control.", "en"],
])("%s: %s", (_, responsibility, sentence, language) => {
  const article = {
    title: "Bomb kills four in Quetta",
    text: `A bomb killed four people in Quetta on Monday, police said. ${sentence}`,
    language,
    publishedAt: new Date("2026-01-06T09:00:00Z"),
  };
  const [happening] = assess(article, findMentions(watchlist, fullText(article))).happenings;
  expect(happening?.responsibility ?? null).toBe(responsibility);
});

test.each([
  [
    "ur",
    "کوئٹہ میں دھماکا، چار افراد ہلاک",
    "کوئٹہ میں پیر کو بم دھماکے میں چار افراد ہلاک ہو گئے۔ بلوچستان لبریشن آرمی نے حملے کی ذمہ داری قبول کر لی۔",
  ],
  [
    "fr",
    "Quatre morts dans un attentat à Quetta",
    "Une bombe a tué quatre personnes à Quetta lundi. L'Armée de libération du Baloutchistan (Balochistan Liberation Army) a revendiqué l'attentat.",
  ],
  [
    "es",
    "Cuatro muertos en un atentado en Quetta",
    "Una bomba mató a cuatro personas en Quetta el lunes. El Balochistan Liberation Army reivindicó el atentado.",
  ],
])("a claim in %s", (language, title, text) => {
  const article = { title, text, language, publishedAt: new Date("2026-01-06T09:00:00Z") };
  const [happening] = assess(article, findMentions(watchlist, fullText(article))).happenings;
  expect(happening?.responsibility).toBe("claimed");
});
