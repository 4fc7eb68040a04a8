import { FeedError } from "./error.js";

const MAX_DEPTH = 200;

/**
 * Refuses a document that would cost more to parse than it is worth: entity bombs, external entities, bottomless nesting.
 *
 * @throws FeedError `hostile`
 * Cost: one pass over the text, no parsing.
 */
export function refuseHostile(xml: string): void {
  if (/<!ENTITY/i.test(xml)) {
    const declarations = xml.match(/<!ENTITY\s+%?\s*\S+\s+(?:SYSTEM|PUBLIC|"[^"]*[&%][^"]*"|'[^']*[&%][^']*')/gi) ?? [];
    const longest = Math.max(0, ...(xml.match(/<!ENTITY[^>]{0,100000}>/gi) ?? []).map((declaration) => declaration.length));
    if (longest > 1000) throw new FeedError("hostile", "the document declares an entity of more than 1,000 characters: refused");
    const parameter = /<!ENTITY\s+%/i.test(xml);
    if (declarations.length > 0 || parameter)
      throw new FeedError("hostile", "the document declares entities that expand or fetch others: refused");
  }
  let depth = 0;
  for (const [tag] of xml
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, "")
    .matchAll(/<(?:\/[a-zA-Z]|[a-zA-Z])[^<>]{0,5000}>/g)) {
    if (tag.startsWith("</")) depth--;
    else if (!tag.endsWith("/>")) depth++;
    if (depth > MAX_DEPTH && isBottomless(xml))
      throw new FeedError("hostile", `the document is nested more than ${MAX_DEPTH} deep: refused`);
  }
}

/** HTML inside a feed may leave many tags open; a document that never closes any is another matter. */
function isBottomless(xml: string): boolean {
  const opened = xml.match(/<[a-zA-Z][^<>/]{0,200}>/g)?.length ?? 0;
  const items = xml.match(/<(?:item|entry)[\s>]/gi)?.length ?? 0;
  return items === 0 || opened / items > 2000;
}
