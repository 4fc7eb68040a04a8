import { fold } from "./fold.js";
import type { Mention, Span } from "./types.js";

/**
 * What a sentence makes of a group that it names: who acts, who is acted upon, who is accused, who is said not to have done it, with
 * whom somebody is compared, and who is only recalled. `named` where the words around say none of these.
 */
export const ROLES = ["actor", "target", "accused", "denied", "compared", "historical", "named"] as const;
export type Role = (typeof ROLES)[number];

/** The group in question and other groups, as letters that no rule knows. */
const SELF = "§";
const OTHER = "¤";

/** People and things of a group, which stand for it: `the fighters of §`, `§ commanders`. */
const PEOPLE =
  "(?:fighters?|militants?|members?|gunm[ae]n|insurgents?|rebels?|terrorists?|commanders?|leaders?|chiefs?|operatives?|suspects?|cadres?|guerrillas?|forces|troops|cells?|group|organi[sz]ation|network|movement|faction|spokes(?:man|person|woman)|suicide bombers?|bombers?|positions?|hideouts?|camps?|bases?|strongholds?|convoys?|affiliates?|branch|wing|supporters?|recruits?|drones?|missiles?)";
const OF_SELF = `(?:the |a |an |two |three |four |five |several |some |senior |top |local |alleged |\\d+ )*(?:${PEOPLE} (?:of|from|loyal to|linked to|belonging to|affiliated (?:to|with)) (?:the )?)?(?:the )?(?:\\p{L}+ ){0,2}?${SELF}(?:'s)?`;
const SELF_SUBJECT = `${SELF}(?:'s)?(?: (?:\\p{L}+ ){0,2}?${PEOPLE})?(?:,? (?:who|which|that))?`;
const AUXILIARY = "(?:(?:has|have|had|also|later|then|reportedly|allegedly|on \\p{L}+) )*";

const ATTACKED =
  "(?:kill(?:ed|s)|attack(?:ed|s)|ambush(?:ed|es)|bomb(?:ed|s)|shell(?:ed|s)|storm(?:ed|s)|raid(?:ed|s)|seiz(?:ed|es)|captur(?:ed|es)|overran|abduct(?:ed|s)|kidnap(?:ped|s)|execut(?:ed|es)|behead(?:ed|s)|shot|fir(?:ed|es)|launch(?:ed|es)|carr(?:ied|ies) out|detonat(?:ed|es)|claim(?:ed|s)|took|takes|said (?:it|its|they|their)|massacred|torch(?:ed|es)|burn(?:ed|t|s)|besieg(?:ed|es)|struck|strikes|hits?|target(?:ed|s)|destroy(?:ed|s)|bl[eo]ws? up|open(?:ed|s) fire|plant(?:ed|s)|murder(?:ed|s)|assassinat(?:ed|es)|vow(?:ed|s)|threaten(?:ed|s)|warn(?:ed|s)|announc(?:ed|es)|releas(?:ed|es)|freed|frees|advanc(?:ed|es)|loot(?:ed|s)|recruit(?:ed|s)|impos(?:ed|es)|set fire|down(?:ed|s)|continues? to|seeks?|controls?|holds?|runs?|hurl(?:ed|s)|lob(?:bed|s)|push(?:ed|es)|forc(?:ed|es)|order(?:ed|s)|block(?:ed|s)|declar(?:ed|es)|sign(?:ed|s)|pledg(?:ed|es))";
const SUFFERED =
  "(?:killed|arrested|detained|captured|attacked|struck|hit|bombed|targeted|designated|listed|banned|proscribed|outlawed|sanctioned|blacklisted|delisted|convicted|jailed|sentenced|charged|extradited|wounded|injured|eliminated|neutrali[sz]ed|destroyed|dismantled|surrendered|labell?ed|declared|removed|added|defeated|pushed|driven|ousted|raided|shot|gunned down|ambushed|indicted|deported|killed off|encircled)";
