import robots from "robots-parser";
import { type HttpAnswer, HttpError } from "./types.js";

const KEEP_MS = 24 * 3_600_000;
const KEEP_UNREACHABLE_MS = 10 * 60_000;
const MAX_HOSTS = 2000;

interface Rules {
  allows(url: string): boolean;
  /** Seconds between two requests; 0 where robots.txt does not say. */
  crawlDelay: number;
  until: number;
}

/** The package is CommonJS: what its types call the default export is the module itself. */
const robotsParser = robots as unknown as typeof robots.default;

/** robots.txt as RFC 9309 has it: one a host, kept for a day; none (4xx) allows all; a server that fails allows nothing for now. */
export function createRobots(fetch: (url: string) => Promise<HttpAnswer>, userAgent: string) {
  const product = userAgent.split("/")[0]?.trim() || "Vigil";
  const known = new Map<string, Promise<Rules>>();

  async function load(origin: string): Promise<Rules> {
    const now = Date.now();
    try {
      const answer = await fetch(`${origin}/robots.txt`);
      if (answer.status >= 500) return { allows: unreachable(origin), crawlDelay: 0, until: now + KEEP_UNREACHABLE_MS };
      if (answer.status !== 200) return { allows: () => true, crawlDelay: 0, until: now + KEEP_MS };
      const rules = robotsParser(`${origin}/robots.txt`, Buffer.from(answer.body).toString("utf8"));
      return {
        allows: (url) => rules.isAllowed(url, product) ?? true,
        crawlDelay: Math.max(0, Number(rules.getCrawlDelay(product) ?? 0)) || 0,
        until: now + KEEP_MS,
      };
    } catch (error) {
      if (error instanceof HttpError && error.retryable)
        return { allows: unreachable(origin), crawlDelay: 0, until: now + KEEP_UNREACHABLE_MS };
      return { allows: () => true, crawlDelay: 0, until: now + KEEP_MS };
    }
  }
  const unreachable = (origin: string) => () => {
    throw new HttpError("robots", `robots.txt of ${new URL(origin).hostname} can't be had, so its pages wait`, true);
  };

  async function rulesOf(url: string): Promise<Rules | null> {
    if (!URL.canParse(url)) return null; // the request itself says what is wrong
    const { origin, protocol } = new URL(url);
    if (!protocol.startsWith("http")) return null;
    const kept = await known.get(origin);
    if (kept !== undefined && kept.until > Date.now()) return kept;
    const loading = load(origin);
    known.set(origin, loading);
    const [oldest] = known.keys();
    if (known.size > MAX_HOSTS && oldest !== undefined) known.delete(oldest);
    return loading;
  }

  return {
    allows: async (url: string): Promise<boolean> => (await rulesOf(url))?.allows(url) ?? true,
    /** Seconds; 0 where robots.txt asks for no pause or can't be had. */
    crawlDelay: async (url: string): Promise<number> => (await rulesOf(url))?.crawlDelay ?? 0,
  };
}
