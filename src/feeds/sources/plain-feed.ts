import type { ParsedFeed } from "../types.js";

/** A feed that says nothing of itself and asks for nothing. */
export function plainFeed(reader: ParsedFeed["reader"], siteUrl: string | null): ParsedFeed {
  return {
    title: null,
    siteUrl,
    language: null,
    ttlSeconds: null,
    skipHours: [],
    skipDays: [],
    selfUrl: null,
    hubUrls: [],
    entries: [],
    reader,
    repairs: [],
  };
}
