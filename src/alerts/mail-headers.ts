/** A mail's host part, from an address such as `https://vigil.example.org:8443` or a bare domain. */
function hostOf(publicUrlOrDomain: string): string {
  const host = URL.canParse(publicUrlOrDomain) ? new URL(publicUrlOrDomain).hostname : "";
  return (host || publicUrlOrDomain).replace(/[^A-Za-z0-9.-]+/g, "") || "localhost";
}

/** Letters, digits, dots and dashes of a name: what may stand in an id of a header, and can't break out of it. */
const token = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 64) || "digest";

/** Message-ID (RFC 5322 §3.6.4) of a mail: the same on every attempt, so that a mail sent twice is shown once. */
export function messageId(kind: string, id: string, publicUrlOrDomain: string): string {
  return `<${token(kind)}.${token(id)}@${hostOf(publicUrlOrDomain)}>`;
}

/**
 * Headers of automatic mail: List-Id (RFC 2919), Auto-Submitted (RFC 3834) and, where there is something to leave, one-click
 * unsubscription (RFC 8058; mail providers ask for an https address).
 */
export function digestHeaders(mail: {
  listId: string;
  publicUrl: string;
  unsubscribeUrl: string | null;
  /** Message-ID that all mails of a conversation refer to. */
  thread?: string | null;
}): Record<string, string> {
  const headers: Record<string, string> = {
    "List-Id": `<${token(mail.listId).toLowerCase()}.${hostOf(mail.publicUrl)}>`,
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "OOF, AutoReply",
    // Gmail's feedback loop: a campaign, a kind of mail, and a sender who stays the same.
    "Feedback-ID": `${token(mail.listId).toLowerCase()}:digest:vigil:${hostOf(mail.publicUrl)}`,
    ...(mail.thread && { References: mail.thread, "In-Reply-To": mail.thread }),
  };
  if (mail.unsubscribeUrl !== null && URL.canParse(mail.unsubscribeUrl)) {
    headers["List-Unsubscribe"] = `<${new URL(mail.unsubscribeUrl).href}>`;
    headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
  }
  return headers;
}
