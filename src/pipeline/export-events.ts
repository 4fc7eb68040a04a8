import { exported } from "../alerts/exports/index.js";
import { webhookEvent } from "../alerts/webhook-body.js";
import type { VigilEvent } from "../events/types.js";
import type { Db } from "../store/database.js";
import { type EventQuery, listEvents } from "../store/events.js";
import { atomFeed } from "../web/atom.js";
import type { ExportedFormat } from "../web/data.js";

const PAGE = 200;

/** Events that fit, newest first, in pages; the store is asked for one at a time. */
async function* pagesOf(db: Db, query: Omit<EventQuery, "limit" | "cursor">): AsyncGenerator<VigilEvent[]> {
  for (let cursor: string | null = null, more = true; more; ) {
    const { events, next }: Awaited<ReturnType<typeof listEvents>> = await listEvents(db, { ...query, limit: PAGE, cursor });
    yield events;
    cursor = next;
    more = next !== null;
  }
}

/** Every event that fits, in a format, in pieces. Cost: a page of 200 events in memory, but all of them for Atom. */
export async function* exportEvents(
  db: Db,
  format: ExportedFormat,
  query: Omit<EventQuery, "limit" | "cursor">,
  about: { publicUrl: string; now: Date },
): AsyncGenerator<string> {
  if (format === "atom") {
    const events: VigilEvent[] = [];
    for await (const page of pagesOf(db, query)) events.push(...page);
    yield atomFeed(events, { ...about, self: "/events.atom" });
    return;
  }
  const shaped = async function* () {
    for await (const page of pagesOf(db, query)) yield page.map((event) => webhookEvent(event, about.publicUrl));
  };
  yield* exported(format, shaped(), about.publicUrl);
}
