import { expect, test } from "vitest";
import { languageOfText } from "../../src/articles/language.js";
import { amongLookAlikes } from "../../src/articles/look-alikes.js";

const URDU =
  "کوئٹہ میں بم دھماکے سے چار افراد ہلاک اور گیارہ زخمی ہو گئے۔ پولیس کے مطابق دھماکہ خیز مواد موٹر سائیکل میں نصب تھا۔ زخمیوں کو سول ہسپتال منتقل کر دیا گیا ہے اور علاقے کو گھیرے میں لے کر تفتیش شروع کر دی گئی ہے۔ کسی گروہ نے ذمہ داری قبول نہیں کی۔";
const PERSIAN =
  "پلیس گفت که در انفجار بمب در شهر چهار نفر کشته و یازده نفر زخمی شدند. مجروحان به بیمارستان منتقل شدند و نیروهای امنیتی منطقه را محاصره کردند. هیچ گروهی مسئولیت این حمله را بر عهده نگرفته است و تحقیقات در این باره ادامه دارد.";
const UKRAINIAN =
  "Поліція повідомила, що внаслідок вибуху в центрі міста загинули четверо людей, ще одинадцять дістали поранення. Постраждалих доставили до лікарні, слідчі працюють на місці події. Жодна група поки не взяла на себе відповідальність за напад.";
const ENGLISH =
  "Police said four people were killed and eleven injured when a bomb went off near the market in the centre of the city on Monday. The wounded were taken to the civil hospital and the area was cordoned off. No group has claimed the attack so far.";

const SOMALI =
  "Ugu yaraan siddeed qof ayaa ku dhimatay toban iyo shan kalena way ku dhaawacmeen qarax ka dhacay suuqa magaalada Muqdisho maalintii Isniinta, sida ay booliisku sheegeen. Ma jirto koox sheegatay mas'uuliyadda weerarka.";
const NAMES =
  "PORT-AU-PRINCE - Des hommes armés de la coalition Viv Ansanm ont attaqué dans la nuit de dimanche à lundi une localité de la commune de Cabaret, au nord de Port-au-Prince, tuant au moins 24 personnes, a indiqué une organisation de défense des droits humains.";

test.each([
  ["Urdu declared so", "ur-PK", URDU, "ur"],
  ["Urdu on a Persian template", "fa", URDU, "ur"],
  ["Persian declared so", "fa-IR", PERSIAN, "fa"],
  ["Ukrainian on a Russian template", "ru", UKRAINIAN, "uk"],
  ["English on an Arabic template", "ar", ENGLISH, "en"],
  ["Urdu on an English template", "en-US", URDU, "ur"],
  ["Urdu undeclared", null, URDU, "ur"],
  ["Somali, which the detector does not know", "so", SOMALI, "so"],
  ["French full of names", "fr", NAMES, "fr"],
])("%s (%s)", (_, declared, text, language) => {
  expect(languageOfText(declared, text)).toBe(language);
});

test("a text that could be in either of two look-alike languages is in the declared one", () => {
  expect(amongLookAlikes("ur", "fa", "حملہ آور فرار")).toBe("ur");
  expect(amongLookAlikes("mr", "hi", "पोलीस तपास")).toBe("mr");
  expect(amongLookAlikes("fa", "ur", URDU)).toBe("ur");
  expect(amongLookAlikes("en", "ur", URDU)).toBe("ur");
});
