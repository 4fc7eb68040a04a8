import { expect, test } from "vitest";
import { watchlistSchema } from "../../src/config/schema.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";

/** What a watchlist of one name finds in a text, as the text has it. */
function found(alias: string, text: string): string[] {
  const config = watchlistSchema.parse({ groups: [{ id: "it", name: alias }] });
  return findMentions(compileWatchlist(config), text).map(({ start, end }) => text.slice(start, end));
}

test.each<[alias: string, text: string, as: string]>([
  ["Tehreek-e-Taliban", "the TEHRIK–I–TALIBAN said", "TEHRIK–I–TALIBAN"],
  ["Lashkar-e-Taiba", "Lashkar-i-Tayyiba", "Lashkar-i-Tayyiba"],
  ["Lashkar-e-Taiba", "Lashkar e Toiba's men", "Lashkar e Toiba"],
  ["Jaish-e-Mohammed", "Jaysh-e-Muhammad", "Jaysh-e-Muhammad"],
  ["Jaish al-Adl", "Jaysh ul-Adl", "Jaysh ul-Adl"],
  ["Hizbul Mujahideen", "Hizb-ul-Mujahidin", "Hizb-ul-Mujahidin"],
  ["Harkat-ul-Jihad", "Harkatul Jihad", "Harkatul Jihad"],
  ["Daesh", "Da'ish", "Da'ish"],
  ["Daesh", "Da’esh", "Da’esh"],
  ["Baloch Liberation Army", "Baluch Liberation Army", "Baluch Liberation Army"],
  ["al-Shabaab", "el-Shabab", "el-Shabab"],
  ["al-Shabaab", "Alshabab", "Alshabab"],
  ["Jabhat al-Nusra", "Jabhat an-Nusrah", "Jabhat an-Nusrah"],
  ["Ansar al-Islam", "Ansar ul Islam", "Ansar ul Islam"],
  ["al-Qaeda", "d’Al-Qaïda", "Al-Qaïda"],
  ["Hezbollah", "Hizbullah'ın", "Hizbullah"],
  ["PKK", "PKK'lıların", "PKK"],
  ["Wagner Group", "the Ｗａｇｎｅｒ Ｇｒｏｕｐ", "Ｗａｇｎｅｒ Ｇｒｏｕｐ"],
  ["Ejército de Liberación Nacional", "EJERCITO DE LIBERACION NACIONAL", "EJERCITO DE LIBERACION NACIONAL"],
  ["Ejército", "Eje\u0301rcito", "Eje\u0301rcito"],
  ["Communist Party of India (Maoist)", "Communist Party of India–Maoist", "Communist Party of India–Maoist"],
  ["DHKP/C", "DHKP-C", "DHKP-C"],
  ["Tali\u00adban", "Taliban", "Taliban"],
  ["Taliban", "Tali\u00adban", "Tali\u00adban"],
  ["Талибан", "лидеры Талибана", "Талибана"],
  ["Исламское государство", "боевики «Исламского государства»", "Исламского государства"],
  ["Аль-Каида", "с «Аль-Каидой»", "Аль-Каидой"],
  ["Рабочая партия Курдистана", "Рабочей партией Курдистана", "Рабочей партией Курдистана"],
  ["Хезболла", "удар по Хезболле", "Хезболле"],
  ["Хуситы", "против хуситов", "хуситов"],
  ["طالبان", "وطالبان", "طالبان"],
  ["الحوثيون", "للحوثيين", "للحوثيين"],
  ["تنظيم القاعدة", "تنظيم القاعده", "تنظيم القاعده"],
  ["أنصار الله", "انصار الله", "انصار الله"],
  ["تحریک طالبان پاکستان", "تحريك طالبان باكستان پاکستان تحريكِ طالبان پاكستان", "تحريكِ طالبان پاكستان"],
  ["داعش", "داعش\u200cها", "داعش"],
  ["القاعدة", "القاعـــدةُ", "القاعـــدةُ"],
  ["۲۳ مارچ", "23 مارچ", "23 مارچ"],
  ["哈马斯", "以色列与哈马斯停火", "哈马斯"],
  ["Hamas", "與Hamas談判", "Hamas"],
  ["탈레반", "탈레반은", "탈레반"],
  ["ハマス", "ハマスが", "ハマス"],
  ["Hamas", "😀Hamas", "Hamas"],
])("%s is found in “%s”", (alias, text, as) => {
  expect(found(alias, text)).toEqual([as]);
});

test.each<[alias: string, text: string]>([
  ["Hamas", "Hamaspik"],
  ["Hamas", "Bahamas"],
  ["Taliban", "Talibanization"],
  ["Daesh", "Daeshwar"],
  ["Let", "e\u0301Let"],
  ["طالبان", "مطالبان"],
  ["Талибан", "Талибанизация"],
])("%s is not found in “%s”", (alias, text) => {
  expect(found(alias, text)).toEqual([]);
});
