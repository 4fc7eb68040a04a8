import { html } from "hono/html";
import { encode } from "html-entities";
import { datePrecision } from "../events/certainty.js";
import type { VigilEvent } from "../events/types.js";
import { designationText, KIND_WORDS, placeText, plural, tollText } from "./words.js";

/**
 * Events as an Atom feed (RFC 4287). An entry's id is the event's address, which never changes.
 *
 * @param self  path and query at which this feed is served
 */
export function atomFeed(
  events: readonly VigilEvent[],
  { publicUrl, self, now }: { publicUrl: string; self: string; now: Date },
): string {
  const updated = new Date(Math.max(...events.map((event) => event.updatedAt.getTime())));
  const home = publicUrl.replace(/\/$/, "");
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${xml(home + self)}</id>
  <title>Vigil: events</title>
  <updated>${(events.length === 0 ? now : updated).toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(home + self)}"/>
  <link rel="alternate" type="text/html" href="${xml(home + self.replace("/events.atom", "/events"))}"/>
  <author><name>Vigil</name></author>
  <generator>Vigil</generator>
${events.map((event) => entry(event, home)).join("")}</feed>
`;
}

function entry(event: VigilEvent, home: string): string {
  const url = `${home}/events/${event.id}`;
  const categories = [
    { term: event.kind, label: KIND_WORDS[event.kind].one },
    ...event.groups.map((group) => ({ term: `group:${group.id}`, label: group.name })),
    ...(event.country === null ? [] : [{ term: `country:${event.country}`, label: event.country }]),
  ];
  return `  <entry>
    <id>${xml(url)}</id>
    <title>${xml(event.headline)}</title>
    <link rel="alternate" type="text/html" href="${xml(url)}"/>
    <published>${event.firstSeenAt.toISOString()}</published>
    <updated>${event.updatedAt.toISOString()}</updated>
${categories.map(({ term, label }) => `    <category term="${xml(term)}" label="${xml(label)}"/>\n`).join("")}    <content type="html">${xml(content(event))}</content>
  </entry>
`;
}

function content(event: VigilEvent): string {
  const facts = [
    KIND_WORDS[event.kind].one,
    placeText(event),
    event.date === null ? null : `${datePrecision(event) === 2 ? "about " : ""}${event.date}`,
    event.designation === null ? null : designationText(event.designation),
    tollText(event),
    plural(event.sources, "source"),
  ].filter((fact) => fact !== null);
  const quotes = event.evidence.map(({ quote, article }) => html`<blockquote><p>${quote}</p><p>${article}</p></blockquote>`);
  return String(html`<p>${facts.join(" · ")}</p>${quotes}`);
}

/** Text for XML: escaped, and without what XML 1.0 can't hold (§2.2 Char). */
function xml(text: string): string {
  return encode(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD"), {
    mode: "specialChars",
    level: "xml",
  });
}
