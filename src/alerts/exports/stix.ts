import { randomUUID } from "node:crypto";
import { v5 } from "uuid";
import type { WebhookEvent } from "../webhook-schema.js";

/** Names of Vigil's objects: the same thing has the same id in every export. */
const NAMESPACE = "8f4f3b0e-6c83-5d0b-9d8a-0d4c0a7b8f21";
const VOCABULARY_OF_KIND: Record<WebhookEvent["kind"], string[]> = {
  designation: ["threat-actor"],
  delisting: ["threat-actor"],
  incident: ["threat-report"],
  enforcement: ["threat-report"],
  policy: ["threat-report"],
};

type StixObject = { type: string; id: string; spec_version: "2.1"; created: string; modified: string } & Record<string, unknown>;

/**
 * Events as STIX 2.1 objects: each a `report` of the `threat-actor`s that it is about and, for attacks, an `incident` and its
 * `location`. Made by an `identity` of this Vigil. What several events
 * share comes with each of them.
 *
 * Source: STIX 2.1 (OASIS Standard, 10 June 2021). Facts without a property of their own stand in the description and in labels.
 *
 * @param publicUrl names the identity, so that two installations make two of them
 */
function* stixObjects(events: Iterable<WebhookEvent>, publicUrl: string): Generator<StixObject> {
  const author = objectOf("identity", publicUrl, EPOCH, EPOCH, { name: "Vigil", identity_class: "system" });
  yield author;
  for (const event of events) {
    const created = stamp(event.firstSeenAt);
    const modified = stamp(event.updatedAt);
    const make = (type: string, key: string, properties: Record<string, unknown>, at = [created, modified] as const) =>
      objectOf(type, key, at[0], at[1], { created_by_ref: author.id, ...properties });
    const about = event.groups.map(({ id, name }) =>
      make("threat-actor", `group:${id}`, { name, threat_actor_types: ["terrorist"] }, [EPOCH, EPOCH]),
    );
    const { incident } = event;
    const described = {
      name: event.headline,
      description: describe(event),
      labels: [`vigil:${event.kind}`, ...(incident?.types ?? []).map((type) => `gtd:${type}`)],
      confidence: Math.round(event.confidence * 100),
      external_references: [
        { source_name: "vigil", external_id: event.id, url: event.url },
        ...event.articles.map(({ url, feed, title }) => ({
          source_name: feed,
          url,
          ...(title !== "" && { description: title }),
        })),
      ],
    };
    const happened = incident === null ? [] : [make("incident", event.id, described)];
    const where =
      incident?.country == null
        ? []
        : [
            make(
              "location",
              `place:${incident.country}:${incident.place ?? ""}`,
              { country: incident.country, ...(incident.place !== null && { name: incident.place }) },
              [EPOCH, EPOCH],
            ),
          ];
    const parts = [...about, ...happened, ...where];
    yield* parts;
    yield make("report", `report:${event.id}`, {
      ...described,
      report_types: VOCABULARY_OF_KIND[event.kind],
      published: created,
      object_refs: parts.length > 0 ? parts.map(({ id }) => id) : [author.id],
    });
  }
}

/** What is known of all time has no moment of its own: its id must stand for one version. */
const EPOCH = "2026-01-01T00:00:00.000Z";

function objectOf(type: string, key: string, created: string, modified: string, properties: object): StixObject {
  return { type, spec_version: "2.1", id: `${type}--${v5(`${type} ${key}`, NAMESPACE)}`, created, modified, ...properties };
}

const stamp = (instant: string) => new Date(instant).toISOString();

function describe({ incident, designation, evidence }: WebhookEvent): string {
  const lines = [
    designation === null
      ? null
      : `${designation.action} ${[designation.authority, designation.instrument, designation.date].filter(Boolean).join(", ")}`,
    incident === null
      ? null
      : [
          ["date", incident.datePrecision === 2 && incident.date !== null ? `about ${incident.date}` : incident.date],
          ["killed", range(incident.killed, incident.killedMax)],
          ["injured", range(incident.injured, incident.injuredMax)],
          ["responsibility", incident.responsibility],
        ]
          .filter(([, value]) => value != null)
          .map(([name, value]) => `${name}: ${value}`)
          .join("; "),
    ...evidence.map(({ quote, article }) => `“${quote}” (${article})`),
  ];
  return lines.filter((line) => line !== null && line !== "").join("\n");
}

const range = (least: number | null, most: number | null) =>
  least === null ? null : most !== null && most > least ? `${least} to ${most}` : String(least);

/** A bundle's JSON, each object once, in pieces: a long export is never whole in memory. */
export async function* stixBundle(pages: AsyncIterable<readonly WebhookEvent[]>, publicUrl: string): AsyncGenerator<string> {
  yield `{"type":"bundle","id":"bundle--${randomUUID()}","objects":[\n`;
  let first = true;
  const known = new Set<string>();
  for await (const page of pages) {
    for (const object of stixObjects(page, publicUrl)) {
      if (known.has(object.id)) continue;
      known.add(object.id);
      yield `${first ? "" : ",\n"}${JSON.stringify(object)}`;
      first = false;
    }
  }
  yield first ? `${JSON.stringify([...stixObjects([], publicUrl)][0])}\n]}\n` : "\n]}\n";
}
