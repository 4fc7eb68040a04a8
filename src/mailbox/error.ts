interface About {
  host: string;
  user: string;
  folder: string;
  timeoutMs: number;
}

/** A mailbox can't be read; the message is for its operator, and holds no password. */
export class MailboxError extends Error {
  override readonly name = "MailboxError";
  constructor(
    readonly code: "blocked-address" | "connect" | "tls" | "login" | "folder" | "timeout" | "protocol",
    message: string,
    readonly retryable: boolean,
  ) {
    super(message);
  }

  /** What the IMAP client threw, in an operator's words. */
  static from(error: unknown, { host, user, folder, timeoutMs }: About): MailboxError {
    if (error instanceof MailboxError) return error;
    const said = fieldsOf(error);
    const { code, message } = said;
    const answer = said.response === "" ? "" : `: "${said.response}"`;
    if (said.failedLogin || /AUTHENTICATIONFAILED|AUTHORIZATIONFAILED/.test(said.serverCode))
      return new MailboxError(
        "login",
        `${host} refuses the login of ${user}${answer}. Check user and password; providers with two-factor login want an app password`,
        true,
      );
    if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO)/.test(code))
      return new MailboxError("tls", `${host} has no valid certificate (${code})`, true);
    if (/STARTTLS/i.test(message))
      return new MailboxError("tls", `${host} offers no TLS on this port: use imaps:// (port 993); nothing was sent`, false);
    if (/TIMEOUT/i.test(code) || /timed? ?out/i.test(message))
      return new MailboxError("timeout", `${host} did not answer within ${timeoutMs / 1000} s`, true);
    if (code === "ECONNREFUSED") return new MailboxError("connect", `${host} refused the connection`, true);
    if (/^(ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|NoConnection|EConnectionClosed)$/.test(code))
      return new MailboxError("connect", `${host} broke the connection`, true);
    if (said.mailboxMissing || said.serverCode === "NONEXISTENT" || /mailbox|folder/i.test(said.response))
      return new MailboxError(
        "folder",
        `${host} has no folder "${folder}"${answer}. Its path comes after the host in \`url\``,
        true,
      );
    return new MailboxError("protocol", `${host} does not speak IMAP as it should (${said.response || code || message})`, true);
  }
}

/** What imapflow's errors carry; its own types leave them out. */
function fieldsOf(error: unknown) {
  const record = typeof error === "object" && error !== null ? (error as Record<string, unknown>) : {};
  const text = (key: string) => (typeof record[key] === "string" ? record[key].slice(0, 200) : "");
  return {
    code: text("code"),
    message: error instanceof Error ? error.message : String(error),
    response: text("responseText"),
    serverCode: text("serverResponseCode"),
    failedLogin: record.authenticationFailed === true,
    mailboxMissing: record.mailboxMissing === true,
  };
}
