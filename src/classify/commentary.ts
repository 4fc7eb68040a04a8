import type { Sentence } from "./sentences.js";

/** How far a text argues instead of reporting. */
export interface Opinion {
  isCommentary: boolean;
  /** What speaks for it, for the explanation. */
  marks: string[];
  /** 0 to 1. */
  confidence: number;
}

const LABEL =
  /^(?:opinion|op-?ed|editorial|column|comment(?:ary)?|analysis|viewpoint|explainer|explained|letters?(?: to the editor)?|perspective|essay|book review|film review|review|q&a|interview|blog|opini[oó]n|columna|tribuna|an[aá]lisis|tribune|[ée]dito(?:rial)?|chronique|analyse|мнение|колонка|аналитика|комментарий|رأي|مقال|تحليل|وجهة نظر|کالم|اداریہ|تجزیہ|رائے)\s*[:|–—/-]/i;
const ABOUT_AUTHOR =
  /\b(?:the (?:writer|author) is|(?:is|was) (?:a|an|the) (?:\w+ ){0,3}(?:columnist|senior fellow|research fellow|nonresident|visiting (?:fellow|scholar)|political analyst|commentator)\b.{0,80}$|views expressed|opinions expressed|reflect (?:the )?(?:views|point[- ]of[- ]view)|tweets at|twitter:|x: @)/i;
/** A headline that asks, urges or judges. */
const ARGUES =
  /^(?:the (?:case|problem|trouble|myth|danger|limits|future|real|folly)s?\b|how to\b|why\b|should\b|what [\w ]+ (?:means|reveals|tells)|don['’]t\b|time to\b|let['’]s\b|it['’]s time|no,|yes,|designat(?:e|ing)\b|beware|stop\b|end\b|going on)|\?$|\b(?:must|should|isn['’]t|aren['’]t|don['’]t)\b/;
const BYLINE = /^(?:by\s*\/|by:)\s*\p{Lu}/iu;
const ARGUMENT =
  /\b(?:it(?: i|')s (?:important|clear|worth|no secret|time|hard|high time|imperative|evident|obvious|crucial|essential|tempting)|in my (?:view|opinion)|i (?:believe|think|argue|would|have|suspect)|we (?:must|should|need|cannot|have to|can)|should (?:be (?:viewed|seen|understood|read)|not|also)|must (?:be (?:viewed|seen|understood)|not|also|now)|against this backdrop|at any rate|in (?:sharp|stark|marked) contrast|as a result|on the (?:one|other) hand|in other words|the (?:foremost|real|key|main|central|first|second) (?:factor|reason|question|problem|challenge|dimension|lesson)|(?:two|three|four|five|several|other|these) (?:factors|reasons|lessons|dimensions|questions)|another (?:\w+ )?(?:dimension|aspect|factor|reason|lesson)|underpin\w*|undergird\w*|fulcrum|the fact (?:is|remains)|arguably|to be sure|make no mistake|needless to say|ultimately|in essence|geopolitic\w+|rather,|however,|moreover|furthermore|nonetheless|nevertheless|therefore|thus|hence|indeed|of course|perhaps|paradox\w*|ironic\w*|in this context|marked the end of|era of|necessitat\w+|imperative|narrative|discourse|calculus|trajectory|landscape|dynamics?|strategic(?:ally)?|converge\w*|shared interests?|makes? no sense|overdue|hypocri\w+|cynicis\w+|belated|deficient|justified|wishful|absolutely|grounds for|case for|clear-cut|unanswered|realit(?:y|ies)|ideolog\w+|worldview|antagoni[sz]\w+|observers|surpris\w+|should)\b/g;
const REPORTING =
  /\b(?:said|told|according to|reported|reports|announced|confirmed|officials?|spokes(?:man|woman|person)|police|witnesses|sources|statement|news agency|reuters|afp|added)\b/g;
const FIRST_PERSON = /(?:^|[^"\w])(?:i|my|we|our|us)(?=[ ',])/g;

/**
 * Tells opinion and analysis from reporting: labels, notes on the author, words of argument against words of reporting.
 *
 * @param newsLead true where the title or lead tells of something new and dated
 */
export function readOpinion(title: string, sentences: readonly Sentence[], newsLead: boolean): Opinion {
  const body = sentences.filter(({ part }) => part !== "title");
  const marks: string[] = [];
  let points = 0;
  const add = (value: number, mark: string) => {
    points += value;
    marks.push(mark);
  };
  const label = LABEL.exec(title);
  if (label === null && !newsLead && ARGUES.test(title.toLowerCase())) add(1, "the title argues");
  if (label) add(3, `the title says "${label[0].trim()}"`);
  if (body.slice(0, 4).some(({ quote }) => BYLINE.test(quote))) add(1, "an author's byline");
  if ([...body.slice(0, 3), ...body.slice(-3)].some(({ quote }) => ABOUT_AUTHOR.test(quote))) add(2, "a note on the author");
  const own = body.map(({ low }) => low.replace(/"[^"]*"/g, " "));
  const argued = own.filter((low) => matches(ARGUMENT, low) > 0 || /\?\s*$/.test(low)).length;
  const reported = own.filter((low) => matches(REPORTING, low) > 0).length;
  const personal = own.reduce((sum, low) => sum + matches(FIRST_PERSON, low), 0);
  const count = Math.max(body.length, 6);
  if (argued / count >= 0.2 && argued > reported) add(2, `${argued} of ${body.length} sentences argue, ${reported} report`);
  else if (argued / count >= 0.25) add(1, `${argued} of ${body.length} sentences argue`);
  if (argued / count >= 0.4) add(1, "argument throughout");
  if (!newsLead && reported === 0 && argued >= 2) add(1, "nobody is quoted");
  if (personal / count >= 0.25) add(1, "first person");
  if (reported / count >= 0.5) points -= 1;
  if (newsLead && label === null) points -= 2;
  const isCommentary = points >= 3 && body.length >= (label === null ? 4 : 2);
  return { isCommentary, marks, confidence: Math.round(100 * Math.min(0.95, 0.5 + points / 12)) / 100 };
}

function matches(pattern: RegExp, text: string): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
