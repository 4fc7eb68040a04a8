/** Words that several rules ask about. Patterns match `Sentence.low`. */

/** Those who attack. `zq…` stands for a watchlist group's name, see `readSentences`. */
export const PERPETRATOR =
  /\b(?:zq+|militants?|gunm[ae]n|insurgents?|rebels?|guerr?illas?|terrorists?|extremists?|assailants?|attackers?|jihad(?:i|ist)s?|maoists?|naxal(?:ite)?s?|cadres?|separatists?|bandits?|bombers?|islamists?|fighters?|armed (?:\w+ ){0,2}(?:men|man|persons?|people|individuals?|groups?|youths?|miscreants?|robbers)|(?:unidentified|unknown|suspected|hooded|masked|uniformed) (?:\w+ ){0,2}(?:men|man|persons?|individuals?|people|youths|cadres|motorcyclists?)|subversives?|death squads?|paramilitar(?:y|ies)|hit ?m[ae]n|hired (?:killers?|assassins?)|assassins?|miscreants?|kidnappers?|abductors?|hijackers?|drug traffickers?|narco\w*|cartels?|outfits?|urban commandos?|militia(?:men|s)?|khawarij|ultras|dacoits?|death squad)\b/;

/** Somebody came to harm. */
export const CASUALTY =
  /\b(?:kill(?:ed|s|ing)|dead|died|deaths?|wound(?:ed|ing|s)|injur(?:ed|ing|es|ies)|casualt(?:y|ies)|victims?|bod(?:y|ies)|corpses?|martyred|hurt|slain|toll|fatal(?:ly|ities)?)\b/;

/** Whom an attack of a political kind befalls. */
export const TARGET =
  /\b(?:police\w*|soldiers?|troops?|army|military|convoy|checkpoints?|checkposts?|outposts?|barracks|garrison|embassy|consulate|ministers?|mayors?|governors?|senators?|judges?|priests?|nuns?|jesuits?|clerics?|bishops?|archbishops?|journalists?|reporters?|activists?|leaders?|presidents?|candidates?|congressm[ae]n|deput(?:y|ies)|councilm[ae]n|officials?|officers?|constables?|sub inspector|personnel|trooper|colonels?|generals?|majors?|captains?|diplomats?|ambassadors?|civilians?|villagers?|peasants?|tribesmen|worshippers?|mosques?|church(?:es)?|shrines?|imambargah|temples?|markets?|bazaar|schools?|hospitals?|pipelines?|trains?|railway|bus(?:es)?|pilgrims?|rall(?:y|ies)|union(?:ists?)? leaders?|pylons?|power lines?|bridges?|headquarters|ministry|hostages?|workers|labou?rers|citizens?|tourists?|students?)\b/;

/** Armed conflict in general. */
export const CONFLICT =
  /\b(?:terror\w*|militan\w+|insurgen\w+|guerr?illas?|rebels?|suicide (?:bomb|attack|vest)\w*|bomb(?:ing|ings|er|ers|ed)?|explosives?|grenades?|gunm[ae]n|gunfire|kidnap\w*|abduct\w*|hostages?|assassinat\w+|ambush\w*|massacre\w*|soldiers?|troops|army|paramilitar\w+|security forces|jihad\w*|extremis\w+|separatis\w+|death squads?|subversiv\w+|dynamite\w*|armed (?:men|groups?|forces)|militia\w*|car bomb\w*)\b/g;

/** Sport, films, games, shops and markets: where attacks, shots and bombs are none. */
export const LEISURE =
  /\b(?:films?|movies?|box office|cinema|actor|actress|oscars?|album|novel|novelist|singer|band|concert tour|tv series|sitcom|video games?|gamers?|gaming|playstation|xbox|nintendo|goals?|goalkeeper|striker|midfield\w*|football|rugby|cricket|tennis|wicket|innings|premiership|premier league|championship|tournament|half-time|coach|squad|season|match|chelsea|arsenal|box-office|shares|profits?|earnings|investors?|quarter|software|spyware|viruses|phishing|malware|hackers?|spam|bath bombs?|recipe|fragrance|skincare|cosmetics?)\b/g;

