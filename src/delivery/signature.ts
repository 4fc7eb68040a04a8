import { Webhook } from "standardwebhooks";

/**
 * Signs a webhook after Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, one `v1` signature a secret.
 *
 * @param secrets `whsec_` and base64; two during a rotation
 */
export function signatureHeaders(id: string, body: string, secrets: readonly string[], now: Date): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(" "),
  };
}
