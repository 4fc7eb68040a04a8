import { either, type LanguageRules, numberWords, phrase, wordSet, words } from "./rules.js";

export const SPANISH: LanguageRules = {
  incidents: [
    ["hijacking", phrase("secuestr…", "avión|vuelo|barco|autobús")],
    ["kidnapping", words("secuestr…|rehén|rehenes|plagiad…")],
    ["assassination", words("magnicidio|sicario…|asesinato de|atentado contra la vida")],
    [
      "bombing",
      words(
        "coche bomba|carro bomba|bomba…|explosión|explosiones|explotó|explosivo…|granada…|dinamit…|mina antipersona…|cilindro…|dron…|artefacto explosivo|campo minado|minas antipersonal",
      ),
    ],
    ["arson", words("incendiaron|incendió|quemaron|prendieron fuego|quema de")],
    [
      "armed_assault",
      words(
        "atentado…|tiroteo…|abrieron fuego|disparó|dispararon|impactos de bala|arma de fuego|armas de fuego|ataque…|atacaron|atacó|atacad…|emboscada…|emboscó|emboscan|emboscaron|emboscad…|hostigamiento…|hombres armados|masacre…|acribill…|disparos|asesinad…|asesinaron|a tiros|ataque armado|enfrentamiento…|balacera…|baleado…|ráfagas|incursión armada|retén ilegal",
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
        phrase(
          "ejército|policía|tropas|gaula|militares|uniformados",
          "liberó|liberaron|rescató|rescataron|rescatad…|rescate de|lograron la liberación",
          90,
        ),
        words(
          "incaut…|decomis…|aprehend…|captura…|capturó|capturaron|detenid…|detuv…|detención|arrest…|condenad…|bombardeo…|neutraliz…|abatid…|operativo…|desarticul…|extradit…",
        ),
        phrase("cae|caen", "jefe…|cabecilla…|líder…|lideresa|presunt…|integrante…|miembro…|sicario…|operador…", 40),
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
      "jep|jurisdicción especial|comisión de la verdad|exguerrilla|antigua guerrilla|con frecuencia|aniversario|conmemor…|recuerda a|homenaje…|el año pasado|el mes pasado|desmintió|desmiente…|estudia|estudian|evalúa|evalúan|analiza|analizan|no hay acuerdo|recordó a|recordaron a|rememor…|en lo que va de año|en lo que va del año|durante el año|negó|niega|niegan|negaron|amenaza…|película|novela|videojuego|podría|podrían|falsa alarma|juicio por|se cumplen",
    ),
    phrase("hace", "años|año|meses|décadas", 25),
    phrase("inaugur…|exhib…|exposición|documental|libro", "víctimas|fotografías|asesinad…|ataque…|atentado…", 90),
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
    "cuerpos de|cadáveres|muert…|fallecid…|víctimas mortales|perdieron la vida|perdió la vida|murieron|murió|asesinad…|fallec…|mató|mata|matan|mataron",
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