/** Words that look like an attack and are none; blanked before the rules look. */
export const METAPHOR = new RegExp(
  [
    "bomb(?:-making)? (?:components?|parts|materials?|squads?|disposal|shelters?)|bath bombs?|photo-?bomb\\w*|bombshells?|sex bomb|cherry bombs?|stink bombs?|(?:ticking |demographic )?time ?-?bomb (?:of|for|under)|(?:logic|mail|e-?mail|fork|zip|google) bombs?",
    "(?:bomb(?:s|ed)?|flop(?:s|ped)?) (?:at|in) the (?:uk |us |north american )?box[ -]office|box[ -]office bombs?|blast from the past|(?:at )?full blast|blast[- ]off|(?:having|had|was|were|is|are|be) a blast|bl(?:ew|own|ows?) (?:me|us|him|her|them|you|everyone|audiences|fans|critics)? ?away|explod(?:es|ed|ing) (?:with (?:colou?r|flavou?r|joy|laughter|applause)|into (?:life|applause|laughter|song))|blast furnaces?",
    "(?:heart|panic|asthma|anxiety|cyber|cyber-|ransomware|phishing|malware|denial[- ]of[- ]service|ddos|hack(?:er|ing)|virus|worm|shark|dog|bear|wasp|leopard|tiger|lion|elephant|crocodile|hyena|wolf|hippo|snake|bee|verbal|scathing|stinging|blistering|fresh|bitter|withering|media|tory|labour|lib dem|conservative|online|web|net|computer|software|spam|spyware) (?:attacks?|assaults?|bombardment)",
    "attack(?:ed|s|ing)? (?:midfield\\w*|play|football|options?|minded|third|line|ads?|rugby|flair|threat|force|the (?:plans?|proposals?|government|decision|policy|policies|idea|record|tories|conservatives|opposition|bill|pm|prime minister))",
    "(?:counter|striker|defence|defensive|set[- ]piece)-?attack\\w*|(?:in|on) attack|under attack (?:from|for|over) (?:critics|mps|the opposition|rivals)",
    "explosion (?:of|in) (?:interest|colou?r|flavou?r|demand|popularity|growth|the number|\\w+ (?:sales|use|prices))|(?:population|price|demographic|consumer|cambrian) explosion|(?:popularity|sales|demand|numbers|costs|prices|market) (?:has |have |had )?explod\\w+|explosive (?:growth|pace|start|finish|form|runner|mix|issue|revelations?|claims?|allegations?|devices? in)",
    "hijack(?:ed|ing)? (?:the|by) (?:agenda|debate|campaign|spyware|browsers?|computers?|pcs?|process|narrative|term|word)|browser hijack\\w*|hijack(?:ed|ing)? (?:pcs?|computers?|machines?|browsers?)",
    "shot (?:on|at|wide|over|past|from|across|off) (?:goal|target|the (?:bar|post|keeper|box|edge|line)|of the)|shot(?:s)? (?:of|to) (?:the|fame|prominence|number)|(?:drop|penalty|free|winning|opening|passing|chip|tee|approach|second|bunker|jump|long-range) (?:shots?|strikes?)|shot (?:in|on) (?:location|film|digital|video|black|hd|the arm)|(?:film|movie|video|photo|fashion) shoot\\w*|shooting (?:script|schedule|star|stars|practice|guard|prices|up|began on|of the film)|(?:started|began|begin|start|finish(?:ed)?) (?:filming|shooting)",
    "(?:fired|sacked) (?:by|from|as|as a) (?:the )?(?:board|club|company|manager|his job|her job|their jobs?)|fire(?:d)? (?:up|off|home|into the net|past|over|wide)|firing (?:line|squad|on all)|ambush marketing|ambush(?:ed)? by (?:reporters|photographers|fans)",
    "murder(?:ed)? (?:mystery|ball|on the dancefloor|house|the english)|(?:murder|killing|death) (?:scene|metal|penalty|spree game)|killer (?:app|application|blow|instinct|whales?|punch|feature|bees?)|killing (?:off|time|joke|fields)|kill(?:ed|s)? (?:off|time|the (?:deal|bill|game|mood|tie|market|plan))|dead (?:tired|calm|simple|easy|serious|set|keen|heat|end|line|ball|rubber|ringer|weight|sea|wrong|certain)|sudden death",
    "kidnap (?:thriller|drama|film)|beat(?:en)? (?:by \\d|them|him|her|into second)|raid(?:ed)? (?:the (?:transfer|bank|fridge|coffers|pensions?)|on (?:pensions?|savings))|air raid sirens?|(?:stealth|tax|pension|smash-and-grab|ram) raids?",
    "(?:is|are|being|will be|to be) demolished with explosives|controlled demolitions?",
    "mine(?:d|s)? (?:of information|data)|gold ?mines?|data mines?|land ?mine (?:campaign|charity)|rockets? (?:to|launch|fuel|science|scientist|motor|engine)|(?:share|price|sales)s? (?:rocketed|rocket)|(?:soyuz|ariane|atlas|delta|space|booster|moon) rockets?",
  ]
    .map((alternatives) => `\\b(?:${alternatives})\\b`)
    .join("|"),
  "g",
);
