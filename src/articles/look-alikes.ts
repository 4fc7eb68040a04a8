/** Languages that a detector takes for each other in a few sentences. */
const LOOK_ALIKES = [
  ["ar", "fa", "ur", "ps", "sd", "ug", "ku"],
  ["ru", "uk", "be", "bg", "mk", "sr"],
  ["hi", "mr", "ne"],
  ["id", "ms"],
  ["da", "no", "nb", "nn"],
  ["cs", "sk"],
  ["hr", "bs", "sr"],
];

/** Letters that a language does not write, and one that looks like it does. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  ar: /[ٹڈڑےںپچگکی]/g,
  fa: /[ٹڈڑےںةيك]/g,
  ur: /[ةيكښډړټ]/g,
  ps: /[ٹڈڑںة]/g,
  ru: /[іїєґўјљњћђџ]/gi,
  uk: /[ыэъёўјљњћђџ]/gi,
  be: /[ищїєґъјљњћђџ]/gi,
  bg: /[ыэёіїєґўјљњћђџ]/gi,
  cs: /[ľĺŕôä]/gi,
  sk: /[řěů]/gi,
};
/** Of a text's letters; names and quotations from the neighbour's language have fewer. */
const MOST_FOREIGN = 0.01;

/** The declared language where it looks like the found one and the text could be in it; else the found one. */
export function amongLookAlikes(declared: string | null, found: string, text: string): string {
  if (declared === null || !LOOK_ALIKES.some((group) => group.includes(declared) && group.includes(found))) return found;
  const sample = text.slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const foreign = sample.match(FOREIGN[declared] ?? /(?!)/g)?.length ?? 0;
  return foreign > letters * MOST_FOREIGN ? found : declared;
}
