import { type CheerioAPI, load } from "cheerio";
import { DomHandler } from "domhandler";
import { Parser } from "htmlparser2";
import { decode } from "../decode.js";
import { FeedError } from "../error.js";
import type { SourceAbout } from "./about.js";

/** Deeper than any page that a browser would show; what the parser does for each element grows with it. */
const MAX_DEPTH = 1000;

class ShallowTree extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH)
      throw new FeedError("hostile", `the page is nested more than ${MAX_DEPTH} deep: refused`);
    super.onopentag(name, attributes);
  }
}

/**
 * A page's tree, by the parser that forgives everything.
 *
 * @throws FeedError `empty`; `hostile` where it is nested too deep to walk
 */
export function loadPage(bytes: Uint8Array, about: SourceAbout): CheerioAPI {
  const { text } = decode(
    bytes,
    about.contentType,
    (head) => /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null,
  );
  if (text.trim() === "") throw new FeedError("empty", "the server answered with nothing");
  const tree = new ShallowTree();
  new Parser(tree, { decodeEntities: true }).end(text);
  return load(tree.dom, { xml: { xmlMode: false, decodeEntities: true } });
}
