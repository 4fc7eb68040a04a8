import type { EventKind } from "../config/vocabulary.js";
import type { VigilEvent } from "../events/types.js";
import type { Db } from "./database.js";

/** An event that belongs with another without being it. */
export interface RelatedEvent {
  id: string;
  kind: EventKind;
  headline: string;
  place: string | null;
  date: string | null;
  /** `wave`: an attack of the same group on the same day, elsewhere in the country; `told-together`: an article reports both. */
  why: "wave" | "told-together";
}

const MOST = 20;

/** What belongs with an event: the other attacks of a wave, and what its articles report beside it. Of the same day first. */
export async function relatedEvents(db: Db, event: VigilEvent): Promise<RelatedEvent[]> {
  const isAttack = event.kind === "incident" && event.date !== null && event.groups.length > 0;
  return db.query<RelatedEvent>(
    `select id, kind, headline, place, date, case when in_wave then 'wave' else 'told-together' end as why from (
       select e.*, $2::boolean and e.kind = 'incident' and e.date = $3::text and e.group_ids && $4::text[] and e.country is not distinct from $5::text as in_wave
       from events e where e.id <> $1 and e.merged_into is null and e.updated_at > $7::timestamptz - interval '40 days') o
     where in_wave or exists (select 1 from reports a join reports b on b.article_id = a.article_id
       where a.event_id = $1 and b.event_id = o.id)
     order by in_wave desc, first_seen_at, id limit $6`,
    [event.id, isAttack, event.date, event.groups.map(({ id }) => id), event.country, MOST, event.firstSeenAt],
  );
}
