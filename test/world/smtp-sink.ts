import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as a mailbox would hold it. */
export interface ReceivedMail {
  messageId: string;
  from: string;
  /** The envelope's sender. */
  envelopeFrom: string;
  /** Envelope recipients. */
  to: string[];
  subject: string;
  html: string;
  text: string;
  /** Lower-case names, the raw value unfolded. */
  headers: ReadonlyMap<string, string>;
  raw: string;
  receivedAt: Date;
}

/** An SMTP server that keeps what it is given. */
export interface SmtpSink {
  readonly port: number;
  /** For `mail.smtp` or SMTP_URL. */
  readonly url: string;
  /** Every mail that was accepted, doubles included. */
  readonly mails: readonly ReceivedMail[];
  /** One of each Message-ID. */
  unique(): ReceivedMail[];
  /** Answers the next mails with this code (451: try again, 550: never) in place of 250. */
  failNext(times: number, code?: number): void;
  /** Refuses these recipients at RCPT TO, with what the server says of them. */
  refuse(address: string, code: number, text: string): void;
  /** Takes mails and keeps back its 250 until the returned function is called: the sender does not know whether it was taken. */
  hold(): () => void;
  down(): Promise<void>;
  comeBack(): Promise<void>;
}

export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  let failing = { times: 0, code: 451 };
  const refused = new Map<string, { code: number; text: string }>();
  let held: Promise<void> = Promise.resolve();

  const open = async (at: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      disableReverseLookup: true,
      logger: false,
      onRcptTo({ address }, _session, done) {
        const said = refused.get(address.toLowerCase());
        done(said === undefined ? null : Object.assign(new Error(said.text), { responseCode: said.code }));
      },
      onData(stream, session, done) {
        take(
          stream,
          session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
          session.envelope.rcptTo.map(({ address }) => address),
        ).then(() => done(), done);
      },
    });
    server.on("error", () => {}); // a client that is killed resets its connection
    await new Promise<void>((resolve, reject) => {
      server.server.once("error", reject);
      server.listen(at, "127.0.0.1", resolve);
    });
    return server;
  };

  async function take(stream: NodeJS.ReadableStream, envelopeFrom: string, to: string[]): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk));
    if (failing.times > 0) {
      failing.times -= 1;
      throw Object.assign(new Error("told to refuse"), { responseCode: failing.code });
    }
    const raw = Buffer.concat(chunks);
    const mail = await simpleParser(raw);
    const headers = mail.headerLines.map(
      ({ key, line }) =>
        [
          key,
          line
            .slice(line.indexOf(":") + 1)
            .replace(/\r?\n\s+/g, " ")
            .trim(),
        ] as const,
    );
    mails.push({
      messageId: mail.messageId ?? "",
      from: mail.from?.text ?? "",
      envelopeFrom,
      to,
      subject: mail.subject ?? "",
      html: mail.html || "",
      text: mail.text ?? "",
      headers: new Map(headers),
      raw: raw.toString("utf8"),
      receivedAt: new Date(),
    });
    await held;
  }

  let server: SMTPServer | null = await open(port);
  const kept = (server.server.address() as AddressInfo).port;
  return {
    port: kept,
    url: `smtp://127.0.0.1:${kept}`,
    mails,
    unique: () => [...new Map(mails.map((mail) => [mail.messageId, mail])).values()],
    failNext(times, code = 451) {
      failing = { times, code };
    },
    refuse(address, code, text) {
      refused.set(address.toLowerCase(), { code, text });
    },
    hold() {
      let release = () => {};
      held = new Promise((done) => {
        release = done;
      });
      return () => release();
    },
    async down() {
      const closing = server;
      server = null;
      if (closing !== null) await new Promise<void>((done) => closing.close(done));
    },
    async comeBack() {
      server ??= await open(kept);
    },
  };
}
