import { chardet } from "jschardet";
import { charsetNamed, decodeAs } from "./charset.js";

/** Charsets that any bytes decode in, so that a wrong label goes unnoticed; bytes that are UTF-8 all through are no Latin-1. */
const LATIN = /^(?:windows-1252|iso-8859-15?|us-ascii|ascii|macintosh)$/;
const DETECTED_BYTES = 65_536;
/** Of words that are not ASCII; more makes the answer slower and no better. */
const TELLING_BYTES = 1500;

/**
 * Turns a document's bytes into text: by its byte order mark, else what HTTP says, else what the document says of itself, else
 * UTF-8 where that fits, else what the bytes look like. A label that the bytes contradict does not count.
 *
 * @param declaredIn finds a charset in the first bytes, read as Latin-1
 */
export function decode(
  bytes: Uint8Array,
  contentType: string | null,
  declaredIn: (head: string) => string | null,
): { text: string; charset: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = byMark(buffer) ?? byZeros(buffer);
  if (wide !== null) return { text: decodeAs(buffer, wide), charset: wide };
  const utf8 = asUtf8(buffer);
  const http = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType ?? "")?.[1];
  const declared = declaredIn(buffer.subarray(0, 2048).toString("latin1"));
  for (const charset of [charsetNamed(http), charsetNamed(declared)]) {
    // UTF-16 and UTF-32 have been ruled out: their label was left over from another life.
    if (charset === null || /^utf-?(?:8|16|32)/.test(charset)) continue;
    if (LATIN.test(charset) && utf8 !== null) break;
    if (/ascii$/.test(charset)) continue; // and there are bytes above 127
    return { text: decodeAs(buffer, charset), charset };
  }
  if (utf8 !== null) return { text: utf8, charset: "utf-8" };
  const charset = detectCharset(buffer);
  return { text: decodeAs(buffer, charset), charset };
}

function byMark(buffer: Buffer): string | null {
  const [a, b, c, d] = buffer;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && buffer.length > 4 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? "utf-32be" : null;
}

/** Without a mark: markup begins with ASCII, whose other bytes are zero in the wide encodings. */
function byZeros(buffer: Buffer): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = buffer;
  if (a !== 0 && b === 0 && c === 0 && d === 0) return "utf-32le";
  if (a === 0 && b === 0 && c === 0 && d !== 0) return "utf-32be";
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? "utf-16be" : null;
}

function asUtf8(buffer: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return null;
  }
}

/** What the bytes look like, by the words that are not ASCII; windows-1252 where nothing can be told. */
export function detectCharset(buffer: Buffer): string {
  if (mostlyUtf8(buffer)) return "utf-8";
  const text = buffer
    .subarray(0, DETECTED_BYTES)
    .toString("latin1")
    .replace(/<[^<>]*>/g, " ");
  let words = "";
  for (const [word] of text.matchAll(/[^\s]*[\x80-\xff][^\s]*(?:\s+[^\s]*[\x80-\xff][^\s]*)*/g)) {
    words += ` ${word.slice(0, TELLING_BYTES)}`;
    if (words.length > TELLING_BYTES) break;
  }
  const charset = charsetNamed(
    chardet.detect(Buffer.from(words, "latin1"), { encodingEra: chardet.EncodingEra.MODERN_WEB }).encoding,
  );
  return charset === null || /^utf-?8$|ascii$|^iso-8859-15$|^mac(?!cyr)/.test(charset) ? "windows-1252" : charset;
}

/** A text of UTF-8 with a few broken bytes (a cut in the middle of a letter) is still UTF-8. */
function mostlyUtf8(buffer: Buffer): boolean {
  const text = buffer.subarray(0, DETECTED_BYTES).toString("utf8");
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return letters > 10 * broken;
}
