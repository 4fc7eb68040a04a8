import { either, type LanguageRules, numberWords, phrase, words } from "./rules.js";

export const FRENCH: LanguageRules = {
  incidents: [
    ["hijacking", phrase("détourn…", "avion|vol|navire|bus")],
    ["kidnapping", words("enlevé…|enlève…|enlèvement…|kidnapp…|otage…|prise d'otage…")],
    ["assassination", words("assassinat…|assassiné…")],
    [
      "bombing",
      words("attentat…|kamikaze…|explosion…|explosé…|bombe…|engin explosif|voiture piégée|mine artisanale|roquette…|grenade…"),
    ],
    ["arson", words("incendié…|incendie criminel|incendient|cocktail molotov")],
    [
      "armed_assault",
      words(
        "fusillade…|ouvert le feu|attaque…|attaqué…|embuscade…|hommes armés|massacre…|tirs|abattu…|égorgé…|décapité…|poignardé…|attaque au couteau",
      ),
    ],
  ],
  kinds: [
    ["delisting", phrase("retir…|radi…|lev…|révoqu…", "liste…|sanctions|désignation", 60)],
    [
      "designation",
      either(
        phrase("désign…|class…|inscri…|ajout…|plac…", "terroriste…|liste|sanctions", 80),
        phrase("impos…|annonc…", "sanctions", 30),
        phrase("interdi…|dissou…", "groupe|organisation|mouvement", 40),
      ),
    ],
    ["enforcement", words("arrêté…|arrestation…|interpell…|condamné…|frappe…|raid…|neutralis…|déjoué…|mis en examen|démantel…")],
    ["policy", words("accord…|cessez-le-feu|trêve|négociation…|pourparlers|dialogue|résolution|projet de loi")],
  ],
  background: words(
    "anniversaire|l'an dernier|l'année dernière|le mois dernier|il y a plusieurs années|démenti|dément|menace…|film|pourrait|exercice",
  ),
  claim: words("revendiqu…|attribué…|imputé…"),
  killed: words("mort…|tué…|tuant|tue|décès|décédé…|victimes"),
  injured: words("blessé…|blessant|blesse"),
  numbers: numberWords(
    "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 dizaine=10 dizaines=10 centaines=100",
  ),
  and: new Set(["et"]),
  counts: "either",
  today: words("aujourd'hui|ce matin|ce soir"),
  yesterday: words("hier"),
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
};

export const SPANISH: LanguageRules = {
  incidents: [
    ["hijacking", phrase("secuestr…", "avión|vuelo|barco|autobús")],
    ["kidnapping", words("secuestr…|rehén|rehenes|plagiad…")],
    ["assassination", words("magnicidio|sicario…|asesinato de|atentado contra la vida")],
    [
      "bombing",
      words(
        "atentado…|coche bomba|carro bomba|bomba…|explosión|explosiones|explotó|explosivo…|granada…|dinamita…|mina antipersona…|cilindro…|dron con explosivos",
      ),
    ],
    ["arson", words("incendiaron|incendió|quemaron|prendieron fuego|quema de")],
    [
      "armed_assault",
      words(
        "tiroteo…|abrieron fuego|ataque…|atacaron|atacó|emboscada…|hostigamiento…|hombres armados|masacre…|acribill…|disparos|asesinad…|asesinaron|a tiros|ataque armado|enfrentamiento…",
      ),
    ],
  ],
  kinds: [
    ["delisting", phrase("retir…|elimin…|sac…|excluy…|revoc…|levant…", "lista…|designación|sanciones", 60)],
    [
      "designation",
      either(
        phrase("design…|declar…|inclu…|agreg…|añad…|clasific…", "terrorista…|lista|sanciones", 80),
        phrase("impon…|impus…|anunci…", "sanciones", 30),
      ),
    ],
    [
      "enforcement",
      either(
        words(
          "captura…|capturó|capturaron|detenid…|detuv…|detención|arrest…|condenad…|bombardeo…|neutraliz…|abatid…|operativo…|desarticul…|extradit…",
        ),
        phrase("muerte en combate|dado de baja|dados de baja", "guerriller…|disidente…|cabecilla…"),
      ),
    ],
    [
      "policy",
      words("acuerdo…|cese al fuego|alto el fuego|tregua|negociaci…|diálogo…|mesa de diálogo|proyecto de ley|resolución"),
    ],
  ],
  background: words(
    "aniversario|el año pasado|el mes pasado|hace años|hace un año|desmintió|desmiente|negó|amenaza…|película|podría|simulacro",
  ),
  claim: words("reivindic…|se atribuy…|atribuid…|responsabil…|adjudic…"),
  killed: words("muert…|murieron|murió|asesinad…|fallec…|mató|mata|matan|mataron|dejó|deja|dejan|dejaron"),
  injured: words("herid…|lesionad…|hirió|hirieron"),
  numbers: numberWords(
    "un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 decenas=10 cientos=100",
  ),
  and: new Set(["y", "e"]),
  counts: "either",
  today: words("hoy|esta mañana|esta tarde"),
  yesterday: words("ayer|anoche"),
  weekdays: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
};

export const RUSSIAN: LanguageRules = {
  incidents: [
    ["hijacking", phrase("угон…|захват…", "самолет…|судн…|автобус…")],
    ["kidnapping", words("похищ…|похитил…|заложник…")],
    ["bombing", words("взрыв…|взорва…|подорва…|подрыв…|смертник…|бомб…|теракт…|самодельное взрывное|гранат…|обстрел…")],
    ["arson", words("подожг…|поджог…")],
    [
      "armed_assault",
      words(
        "стрельб…|открыл огонь|открыли огонь|нападени…|напал…|атак…|расстрел…|застрел…|засад…|вооруженное нападение|убийств…",
      ),
    ],
  ],
  kinds: [
    ["delisting", phrase("исключ…|снял…|отмен…|приостанов…", "списк…|перечн…|террорист…|запрет…|санкци…", 80)],
    [
      "designation",
      either(
        phrase("призна…|внес…|включ…|объяв…", "террорист…|списк…|перечень|экстремист…", 80),
        phrase("ввел…|ввод…", "санкци…", 30),
        phrase("запрет…", "организац…|группиров…|деятельност…", 50),
      ),
    ],
    [
      "enforcement",
      words("задержа…|арест…|приговор…|осужд…|ликвидир…|нейтрализ…|спецоперац…|предотврат…|пресек…|авиаудар…|уничтож…"),
    ],
    ["policy", words("переговор…|соглашени…|перемири…|прекращени… огня|резолюци…|законопроект…|диалог…")],
  ],
  background: words("годовщин…|в прошлом году|в прошлом месяце|много лет назад|опроверг…|угроз…|фильм…|учени…|может быть"),
  claim: words("ответственност…|обвин…|взял… на себя"),
  killed: words("погиб…|убит…|убил…|жертв…|скончал…|погибш…"),
  injured: words("ранен…|ранил…|пострада…|постра…"),
  numbers: numberWords(
    "один=1 одна=1 два=2 две=2 двое=2 три=3 трое=3 четыре=4 четверо=4 четверых=4 пять=5 пятеро=5 шесть=6 шестеро=6 семь=7 семеро=7 восемь=8 девять=9 десять=10 одиннадцать=11 двенадцать=12 двадцать=20 тридцать=30 десятки=10 сотни=100",
  ),
  and: new Set(["и", "а"]),
  counts: "either",
  today: words("сегодня|утром"),
  yesterday: words("вчера"),
  weekdays: ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"],
};
