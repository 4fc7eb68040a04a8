import { z } from "zod";
import { EVENT_KINDS } from "../config/vocabulary.js";
import type { EventListQuery } from "./data.js";

// what a database can't hold in a text is cut out, before anybody looks for it
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is cut
const cleaned = z.string().transform((text) => text.replace(/[\u0000-\u001f\u007f]/g, " ").trim());

/** The filters of `/events`, `/events.atom` and the API; each may be empty, as a form sends it. */
export const eventQuerySchema = z.object({
  kind: z.array(z.enum(EVENT_KINDS)),
  group: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, "a watchlist id such as bla")
    .or(z.literal(""))
    .optional(),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "a two-letter country code (ISO 3166-1) such as PK")
    .or(z.literal(""))
    .optional(),
  q: cleaned.pipe(z.string().max(200)).optional(),
  since: z.coerce.date("an instant such as 2026-01-31T06:00Z").optional(),
  until: z.coerce.date("an instant such as 2026-01-31T06:00Z").optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z
    .string()
    .regex(/^[\w-]{0,300}$/, "a cursor as `next` gave it")
    .optional(),
});
export type EventQueryInput = z.infer<typeof eventQuerySchema>;

function fields(params: URLSearchParams) {
  const one = (name: string) => params.get(name) ?? undefined;
  return {
    kind: params
      .getAll("kind")
      .flatMap((text) => text.split(","))
      .filter((text) => text !== ""),
    group: one("group"),
    country: one("country"),
    q: one("q"),
    since: one("since"),
    until: one("until"),
    limit: one("limit"),
    cursor: one("cursor"),
  };
}

/** Reads the filters of a request to the API: every mistake is named. */
export const readEventQuery = (params: URLSearchParams) => eventQuerySchema.safeParse(fields(params));

/** Reads the filters of a page: what can't be understood is left out, as if it had not been asked for. */
export function readEventQueryLeniently(params: URLSearchParams): EventQueryInput {
  const given = fields(params);
  const { shape } = eventQuerySchema;
  return {
    kind: given.kind.flatMap((kind) => EVENT_KINDS.find((known) => known === kind) ?? []),
    group: shape.group.safeParse(given.group).data,
    country: shape.country.safeParse(given.country).data,
    q: shape.q.safeParse(given.q).data,
    since: shape.since.safeParse(given.since).data,
    until: shape.until.safeParse(given.until).data,
    limit: shape.limit.safeParse(given.limit).data,
    cursor: shape.cursor.safeParse(given.cursor).data,
  };
}

export function toListQuery(input: EventQueryInput, defaultLimit: number): EventListQuery {
  return {
    kinds: input.kind,
    group: input.group || undefined,
    country: input.country || undefined,
    q: input.q || undefined,
    since: input.since,
    until: input.until,
    limit: input.limit ?? defaultLimit,
    cursor: input.cursor || undefined,
  };
}

/** The query string that asks for the same filters, with another cursor or none. */
export function queryString(input: EventQueryInput, cursor?: string): string {
  const params = new URLSearchParams();
  for (const kind of input.kind) params.append("kind", kind);
  for (const name of ["group", "country", "q"] as const) {
    const value = input[name];
    if (value) params.set(name, value);
  }
  for (const name of ["since", "until"] as const) {
    const value = input[name];
    if (value) params.set(name, value.toISOString());
  }
  if (cursor !== undefined) params.set("cursor", cursor);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
