/** A made-up thousand of feeds with a past: how often, when and how regularly each publishes. Everything follows from a seed. */

export interface SimulatedFeed {
  /** Publication times in ms, ascending, from the past's first day to the end of the day. */
  published: number[];
  ttlSeconds: number | null;
}

export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const HOUR = 3_600_000;

/**
 * Entries a day are log-normal (median 4, one feed in ten has 40 or more); each outlet wakes and sleeps in a time zone of its own, four
 * in ten keep weekends, three in ten publish in batches, one in ten asks for a `ttl`.
 */
export function simulateFeeds(count: number, start: number, end: number, seed: number): SimulatedFeed[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const perDay = Math.min(400, 4 * Math.exp(1.8 * normal(random)));
    const zone = Math.floor(random() * 24);
    const depth = 0.5 + 0.5 * random(); // how quiet its nights are
    const weekend = random() < 0.4 ? 0.05 : 0.7;
    const batch = random() < 0.3 ? 2 + Math.floor(random() * 8) : 1;
    const ttlSeconds = random() < 0.1 ? ([900, 1800, 3600][Math.floor(random() * 3)] ?? null) : null;
    const published: number[] = [];
    for (let hour = start; hour < end; hour += HOUR) {
      const local = new Date(hour + zone * HOUR);
      const ofDay = 1 - depth * Math.cos(((local.getUTCHours() - 2) / 24) * 2 * Math.PI);
      const rate = (perDay / 24 / batch) * ofDay * (local.getUTCDay() % 6 === 0 ? weekend : 1.1);
      for (let at = -Math.log(1 - random()) / rate; at < 1; at += -Math.log(1 - random()) / rate)
        for (let n = 0; n < batch; n++) published.push(hour + at * HOUR);
    }
    return { published, ttlSeconds };
  });
}
