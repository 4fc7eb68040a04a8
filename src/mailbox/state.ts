/** Up to which message a folder was read: UIDs only grow while UIDVALIDITY stays the same (RFC 3501, 2.3.1.1). */
export interface MailboxState {
  validity: string;
  uid: number;
}

export const newState = (validity: string, uidNext: number): MailboxState => ({ validity, uid: Math.max(0, uidNext - 1) });

export const stateText = ({ validity, uid }: MailboxState): string => `imap:${validity}:${uid}`;

/** Null for anything that is no state of a mailbox. */
export function readState(text: string | null): MailboxState | null {
  const match = /^imap:(\d+):(\d+)$/.exec(text ?? "");
  return match ? { validity: match[1] ?? "", uid: Number(match[2]) } : null;
}
