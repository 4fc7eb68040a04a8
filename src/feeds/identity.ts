import { createHash } from "node:crypto";
import type { ParsedEntry } from "./types.js";

/**
 * What an entry can be known again by: its id, its link, or else its words; one that is known suffices. So a feed that changes its
 * ids, or its links, makes no second article.
 */
export function entryKeys(entry: ParsedEntry, canonicalUrl: string | null): string[] {
  const keys = [
    entry.id === null ? null : `id:${short(entry.id)}`,
    canonicalUrl === null ? null : `url:${short(canonicalUrl)}`,
  ].filter((key) => key !== null);
  if (keys.length > 0) return keys;
  return [`text:${short(`${entry.title ?? ""}\n${entry.publishedAt?.toISOString() ?? ""}\n${entry.contentHtml ?? ""}`)}`];
}

const short = (text: string) => (text.length <= 200 ? text : createHash("sha256").update(text).digest("hex"));
