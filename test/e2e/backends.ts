import { startPostgres } from "../servers/postgres.js";
import { startRedis } from "../servers/redis.js";

export const BACKENDS = ["embedded", "postgres", "redis"] as const;
export type BackendName = (typeof BACKENDS)[number];

/** A backend of the test's own: what the program's environment must say, and how to stop it. */
export async function startBackend(name: BackendName): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  if (name === "embedded") return { env: {}, stop: async () => {} };
  const postgres = await startPostgres();
  const redis = name === "redis" ? await startRedis() : null;
  return {
    env: { DATABASE_URL: postgres.url, ...(redis && { REDIS_URL: redis.url }) },
    async stop() {
      await redis?.stop();
      await postgres.stop();
    },
  };
}
