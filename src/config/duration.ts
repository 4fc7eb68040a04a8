/** How the configuration writes lengths of time and of data. */

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const BYTES = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 } as const;

/**
 * Reads `10s`, `15m`, `12h`, `180d`.
 *
 * @returns seconds, or null where the text is no duration
 */
export function parseDuration(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(text.trim());
  const amount = match?.[1];
  const unit = match?.[2] as keyof typeof SECONDS | undefined;
  return amount === undefined || unit === undefined ? null : Number(amount) * SECONDS[unit];
}

/**
 * Reads `500KB`, `10MB`, `1GB` (powers of ten).
 *
 * @returns bytes, or null where the text is no size
 */
export function parseBytes(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)$/i.exec(text.trim());
  const amount = match?.[1];
  const unit = match?.[2]?.toUpperCase() as keyof typeof BYTES | undefined;
  return amount === undefined || unit === undefined ? null : Math.round(Number(amount) * BYTES[unit]);
}
