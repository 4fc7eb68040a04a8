import { fullText } from "../classify/full-text.js";
import { reread, storedArticles } from "../store/articles.js";
import { replayDeliveries } from "../store/deliveries.js";
import { getEvent, listEvents, mergedInto } from "../store/events.js";
import { pollNow } from "../store/feeds.js";
import { acceptHeld, pollListNow } from "../store/lists.js";
import { liftSuppression } from "../store/mail-reports.js";
import { relatedEvents } from "../store/related-events.js";
import { changesOf } from "../store/revisions.js";
import { deleteSubscriber, listSubscribers, subscriberData } from "../store/subscribers.js";
import type { Ordered, PageData, Readiness, TryAnswer } from "../web/data.js";
import { previewDigest, previewOf } from "./compose-digest.js";
import type { Context } from "./context.js";
import { explain, PageError, parseText, readUrl } from "./explain.js";
import { exportEvents } from "./export-events.js";
import { mergeEvents, OrderError, splitEvent } from "./join-events.js";
import { groupOfListing, listingsOfGroup, listsView, searchListings, suggestGroups } from "./lists-view.js";
import { takeServiceMessage } from "./mail-reports.js";
import { correctEvent, muteEvent } from "./operate-events.js";
import { type ConfigState, opsView } from "./ops-view.js";
import { importList } from "./poll-list.js";
import { secondOpinion } from "./second-opinion.js";
import {
  changeSubscription,
  confirmSubscription,
  pauseSubscription,
  requestSubscription,
  subscriptionByToken,
  unsubscribe,
} from "./subscribe.js";
import { takePush, verifyHub } from "./websub.js";

/** The pages' view of a running process. */
export function createPageData(ctx: Context, state: ConfigState, role: string): PageData {
  return {
    listEvents: (query) => listEvents(ctx.store, query),
    getEvent: (id) => getEvent(ctx.store, id),
    exportEvents: (format, query) =>
      exportEvents(ctx.store, format, query, { publicUrl: ctx.config().vigil.http.publicUrl, now: ctx.now() }),
    mergedInto: (id) => mergedInto(ctx.store, id),
    relatedTo: (event) => relatedEvents(ctx.store, event),
    changesOf: (articleIds) => changesOf(ctx.store, articleIds),
    subscribe: (email, choices) => requestSubscription(ctx, email, choices),
    confirmable: async (token) => (await subscriptionByToken(ctx, token, ["confirm"])) !== null,
    confirm: async (token) => {
      const manageToken = await confirmSubscription(ctx, token);
      return manageToken === null ? null : { manageToken };
    },
    preferences: async (token) => {
      const subscription = await subscriptionByToken(ctx, token, ["manage"]);
      if (subscription === null || subscription.email === null) return null;
      const { filter, at, timezone, days, atOnce, language, email, state: now, origin, nextDigestAt, pausedUntil } = subscription;
      return {
        filter,
        at: at ?? "07:30",
        timezone: timezone ?? "UTC",
        days: days ?? [],
        email,
        state: now,
        editable: origin === "self",
        nextDigestAt,
        atOnce,
        language,
        pausedUntil: pausedUntil !== null && pausedUntil > ctx.now() ? pausedUntil : null,
      };
    },
    pause: (token, until) => pauseSubscription(ctx, token, until),
    previewMail: async (token) => {
      const subscription = await subscriptionByToken(ctx, token, ["manage"]);
      if (subscription === null) return null;
      return previewOf(ctx.store, subscription, ctx.config().vigil.http.publicUrl, ctx.now());
    },
    ownData: async (token) => {
      const owner = await subscriptionByToken(ctx, token, ["manage"]);
      return owner?.email == null ? null : subscriberData(ctx.store, owner.email);
    },
    deleteOwnData: async (token) => {
      const owner = await subscriptionByToken(ctx, token, ["manage"]);
      if (owner?.email == null) return false;
      const { email } = owner;
      await ctx.store.transaction((db) => deleteSubscriber(db, email));
      return true;
    },
    savePreferences: (token, choices) => changeSubscription(ctx, token, choices),
    unsubscribe: (token) => unsubscribe(ctx, token),
    previewDigest: (id) => previewDigest(ctx.store, ctx.config(), id, ctx.now()),
    verifyHub: (token, said) => verifyHub(ctx, token, said),
    takePush: (token, body, signature) => takePush(ctx, token, body, signature),
    takeMailReports: (service, body) => takeServiceMessage(ctx, service, body),
    lists: () => listsView(ctx.store),
    searchListings: (name) => searchListings(ctx.store, name),
    listingsOf: (groupId) => listingsOfGroup(ctx, groupId),
    suggestGroups: (asked) => suggestGroups(ctx, asked),
    groupOfListing: (ref) => groupOfListing(ctx, ref),
    acceptList: async (id) => {
      const accepted = await acceptHeld(ctx.store, id, ctx.now());
      if (accepted) await ctx.queue.add("list", id);
      return accepted;
    },
    pollListNow: async (id) => {
      const found = await pollListNow(ctx.store, id, ctx.now());
      if (found) await ctx.queue.add("list", id);
      return found;
    },
    importList: (id, files) => importList(ctx, id, files),
    ops: () => opsView(ctx, state, role),
    readiness: () => readiness(ctx, state),
    tryArticle: (input) => tryArticle(ctx, input),
    muteEvent: (id, mute) => muteEvent(ctx, id, mute),
    correctEvent: (id, facts) => correctEvent(ctx, id, facts),
    mergeEvents: (id, into) => ordered(mergeEvents(ctx, id, into)),
    splitEvent: (id, articles, tell) => ordered(splitEvent(ctx, id, articles, tell)),
    storedArticles: (since) => storedArticles(ctx.store, since),
    reclassify: (since) => reread(ctx.store, since, ctx.now()),
    listSubscribers: () => listSubscribers(ctx.store),
    subscriberData: (email) => subscriberData(ctx.store, email),
    deleteSubscriber: (email) => ctx.store.transaction((db) => deleteSubscriber(db, email)),
    liftSuppression: (email) => ctx.store.transaction((db) => liftSuppression(db, email)),
    replayDeliveries: async (query) => {
      const ids = await replayDeliveries(ctx.store, query, ctx.now());
      await ctx.queue.addMany("webhook", ids);
      return ids;
    },
    pollNow: async (id) => {
      const found = await pollNow(ctx.store, id, ctx.now());
      if (found) await ctx.queue.add("poll", id);
      return found;
    },
  };
}

