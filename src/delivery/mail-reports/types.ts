/** What became of a mail after an SMTP server had taken it, or why none takes it. */
export interface MailReport {
  /** To whom; null where the report names the mail only. */
  address: string | null;
  /** `<…@…>` of the mail; null where the report names the address only. */
  messageId: string | null;
  /** `hard`: there is no such mailbox. `soft`: not now (full, greylisted, refused for what it holds). `complaint`: a reader called it spam. */
  kind: "hard" | "soft" | "complaint";
  /** As the reporter says it, without addresses. */
  reason: string;
}

/** Text of a reporter for logs and pages: one line, no addresses, not long. */
export function plainReason(text: string | undefined | null): string {
  const line = (text ?? "")
    .replace(/<?[^\s<>"']+@[^\s<>"';]+>?/g, "…")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.slice(0, 200) || "no reason given";
}

/** Where a mailbox is full, or the mail itself is what is refused, the address may be good: 5.2.x and 5.7.x (RFC 3463). */
const MAY_PASS = /^5\.(?:2\.[023]|[3467]\.\d+)/;

/** Of a code such as 5.1.1, or of an SMTP answer that holds one. */
export function kindOfStatus(status: string): "hard" | "soft" {
  const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(status)?.[1];
  if (enhanced !== undefined) return enhanced.startsWith("5") && !MAY_PASS.test(enhanced) ? "hard" : "soft";
  return /\b(?:550|551|553)\b/.test(status) ? "hard" : "soft";
}
