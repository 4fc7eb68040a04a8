import iconv from "iconv-lite";
import { detectCharset } from "../feeds/decode.js";

/** A page's bytes as text, as browsers do: byte order mark, header, meta tag, else UTF-8 where it fits, else what it looks like. */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, "utf-16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, "utf-16be");
  const head = buffer.subarray(0, 4096).toString("latin1");
  const declared = [contentType, head]
    .map((text) => /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text ?? "")?.[1])
    .find((name) => name !== undefined && iconv.encodingExists(name));
  const utf8 = (() => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
    } catch {
      return null;
    }
  })();
  if (utf8 !== null && (declared === undefined || /^utf-?8$/i.test(declared))) return utf8;
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return iconv.decode(buffer, declared);
  return iconv.decode(buffer, detectCharset(buffer));
}
