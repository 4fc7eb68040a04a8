import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { webhookBody, webhookEvent } from "../../src/alerts/webhook-body.js";
import { webhookJsonSchema } from "../../src/alerts/webhook-schema.js";
import { EVENT_KINDS } from "../../src/config/vocabulary.js";
import { event } from "./sample-events.js";

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(webhookJsonSchema());
const options = { publicUrl: "https://vigil.example.org/", now: new Date("2026-01-05T06:12:09.500Z") };

test("an incident's body is the contract's, key by key", () => {
  const { type, body } = webhookBody(event(), options);
  expect(type).toBe("incident.new");
  expect(JSON.parse(body)).toEqual({
    type: "incident.new",
    timestamp: "2026-01-05T06:12:09Z",
    data: {
      event: {
        id: "evt_1",
        kind: "incident",
        headline: "Blast in Quetta kills four",
        confidence: 0.93,
        groups: [{ id: "bla", name: "Balochistan Liberation Army" }],
        terms: [],
        incident: {
          types: ["bombing"],
          place: "Quetta",
          country: "PK",
          date: "2026-01-05",
          killed: 4,
          killedMax: 7,
          injured: 11,
          injuredMax: 11,
          placePrecision: 1,
          datePrecision: 1,
          responsibility: null,
        },
        designation: null,
        merged: [],
        sources: 3,
        firstSeenAt: "2026-01-05T06:00:00Z",
        updatedAt: "2026-01-05T06:12:09Z",
        url: "https://vigil.example.org/events/evt_1",
        evidence: [{ quote: "A bomb killed four people in Quetta on Monday.", article: "https://dawn.example/quetta-blast" }],
        articles: [
          {
            url: "https://dawn.example/quetta-blast",
            title: "Blast in Quetta kills four",
            feed: "dawn",
            reliability: "B",
            publishedAt: "2026-01-05T06:00:00Z",
          },
        ],
      },
    },
  });
});

test.each([
  ["designation", "designation.new"],
  ["delisting", "designation.lifted"],
  ["incident", "incident.new"],
  ["enforcement", "enforcement.new"],
  ["policy", "policy.new"],
] as const)("a %s is told as %s", (kind, type) => {
  expect(webhookBody(event({ kind }), options).type).toBe(type);
});

test("a change is told as event.updated to those who asked", () => {
  expect(webhookBody(event(), { ...options, updated: true }).type).toBe("event.updated");
});

test("a listing has its designation and no incident", () => {
  const designation = { authority: "US State", instrument: "FTO", date: "2026-01-05", action: "listed" as const };
  expect(webhookEvent(event({ kind: "designation", designation }), options.publicUrl)).toMatchObject({
    incident: null,
    designation,
  });
});

test("a delisting of which nothing else is known says that it is one", () => {
  const told = webhookEvent(event({ kind: "delisting", date: null }), options.publicUrl);
  expect(told.designation).toEqual({ authority: null, instrument: null, date: null, action: "delisted" });
});

test.each(EVENT_KINDS)("a body of kind %s fits the published schema, with and without what may be unknown", (kind) => {
  const unknown = { place: null, country: null, date: null, killed: null, killedMax: null, injured: null, injuredMax: null };
  for (const given of [{ kind }, { kind, ...unknown, groups: [], types: [], evidence: [] }]) {
    validate(JSON.parse(webhookBody(event(given), options).body));
    expect(validate.errors).toBeNull();
  }
});

test("the schema refuses a body that lacks a key or has a wrong one, and lets further keys pass", () => {
  const body = JSON.parse(webhookBody(event(), options).body);
  expect(validate({ ...body, added: 1, data: { event: { ...body.data.event, added: 1 } } })).toBe(true);
  const { killedMax: _, ...incident } = body.data.event.incident;
  expect(validate({ ...body, data: { event: { ...body.data.event, incident } } })).toBe(false);
  expect(validate({ ...body, type: "incident.old" })).toBe(false);
});
