import { setTimeout as sleep } from "node:timers/promises";

export interface WaitOptions {
  /** What is waited for, as it stands in the error: "no webhook for the second attack came". */
  what: string;
  timeoutMs?: number;
  everyMs?: number;
  /** More for the error: the end of a log, what has come so far. */
  details?: () => string;
}

/**
 * Waits until a condition gives something truthy, and returns that.
 *
 * @throws Error after `timeoutMs` (15 s), naming what did not come; the condition's own error is its cause
 */
export async function waitFor<T>(condition: () => T | Promise<T>, options: WaitOptions): Promise<NonNullable<T>> {
  const { what, timeoutMs = 15_000, everyMs = 25, details } = options;
  const end = performance.now() + timeoutMs;
  let problem: unknown;
  while (performance.now() < end) {
    try {
      const value = await condition();
      if (value) return value;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await sleep(everyMs);
  }
  const more = details === undefined ? "" : `\n${details()}`;
  throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}${more}`, { cause: problem });
}
