/** Ends of sentences and clauses in the scripts of the world's newspapers. */
const STOPS = /[.!?…。！？।॥؟۔։።]+(?=["'”’»)\]]*(?:\s|$)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}“「])/gu;
const COMMAS = /[,;:،؛，、；：]/g;
const ENDS = /[.!?…。！？।॥؟۔։።]["'”’»)\]]*$/u;
/** Scripts that write a word in one to three characters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORDS = /[\p{L}\p{N}\p{M}_]+/gu;
/** Latin, Greek, Cyrillic, Hebrew, Arabic: nothing beyond. */
const PLAIN = /^[\0-\u10ff\u2000-\u20cf]*$/;
const CONTACT = /©|\(c\)|copyright|@[\w.]+|https?:\/\/|www\./i;
const CLOCK = /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;

/**
 * How a paragraph of an article begins that is none: “Read also:”, “Related”, “Sign up”, “Photo:”, “Follow us”, in the languages of
 * many newspapers. One measure among many: a page in a language that is not here loses little.
 */
const CUES =
  /^(?:[^\p{L}]*)(?:read (?:more|also|next|the full)|more (?:from|on|stories|in|about)|see (?:also|more)|also read|related|recommended|you (?:may|might)|don.t miss|sign up|subscribe|newsletter|follow (?:us|@|\w+ on)|share|advert|sponsored|photo|image|pictured|video|watch|credit|source|by\b|written by|reporting by|editing by|click here|comments?|tags?|topics?|filed under|posted|published|updated|copyright|all rights|download|contact|originally|this (?:article|story)|lire aussi|à lire|voir aussi|publicité|inscrivez|abonnez|lesen sie|mehr zum|auch interessant|anzeige|werbung|lee también|lea también|te puede|más información|publicidad|suscríb|leia (?:mais|também)|veja (?:mais|também)|publicidade|inscreva|leggi anche|pubblicità|читайте|смотрите|реклама|подпи|фото|źródło|czytaj|reklama|okuyun|ilgili|abone|fotoğraf|baca juga|iklan|اقرأ|إقرأ|شاهد|إعلان|مزید پڑھیں|یہ بھی پڑھیں|بخوانید|بیشتر بخوانید|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|相关|延伸阅读|推荐|广告|编辑|责任编辑|関連|関連記事|관련|구독)/iu;

export interface Measures {
  /** Words; a word of Chinese, Japanese or Korean counts as two characters. */
  words: number;
  sentences: number;
  commas: number;
  endsSentence: boolean;
  digits: number;
  capitals: number;
  contact: boolean;
  clock: boolean;
  cue: boolean;
}

/** A text is judged by its beginning: nothing changes its kind after this many characters. */
const ENOUGH = 4000;

/** What a text looks like, whichever language it is in. */
export function measure(whole: string): Measures {
  const text = whole.length > ENOUGH ? whole.slice(0, ENOUGH) : whole;
  const scale = whole.length / Math.max(1, text.length);
  const letters = Math.max(1, text.length);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const dense = PLAIN.test(text) ? 0 : count(DENSE);
  const words = dense > text.length / 4 ? dense / 2 : count(WORDS);
  return {
    words: words * scale,
    sentences: count(STOPS) * scale,
    commas: count(COMMAS) * scale,
    endsSentence: ENDS.test(whole.slice(-20)),
    digits: among(text, isDigit) / letters,
    capitals: among(text, isCapital) / letters,
    contact: CONTACT.test(text),
    clock: CLOCK.test(text),
    cue: CUES.test(text),
  };
}

function among(text: string, counts: (code: number, text: string, at: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (counts(text.charCodeAt(i), text, i)) found++;
  return found;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const CAPITAL = /^\p{Lu}/u;
function isCapital(code: number, text: string, at: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  // Scripts that have capitals end before Hebrew; what stands in pairs of surrogates is asked for whole.
  return (code < 0x590 || code >= 0x10a0) && CAPITAL.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Words to compare texts by: lower case, without punctuation; of a long text those of its beginning. */
export const wordsOf = (text: string): string[] => text.slice(0, ENOUGH).toLowerCase().match(WORDS) ?? [];

/** All words of a text, as one string to look others up in. */
export const wordString = (text: string): string => ` ${(text.toLowerCase().match(WORDS) ?? []).join(" ")} `;

/** Which share of a text's words stands in another's, 0 to 1. */
export function overlap(words: readonly string[], others: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  let found = 0;
  for (const word of words) if (others.has(word)) found++;
  return found / words.length;
}
