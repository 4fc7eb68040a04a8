/** The page of an event. */
export function eventUrl(publicUrl: string, id: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/events/${encodeURIComponent(id)}`;
}

/** An address that may stand in a mail: http or https, else null. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
}
