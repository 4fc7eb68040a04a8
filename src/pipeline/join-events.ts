import { attachReport } from "../events/attach.js";
import { rebuildEvent } from "../events/rebuild.js";
import type { VigilEvent } from "../events/types.js";
import type { Db } from "../store/database.js";
import { moveReports, recordAction, recordMerge } from "../store/event-orders.js";
import { getEvent, lockEvents, saveEvent } from "../store/events.js";
import type { Context } from "./context.js";
import { newId } from "./ids.js";
import { namesOf } from "./names.js";
import { routeEvent } from "./route.js";
import { toldReports } from "./told-reports.js";

/** An order that can't be carried out; the message says why, for the operator. */
export class OrderError extends Error {
  override readonly name = "OrderError";
}

/** Kinds as which one event may be told. */
const isOneKind = (a: VigilEvent, b: VigilEvent) =>
  a.kind === b.kind || [a, b].every(({ kind }) => kind === "incident" || kind === "enforcement");

/**
 * Makes an event part of another: its reports move, its address leads there, and what was told of it counts as told of the other, so
 * that nobody is alerted twice. Who was told of neither is told of the one that stays; who asked for updates, of the change.
 *
 * @returns the event that stays; null where one of the two does not exist
 * @throws OrderError where both are one, or are of kinds that can't be one event
 */
export async function mergeEvents(ctx: Context, id: string, into: string): Promise<VigilEvent | null> {
  if (id === into) throw new OrderError("An event can't be merged into itself.");
  return inOrder(ctx, async (db, now) => {
    const [gone, kept] = [await getEvent(db, id), await getEvent(db, into)];
    if (gone === null || kept === null) return null;
    if (!isOneKind(gone, kept)) throw new OrderError(`A ${gone.kind} and a ${kept.kind} can't be one event.`);
    const names = namesOf(ctx);
    const told = await toldReports(db, gone);
    let merged = told.reduce((event, { happening, report }) => attachReport(event, happening, report, names).event, kept);
    const corrections = { ...gone.corrections, ...kept.corrections };
    merged = { ...merged, ...corrections, corrections, reports: merged.reports.toSorted(bySeen) };
    await moveReports(
      db,
      id,
      into,
      told.map(({ report }) => report.articleId),
    );
    await recordMerge(db, id, into);
    await recordAction(db, into, { merge: id }, now);
    if (Object.keys(corrections).length > 0)
      await recordAction(db, into, { correct: corrections, note: `of ${id}, merged into this event` }, now);
    await saveEvent(db, { ...merged, updatedAt: now });
    return getEvent(db, into);
  });
}

const bySeen = (a: { seenAt: Date }, b: { seenAt: Date }) => a.seenAt.getTime() - b.seenAt.getTime();

/**
 * Takes reports out of an event that are of another one: they open an event of their own, which is told as new where `tell` is true.
 * What an operator set stays with the first.
 *
 * @param urls of the articles whose reports are taken out
 * @returns the event that was split, and the new one; null where there is no such event
 * @throws OrderError where the event has no report of a URL, or none would be left
 */
export async function splitEvent(
  ctx: Context,
  id: string,
  urls: readonly string[],
  tell: boolean,
): Promise<{ event: VigilEvent; split: VigilEvent } | null> {
  let opened = "";
  const event = await inOrder(ctx, async (db, now) => {
    const before = await getEvent(db, id);
    if (before === null) return null;
    const missing = urls.filter((url) => !before.reports.some((report) => report.url === url));
    if (missing.length > 0) throw new OrderError(`No report of this event is at ${missing.join(", ")}.`);
    const told = await toldReports(db, before);
    const [first, ...rest] = told.filter(({ report }) => urls.includes(report.url));
    const [stays, ...others] = told.filter(({ report }) => !urls.includes(report.url));
    if (first === undefined || stays === undefined) throw new OrderError("One report at least must go, and one must stay.");
    opened = newId("evt", now);
    const names = namesOf(ctx);
    const blank = {
      ...before,
      id: opened,
      kind: first.happening.kind,
      corrections: {},
      mutedAt: null,
      merged: [],
      firstSeenAt: now,
    };
    const split = rebuildEvent(blank, [first, ...rest], names);
    const after = rebuildEvent(before, [stays, ...others], names);
    await saveEvent(db, split);
    await moveReports(
      db,
      id,
      opened,
      [first, ...rest].map(({ report }) => report.articleId),
    );
    await saveEvent(db, { ...after, updatedAt: now });
    await recordAction(db, id, { split: opened, articles: urls }, now);
    return getEvent(db, id);
  });
  if (event === null) return null;
  const split = await ctx.store.transaction(async (db) => {
    const made = await getEvent(db, opened);
    return { made, due: made !== null && tell ? await routeEvent(ctx, db, made, ctx.now()) : [] };
  });
  await ctx.queue.addMany("webhook", split.due);
  return split.made === null ? null : { event, split: split.made };
}

/** Carries an order out, alone among those who change events, and tells who is to be told. */
async function inOrder(ctx: Context, order: (db: Db, now: Date) => Promise<VigilEvent | null>): Promise<VigilEvent | null> {
  const now = ctx.now();
  const { event, due } = await ctx.store.transaction(async (db) => {
    await lockEvents(db);
    const after = await order(db, now);
    return { event: after, due: after === null ? [] : await routeEvent(ctx, db, after, now, `order ${now.getTime()}`) };
  });
  await ctx.queue.addMany("webhook", due);
  return event;
}
