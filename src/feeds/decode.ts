import chardet from "chardet";
import iconv from "iconv-lite";

/**
 * Turns a document's bytes into text: by its byte order mark, else what HTTP says, else what the document says of itself, else
 * UTF-8 where that fits, else what the bytes look like. iconv-lite decodes: Node 20's own decoder takes windows-1252 for Latin-1.
 *
 * @param declaredIn finds a charset in the first bytes, read as Latin-1
 */
export function decode(
  bytes: Uint8Array,
  contentType: string | null,
  declaredIn: (head: string) => string | null,
): { text: string; charset: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byMark(buffer);
  if (marked !== null) return { text: iconv.decode(buffer, marked), charset: marked };
  const declared = declaredIn(buffer.subarray(0, 2048).toString("latin1").replaceAll("\0", ""));
  const http = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? "")?.[1] ?? null;
  for (const name of [http, declared]) {
    if (name === null || !iconv.encodingExists(name)) continue;
    if (/^utf-?8$/i.test(name)) {
      const text = asUtf8(buffer);
      if (text !== null) return { text, charset: "utf-8" };
      continue; // said to be UTF-8, and is not
    }
    // UTF-16 without a mark, and without a zero byte: the declaration was left over from another life.
    if (/^utf-?16/i.test(name) && !buffer.subarray(0, 64).includes(0)) continue;
    return { text: iconv.decode(buffer, name), charset: name.toLowerCase() };
  }
  const utf8 = asUtf8(buffer);
  if (utf8 !== null) return { text: utf8, charset: "utf-8" };
  const guess = chardet.detect(buffer.subarray(0, 65_536));
  const charset = guess !== null && iconv.encodingExists(guess) && guess !== "UTF-8" ? guess : "windows-1252";
  // A long UTF-8 text with a few broken bytes is still UTF-8.
  if (guess === "UTF-8") return { text: buffer.toString("utf8"), charset: "utf-8" };
  return { text: iconv.decode(buffer, charset), charset: charset.toLowerCase() };
}

function byMark(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return "utf-8";
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
  if (buffer[0] === 0 && buffer[1] === 0x3c) return "utf-16be";
  if (buffer[0] === 0x3c && buffer[1] === 0) return "utf-16le";
  return null;
}

function asUtf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}
