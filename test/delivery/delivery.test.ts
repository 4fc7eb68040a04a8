import { createHmac, timingSafeEqual } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { createMailer } from "../../src/delivery/mail.js";
import { nextAttemptAt } from "../../src/delivery/retry.js";
import { signatureHeaders } from "../../src/delivery/signature.js";
import { sendWebhook } from "../../src/delivery/webhook.js";
import { createHttpClient } from "../../src/http/client.js";
import { startSmtpSink } from "../world/smtp-sink.js";
import { startWebhookReceiver } from "../world/webhook-receiver.js";

const secret = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const http = createHttpClient({
  userAgent: "Vigil/test",
  timeoutMs: 2000,
  maxBytes: 100_000,
  perHost: 4,
  robots: true,
  allowNetworks: ["127.0.0.0/8"],
});

test("the official library and the README's five lines verify every signature", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).map((text) => JSON.stringify({ text })),
      (rawBody) => {
        const headers = signatureHeaders("msg_1", rawBody, [secret], new Date());
        new Webhook(secret).verify(rawBody, headers);
        const key = Buffer.from(secret.slice("whsec_".length), "base64");
        const wanted = createHmac("sha256", key)
          .update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${rawBody}`)
          .digest();
        const said = Buffer.from((headers["webhook-signature"] ?? "").split(",")[1] ?? "", "base64");
        return timingSafeEqual(wanted, said);
      },
    ),
  );
});

test("two secrets give two signatures", () => {
  expect(signatureHeaders("msg_1", "{}", [secret, secret], new Date())["webhook-signature"]?.split(" ")).toHaveLength(2);
});

test("ten attempts spread over two days, and what a receiver asks for is kept", () => {
  const start = new Date("2026-01-01T00:00:00Z");
  let at = start;
  let attempts = 1;
  for (
    let next = nextAttemptAt(attempts, at, null, () => 0.5);
    next !== null;
    next = nextAttemptAt(++attempts, at, null, () => 0.5)
  )
    at = next;
  expect(attempts).toBe(10);
  expect((at.getTime() - start.getTime()) / 3_600_000).toBeGreaterThan(40);
  expect((at.getTime() - start.getTime()) / 3_600_000).toBeLessThan(60);
  expect(nextAttemptAt(1, start, 600, () => 0)?.toISOString()).toBe("2026-01-01T00:10:00.000Z");
});

test.each([
  [204, { kind: "delivered", status: 204 }],
  [410, { kind: "gone" }],
  [503, { kind: "failed", status: 503, retryable: true, retryAfterSeconds: 7 }],
  [404, { kind: "failed", status: 404, retryable: true }],
])("an answer of %i is understood", async (status, outcome) => {
  const receiver = await startWebhookReceiver({ secret });
  if (status !== 204) receiver.failNext(1, status, { "retry-after": "7" });
  expect(
    await sendWebhook(http, { url: receiver.url, format: "vigil", secret }, [{ id: "msg_1", body: '{"a":1}' }], new Date()),
  ).toMatchObject(outcome);
  expect(receiver.requests[0]).toMatchObject({ id: "msg_1", verified: true, body: '{"a":1}' });
  await receiver.down();
});

test("a mail arrives with its Message-ID and headers, and a line break in a subject makes no header", async () => {
  const sink = await startSmtpSink();
  const mailer = createMailer(sink.url, { from: "Vigil <vigil@example.org>" });
  const mail = {
    messageId: "<digest.1@example.org>",
    to: "desk@example.org",
    subject: "News\r\nBcc: x@example.org",
    html: "<p>é</p>",
    text: "é",
    headers: { "Auto-Submitted": "auto-generated" },
  };
  expect(await mailer.send(mail)).toEqual({ kind: "sent" });
  const [received] = sink.mails;
  expect(received).toMatchObject({ messageId: "<digest.1@example.org>", to: ["desk@example.org"] });
  expect(received?.headers.has("bcc")).toBe(false);
  expect(received?.headers.get("auto-submitted")).toBe("auto-generated");
  sink.failNext(1, 451);
  expect(await mailer.send(mail)).toMatchObject({ kind: "failed", retryable: true });
  sink.failNext(1, 550);
  const refused = await mailer.send(mail);
  expect(refused).toMatchObject({ kind: "failed", retryable: false });
  expect(JSON.stringify(refused)).not.toContain("desk@example.org");
  await mailer.close();
  await sink.down();
});
