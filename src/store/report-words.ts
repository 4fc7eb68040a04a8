import type { VigilEvent } from "../events/types.js";
import type { Db } from "./database.js";
import { getEvents } from "./events.js";

const MOST_CANDIDATES = 50;

/** How many reports there are, and how many of them hold each of some words. */
export async function wordCounts(db: Db, words: readonly string[]): Promise<{ reports: number; of(word: string): number }> {
  const [[total], rows] = [
    await db.query<{ reports: number }>(`select reports from report_totals`),
    await db.query<{ word: string; reports: number }>(`select word, reports from word_counts where word = any($1)`, [words]),
  ];
  const counts = new Map(rows.map(({ word, reports }) => [word, reports]));
  return { reports: total?.reports ?? 0, of: (word) => counts.get(word) ?? 0 };
}

/** Counts one more report with these words. Rows are locked in one order, so that two of them never wait for each other. */
export async function countReport(db: Db, words: readonly string[]): Promise<void> {
  await db.query(`update report_totals set reports = reports + 1`);
  await db.query(
    `insert into word_counts (word, reports) select word, 1 from unnest($1::text[]) word order by word
     on conflict (word) do update set reports = word_counts.reports + 1`,
    [words],
  );
}

/**
 * Known events that share telling words with a report, those with most of them first, each with its reports' vectors.
 *
 * Cost: by the index of words, whatever the number of events; at most 50 are read.
 */
export async function eventsWithWords(
  db: Db,
  kind: string,
  words: readonly string[],
  since: Date,
): Promise<(VigilEvent & { words: Map<string, number>[] })[]> {
  if (words.length === 0) return [];
  const found = await db.query<{ id: string }>(
    `select e.id from (
       select event_id, max((select count(*) from unnest($1::text[]) word where r.words ? word)) as shared
       from reports r where r.words ?| $1 and r.seen_at > $3 group by event_id
     ) as sharing join events e on e.id = sharing.event_id and e.kind = $2 and e.merged_into is null
     order by shared desc, e.updated_at desc limit $4`,
    [words, kind, since, MOST_CANDIDATES],
  );
  const ids = found.map(({ id }) => id);
  const vectors = new Map<string, Map<string, number>[]>();
  for (const row of await db.query<{ id: string; words: Record<string, number> }>(
    `select event_id as id, words from reports where event_id = any($1) and words <> '{}'`,
    [ids],
  )) {
    vectors.set(row.id, [...(vectors.get(row.id) ?? []), new Map(Object.entries(row.words))]);
  }
  const events = await getEvents(db, ids);
  return events.map((event) => ({ ...event, words: vectors.get(event.id) ?? [] }));
}
