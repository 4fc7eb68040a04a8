import type { Db } from "./database.js";

export type WebsubState = "asked" | "verified" | "denied" | "failed" | "ending";

/** A subscription at a feed's hub. */
export interface WebsubRow {
  feedId: string;
  hub: string;
  topic: string;
  token: string;
  secret: string;
  state: WebsubState;
  leaseUntil: Date | null;
  failures: number;
  nextStepAt: Date;
  lookAgainAt: Date | null;
  /** Whether the configuration still has the feed. */
  active: boolean;
}

const COLUMNS = `w.feed_id as "feedId", w.hub, w.topic, w.token, w.secret, w.state, w.lease_until as "leaseUntil", w.failures, w.next_step_at as "nextStepAt",
  w.look_again_at as "lookAgainAt", (select f.active from feeds f where f.id = w.feed_id) as active`;

/** A hub that a feed named, for its own address. */
export interface NamedHub {
  feedId: string;
  hub: string;
  topic: string;
  token: string;
  secret: string;
}

/** Hubs that feeds named in a poll: a new one is asked at once; for one that is known already nothing changes. */
export async function noteHubs(db: Db, hubs: readonly NamedHub[], now: Date): Promise<void> {
  if (hubs.length === 0) return;
  await db.query(
    `insert into websub as w (feed_id, hub, topic, token, secret, state, next_step_at)
     select "feedId", hub, topic, token, secret, 'asked', $2 from jsonb_to_recordset($1::jsonb) as r("feedId" text, hub text, topic text,
       token text, secret text)
     on conflict (feed_id) do update set hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret,
       state = 'asked', reason = null, lease_until = null, failures = 0, next_step_at = $2, pushes = 0
       where w.hub <> excluded.hub or w.topic <> excluded.topic`,
    [JSON.stringify(hubs), now],
  );
}

/** Feeds that name no hub any more: their subscriptions end. */
export async function endHubs(db: Db, feedIds: readonly string[], now: Date): Promise<void> {
  if (feedIds.length === 0) return;
  await db.query(
    `update websub set state = 'ending', failures = 0, next_step_at = $2 where feed_id = any($1) and state <> 'ending'`,
    [feedIds, now],
  );
}

/** A hub was silent while its feed had something new: it is not relied on until it tells of a change again. */
export async function distrustHubs(db: Db, feedIds: readonly string[]): Promise<void> {
  if (feedIds.length > 0) await db.query(`update websub set pushes = 0 where feed_id = any($1)`, [feedIds]);
}

/** Feeds whose subscriptions have a step to take: to be asked for, renewed, ended, or the feed looked at again. */
export async function dueWebsub(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select w.feed_id as id from websub w where least(w.next_step_at, w.look_again_at) <= $1
     union all
     select w.feed_id from websub w join feeds f on f.id = w.feed_id where not f.active and w.state not in ('ending', 'denied') limit $2`,
    [now, limit],
  );
  return rows.map((row) => row.id);
}

/** Takes a subscription for its next step, and says when that was due; nobody else gets it for `leaseSeconds`. */
export async function claimWebsub(db: Db, feedId: string, now: Date, leaseSeconds: number): Promise<WebsubRow | null> {
  const rows = await db.query<WebsubRow>(
    `update websub w set next_step_at = $2::timestamptz + make_interval(secs => $3), look_again_at = null
     from (select feed_id, next_step_at, look_again_at from websub where feed_id = $1 for update) old
     where w.feed_id = old.feed_id and (least(w.next_step_at, w.look_again_at) <= $2
       or w.state not in ('ending', 'denied') and not (select active from feeds where id = $1))
     returning ${COLUMNS.replace("w.look_again_at", "old.look_again_at").replace("w.next_step_at", "old.next_step_at")}`,
    [feedId, now, leaseSeconds],
  );
  return rows[0] ?? null;
}

/** What a step left: null leaves what is there. */
export async function recordStep(
  db: Db,
  feedId: string,
  step: { state: WebsubState; reason: string | null; failures: number; nextStepAt: Date },
): Promise<void> {
  await db.query(`update websub set state = $2, reason = $3, failures = $4, next_step_at = $5 where feed_id = $1`, [
    feedId,
    step.state,
    step.reason,
    step.failures,
    step.nextStepAt,
  ]);
}

export async function setStep(db: Db, feedId: string, at: Date): Promise<void> {
  await db.query(`update websub set next_step_at = $2 where feed_id = $1`, [feedId, at]);
}

export async function deleteWebsub(db: Db, feedId: string): Promise<void> {
  await db.query(`delete from websub where feed_id = $1`, [feedId]);
}

export async function websubByToken(db: Db, token: string): Promise<WebsubRow | null> {
  const rows = await db.query<WebsubRow>(`select ${COLUMNS} from websub w where token = $1`, [token]);
  return rows[0] ?? null;
}

/** The hub confirmed what was asked of it. */
export async function recordVerified(
  db: Db,
  feedId: string,
  { leaseUntil, nextStepAt }: { leaseUntil: Date; nextStepAt: Date },
): Promise<void> {
  await db.query(
    `update websub set state = 'verified', reason = null, failures = 0, lease_until = $2, next_step_at = $3 where feed_id = $1`,
    [feedId, leaseUntil, nextStepAt],
  );
}

/** The hub told of a change, with the right signature: the feed is due now, and again a little later. */
export async function recordPush(db: Db, feedId: string, now: Date, lookAgainAt: Date): Promise<void> {
  await db.query(`update websub set pushes = pushes + 1, pushed_at = $2, look_again_at = $3 where feed_id = $1`, [
    feedId,
    now,
    lookAgainAt,
  ]);
  await makeDue(db, feedId, now);
}

/** Makes a feed due, unless it is at work or gone. */
export async function makeDue(db: Db, feedId: string, now: Date): Promise<void> {
  await db.query(
    `update feeds set next_poll_at = $2 where id = $1 and active and status <> 'gone' and not (polling and next_poll_at > $2)`,
    [feedId, now],
  );
}

export async function recordIgnored(db: Db, feedId: string): Promise<void> {
  await db.query(`update websub set ignored = ignored + 1 where feed_id = $1`, [feedId]);
}
