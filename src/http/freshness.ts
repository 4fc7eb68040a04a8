/** What a server says about when to come again (RFC 9110, 9111). */

/** `Retry-After`, a number of seconds or a date. Null where absent or unreadable. */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/** `max-age` of `Cache-Control`; null where absent, or where the answer is not to be kept. */
export function maxAgeSeconds(header: string | null): number | null {
  if (header === null || /\bno-(store|cache)\b/i.test(header)) return null;
  const match = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,9})/i.exec(header);
  return match ? Number(match[1]) : null;
}
