import { describe, expect, test } from "vitest";
import { type MailService, readServiceMessage } from "../../src/delivery/mail-reports/providers.js";
import { readMailReport } from "../../src/delivery/mail-reports/read-report.js";
import { kindOfStatus, plainReason } from "../../src/delivery/mail-reports/types.js";
import { bounce, OURS } from "./bounce.js";

const read = (mail: string) => readMailReport(new TextEncoder().encode(mail));

describe("a mail server's notification", () => {
  test("of a mailbox that does not exist, with a folded diagnostic and no address in the reason", async () => {
    const fields = [
      "Final-Recipient: rfc822; reader@example.net",
      "Action: failed",
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 <reader@example.net>: Recipient address",
      "    rejected: User unknown in local recipient table",
    ].join("\r\n");
    for (const returned of ["message/rfc822", "text/rfc822-headers"])
      expect(await read(bounce(fields, { returned }))).toEqual([
        {
          address: "reader@example.net",
          messageId: OURS,
          kind: "hard",
          reason: "5.1.1 smtp; 550 5.1.1 …: Recipient address rejected: User unknown in local recipient table",
        },
      ]);
  });

  test("of a full mailbox is soft, of a delay none, of a forwarded address names the one we wrote to", async () => {
    const full = "Final-Recipient: rfc822; a@example.net\r\nAction: failed\r\nStatus: 5.2.2";
    expect(await read(bounce(full))).toMatchObject([{ kind: "soft" }]);
    expect(await read(bounce("Final-Recipient: rfc822; a@example.net\r\nAction: delayed\r\nStatus: 4.4.1"))).toEqual([]);
    const forwarded =
      "Original-Recipient: rfc822;reader@example.net\r\nFinal-Recipient: rfc822; new@example.com\r\nAction: FAILED\r\nStatus: 5.1.1";
    expect(await read(bounce(forwarded))).toMatchObject([{ address: "reader@example.net" }]);
  });

  test("of several recipients is several reports", async () => {
    const two =
      "Final-Recipient: rfc822; a@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\nFinal-Recipient: rfc822; b@example.net\r\nAction: delivered\r\nStatus: 2.0.0";
    expect(await read(bounce(two))).toMatchObject([{ address: "a@example.net" }]);
  });
});

test("a complaint names the mail it is about", async () => {
  const report = bounce("Feedback-Type: abuse\r\nUser-Agent: Yahoo!-Mail-Feedback/2.0\r\nVersion: 1")
    .replace("report-type=delivery-status", "report-type=feedback-report")
    .replace("message/delivery-status", "message/feedback-report")
    .replace("Reporting-MTA: dns; mx.example.net\r\nArrival-Date: Mon, 5 Jan 2026 07:30:00 +0000\r\n\r\n", "");
  expect(await read(report)).toEqual([
    { address: null, messageId: OURS, kind: "complaint", reason: "a reader's mail service reports: abuse" },
  ]);
  expect(await read(report.replace("Feedback-Type: abuse", "Feedback-Type: not-spam"))).toEqual([]);
});

test.each([
  [
    "an answer from a holiday",
    "From: a@b.example\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\nAction: failed\r\nStatus: 5.1.1",
  ],
  ["nothing", ""],
  [
    "broken MIME",
    'Content-Type: multipart/report; boundary="x"\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\0\0\0',
  ],
])("%s reports nothing", async (_, mail) => expect(await read(mail)).toEqual([]));

test.each([
  ["5.1.1", "hard"],
  ["5.1.2 no such domain", "hard"],
  ["5.1.10", "hard"],
  ["5.2.1 mailbox disabled", "hard"],
  ["5.2.2 mailbox full", "soft"],
  ["550 5.7.1 message refused as spam", "soft"],
  ["4.2.2", "soft"],
  ["550 no such user", "hard"],
  ["552 too much mail", "soft"],
  ["421 try later", "soft"],
  ["", "soft"],
])("%s is %s", (status, kind) => expect(kindOfStatus(status)).toBe(kind));

test("a reason holds no address, no line end and no novel", () => {
  expect(plainReason("550 <a@b.example> x\r\nInjected: y")).toBe("550 … x Injected: y");
  expect(plainReason("x".repeat(1000))).toHaveLength(200);
  expect(plainReason("")).toBe("no reason given");
});

