import { lookup as systemLookup } from "node:dns/promises";
import { isIP } from "node:net";
import { ImapFlow } from "imapflow";
import { createAddressCheck } from "../http/addresses.js";
import { MailboxError } from "./error.js";
import { newState, readState, stateText } from "./state.js";

export interface MailboxAccess {
  /** imaps://HOST[:PORT]/FOLDER, or imap:// which upgrades to TLS before it logs in. */
  url: string;
  user: string;
  password: string;
}

export interface MailboxOptions {
  timeoutMs: number;
  /** CIDR ranges beyond the public ones. */
  allowNetworks: readonly string[];
  /** A certificate authority to trust beside the known ones, PEM. */
  ca?: string;
}

/** A message as the server holds it. */
export interface RawMessage {
  uid: number;
  /** When the server received it. */
  receivedAt: Date | null;
  /** Its first MB, headers and all: what is cut off is attachments. */
  source: Uint8Array;
}

/** Of a message; a newsletter's text stands before its attachments. */
const MAX_MESSAGE_BYTES = 1_000_000;
/** At a first visit the newest; later, what came since, the oldest first: the rest is for the next visit. */
const MAX_MESSAGES = 50;

/**
 * Reads the messages of a folder that came since the last visit. The folder is opened read-only and messages are peeked at: no flag
 * changes, nothing is moved or deleted.
 *
 * @param state what the last visit returned; null at the first
 * @throws MailboxError that says what to do
 */
export async function readMailbox(
  access: MailboxAccess,
  state: string | null,
  options: MailboxOptions,
): Promise<{ messages: RawMessage[]; state: string }> {
  const url = new URL(access.url);
  const folder = decodeURIComponent(url.pathname.slice(1)) || "INBOX";
  const secure = url.protocol === "imaps:";
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const host = await checkedAddress(name, options.allowNetworks);
  const client = new ImapFlow({
    host,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    ...(secure ? {} : { doSTARTTLS: true }), // refuses to go on where the server can't
    ...(isIP(name) === 0 && { servername: name }),
    auth: { user: access.user, pass: access.password },
    tls: { minVersion: "TLSv1.2", ...(options.ca !== undefined && { ca: options.ca }) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: options.timeoutMs,
    greetingTimeout: options.timeoutMs,
    socketTimeout: options.timeoutMs,
  });
  client.on("error", () => {}); // told by what is waited for
  try {
    await client.connect();
    const lock = await client.getMailboxLock(folder, { readOnly: true });
    try {
      return await fetchNew(client, state);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw MailboxError.from(error, { host: url.host, user: access.user, folder, timeoutMs: options.timeoutMs });
  } finally {
    client.close();
  }
}

async function fetchNew(client: ImapFlow, said: string | null): Promise<{ messages: RawMessage[]; state: string }> {
  const { mailbox } = client;
  if (mailbox === false) throw new MailboxError("protocol", "the server opened no folder", true);
  const validity = String(mailbox.uidValidity);
  const kept = readState(said);
  // Other UIDs than before: the folder was made anew. Its messages are known again by their Message-ID.
  const seen = kept !== null && kept.validity === validity ? kept : null;
  const messages: RawMessage[] = [];
  const range = seen === null ? `${Math.max(1, mailbox.exists - MAX_MESSAGES + 1)}:*` : `${seen.uid + 1}:*`;
  if (mailbox.exists > 0 && (seen === null || mailbox.uidNext > seen.uid + 1)) {
    const uids = await uidsOf(client, range, seen);
    const query = { uid: true, internalDate: true, source: { start: 0, maxLength: MAX_MESSAGE_BYTES } };
    for (const uid of uids) {
      const message = await client.fetchOne(String(uid), query, { uid: true });
      if (message === false || message.source === undefined) continue; // deleted meanwhile
      const at = message.internalDate === undefined ? null : new Date(message.internalDate);
      messages.push({ uid, receivedAt: at, source: message.source });
    }
    return { messages, state: stateText({ validity, uid: Math.max(seen?.uid ?? 0, ...uids) }) };
  }
  return { messages, state: stateText(seen ?? newState(validity, mailbox.uidNext)) };
}

/** `n:*` always names the last message, however small its number. */
async function uidsOf(client: ImapFlow, range: string, seen: { uid: number } | null): Promise<number[]> {
  const uids: number[] = [];
  for await (const { uid } of client.fetch(range, { uid: true }, { uid: seen !== null }))
    if (uid > (seen?.uid ?? 0)) uids.push(uid);
  uids.sort((a, b) => a - b);
  return seen === null ? uids.slice(-MAX_MESSAGES) : uids.slice(0, MAX_MESSAGES);
}

/** The address to connect to, checked like every other; the certificate is checked against the name. */
async function checkedAddress(name: string, allowNetworks: readonly string[]): Promise<string> {
  const allowed = createAddressCheck(allowNetworks);
  const addresses =
    isIP(name) !== 0
      ? [name]
      : await systemLookup(name, { all: true }).then(
          (found) => found.map(({ address }) => address),
          () => {
            throw new MailboxError("connect", `${name} does not exist (no DNS entry)`, true);
          },
        );
  const bad = addresses.find((address) => !allowed(address));
  if (bad !== undefined)
    throw new MailboxError(
      "blocked-address",
      `${name === bad ? name : `${name} (${bad})`} is a private or reserved address: it is not asked unless fetch.allowNetworks names it`,
      false,
    );
  const [first] = addresses;
  if (first === undefined) throw new MailboxError("connect", `${name} has no address`, true);
  return first;
}
