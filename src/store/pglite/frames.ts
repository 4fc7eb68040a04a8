/** Just enough of PostgreSQL's wire protocol (version 3) to put messages into groups and to read what comes back. */

export interface Frame {
  /** The message's type byte as a character; "" for the start-up message, which has none. */
  type: string;
  /** The whole message, type and length included. */
  bytes: Buffer;
}

/** Cuts a stream of bytes into messages; keeps what is incomplete for the next call. */
export function createFramer(startsUp: boolean) {
  let rest: Buffer = Buffer.alloc(0);
  let expectStart = startsUp;
  return (chunk: Buffer): Frame[] => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      const head = expectStart ? 0 : 1;
      if (rest.length < head + 4) return frames;
      const size = head + rest.readUInt32BE(head);
      if (rest.length < size) return frames;
      frames.push({ type: expectStart ? "" : String.fromCharCode(rest[0] ?? 0), bytes: rest.subarray(0, size) });
      expectStart = false;
      rest = rest.subarray(size);
    }
  };
}

function message(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : part)));
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const int32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeInt32BE(value, i * 4);
  return bytes;
};

/** What a server says to a client that starts up: no password, its settings, ready. */
export function greeting(session: number): Buffer {
  const settings = {
    server_version: "18.0",
    client_encoding: "UTF8",
    DateStyle: "ISO, MDY",
    TimeZone: "UTC",
    integer_datetimes: "on",
    standard_conforming_strings: "on",
  };
  return Buffer.concat([
    message("R", int32(0)),
    ...Object.entries(settings).map(([name, value]) => message("S", name, value)),
    message("K", int32(session, session)),
    message("Z", Buffer.from("I")),
  ]);
}

/** A fatal error, as PostgreSQL words it. */
export function errorFrame(text: string): Buffer {
  return message("E", Buffer.concat([Buffer.from(`SFATAL\0VFATAL\0C57P01\0M${text}\0`), Buffer.from([0])]));
}

/** A simple query, for what the adapter itself has to say. */
export const simpleQuery = (sql: string): Buffer => message("Q", sql);

export interface Reply {
  /** What goes to the session that asked. */
  own: Buffer;
  /** NotificationResponse messages, for every session that listens. */
  notifications: Buffer | null;
  /** Of the last ReadyForQuery: idle, in a transaction, in a failed one; null when there was none. */
  status: "I" | "T" | "E" | null;
  /** The session said LISTEN. */
  listens: boolean;
}

/** Takes the notifications out of an answer and reads the transaction's status off it. */
export function readReply(bytes: Buffer): Reply {
  const notifications: Buffer[] = [];
  const own: Buffer[] = [];
  let status: Reply["status"] = null;
  let listens = false;
  for (const frame of createFramer(false)(bytes)) {
    if (frame.type === "A") {
      notifications.push(frame.bytes);
      continue;
    }
    own.push(frame.bytes);
    if (frame.type === "Z") {
      const byte = String.fromCharCode(frame.bytes[5] ?? 0);
      status = byte === "T" || byte === "E" ? byte : "I";
    }
    // BullMQ's SQL begins with comments: the completed command's tag tells, the text does not.
    if (frame.type === "C" && frame.bytes.subarray(5, 11).toString("latin1") === "LISTEN") listens = true;
  }
  return {
    own: Buffer.concat(own),
    notifications: notifications.length > 0 ? Buffer.concat(notifications) : null,
    status,
    listens,
  };
}
