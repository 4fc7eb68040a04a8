import fc from "fast-check";
import { expect, test } from "vitest";
import { watchlistSchema } from "../../src/config/schema.js";
import { fold } from "../../src/watchlist/fold.js";
import { compileWatchlist, findMentions, namesakesOf } from "../../src/watchlist/index.js";
import { acronymSpellings, spellings, termSpellings } from "../../src/watchlist/variants.js";
import { watchlistConfig } from "./watchlist.js";

const watchlist = compileWatchlist(watchlistConfig);
const found = (text: string) => findMentions(watchlist, text).map(({ id, start, end }) => [id, text.slice(start, end)]);
const ids = (text: string) => findMentions(watchlist, text).map(({ id }) => id);

test.each<[string, [string, string][]]>([
  [
    "The Pakistani Taliban met the Taliban.",
    [
      ["ttp", "Pakistani Taliban"],
      ["taliban", "Taliban"],
    ],
  ],
  ["Tehreek-e-Taliban Pakistan claimed it", [["ttp", "Tehreek-e-Taliban Pakistan"]]],
  ["the Tehrik-i-Taliban", [["taliban", "Taliban"]]],
  ["the Tehreek-i-Taliban  Pakistan", [["ttp", "Tehreek-i-Taliban  Pakistan"]]],
  [
    "Daesh-K, Daesh-Khorasan and Daesh",
    [
      ["daesh-khorasan", "Daesh-K"],
      ["daesh-khorasan", "Daesh-Khorasan"],
      ["daesh", "Daesh"],
    ],
  ],
  ["DAESH–KHORASAN", [["daesh-khorasan", "DAESH–KHORASAN"]]],
  [
    "a Taliban-led, anti-Taliban, Taliban’s",
    [
      ["taliban", "Taliban"],
      ["taliban", "Taliban"],
      ["taliban", "Taliban"],
    ],
  ],
  ["Talibanization and Talibans", []],
  [
    "el-Shabaab, Al Shabaab, Alshabaab, ash-Shabaab",
    [
      ["shabaab", "el-Shabaab"],
      ["shabaab", "Al Shabaab"],
      ["shabaab", "Alshabaab"],
      ["shabaab", "ash-Shabaab"],
    ],
  ],
  ["Al-Qa'ida in the Arabian Peninsula", [["aqap", "Al-Qa'ida in the Arabian Peninsula"]]],
  ["d'Al-Qaeda", [["aqap", "Al-Qaeda"]]],
  ["Ｔａｌｉｂａｎ", [["taliban", "Ｔａｌｉｂａｎ"]]],
  ["Tálibán", [["taliban", "Tálibán"]]],
  [
    "the Kurdistan Workers’ Party (PKK) and PKK'nın",
    [
      ["pkk", "Kurdistan Workers’ Party"],
      ["pkk", "PKK"],
      ["pkk", "PKK"],
    ],
  ],
  [
    "Foreign Terrorist Organisations; the FTO list, an fto",
    [
      ["fto", "Foreign Terrorist Organisations"],
      ["fto", "FTO list"],
    ],
  ],
  ["تحريك طالبان", [["taliban", "طالبان"]]],
  ["تحریکِ طالبان پاکستان نے", [["ttp", "تحریکِ طالبان پاکستان"]]],
  [
    "وطالبان والشباب المجاهدين",
    [
      ["taliban", "طالبان"],
      ["shabaab", "الشباب المجاهدين"],
    ],
  ],
  ["لحركة الشباب", [["shabaab", "حركة الشباب"]]],
  ["بلوچستان لبريشن آرمي", [["bla", "بلوچستان لبريشن آرمي"]]],
  ["داعـــش", [["daesh", "داعـــش"]]],
  ["داعشي", []],
])("%s", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ["The BLA attacked a convoy near Quetta.", ["bla"]],
  ["The Baloch Liberation Army (BLA) struck. The BLA said so.", ["bla", "bla", "bla"]],
  ["The Majeed Brigade is part of the BLA.", ["bla", "bla"]],
  ["The FDA accepted the Biologics License Application (BLA); the BLA has priority.", []],
  ["A Biologics License Application (BLA) was filed in Pakistan. The BLA is complete.", []],
  ["The BLA was filed.", []],
  ["a bla near Quetta", []],
  ["Bachelor of Liberal Arts (BLA) courses open in Pakistan; BLA fees rise.", []],
  ["TTPs of the adversary in Pakistan", []],
  ["TTP, or thrombotic thrombocytopenic purpura, is rare.", []],
  ["The Taliban sheltered the TTP.", ["taliban", "ttp"]],
  ["ISKP said", ["daesh-khorasan"]],
  ["Let us go to Kashmir; LeT was there.", ["let"]],
])("acronyms count with context only: %s", (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test("every mention's span folds to a spelling of its alias, whatever stands around it", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Taliban",
      "ÁL-SHABAAB",
      "daesh – khorasan",
      "BLA",
      "Quetta",
      "طَالبان",
      "داعش",
      "’s",
      "(",
      "-",
      " ",
      "FTO list",
      "ﬁ",
      "😀",
      "\u200d",
    ),
    fc.string({ unit: "grapheme" }),
  );
  const known = new Set(
    watchlistConfig.groups.flatMap(({ name, aliases, acronyms }) =>
      [...[name, ...aliases].flatMap(spellings), ...acronyms.flatMap(({ text }) => acronymSpellings(text))].map(
        ({ form }) => form,
      ),
    ),
  );
  for (const term of watchlistConfig.terms)
    for (const phrase of [term.name, ...term.phrases]) for (const { form } of termSpellings(phrase)) known.add(form);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(" ");
      let end = 0;
      for (const mention of findMentions(watchlist, text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
        expect(known).toContain(fold(text.slice(mention.start, mention.end)));
      }
    }),
  );
});

test("matching takes time linear in the text, repetitive or not", () => {
  const text = "Tehreek-e-Taliban Pakista ".repeat(40_000);
  const started = performance.now();
  findMentions(watchlist, text);
  expect(performance.now() - started).toBeLessThan(4000);
});

test("a short name means the group whose longer name the text gives, where armed men are spoken of", () => {
  const claimed = "The Pakistani Taliban said that a Taliban suicide bomber struck the mosque.";
  expect(ids(claimed)).toEqual(["ttp", "ttp"]);
  expect(ids("The Pakistani Taliban said that the Taliban government shelters them.")).toEqual(["ttp", "taliban"]);
  expect(ids("The Pakistani Taliban and the Afghan Taliban deny that Taliban fighters did it.")).toEqual([
    "ttp",
    "taliban",
    "taliban",
  ]);
  expect(ids("A Taliban suicide bomber struck the mosque.")).toEqual(["taliban"]);
});

test("a short name with which a longer name begins is none", () => {
  const config = {
    groups: [{ id: "jem", name: "Jaish-e-Mohammed", aliases: [], acronyms: [{ text: "Jaish", near: ["Kashmir"] }], not: [] }],
    terms: [],
  };
  const list = compileWatchlist(watchlistSchema.parse(config));
  const named = (text: string) => findMentions(list, text).map(({ id }) => id);
  expect(named("The militant group Jaish al-Fursan claimed the attack, which reminded of Kashmir.")).toEqual([]);
  expect(named("In Kashmir, Jaish militants attacked a camp.")).toEqual(["jem"]);
});

test("to a group those whose name its own holds", () => {
  const namesakes = namesakesOf(watchlistConfig);
  expect(namesakes.get("ttp")).toEqual(["taliban"]);
  expect(namesakes.has("taliban")).toBe(false);
});
