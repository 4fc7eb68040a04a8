import { createHash, randomBytes } from "node:crypto";

/** A new id such as `evt_0mk3…`: sorts by time, and can't be guessed. */
export function newId(prefix: "evt" | "mail" | "sub", now: Date): string {
  return `${prefix}_${now.getTime().toString(36).padStart(9, "0")}${randomBytes(8).toString("hex")}`;
}

/** The id of what is due to a subscription: the same however often it is asked for. */
export function deliveryId(subscriptionId: string, eventId: string, type: string): string {
  return `msg_${createHash("sha256").update(`${subscriptionId}\n${eventId}\n${type}`).digest("hex").slice(0, 32)}`;
}

/** A secret for a link in a mail, and the form in which it is kept. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(24).toString("base64url");
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
