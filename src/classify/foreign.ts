import type { EventKind, IncidentType } from "../config/vocabulary.js";

/** What is known of a language besides English: key words, enough for kind, groups, place and toll. */
export interface ForeignRules {
  killed: RegExp;
  injured: RegExp;
  numbers: Record<string, number>;
  incidents: [IncidentType, RegExp][];
  kinds: [Exclude<EventKind, "incident">, RegExp][];
  background: RegExp;
}

const AR_NUMBERS = {
  واحد: 1,
  اثنان: 2,
  اثنين: 2,
  شخصين: 2,
  شخصان: 2,
  قتيلان: 2,
  قتيلين: 2,
  جريحان: 2,
  ثلاثة: 3,
  أربعة: 4,
  خمسة: 5,
  ستة: 6,
  سبعة: 7,
  ثمانية: 8,
  تسعة: 9,
  عشرة: 10,
  عشرات: 10,
  العشرات: 10,
};
const UR_NUMBERS = {
  ایک: 1,
  دو: 2,
  تین: 3,
  چار: 4,
  پانچ: 5,
  چھ: 6,
  سات: 7,
  آٹھ: 8,
  نو: 9,
  دس: 10,
  گیارہ: 11,
  بارہ: 12,
  تیرہ: 13,
  چودہ: 14,
  پندرہ: 15,
  بیس: 20,
  درجنوں: 12,
  متعدد: 3,
};

