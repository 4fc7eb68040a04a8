import type { WebhookEvent } from "../webhook-schema.js";
import { csvLines } from "./csv.js";
import { stixBundle } from "./stix.js";

export const EXPORT_FORMATS = ["jsonl", "csv", "stix"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Record<ExportFormat, string> = {
  jsonl: "application/jsonl",
  csv: "text/csv; charset=utf-8",
  stix: "application/stix+json;version=2.1",
};

/** Events in a format, in pieces, as their pages come. */
export function exported(
  format: ExportFormat,
  pages: AsyncIterable<readonly WebhookEvent[]>,
  publicUrl: string,
): AsyncGenerator<string> {
  if (format === "csv") return csvLines(pages);
  return format === "stix" ? stixBundle(pages, publicUrl) : jsonLines(pages);
}

/** An event a line, as `data.event` of a webhook. */
async function* jsonLines(pages: AsyncIterable<readonly WebhookEvent[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((event) => `${JSON.stringify(event)}\n`).join("");
}
