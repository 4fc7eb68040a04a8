import type { Readable, Transform } from "node:stream";
import zlib from "node:zlib";
import { HttpError } from "./types.js";

const DECODERS: Record<string, () => Transform> = {
  gzip: () => zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  "x-gzip": () => zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  deflate: () => zlib.createInflate({ finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  br: () => zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }),
  // Node 22.15 and newer
  ...("createZstdDecompress" in zlib && typeof zlib.createZstdDecompress === "function"
    ? { zstd: zlib.createZstdDecompress as () => Transform }
    : {}),
};

export const ACCEPT_ENCODING = Object.keys(DECODERS)
  .filter((name) => name !== "x-gzip")
  .join(", ");

/**
 * Reads a body to its end, decompressed, and gives up at the limit, before and after decompression.
 *
 * @throws HttpError `too-large`, or `bad-answer` where the compression is broken
 */
export async function readBody(body: Readable, encoding: string | null, maxBytes: number, host: string): Promise<Uint8Array> {
  const names = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > 2) throw new HttpError("bad-answer", `${host} compressed its answer ${names.length} times`, false);
  const limit = () => new HttpError("too-large", `${host} answered more than ${Math.round(maxBytes / 1e5) / 10} MB`, false);
  let received = 0;
  body.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > maxBytes) body.destroy(limit());
  });
  let stream: Readable = body;
  for (const name of names.reverse()) {
    const make = DECODERS[name];
    if (make === undefined) throw new HttpError("bad-answer", `${host} answered in an unknown encoding "${name}"`, false);
    const decoder = make();
    stream.on("error", (error) => decoder.destroy(error));
    stream = stream.pipe(decoder);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw limit();
      chunks.push(chunk);
    }
  } catch (error) {
    body.destroy();
    stream.destroy();
    if (error instanceof Error && "code" in error && /^(Z_|ERR__?BROTLI|ERR_ZSTD|ZSTD)/.test(String(error.code))) {
      throw new HttpError("bad-answer", `${host} answered with broken compression`, true);
    }
    throw error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
