import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Kind } from "../../src/config/vocabulary.js";

/** In the order of their writing. Each was measured once before anything was tuned on it (`docs/decisions/017`). */
export const PARTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const;
const STREAM = join("test", "stream");

export interface StreamArticle {
  id: string;
  outlet: string;
  reliability: string;
  language: string;
  publishedAt: Date;
  title: string;
  text: string;
  kind: Kind;
  /** Ids of the events that it reports as news; none for background and opinion. */
  events: string[];
  /** Watchlist ids of all groups that it names. */
  groups: string[];
  /** The article whose wire text it carries. */
  copyOf: string | null;
}

export interface StreamEvent {
  id: string;
  kind: Kind;
  types?: string[];
  groups: string[];
  /** Every name that is right; the first is the usual one. Left out for kinds that have no place. */
  place?: string | string[] | null;
  country?: string | null;
  date: string;
  authority?: string | null;
  instrument?: string | null;
  /** The last figure that is told. */
  killed?: number | null;
  injured?: number | null;
}

/**
 * Reads one part of the stream.
 *
 * `part-N.txt` holds articles, each a line `# id | outlet | reliability | language | published | kind | events | groups [| copy id]`, then
 * its title, then its text; `part-N.yaml` holds the events. `folder` holds both; another one than this repository's has articles of your own.
 */
export function readStream(part: number, folder = STREAM): { articles: StreamArticle[]; events: StreamEvent[] } {
  const file = (extension: string) => readFileSync(join(folder, `part-${part}.${extension}`), "utf8");
  const events = parse(file("yaml"), { schema: "failsafe" }) as Record<string, unknown>[];
  const articles = file("txt").split(/^# /m).slice(1).map(articleOf);
  articles.sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
  return { articles, events: events.map(eventOf) };
}

function articleOf(block: string): StreamArticle {
  const [head = "", title = "", ...lines] = block.split("\n");
  const [id = "", outlet = "", reliability = "", language = "", at = "", kind = "", events = "", groups = "", copy = ""] = head
    .split("|")
    .map((part) => part.trim());
  const list = (names: string) => (names === "-" ? [] : names.split(","));
  return {
    id,
    outlet,
    reliability,
    language,
    publishedAt: new Date(`${at.replace(" ", "T")}:00Z`),
    title,
    text: lines.join("\n").trim(),
    kind: kind as Kind,
    events: list(events),
    groups: list(groups),
    copyOf: copy === "" ? null : copy.replace("copy ", ""),
  };
}

/** YAML read without types (a day stays a string), so that `NO` is Norway; numbers and null are told apart here. */
function eventOf(row: Record<string, unknown>): StreamEvent {
  const value = (raw: unknown) => (raw === "null" ? null : raw);
  const number = (raw: unknown) => (raw === undefined || raw === "null" ? null : Number(raw));
  return {
    ...(Object.fromEntries(Object.entries(row).map(([key, raw]) => [key, value(raw)])) as unknown as StreamEvent),
    killed: number(row.killed),
    injured: number(row.injured),
  };
}