/** As the services' documentation shows them, shortened. */
const SAID: [MailService, string, unknown, object[]][] = [
  [
    "ses",
    "a bounce",
    {
      Type: "Notification",
      Message: JSON.stringify({
        notificationType: "Bounce",
        bounce: {
          bounceType: "Permanent",
          bounceSubType: "General",
          bouncedRecipients: [{ emailAddress: "a@example.net", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" }],
        },
        mail: { messageId: "0000", commonHeaders: { messageId: OURS } },
      }),
    },
    [{ address: "a@example.net", kind: "hard", messageId: OURS }],
  ],
  [
    "ses",
    "a complaint",
    {
      Type: "Notification",
      Message: JSON.stringify({
        eventType: "Complaint",
        complaint: { complainedRecipients: [{ emailAddress: "a@example.net" }], complaintFeedbackType: "abuse" },
        mail: {},
      }),
    },
    [{ address: "a@example.net", kind: "complaint", messageId: null }],
  ],
  ["ses", "a delivery", { Type: "Notification", Message: JSON.stringify({ eventType: "Delivery", mail: {} }) }, []],
  [
    "sendgrid",
    "several at once",
    [
      { event: "delivered", email: "z@example.net" },
      { event: "bounce", email: "a@example.net", status: "5.1.1", reason: "550 5.1.1 unknown", type: "bounce", "smtp-id": OURS },
      { event: "bounce", email: "b@example.net", reason: "blocked by policy", type: "blocked" },
      { event: "spamreport", email: "c@example.net" },
    ],
    [{ kind: "hard", messageId: OURS }, { kind: "soft" }, { address: "c@example.net", kind: "complaint" }],
  ],
  [
    "postmark",
    "a bounce",
    { RecordType: "Bounce", Type: "HardBounce", Email: "a@example.net", Details: "smtp;550 5.1.1 a@example.net unknown" },
    [{ kind: "hard", reason: "smtp;550 5.1.1 … unknown" }],
  ],
  ["postmark", "a full mailbox", { RecordType: "Bounce", Type: "SoftBounce", Email: "a@example.net" }, [{ kind: "soft" }]],
  ["postmark", "a holiday", { RecordType: "Bounce", Type: "AutoResponder", Email: "a@example.net" }, []],
  ["postmark", "a complaint", { RecordType: "SpamComplaint", Email: "a@example.net" }, [{ kind: "complaint" }]],
  [
    "mailgun",
    "a failure",
    {
      "event-data": {
        event: "failed",
        severity: "permanent",
        recipient: "a@example.net",
        message: { headers: { "message-id": "digest.mail_1@vigil.example" } },
        "delivery-status": { code: 550, description: "5.1.1 unknown" },
      },
    },
    [{ kind: "hard", messageId: OURS }],
  ],
  ["mailgun", "a delay", { "event-data": { event: "failed", severity: "temporary", recipient: "a@example.net" } }, []],
  [
    "brevo",
    "a bounce",
    { event: "hard_bounce", email: "a@example.net", "message-id": OURS },
    [{ kind: "hard", messageId: OURS }],
  ],
  ["brevo", "a complaint", { event: "spam", email: "a@example.net" }, [{ kind: "complaint" }]],
  ["brevo", "an opening", { event: "opened", email: "a@example.net" }, []],
];
test.each(SAID)("%s: %s", (service, _, said, reports) => {
  expect(readServiceMessage(service, JSON.stringify(said)).reports).toMatchObject(reports);
  expect(readServiceMessage(service, JSON.stringify(said)).reports).toHaveLength(reports.length);
});

test("Amazon's question is answered at Amazon only", () => {
  const ask = (SubscribeURL: string) =>
    readServiceMessage("ses", JSON.stringify({ Type: "SubscriptionConfirmation", SubscribeURL }));
  const url = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=1";
  expect(ask(url)).toEqual({ reports: [], confirmUrl: url });
  for (const bad of [
    "https://sns.eu-west-1.amazonaws.com.evil.example/",
    "http://169.254.169.254/",
    "http://sns.eu-west-1.amazonaws.com/",
  ])
    expect(() => ask(bad)).toThrow("does not lead to Amazon SNS");
});

test.each(["", "null", "{}", "[1]", "<xml/>"])("%j is no service's message, and says so", (body) => {
  for (const service of ["ses", "sendgrid", "postmark", "mailgun", "brevo"] as const)
    expect(() => readServiceMessage(service, body)).toThrow(/JSON|no message of/);
});
