import { cut, listingLine, tollLine, typesLine, whereLine } from "../digest-wording.js";
import type { WebhookBody, WebhookEvent } from "../webhook-schema.js";

/** What a chat message says of one alert, in parts that each format sets in its own way. Plain text, not yet escaped. */
export interface AlertLines {
  /** The event's: receivers that know incidents join by it. */
  id: string;
  /** `New incident`, or `Update` of one told before. */
  label: string;
  headline: string;
  /** Its page. */
  url: string;
  /** Who listed it, or where, when and how it happened, and the toll. */
  facts: string[];
  /** The sentence that proves it. */
  quote: { text: string; article: string } | null;
  groups: string[];
  /** `3 sources, confidence 93 %`. */
  certainty: string;
  /** How loud it may be. */
  urgency: "high" | "normal";
  updatedAt: string;
}

const LABELS: Record<WebhookBody["type"], string> = {
  "designation.new": "New designation",
  "designation.lifted": "Designation lifted",
  "incident.new": "New incident",
  "enforcement.new": "New enforcement action",
  "policy.new": "New policy development",
  "event.updated": "Update",
};
const MOST_HEADLINE = 200;
const MOST_QUOTE = 400;
const MOST_NAMES = 5;

const day = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });

/** The parts of a message about one alert, from the body that Vigil's own receivers get. */
export function linesOf({ type, data: { event } }: WebhookBody): AlertLines {
  const [proof] = event.evidence;
  return {
    id: event.id,
    label: LABELS[type],
    headline: cut(event.headline, MOST_HEADLINE),
    url: event.url,
    facts: factsOf(event),
    quote: proof === undefined ? null : { text: cut(proof.quote, MOST_QUOTE), article: proof.article },
    groups: event.groups.slice(0, MOST_NAMES).map(({ name }) => cut(name, 80)),
    certainty: `${event.sources} ${event.sources === 1 ? "source" : "sources"}, confidence ${Math.round(event.confidence * 100)} %`,
    urgency: event.kind === "designation" || event.kind === "incident" ? "high" : "normal",
    updatedAt: event.updatedAt,
  };
}

function factsOf(event: WebhookEvent): string[] {
  const { incident, designation } = event;
  const date = incident?.date ?? designation?.date ?? null;
  const facts = [
    designation === null ? null : listingLine({ designation }),
    incident === null ? null : whereLine(incident),
    date === null ? null : `${incident?.datePrecision === 2 ? "about " : ""}${day.format(new Date(`${date}T00:00:00Z`))}`,
    incident === null ? null : typesLine({ kind: event.kind, types: incident.types }),
    incident === null ? null : tollLine(incident),
  ];
  return facts.filter((fact) => fact !== null);
}
