/** The functions that `cpu.ts` calls by name, each in a worker thread. The watchlist is compiled once per thread. */
import { workerData as poolData } from "node:worker_threads";
import type { ArticleText } from "../classify/types.js";
import type { SiteConfig } from "../config/feeds-schema.js";
import type { WatchlistConfig } from "../config/schema.js";
import type { MailReport } from "../delivery/mail-reports/types.js";
import type { ParsedEntry, Reading, WebSource } from "../feeds/types.js";
import type { ListFiles } from "../lists/formats.js";
import type { PageShape } from "../lists/page.js";
import type { ListFormat, Listing } from "../lists/types.js";
import type { AssessedArticle, ReadPage } from "./cpu.js";

/** Piscina hands a pool's workerData on as the second element. */
const watchlistConfig = (): WatchlistConfig => (Array.isArray(poolData) ? poolData[1] : poolData);
let compiled: ReturnType<typeof compile> | null = null;

async function compile() {
  const { compileWatchlist, findMentions } = await import("../watchlist/index.js");
  const watchlist = compileWatchlist(watchlistConfig());
  return (text: string) => findMentions(watchlist, text);
}

export async function readSource(job: {
  bytes: Uint8Array;
  about: { contentType: string | null; url: string };
  source: WebSource;
}): Promise<Reading> {
  const sources = await import("../feeds/sources/index.js");
  return sources.readSource(job.bytes, job.about, job.source);
}

export async function readMessage(job: { source: Uint8Array; receivedAt: Date | null }): Promise<ParsedEntry> {
  const mailbox = await import("../mailbox/read-message.js");
  return mailbox.readMessage(job.source, job.receivedAt);
}

export async function readMailReport(job: { source: Uint8Array }): Promise<MailReport[]> {
  const reports = await import("../delivery/mail-reports/read-report.js");
  return reports.readMailReport(job.source);
}

export async function readPage(job: {
  bytes: Uint8Array;
  about: { contentType: string | null; url: string; status: number };
  site: SiteConfig | null;
}): Promise<ReadPage> {
  const { decodeHtml, extractArticle, isPdf, pageProblem, readPdf } = await import("../articles/index.js");
  if (isPdf(job.bytes, job.about.contentType)) return readPdf(job.bytes, job.about.url);
  const html = decodeHtml(job.bytes, job.about.contentType);
  const article = extractArticle(html, job.about.url, job.site);
  return { article, problem: pageProblem(html, article, job.about.status, job.about.url) };
}

export async function parseList(job: { format: ListFormat; files: ListFiles; shape: PageShape }): Promise<Listing[]> {
  const lists = await import("../lists/formats.js");
  return lists.parseList(job.format, job.files, job.shape);
}

export async function plainText(html: string): Promise<string> {
  const articles = await import("../articles/index.js");
  return articles.plainText(html);
}

export async function assess(article: ArticleText): Promise<AssessedArticle> {
  compiled ??= compile();
  const mentionsIn = await compiled;
  const { assess: classify, fullText } = await import("../classify/index.js");
  const mentions = mentionsIn(fullText(article));
  return { assessment: classify(article, mentions), mentions };
}
