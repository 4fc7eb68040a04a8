import { Unzip, UnzipInflate } from "fflate";
import { ListError } from "./error.js";

/** A list of 100 MB is four times the largest there is. */
const MAX_BYTES = 100 * 1024 * 1024;
const CHUNK = 64 * 1024;

/** Whether these bytes are a ZIP archive, by their first ones. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * The first file of a ZIP archive; other bytes as they are. It is unpacked piece by piece and given up past a limit, whatever the
 * archive says of its size.
 *
 * @throws ListError: hostile, where it unpacks to more than 100 MB; truncated, where it ends too soon; not-a-list, where it holds no file
 */
export function unzipped(bytes: Uint8Array, maxBytes = MAX_BYTES): Uint8Array {
  if (!isZip(bytes)) return bytes;
  if (!hasEnd(bytes)) throw new ListError("truncated", "The archive ends before its own end: it was cut short.");
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  let taken = false;
  // An error thrown inside comes back as an error of the archive: it is kept, and told after.
  let problem: ListError | null = null;
  const unzip = new Unzip((file) => {
    if (taken || file.name.endsWith("/")) return;
    taken = true;
    file.ondata = (error, piece, final) => {
      if (problem !== null) return;
      if (error) problem = new ListError("truncated", `The archive can't be unpacked: ${error.message}.`);
      else if (size + piece.length > maxBytes)
        problem = new ListError("hostile", `The archive unpacks to more than ${Math.round(maxBytes / 1e6)} MB: given up.`);
      else {
        size += piece.length;
        pieces.push(piece);
        isWhole ||= final;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !isWhole && problem === null; at += CHUNK)
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  if (problem !== null) throw problem;
  if (!taken) throw new ListError("not-a-list", "The archive holds no file.");
  if (!isWhole) throw new ListError("truncated", "The archive ends before its file does: it was cut short.");
  return Buffer.concat(pieces);
}

/** The record at an archive's end, before a comment of at most 64 KB. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-66_000);
  return tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
}
