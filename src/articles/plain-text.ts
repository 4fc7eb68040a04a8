import { load } from "cheerio";

const BLOCKS = "p,div,li,h1,h2,h3,h4,h5,h6,blockquote,section,article,figcaption,td,th,dt,dd,pre,tr,ul,ol,table";

/** Text that a database, a mail and a terminal can hold. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g, " ").toWellFormed();
}

/** HTML as plain text, paragraphs apart by a blank line. */
export function plainText(html: string): string {
  const $ = load(html);
  $("script,style,noscript,template,iframe,svg,form,button").remove();
  $("br").replaceWith("\n");
  $(BLOCKS).each((_, node) => {
    $(node).prepend("\n\n").append("\n\n");
  });
  return tidy($.root().text());
}

/** Spaces collapsed within lines, blank lines to one. */
export function tidy(text: string): string {
  return clean(text)
    .split(/\n\s*\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
