/** Whom a sentence counts. */
import { type NumberHit, numbersIn } from "./numbers.js";

const PEOPLE =
  "people|persons?|individuals?|civilians?|passengers?|pilgrims?|worshippers?|police(?:men|man|women|woman)?|personnel|officers?|officials?|constables?|cops?|soldiers?|troops?|troopers?|jawans?|servicemen|guards?|levies|auxiliar(?:y|ies)|rangers?|commandos?|peacekeepers?|recruits?|cadets?|paratroopers?|members?|activists?|workers?|labou?rers?|miners?|engineers?|employees?|staff|children|child|boys?|girls?|women|woman|men|man|inspectors?|superintendents?|commanders?|chiefs?|ministers?|governors?|bodyguards?|friends?|companions?|wife|wives|husband|father|mother|cousins?|aides?|sergeants?|havildars?|naiks?|sarpanch|village heads?|headm[ae]n|deputy|villagers?|herders?|herdsmen|shepherds?|pastoralists?|nomads?|fisherm[ae]n|hunters?|vendors?|diggers?|prospectors?|loggers?|truckers?|commuters?|travell?ers?|shoppers?|spectators?|schoolchildren|schoolgirls?|schoolboys?|toddlers?|infants?|tribesmen|peasants?|farmers?|residents?|citizens?|nationals?|foreigners?|tourists?|students?|pupils?|teachers?|priests?|nuns?|jesuits?|clerics?|elders?|leaders?|journalists?|reporters?|doctors?|nurses?|chairm[ae]n|chairwoman|chairperson|councill?ors?|imams?|preachers?|drivers?|bystanders?|passers-?by|shopkeepers?|traders?|merchants?|others?|victims?|militants?|terrorists?|khawarij|khwarij|jihadi?s?ts?|islamists?|operatives?|militiam[ae]n|bandits?|naxals?|naxalites?|separatists?|companions?|associates?|rebels?|insurgents?|guerrillas?|subversives?|fighters?|gunmen|attackers?|assailants?|bombers?|maoists?|extremists?|cadres?|hostages?|prisoners?|refugees?|migrants?|americans?|pakistanis?|afghans?|indians?|iraqis?|syrians?|israelis?|palestinians?|chinese|colombians?|shi'?ites?|shias?|christians?|hindus?|muslims?|sikhs?|hazaras?|shi'?a|judges?|lawyers?|mayors?|politicians?|candidates?|relatives?|brothers?|sons?|daughters?|youths?|teenagers?|minors?|adults?|businessm[ae]n|contractors?|ranchers?|unionists?|lives|casualties|bodies|fatalities|deaths|dead|killed|wounded|injured|hurt|martyred|zq+(?= (?:were|was|are|have|had|dead|killed|died|gunned|shot|slain|and|who)\\b|[,.;]|$)|of them|of those|of whom|in the (?:attack|blast|explosion|bombing|assault)";
const peopleAhead = new RegExp(
  `^(?: of (?:his|her|their|its)\\b)?(?:[ -](?!(?:and|or|in|at|on|of|near|by|from|when|after|as|but|were|was|including)\\b)[\\p{L}'().-]{1,25}){0,5}?[ -](?:${PEOPLE})\\b`,
  "u",
);
const bareAhead =
  /^(?:\s*(?:$|[,;.)]|and\b|in\b|at\b|near\b|on\b|after\b|following\b|when\b|dead\b|others?\b|more\b|outside\b|as\b|were\b|was\b|have\b|had\b|are\b|killed\b|injured\b|wounded\b|died\b|perished\b|sustained\b|suffered\b))/;
const notPeople = new RegExp(
  `^[ -](?:(?:(?!(?:on|in|at|of|near|by|from|and|or|${PEOPLE})\\b)\\p{L}+[ -]){0,2}(?:years?|months?|weeks?|days?|hours?|minutes?|am|pm|km|kilomet\\w*|miles?|met(?:re|er)s?|kg|kilos?|kilograms?|pounds?|rounds?|rockets?|bombs?|attacks?|blasts?|explosions?|houses?|vehicles?|trucks?|cars?|buses|shops?|bullets?|percent|per cent|million|billion|incidents?|separate|districts?|provinces?|countries|times|places|locations|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b)`,
  "u",
);
const dateBehind =
  /\b(?:m[ae]n|woman|boy|girl|father|mother|priest|citizen|student|pensioner) of ?$|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|section|article|act|no\.?|route|highway|phase|age|aged) ?$/;
