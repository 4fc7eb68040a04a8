import { createHmac } from "node:crypto";
import { listen } from "./listen.js";

export interface Asked {
  mode: string;
  topic: string;
  callback: string;
  secret: string;
  leaseSeconds: number;
}

/** A WebSub hub on loopback: takes requests, asks subscribers whether they were theirs, and sends them what is published. */
export interface Hub {
  readonly url: string;
  /** What was asked of it, in order. */
  readonly asked: readonly Asked[];
  /** The status with which it answers requests from now on. */
  answer(status: number): void;
  /** Asks the subscriber whether its last request was its own; the answer is the status and body it gave. */
  verify(changes?: Record<string, string>): Promise<{ status: number; body: string }>;
  deny(reason: string): Promise<number>;
  /** Sends a change to the subscriber, signed with its secret unless another is given; null: not signed. */
  publish(body: string, options?: { secret?: string | null; method?: string }): Promise<number>;
  close(): Promise<void>;
}

export async function startHub(): Promise<Hub> {
  const asked: Asked[] = [];
  let status = 202;
  const server = await listen((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => void parts.push(part));
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      const of = (name: string) => form.get(`hub.${name}`) ?? "";
      asked.push({
        mode: of("mode"),
        topic: of("topic"),
        callback: of("callback"),
        secret: of("secret"),
        leaseSeconds: Number(of("lease_seconds")),
      });
      response.writeHead(status).end();
    });
  });
  const last = () => {
    const request = asked.at(-1);
    if (request === undefined) throw new Error("nothing was asked of the hub");
    return request;
  };
  const call = async (query: Record<string, string>) => {
    const url = new URL(last().callback);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(`hub.${name}`, value);
    const answer = await fetch(url);
    return { status: answer.status, body: await answer.text() };
  };
  return {
    url: `${server.url}/hub`,
    asked,
    answer(next) {
      status = next;
    },
    verify: (changes = {}) =>
      call({ mode: last().mode, topic: last().topic, challenge: "c-123", lease_seconds: "864000", ...changes }),
    deny: async (reason) => (await call({ mode: "denied", topic: last().topic, reason })).status,
    async publish(body, { secret = last().secret, method = "sha256" } = {}) {
      const signature = secret === null ? null : `${method}=${createHmac(method, secret).update(body).digest("hex")}`;
      const headers = {
        "content-type": "application/atom+xml",
        ...(signature !== null && { "x-hub-signature": signature }),
      };
      return (await fetch(last().callback, { method: "POST", headers, body })).status;
    },
    close: () => server.down(),
  };
}
