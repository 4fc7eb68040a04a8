import { either, type LanguageRules, numberWords, phrase, wordSet, words } from "./rules.js";

export const FRENCH: LanguageRules = {
  incidents: [
    ["hijacking", phrase("détourn…", "avion|vol|navire|bus")],
    ["kidnapping", words("enlevé…|enlève…|enlèvement…|kidnapp…|otage…|prise d'otage…")],
    ["assassination", words("assassinat…|assassiné…")],
    [
      "bombing",
      words(
        "attentat…|kamikaze…|drone…|missile…|obus|bombardé…|explosion…|explosé…|bombe…|engin explosif|voiture piégée|mine artisanale|roquette…|grenade…|tirs de mortier",
      ),
    ],
    [
      "arson",
      either(
        phrase("ont|a|ete|avoir|avaient|avait", "incendié…", 12),
        words(
          "incendiée|incendiées|incendie criminel|incendies criminels|incendiaire…|incendient|incendiant|cocktail molotov|mis le feu|mettant le feu|met le feu",
        ),
      ),
    ],
    [
      "armed_assault",
      either(
        phrase(
          "soldat…|militaire…|policier…|gendarme…|civil…|villageois|pêcheur…|orpailleur…|pasteur…|prêtre…|imam…|gardien…|maire…|élu…|enseignant…|étudiant…|commerçant…|agriculteur…|cultivateur…|berger…|éleveur…|déplacé…|habitant…|fidèle…|journaliste…",
          "tué…|massacré…|abattu…|exécuté…",
          25,
        ),
        phrase("sauté|saute|sautent", "mine…|engin…", 30),
        phrase(
          "tué…|massacré…|exécuté…|égorgé…",
          "milicien…|rebelle…|combattant…|jihadiste…|djihadiste…|hommes armés|gang…|insurgé…",
          60,
        ),
        words(
          "incursion…|irruption|machette…|coups de feu|assaut…|tuerie…|pris pour cible|razzia…|fusillade…|ouvert le feu|attaque…|attaqué…|embuscade…|hommes armés|massacre…|tirs|abattu…|égorgé…|décapité…|poignardé…|attaque au couteau",
        ),
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
        phrase(
          "ue|union européenne|états-unis|washington|trésor|londres|royaume-uni|paris|onu|conseil de sécurité|canada|ottawa",
          "sanctionne…|sanctionné…|gèle…",
          60,
        ),
        phrase("avoirs", "gelés|gel", 30),
        words("gel des avoirs"),
        phrase("interdi…|dissou…", "groupe|organisation|mouvement", 40),
      ),
    ],
    [
      "enforcement",
      words(
        "saisi|saisie|saisit|saisissent|arrêté…|arrestation…|interpell…|condamné…|frappe…|raid…|neutralis…|déjoué…|mis en examen|démantel…",
      ),
    ],
    ["policy", words("accord…|cessez-le-feu|trêve|négociation…|pourparlers|dialogue|résolution|projet de loi")],
  ],
  background: either(
    words(
      "anniversaire|commémor…|hommage…|l'an dernier|l'année dernière|le mois dernier|démenti…|dément|démentent|envisage|envisagent|étudie|étudient|nie|nient|nié|menace…|depuis le début de l'année|depuis le début du mois|au cours de l'année|en mémoire de|rend hommage|stèle|mémorial|cérémonie du souvenir|film|roman|jeu vidéo|pourrait|pourraient|fausse alerte|procès",
    ),
    phrase("il y a", "ans|mois|années|siècle", 25),
    phrase("inaugur…|rouvre…|rouvert|ouvre ses portes|exposition", "musée|hôtel|école…|monument|photo…|victimes|attentat…"),
    phrase("musée|exposition|documentaire|livre", "attentat…|attaque…|victimes"),
    phrase("attaque…|attentat…", "en 19|en 200|en 201|en 202", 40),
  ),
  mishap: either(
    words(
      "ours|loups|crocodile…|hippopotame…|abeilles|chiens errants|braquage…|cambriolage…|règlement de comptes|féminicide…|dispute familiale|exercice…|simulation…|entraînement…|incendie mortel|accident…|collision…|effondrement…|séisme…|inondation…|naufrage…|déraill…|crise cardiaque|cyberattaque…|attaque informatique|moustique…|requin…|virus|épidémie|choléra|paludisme|piste accidentelle",
    ),
    phrase("explosion…|fuite…|bouteille…|bonbonne…", "gaz", 15),
  ),
  claim: words("revendiqu…|attribué…|imputé…"),
  militantsFell: either(
    phrase(
      "commandant…|membre…|combattant…|chef…|jihadiste…|djihadiste…|terroriste…|cadre…|milicien…",
      "tué…|abattu…|neutralis…|éliminé…",
      45,
      "forces|armée|police|gendarmerie|famille|village|ont",
    ),
    phrase(
      "tué…|tue|tuant|abattu…|neutralis…|élimin…",
      "membre du|membres du|cadre du|combattant…|jihadiste…|djihadiste…|terroriste…|milicien…|chef du|responsable du",
      30,
      "par|dans|lors|lorsque|quand|après|alors|contre",
    ),
  ),
  rising: words("s'alourdit|passe à|passé à|porte à|portant à|grimpe à|monte à"),
  killed: words(
    "corps sans vie|corps de|dépouilles|décapité…|égorgé…|massacré…|mort…|péri|périr…|tué…|tuant|tue|décès|décédé…|victimes",
  ),
  injured: words("blessé…|blessant|blesse"),
  numbers: numberWords(
    "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 dizaine=10 dizaines=10 douzaine=12 douzaines=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 milliers=1000",
  ),
  and: new Set(["et"]),
  range: wordSet("et|à|ou"),
  between: wordSet("entre|de"),
  counts: "either",
  today: words("aujourd'hui|ce matin|ce soir"),
  yesterday: words("hier|la veille"),
  dayBefore: words("avant-hier"),
  lately: words("la semaine dernière|cette semaine|ces derniers jours|le week-end dernier|dans la nuit"),
  months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre".split("|"),
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
        "atentado…|coche bomba|carro bomba|bomba…|explosión|explosiones|explotó|explosivo…|granada…|dinamit…|mina antipersona…|cilindro…|dron…|artefacto explosivo|campo minado|minas antipersonal",
      ),
    ],
    ["arson", words("incendiaron|incendió|quemaron|prendieron fuego|quema de")],
    [
      "armed_assault",
      words(
        "tiroteo…|abrieron fuego|ataque…|atacaron|atacó|emboscada…|emboscan|emboscaron|hostigamiento…|hombres armados|masacre…|acribill…|disparos|asesinad…|asesinaron|a tiros|ataque armado|enfrentamiento…|balacera…|baleado…|ráfagas|incursión armada|retén ilegal",
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
        phrase(
          "ue|unión europea|ee uu|estados unidos|tesoro|washington|londres|reino unido|onu|consejo de seguridad|canadá",
          "sanciona|sancionó|sancionan|congela…|congeló",
          60,
        ),
        phrase("activos|bienes", "congelad…", 30),
      ),
    ],
    [
      "enforcement",
      either(
        words(
          "incaut…|decomis…|aprehend…|captura…|capturó|capturaron|detenid…|detuv…|detención|arrest…|condenad…|bombardeo…|neutraliz…|abatid…|operativo…|desarticul…|extradit…",
        ),
        phrase("muerte en combate|dado de baja|dados de baja", "guerriller…|disidente…|cabecilla…"),
      ),
    ],
    [
      "policy",
      words("acuerdo…|cese al fuego|alto el fuego|tregua|negociaci…|diálogo…|mesa de diálogo|proyecto de ley|resolución"),
    ],
  ],
  background: either(
    words(
      "aniversario|conmemor…|recuerda a|homenaje…|el año pasado|el mes pasado|desmintió|desmiente…|estudia|estudian|evalúa|evalúan|analiza|analizan|no hay acuerdo|recordó a|recordaron a|rememor…|en lo que va de año|en lo que va del año|durante el año|negó|niega|niegan|negaron|amenaza…|película|novela|videojuego|podría|podrían|falsa alarma|juicio por|se cumplen",
    ),
    phrase("hace", "años|año|meses|décadas", 25),
    phrase(
      "inaugur…|exhib…|expon…|exposición|muestra|museo|documental|libro",
      "víctimas|fotografías|asesinad…|ataque…|atentado…",
      90,
    ),
  ),
  mishap: either(
    words(
      "falsa amenaza|oso|jaguar|perros|abejas|cocodrilo…|caimán|feminicidio…|riña…|robo a|asalto a un banco|simulacro…|ejercicio de|entrenamiento…|accidente…|volcadura|derrumbe…|sismo|terremoto…|inundaci…|naufragio|descarril…|infarto|ciberataque…|ataque cardíaco|ataque informático|dengue|virus|tiburón…|mosquito…|epidemia|cólera|pirotecnia",
    ),
    phrase("explosión|fuga|cilindro…|tanque…|pipa", "gas", 12),
  ),
  militantsFell: phrase(
    "disidente…|disidencia…|guerriller…|integrante…|miembro…|cabecilla…|terrorista…|yihadista…",
    "muert…|murieron|abatid…|dad… de baja|neutraliz…",
    60,
    "ejército|policía|guardia|fuerza|fuerzas|armada|infantería|comunidad|familia|emboscan|emboscaron|matan|mataron|atacan|atacaron",
  ),
  rising: words("ascien…|sube… a|suben a|eleva a|elevó|suman|ya son|aumenta a|llega a"),
  claim: words("reivindic…|se atribuy…|atribuid…|responsabil…|adjudic…"),
  killed: words(
    "cuerpos de|cadáveres|muert…|fallecid…|víctimas mortales|murieron|murió|asesinad…|fallec…|mató|mata|matan|mataron",
  ),
  injured: words("herid…|lesionad…|hirió|hirieron"),
  numbers: numberWords(
    "un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veintiún=21 veintiuno=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 sesenta=60 cien=100 decena=10 decenas=10 docena=12 docenas=12 veintena=20 treintena=30 centenar=100 centenares=100 cientos=100 miles=1000",
  ),
  and: new Set(["y", "e"]),
  range: wordSet("y|a|o"),
  between: wordSet("entre|de"),
  counts: "either",
  today: words("hoy|esta mañana|esta tarde"),
  yesterday: words("ayer|anoche"),
  dayBefore: words("anteayer|antier"),
  lately: words("la semana pasada|esta semana|en los últimos días|el fin de semana|la madrugada"),
  months: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre".split("|"),
  weekdays: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
};

