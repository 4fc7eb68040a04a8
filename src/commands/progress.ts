const WAIT_MS = 1000;

/**
 * Says on a terminal what is being done, once it has taken a second; elsewhere nothing. The line goes when it is done.
 *
 * @param words what stands in the line at each moment
 */
export async function withProgress<T>(words: () => string, work: Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work;
  const show = () => process.stderr.write(`\r\x1b[K${words().slice(0, (process.stderr.columns ?? 80) - 1)}`);
  const timer = setInterval(show, WAIT_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    process.stderr.write("\r\x1b[K");
  }
}
