import type { ListConfig } from "../config/feeds-schema.js";
import { listingReport } from "../events/listing-report.js";
import type { VigilEvent } from "../events/types.js";
import { foldName } from "../lists/fold-names.js";
import { FORMATS } from "../lists/formats.js";
import { type GroupMatcher, groupMatcher } from "../lists/match-groups.js";
import { newsOf } from "../lists/news.js";
import { readableName } from "../lists/propose-group.js";
import type { ListDiff, Listing, ListNews } from "../lists/types.js";
import type { Db } from "../store/database.js";
import { lockEvents } from "../store/events.js";
import { addListingChange, addQuietChanges, setChangeEvent } from "../store/listing-changes.js";
import { addListingArticle, isOnSisterList, listFeedId } from "../store/lists.js";
import type { Context } from "./context.js";
import { placeReport, wordsOfReport } from "./place-report.js";
import { routeEvent } from "./route.js";

/** Who keeps a list: lists of one keeper move entries between them. */
const keeperOf = ({ format, authority, title }: ListConfig) =>
  authority ?? FORMATS[format].authority ?? title ?? FORMATS[format].title;

export const sistersOf = (ctx: Context, config: ListConfig) =>
  ctx
    .config()
    .lists.filter((list) => list.id !== config.id && keeperOf(list) === keeperOf(config))
    .map(({ id }) => id);

/** Makes events of what changed. @returns ids of webhook deliveries that are new */
export async function tellChanges(ctx: Context, db: Db, config: ListConfig, diff: ListDiff, now: Date): Promise<string[]> {
  const news = newsOf(diff, config);
  const told = new Set(news.map(({ listing }) => listing.id));
  const untold = diff.changed.filter(({ after }) => !told.has(after.id));
  await addQuietChanges(
    db,
    config.id,
    untold.map(({ before, after }) => ({ before, after })),
    now,
  );
  if (news.length === 0) return [];
  await lockEvents(db);
  const match = groupMatcher(ctx.config().watchlist.groups);
  const sisters = sistersOf(ctx, config);
  const before = new Map(diff.changed.map((change) => [change.after.id, change.before]));
  const due: string[] = [];
  for (const one of news) {
    const { listing } = one;
    const isGone = one.action === "delisted";
    const moved = isGone && (await isOnSisterList(db, config.id, sisters, listing.name));
    const changeId = await addListingChange(
      db,
      {
        listId: config.id,
        entryId: listing.id,
        action: moved ? "moved" : one.action,
        before: isGone ? listing : (before.get(listing.id) ?? null),
        after: isGone ? null : listing,
        eventId: null,
      },
      now,
    );
    if (!moved) due.push(...(await tellOne(ctx, db, config, one, { changeId, match, now })));
  }
  ctx.log.info({ list: config.id, changes: news.length }, "a list has news");
  return due;
}

async function tellOne(
  ctx: Context,
  db: Db,
  config: ListConfig,
  news: ListNews,
  { changeId, match, now }: { changeId: number; match: GroupMatcher; now: Date },
): Promise<string[]> {
  const { listing } = news;
  const matches = match(listing);
  // A further name is news of a group that is watched only.
  if (news.action === "names" && matches.length === 0) return [];
  const format = FORMATS[config.format];
  const source = { title: config.title ?? format.title, authority: keeperOf(config), name: readableName(listing.name) };
  const day = now.toISOString().slice(0, 10);
  const best = matches[0];
  const { title, text, happening } = listingReport(news, source, best === undefined ? [] : [best.groupId], day);
  const url = format.page?.(listing.id) ?? `${config.url}#${encodeURIComponent(listing.id)}`;
  const key = `vigil:list:${config.id}:${changeId}`;
  const id = await addListingArticle(db, { listId: config.id, key, url, title, text }, now);
  const article = {
    id,
    url,
    title,
    text,
    feedId: listFeedId(config.id),
    publishedAt: now,
    language: "en",
    revisedAt: null,
    updates: null,
    copyOf: null,
    reread: false,
  };
  const words = await wordsOfReport(db, article, true);
  const isOther = (event: VigilEvent) => isOfAnother(event, listing, article, best !== undefined);
  const known = { words, before: [], isOnly: true, isOther };
  const { event, changed } = await placeReport(ctx, db, article, happening, known, now);
  await setChangeEvent(db, changeId, event.id);
  if (best !== undefined) ctx.log.info({ list: config.id, entry: listing.id, why: best.why }, "a listing names a watched group");
  return routeEvent(ctx, db, event, now, changed ? article.id : null);
}

/**
 * Whether an event is not this listing's, however like the two read: the same list told it of another entry, or, where the listing
 * is no watched group's, nothing that it says has the listing's name.
 */
function isOfAnother(event: VigilEvent, listing: Listing, article: { feedId: string; url: string }, isWatched: boolean): boolean {
  if (event.reports.some(({ feedId, url }) => feedId === article.feedId && url !== article.url)) return true;
  if (isWatched) return false;
  const said = foldName([event.headline, ...event.evidence.map(({ quote }) => quote)].join(" ")).words.map(({ sound }) => sound);
  const telling = foldName(listing.name).words.filter(({ weight }) => weight >= 1);
  return telling.length === 0 || !telling.every(({ sound }) => said.includes(sound));
}
