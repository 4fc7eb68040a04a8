import { nextAttemptAt } from "../delivery/retry.js";
import { suppressionOf } from "../store/mail-reports.js";
import { claimMail, recordMailFailed, recordSent } from "../store/mails.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";
import { takeReport } from "./mail-reports.js";

/** Hands one mail to the SMTP server: marked before, recorded after its 250. A retry carries the same Message-ID. */
export async function sendMail(ctx: Context, mailId: string): Promise<void> {
  const mailer = ctx.mailer();
  if (mailer === null) return; // stays due: sent as soon as a server is configured
  const mail = await claimMail(ctx.store, mailId, ctx.now(), LEASE_SECONDS);
  if (mail === null) return;
  if ((await suppressionOf(ctx.store, mail.toAddress)) !== null) {
    await recordMailFailed(ctx.store, mail.id, "not sent: mail to this address comes back, or was reported as spam", null);
    return;
  }
  if (mail.again) ctx.log.warn({ mail: mail.id }, "sending again a mail whose first attempt was cut off: same Message-ID");
  const outcome = await mailer.send({
    messageId: mail.messageId,
    to: mail.toAddress,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: mail.headers,
  });
  if (outcome.kind === "sent") {
    await recordSent(ctx.store, mail.id, ctx.now());
    ctx.log.info({ mail: mail.id, purpose: mail.purpose }, "mail sent");
    return;
  }
  const again = outcome.retryable ? nextAttemptAt(mail.attempts, ctx.now(), null, ctx.random) : null;
  await recordMailFailed(ctx.store, mail.id, outcome.reason, again);
  if (outcome.bounce !== null)
    await takeReport(ctx, { address: mail.toAddress, messageId: mail.messageId, kind: outcome.bounce, reason: outcome.reason });
  ctx.log.warn({ mail: mail.id, reason: outcome.reason, again }, "mail failed");
}
