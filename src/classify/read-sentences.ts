import type { Mention } from "../watchlist/types.js";
import { type DateHit, datesIn } from "./dates.js";
import { designationSignal } from "./designation-rules.js";
import { BY_STATE, enforcementSignal, SEIZES } from "./enforcement-rules.js";
import { whoFell } from "./fallen.js";
import { ASKS, COUNTS } from "./frame.js";
import { incidentSignal } from "./incident-rules.js";
import { keywordDates } from "./languages/dates.js";
import { keywordSignals } from "./languages/read.js";
import type { LanguageRules } from "./languages/rules.js";
import { keywordToll } from "./languages/tolls.js";
import { METAPHOR } from "./lexicon.js";
import type { PlaceHit } from "./places.js";
import { policySignal } from "./policy-rules.js";
import { positionIn, type Sentence } from "./sentences.js";
import type { ReadSentence, Signal } from "./signal.js";
import { NO_TOLL, tollOf } from "./tolls.js";

/**
 * Reads each sentence: who and where is named, when, how many, and what kinds of event its words speak of.
 *
 * @param rules       key words of the text's language; null for English
 * @param publishedAt when what stands at an offset was published
 * @param frame       why the title promises no news; null for most
 */
export function readSentences(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  places: readonly PlaceHit[],
  rules: LanguageRules | null,
  publishedAt: (at: number) => Date | null,
  frame: string | null,
): ReadSentence[] {
  const namesGroup = mentions.some(({ of }) => of === "group");
  return sentences.map((sentence) => {
    const own = mentions.filter(
      ({ start, end }) =>
        start >= sentence.start &&
        start < sentence.end &&
        !namesCommittee(text, end) &&
        !isOnlyLikened(text, end) &&
        !isAuthority(text, start, end),
    );
    const low = rules === null ? withGroupsMarked(sentence, text, own) : sentence.low;
    const groups = idsOf(own, "group");
    const terms = idsOf(own, "term");
    const { plain, metaphors } = rules === null ? withoutLookAlikes(low) : { plain: low, metaphors: 0 };
    const published = publishedAt(sentence.start);
    const dates = rules === null ? datesIn(low, published) : keywordDates(sentence.quote, rules, published);
    const told =
      rules === null
        ? englishSignals(plain, groups.length > 0, terms.length > 0, namesGroup)
        : keywordSignals(sentence.quote, rules, recentDays(dates));
    const before = rules === null ? (DAYS_AFTER.exec(low)?.[0].length ?? 0) : 0;
    const signals = frame === null ? told : told.map((signal) => framed(signal, frame));
    const tells =
      rules !== null ||
      signals.some(({ kind }) => kind === "incident" || kind === "enforcement") ||
      /\d|toll|dead|kill|injur|wound/.test(low);
    return {
      ...sentence,
      low,
      plain,
      metaphors,
      groups,
      terms,
      signals,
      places: places.filter(
        ({ start, end }) =>
          start >= sentence.start + before && start < sentence.end && !own.some((name) => start < name.end && name.start < end),
      ),
      dates,
      toll: !tells ? NO_TOLL : rules === null ? tollOf(plain) : keywordToll(sentence.quote, rules),
    };
  });
}

const recentDays = (dates: readonly DateHit[]) =>
  dates.filter(({ age, day }) => age === "recent" && day !== null).map(({ at }) => at);

/** An attack told below a title that promises no news; where it promises a count, what forces did is part of it. */
function framed(signal: Signal, reason: string): Signal {
  const speaks =
    signal.kind === "incident" ||
    (reason === ASKS && (signal.kind === "designation" || signal.kind === "delisting")) ||
    (signal.kind === "enforcement" && reason === COUNTS);
  return speaks && signal.setAside === undefined ? { ...signal, setAside: reason } : signal;
}

/** `low` with each group's name as a word that rules know for an armed group, of the same length. */
function withGroupsMarked(sentence: Sentence, text: string, mentions: readonly Mention[]): string {
  let { low } = sentence;
  for (const { of, start, end } of mentions) {
    if (of !== "group") continue;
    const from = positionIn(sentence, text, start);
    const to = Math.min(positionIn(sentence, text, end), low.length);
    if (to - from > 1) low = `${low.slice(0, from)}z${"q".repeat(to - from - 1)}${low.slice(to)}`;
  }
  return low;
}

/** "The 1267 ISIL (Da'esh) and Al-Qaida Sanctions Committee" is not about either. */
function namesCommittee(text: string, end: number): boolean {
  return /^[^.\n]{0,40}\bsanctions committee\b/i.test(text.slice(end, end + 70));
}

/** "Terrorgram-style network" is another network. */
function isOnlyLikened(text: string, end: number): boolean {
  return /^[-‐‑–](?:style|like|inspired|esque)\b/i.test(text.slice(end, end + 10));
}

