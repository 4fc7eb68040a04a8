import { retryAfterSeconds } from "../http/freshness.js";
import { type HttpClient, HttpError } from "../http/types.js";
import { signatureHeaders } from "./signature.js";

export type WebhookOutcome =
  | { kind: "delivered"; status: number }
  | { kind: "failed"; status: number | null; reason: string; retryable: boolean; retryAfterSeconds: number | null }
  /** 410: the receiver wants no more. */
  | { kind: "gone" };

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 65_536;

/**
 * Posts one webhook. Any 2xx is a delivery; redirects are not followed; everything else but 410 may be tried again, as Standard
 * Webhooks has it (a 404 may be a deployment under way).
 */
export async function sendWebhook(
  http: HttpClient,
  delivery: { id: string; url: string; secrets: readonly string[]; body: string },
  now: Date,
): Promise<WebhookOutcome> {
  try {
    const { status, headers } = await http.request(delivery.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...signatureHeaders(delivery.id, delivery.body, delivery.secrets, now) },
      body: delivery.body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_ANSWER_BYTES,
    });
    if (status >= 200 && status < 300) return { kind: "delivered", status };
    if (status === 410) return { kind: "gone" };
    const asked = retryAfterSeconds(headers.get("retry-after"), now);
    const reason =
      status >= 300 && status < 400
        ? `answered ${status}: redirects are not followed, put the final address into alerts.yaml`
        : `answered ${status}`;
    return { kind: "failed", status, reason, retryable: true, retryAfterSeconds: asked };
  } catch (error) {
    // An answer too long to read was an answer all the same, but not one to trust as a 2xx.
    const retryable = !(error instanceof HttpError) || error.retryable || error.code === "too-large";
    return {
      kind: "failed",
      status: null,
      reason: error instanceof Error ? error.message : String(error),
      retryable,
      retryAfterSeconds: null,
    };
  }
}
