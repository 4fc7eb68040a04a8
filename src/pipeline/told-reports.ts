import type { TellingReport } from "../events/rebuild.js";
import { rebuildEvent } from "../events/rebuild.js";
import type { VigilEvent } from "../events/types.js";
import type { Db } from "../store/database.js";
import { dropReport, happeningsOf } from "../store/event-orders.js";
import { saveEvent } from "../store/events.js";
import type { Context } from "./context.js";
import { namesOf } from "./names.js";

/** An event's reports with what they report, in the order in which they were seen. */
export async function toldReports(db: Db, event: VigilEvent): Promise<TellingReport[]> {
  const happenings = await happeningsOf(db, event.id);
  return event.reports.flatMap((report) => {
    const happening = happenings.get(report.articleId);
    return happening === undefined ? [] : [{ report, happening }];
  });
}

/**
 * Takes an article's report out of an event that newer rules no longer find in it. An event that no other article reports stays: what
 * was told is not taken back.
 */
export async function withdrawReport(ctx: Context, db: Db, event: VigilEvent, articleId: string): Promise<void> {
  const [first, ...rest] = (await toldReports(db, event)).filter(({ report }) => report.articleId !== articleId);
  if (first === undefined) return;
  await dropReport(db, event.id, articleId);
  await saveEvent(db, rebuildEvent(event, [first, ...rest], namesOf(ctx)));
  ctx.log.info({ event: event.id, article: articleId }, "a report was taken out: it is not read in the article any more");
}
