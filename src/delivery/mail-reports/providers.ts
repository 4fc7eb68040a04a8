/** What mail services post of the mails they were given, in their formats as of 2026. */
import { z } from "zod";
import { kindOfStatus, type MailReport, plainReason } from "./types.js";

export const MAIL_SERVICES = ["ses", "sendgrid", "postmark", "mailgun", "brevo"] as const;
export type MailService = (typeof MAIL_SERVICES)[number];

/** What a service's message says: its reports, or an address that it wants to be asked at before it sends any (Amazon SNS). */
export interface ServiceMessage {
  reports: MailReport[];
  confirmUrl: string | null;
}

const text = z.string().nullish();
const bracketed = (id: string | null | undefined) =>
  typeof id === "string" && id.includes("@") ? `<${id.trim().replace(/^<|>$/g, "")}>` : null;

const READERS: Record<MailService, (json: unknown) => ServiceMessage> = { ses, sendgrid, postmark, mailgun, brevo };

/**
 * Reads what a mail service posts. Events that are no bounce and no complaint (opened, delivered) say nothing.
 *
 * @throws Error that says why it is no message of this service
 */
export function readServiceMessage(service: MailService, body: string): ServiceMessage {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new Error("the body is no JSON");
  }
  try {
    return READERS[service](json);
  } catch (error) {
    if (!(error instanceof z.ZodError) && !(error instanceof SyntaxError)) throw error;
    throw new Error(`this is no message of ${service}`);
  }
}

const only = (...reports: MailReport[]): ServiceMessage => ({ reports, confirmUrl: null });

const snsSchema = z.object({ Type: z.string(), Message: text, SubscribeURL: text });
const sesSchema = z.object({
  notificationType: text,
  eventType: text,
  mail: z.object({ commonHeaders: z.object({ messageId: text }).nullish() }).nullish(),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: text,
      bouncedRecipients: z.array(z.object({ emailAddress: z.string(), status: text, diagnosticCode: text })),
    })
    .nullish(),
  complaint: z
    .object({ complainedRecipients: z.array(z.object({ emailAddress: z.string() })), complaintFeedbackType: text })
    .nullish(),
});

/** Amazon SES through an SNS topic. */
function ses(json: unknown): ServiceMessage {
  const envelope = snsSchema.parse(json);
  if (envelope.Type === "SubscriptionConfirmation") {
    const url = envelope.SubscribeURL ?? "";
    const isAmazon = URL.canParse(url) && /^sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(new URL(url).hostname);
    if (!isAmazon || !url.startsWith("https:")) throw new Error("its SubscribeURL does not lead to Amazon SNS");
    return { reports: [], confirmUrl: url };
  }
  const { notificationType, eventType, mail, bounce, complaint } = sesSchema.parse(JSON.parse(envelope.Message ?? ""));
  const messageId = bracketed(mail?.commonHeaders?.messageId);
  const type = notificationType ?? eventType;
  if (type === "Bounce" && bounce)
    return only(
      ...bounce.bouncedRecipients.map(({ emailAddress, status, diagnosticCode }): MailReport => {
        const said = [status, diagnosticCode, bounce.bounceSubType].filter(Boolean).join(" ");
        const kind = bounce.bounceType === "Permanent" ? "hard" : "soft";
        return { address: emailAddress, messageId, kind, reason: plainReason(said) };
      }),
    );
  if (type === "Complaint" && complaint)
    return only(
      ...complaint.complainedRecipients.map(
        ({ emailAddress }): MailReport => ({
          address: emailAddress,
          messageId,
          kind: "complaint",
          reason: plainReason(complaint.complaintFeedbackType ?? "abuse"),
        }),
      ),
    );
  return only();
}

const sendgridSchema = z.array(
  z.object({ event: z.string(), email: z.string(), reason: text, status: text, type: text, "smtp-id": text }),
);

/** SendGrid's event webhook. */
function sendgrid(json: unknown): ServiceMessage {
  return only(
    ...sendgridSchema.parse(json).flatMap(({ event, email, reason, status, type, ...rest }): MailReport[] => {
      const about = { address: email, messageId: bracketed(rest["smtp-id"]), reason: plainReason(reason ?? status ?? event) };
      if (event === "spamreport") return [{ ...about, kind: "complaint" }];
      if (event !== "bounce") return [];
      return [{ ...about, kind: type === "blocked" ? "soft" : kindOfStatus(`${status ?? ""} ${reason ?? ""} 550`) }];
    }),
  );
}

const postmarkSchema = z.object({ RecordType: z.string(), Type: text, Email: z.string(), Description: text, Details: text });
/** Postmark's names of what no second attempt mends. */
const POSTMARK_HARD = new Set(["HardBounce", "BadEmailAddress", "ManuallyDeactivated", "Unsubscribe"]);
const POSTMARK_NONE = new Set(["AutoResponder", "AddressChange", "ChallengeVerification", "OpenRelayTest", "Subscribe"]);

/** Postmark's bounce and spam-complaint webhooks. */
function postmark(json: unknown): ServiceMessage {
  const { RecordType, Type, Email, Description, Details } = postmarkSchema.parse(json);
  const about = { address: Email, messageId: null, reason: plainReason(Details || Description || Type) };
  if (RecordType === "SpamComplaint" || Type === "SpamComplaint") return only({ ...about, kind: "complaint" });
  if (RecordType !== "Bounce" || POSTMARK_NONE.has(Type ?? "")) return only();
  return only({ ...about, kind: POSTMARK_HARD.has(Type ?? "") ? "hard" : "soft" });
}

const mailgunSchema = z.object({
  "event-data": z.object({
    event: z.string(),
    severity: text,
    recipient: z.string(),
    reason: text,
    message: z.object({ headers: z.object({ "message-id": text }).nullish() }).nullish(),
    "delivery-status": z
      .object({ message: text, description: text, code: z.union([z.number(), z.string()]).nullish() })
      .nullish(),
  }),
});

/** Mailgun's webhooks. A temporary failure is still tried by Mailgun itself. */
function mailgun(json: unknown): ServiceMessage {
  const { event, severity, recipient, reason, message, ...rest } = mailgunSchema.parse(json)["event-data"];
  const status = rest["delivery-status"];
  const said = [status?.code, status?.description || status?.message || reason].filter(Boolean).join(" ");
  const about = { address: recipient, messageId: bracketed(message?.headers?.["message-id"]), reason: plainReason(said) };
  if (event === "complained") return only({ ...about, kind: "complaint" });
  if (event !== "failed" || severity !== "permanent") return only();
  return only({ ...about, kind: reason === "suppress-complaint" ? "complaint" : kindOfStatus(`${said} 550`) });
}

const brevoSchema = z.object({ event: z.string(), email: z.string(), "message-id": text, reason: text });
const BREVO: Record<string, MailReport["kind"]> = {
  hard_bounce: "hard",
  invalid_email: "hard",
  soft_bounce: "soft",
  spam: "complaint",
};

/** Brevo's transactional webhooks. */
function brevo(json: unknown): ServiceMessage {
  const { event, email, reason, ...rest } = brevoSchema.parse(json);
  const kind = BREVO[event];
  if (kind === undefined) return only();
  return only({ address: email, messageId: bracketed(rest["message-id"]), kind, reason: plainReason(reason ?? event) });
}
