import type { FeedAnswer } from "../feeds/types.js";
import type { Db } from "../store/database.js";
import type { ClaimedFeed } from "../store/polls.js";
import { distrustHubs, endHubs, noteHubs } from "../store/websub.js";
import type { Context } from "./context.js";
import { canBeCalled, newKeys } from "./websub.js";

/** A feed whose hub tells of its changes is polled this much less often, within `poll.max`. */
const LESS_OFTEN = 4;
/** What is found so soon after a push is what the push told of. */
const BESIDE_MS = 5 * 60_000;

interface Answered {
  feed: ClaimedFeed;
  answer: FeedAnswer;
}

/** Hubs that feeds name are asked, those that are named no more are left, and those that said nothing of what is new are not relied on. */
export async function recordHubs(
  ctx: Context,
  db: Db,
  batch: readonly Answered[],
  found: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const { http, fetch } = ctx.config().vigil;
  const called = canBeCalled(http.publicUrl, fetch.allowNetworks);
  const fresh = batch.flatMap(({ feed, answer }) => (answer.kind === "fresh" ? [{ feed, parsed: answer.feed }] : []));
  const named = fresh.flatMap(({ feed, parsed }) => {
    const hub = parsed.hubUrls.find((url) => /^https?:/.test(url));
    if (!called || hub === undefined) return [];
    return [{ feedId: feed.id, hub, topic: parsed.selfUrl ?? feed.movedTo ?? feed.url, ...newKeys() }];
  });
  await noteHubs(db, named, now);
  const naming = new Set(named.map(({ feedId }) => feedId));
  await endHubs(
    db,
    fresh.flatMap(({ feed }) => (feed.hub !== null && !naming.has(feed.id) ? [feed.id] : [])),
    now,
  );
  await distrustHubs(
    db,
    batch.flatMap(({ feed }) => (found.has(feed.id) && wasSilent(feed, now) ? [feed.id] : [])),
  );
}

/** Nothing was said since the poll before this one, nor a moment before that. */
function wasSilent({ hub, lastPolledAt }: ClaimedFeed, now: Date): boolean {
  if (hub === null || hub.pushes === 0 || lastPolledAt === null) return false;
  const pushedAt = Date.parse(hub.pushedAt ?? "");
  return pushedAt <= lastPolledAt.getTime() && now.getTime() - pushedAt > BESIDE_MS;
}

/** When a feed is polled next, given when it would be without a hub. */
export function withHub(feed: ClaimedFeed, next: Date, foundNew: boolean, now: Date, maxSeconds: number): Date {
  if (feed.hub === null || !feed.hub.holds || feed.hub.pushes === 0 || (foundNew && wasSilent(feed, now))) return next;
  const later = Math.min((next.getTime() - now.getTime()) * LESS_OFTEN, maxSeconds * 1000);
  return new Date(Math.max(next.getTime(), now.getTime() + later));
}
