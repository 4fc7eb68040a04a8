import { SEIZES, STRUCK_BY_STATE } from "./enforcement-rules.js";
import { whoFell } from "./fallen.js";
import type { ReadSentence } from "./signal.js";
import type { Toll } from "./tolls.js";
import type { Happening } from "./types.js";

/**
 * One fight told as two kinds is one happening: an attack where soldiers or civilians fell, the state's act where only militants did.
 *
 * Title and lead often read differently ("Eight militants killed in Bannu", "security forces killed eight"); a report that counts twice
 * would alert twice.
 *
 * @returns the happenings that stay, and a line for each that went
 */
export function oneKindEach(
  happenings: readonly Happening[],
  sentences: readonly ReadSentence[],
): { kept: Happening[]; notes: string[] } {
  const gone = new Set<Happening>();
  const notes: string[] = [];
  for (const attack of happenings.filter(({ kind }) => kind === "incident"))
    for (const act of happenings.filter(({ kind }) => kind === "enforcement")) {
      if (gone.has(attack) || gone.has(act) || !areOne(attack, act, sentences)) continue;
      const [stays, goes] = isAttack(attack, act, sentences) ? [attack, act] : [act, attack];
      Object.assign(stays, together(stays, goes, sentences));
      gone.add(goes);
      notes.push(`${goes.kind} not counted: it is the ${stays.kind} told in other words`);
    }
  const kept = happenings
    .filter((happening) => !gone.has(happening))
    .map((happening) => (isStatesAct(happening, sentences) ? asEnforcement(happening) : happening));
  const told = kept.filter(
    (happening) => happening.kind !== "enforcement" || happenings.includes(happening) || !isBeside(happening, kept, sentences),
  );
  if (told.length < kept.length) notes.push("enforcement not counted: the article leads with an attack");
  return { kept: told, notes };
}

/** Only armed men fell, by no bomb: forces struck them, whatever the fight is called. */
function isStatesAct({ kind, types, evidence }: Happening, sentences: readonly ReadSentence[]): boolean {
  if (kind !== "incident") return false;
  const quotes = new Set(evidence.map(({ quote }) => quote));
  const isBomb = sentences.some(({ quote, low }) => quotes.has(quote) && BOMBED.test(low));
  if (types.some((type) => type !== "armed_assault" && type !== "assassination" && (type !== "bombing" || isBomb))) return false;
  const told = sentences.filter(({ quote }) => quotes.has(quote)).map(({ low, part }) => ({ fell: whoFell(low), low, part }));
  const fell = told.map((one) => one.fell);
  return (
    fell.includes("militants") &&
    !fell.includes("others") &&
    // "Two members killed in strike", and the lead speaks of two men.
    (!fell.includes("people") || told.some((one) => one.part === "title" && one.fell === "militants")) &&
    told.some(({ low }) => FORCES.test(low)) &&
    !told.some(({ low }) => BY_THEM.test(low)) &&
    !told.some(({ low }) => FIGHT.test(low) || ATTACKED.test(low))
  );
}

const BOMBED =
  /\b(?:suicide|booby-trapped|explod(?:es|ed)|bomb(?:er|ers|s|ing|ings)?|ieds?|grenades?|mines?|explosives?|explosion|blast|detonat\w+)\b/;

