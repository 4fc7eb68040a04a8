import type { Happening } from "../classify/types.js";
import type { Corrections } from "../events/types.js";
import type { Db } from "./database.js";

/** What an operator decides about an event. */
export type Action =
  | { mute: boolean }
  | { correct: Corrections; note: string | null }
  | { merge: string }
  | { split: string; articles: readonly string[] };

/** Records what an operator decided about an event. The event's facts are stored by `saveEvent`. */
export async function recordAction(db: Db, eventId: string, action: Action, now: Date): Promise<void> {
  if ("mute" in action) await db.query("update events set muted_at = $2 where id = $1", [eventId, action.mute ? now : null]);
  else if ("correct" in action)
    await db.query("update events set corrections = $2::jsonb, updated_at = $3 where id = $1", [
      eventId,
      JSON.stringify(action.correct),
      now,
    ]);
  const [word = ""] = Object.keys(action);
  const name = "mute" in action && !action.mute ? "unmute" : word;
  const detail = "mute" in action ? {} : action;
  await db.query("insert into event_actions (event_id, action, detail, at) values ($1, $2, $3::jsonb, $4)", [
    eventId,
    name,
    JSON.stringify(detail),
    now,
  ]);
}

/** What the reports of an event report, as they were read, by article. */
export async function happeningsOf(db: Db, eventId: string): Promise<Map<string, Happening>> {
  const rows = await db.query<{ articleId: string; happening: Happening }>(
    `select article_id::text as "articleId", happening from reports where event_id = $1`,
    [eventId],
  );
  return new Map(rows.map(({ articleId, happening }) => [articleId, happening]));
}

/** Moves reports to another event; of an article that it has already, the report is dropped. */
export async function moveReports(db: Db, from: string, to: string, articleIds: readonly string[]): Promise<void> {
  await db.query(
    `update reports set event_id = $2 where event_id = $1 and article_id = any($3)
       and article_id not in (select article_id from reports where event_id = $2)`,
    [from, to, articleIds],
  );
  await db.query(`delete from reports where event_id = $1 and article_id = any($2)`, [from, articleIds]);
}

export async function dropReport(db: Db, eventId: string, articleId: string): Promise<void> {
  await db.query(`delete from reports where event_id = $1 and article_id = $2`, [eventId, articleId]);
}

/**
 * Makes an event another one's: what was told of it counts as told of the other, and what nobody has tried to send yet is not sent
 * under its id any more.
 */
export async function recordMerge(db: Db, id: string, into: string): Promise<void> {
  await db.query(`update events set merged_into = $2 where id = $1 or merged_into = $1`, [id, into]);
  await db.query(`delete from deliveries where event_id = $1 and state = 'pending' and attempts = 0`, [id]);
  await db.query(
    `update digest_items i set event_id = $2 where event_id = $1 and mail_id is null
       and not exists (select 1 from digest_items j where j.subscription_id = i.subscription_id and j.event_id = $2)`,
    [id, into],
  );
  await db.query(`delete from digest_items where event_id = $1 and mail_id is null`, [id]);
}
