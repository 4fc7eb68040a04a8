/** Runs at most `perHost` pieces of work for one host at a time; the rest waits in order. */
export function createHostLimit(perHost: number) {
  const hosts = new Map<string, { running: number; waiting: (() => void)[] }>();
  return async <T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    const state = hosts.get(host) ?? { running: 0, waiting: [] };
    hosts.set(host, state);
    if (state.running >= perHost) {
      await new Promise<void>((go, give) => {
        const turn = () => {
          signal.removeEventListener("abort", cancel);
          go();
        };
        const cancel = () => {
          state.waiting.splice(state.waiting.indexOf(turn), 1);
          give(signal.reason);
        };
        state.waiting.push(turn);
        signal.addEventListener("abort", cancel, { once: true });
      });
    }
    state.running++;
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      state.running--;
      const next = state.waiting.shift();
      if (next) next();
      else if (state.running === 0) hosts.delete(host);
    }
  };
}
