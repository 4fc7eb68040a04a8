/** Where a sentence says that something happened, of the places that it names. */
import type { Place, PlaceLevel } from "./place.js";
import { ATTACK_ON, BEFORE_PLACE, type PlaceHit, placeOfHit } from "./places.js";

const SPEAKS_FOR_STATE =
  /^ (?:has |have |had |also |later |repeatedly |often |and [\p{L}]+ )*(?:sa(?:ys|id)|accus\w+|den(?:y|ies|ied)|blam\w+|wants?|wanted|insist\w*|claim(?:s|ed)|alleg\w+|condemn\w*|reject\w*|urge[sd]?|vow\w*|warn\w*|maintains?|argue[sd]?|regards?|considers?|calls?|called|designate[sd]?|listed|lists|banned|announce[sd]?|summon\w*|protest\w*|a (?:annonc|affirm|confirm|accus|déclar|démenti|condamn|salu|dénonc|indiqu|assur)\p{L}*|anunció|afirmó|confirmó|acusó|declaró|condenó|denunció|aseguró)(?!\p{L})/u;

const ACTS =
  /^ (?:drone|air|missile|strike|raid|military|forces|troops|sanctions|army|navy|special|led|coalition|treasury|state department|court|officials?|authorities|government|administration|warplanes?|jets?)/i;
const ACTS_ABROAD = new Set(["US", "GB", "IL"]);

const LEVELS: Readonly<Record<PlaceLevel, number>> = { city: 3, province: 2, waters: 2, country: 1, demonym: 0 };

/**
 * Where a sentence says that something happened: the most exact place that follows a preposition, the first of equals.
 *
 * @param before     the text before a hit, some dozens of characters
 * @param after      the text after it
 * @param isDateline where an article was written from is not where it says that something happened
 */
