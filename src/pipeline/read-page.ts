import type { ExtractedArticle } from "../articles/types.js";
import { type HttpAnswer, HttpError } from "../http/types.js";
import type { Context } from "./context.js";

/** What is needed to read a page. */
export type PageReader = Pick<Context, "http" | "cpu" | "now">;

/** What asking for an article's page brought. */
export type Page =
  | { kind: "read"; article: ExtractedArticle; reason: string | null; etag: string | null; lastModified: string | null }
  /** The server says that it is as it was. */
  | { kind: "unchanged" }
  | { kind: "retry"; reason: string }
  | { kind: "unreadable"; reason: string }
  /** The outlet took it back. */
  | { kind: "withdrawn"; reason: string };

const ACCEPT = "text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5";
/** Pages of one article; what is longer is a gallery. */
const MAX_PAGES = 10;
const MAX_CHARACTERS = 500_000;
/** No further page is asked for after this: what asked has its article for a minute only. */
const ENOUGH_MS = 20_000;

const REASONS: Record<string, string> = {
  "soft-404": "the page says that it does not exist",
  consent: "the page asks for consent first",
  paywall: "the page shows a beginning only: it is for subscribers",
  login: "the page asks for a login",
  "needs-javascript": "the page is empty without JavaScript",
  "pdf-locked": "the PDF is locked with a password",
  "pdf-broken": "the PDF is broken",
  "pdf-without-text": "the PDF holds no text: its pages are pictures",
};

/** What is wrong with a page, as operators read it. */
export const reasonOf = (problem: string): string => REASONS[problem] ?? problem;

/**
 * Asks for an article's page and, where it is cut into several, for the others, and reads its text.
 *
 * A page that shows a beginning only is `read`, with a reason. A later page that can't be had costs what is on it, and is the reason.
 *
 * @param known what an earlier answer said of its version; given back, the server may answer that nothing changed
 */
export async function readPage(
  ctx: PageReader,
  url: string,
  known: { etag: string | null; lastModified: string | null } = { etag: null, lastModified: null },
): Promise<Page> {
  const conditions = {
    ...(known.etag === null ? {} : { "if-none-match": known.etag }),
    ...(known.lastModified === null ? {} : { "if-modified-since": known.lastModified }),
  };
  try {
    const answer = await ctx.http().request(url, { robots: true, headers: { accept: ACCEPT, ...conditions } });
    if (answer.status === 304) return { kind: "unchanged" };
    const first = await readAnswer(ctx, answer);
    if (first.kind !== "read") return first;
    const { text, reason } =
      first.reason === null && first.article.updates === null
        ? await withLaterPages(ctx, first.article)
        : { ...first.article, ...first };
    return { ...first, article: { ...first.article, text }, reason };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return error instanceof HttpError && error.retryable ? { kind: "retry", reason } : { kind: "unreadable", reason };
  }
}

async function readAnswer(ctx: PageReader, answer: HttpAnswer): Promise<Page> {
  if (answer.status === 404 || answer.status === 410) return { kind: "withdrawn", reason: `the page answered ${answer.status}` };
  if (answer.status === 429 || answer.status >= 500) return { kind: "retry", reason: `the page answered ${answer.status}` };
  if (answer.status !== 200) return { kind: "unreadable", reason: `the page answered ${answer.status}` };
  const type = answer.headers.get("content-type");
  if (type !== null && !/html|xml|text\/plain|pdf|octet-stream/i.test(type))
    return { kind: "unreadable", reason: `the page is ${type}` };
  const { article, problem } = await ctx
    .cpu()
    .readPage(answer.body, { contentType: type, url: answer.url, status: answer.status });
  if (problem === "soft-404") return { kind: "withdrawn", reason: reasonOf(problem) };
  const reason = problem === null ? null : reasonOf(problem);
  if (reason !== null && problem !== "paywall") return { kind: "unreadable", reason };
  if (article.text === "") return { kind: "unreadable", reason: reason ?? "no article found on the page" };
  const { headers } = answer;
  return { kind: "read", article, reason, etag: headers.get("etag"), lastModified: headers.get("last-modified") };
}

/** The text of an article over all its pages; paragraphs that stand on several are kept once. */
async function withLaterPages(ctx: PageReader, first: ExtractedArticle): Promise<{ text: string; reason: string | null }> {
  const paragraphs = new Set(first.text.split("\n\n"));
  const asked = new Set<string>();
  let { length } = first.text;
  let reason: string | null = null;
  const started = ctx.now().getTime();
  const hasTime = () => ctx.now().getTime() - started < ENOUGH_MS;
  for (let next = first.nextPage; next !== null && asked.size < MAX_PAGES - 1 && length < MAX_CHARACTERS && hasTime(); ) {
    if (asked.has(next)) break;
    asked.add(next);
    const page = await readAnswer(ctx, await ctx.http().request(next, { robots: true, headers: { accept: ACCEPT } })).catch(
      (error: unknown) => ({ kind: "unreadable", reason: error instanceof Error ? error.message : String(error) }) as const,
    );
    if (page.kind !== "read") {
      reason = `page ${asked.size + 1} of it could not be read: ${page.kind === "unchanged" ? "unchanged" : page.reason}`;
      break;
    }
    const fresh = page.article.text.split("\n\n").filter((paragraph) => !paragraphs.has(paragraph));
    // The same article under another number: its pages are those of its comments.
    if (fresh.length === 0) break;
    for (const paragraph of fresh) {
      paragraphs.add(paragraph);
      length += paragraph.length;
    }
    next = page.article.nextPage;
  }
  return { text: asked.size === 0 ? first.text : [...paragraphs].join("\n\n"), reason };
}
