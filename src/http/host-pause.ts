import { setTimeout as sleep } from "node:timers/promises";

/** Hosts whose next free moment is remembered. */
const MOST_HOSTS = 5000;
/** A pause longer than this is cut: the work that waits would hold up that of other hosts. */
const LONGEST_MS = 30_000;

/** Waits so that two requests to a host begin at least so far apart as its robots.txt asks (`Crawl-delay`). */
export function createHostPause() {
  const free = new Map<string, number>();
  return async (host: string, seconds: number, signal?: AbortSignal): Promise<void> => {
    if (seconds <= 0) return;
    const now = Date.now();
    const at = Math.max(now, free.get(host) ?? 0);
    free.delete(host);
    free.set(host, at + Math.min(seconds * 1000, LONGEST_MS));
    const [oldest] = free.keys();
    if (free.size > MOST_HOSTS && oldest !== undefined) free.delete(oldest);
    if (at > now) await sleep(at - now, undefined, signal === undefined ? {} : { signal });
  };
}
