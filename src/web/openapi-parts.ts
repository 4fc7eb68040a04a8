import { z } from "zod";

export type Json = Record<string, unknown>;

export const jsonSchema = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    // Instants travel as text.
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema._zod.def.type === "date") Object.assign(made, { type: "string", format: "date-time" });
    },
  });
  return rest;
};
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const json = (description: string, schema: Json): Json => ({ description, content: { "application/json": { schema } } });
export const problemAnswer = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});
/** An order about one event. */
export const order = (summary: string, operationId: string, body: string, answer: Json, further: Json = {}): Json => ({
  post: {
    summary,
    operationId,
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    requestBody: { required: true, content: { "application/json": { schema: ref(body) } } },
    responses: {
      "200": json("The event", { type: "object", required: ["data"], properties: { data: answer } }),
      "400": problemAnswer("The order is wrong."),
      "404": problemAnswer("There is no event of this id."),
      ...further,
      ...refusals,
    },
  },
});
export const impossible: Json = { "409": problemAnswer("The order can't be carried out; the answer says why.") };
export const refusals: Json = {
  "401": problemAnswer("The admin token is missing or wrong."),
  "403": problemAnswer("No admin token is configured."),
  "429": problemAnswer("Too many wrong tokens came from this address."),
};

export const list = (item: string): Json => ({
  type: "object",
  required: ["data", "next"],
  properties: {
    data: { type: "array", items: ref(item) },
    next: { type: ["string", "null"], description: "To be given as `cursor` for what follows; null at the end." },
  },
});

export const parameter = (name: string, description: string, schema: Json): Json => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});