/** "Taliban police said", "полиция талибов": who governs there speaks. */
function isAuthority(text: string, start: number, end: number): boolean {
  return (
    /^(?:[-‐](?:run|led|appointed|controlled))? (?:government|authorities|administration|(?:interior|foreign|defen[cs]e) ministry|police|officials?|governor)\b/i.test(
      text.slice(end, end + 40),
    ) || /(?:полици\p{L}*|власт\p{L}*|правительств\p{L}*|شرطة|حكومة|سلطات)\s$/iu.test(text.slice(Math.max(0, start - 20), start))
  );
}

function withoutLookAlikes(low: string): { plain: string; metaphors: number } {
  let metaphors = 0;
  const blank = (words: string) => "·".repeat(words.length);
  const plain = low
    .replace(METAPHOR, (words) => {
      metaphors++;
      return blank(words);
    })
    .replace(DAYS_AFTER, (words) => (CLAIM.test(words) ? words : blank(words)));
  return { plain, metaphors };
}

/** "Thirteen days after 22 people were killed in Hindi, attackers struck again": what had happened before. */
const DAYS_AFTER =
  /^(?:[^:—–]{2,40}(?::|—|–) )?(?:just |only |barely |less than )?(?:an? |[\w-]+ ){1,2}(?:days|week|weeks|month|months|year|years) after [^,]{10,170}, (?=\w)/;
const CLAIM = /\bclaim/;

/** Listing words explain the rest of their sentence away: who lists a group says what it did. */
function englishSignals(plain: string, group: boolean, term: boolean, groupElsewhere: boolean): Signal[] {
  const listing = designationSignal(plain, group || term);
  if (listing !== null && listing.setAside === undefined) return [listing];
  const signals: Signal[] = listing === null ? [] : [listing];
  const enforcement = enforcementSignal(plain, group, groupElsewhere);
  const incident = incidentSignal(plain);
  const policy = policySignal(plain, group || term);
  // Where both sides fought it is a fight, whoever fell.
  if (incident !== null && enforcement !== null && FOUGHT.test(plain) && !SEIZES.test(enforcement.cue))
    return [...signals, incident];
  // A law on those who lay down their arms is no surrender.
  if (policy !== null && enforcement !== null && GIVES_UP.test(enforcement.cue)) return [...signals, policy];
  // "Declares a ceasefire as long as it is not attacked": the attack is what may be.
  if (policy !== null && incident !== null && IF_EVER.test(plain.slice(policy.at, incident.at))) return [...signals, policy];
  const fell = whoFell(plain);
  const isAttack =
    incident !== null &&
    enforcement !== null &&
    !SEIZES.test(enforcement.cue) &&
    (fell === "others" || (fell === "people" && !BY_STATE.test(plain)));
  if (enforcement !== null && !isAttack) signals.push(enforcement);
  if (incident !== null && !(enforcement !== null && !isAttack && enforcementWins(plain, enforcement, incident)))
    signals.push(incident);
  if (signals.length === 0 && policy !== null) signals.push(policy);
  return signals;
}

const FOUGHT =
  /\b(?:killed|gunned down|neutrali[sz]ed|eliminated|shot dead|dead|die|died|dies|slain)\b[^.;]{0,60}\b(?:encounters?|gun ?-?(?:fight|battle)s?|fire ?fights?|clash(?:es)?|exchanges? of (?:gun ?)?fire)\b|\b(?:encounters?|gun ?-?(?:fight|battle)s?|fire ?fights?|clash(?:es)?)\b[^.;]{0,60}\b(?:kills?|killed|dead|die|died)\b/;

const IF_EVER = /\b(?:if|unless|as long as|provided that|should) [^.;]*$/;

const GIVES_UP = /^(?:surrender|lay|laid|extradition)/;

/**
 * Where a sentence has words of both, the state's act is the news when it comes first or kills militants: "police arrested a man over
 * the bombing". A fight in which forces or civilians fell, and an attack repelled, stay attacks.
 */
function enforcementWins(low: string, enforcement: Signal, incident: Signal): boolean {
  // "Gunmen torched buses after their chief was captured."
  const isReason = /\b(?:after|following|in retaliation for|to avenge|in response to)\b[^,;]{0,70}$/.test(
    low.slice(0, enforcement.at),
  );
  if (isReason && incident.at < enforcement.at) return false;
  if (
    /\b(?:martyred|ambush(?:ed)?|stormed|opened fire (?:on|at)|came under attack|suicide bomb\w*|repuls\w+|repell?ed)\b/.test(low)
  )
    return false;
  if (
    /\b(?:policem[ae]n|soldiers?|troops|troopers?|personnel|civilians?|constables?|officers?)\b.{0,40}\b(?:were|was|also) (?:\w+ )?(?:killed|injured|wounded|martyred)\b/.test(
      low,
    )
  )
    return false;
  return enforcement.at <= incident.at + 25 || incident.weight < 0.55;
}

function idsOf(mentions: readonly Mention[], of: Mention["of"]): string[] {
  return [...new Set(mentions.filter((mention) => mention.of === of).map(({ id }) => id))];
}
