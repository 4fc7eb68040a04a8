const MILITANT =
  "(?:militants?|terrorists?|maoists?|naxals?|naxalites?|rebels?|insurgents?|gunm[ae]n|guerr?illas?|khawarij|extremists?|jihadists?|attackers?|assailants?|bombers?|cadres?|operatives?|fighters?|commanders?|ringleaders?|planners?|masterminds?|suspects?|(?:zq+ |daesh |isis |taliban )(?:men|man|members?)|(?:m[ae]n|figures?|leaders?) of (?:the |an? )?zq+|members of (?:the|an?|this|that) (?:[\\w-]+ ){0,2}?(?:group|militia|network|outfit|cell|gang)|smugglers?|traffickers?|zq+)";
/** Whom a report calls no more than people; another of its sentences may know who they were. */
const SOMEBODY = "(?:people|persons?|(?<!zq )(?<!q )men|man|others)(?! of (?:the |an? )?zq)";
const OTHER =
  "(?:soldiers?|troops?|troopers?|jawans?|policem[ae]n|police(?: officers?)?|constables?|officers?|officials?|members of (?:the )?security forces|personnel|guards?|paramilitar\\w+|servicemen|peacekeepers?|recruits?|civilians?|villagers?|farmers?|workers?|labou?rers?|miners?|children|women|worshippers?|passengers?|pilgrims?|students?|teachers?|journalists?|drivers?|elders?|residents?|fishermen|shoppers|patients|victims|guests)";
const DONE_TO =
  "(?:killed|slain|neutrali[sz]ed|eliminated|gunned down|shot dead|martyred|murdered|massacred|beheaded|sent to hell)";
/** "Were killed", and a headline's "killed in Bannu"; "Maoists murdered the headman" is what they did. */
const FELL = `(?:(?:were|was|been|being|are|is|get|got) (?:also |later )?${DONE_TO}\\b|${DONE_TO}(?= (?:in|by|near|at(?! least| most)|during|on|as|after|when|outside|inside|overnight|while|among)\\b|[,.;)]|$)|(?:(?<!shot )dead|died|dies|lost their lives|lose their lives|embraced? martyrdom)\\b)`;
const KILLS =
  "(?:kill(?:s|ed|ing)?|slay(?:s|ing)?|slain|neutrali[sz]e[sd]?|eliminate[sd]?|gun(?:s|ned) down|sho(?:t|ot)s? dead|murder(?:s|ed|ing)|behead(?:s|ed|ing)?|massacred?|martyr(?:s|ed|ing)(?! in))";
/** Words between a noun and its verb, or a verb and its noun: no other noun of either side. */
const gap = (words: number) => `(?:(?!by\\b|when\\b|after\\b|as\\b|while\\b|said\\b)[^\\s.;,]+ ){0,${words}}?`;
/** "Killed in a police operation" kills no police. */
const objectGap = (words: number) =>
  `(?:(?!by\\b|when\\b|after\\b|as\\b|while\\b|said\\b|in\\b|at\\b(?! least| most)|on\\b|near\\b|during\\b|outside\\b)[^\\s.;,]+ ){0,${words}}?`;
const fellPattern = (who: string) =>
  new RegExp(
    `\\b${who}(?:,? including [^.;]{3,60}?,)?[,)]? ${gap(5)}${FELL}|\\b${KILLS} ${objectGap(4)}${who}\\b|\\bbod(?:y|ies) of ${gap(4)}${who}\\b`,
  );
const MILITANTS_FELL = fellPattern(MILITANT);
const OTHERS_FELL = fellPattern(OTHER);
const SOMEBODY_FELL = fellPattern(SOMEBODY);

/** "Two killed in synagogue attack; attacker shot dead". */
const VICTIMS_OF_ATTACK =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|several) (?:dead|killed|die[sd]?)(?: and \w+ (?:injured|wounded|hurt))? in (?:[\w'-]+ ){0,5}?(?:attack|bombing|blast|explosion|stabbing|shooting|massacre|ramming)\b/;

/** "Stormed a hotel, taking at least 21 lives". */
const TOOK_LIVES = /\b(?:tak(?:es?|ing)|took|claim(?:s|ed|ing)|cost(?:s|ing)?) (?:at least |the )?(?:[\w-]+ )?lives\b/;

/**
 * Who a sentence says fell: armed men only, others (soldiers and civilians, whoever fell beside them), people of whom it says no more,
 * or nobody that it names.
 */
export function whoFell(sentence: string): "militants" | "others" | "people" | null {
  // "Where two soldiers had been killed the day before" is another fight.
  const low = sentence.replace(/\bhad (?:\w+ )?been (?:killed|martyred|slain|shot dead|murdered)\b/g, " ");
  if (OTHERS_FELL.test(low) || TOOK_LIVES.test(low)) return "others";
  const somebody = SOMEBODY_FELL.test(low) || VICTIMS_OF_ATTACK.test(low);
  if (MILITANTS_FELL.test(low)) return somebody ? "others" : "militants";
  return somebody ? "people" : null;
}
