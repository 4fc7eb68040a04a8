import { simpleParser } from "mailparser";
import { kindOfStatus, type MailReport, plainReason } from "./types.js";

const MAX_RECIPIENTS = 100;

/**
 * Reads a mail that mail servers send by themselves: a delivery status notification (RFC 3464) or a reader's complaint (ARF,
 * RFC 5965).
 *
 * @param source RFC 5322, perhaps cut off
 * @returns what it reports; nothing for any other mail, an answer from a holiday included, and for a delay that may pass
 * @throws never for what a message holds
 */
export async function readMailReport(source: Uint8Array): Promise<MailReport[]> {
  const mail = await simpleParser(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: 100_000,
  });
  const part = (type: RegExp) => mail.attachments.find(({ contentType }) => type.test(contentType))?.content.toString("utf8");
  const returned = part(/^(?:message\/(?:global|rfc822)|text\/rfc822-headers)/i);
  const messageId = /^message-id:\s*(<[^<>\s]{3,300}>)/im.exec(returned ?? "")?.[1] ?? null;
  const status = part(/^message\/(?:global-)?delivery-status$/i);
  if (status !== undefined)
    return blocks(status)
      .slice(0, MAX_RECIPIENTS)
      .flatMap((fields): MailReport[] => {
        if (fields.get("action")?.toLowerCase() !== "failed") return [];
        const said = `${fields.get("status") ?? ""} ${fields.get("diagnostic-code") ?? ""}`;
        return [{ address: addressIn(fields), messageId, kind: kindOfStatus(said), reason: plainReason(said) }];
      });
  const feedback = part(/^message\/feedback-report$/i);
  if (feedback === undefined) return [];
  const [fields] = blocks(feedback);
  const type = fields?.get("feedback-type")?.toLowerCase() ?? "abuse";
  if (!["abuse", "fraud", "virus", "opt-out"].includes(type)) return [];
  return [{ address: null, messageId, kind: "complaint", reason: `a reader's mail service reports: ${plainReason(type)}` }];
}

/** Groups of `Name: value` lines, folded ones joined, names in lower case. */
function blocks(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ")
    .split(/\n{2,}/)
    .map(
      (block) =>
        new Map(
          block.split("\n").flatMap((line): [string, string][] => {
            const colon = line.indexOf(":");
            return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
          }),
        ),
    )
    .filter((fields) => fields.size > 0);
}

/** `rfc822; reader@example.org`: the address that we wrote to, before any forwarding. */
function addressIn(fields: ReadonlyMap<string, string>): string | null {
  const value = fields.get("original-recipient") ?? fields.get("final-recipient") ?? "";
  const address = value.slice(value.indexOf(";") + 1).trim();
  return address.includes("@") ? address.replace(/^<|>$/g, "") : null;
}
