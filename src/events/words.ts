/** What two texts share beyond the words that all such news share. */

/** English function words: they tell nothing apart. */
const STOP = new Set(
  (
    "a about above across after again against all along also although am among an and another any are around as at away back be because " +
    "been before behind being below between both but by can could did do does down during each either else ever every few first for from " +
    "further had has have he her here him his how however if in including into is it its just last later least less like made many may " +
    "me might more most much must my near never next no nor not now of off often on once one only onto or other our out over own per " +
    "put quite same set several shall she should since so some still such take than that the their them then there these they this those " +
    "though three through thus to today together too toward towards two under until up upon us use used very via was we well were what " +
    "when where whether which while who whom whose why will with within without would yesterday yet you your"
  ).split(" "),
);

/** Words of nearly every report of violence, of sanctions or of a court: they count a little. */
const COMMON = new Set(
  (
    "according accused agencies agency agreed al alleged announced area army arrest arrested attack attacked attacker attackers attacks " +
    "authorities blast blasts bomb bomber bombing bombs called carried casualties civilians claim claimed claims condemned condition " +
    "country court day dead death deaths department described designated designation died district early evening explosion explosive " +
    "explosives explosion fighters fire fired five force forces foreign four friday government group groups gunmen head hospital hour " +
    "hours hundreds identified incident information injured injuring injuries international investigation islamist issued killed killing " +
    "kills kilometres km late launched law leader least left list listed local major man media member members men militant militants " +
    "military minister ministry monday month months morning mr mrs national near new news night number office officer officers official " +
    "officials operation organisation organization part people person place police president province public ranks reported reportedly " +
    "report reports reporters residents responsibility responsible reuters said sanctions saturday say saying says security seven " +
    "shooting shot shots since site six soldiers soon source sources spokesman spokesperson spokeswoman state statement states station " +
    "street sunday suspect suspected suspects taken target targeted ten terror terrorism terrorist terrorists third thursday time told " +
    "town troops tuesday vehicle victim victims village violence war way wednesday week weeks woman women wounded wounding year years"
  ).split(" "),
);

const COMMON_WEIGHT = 0.25;
const NAME_WEIGHT = 1.5;

/** Words of a text with their weights. */
export type WordWeights = ReadonlyMap<string, number>;

/** Lower case without accents; the same for `Şırnak` and `Sirnak`. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();
}

/** A plural and its singular, `bombed` and `bombing` are one word: cuts a few English endings, never below four letters. */
function stem(word: string): string {
  if (word.length < 6) return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return word.replace(/(?:ies|ied)$/, "y").replace(/(?:ings?|ers?|ed|es|s)$/, "");
}

/**
 * The words of a text that can tell one event from another, weighted: names (capitalised inside a sentence) above plain words, the
 * stock words of such news far below, function words not at all. Numbers under three digits are left out: tolls change.
 *
 * Cost: O(text length).
 */
export function wordWeights(text: string): WordWeights {
  const weights = new Map<string, number>();
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu)) {
    const raw = match[0];
    const word = fold(raw);
    if (STOP.has(word) || (/^\d+$/.test(word) && word.length < 3)) continue;
    const isName = /^\p{Lu}/u.test(raw) && /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    const weight = COMMON.has(word) ? COMMON_WEIGHT : isName ? NAME_WEIGHT : 1;
    const key = stem(word);
    weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  }
  return weights;
}

/**
 * How rare words are among a set of texts: a word that many of them hold tells them apart less.
 *
 * @returns a factor of 0 to 1 for a word; 1 where fewer than `fewest` texts are known, as they say nothing then
 */
export function rarityAmong(texts: Iterable<WordWeights>, fewest = 5): (word: string) => number {
  const holding = new Map<string, number>();
  let known = 0;
  for (const text of texts) {
    known++;
    for (const word of text.keys()) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  if (known < fewest) return () => 1;
  return (word) => Math.log((1 + known) / (holding.get(word) ?? 1)) / Math.log(1 + known);
}

/** How many reports are known, and how many of them hold a word. */
export interface WordCounts {
  reports: number;
  of(word: string): number;
}

/** Words by which a report's event is looked up. */
const MOST_TELLING = 16;
/** Reports that these words may lead to, all together: the cost of a look-up stays the same, however many are known. */
const MOST_FOUND = 600;

/**
 * The words of a whole report as a vector of length 1, rare words counting for more. Kept as it is: what was rare when an event was told
 * is what it is known by.
 */
export function reportVector(text: string, counts: WordCounts): WordWeights {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [word, weight] of wordWeights(text)) {
    const value = weight * (Math.log((2 + counts.reports) / (1 + counts.of(word))) / Math.log(2 + counts.reports));
    vector.set(word, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [word, value] of vector) vector.set(word, Number((value / length).toFixed(4)));
  return vector;
}

/** The known words that say most about which event a report is of: reports of one event share some of them. */
export function tellingWords(vector: WordWeights, counts: WordCounts): string[] {
  const known = [...vector].filter(([word]) => counts.of(word) > 0).sort((a, b) => b[1] - a[1]);
  const telling: string[] = [];
  let found = 0;
  for (const [word] of known) {
    if (telling.length === MOST_TELLING) break;
    if (found + counts.of(word) > MOST_FOUND) continue;
    found += counts.of(word);
    telling.push(word);
  }
  return telling;
}

/** How alike two reports' vectors are: their cosine, for each is of length 1. */
export function vectorLikeness(a: WordWeights, b: WordWeights): Likeness {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const shared: { word: string; weight: number }[] = [];
  let score = 0;
  for (const [word, weight] of small) {
    const product = weight * (large.get(word) ?? 0);
    if (product > 0) shared.push({ word, weight: product });
    score += product;
  }
  shared.sort((x, y) => y.weight - x.weight);
  return { score: Math.min(1, score), shared: shared.slice(0, 6).map(({ word }) => word) };
}

export interface Likeness {
  /** 0 to 1: cosine of the two weighted vectors. */
  score: number;
  /** The rarest words that both have, at most six. */
  shared: string[];
}

/** How alike two texts are by their telling words. */
export function likeness(a: WordWeights, b: WordWeights, rarity: (word: string) => number = () => 1): Likeness {
  const shared: { word: string; weight: number }[] = [];
  let dot = 0;
  for (const [word, weight] of a) {
    const other = b.get(word);
    if (other === undefined) continue;
    const product = weight * other * rarity(word) ** 2;
    dot += product;
    shared.push({ word, weight: product });
  }
  shared.sort((x, y) => y.weight - x.weight);
  const norms = norm(a, rarity) * norm(b, rarity);
  return { score: norms === 0 ? 0 : Math.min(1, dot / norms), shared: shared.slice(0, 6).map(({ word }) => word) };
}

function norm(text: WordWeights, rarity: (word: string) => number): number {
  let square = 0;
  for (const [word, weight] of text) square += (weight * rarity(word)) ** 2;
  return Math.sqrt(square);
}
