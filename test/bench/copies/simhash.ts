/** The peer: SimHash with bands of a byte, as near-duplicate indexes usually have it. */
import { createHash } from "node:crypto";

/** Texts shorter than this share too much by chance. */
const MIN_WORDS = 40;
const SHINGLE = 3;
/** Bits of 64 in which copies may differ: wire copies with another dateline and a cut last paragraph. */
const COPY_BITS = 6;
const BANDS = 8;

/**
 * A text's SimHash (Charikar 2002) over three-word shingles, any script.
 *
 * @returns 16 hexadecimal digits, or null for texts under 40 words
 */
export function fingerprint(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  const sums = new Int32Array(64);
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const hash = createHash("md5")
      .update(words.slice(i, i + SHINGLE).join(" "))
      .digest();
    for (let bit = 0; bit < 64; bit++) sums[bit] = (sums[bit] ?? 0) + (((hash[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? 1 : -1);
  }
  let value = 0n;
  for (let bit = 0; bit < 64; bit++) if ((sums[bit] ?? 0) > 0) value |= 1n << BigInt(bit);
  return value.toString(16).padStart(16, "0");
}

/** Keys of which two near-duplicates share at least one: eight bytes with their places (7 differing bits leave one whole). */
export function bands(print: string): string[] {
  return Array.from({ length: BANDS }, (_, i) => `${i}:${print.slice(i * 2, i * 2 + 2)}`);
}

export function distance(a: string, b: string): number {
  let difference = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; difference > 0n; difference >>= 1n) bits += Number(difference & 1n);
  return bits;
}

export function isCopy(a: string, b: string): boolean {
  return distance(a, b) <= COPY_BITS;
}
