export interface RateLimit {
  /** Counts one use of a key; null when it is within the limit, else the seconds to wait. */
  use(key: string, now: Date): number | null;
  /** As `use`, without counting. */
  check(key: string, now: Date): number | null;
}

const MAX_KEYS = 10_000;

/** At most `max` uses of a key in any window, kept in memory: the oldest keys are forgotten past ten thousand. */
export function createRateLimit({ max, windowSeconds }: { max: number; windowSeconds: number }): RateLimit {
  const uses = new Map<string, number[]>();
  const wait = (key: string, now: Date) => {
    const since = now.getTime() - windowSeconds * 1000;
    const recent = (uses.get(key) ?? []).filter((at) => at > since);
    const oldest = recent[recent.length - max];
    return { recent, seconds: oldest === undefined ? null : Math.ceil((oldest - since) / 1000) };
  };
  return {
    check: (key, now) => wait(key, now).seconds,
    use(key, now) {
      const { recent, seconds } = wait(key, now);
      uses.delete(key); // so that the map stays in order of last use
      uses.set(key, seconds === null ? [...recent, now.getTime()] : recent);
      const first = uses.keys().next();
      if (uses.size > MAX_KEYS && !first.done) uses.delete(first.value);
      return seconds;
    },
  };
}