/** "Killed in an attack of militants": then who fell was on the other side. */
const BY_THEM =
  /\b(?:in|by) (?:an? |the )?(?:zq+|militant|terrorist|insurgent|rebel|jihadist|islamist|extremist)(?:s|'s)? (?:\w+ ){0,2}?(?:attack|ambush|assault|raid|bombing)\b|\bzq+ (?:\w+ )?(?:attacked|ambushed|assaulted|raided|stormed)\b/;

const FORCES =
  /\b(?:security forces|forces|troops|soldiers|army|military|police|commandos|marines|rangers|ctd|jets|air ?strikes?|drone|strikes?|operations?|brigade|battalion)\b/;

const FIGHT =
  /\b(?:encounters?|gun ?-?(?:fight|battle)s?|shoot-?outs?|fire ?fights?|exchanges? of (?:gun ?)?fire|clash\w*|fire was exchanged|exchanged fire)\b/;

/** Militants who attacked, and were beaten off. */
const ATTACKED =
  /\b(?:repel(?:s|led)|repuls\w+|fought off|foil(?:s|ed|ing)? (?:an? |the )?(?:\w+ ){0,2}(?:attack|ambush|assault)|thwart(?:s|ed|ing)? (?:an? |the )?(?:\w+ ){0,2}(?:attack|ambush|assault)|came under attack)\b|\b(?:militants|gunm[ae]n|attackers|terrorists|insurgents|fighters|members|zq+) who (?:had )?(?:stormed|attacked|raided|besieged)\b/;

/** What only the body tells of the state's acts, below an attack. */
function isBeside({ evidence }: Happening, all: readonly Happening[], sentences: readonly ReadSentence[]): boolean {
  const quotes = new Set(evidence.map(({ quote }) => quote));
  return (
    all.some(({ kind }) => kind === "incident") && sentences.every(({ quote, part }) => part === "body" || !quotes.has(quote))
  );
}

const asEnforcement = (happening: Happening): Happening => ({ ...happening, kind: "enforcement", types: [] });

function areOne(attack: Happening, act: Happening, sentences: readonly ReadSentence[]): boolean {
  if (attack.country !== null && act.country !== null && attack.country !== act.country) return false;
  const isDaysApart = attack.date !== null && act.date !== null && attack.date !== act.date;
  if (isDaysApart && !attack.isWithinDays && !act.isWithinDays) return false;
  const quotes = (happening: Happening) => new Set(happening.evidence.map(({ quote }) => quote));
  const [ofAttack, ofAct] = [quotes(attack), quotes(act)];
  if (attack.killed !== null && act.killed !== null) {
    const fell = sentences.filter(({ quote }) => ofAttack.has(quote)).map(({ low }) => whoFell(low));
    return (
      attack.killed === act.killed ||
      (!fell.includes("others") && isOneStrike(attack, { ...act, killed: null }, sentences, ofAct))
    );
  }
  if ([...ofAttack].some((quote) => ofAct.has(quote))) return true;
  // "Forces foiled an attack", and how it was tried, of no other place and day.
  const isNoOther = attack.date === null && (attack.place === null || attack.place === act.place);
  if (isNoOther && sentences.some(({ quote, low }) => ofAct.has(quote) && ATTACKED.test(low))) return true;
  if (isOneStrike(attack, act, sentences, ofAct)) return true;
  // One of them stands in the title alone, and the lead tells the other.
  const part = (of: Set<string>) => new Set(sentences.filter(({ quote }) => of.has(quote)).map((sentence) => sentence.part));
  const [a, b] = [part(ofAttack), part(ofAct)];
  const onlyTitle = (parts: Set<string>) => parts.size === 1 && parts.has("title");
  return (onlyTitle(a) && b.has("lead") && !b.has("title")) || (onlyTitle(b) && a.has("lead") && !a.has("title"));
}

/** A strike that felled militants, and "he died in the attack" beside it: of the same groups, and only one of them has a toll. */
function isOneStrike(
  attack: Happening,
  act: Happening,
  sentences: readonly ReadSentence[],
  quotes: ReadonlySet<string>,
): boolean {
  const told = sentences.filter(({ quote }) => quotes.has(quote));
  const isStrike = told.some(({ low }) => KILLING_STRIKE.test(low) && whoFell(low) !== "others");
  const sameGroups = attack.groups.every((id) => act.groups.includes(id));
  return isStrike && sameGroups && (attack.killed === null || act.killed === null);
}

const KILLING_STRIKE =
  /\b(?:kill(?:s|ed|ing)?|dead|died|dies|eliminat\w+|neutrali[sz]\w+)\b[^;]{0,80}\b(?:air ?strikes?|drone strikes?|strikes?|raids?|operations?)\b|\b(?:air ?strikes?|drone strikes?|strikes?|raids?|operations?)\b[^;]{0,80}\b(?:kill(?:s|ed|ing)?|eliminat\w+|neutrali[sz]\w+)\b/;

function isAttack(attack: Happening, act: Happening, sentences: readonly ReadSentence[]): boolean {
  const quotes = new Set([...attack.evidence, ...act.evidence].map(({ quote }) => quote));
  const fell = sentences.filter(({ quote }) => quotes.has(quote)).map(({ low }) => whoFell(low));
  if (fell.includes("others")) return true;
  if (sentences.some(({ quote, low }) => quotes.has(quote) && TOLL_OF.test(low))) return true;
  if (sentences.some(({ quote, low }) => quotes.has(quote) && (FIGHT.test(low) || ATTACKED.test(low)))) return true;
  if (fell.includes("militants")) return false;
  if (fell.includes("people")) return true;
  const struck = sentences.some(({ quote, low }) => quotes.has(quote) && STRUCK_BY_STATE.test(low));
  return !struck && attack.confidence > act.confidence;
}

/** "The toll of the attack reaches 133 as gunmen are detained". */
const TOLL_OF =
  /\btoll\b[^.;]{0,60}\b(?:attack|assault|bombing|blast|explosion|massacre|siege|shooting)s?\b[^.;]{0,80}\b(?:reach|ris|rose|climb|surg|pass|jump|hits?\b|stands?\b)/;

/** Arrests and trials kill nobody: the dead beside them are of what they are about. */
function isArrest({ kind, evidence }: Happening, sentences: readonly ReadSentence[]): boolean {
  if (kind !== "enforcement") return false;
  const quotes = new Set(evidence.map(({ quote }) => quote));
  const told = sentences.filter(({ quote }) => quotes.has(quote)).flatMap(({ signals }) => signals);
  const acts = told.filter((signal) => signal.kind === "enforcement");
  return acts.length > 0 && acts.every(({ cue }) => SEIZES.test(cue));
}

const tollOfEither = (stays: Happening, goes: Happening): Toll => ({
  killed: stays.killed ?? goes.killed,
  killedMax: stays.killedMax ?? goes.killedMax,
  injured: stays.injured ?? goes.injured,
  injuredMax: stays.injuredMax ?? goes.injuredMax,
});

/** What either says and the other does not. */
function together(stays: Happening, goes: Happening, sentences: readonly ReadSentence[]): Partial<Happening> {
  const atHead = (of: Happening) =>
    sentences.some(({ quote, part }) => part !== "body" && of.evidence.some((one) => one.quote === quote && part !== "title"));
  const isNearer = goes.place !== null && atHead(goes) && !atHead(stays);
  const local =
    isNearer || stays.place === null || (stays.place !== goes.place && stays.evidence.length === 1 && goes.evidence.length > 1);
  return {
    groups: [...new Set([...stays.groups, ...goes.groups])],
    ...(local && goes.place !== null ? { place: goes.place, country: goes.country } : {}),
    near: [...new Set([...(stays.near ?? []), ...(goes.near ?? []), ...[stays.place, goes.place].filter((one) => one !== null)])],
    areas: [...new Set([...(stays.areas ?? []), ...(goes.areas ?? [])])],
    ...(stays.date === null || (stays.isWithinDays && goes.date !== null && !goes.isWithinDays)
      ? { date: goes.date, isWithinDays: goes.isWithinDays ?? false }
      : {}),
    ...(isArrest(stays, sentences) ? {} : tollOfEither(stays, goes)),
    confidence: Math.max(stays.confidence, goes.confidence),
    evidence: [...new Map([...stays.evidence, ...goes.evidence].map((one) => [one.quote, one])).values()].slice(0, 3),
  };
}
