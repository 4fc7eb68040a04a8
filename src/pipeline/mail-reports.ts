import { type MailService, readServiceMessage } from "../delivery/mail-reports/providers.js";
import type { MailReport } from "../delivery/mail-reports/types.js";
import { readMailbox } from "../mailbox/read-mailbox.js";
import { claimVisit, isKnownRecipient, isVisitDue, recipientOf, recordMailReport, recordVisit } from "../store/mail-reports.js";
import type { Context } from "./context.js";
import { LEASE_SECONDS } from "./context.js";

/** The one mailbox to which reports come back. */
export const REPORTS_MAILBOX = "reports";
const VISIT_EVERY_MS = 5 * 60_000;

/** Whether the mailbox of `mail.reports` is to be looked into. */
export async function isMailboxDue(ctx: Pick<Context, "config" | "store">, now: Date): Promise<boolean> {
  return ctx.config().vigil.mail.reports?.mailbox !== undefined && (await isVisitDue(ctx.store, REPORTS_MAILBOX, now));
}

/**
 * Looks into the mailbox for what came back since the last visit. Anybody can write to it: a report counts where it holds the
 * Message-ID of a mail of ours, for the address that mail went to.
 */
export async function visitReportsMailbox(ctx: Context): Promise<void> {
  const { mail, fetch } = ctx.config().vigil;
  const mailbox = mail.reports?.mailbox;
  if (mailbox === undefined) return;
  const visit = await claimVisit(ctx.store, REPORTS_MAILBOX, ctx.now(), LEASE_SECONDS);
  if (visit === null) return;
  const nextAt = new Date(ctx.now().getTime() + VISIT_EVERY_MS);
  let { state } = visit;
  let problem: string | null = null;
  try {
    const read = await readMailbox(mailbox, state, { timeoutMs: fetch.timeout * 1000, allowNetworks: fetch.allowNetworks });
    for (const { source } of read.messages) {
      for (const report of await ctx.cpu().readMailReport(source)) {
        const address = report.messageId === null ? null : await recipientOf(ctx.store, report.messageId);
        if (address !== null) await takeReport(ctx, { ...report, address });
      }
    }
    ({ state } = read);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
    ctx.log.warn({ problem }, "the mailbox of mail.reports could not be read");
  }
  await recordVisit(ctx.store, REPORTS_MAILBOX, { state, problem, nextAt }, ctx.now());
}

/**
 * Takes what a mail service posts: its bounces and complaints, of addresses that mail was sent to.
 *
 * @returns how many reports counted; or what is wrong with the message
 */
export async function takeServiceMessage(
  ctx: Context,
  service: MailService,
  body: string,
): Promise<{ ok: true; reports: number } | { ok: false; problem: string }> {
  try {
    const { reports, confirmUrl } = readServiceMessage(service, body);
    if (confirmUrl !== null) {
      const { status } = await ctx.http().request(confirmUrl);
      if (status >= 300) return { ok: false, problem: `the confirmation was answered with ${status}` };
      ctx.log.info({ service }, "the mail service's subscription is confirmed");
    }
    let counted = 0;
    for (const report of reports) {
      const { address } = report;
      if (address === null || !(await isKnownRecipient(ctx.store, address))) continue;
      await takeReport(ctx, { ...report, address });
      counted += 1;
    }
    return { ok: true, reports: counted };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Notes a report, and says so where nothing is sent to its address any more; logs hold no addresses. */
export async function takeReport(
  ctx: Pick<Context, "store" | "log" | "now">,
  { address, messageId, kind, reason }: MailReport & { address: string },
): Promise<void> {
  const led = await ctx.store.transaction((db) => recordMailReport(db, { address, about: messageId, kind, reason }, ctx.now()));
  ctx.log.info({ kind, reason, mail: messageId }, "a mail came back");
  if (led !== null)
    ctx.log.warn({ kind: led.kind, reason }, "nothing is sent to this address any more; see `vigil subscribers list`");
}
