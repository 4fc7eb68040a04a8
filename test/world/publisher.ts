import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { type Listening, listen } from "./listen.js";

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** A publisher's server on loopback that answers each path as it is told, and remembers who asked how. */
export interface Publisher {
  readonly url: string;
  /** What `path` answers from now on. */
  serve(path: string, answer: Answer | ((headers: IncomingHttpHeaders) => Answer)): void;
  /** The headers of each request to `path` so far. */
  asked(path: string): readonly IncomingHttpHeaders[];
  /** Most requests that were at work at one moment. */
  readonly mostAtOnce: number;
  /** Answers wait until `release`. */
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

export async function startPublisher(): Promise<Publisher> {
  const answers = new Map<string, (headers: IncomingHttpHeaders) => Answer>();
  const requests = new Map<string, IncomingHttpHeaders[]>();
  let held: (() => void)[] | null = null;
  let atWork = 0;
  let mostAtOnce = 0;
  const send = (response: ServerResponse, { status = 200, headers = {}, body = "" }: Answer) => {
    atWork--;
    response.writeHead(status, headers).end(body);
  };
  const server: Listening = await listen((request, response) => {
    const path = request.url ?? "/";
    requests.set(path, [...(requests.get(path) ?? []), request.headers]);
    mostAtOnce = Math.max(mostAtOnce, ++atWork);
    const answer = answers.get(path)?.(request.headers) ?? { status: 404 };
    if (held === null) send(response, answer);
    else held.push(() => send(response, answer));
  });
  return {
    url: server.url,
    serve: (path, answer) => void answers.set(path, typeof answer === "function" ? answer : () => answer),
    asked: (path) => requests.get(path) ?? [],
    get mostAtOnce() {
      return mostAtOnce;
    },
    hold() {
      held ??= [];
    },
    release() {
      const waiting = held ?? [];
      held = null;
      for (const go of waiting) go();
    },
    close: () => server.down(),
  };
}

/** An RSS feed of these entries; `more` goes into the channel. */
export function rss(entries: readonly { id: string; at?: Date }[], more = ""): string {
  const items = entries.map(
    ({ id, at }) =>
      `<item><guid>${id}</guid><title>Entry ${id}</title><link>https://news.example/${id}</link>${at === undefined ? "" : `<pubDate>${at.toUTCString()}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>A feed</title><link>https://news.example/</link>${more}${items.join("")}</channel></rss>`;
}
