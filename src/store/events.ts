import type { Happening } from "../classify/types.js";
import type { EventKind } from "../config/vocabulary.js";
import type { Report, VigilEvent } from "../events/types.js";
import type { Db } from "./database.js";

type EventRow = Omit<VigilEvent, "reports">;
type ReportRow = Report & { eventId: string };

const COLUMNS = `id, kind, headline, confidence, groups, terms, types, place, country, date, killed, killed_max as "killedMax",
  injured, injured_max as "injuredMax", designation, evidence, sources, first_seen_at as "firstSeenAt", updated_at as "updatedAt",
  corrections, muted_at as "mutedAt", array(select m.id from events m where m.merged_into = events.id order by m.id) as merged`;

/** Adds to each event its reports, in the order in which they were seen. */
async function withReports(db: Db, events: readonly EventRow[]): Promise<VigilEvent[]> {
  if (events.length === 0) return [];
  const reports = await db.query<ReportRow>(
    `select r.event_id as "eventId", r.article_id::text as "articleId", a.url, a.title, a.language,
       array(select jsonb_array_elements_text(coalesce(r.happening->'near', '[]')) union select r.happening->>'place' where r.happening->>'place' is not null) as places,
       array(select jsonb_array_elements_text(coalesce(r.happening->'areas', '[]'))) as areas,
       coalesce((r.happening->>'isDateline')::boolean, false) as "isDateline", r.happening->>'place' as place, r.happening->>'date' as day,
       (r.happening->>'isWithinDays')::boolean as "isWithinDays", r.happening->>'responsibility' as responsibility, a.feed_id as "feedId",
       coalesce(f.title, f.id) as "feedTitle", f.reliability, a.published_at as "publishedAt",
       a.revised_at as "revisedAt", a.updates is not null as "isLive", a.copy_of::text as "copyOf", r.killed,
       r.killed_max as "killedMax", r.injured, r.injured_max as "injuredMax", r.evidence, r.seen_at as "seenAt"
     from reports r join articles a on a.id = r.article_id join feeds f on f.id = a.feed_id
     where r.event_id = any($1) order by r.seen_at, r.article_id`,
    [events.map((event) => event.id)],
  );
  const byEvent = new Map<string, Report[]>(events.map((event) => [event.id, []]));
  for (const { eventId, ...report } of reports) byEvent.get(eventId)?.push(report);
  return events.map((event) => ({ ...event, ...event.corrections, reports: byEvent.get(event.id) ?? [] }));
}

export async function getEvent(db: Db, id: string): Promise<VigilEvent | null> {
  const [event] = await getEvents(db, [id]);
  return event ?? null;
}

export async function getEvents(db: Db, ids: readonly string[]): Promise<VigilEvent[]> {
  return withReports(
    db,
    await db.query<EventRow>(
      `select ${COLUMNS} from events where id = any($1) and merged_into is null order by first_seen_at, id`,
      [ids],
    ),
  );
}

export interface EventQuery {
  kinds?: readonly string[] | undefined;
  group?: string | undefined;
  country?: string | undefined;
  /** Words in the headline or place. */
  q?: string | undefined;
  /** When they were first seen. */
  since?: Date | undefined;
  until?: Date | undefined;
  limit: number;
  /** As a list before gave it. */
  cursor?: string | null | undefined;
}

/** Newest first. The cursor is the last event's moment and id. */
export async function listEvents(db: Db, query: EventQuery): Promise<{ events: VigilEvent[]; next: string | null }> {
  const after = query.cursor ? readCursor(query.cursor) : null;
  const rows = await db.query<EventRow>(
    `select ${COLUMNS} from events
     where merged_into is null and ($1::text[] is null or kind = any($1)) and ($2::text is null or group_ids @> array[$2]) and ($3::text is null or country = $3)
       and ($4::text is null or headline ilike $4 or place ilike $4)
       and ($5::timestamptz is null or (first_seen_at, id) < ($5, $6))
       and ($8::timestamptz is null or first_seen_at >= $8) and ($9::timestamptz is null or first_seen_at < $9)
     order by first_seen_at desc, id desc limit $7`,
    [
      query.kinds && query.kinds.length > 0 ? query.kinds : null,
      query.group ?? null,
      query.country ?? null,
      query.q ? `%${query.q.replace(/[\\%_]/g, "\\$&")}%` : null,
      after?.at ?? null,
      after?.id ?? null,
      query.limit + 1,
      query.since ?? null,
      query.until ?? null,
    ],
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    events: await withReports(db, page),
    next: rows.length > query.limit && last ? writeCursor(last.firstSeenAt, last.id) : null,
  };
}

