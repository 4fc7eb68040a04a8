import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { siteOf } from "../articles/site.js";
import type { ExtractedArticle } from "../articles/types.js";
import type { ArticleText, Assessment } from "../classify/types.js";
import type { SiteConfig } from "../config/feeds-schema.js";
import type { WatchlistConfig } from "../config/schema.js";
import type { MailReport } from "../delivery/mail-reports/types.js";
import type { ParsedEntry, Reading, WebSource } from "../feeds/types.js";
import type { ListFiles } from "../lists/formats.js";
import type { PageShape } from "../lists/page.js";
import type { ListFormat, Listing } from "../lists/types.js";
import type { Mention } from "../watchlist/types.js";

/** A page read: its article, and what is wrong with the page where something is. */
export interface ReadPage {
  article: ExtractedArticle;
  problem: string | null;
}

/** An article's text as the resolver and the reader's explanation need it. */
export interface AssessedArticle {
  assessment: Assessment;
  mentions: Mention[];
}

/** The work that would hold the event loop: parsing, extracting, classifying. Runs in worker threads that end when idle. */
export interface Cpu {
  readSource(bytes: Uint8Array, about: { contentType: string | null; url: string }, source: WebSource): Promise<Reading>;
  readMessage(source: Uint8Array, receivedAt: Date | null): Promise<ParsedEntry>;
  readMailReport(source: Uint8Array): Promise<MailReport[]>;
  readPage(bytes: Uint8Array, about: { contentType: string | null; url: string; status: number }): Promise<ReadPage>;
  /** @throws ListError, which loses its class on the way: its message stays */
  parseList(format: ListFormat, files: ListFiles, shape: PageShape): Promise<Listing[]>;
  plainText(html: string): Promise<string>;
  assess(article: ArticleText): Promise<AssessedArticle>;
  close(): Promise<void>;
}

/** For one feed or page, waiting included; the lease of what asks is longer. */
const LIMIT_MS = 45_000;

/** Under vitest the sources run as they are; a worker thread needs the build. */
const workerFile = () =>
  new URL(import.meta.url.endsWith(".ts") ? "../../dist/src/pipeline/cpu-worker.js" : "./cpu-worker.js", import.meta.url).href;

/**
 * Starts a pool for one state of the watchlist and of the sites' own rules; changed ones get a new pool.
 *
 * Cost: nothing until the first call; then 40–60 MB a thread until it has been idle for half a minute.
 */
export function createCpu(watchlist: WatchlistConfig, sites: readonly SiteConfig[] = []): Cpu {
  const pool = new Piscina({
    filename: workerFile(),
    workerData: watchlist,
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    recordTiming: false,
  });
  /** A thread that takes longer is ended, and its document is the one to blame. */
  const bounded = <T>(job: object, name: string): Promise<T> =>
    pool.run(job, { name, signal: AbortSignal.timeout(LIMIT_MS) }).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === "AbortError")) throw error;
      throw new Error(`it could not be read within ${LIMIT_MS / 1000} s: given up`);
    });
  return {
    readSource: (bytes, about, source) => bounded({ bytes, about, source }, "readSource"),
    readMessage: (source, receivedAt) => bounded({ source, receivedAt }, "readMessage"),
    readMailReport: (source) => bounded({ source }, "readMailReport"),
    readPage: (bytes, about) => bounded({ bytes, about, site: siteOf(sites, about.url) }, "readPage"),
    parseList: (format, files, shape) => bounded({ format, files, shape }, "parseList"),
    plainText: (html) => pool.run(html, { name: "plainText" }),
    assess: (article) => pool.run(article, { name: "assess" }),
    close: () => pool.close({ force: false }),
  };
}
