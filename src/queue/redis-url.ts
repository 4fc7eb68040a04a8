import { Cluster, Redis } from "ioredis";

/** The address can't be read; the message says what one looks like. */
export class QueueError extends Error {
  override readonly name = "QueueError";
}

export type RedisTarget =
  | { kind: "single"; url: string }
  | {
      kind: "sentinel";
      sentinels: { host: string; port: number }[];
      name: string;
      db: number;
      username?: string;
      password?: string;
      tls: boolean;
    }
  | { kind: "cluster"; nodes: { host: string; port: number }[]; username?: string; password?: string; tls: boolean };

/**
 * Reads `redis://`, `rediss://`, `redis+sentinel://h1:26379,h2:26379/name?db=0`, `redis+cluster://h1:6379,h2:6379`
 * (`rediss+…` for TLS).
 *
 * @throws QueueError for anything else
 */
export function parseRedisUrl(text: string): RedisTarget {
  if (/^rediss?:\/\//.test(text) && URL.canParse(text)) return { kind: "single", url: text };
  const match = /^(rediss?)\+(sentinel|cluster):\/\/(?:([^:@/]*):([^@/]*)@)?([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(text);
  const [, scheme, kind, username, password, list, name, query] = match ?? [];
  if (kind === undefined || list === undefined) {
    throw new QueueError(
      "REDIS_URL is none of redis://host:6379, rediss://…, redis+sentinel://h1:26379,h2:26379/name, redis+cluster://h1:6379,h2:6379.",
    );
  }
  const nodes = list.split(",").map((part) => {
    const [host, port] = part.split(":");
    return { host: host || "localhost", port: Number(port ?? (kind === "sentinel" ? 26_379 : 6379)) };
  });
  const login = {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
  };
  const tls = scheme === "rediss";
  if (kind === "cluster") return { kind, nodes, ...login, tls };
  if (!name) throw new QueueError("REDIS_URL names no Sentinel group: redis+sentinel://h1:26379,h2:26379/mymaster");
  return { kind: "sentinel", sentinels: nodes, name, db: Number(new URLSearchParams(query).get("db") ?? 0), ...login, tls };
}

/** A connection as BullMQ wants it: commands wait for a server that is away, and never fail for having waited. */
export function connectRedis(text: string): Redis | Cluster {
  const target = parseRedisUrl(text);
  const common = {
    maxRetriesPerRequest: null,
    enableReadyCheck: true,
    retryStrategy: (times: number) => Math.min(times * 200, 3000),
  };
  if (target.kind === "single") return new Redis(target.url, common);
  const { kind, tls, username, password } = target;
  const login = { ...(username && { username }), ...(password && { password }), ...(tls && { tls: {} }) };
  if (kind === "sentinel")
    return new Redis({ sentinels: target.sentinels, name: target.name, db: target.db, ...login, ...common });
  return new Cluster(target.nodes, {
    redisOptions: { ...login, maxRetriesPerRequest: null },
    clusterRetryStrategy: common.retryStrategy,
  });
}
