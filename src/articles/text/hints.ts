/** What the names in `class`, `id`, `itemprop` and `role` say an element is. Templates name them in English on pages in any language. */
const HINTS = {
  comment: /comment|disqus|discuss|respond|repl(y|ies)|livefyre|coral/,
  share: /shar(e|ing)|social|follow|facebook|twitter|tweet|whatsapp|sns|addtoany|addthis/,
  related:
    /relat|recommend|popular|trending|more(?!\w)|read-?more|see-?also|read-?also|(?<![a-z])next|suggest|similar|outbrain|taboola|zerg|teaser|recirc|most-?read|latest|headlines|you-?may/,
  ad: /(?<![a-z])ad(s|v|vert\w*|box|unit|slot|vertisement)?(?![a-z])|sponsor|banner|dfp|promo|partner|affiliate/,
  signup: /newsletter|subscri|sign-?up|paywall|regwall|donat|(?<![a-z])cta|register|login|membership/,
  nav: /nav(?!y)|menu|breadcrumb|paginat|pager|toolbar|topbar|crumb|(?<![a-z])tabs?(?![a-z])/,
  side: /side|rail|aside|widget|complementary|secondary/,
  footer: /foot|copyright|legal|colophon|disclaim|contentinfo/,
  title: /head|title|kicker|eyebrow|dek(?![a-z])|standfirst|summary|excerpt|description|deck/,
  byline: /byline|author|writer|(?<![a-z])bio|contributor|reporter|vcard|profile|credits/,
  caption: /caption|credit|gallery|photo|image|(?<![a-z])img|slide|video|player|figure|carousel|media(?!n)|thumb/,
  meta: /meta|date|time(?!line)|publish|tag(?!e)|categor|topic|keyword|posted|stamp|label|info/,
  hidden: /hidden|modal|popup|overlay|cookie|consent|gdpr|tooltip|sr-only|screen-?reader|visually|print/,
  body: /(article|story|post|entry|news|body|main|blog|content|page)[-_]*(body|text|content|copy|main)|maintext|articlebody|detail/,
  content: /article|story|post|entry|content|text|body|main|page|blog|paragraph|prose|rich|left|center/,
  box: /embed|quote|pull|inset|infobox|factbox|product|card|module|box|block|item|list/,
} as const;

export type Hint = keyof typeof HINTS;
export const HINT_NAMES = Object.keys(HINTS) as Hint[];

/** The bits of some hints. */
export const hintMask = (...hints: Hint[]): number => hints.reduce((bits, hint) => bits | (1 << HINT_NAMES.indexOf(hint)), 0);

const PATTERNS = Object.values(HINTS);

/** What was asked before: pages repeat their names, and so do a site's pages. */
const known = new Map<string, number>();
const MAX_KNOWN = 20_000;
/** Names longer than this are some script's state. */
const MAX_NAMES = 3000;

/** A bit for each hint, in the order of `HINT_NAMES`. */
export function hintsOf(names: string): number {
  if (names === "") return 0;
  const said = names.length > MAX_NAMES ? names.slice(0, MAX_NAMES) : names;
  let mask = known.get(said);
  if (mask === undefined) {
    const lower = said.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
    mask = PATTERNS.reduce((bits, pattern, i) => (pattern.test(lower) ? bits | (1 << i) : bits), 0);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(said, mask);
  }
  return mask;
}
