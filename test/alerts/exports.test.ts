import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { exported } from "../../src/alerts/exports/index.js";
import { jsonFeed } from "../../src/alerts/exports/json-feed.js";
import { webhookEvent } from "../../src/alerts/webhook-body.js";
import type { WebhookEvent } from "../../src/alerts/webhook-schema.js";
import { LISTING, QUETTA } from "../web/sample.js";

const HOME = "https://vigil.example";
const events = [
  QUETTA,
  LISTING,
  { ...QUETTA, id: "evt_bare", groups: [], place: null, country: null, evidence: [], types: [] },
].map((event) => webhookEvent(event, HOME));
async function* pages(...all: WebhookEvent[][]) {
  yield* all;
}
async function text(format: "jsonl" | "csv" | "stix", ...all: WebhookEvent[][]): Promise<string> {
  let whole = "";
  for await (const piece of exported(format, pages(...all), HOME)) whole += piece;
  return whole;
}

test("lines of JSON are the webhook's events", async () => {
  const lines = (await text("jsonl", events.slice(0, 2), events.slice(2))).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});

test("CSV has a line an event, and no text from the news becomes a formula", async () => {
  const hostile = { ...events[0], headline: '=HYPERLINK("https://evil.example")\n"x"' } as WebhookEvent;
  const rows: Record<string, string>[] = parse(await text("csv", [hostile], events.slice(1)), { columns: true });
  expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  expect(rows[0]).toMatchObject({
    headline: `'=HYPERLINK("https://evil.example")\n"x"`,
    killed: "4",
    killedMax: "7",
    groups: "bla",
  });
  expect(rows[1]).toMatchObject({ kind: "designation", killed: "", authority: "US State" });
});

const id = (type: string) => ({
  type: "string",
  pattern: `^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
});
const stamp = { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$" };
const references = {
  type: "array",
  minItems: 1,
  items: {
    type: "object",
    required: ["source_name"],
    properties: { source_name: { type: "string", minLength: 1 }, url: { type: "string", format: "uri" } },
    anyOf: [{ required: ["description"] }, { required: ["url"] }, { required: ["external_id"] }],
  },
};
/** What STIX 2.1 asks of the objects that Vigil makes (sections 3.2 and 4.5, 4.9, 4.11, 4.16, 4.17). */
const stixObject = (type: string, required: string[], properties: object) => ({
  type: "object",
  required: ["type", "spec_version", "id", "created", "modified", ...required],
  properties: {
    type: { const: type },
    spec_version: { const: "2.1" },
    id: id(type),
    created: stamp,
    modified: stamp,
    created_by_ref: id("identity"),
    confidence: { type: "integer", minimum: 0, maximum: 100 },
    labels: { type: "array", minItems: 1, items: { type: "string" } },
    external_references: references,
    name: { type: "string", minLength: 1 },
    description: { type: "string" },
    ...properties,
  },
  additionalProperties: false,
});
const bundleSchema = {
  type: "object",
  required: ["type", "id", "objects"],
  properties: {
    type: { const: "bundle" },
    id: id("bundle"),
    objects: {
      type: "array",
      minItems: 1,
      items: {
        oneOf: [
          stixObject("identity", ["name"], {
            identity_class: { enum: ["individual", "group", "system", "organization", "class", "unknown"] },
          }),
          stixObject("threat-actor", ["name"], {
            threat_actor_types: { type: "array", minItems: 1, items: { const: "terrorist" } },
          }),
          stixObject("incident", ["name"], {}),
          stixObject("location", ["country"], { country: { type: "string", pattern: "^[A-Z]{2}$" } }),
          stixObject("report", ["name", "published", "object_refs"], {
            published: stamp,
            report_types: { type: "array", minItems: 1, items: { enum: ["threat-actor", "threat-report"] } },
            object_refs: { type: "array", minItems: 1, items: { type: "string" } },
          }),
        ],
      },
    },
  },
  additionalProperties: false,
};

test.each([
  ["events in two pages", [events.slice(0, 2), events.slice(2)]],
  ["the same twice", [events, events]],
  ["nothing", [[]]],
])("a STIX bundle of %s is valid, holds each object once, and refers to what it holds", async (_, all) => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const bundle: { objects: { id: string; type: string; object_refs?: string[] }[] } = JSON.parse(await text("stix", ...all));
  ajv.validate(bundleSchema, bundle);
  expect(ajv.errors).toBeNull();
  const reports = bundle.objects.filter(({ type }) => type === "report");
  const others = bundle.objects.filter(({ type }) => type !== "report").map(({ id: one }) => one);
  expect(new Set(bundle.objects.map(({ id: one }) => one)).size).toBe(bundle.objects.length);
  for (const { object_refs = [] } of reports) expect(others).toEqual(expect.arrayContaining(object_refs));
  expect(reports).toHaveLength(all.flat().length === 0 ? 0 : events.length);
  // The same events have the same ids in another export.
  const again: typeof bundle = JSON.parse(await text("stix", ...all));
  expect(again.objects).toEqual(bundle.objects);
});

test("a JSON Feed has an item an event, with the event itself, and says where the next page is", () => {
  const feed = jsonFeed(events, { publicUrl: `${HOME}/`, self: "/events.json?kind=incident", next: "/events.json?cursor=x" });
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: `${HOME}/events?kind=incident`,
    feed_url: `${HOME}/events.json?kind=incident`,
    next_url: `${HOME}/events.json?cursor=x`,
    items: events.map((event) => ({ id: event.url, title: event.headline, _vigil: event })),
  });
  const { items } = feed as { items: { content_text: string }[] };
  expect(items.every(({ content_text }) => content_text !== "")).toBe(true);
});
