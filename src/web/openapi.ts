import { EXPORT_TYPES } from "../alerts/exports/index.js";
import { webhookEventSchema } from "../alerts/webhook-schema.js";
import { EVENT_KINDS } from "../config/vocabulary.js";
import {
  addressSchema,
  correctionSchema,
  deliverySchema,
  feedSchema,
  mergeSchema,
  muteSchema,
  problemSchema,
  reclassifySchema,
  replaySchema,
  splitSchema,
} from "./api-schemas.js";
import { EXPORTED_FORMATS } from "./data.js";
import { listPaths } from "./openapi-lists.js";
import {
  impossible,
  type Json,
  json,
  jsonSchema,
  list,
  order,
  parameter,
  problemAnswer,
  ref,
  refusals,
} from "./openapi-parts.js";

/** The API in OpenAPI 3.1, whose schemas are JSON Schema 2020-12 as they come. */
export function openApi(publicUrl: string): Json {
  const listing = (summary: string, item: string): Json => ({
    get: { summary, operationId: `list${item}s`, responses: { "200": json(summary, list(item)), ...refusals } },
  });
  const dashboard = (summary: string, operationId: string): Json => ({
    summary,
    operationId,
    responses: { "200": json(summary, { type: "object" }), ...refusals },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Vigil",
      version: "1",
      description:
        "What happened, once per thing that happened, in the shape of the webhook's `data.event`. Keys may be added, never renamed.",
    },
    servers: [{ url: publicUrl }],
    security: [{ adminToken: [] }],
    paths: {
      "/api/v1/events": {
        get: {
          summary: "Events, newest first",
          operationId: "listEvents",
          parameters: [
            {
              ...parameter("kind", "May be given more than once.", {
                type: "array",
                items: { type: "string", enum: [...EVENT_KINDS] },
              }),
              style: "form",
              explode: true,
            },
            parameter("group", "Watchlist id of a group.", { type: "string" }),
            parameter("country", "ISO 3166-1 alpha-2.", { type: "string", pattern: "^[A-Z]{2}$" }),
            parameter("q", "Words in the headline or place.", { type: "string", maxLength: 200 }),
            parameter("since", "First seen since this instant.", { type: "string", format: "date-time" }),
            parameter("until", "First seen before this instant.", { type: "string", format: "date-time" }),
            parameter("limit", "Events per answer.", { type: "integer", minimum: 1, maximum: 100, default: 50 }),
            parameter("cursor", "`next` of the answer before.", { type: "string" }),
          ],
          responses: {
            "200": json("Events, newest first", list("Event")),
            "400": problemAnswer("A parameter is wrong."),
            ...refusals,
          },
        },
      },
      "/api/v1/export": {
        get: {
          summary: "Every event that fits the filters of /api/v1/events, as a file",
          operationId: "exportEvents",
          parameters: [
            { ...parameter("format", "Of the file.", { type: "string", enum: [...EXPORTED_FORMATS] }), required: true },
          ],
          responses: {
            "200": {
              description: "The file",
              content: Object.fromEntries(
                [...Object.values(EXPORT_TYPES), "application/atom+xml"].map((type) => [type, { schema: { type: "string" } }]),
              ),
            },
            "400": problemAnswer("A parameter is wrong."),
            ...refusals,
          },
        },
      },
      "/api/v1/events/{id}": {
        get: {
          summary: "One event",
          operationId: "getEvent",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            "200": json(
              "The event, with `related`: ids of the other attacks of its wave, and of what its articles report beside it",
              {
                type: "object",
                required: ["data"],
                properties: { data: ref("Event") },
              },
            ),
            "301": { description: "It was merged into another event, whose address this is." },
            "404": problemAnswer("There is no event of this id."),
            ...refusals,
          },
        },
      },
      "/api/v1/events/{id}/mute": order("Silence an event, or let it speak again", "muteEvent", "Mute", {
        type: "object",
        required: ["id", "mutedAt"],
        properties: { id: { type: "string" }, mutedAt: { type: ["string", "null"], format: "date-time" } },
      }),
      "/api/v1/events/{id}/correct": order(
        "Set facts of an event; they stand whatever its reports say",
        "correctEvent",
        "Correction",
        ref("Event"),
      ),
      "/api/v1/events/{id}/merge": order(
        "Make an event part of another: what was told of it counts as told of the other",
        "mergeEvent",
        "Merge",
        ref("Event"),
        impossible,
      ),
      "/api/v1/events/{id}/split": order(
        "Make reports of an event one of their own",
        "splitEvent",
        "Split",
        { type: "object", required: ["event", "split"], properties: { event: ref("Event"), split: ref("Event") } },
        impossible,
      ),
      "/api/v1/reclassify": {
        post: {
          summary: "Read articles again by the present rules: events are brought up to date, and nobody is told",
          operationId: "reclassify",
          requestBody: { required: true, content: { "application/json": { schema: ref("Reclassify") } } },
          responses: {
            "200": json("How many will be read", {
              type: "object",
              required: ["data"],
              properties: {
                data: { type: "object", required: ["articles"], properties: { articles: { type: "integer" } } },
              },
            }),
            "400": problemAnswer("The order is wrong."),
            ...refusals,
          },
        },
      },
      "/api/v1/subscribers": {
        get: {
          summary: "Everybody who receives mail, or did",
          operationId: "listSubscribers",
          responses: {
            "200": json("By address", {
              type: "object",
              required: ["data", "next"],
              properties: { data: { type: "array", items: { type: "object" } }, next: { type: "null" } },
            }),
            ...refusals,
          },
        },
      },
      ...Object.fromEntries(
        [
          ["export", "All that is kept of an address; null where nothing is", ["object", "null"]],
          ["delete", "Forget an address", "object"],
          ["allow", "Send mail again to an address whose mail came back; false where nothing kept it", "boolean"],
        ].map(([what, summary, type]) => [
          `/api/v1/subscribers/${what}`,
          {
            post: {
              summary,
              operationId: `${what}Subscriber`,
              requestBody: { required: true, content: { "application/json": { schema: ref("Address") } } },
              responses: {
                "200": json("Done", { type: "object", required: ["data"], properties: { data: { type } } }),
                "400": problemAnswer("The order is wrong."),
                ...refusals,
              },
            },
          },
        ]),
      ),
      ...listPaths(),
      "/api/v1/articles": {
        get: {
          ...dashboard("Articles first seen since then whose texts are kept, the oldest first", "listArticles"),
          parameters: [parameter("since", "An instant.", { type: "string", format: "date-time" })],
        },
      },
      "/api/v1/status": { get: dashboard("All that /ops shows", "status") },
      "/api/v1/digest-preview": {
        get: dashboard("The next mail of a configured digest (`id`), as it stands now", "previewDigest"),
      },
      "/api/v1/feeds": listing("Feeds and their health", "Feed"),
      "/api/v1/deliveries": listing("The latest webhook deliveries, newest first", "Delivery"),
      "/api/v1/deliveries/replay": {
        post: {
          summary: "Send deliveries again, with the ids and bodies that they had",
          operationId: "replayDeliveries",
          requestBody: { required: true, content: { "application/json": { schema: ref("Replay") } } },
          responses: {
            "200": json("The ids of those that are due again", {
              type: "object",
              required: ["data", "next"],
              properties: { data: { type: "array", items: { type: "string" } }, next: { type: "null" } },
            }),
            "400": problemAnswer("The order is wrong."),
            ...refusals,
          },
        },
      },
    },
    components: {
      securitySchemes: { adminToken: { type: "http", scheme: "bearer", description: "The value of VIGIL_ADMIN_TOKEN." } },
      schemas: {
        Event: jsonSchema(webhookEventSchema),
        Feed: jsonSchema(feedSchema),
        Delivery: jsonSchema(deliverySchema),
        Replay: jsonSchema(replaySchema),
        Mute: jsonSchema(muteSchema),
        Correction: jsonSchema(correctionSchema),
        Address: jsonSchema(addressSchema),
        Merge: jsonSchema(mergeSchema),
        Split: jsonSchema(splitSchema),
        Reclassify: jsonSchema(reclassifySchema),
        Problem: jsonSchema(problemSchema),
      },
    },
  };
}
