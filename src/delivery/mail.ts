import { createTransport, type SendMailOptions } from "nodemailer";
import { kindOfStatus } from "./mail-reports/types.js";

export interface OutgoingMail {
  /** `<…@…>`: the same on every attempt. */
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

export type MailOutcome =
  | { kind: "sent" }
  /** `bounce`: what the server's refusal says of the address; null where it says nothing of it. */
  | { kind: "failed"; reason: string; retryable: boolean; bounce: "hard" | "soft" | null };

interface Dkim {
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

export interface Mailer {
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): Promise<void>;
}

/**
 * Speaks to an SMTP server over a few kept connections.
 *
 * @param smtpUrl smtp://user:password@host:587 or smtps://…
 * @param options.dkim signs every mail (RFC 6376), where the server does not
 * @param options.returnPath the envelope's sender: where mail that can't be delivered comes back to
 */
export function createMailer(
  smtpUrl: string,
  { from, dkim, returnPath }: { from: string; dkim?: Dkim | undefined; returnPath?: string | undefined },
): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey } }),
  } as Parameters<typeof createTransport>[0]);
  return {
    async send({ messageId, to, subject, html, text, headers }) {
      const mail: SendMailOptions = {
        from,
        to: { name: "", address: to },
        messageId,
        subject: oneLine(subject),
        html,
        text,
        headers,
        ...(returnPath !== undefined && { envelope: { from: returnPath, to } }),
      };
      try {
        await transport.sendMail(mail);
        return { kind: "sent" };
      } catch (error) {
        return { kind: "failed", ...explain(error) };
      }
    },
    close: async () => transport.close(),
  };
}

/** No header may begin a second one. */
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, " ");

/** 5xx is final, everything else may pass; the reason names no address, for it goes into logs. */
function explain(error: unknown): { reason: string; retryable: boolean; bounce: "hard" | "soft" | null } {
  const { responseCode, code, message, command, response } = (
    error instanceof Error ? error : new Error(String(error))
  ) as Error & {
    responseCode?: number;
    code?: string;
    command?: string;
    response?: string;
  };
  const said = message.replace(/[^\s<>"']+@[^\s<>"']+/g, "…").slice(0, 300);
  const authentication = code === "EAUTH" || responseCode === 535;
  // A wrong password is the operator's to mend: the mail waits.
  const final = !authentication && responseCode !== undefined && responseCode >= 500;
  const ofRecipient = final && (code === "EENVELOPE" || command === "RCPT TO");
  return { reason: said, retryable: !final, bounce: ofRecipient ? kindOfStatus(response ?? message) : null };
}
