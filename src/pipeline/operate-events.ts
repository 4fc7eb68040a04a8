import type { Corrections, VigilEvent } from "../events/types.js";
import { recordAction } from "../store/event-orders.js";
import { getEvent, lockEvents, saveEvent } from "../store/events.js";
import type { Context } from "./context.js";
import { routeEvent } from "./route.js";

/**
 * Silences an event, or lets it speak again: while it is muted no webhook and no digest tells of it, nor those that are
 * due already. What was sent stays sent, and what it would have told meanwhile is told with its next report.
 *
 * @returns null where there is no such event
 */
export async function muteEvent(ctx: Context, id: string, mute: boolean): Promise<VigilEvent | null> {
  const now = ctx.now();
  return ctx.store.transaction(async (db) => {
    await lockEvents(db);
    const event = await getEvent(db, id);
    if (event === null) return null;
    if (Boolean(event.mutedAt) !== mute) await recordAction(db, id, { mute }, now);
    return getEvent(db, id);
  });
}

/**
 * Sets facts of an event that its reports got wrong. They stand whatever further reports say, until they are set again; a key that is
 * left out keeps what was set before. Receivers who asked for updates are told.
 *
 * @returns null where there is no such event
 */
export async function correctEvent(
  ctx: Context,
  id: string,
  { note, ...facts }: Corrections & { note?: string | undefined },
): Promise<VigilEvent | null> {
  const now = ctx.now();
  const { event, due } = await ctx.store.transaction(async (db) => {
    await lockEvents(db);
    const before = await getEvent(db, id);
    if (before === null) return { event: null, due: [] };
    await recordAction(db, id, { correct: { ...before.corrections, ...facts }, note: note ?? null }, now);
    const after = await getEvent(db, id);
    // Lists are searched by what is stored.
    if (after !== null) await saveEvent(db, after);
    const changed =
      after !== null && Object.keys(facts).some((key) => after[key as keyof Corrections] !== before[key as keyof Corrections]);
    return { event: after, due: changed ? await routeEvent(ctx, db, after, now, `correction ${now.getTime()}`) : [] };
  });
  await ctx.queue.addMany("webhook", due);
  return event;
}