export function placeOfSentence(
  hits: readonly PlaceHit[],
  before: (hit: PlaceHit) => string,
  after: (hit: PlaceHit) => string,
  countries: ReadonlyMap<string, number>,
  isDateline: (hit: PlaceHit) => boolean = () => false,
): Place | null {
  let best: { place: Place; score: number } | null = null;
  for (const hit of hits) {
    const place = placeOfHit(hit, countries);
    if (place === null || isDateline(hit)) continue;
    // "Kingston Crown Court" sits in none of the Kingstons overseas.
    if (place.country !== "GB" && BRITISH_COURT.test(after(hit))) continue;
    const lead = before(hit);
    // "Somalia-based", "Liberia-flagged", "300 km northeast of the capital Bangui": it happened elsewhere.
    if (
      /^[- ](?:based|linked|backed|born|trained|allied|led|controlled|flagged|registered|owned|operated|managed|bound)\b/i.test(
        after(hit),
      ) ||
      isFarFrom(lead)
    )
      continue;
    // "The Suwayda camp" of another country, "Corps Commander Peshawar": what is called so.
    const isOnce = (countries.get(place.country) ?? 0) <= 1 && countries.size > 1;
    if ((isOnce && CALLED_SO.test(lead)) || OFFICE_OF.test(lead)) continue;
    if (isEndOfRoad(lead, after(hit)) || MOTIVE.test(lead) || HOMELAND.test(lead) || TOLD_THERE.test(lead)) continue;
    if (place.level === "country" && (CITIZENS_OF.test(lead) || BY.test(lead))) continue;
    const located =
      BEFORE_PLACE.test(lead) ||
      (place.level === "city" && ATTACK_ON.test(lead)) ||
      CALLED_PLACE.test(after(hit)) ||
      /['’]s\s+(?:\p{L}+\s+){0,2}$/u.test(lead);
    // "In a U.S. drone strike".
    if (ACTS_ABROAD.has(place.country) && place.level !== "city" && place.level !== "province" && ACTS.test(after(hit))) continue;
    // "U.S. forces killed", "Israel says": who acts, mostly elsewhere.
    if (!located && (place.level === "country" || place.level === "demonym") && ACTS_ABROAD.has(place.country)) continue;
    // "Islamabad says that Kabul shelters them": governments.
    if (!located && place.level === "city" && SPEAKS_FOR_STATE.test(after(hit))) continue;
    const speaks =
      /\b(?:treated|hospitali[sz]ed|recovering) (?:\w+ ){0,3}?(?:in|at) (?:an? )?(?:\w+ )?(?:hospital in )?$|(?:shifted|moved|taken|rushed|flown|airlifted|transferred|referred|evacuated) (?:\w+ ){0,6}(?:to|in) (?:\w+ ){0,3}$|(?:based|resident|native|hails?|residents|en route|route) (?:in|of|from|to)?\s*$|(?:fired|launched|came|come|coming|arriv\w+|returned|flew|infiltrat\w+|crossed|smuggled|originat\w+) (?:\w+ ){0,2}from (?:\w+ )?$|(?:suppl(?:y|ies|ied|ying)|exports?|deliver\w+|suspend\w*|services?|flights?|trains?|traffic) (?:\w+ ){0,2}(?:to|for) (?:parts of )?$|\b(?:days?|weeks?|months?|hours?|years?) (?:after|since|following) [^.;]*$|\b(?:border(?:ing|s)?(?: region| area| town)?(?: with| of| between)?|fronti[eè]re (?:avec|du|de la|de|des)|frontera (?:con|de)|границ\S+ (?:с|со)|الحدود مع|سرحد) (?:the |le |la |l['’])?$|(?:au (?:nord|sud)|à l['’](?:est|ouest)|al (?:norte|sur|este|oeste)) (?:de|d['’]|du) ?$|(?:километр\S*|км|kilom[eèé]tr\w*|km|كيلومترا?ت?|کلومیٹر) (?:от|к \S+ от|de|d['’]|du|al? \w+ de|(?:\S+ )?(?:من|عن|غرب|شرق|شمال|جنوب)) ?$|\b(?:head(?:ed|ing)|travell?ing|bound|en route|on (?:its|their) way|driving)\b(?: \p{L}+){0,5}? (?:to|from|for) $|(?<!\p{L})(?:h[oô]pital|hospital|morgue|clinique|clinic)(?: \p{L}+)? (?:de|d['’]|du|of|in|at) ?$|\b(?:neighbou?ring|(?:wars?|offensive|genocide|campaign) (?:in|on|against) (?:the )?) ?$|\b(?:travel(?:s|l?ed|l?ing)?|go(?:ing)?|went|gone|intend\w*|fight(?:ing)?|fought|join\w*) (?:\w+ ){0,3}?(?:to|in) $/iu.test(
        lead,
      );
    // "A Niger army base close to the Mali border": on this side of it.
    const isBeyond =
      (place.level === "country" || place.level === "demonym") &&
      (/^ (?:border|frontier)\b/.test(after(hit)) || BORDER_WITH.test(lead));
    const score =
      LEVELS[place.level] + (located ? 1.5 : 0) - (speaks ? 4 : 0) - (isBeyond ? 2 : 0) - (place.level === "demonym" ? 0.5 : 0);
    if (best === null || score > best.score) best = { place, score };
  }
  return best === null || best.score < -1 ? null : best.place;
}

const BORDER_WITH = /\bborders?(?: shared)? (?:with|to) (?:the )?$/;

/** "To avenge Muslims in Palestine", "a response to the decision to recognise Jerusalem": why, not where. */
const MOTIVE =
  /\b(?:aveng\w+|revenge|retaliat\w+|retribution|response|in solidarity|(?:declaration|decision|recognition) (?:of|to))\b[^.;]{0,70}\b(?:in|of|for|on|to|with|recogni[sz]\w+) $/i;

/** "Two workers from China", "en route to the Israeli port of Eilat": whence they came and whither they went. */
const HOMELAND =
  /\b(?:workers?|labou?rers?|engineers?|nationals?|citizens?|tourists?|migrants?|pilgrims?|students?|technicians?|contractors?|doctors?|missionar(?:y|ies)|volunteers?|men|women|people|person) from (?:the )?$|\boriginally from $|\b(?:en route|bound|sailing|on (?:its|her|their) way)(?: from (?:\p{L}+ ){1,3}?)? (?:to|for) (?:the )?(?:(?:\p{L}+ ){0,2}(?:ports?|harbou?r|city) of )?$/iu;

/** "Killed by France", "abattu par la France": who acts, and not where. */
const BY = /(?:^|\s)(?:by|par|por|от)\s(?:the |la |le |les |el |l['’])?$/iu;

/** "The bombers were citizens of Russia, Uzbekistan and Kyrgyzstan". */
const CITIZENS_OF = /\b(?:citizens?|nationals?|natives?) of (?:the )?(?:\p{L}+(?: \p{L}+)?(?:, (?:and )?| and )){0,4}$/iu;

/** Camps and hotels are named after places far away. */
const CALLED_SO = /(?:مخيم|فندق|مستشفى|کیمپ|ہوٹل|лагер\p{L}*|отел\p{L}*|camp|hotel|hôtel)\s$/iu;
const OFFICE_OF =
  /\b(?:[Aa]rchbishop|[Bb]ishop|[Cc]ardinal|[Dd]iocese|[Ii]mam) of\s$|(?:کور کمانڈر|آئی جی|گورنر|کمشنر|وزیراعلیٰ|وزیر اعلیٰ|چیف سیکرٹری|\b(?:Corps Commander|Commissioner|Chief Secretary|IG|DIG))\s$/u;

/** "Told reporters in Jos", "disclosed this in Jos": where it was said. */
const TOLD_THERE =
  /\b(?:journalists|reporters|newsmen|correspondents|the media|the press|(?:news|press) (?:conference|briefing))(?: on \p{L}+day)?,? (?:in|at|from) $|\b(?:disclosed|stated|confirmed|said|revealed|announced|told|known) (?:this|so|it)(?: to \p{L}+)?(?: on \p{L}+day)? (?:in|at) $|\bstated on \p{L}+day in $/iu;

/** "On the Mombasa-Lamu highway": somewhere between them. */
const isEndOfRoad = (before: string, after: string) =>
  /^-\p{Lu}[\p{L}-]+ (?:highway|road|motorway)\b/u.test(after) ||
  (/\p{Ll}-$/u.test(before) && /^ (?:highway|road|motorway)\b/.test(after));

function isFarFrom(lead: string): boolean {
  const found = FAR_FROM.exec(lead);
  return found !== null && (found[1] === undefined || Number(found[1].replace(/[,.]/g, "")) >= 100);
}

/** "Some 300 km (190 miles) north of the capital, ", "à 200 kilomètres au nord de ", "hundreds of miles from ". */
const FAR_FROM =
  /(?:(\d[\d,.]*)|hundreds of|centaines de|cientos de) ?(?:km|kilomet\w+|kilom[eè]tr\w+|kil[oó]metr\w+|miles?)\b(?: \([^)]{3,20}\))? (?:(?:to the )?(?:north|south|east|west|from|of|off)[\w-]* ?(?:of|from)?|(?:au|à l['’]|al) ?[\p{L}-]+ (?:de|du|d['’])|de|d['’]|du) ?(?:the )?(?:\p{L}+ ){0,5}(?:capital|capitale)?,? ?$/iu;

const CALLED_PLACE = /^(?:['’]s)? (?:village|town|district|area|neighbou?rhood|hamlet|tehsil|agency|governorate|department)\b/i;
const BRITISH_COURT = /^ (?:Crown|Magistrates|Sheriff)\b/i;
