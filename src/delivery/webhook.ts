import { CHANNEL_FORMATS } from "../alerts/formats/index.js";
import { TemplateError, templatedMessage } from "../alerts/formats/template.js";
import { type WebhookBody, webhookBodySchema } from "../alerts/webhook-schema.js";
import type { WebhookConfig } from "../config/schema.js";
import { retryAfterSeconds } from "../http/freshness.js";
import { type HttpClient, HttpError } from "../http/types.js";
import { signatureHeaders } from "./signature.js";

export type WebhookOutcome =
  | { kind: "delivered"; status: number }
  | { kind: "failed"; status: number | null; reason: string; retryable: boolean; retryAfterSeconds: number | null }
  /** 410: the receiver wants no more. */
  | { kind: "gone" };

export type Endpoint = Pick<WebhookConfig, "url" | "format" | "secret" | "previousSecret"> &
  Partial<Pick<WebhookConfig, "template" | "contentType">>;

/** A message that is due: its id, and its body as Vigil's own receivers get it. */
export interface DueMessage {
  id: string;
  body: string;
}

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 65_536;

/** How many messages that are due at the same moment one request to this endpoint takes. */
export function mostMessages(format: WebhookConfig["format"]): number {
  return format === "vigil" || format === "template" ? 1 : CHANNEL_FORMATS[format].mostAlerts;
}

/**
 * Posts what is due to an endpoint, in its format: to Vigil's own receivers one signed message, to a channel up to `mostMessages`
 * in one. Any 2xx is a delivery; redirects are not followed; everything else but 410 may be tried again, as Standard Webhooks has
 * it (a 404 may be a deployment under way).
 *
 * @param endpoint with the secrets that its format needs, as the configuration's check made sure
 */
export async function sendWebhook(
  http: HttpClient,
  endpoint: Endpoint,
  messages: readonly [DueMessage, ...DueMessage[]],
  now: Date,
): Promise<WebhookOutcome> {
  try {
    const { url, body, headers } = requestOf(endpoint, messages, now);
    const answer = await http.request(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_ANSWER_BYTES,
    });
    const { status } = answer;
    if (status >= 200 && status < 300) return { kind: "delivered", status };
    if (status === 410) return { kind: "gone" };
    const asked = retryAfterSeconds(answer.headers.get("retry-after"), now);
    const reason =
      status >= 300 && status < 400
        ? `answered ${status}: redirects are not followed, put the final address into alerts.yaml`
        : `answered ${status}`;
    return { kind: "failed", status, reason, retryable: true, retryAfterSeconds: asked };
  } catch (error) {
    // An answer too long to read was an answer all the same, but not one to trust as a 2xx.
    const retryable =
      !(error instanceof TemplateError) && (!(error instanceof HttpError) || error.retryable || error.code === "too-large");
    return {
      kind: "failed",
      status: null,
      reason: error instanceof Error ? error.message : String(error),
      retryable,
      retryAfterSeconds: null,
    };
  }
}

function requestOf(
  { url, format, secret, previousSecret, template = "", contentType = "application/json" }: Endpoint,
  messages: readonly [DueMessage, ...DueMessage[]],
  now: Date,
): { url: string; body: string; headers: Record<string, string> } {
  const secrets = [secret, previousSecret].filter((one) => one !== undefined);
  const [first, ...more] = messages;
  if (format === "vigil") return { url, body: first.body, headers: signatureHeaders(first.id, first.body, secrets, now) };
  if (format === "template") {
    const body = templatedMessage(template, contentType, first.id, bodyOf(first));
    const signed = secrets.length > 0 ? signatureHeaders(first.id, body, secrets, now) : { "webhook-id": first.id };
    return { url, body, headers: { "content-type": contentType, ...signed } };
  }
  const message = CHANNEL_FORMATS[format].shape([bodyOf(first), ...more.map(bodyOf)], { url, secrets });
  return { url: message.url, body: JSON.stringify(message.body), headers: {} };
}

const bodyOf = ({ body }: DueMessage): WebhookBody => webhookBodySchema.parse(JSON.parse(body));