const AGAINST =
  "(?:against|(?:attacks?|strikes?|airstrikes?|raids?|assault|crackdown|war|sanctions|ban|pressure|offensive|operations?|bounty|fire|imposed) on|targeting|targets?|targeted|kill(?:ed|s|ing)?|arrest(?:ed|s|ing)?|detain(?:ed|s)|captur(?:ed|es)|bomb(?:ed|s|ing)?|struck|strikes?|hits?|attack(?:ed|s)|raid(?:ed|s)|designat(?:e|ed|es|ing)|list(?:ed|s|ing)|ban(?:s|ned|ning)?|proscrib(?:e|ed|es|ing)|outlaw(?:ed|s)?|sanction(?:ed|s|ing)?|blacklist(?:ed|s)?|delist(?:ed|s)?|remov(?:ed|es)|eliminat(?:ed|es)|neutrali[sz](?:ed|es)|destroy(?:ed|s)?|dismantl(?:ed|es)|fight(?:s|ing)?|fought|battl(?:e|ed|es|ing)|defeat(?:ed|s)?|combat(?:ing)?|wiped out|crush(?:ed)?|charg(?:ed|es)|convict(?:ed|s)|sentenc(?:ed|es)|jail(?:ed|s)|indict(?:ed|s)|extradit(?:ed|es)|foil(?:ed|s)|gunned down|repel(?:led|s)|pushed|drove|pound(?:ed|s)|shell(?:ed|s)|deport(?:ed|s))";
const BLAMED =
  "(?:blam(?:e|ed|es|ing)(?: (?:it|them|\\p{L}+ \\p{L}+|the \\p{L}+))?(?: on)?|accus(?:e|ed|es|ing)|attribut(?:e|ed|es|ing)(?: \\p{L}+){0,3} to|suspect(?:ed|s)?|believed to be|pointed (?:the |a )?finger at|pins?(?:ned)?(?: \\p{L}+){0,4} on|(?:holds?|held) (?:responsible )?)";

