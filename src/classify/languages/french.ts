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
    [
      "policy",
      words("protocole…|paraph…|accord…|cessez-le-feu|trêve|négociation…|pourparlers|dialogue|résolution|projet de loi"),
    ],
  ],
  background: either(
    words(
      "anniversaire|ans après|ans plus tard|commémor…|hommage…|l'an dernier|l'année dernière|le mois dernier|démenti…|dément|démentent|envisage|envisagent|étudie|étudient|nie|nient|nié|menace…|depuis le début de l'année|depuis le début du mois|au cours de l'année|en mémoire de|rend hommage|stèle|mémorial|cérémonie du souvenir|film|roman|jeu vidéo|pourrait|pourraient|fausse alerte|procès",
    ),
    phrase("il y a", "ans|mois|années|siècle", 25),
    phrase("avait|avaient", "revendiqué…", 12),
    phrase("dédié…", "victimes|morts", 25),
    phrase("inaugur…|rouvre…|rouvert|ouvre ses portes|exposition", "musée|hôtel|école…|monument|photo…|victimes|attentat…"),
    phrase("documentaire", "attentat…|attaque…|victimes"),
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
      "membre du|membres du|cadre du|combattant…|jihadiste…|djihadiste…|terroriste…|milicien…|chef du|chef de l|chef des|émir…|numéro un|responsable du",
      60,
      "par|dans|lors|lorsque|quand|après|alors|contre",
    ),
  ),
  rising: words("s'alourdit|passe à|passé à|porte à|portant à|grimpe à|monte à|s'établit|s'élève"),
  killed: words(
    "corps sans vie|corps de|dépouilles|décapité…|égorgé…|massacré…|exécuté…|perdu la vie|perdent la vie|mort…|péri|périr…|tué…|tuant|tue|décès|décédé…|victimes",
  ),
  injured: words("blessé…|blessant|blesse"),
  numbers: numberWords(
    "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 dizaine=10 dizaines=10 douzaine=12 douzaines=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60 centaine=100 centaines=100 milliers=1000",
  ),
  and: new Set(["et"]),
  range: wordSet("et|à|ou"),
  between: wordSet("entre|de"),
  counts: "either",
  today: words("aujourd'hui|ce matin|ce soir"),
  yesterday: words("hier|la veille"),
  dayBefore: words("avant-hier|l'avant-veille"),
  lately: words("la semaine dernière|cette semaine|ces derniers jours|le week-end dernier|dans la nuit"),
  months: "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre".split("|"),
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
};
