import { stringify } from "csv-stringify/sync";
import type { WebhookEvent } from "../webhook-schema.js";

const COLUMNS: readonly [string, (event: WebhookEvent) => string | number | null][] = [
  ["id", (event) => event.id],
  ["kind", (event) => event.kind],
  ["headline", (event) => event.headline],
  ["date", (event) => event.incident?.date ?? event.designation?.date ?? null],
  ["datePrecision", (event) => event.incident?.datePrecision ?? null],
  ["place", (event) => event.incident?.place ?? null],
  ["country", (event) => event.incident?.country ?? null],
  ["types", (event) => event.incident?.types.join(" ") ?? null],
  ["killed", (event) => event.incident?.killed ?? null],
  ["killedMax", (event) => event.incident?.killedMax ?? null],
  ["injured", (event) => event.incident?.injured ?? null],
  ["injuredMax", (event) => event.incident?.injuredMax ?? null],
  ["responsibility", (event) => event.incident?.responsibility ?? null],
  ["authority", (event) => event.designation?.authority ?? null],
  ["instrument", (event) => event.designation?.instrument ?? null],
  ["groups", (event) => event.groups.map(({ id }) => id).join(" ")],
  ["terms", (event) => event.terms.map(({ id }) => id).join(" ")],
  ["confidence", (event) => event.confidence],
  ["sources", (event) => event.sources],
  ["firstSeenAt", (event) => event.firstSeenAt],
  ["updatedAt", (event) => event.updatedAt],
  ["url", (event) => event.url],
  ["quote", (event) => event.evidence[0]?.quote ?? null],
  ["articles", (event) => event.articles.map(({ url }) => url).join(" ")],
];

/**
 * Events as CSV (RFC 4180), a line each. Spreadsheets take a cell that begins with = + - @ for a formula: such a text from the news
 * gets an apostrophe before it.
 */
export async function* csvLines(pages: AsyncIterable<readonly WebhookEvent[]>): AsyncGenerator<string> {
  yield stringify([COLUMNS.map(([name]) => name)]);
  for await (const page of pages) {
    yield stringify(
      page.map((event) => COLUMNS.map(([, value]) => value(event))),
      { escape_formulas: true },
    );
  }
}