export const RUSSIAN: LanguageRules = {
  incidents: [
    ["hijacking", phrase("угон…|захват…", "самолет…|судн…|автобус…|сухогруз…|танкер…|корабл…")],
    ["kidnapping", words("похищ…|похитил…|заложник…")],
    [
      "bombing",
      words(
        "взрыв…|взорва…|подорва…|подрыв…|смертник…|бомб…|теракт…|самодельное взрывное|гранат…|обстрел…|обстреля…|удар…|беспилотник…|ракет…",
      ),
    ],
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
        phrase("признал…|признать|признан|признана|признаны|внес…|включ…|объяв…", "террорист…|списк…|перечень|экстремист…", 80),
        phrase("ввел…|ввод…", "санкци…", 30),
        phrase("запрет…", "организац…|группиров…|деятельност…", 50),
      ),
    ],
    [
      "enforcement",
      words(
        "изъят…|изъял…|задержа…|арест…|приговор…|осужд…|ликвидир…|нейтрализ…|спецоперац…|предотврат…|пресек…|авиаудар…|уничтож…",
      ),
    ],
    ["policy", words("переговор…|соглашени…|перемири…|прекращени… огня|резолюци…|законопроект…|диалог…")],
  ],
  background: either(
    words(
      "годовщин…|памят…|с начала года|с начала месяца|за год|выставк…|музе…|не рассматрива…|панихид…|по делу о|жалоб…|в прошлом году|в прошлом месяце|лет назад|года назад|год назад|месяцев назад|месяца назад|опроверг…|рассматрива…|планиру…|отрица…|угроз…|фильм…|роман|игра|может быть|ложн… тревог…",
    ),
    phrase("мог…", "совершить|атаковать|напасть", 30),
  ),
  mishap: either(
    words(
      "ложн… сообщени…|о заминировании|о минировании|лжеминирован…|волк…|собак…|ограблени…|поножовщин…|ссор…|учени…|условн…|по легенде|дтп|авари…|землетряс…|наводнени…|обрушени…|кибератак…|хакер…|вирус…|грипп…|инфаркт…|акул…|медвед…|утечк… газа|хлоп…",
    ),
    phrase("взрыв…", "газа|газово…|бытового|котл…|баллон…", 12),
  ),
  militantsFell: either(
    phrase("боевик…|террорист…|главар…", "уничтож…|ликвидир…|убит…|нейтрализ…", 60),
    phrase("уничтож…|ликвидир…|нейтрализ…", "боевик…|террорист…|главар…", 40),
  ),
  rising: words("вырос…|возрос…|увеличил…|достиг…"),
  claim: words("ответственност…|обвин…|взял… на себя"),
  killed: words("тела|погиб…|убит…|убил…|жертв…|скончал…|погибш…"),
  injured: words("ранен…|ранил…|пострада…|постра…"),
  numbers: numberWords(
    "один=1 одна=1 два=2 две=2 двое=2 три=3 трое=3 четыре=4 четверо=4 четверых=4 пять=5 пятеро=5 шесть=6 шестеро=6 семь=7 семеро=7 восемь=8 девять=9 десять=10 одиннадцать=11 двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 шестнадцать=16 семнадцать=17 восемнадцать=18 девятнадцать=19 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100 одного=1 одной=1 двух=2 двоих=2 трех=3 троих=3 четырех=4 пяти=5 пятерых=5 шести=6 шестерых=6 семи=7 семерых=7 восьми=8 девяти=9 десяти=10 двенадцати=12 пятнадцати=15 двадцати=20 тридцати=30 десяток=10 десятки=10 десятков=10 дюжина=12 сотни=100 сотен=100 тысячи=1000",
  ),
  and: new Set(["и", "а"]),
  range: wordSet("до|или"),
  between: wordSet("от"),
  counts: "either",
  today: words("сегодня|утром"),
  yesterday: words("вчера|накануне"),
  dayBefore: words("позавчера"),
  lately: words("на прошлой неделе|на этой неделе|в последние дни|в ночь на|минувш…"),
  months: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря".split("|"),
  weekdays: ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"],
};
