/** Seconds from one attempt to the next: ten attempts over two days. */
const WAITS_SECONDS = [5, 30, 120, 600, 1800, 7200, 18_000, 36_000, 86_400];
const JITTER = 0.2;
const LONGEST_ASKED_SECONDS = 12 * 3600;

/**
 * When to try again what failed.
 *
 * @param attempts          attempts made so far, at least 1
 * @param retryAfterSeconds what the receiver asked for; kept up to twelve hours
 * @param random            0 to 1: spreads the attempts of many, ±20 %
 * @returns null when the attempts are used up
 */
export function nextAttemptAt(attempts: number, now: Date, retryAfterSeconds: number | null, random: () => number): Date | null {
  const wait = WAITS_SECONDS[attempts - 1];
  if (wait === undefined) return null;
  const jittered = wait * (1 - JITTER + 2 * JITTER * random());
  const asked = Math.min(retryAfterSeconds ?? 0, LONGEST_ASKED_SECONDS);
  return new Date(now.getTime() + Math.max(jittered, asked) * 1000);
}
