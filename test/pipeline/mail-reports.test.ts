import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createMailer, type Mailer } from "../../src/delivery/mail.js";
import type { Context } from "../../src/pipeline/context.js";
import { takeReport, takeServiceMessage } from "../../src/pipeline/mail-reports.js";
import { sendMail } from "../../src/pipeline/send-mail.js";
import { requestSubscription } from "../../src/pipeline/subscribe.js";
import { liftSuppression, suppressionOf } from "../../src/store/mail-reports.js";
import { listSubscribers, subscriberData } from "../../src/store/subscribers.js";
import { type SmtpSink, startSmtpSink } from "../world/smtp-sink.js";
import { type Polling, startPolling } from "./polling.js";

const READER = "Reader@example.org";
const CHOICES = {
  filter: { minConfidence: 0.5, minSources: 1 },
  at: "07:30",
  timezone: "UTC",
  days: ["mon" as const],
  atOnce: null,
  language: "en" as const,
};

let vigil: Polling;
let smtp: SmtpSink;
let mailer: Mailer;
let ctx: Context;
beforeAll(async () => {
  [vigil, smtp] = await Promise.all([startPolling(), startSmtpSink()]);
  mailer = createMailer(smtp.url, { from: "Vigil <vigil@example.org>", returnPath: "bounces@example.org" });
  ctx = { ...vigil.ctx, mailer: () => mailer };
});
afterAll(async () => {
  await mailer.close();
  await smtp.down();
  await vigil.close();
});
beforeEach(() => vigil.again());

const mails = () =>
  ctx.store.query<{ id: string; messageId: string; state: string; reason: string | null }>(
    `select id, message_id as "messageId", state, reason from mails order by created_at, id`,
  );
/** Somebody who asks for the digest, and is sent what is due to them. */
async function ask(): Promise<number> {
  const before = smtp.mails.length;
  await requestSubscription(ctx, READER, CHOICES);
  for (const { id, state } of await mails()) if (state === "pending") await sendMail(ctx, id);
  return smtp.mails.length - before;
}
const state = async () => (await listSubscribers(ctx.store)).map((one) => [one.state, one.reason]);
const activate = () => ctx.store.query("update subscriptions set state = 'active'");
const soft = (messageId: string | null) => takeReport(ctx, { address: READER, messageId, kind: "soft", reason: "4.2.2 full" });

test("a server that knows no such mailbox: the digest is paused, nothing more is sent, and the operator can lift it", async () => {
  smtp.failNext(1, 550);
  expect(await ask()).toBe(0);
  // Refused after DATA: that says nothing of the address.
  expect(await suppressionOf(ctx.store, READER)).toBeNull();
  await activate();
  await takeReport(ctx, { address: READER, messageId: null, kind: "hard", reason: "5.1.1 unknown" });
  expect(await state()).toEqual([["paused", "mail to this address comes back: 5.1.1 unknown"]]);
  expect(await ask()).toBe(0);
  expect(vigil.log.at(-1)?.message).toContain("nothing is sent to this address any more");
  expect(JSON.stringify(vigil.log)).not.toMatch(/reader@/i);
  expect(await liftSuppression(ctx.store, READER)).toBe(true);
  expect(await state()).toEqual([["active", null]]);
  expect(await ask()).toBe(1);
  expect(await liftSuppression(ctx.store, READER)).toBe(false);
});

test("a mail that waits is not sent to an address that was given up meanwhile", async () => {
  await requestSubscription(ctx, READER, CHOICES);
  await takeReport(ctx, { address: READER, messageId: null, kind: "hard", reason: "5.1.1" });
  const [mail] = await mails();
  await sendMail(ctx, mail?.id ?? "");
  expect(await mails()).toMatchObject([{ state: "dead", reason: expect.stringContaining("not sent") }]);
});

test("soft reports count once a mail: the third mail that comes back within a month is one too many", async () => {
  await ask();
  await activate();
  for (const mail of ["<1@v>", "<1@v>", "<1@v>", "<2@v>"]) await soft(mail);
  expect(await state()).toEqual([["active", null]]);
  vigil.pass(31 * 86_400);
  await soft("<3@v>");
  await soft("<4@v>");
  expect(await state()).toEqual([["active", null]]);
  await soft("<5@v>");
  expect(await state()).toMatchObject([["paused", expect.stringContaining("4.2.2 full")]]);
});

test("a complaint ends a subscription for good; a mailbox that was missing may be tried again after a month", async () => {
  await ask();
  await activate();
  await takeReport(ctx, { address: READER, messageId: null, kind: "hard", reason: "5.1.1" });
  vigil.pass(29 * 86_400);
  expect(await ask()).toBe(0);
  vigil.pass(2 * 86_400);
  expect(await ask()).toBe(1);
  await takeReport(ctx, { address: READER, messageId: null, kind: "complaint", reason: "abuse" });
  expect(await state()).toEqual([["ended", "a reader reported a mail as spam"]]);
  vigil.pass(365 * 86_400);
  expect(await ask()).toBe(0);
});

test("a mail service's report counts for addresses that mail was sent to, and is part of what is kept of them", async () => {
  await ask();
  const post = (email: string) =>
    takeServiceMessage(ctx, "sendgrid", JSON.stringify([{ event: "bounce", email, status: "5.1.1", reason: "unknown" }]));
  expect(await post("stranger@example.org")).toEqual({ ok: true, reports: 0 });
  expect(await suppressionOf(ctx.store, "stranger@example.org")).toBeNull();
  expect(await post("reader@EXAMPLE.org")).toEqual({ ok: true, reports: 1 });
  expect(await suppressionOf(ctx.store, READER)).toMatchObject({ kind: "bounce" });
  expect((await subscriberData(ctx.store, READER))?.reports).toMatchObject([{ kind: "hard", reason: "unknown" }]);
  expect(await takeServiceMessage(ctx, "brevo", "no json")).toEqual({ ok: false, problem: "the body is no JSON" });
});

test("mail leaves with the return path as its envelope's sender", async () => {
  await ask();
  expect(smtp.mails.at(-1)).toMatchObject({
    from: expect.stringContaining("vigil@example.org"),
    envelopeFrom: "bounces@example.org",
  });
});

test.each([
  [550, "5.1.1 no such user here", "paused"],
  [550, "5.7.1 we take nothing from you", "active"],
  [450, "4.2.0 try later", "active"],
])("a server that answers %i %s at RCPT TO leaves the digest %s", async (code, text, then) => {
  const sink = await startSmtpSink();
  const own = createMailer(sink.url, { from: "Vigil <vigil@example.org>" });
  try {
    sink.refuse(READER, code, text);
    await requestSubscription(ctx, READER, CHOICES);
    await activate();
    for (const { id } of await mails()) await sendMail({ ...ctx, mailer: () => own }, id);
    expect(await state()).toMatchObject([[then, then === "paused" ? expect.stringContaining("no such user") : null]]);
    expect((await mails())[0]?.state).toBe(code === 450 ? "pending" : "dead");
  } finally {
    await own.close();
    await sink.down();
  }
});

test("the language that a subscriber chooses is kept, and kept when they change it", async () => {
  const languages = async () =>
    (await ctx.store.query<{ language: string }>("select language from subscriptions")).map((row) => row.language);
  await requestSubscription(ctx, READER, { ...CHOICES, language: "ar" });
  expect(await languages()).toEqual(["ar"]);
  // Asked for again before it was confirmed: the last word counts.
  await requestSubscription(ctx, READER, { ...CHOICES, language: "ur" });
  expect(await languages()).toEqual(["ur"]);
});