const writeCursor = (at: Date, id: string) => Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");

function readCursor(cursor: string): { at: Date; id: string } | null {
  const [iso, id] = Buffer.from(cursor, "base64url").toString("utf8").split(" ");
  const at = new Date(iso ?? "");
  return id === undefined || !/^[\w-]+$/.test(id) || Number.isNaN(at.getTime()) ? null : { at, id };
}

/** Kinds as which one event may be told. */
const SISTERS: Partial<Record<EventKind, EventKind[]>> = {
  incident: ["incident", "enforcement"],
  enforcement: ["enforcement", "incident"],
};

/** Known events that a happening may be another report of: a kind as which it may be told, touched lately, and nothing that rules them out. */
export async function candidateEvents(db: Db, happening: Happening, now: Date, windowDays: number): Promise<VigilEvent[]> {
  const rows = await db.query<EventRow>(
    `select ${COLUMNS} from events
     where kind = any($1) and merged_into is null and updated_at > $2::timestamptz - make_interval(days => $5)
       and (group_ids && $3::text[] or cardinality(group_ids) = 0 or cardinality($3::text[]) = 0)
       and (country is null or $4::text is null or country = $4)
     order by updated_at desc limit 200`,
    [SISTERS[happening.kind] ?? [happening.kind], now, happening.groups, happening.country, windowDays],
  );
  return withReports(db, rows);
}

/** The event that another was merged into; null where it was not. */
export async function mergedInto(db: Db, id: string): Promise<string | null> {
  const [row] = await db.query<{ into: string }>(
    `select merged_into as into from events where id = $1 and merged_into is not null`,
    [id],
  );
  return row?.into ?? null;
}

/** The events that an article reported in an earlier version. */
export async function eventsReportedBy(db: Db, articleId: string): Promise<VigilEvent[]> {
  const rows = await db.query<{ id: string }>(`select event_id as id from reports where article_id = $1`, [articleId]);
  return getEvents(
    db,
    rows.map(({ id }) => id),
  );
}

/** Resolving is serial: two reports of one event at the same instant must not open two. Holds until the transaction ends. */
export async function lockEvents(db: Db): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(7301)`);
}

export async function saveEvent(db: Db, event: VigilEvent): Promise<void> {
  await db.query(
    `insert into events (id, kind, headline, confidence, groups, group_ids, terms, types, place, country, date, killed, killed_max,
       injured, injured_max, designation, evidence, sources, first_seen_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     on conflict (id) do update set headline = excluded.headline, confidence = excluded.confidence, groups = excluded.groups,
       group_ids = excluded.group_ids, terms = excluded.terms, types = excluded.types, place = excluded.place, country = excluded.country,
       date = excluded.date, killed = excluded.killed, killed_max = excluded.killed_max, injured = excluded.injured,
       injured_max = excluded.injured_max, designation = excluded.designation, evidence = excluded.evidence, sources = excluded.sources,
       updated_at = excluded.updated_at`,
    [
      event.id,
      event.kind,
      event.headline,
      event.confidence,
      JSON.stringify(event.groups),
      event.groups.map((group) => group.id),
      JSON.stringify(event.terms),
      event.types,
      event.place,
      event.country,
      event.date,
      event.killed,
      event.killedMax,
      event.injured,
      event.injuredMax,
      event.designation === null ? null : JSON.stringify(event.designation),
      JSON.stringify(event.evidence),
      event.sources,
      event.firstSeenAt,
      event.updatedAt,
    ],
  );
}

/** @param words the report's vector, to know its event by */
export async function saveReport(
  db: Db,
  eventId: string,
  report: Report,
  happening: Happening,
  words: ReadonlyMap<string, number>,
): Promise<void> {
  await db.query(
    `insert into reports (event_id, article_id, killed, killed_max, injured, injured_max, evidence, happening, seen_at, words)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) 
     on conflict (event_id, article_id) do update set killed = excluded.killed, killed_max = excluded.killed_max,
       injured = excluded.injured, injured_max = excluded.injured_max, evidence = excluded.evidence, happening = excluded.happening,
       seen_at = excluded.seen_at, words = excluded.words`,
    [
      eventId,
      report.articleId,
      report.killed,
      report.killedMax,
      report.injured,
      report.injuredMax,
      JSON.stringify(report.evidence),
      JSON.stringify(happening),
      report.seenAt,
      JSON.stringify(Object.fromEntries(words)),
    ],
  );
}

export async function eventCounts(db: Db): Promise<Record<string, number>> {
  const rows = await db.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from events where merged_into is null group by kind`,
  );
  return Object.fromEntries(rows.map((row) => [row.kind, row.n]));
}
