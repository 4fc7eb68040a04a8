/**
 * What one look-up of a report's event costs with more and more known events, on each backend: the words' counts, the candidates, the
 * decision. Reports are made up: 60 words each of a vocabulary with the frequencies of a language (Zipf), four reports an event.
 * usage: npm run bench -- clusters [--events 1000,10000,100000] [--backends postgres,embedded] [--lookups 200]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Happening } from "../../src/classify/types.js";
import { resolve } from "../../src/events/resolve.js";
import { reportVector, tellingWords, wordWeights } from "../../src/events/words.js";
import { openStore } from "../../src/store/database.js";
import { eventsWithWords, wordCounts } from "../../src/store/report-words.js";
import { startPostgres } from "../servers/postgres.js";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "1000,10000,100000" },
    backends: { type: "string", default: "postgres,embedded" },
    lookups: { type: "string", default: "200" },
  },
});
const SIZES = values.events.split(",").map(Number);
const LOOKUPS = Number(values.lookups);
const VOCABULARY = 120_000;
const WORDS = 60;
const NOW = new Date("2026-01-05T06:00:00Z");

/** The same numbers in every run. */
let seed = 42;
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
/** Word 0 is the most frequent, word n some n times rarer. */
const word = () => `w${Math.floor(VOCABULARY ** random())}x`;
const text = () => Array.from({ length: WORDS }, word).join(" ");

const happening: Happening = {
  kind: "incident",
  groups: [],
  terms: [],
  types: [],
  place: null,
  country: null,
  date: null,
  killed: null,
  killedMax: null,
  injured: null,
  injuredMax: null,
  designation: null,
  confidence: 0.5,
  evidence: [],
};

const rows: Record<string, string | number>[] = [];
for (const backend of values.backends.split(",")) {
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-clusters-"));
  const postgres = backend === "postgres" ? await startPostgres() : null;
  const log = { info() {}, warn() {}, error() {} };
  const { store, settled } = await openStore({ databaseUrl: postgres?.url ?? null, dataDir, log });
  await settled();
  try {
    await store.query("insert into feeds (id, url, reliability) values ('f', 'https://f.example/', 'C')");
    const counted = new Map<string, number>();
    const counts = { reports: 0, of: (one: string) => counted.get(one) ?? 0 };
    let known = 0;
    let first: number | null = null;
    for (const size of SIZES) {
      for (; known < size; known += 500) await fill(known, Math.min(500, size - known), counted, counts);
      await store.query("delete from word_counts");
      await store.query("update report_totals set reports = $1", [counts.reports]);
      await store.query(
        "insert into word_counts select word, reports from jsonb_to_recordset($1::jsonb) as r(word text, reports integer)",
        [JSON.stringify([...counted].map(([one, reports]) => ({ word: one, reports })))],
      );
      for (const table of ["events", "reports", "word_counts"]) await store.query(`analyze ${table}`);
      const took: number[] = [];
      let candidates = 0;
      for (let n = 0; n < LOOKUPS; n++) {
        const words = text();
        const start = performance.now();
        const of = await wordCounts(store, [...wordWeights(words).keys()]);
        const vector = reportVector(words, of);
        const found = await eventsWithWords(
          store,
          "incident",
          tellingWords(vector, of),
          new Date(NOW.getTime() - 60 * 86_400_000),
        );
        resolve(happening, { title: "", text: words, publishedAt: NOW, seenAt: NOW, vector }, found);
        took.push(performance.now() - start);
        candidates += found.length;
      }
      const median = took.toSorted((a, b) => a - b)[Math.floor(LOOKUPS / 2)] ?? 0;
      first ??= median;
      rows.push({
        backend,
        "known events": size,
        "ms a look-up": median.toFixed(2),
        candidates: (candidates / LOOKUPS).toFixed(1),
        [`× ${SIZES[0]}`]: (median / first).toFixed(2),
      });
      console.log(`${backend}: ${size} events, ${median.toFixed(2)} ms`);
    }
  } finally {
    await store.close();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }

  /** `count` further events of four reports each, as the pipeline stores them. */
  async function fill(
    from: number,
    count: number,
    counted: Map<string, number>,
    of: { reports: number; of(one: string): number },
  ) {
    const reports = Array.from({ length: count * 4 }, (_, n) => {
      const vector = reportVector(text(), of);
      of.reports++;
      for (const one of vector.keys()) counted.set(one, (counted.get(one) ?? 0) + 1);
      return { n: from * 4 + n, event: `evt_${from + Math.floor(n / 4)}`, words: Object.fromEntries(vector) };
    });
    const json = JSON.stringify(reports);
    await store.query(
      `insert into events (id, kind, headline, confidence, groups, group_ids, terms, types, evidence, sources, first_seen_at, updated_at)
       select distinct event, 'incident', 'x', 0.5, '[]'::jsonb, '{}'::text[], '[]'::jsonb, '{}'::text[], '[]'::jsonb, 1, $2::timestamptz, $2
       from jsonb_to_recordset($1::jsonb) as r(event text)`,
      [json, NOW],
    );
    await store.query(
      `insert into articles (canonical_url, url, feed_id, title, state)
       select 'https://f.example/' || n, 'https://f.example/' || n, 'f', '', 'assessed' from jsonb_to_recordset($1::jsonb) as r(n integer)`,
      [json],
    );
    await store.query(
      `insert into reports (event_id, article_id, evidence, happening, seen_at, words)
       select r.event, a.id, '[]'::jsonb, '{}'::jsonb, $2, r.words from jsonb_to_recordset($1::jsonb) as r(n integer, event text, words jsonb)
       join articles a on a.canonical_url = 'https://f.example/' || r.n`,
      [json, NOW],
    );
  }
}
console.table(rows);