const SINGLE = new RegExp(
  `\\b(?:an?|another|the|his|her|their) (?:[\\p{L}-]{2,20} ){0,4}?(?:${PEOPLE.split("|killed|")[0] ?? PEOPLE})\\b(?! (?:organi[sz]ation|group|outfit|network|cell|list|attack|act|plot|threat|campaign|movement|activit|violence))`,
  "gu",
);

/** Numbers of people: followed by a word for people, or by nothing that they could count instead. */
export function peopleNumbers(low: string): NumberHit[] {
  const counted = numbersIn(low).filter(({ start, end, high }) => {
    const after = low.slice(end, end + 90);
    if (
      notPeople.test(after) ||
      dateBehind.test(low.slice(Math.max(0, start - 12), start)) ||
      (high >= 1900 && high <= 2100 && !peopleAhead.test(after))
    )
      return false;
    return peopleAhead.test(after) || bareAhead.test(after) || /^ the (?:death toll|toll|number of)\b/.test(after);
  });
  for (const found of low.matchAll(/\banother(?= (?:was |were )?(?:injured|wounded|hurt|killed|died)\b)/g))
    counted.push({ low: 1, high: 1, start: found.index, end: found.index + found[0].length });
  for (const found of low.matchAll(KILLED_ONE)) {
    const start = found.index + (found[1] ?? "").length;
    counted.push({ low: 1, high: 1, start, end: found.index + found[0].length });
  }
  for (const found of counted.length > 0 ? [] : low.matchAll(NAMED_FELL))
    counted.push({ low: 1, high: 1, start: found.index, end: found.index + found[0].trimEnd().length });
  for (const found of low.matchAll(OFFICE_FELL))
    if (!counted.some((number) => number.start < found.index + found[0].length && found.index < number.end))
      counted.push({ low: 1, high: 1, start: found.index, end: found.index + found[0].length });
  for (const found of low.matchAll(SINGLE)) {
    const end = found.index + found[0].length;
    if (
      SPEAKS.test(low.slice(end)) ||
      /^the\b/.test(found[0]) ||
      /(?:people|others|men|women|children|lives|personnel|troops|staff|police|bodies)$/.test(found[0])
    )
      continue;
    if (!counted.some((number) => number.start < end && found.index < number.end))
      counted.push({ low: 1, high: 1, start: found.index, end });
  }
  return counted.sort((a, b) => a.start - b.start);
}

/** "A militia leader said six had died": who speaks is alive. */
const SPEAKS = /^ (?:\w+ly )?(?:said|says|told|tells|reported|added|confirmed|announced|claimed|puts?|estimated|counted)\b/;

/** "Shot dead the mayor": somebody with an office, named with "the". */
const KILLED_ONE =
  /\b((?:shot dead|gunned down|shot and killed|assassinated|murdered|killed|kills|kill|beheaded|killing) )(?:the |a |an )?(?:[\w'-]+ ){0,2}?(?:mayor|governor|judge|journalist|headman|cleric|senator|minister|councill?or|chairman|priest|sarpanch|candidate|lawmaker|prosecutor|deputy|commander|ringleader|(?:cell |party |local |tribal |village |zq+ (?:\w+ )?)leader|zq+ (?:figure|operative|member|spokesman)|chief)\b(?! and\b)/g;

/** "Top Lashkar commander Altaf Lalli was killed": one who is named. */
const NAMED_FELL =
  /\b(?:commander|leader|chief|operative|spokesman|emir|financier|ringleader|militant|terrorist|mastermind|general|colonel|governor|mayor|cleric|journalist) (?:[a-z'’-]+ ){1,4}?(?=(?:was|has been) (?:\w+ )?(?:killed|shot dead|gunned down|assassinated|eliminated|murdered)\b)/g;

/** "The governor of Kunar was killed": somebody with an office, named with "the". */
const OFFICE_FELL =
  /\bthe (?:[\w'-]+ ){0,3}?(?:mayor|governor|judge|journalist|cleric|senator|minister|lawmaker|prosecutor|ambassador|imam|priest|bishop|commissioner|commander|chairman|chief)\b(?=(?:(?!\b(?:said|says|told|confirmed|announced|added|reported|that|when|people|who)\b|\d)[^.;,]){0,80} (?:died\b|(?:was|were) (?:\w+ )?(?:killed|shot dead|gunned down|assassinated|murdered)\b))/g;