const RULES: readonly (readonly [Role, RegExp])[] = [
  [
    "denied",
    any(
      `${SELF_SUBJECT},? ${AUXILIARY}(?:den(?:y|ied|ies|ying)|disown(?:ed|s)|distanced (?:itself|themselves)|disavow(?:ed|s)|condemn(?:ed|s)?|reject(?:ed|s) (?:\\p{L}+ )?(?:claims?|accusations?|allegations?|charges?|reports?|any)|dismiss(?:ed|es) (?:\\p{L}+ )?(?:claims?|accusations?|allegations?|reports?)|said (?:it|they) (?:had nothing|had no|was not|were not|did not)|(?:did not|didn't|never) (?:carry|claim|attack)|(?:was|were|is|are) not (?:involved|behind|responsible))`,
      `(?:no (?:evidence|proof|indication|sign|links?)(?: \\p{L}+){0,3}|not (?:claimed|carried out|the work)|nothing to do|ruled out|ruling out|denied (?:any )?(?:links?|ties|belonging|membership)(?: \\p{L}+)?|cleared of|acquitted of(?: \\p{L}+){0,3}|not (?:a )?members?)(?: (?:of|by|to|with|that|the|in|being))* ${SELF}`,
      `(?:not|neither|rather than) (?:by )?(?:the )?${SELF}`,
      `den(?:y|ied|ies|ying) (?:that )?(?:the )?(?:\\p{L}+ )?${SELF}`,
    ),
  ],
  [
    "compared",
    any(
      `(?:like|unlike|similar to|akin to|comparable (?:to|with)|compar(?:ed|es|ing)(?: \\p{L}+){0,4} (?:to|with)|liken(?:ed|s|ing)(?: \\p{L}+){0,4} to|reminiscent of|inspired by|modell?ed (?:on|after)|worse than|deadlier than|than|(?:as \\p{L}+ as)|the new|another|equivalent of|echoes of|in the (?:style|mould|mold) of) (?:that of |those of )?(?:the )?${SELF}`,
      `${SELF} (?:style|like|inspired|esque)(?!\\p{L})`,
    ),
  ],
  [
    "historical",
    any(
      `(?:former|formerly|ex|erstwhile|one time|defunct|disbanded|now defunct|demobili[sz]ed) (?:senior |top )?(?:${PEOPLE} (?:of|from|with) (?:the )?)?${SELF}`,
      `${SELF}(?: \\p{L}+)?,? (?:(?:was|were) (?:founded|formed|established|created|set up|disbanded|dissolved|defeated|once)|disbanded|dissolved|once|formerly|which (?:was founded|disbanded))`,
      `(?:founded|co founded|established|created|formed) (?:the )?${SELF}`,
      `(?:decades|years|centuries) ago[^.]*${SELF}|${SELF}[^.]*(?:decades|years) ago`,
      `(?:history|anniversary|heyday|rise and fall|founder|legacy|archives?|trial) of (?:the )?${SELF}`,
    ),
  ],
  [
    "accused",
    any(
      `${BLAMED} (?:members? of |fighters? of |militants? (?:of|from) )?(?:the )?(?:\\p{L}+ ){0,2}?${SELF}`,
      `${SELF_SUBJECT} (?:is|are|was|were|has been|have been) (?:(?:also|widely|long) )?(?:suspected|accused|blamed|believed|thought|alleged|said to)`,
      `suspected ${SELF}|${SELF} suspects?(?! (?:held|arrested|killed|detained|jailed))`,
      `(?:believes?|believed|suspects?|suspected|alleges?|alleged|says?|said|claims?|claimed)(?: that)? (?:the )?${SELF}(?:'s)? (?:was|were|is|are|may be|may have been|might be|could be|had been) (?:behind|responsible|involved|to blame)`,
      `alleged ${SELF}`,
      `(?:bears? the hallmarks?|suspicion (?:fell|falls)|work) (?:of|on) (?:the )?${SELF}`,
    ),
  ],
  [
    "actor",
    any(
      `(?:claimed|carried out|perpetrated|staged|committed|launched|executed|orchestrated|planned|masterminded|fired|posted|released|published|held|kidnapped|abducted|killed|ambushed|attacked|besieged|seized|captured|murdered|run|controlled) by ${OF_SELF}`,
      `(?:attacks?|ambush|bombings?|raid|assault|blast|offensive|shooting|incursion|massacre|drones?|rockets?|missiles?) (?:by|from) ${OF_SELF}`,
    ),
  ],
  [
    "target",
    any(
      `${SELF_SUBJECT} ${AUXILIARY}(?:was|were|are|is|been|being|get|gets|got) (?:\\p{L}+ly |also |then )?${SUFFERED}`,
      `${PEOPLE} (?:of|from|belonging to) (?:the )?${SELF} ${AUXILIARY}(?:was|were|are|is|been|being) (?:\\p{L}+ly |also )?${SUFFERED}`,
      `${SELF} (?:\\p{L}+ ){0,1}?${PEOPLE} (?:killed|arrested|held|shot dead|captured|jailed|wounded|injured|detained|sentenced|charged|convicted) (?:in|by|near|at|during|after|as|over|on|for)(?!\\p{L})`,
      `${AGAINST} (?:\\d+ )?${OF_SELF}`,
      `(?:cleared|named|label(?:led|ed)|declared|retook|recaptured|liberated)(?: \\p{L}+ from)? ${OF_SELF}`,
      `(?:arrest|detention|killing|death|capture|conviction|designation|proscription|banning|listing|assassination|trial|extradition|defeat|sanctioning) of ${OF_SELF}`,
    ),
  ],
  [
    "actor",
    any(
      `${SELF_SUBJECT},? ${AUXILIARY}${ATTACKED}(?!\\p{L})`,
      // Any verb of the past that no other rule knows, unless it only describes: "the § based in …".
      `${SELF_SUBJECT},? (?:(?:has|have|had|also|then) )*(?!(?:based|linked|backed|allied|affiliated|named|called|related|aligned|armed|wanted|led|inspired|supposed|needed|need)(?!\\p{L}))(?:\\p{L}{2,}ed|set|shot|hid|fled|laid|made|gave|left|met|put|sent|won|lost|cut|drove|broke|began|rose|fought)(?! by)(?!\\p{L})`,
      `${SELF} (?:led|linked|claimed|backed)? ?(?:attacks?|ambush|bombings?|assault|blast|suicide|offensive)`,
    ),
  ],
];

