import { watchlistSchema } from "../../src/config/schema.js";

/** A watchlist with overlapping names, ambiguous acronyms and several scripts. */
export const watchlistConfig = watchlistSchema.parse({
  groups: [
    {
      id: "bla",
      name: "Balochistan Liberation Army",
      aliases: ["Baloch Liberation Army", "Majeed Brigade", "بلوچستان لبریشن آرمی", "جيش تحرير بلوشستان"],
      acronyms: [{ text: "BLA", near: ["Baloch", "Balochistan", "Quetta", "Pakistan"] }],
      not: ["Biologics License Application"],
    },
    {
      id: "daesh-khorasan",
      name: "Daesh-Khorasan",
      aliases: ["Daesh-K", "Islamic State Khorasan Province", "ISIS-K", "داعش خراسان"],
      acronyms: [{ text: "ISKP", near: [], ambiguous: false }],
    },
    { id: "daesh", name: "Daesh", aliases: ["Islamic State", "ISIS", "داعش"] },
    {
      id: "ttp",
      name: "Tehreek-e-Taliban Pakistan",
      aliases: ["Pakistani Taliban", "تحریک طالبان پاکستان"],
      acronyms: [{ text: "TTP", near: ["Taliban", "Pakistan", "Waziristan", "Peshawar"] }],
      not: ["thrombotic thrombocytopenic purpura"],
    },
    { id: "taliban", name: "Taliban", aliases: ["Afghan Taliban", "طالبان"] },
    { id: "haqqani", name: "Haqqani Network" },
    { id: "shabaab", name: "Al-Shabaab", aliases: ["حركة الشباب", "الشباب المجاهدين"] },
    { id: "aqap", name: "Al-Qaida in the Arabian Peninsula", aliases: ["al-Qaeda"] },
    { id: "let", name: "Lashkar-e-Taiba", aliases: ["The Resistance Front"], acronyms: [{ text: "LeT", near: ["Kashmir"] }] },
    { id: "pkk", name: "Kurdistan Workers' Party", acronyms: [{ text: "PKK", near: [], ambiguous: false }] },
  ],
  terms: [
    { id: "fto", name: "Foreign Terrorist Organization", phrases: ["Foreign Terrorist Organization", "FTO list", "FTO"] },
    { id: "doha", name: "Doha Agreement", phrases: ["Doha Agreement"] },
  ],
});
