/**
 * Russian case forms of a folded name: its adjectives and first noun decline together, the rest stands as it is (`исламское
 * государство` → `исламского государства`, `рабочая партия курдистана` → `рабочей партии курдистана`); where the name begins with
 * an article or an acronym (`аль каида`, `чвк вагнер`), the word after it declines.
 *
 * By the regular endings of Zaliznyak's classes, all alternatives of a case; none where the noun's ending is not declined (`хамас` is,
 * `боко` is not).
 */
export function russianCases(name: string): string[] {
  if (!/^[а-яё -]+$/.test(name)) return [];
  const words = name.split(" ");
  const lead = words.findIndex((word) => !FIXED.has(word));
  if (lead < 0) return [];
  let noun = lead;
  while (noun < words.length - 1 && adjective(words[noun] ?? "") !== null) noun++;
  const forms = new Set<string>();
  for (let i = 0; i < CASES; i++) {
    const declined = words.map((word, at) => {
      if (at < lead || at > noun) return [word];
      const endings = at < noun ? adjective(word) : substantive(word);
      return endings === null ? [word] : (endings[i] ?? []);
    });
    for (const heads of declined.reduce<string[]>(joined, [""])) forms.add(heads.trim());
  }
  forms.delete(name);
  return [...forms];
}

const joined = (before: readonly string[], options: readonly string[]) =>
  before.flatMap((text) => options.map((option) => `${text} ${option}`));

const FIXED = new Set(["аль", "ал", "ан", "аш", "ас", "ат", "ад", "ар", "эль", "чвк", "джебхат", "хаят", "боко", "абу"]);
/** Genitive, dative, accusative, instrumental, prepositional. */
const CASES = 5;

type Forms = readonly (readonly string[])[];

function endingsOf(stem: string, ...endings: string[]): Forms {
  return endings.map((row) => row.split("|").map((ending) => stem + ending));
}

/** Folded: й is и. */
function adjective(word: string): Forms | null {
  const stem = word.slice(0, -2);
  if (stem.length < 3) return null;
  if (/(?:ыи|ои)$/.test(word)) return endingsOf(stem, "ого", "ому", "ого|ыи", "ым", "ом");
  if (/ии$/.test(word) && /[кгх]ии$/.test(word)) return endingsOf(stem, "ого", "ому", "ого|ии", "им", "ом");
  if (/ое$/.test(word)) return endingsOf(stem, "ого", "ому", "ое", /[кгх]ое$/.test(word) ? "им" : "ым", "ом");
  if (/ая$/.test(word)) return endingsOf(stem, "ои|еи", "ои|еи", "ую", "ои|еи", "ои|еи");
  if (/ые$/.test(word)) return endingsOf(stem, "ых", "ым", "ые|ых", "ыми", "ых");
  if (/ие$/.test(word) && /[кгх]ие$/.test(word)) return endingsOf(stem, "их", "им", "ие|их", "ими", "их");
  return null;
}

function substantive(word: string): Forms | null {
  const stem = word.slice(0, -1);
  if (word.length < 3) return null;
  if (/ия$/.test(word)) return endingsOf(stem, "и", "и", "ю", "еи", "и");
  if (/[гкхжчшщ]а$/.test(word)) return endingsOf(stem, "и", "е", "у", "ои|еи", "е");
  if (/а$/.test(word)) return endingsOf(stem, "ы", "е", "у", "ои|ою", "е");
  if (/я$/.test(word)) return endingsOf(stem, "и", "е", "ю", "еи", "е");
  if (/ие$/.test(word)) return endingsOf(stem, "я", "ю", "е", "ем", "и");
  if (/во$/.test(word)) return endingsOf(stem, "а", "у", "о", "ом", "е");
  if (/ы$/.test(word)) return endingsOf(stem, "ов|", "ам", "ов|ы", "ами", "ах");
  if (/[гкхжчшщ]и$/.test(word)) return endingsOf(stem, "ов|", "ам", "ов|и", "ами", "ах");
  if (/ь$/.test(word)) return endingsOf(stem, "я|и", "ю|и", "ь|я", "ем|ью", "е|и");
  if (/[жчшщц]$/.test(word)) return endingsOf(word, "а", "у", "|а", "ом|ем", "е");
  if (/[бвгдзклмнпрстфх]$/.test(word)) return endingsOf(word, "а", "у", "|а", "ом", "е");
  return null;
}
