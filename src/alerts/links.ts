/** The page of an event. */
export function eventUrl(publicUrl: string, id: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/events/${encodeURIComponent(id)}`;
}

/** Longer addresses are tracking, or an attack on the mail's size. */
const MOST_LINK = 500;

/** An article's address as it may stand in a mail: http or https and of sensible length, else null. */
export function mailUrl(url: string): string | null {
  if (url.length > MOST_LINK || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === "http:" || parsed.protocol === "https:" ? parsed.href : null;
}
