import type { getDocumentProxy } from "unpdf";
import { languageOfText } from "./language.js";
import { readDateline } from "./metadata/dateline.js";
import type { PageProblem } from "./page-problem.js";
import { clean } from "./plain-text.js";
import type { ExtractedArticle } from "./types.js";
import { canonicalUrl } from "./url.js";

/** What comes later is annexes. */
const MAX_PAGES = 60;
const MAX_CHARACTERS = 300_000;
const MAX_MS = 20_000;
/** Lines that are searched for the day of a notice. */
const HEAD_LINES = 15;

export const isPdf = (bytes: Uint8Array, contentType: string | null): boolean =>
  /^application\/(?:x-)?pdf\b/i.test(contentType ?? "") ||
  /^\s*%PDF-/.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));

/** A line as it stands on a page. */
interface Line {
  text: string;
  page: number;
  /** Points from the page's bottom, and the height of its letters. */
  y: number;
  size: number;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF, such as an official notice: its paragraphs in the order in which the file has them, without what repeats on its
 * pages. The title is what is printed largest on the first page. Never throws.
 *
 * Cost: some 10 ms a page, and as much memory as the largest of them; at most 60 pages and 20 seconds.
 */
export async function readPdf(
  bytes: Uint8Array,
  url: string,
): Promise<{ article: ExtractedArticle; problem: PageProblem | null }> {
  const { getDocumentProxy } = await import("unpdf");
  let pdf: Pdf | null = null;
  try {
    // It takes the bytes for itself; of its fonts and pictures nothing is needed.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: 1, disableFontFace: true });
    const lines = withoutRepeated(await linesOf(pdf));
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const article = articleOf(lines, info as { Title?: unknown; CreationDate?: unknown }, url);
    return { article, problem: article.text === "" ? "pdf-without-text" : null };
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    return { article: articleOf([], {}, url), problem: locked ? "pdf-locked" : "pdf-broken" };
  } finally {
    await pdf?.destroy().catch(() => {});
  }
}

async function linesOf(pdf: Pdf): Promise<Line[]> {
  const lines: Line[] = [];
  const until = Date.now() + MAX_MS;
  let characters = 0;
  for (
    let number = 1;
    number <= Math.min(pdf.numPages, MAX_PAGES) && characters < MAX_CHARACTERS && Date.now() < until;
    number++
  ) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    let line: Line | null = null;
    const flush = () => {
      const text = clean(line?.text ?? "")
        .replace(/\s+/g, " ")
        .trim();
      if (line !== null && text !== "") lines.push({ ...line, text });
      characters += text.length;
      line = null;
    };
    for (const item of items) {
      if (!("str" in item)) continue;
      const y = Number(item.transform[5]);
      const open: Line | null = line;
      if (open !== null && Math.abs((open as Line).y - y) > Math.max(2, item.height / 2) && item.str.trim() !== "") flush();
      if (item.str !== "") {
        line ??= { text: "", page: number, y, size: 0 };
        line.text += item.str;
        if (item.str.trim() !== "") line.size = Math.max(line.size, item.height);
      }
      if (item.hasEOL) flush();
    }
    flush();
    page.cleanup();
  }
  return lines;
}

/** Running heads, running feet and page numbers stand on most pages, as the first or the last line. */
function withoutRepeated(lines: readonly Line[]): Line[] {
  const key = ({ text }: Line) => text.replace(/\d+/g, "#");
  const edges = new Set<Line>();
  const all = lines.at(-1)?.page ?? 0;
  for (let page = 1; page <= all; page++) {
    const byHeight = lines.filter((line) => line.page === page).toSorted((a, b) => a.y - b.y);
    for (const line of [byHeight[0], byHeight.at(-1)]) if (line !== undefined) edges.add(line);
  }
  const count = new Map<string, number>();
  for (const line of edges) count.set(key(line), (count.get(key(line)) ?? 0) + 1);
  return lines.filter((line) => all < 3 || !edges.has(line) || (count.get(key(line)) ?? 0) <= all / 2);
}

function articleOf(lines: readonly Line[], info: { Title?: unknown; CreationDate?: unknown }, url: string): ExtractedArticle {
  const text = paragraphsOf(lines);
  const language = languageOfText(null, text);
  const dates = lines.slice(0, HEAD_LINES).map((line) => readDateline(line.text, language).published);
  return {
    title: titleOf(lines) ?? named(info.Title),
    text,
    updates: null,
    byline: null,
    publishedAt: dates.find((date) => date !== null) ?? madeAt(info.CreationDate),
    modifiedAt: null,
    language,
    siteName: null,
    image: null,
    canonicalUrl: canonicalUrl(url),
    isFree: null,
    nextPage: null,
  };
}

/** Lines of the first page in letters that are larger than its text's. */
function titleOf(lines: readonly Line[]): string | null {
  const first = lines.filter(({ page }) => page === 1);
  const usual = median(first.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size)));
  const largest = Math.max(0, ...first.map(({ size }) => size));
  if (largest < usual * 1.15) return null;
  const from = first.findIndex(({ size }) => size === largest);
  const rest = first.slice(from);
  const end = rest.findIndex(({ size }) => Math.abs(size - largest) > 0.5);
  const title = rest
    .slice(0, end < 0 ? rest.length : end)
    .map(({ text }) => text)
    .join(" ");
  return title.length < 5 || title.length > 300 ? null : title;
}

/** Programs name a file's title after the file. */
function named(title: unknown): string | null {
  const text = typeof title === "string" ? title.replace(/^Microsoft \w+ - /i, "").trim() : "";
  return text.length < 5 || /\.\w{2,4}$|^untitled/i.test(text) ? null : text;
}

/** `D:20260105094500+05'00'`. */
function madeAt(said: unknown): Date | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(String(said));
  if (match === null) return null;
  const [, year, month, day, hour = "00", minute = "00", second = "00", zone, zoneMinute = "00"] = match;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone === undefined ? "Z" : `${zone}:${zoneMinute}`}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** A paragraph ends where the next line stands farther off than lines do, or is in other letters; a word cut at a line's end is made whole. */
function paragraphsOf(lines: readonly Line[]): string {
  const gaps = lines.slice(1).flatMap((line, i) => {
    const before = lines[i];
    return before !== undefined && before.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  // Most lines go on: paragraphs are the exception, and short ones need not be.
  const usual = quantile(gaps, 0.25);
  let text = "";
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before === undefined) text = line.text;
    else if (isApart(before, line, usual)) text += `\n\n${line.text}`;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text += ` ${line.text}`;
  }
  return text;
}

function isApart(before: Line, line: Line, usual: number): boolean {
  if (Math.abs(before.size - line.size) > 1) return true;
  if (before.page !== line.page) return /[.!?:؟۔।]["”’)]?$/.test(before.text);
  const gap = before.y - line.y;
  return gap > usual * 1.35 || gap < -usual;
}

const median = (values: readonly number[]) => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