/** By ISO 639-1. */
export const FOREIGN: Partial<Record<string, ForeignRules>> = {
  ar: {
    killed: /قتيلان|قتيلين|قتلى|قتيلا?ً?|مقتل|قُتل|قتل|مصرع|قضى/u,
    injured: /جريحان|جرحى|جريحا?ً?|إصابة|أصيب|مصابين/u,
    numbers: AR_NUMBERS,
    incidents: [
      ["bombing", /انفجار|تفجير|انتحاري|عبوة ناسفة|سيارة مفخخة|قذائف|قصف/u],
      ["kidnapping", /اختطاف|خطف|اختطف|رهائن/u],
      ["assassination", /اغتيال|اغتال/u],
      ["armed_assault", /هجوم|مسلح(?:ون|ين)|إطلاق نار|كمين|اشتباكات/u],
    ],
    kinds: [
      ["delisting", /(?:شطب|إزالة|رفع).{0,40}(?:قائمة|قوائم).{0,30}(?:الإرهاب|العقوبات)/u],
      ["designation", /(?:تصنيف|صنفت|أدرجت|إدراج).{0,60}(?:إرهابية|قائمة الإرهاب|قوائم الإرهاب)|فرض(?:ت)? عقوبات/u],
      ["enforcement", /اعتقال|القبض على|توقيف|محاكمة|غارة جوية/u],
      ["policy", /اتفاق|وقف إطلاق النار|مفاوضات|هدنة/u],
    ],
    background: /ذكرى|في عام (?:19|20)\d\d|سابقا|العام الماضي/u,
  },
  ur: {
    killed: /ہلاک|جاں بحق|شہید|جان سے گئے|مارے گئے/u,
    injured: /زخمی/u,
    numbers: UR_NUMBERS,
    incidents: [
      ["bombing", /دھماک|بم |خودکش|بارودی سرنگ/u],
      ["kidnapping", /اغوا|یرغمال/u],
      ["assassination", /ٹارگٹ کلنگ|قاتلانہ/u],
      ["armed_assault", /حمل[ہےوں]|فائرنگ|گھات|جھڑپ/u],
    ],
    kinds: [
      ["delisting", /(?:فہرست|لسٹ) سے (?:نکال|خارج)/u],
      ["designation", /دہشت گرد تنظیم قرار|(?:دہشت گرد\S* .{0,30}(?:فہرست|لسٹ) میں شامل)|پابندیاں? (?:عائد|لگا)|کالعدم قرار/u],
      ["enforcement", /گرفتار|آپریشن|عدالت .{0,40}سزا/u],
      ["policy", /مذاکرات|معاہدہ|جنگ بندی/u],
    ],
    background: /برسی|سنہ (?:19|20)\d\d|گذشتہ سال|گزشتہ سال/u,
  },
  fr: {
    killed: /tués?|tuées?|morts?|mortes?|décès/iu,
    injured: /blessée?s?/iu,
    numbers: {
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      onze: 11,
      douze: 12,
      quinze: 15,
      vingt: 20,
      dizaines: 10,
    },
    incidents: [
      ["bombing", /attentat|explosion|bombe|kamikaze|engin explosif|roquettes?/iu],
      ["kidnapping", /enlèvement|enlevée?s?|kidnapp|otages?/iu],
      ["assassination", /assassinat|assassiné/iu],
      ["armed_assault", /attaque|embuscade|fusillade|hommes armés|assaillants|jihadistes ont/iu],
    ],
    kinds: [
      ["delisting", /retir\w+ .{0,60}liste .{0,30}terroris/iu],
      [
        "designation",
        /(?:désign|class|inscri|ajout)\w+ .{0,80}(?:organisation terroriste|liste .{0,30}terroris)|sanctions contre/iu,
      ],
      ["enforcement", /arrêtée?s?|interpell|condamnée?s?|frappe aérienne|opération contre/iu],
      ["policy", /accord|cessez-le-feu|négociations|pourparlers|trêve/iu],
    ],
    background: /anniversaire|en (?:19|20)\d\d|l['’]an dernier|l['’]année dernière/iu,
  },
  es: {
    killed: /muert[oa]s?|asesinad[oa]s?|fallecid[oa]s?|murieron/iu,
    injured: /herid[oa]s?/iu,
    numbers: {
      un: 1,
      uno: 1,
      una: 1,
      dos: 2,
      tres: 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      once: 11,
      doce: 12,
      quince: 15,
      veinte: 20,
      decenas: 10,
    },
    incidents: [
      ["bombing", /atentado|explosi[óo]n|coche bomba|carro bomba|bomba|explosivos|dron(?:es)? con/iu],
      ["kidnapping", /secuestr/iu],
      ["assassination", /sicari|magnicidio/iu],
      ["armed_assault", /ataque|emboscada|tiroteo|hombres armados|masacre|hostigamiento/iu],
    ],
    kinds: [
      ["delisting", /(?:retir|elimin|excluy)\w* .{0,60}lista .{0,30}terroris/iu],
      [
        "designation",
        /(?:design|declar|inclu|a[ñn]ad)\w* .{0,80}(?:organizaci[óo]n(?:es)? terrorista|lista .{0,30}terroris)|sanciones contra/iu,
      ],
      ["enforcement", /capturad[oa]|detenid[oa]|captura de|operativo|condenad[oa]|extraditad[oa]/iu],
      ["policy", /acuerdo|cese (?:al|del) fuego|negociaciones|di[áa]logos? de paz|tregua/iu],
    ],
    background: /aniversario|en (?:19|20)\d\d|el año pasado/iu,
  },
  ru: {
    killed: /погиб\p{L}*|убит\p{L}*|жертв\p{L}*/iu,
    injured: /ранен\p{L}*|пострада\p{L}*/iu,
    numbers: {
      один: 1,
      одна: 1,
      два: 2,
      двое: 2,
      три: 3,
      трое: 3,
      четыре: 4,
      четверо: 4,
      пять: 5,
      пятеро: 5,
      шесть: 6,
      семь: 7,
      восемь: 8,
      девять: 9,
      десять: 10,
      десятки: 10,
    },
    incidents: [
      ["bombing", /взрыв|теракт|смертник|подорвал|бомб/iu],
      ["kidnapping", /похи[щт]|заложник/iu],
      ["assassination", /покушени/iu],
      ["armed_assault", /напад|атак|обстрел|засад|стрельб|боевики/iu],
    ],
    kinds: [
      ["delisting", /исключ\p{L}+ .{0,60}(?:списка|перечня) .{0,30}террор/iu],
      [
        "designation",
        /(?:призна|внес|включ)\p{L}+ .{0,80}(?:террористическ\p{L}+ организаци|(?:список|перечень) .{0,30}террор)|санкци\p{L}+ против/iu,
      ],
      ["enforcement", /задержа|арестова|ликвидирова|приговор/iu],
      ["policy", /соглашени|перемири|переговор/iu],
    ],
    background: /годовщин|в (?:19|20)\d\d году|в прошлом году/iu,
  },
};
