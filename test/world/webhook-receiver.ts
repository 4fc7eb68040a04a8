import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { listen } from "./listen.js";

/** A request as it came to the receiver. */
export interface ReceivedWebhook {
  path: string;
  /** The `webhook-id` header; empty where there was none. */
  id: string;
  headers: Readonly<Record<string, string>>;
  /** The bytes that were signed, as text. */
  body: string;
  /** The body as JSON; null where it is none. */
  json: WebhookMessage | null;
  /** Signature and timestamp hold, by the standardwebhooks library. */
  verified: boolean;
  /** What was answered. */
  status: number;
  receivedAt: Date;
}

/** The parts of a message that tests look at; see the webhook's contract. */
export interface WebhookMessage {
  type: string;
  timestamp: string;
  data: { event: WebhookEvent };
}

export interface WebhookEvent {
  id: string;
  kind: string;
  headline: string;
  confidence: number;
  groups: { id: string; name: string }[];
  incident: {
    types: string[];
    place: string | null;
    country: string | null;
    date: string | null;
    killed: number | null;
    killedMax: number | null;
  } | null;
  designation: { authority: string | null; instrument: string | null; date: string | null; action: string } | null;
  sources: number;
  url: string;
  evidence: { quote: string; article: string }[];
  articles: { url: string; title: string; feed: string; publishedAt: string | null }[];
}

/** A webhook endpoint that verifies, keeps and, when told to, fails. */
export interface WebhookReceiver {
  readonly url: string;
  readonly secret: string;
  /** Every request, failed ones and doubles included. */
  readonly requests: readonly ReceivedWebhook[];
  /** Those that were answered with 2xx. */
  accepted(): ReceivedWebhook[];
  /** Answers the next requests with this status, before it accepts again. */
  failNext(times: number, status?: number, headers?: Record<string, string>): void;
  /** Takes requests and answers nothing for this long: the sender waits. */
  delay(ms: number): void;
  down(): Promise<void>;
  comeBack(): Promise<void>;
}

export async function startWebhookReceiver(options: { secret: string; port?: number; path?: string }): Promise<WebhookReceiver> {
  const { secret, path = "/hooks/vigil" } = options;
  const webhook = new Webhook(secret);
  const requests: ReceivedWebhook[] = [];
  let failing: { times: number; status: number; headers: Record<string, string> } = { times: 0, status: 500, headers: {} };
  let delayMs = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const fail = failing.times > 0;
    if (fail) failing.times -= 1;
    const status = fail ? failing.status : 204;
    requests.push({
      path: request.url ?? "",
      id: headers["webhook-id"] ?? "",
      headers,
      body,
      json: parse(body),
      verified: verifies(webhook, body, headers),
      status,
      receivedAt: new Date(),
    });
    setTimeout(() => response.writeHead(status, fail ? failing.headers : {}).end(), delayMs);
  }

  const server = await listen((request, response) => {
    answer(request, response).catch(() => response.destroy()); // the sender was killed in the middle
  }, options.port);
  return {
    url: `${server.url}${path}`,
    secret,
    requests,
    accepted: () => requests.filter(({ status }) => status < 300),
    failNext(times, status = 500, headers = {}) {
      failing = { times, status, headers };
    },
    delay(ms) {
      delayMs = ms;
    },
    down: server.down,
    comeBack: server.comeBack,
  };
}

function verifies(webhook: Webhook, body: string, headers: Record<string, string>): boolean {
  try {
    webhook.verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

function parse(body: string): WebhookMessage | null {
  try {
    return JSON.parse(body) as WebhookMessage;
  } catch {
    return null;
  }
}