async function ordered<T>(order: Promise<T | null>): Promise<Ordered<T> | null> {
  try {
    const value = await order;
    return value === null ? null : { ok: true, value };
  } catch (error) {
    if (error instanceof OrderError) return { ok: false, problem: error.message };
    throw error;
  }
}

async function readiness(ctx: Context, state: ConfigState): Promise<Readiness> {
  const check = async (name: string, work: () => Promise<unknown>): Promise<Readiness["checks"][number]> => {
    try {
      await work();
      return { name, state: "ok", detail: null };
    } catch {
      return { name, state: "failed", detail: `the ${name} does not answer` };
    }
  };
  const checks = await Promise.all([
    check("database", () => ctx.store.query("select 1")),
    check("queue", () => ctx.queue.counts()),
  ]);
  checks.push({
    name: "configuration",
    state: state.error === null ? "ok" : "stale",
    detail: state.error === null ? null : "the last edit is invalid: the configuration before it stays in use",
  });
  return { ok: checks.every((each) => each.state !== "failed"), checks };
}

async function tryArticle(ctx: Context, input: { url: string } | { text: string }): Promise<TryAnswer> {
  try {
    const read = "url" in input ? await readUrl(ctx, input.url) : parseText(input.text);
    const { assessment, mentions, json } = await explain(ctx.cpu(), read, (found) =>
      secondOpinion(ctx, read, found, { db: ctx.store, articleId: null, now: ctx.now() }),
    );
    const offset = fullText(read).length - read.text.length;
    const inText = mentions
      .filter(({ start }) => start >= offset)
      .map((mention) => ({ ...mention, start: mention.start - offset, end: mention.end - offset }));
    const { title, text, language, publishedAt } = read;
    return {
      ok: true,
      article: { title, text, language, publishedAt, assessment, mentions: inText, explanation: json.explanation },
    };
  } catch (error) {
    if (error instanceof PageError) return { ok: false, problem: error.message };
    throw error;
  }
}
