import { type Json, json, parameter, problemAnswer, refusals } from "./openapi-parts.js";

const answer = (type: string | string[]): Json => ({ type: "object", required: ["data"], properties: { data: { type } } });
const text: Json = { type: "string" };

/** Paths of the official lists. */
export function listPaths(): Json {
  const get = (operationId: string, summary: string, type: string | string[], parameters: Json[] = []): Json => ({
    get: {
      summary,
      operationId,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        "200": json(summary, answer(type)),
        ...(parameters.length > 0 && { "400": problemAnswer("A parameter is wrong.") }),
        ...refusals,
      },
    },
  });
  const post = (operationId: string, summary: string, type: string, properties: Json): Json => ({
    post: {
      summary,
      operationId,
      requestBody: {
        required: true,
        content: { "application/json": { schema: { type: "object", required: Object.keys(properties), properties } } },
      },
      responses: { "200": json(summary, answer(type)), "400": problemAnswer("The order is wrong."), ...refusals },
    },
  });
  return {
    "/api/v1/lists": get("lists", "The watched lists, and what became of their entries", "object"),
    "/api/v1/lists/search": get("searchLists", "Entries of every list under a name like this one, best first", "array", [
      parameter("q", "A name, however it is spelled.", text),
    ]),
    "/api/v1/lists/suggest": get(
      "suggestGroups",
      "Listed organisations that the watchlist has no group for, newest first",
      "array",
      [
        parameter("programme", "Only under one of these.", { type: "array", items: text }),
        parameter("since", "Only those first seen since then.", { type: "string", format: "date-time" }),
      ],
    ),
    "/api/v1/lists/group": get(
      "groupOfListing",
      "The watchlist group that an entry would be; null where there is none",
      ["object", "null"],
      [parameter("entry", "LIST:ENTRY, such as sdn:9001.", text)],
    ),
    "/api/v1/lists/accept": post("acceptList", "Take the version of a list that is held; false where none is", "boolean", {
      id: text,
    }),
    "/api/v1/lists/import": post("importList", "Take a version of a list, as if the register had published it", "object", {
      id: text,
      files: { type: "array", minItems: 1, maxItems: 2, items: { type: "string", contentEncoding: "base64" } },
    }),
  };
}
