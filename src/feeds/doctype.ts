import { FeedError } from "./error.js";
import { decodeHTMLEntities } from "./text.js";

const MAX_ENTITY_LENGTH = 1000;
const MAX_SUBSET_LENGTH = 100_000;
/** The characters that HTML names: old feeds declare them as a whole, and nothing needs to be fetched to know them. */
const HTML_CHARACTERS = /^PUBLIC\s+["']-\/\/W3C\/\/(?:ENTITIES|DTD)/i;
/** After character references are decoded: names that every parser knows; any other would expand further. */
const EXPANDS_FURTHER = /%|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)(?=[\p{L}_:])/iu;

export interface Doctype {
  /** Where the document goes on. */
  end: number;
  /** Plain text that the document has given names to. */
  entities: ReadonlyMap<string, string>;
}

/**
 * Reads the DOCTYPE that stands at an index. One that only names characters or a piece of text is harmless; entities that expand into
 * others, are long, or fetch something are what bombs and leaks are made of.
 *
 * @throws FeedError `hostile`
 */
export function readDoctype(xml: string, at: number): Doctype {
  const entities = new Map<string, string>();
  const subset = xml.slice(at, at + MAX_SUBSET_LENGTH);
  let inside = false;
  for (let i = "<!DOCTYPE".length; i < subset.length; i++) {
    const character = subset[i];
    if (character === '"' || character === "'") i = after(subset, character, i + 1) - 1;
    else if (character === "[") inside = true;
    else if (character === "]") inside = false;
    else if (character === ">" && !inside) return { end: at + i + 1, entities };
    else if (character === "<" && inside) {
      if (subset.startsWith("<!--", i)) i = after(subset, "-->", i + 4) - 1;
      else if (/^<!ENTITY\b/i.test(subset.slice(i, i + 9))) i = declare(subset, i, entities) - 1;
    }
  }
  throw new FeedError("hostile", "the document's DOCTYPE does not end: refused");
}

/** Takes one `<!ENTITY …>` in; returns where it ends. */
function declare(subset: string, at: number, entities: Map<string, string>): number {
  const declaration = /<!ENTITY\s+(%\s+)?([^\s%"'<>]{1,100})\s+(?:("[^"]*"|'[^']*')|(?:SYSTEM|PUBLIC)\b[^>]{0,1000})\s*>/iy;
  declaration.lastIndex = at;
  const [whole, parameter, name = "", quoted] = declaration.exec(subset) ?? [];
  if (whole === undefined)
    throw new FeedError("hostile", "the document declares an entity of more than 1,000 characters: refused");
  if (quoted === undefined) {
    if (parameter === undefined || !HTML_CHARACTERS.test(whole.slice(whole.indexOf(name) + name.length).trim()))
      throw new FeedError("hostile", `the document declares an entity "${name}" that would be fetched from elsewhere: refused`);
    return at + whole.length;
  }
  const value = decodeHTMLEntities(quoted.slice(1, -1));
  if (value.length > MAX_ENTITY_LENGTH)
    throw new FeedError("hostile", `the document declares an entity "${name}" of more than 1,000 characters: refused`);
  if (parameter !== undefined || EXPANDS_FURTHER.test(quoted) || EXPANDS_FURTHER.test(value))
    throw new FeedError("hostile", `the document declares an entity "${name}" that expands into others: refused`);
  if (!entities.has(name)) entities.set(name, value);
  return at + whole.length;
}

function after(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at < 0 ? text.length : at + ending.length;
}