/** Claims, denials and charges in other languages, on either side of the name; folded, as texts are. */
const ELSEWHERE: readonly (readonly [Role, RegExp])[] = [
  ["denied", /(?<!\p{L})(?:و?نفي|نفت|انكر|تردید|dement|nie |nego |niega|desmint|отриц|опроверг)/u],
  ["accused", /(?<!\p{L})(?:و?اتهم|يتهم|تتهم|الزام|accus|soupconn|acus|sospech|обвин|подозрев)/u],
  [
    "actor",
    /(?<!\p{L})(?:تبني|يتبني|تتبني|تبنت|اعلن\p{L}*[^.]{0,40} مسوولي[هت]|مسووليت(?:ها|هم|ه)(?!\p{L})|ذمہ داري قبول|ذمه داري قبول|revendiqu|reivindic|atribuyo el ataque|взял\p{L}* на себя ответственность|взял\p{L}* ответственность)/u,
  ],
  ["target", /(?<!\p{L})(?:مقتل|اعتقال|ضد|هلاك|گرفتار|contre|arrete|contra|abati|capturad|против|ликвидир|задержан|уничтож)/u],
];

function any(...patterns: string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join("|"), "u");
}

/**
 * The role of one mention in its sentence.
 *
 * @param sentence  a sentence; offsets of the mentions are into it
 * @param self      where the group stands
 * @param others    where other groups stand, so that "A killed three of B" is not read the other way round
 * @param thisYear  year of publication: a sentence dated two years back or more only recalls
 * Cost: a few regular expressions over the sentence; none looks back further than some words.
 */
export function roleOf(sentence: string, self: Span, others: readonly Span[] = [], thisYear: number | null = null): Role {
  const marked = mark(sentence, self, others);
  const [first] = RULES.filter(([, rule]) => rule.test(marked));
  const role = first?.[0] ?? (ENGLISH.test(marked) ? null : elsewhere(marked)) ?? "named";
  if (role !== "denied" && role !== "compared" && isRecalled(marked, thisYear)) return "historical";
  return role;
}

const ENGLISH = /(?<!\p{L})(?:the|of|and|was|said|by|with|has|have|will)(?!\p{L})/u;

function elsewhere(marked: string): Role | null {
  return ELSEWHERE.find(([, rule]) => rule.test(marked))?.[0] ?? null;
}

function isRecalled(marked: string, thisYear: number | null): boolean {
  const years = [...marked.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  return thisYear !== null && years.length > 0 && years.every((year) => year < thisYear - 1);
}

/** The sentence in small letters and single spaces, with the group as one sign and other groups as another. */
function mark(sentence: string, self: Span, others: readonly Span[]): string {
  let text = "";
  let at = 0;
  for (const span of [self, ...others].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    text += `${sentence.slice(at, span.start)} ${span === self ? SELF : OTHER} `;
    at = span.end;
  }
  text += sentence.slice(at);
  return text
    .replace(/[’‘]/g, "'")
    .split(/([§¤.,;:'"!?])/)
    .map((part) => (part.length === 1 ? part : ` ${fold(part)} `))
    .join("")
    .replace(/\s+/g, " ")
    .replace(/ (?=['.,;:!?])/g, "")
    .replace(/' s(?!\p{L})/gu, "'s")
    .trim();
}

/** A mention with what its sentence makes of it. */
export interface RoleOfMention {
  id: string;
  role: Role;
  /** The sentence, word for word. */
  quote: string;
}

const SENTENCE_END = /(?<=[.!?؟۔।။…]["”’')\]]*)\s+(?=\P{Ll})|\n+/u;

/** The roles of every group that a text names, in text order. */
export function rolesIn(text: string, mentions: readonly Mention[], published: Date | null): RoleOfMention[] {
  const groups = mentions.filter(({ of }) => of === "group");
  const roles: RoleOfMention[] = [];
  let start = 0;
  for (const piece of text.split(SENTENCE_END)) {
    start = text.indexOf(piece, start);
    const end = start + piece.length;
    const here = groups
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ id: mention.id, start: mention.start - start, end: mention.end - start }));
    for (const self of here) {
      const others = here.filter((other) => other.id !== self.id);
      roles.push({ id: self.id, role: roleOf(piece, self, others, published?.getUTCFullYear() ?? null), quote: piece.trim() });
    }
    start = end;
  }
  return roles;
}
