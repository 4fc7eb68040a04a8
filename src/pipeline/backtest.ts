import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess as classify, fullText } from "../classify/index.js";
import type { ArticleText } from "../classify/types.js";
import { feedSchema } from "../config/feeds-schema.js";
import type { Config } from "../config/schema.js";
import type { EventKind } from "../config/vocabulary.js";
import type { StoredArticle } from "../store/articles.js";
import { openStore } from "../store/database.js";
import { addEntries } from "../store/entries.js";
import { syncFeeds } from "../store/feeds.js";
import { syncSubscriptions } from "../store/subscriptions.js";
import { compileWatchlist, findMentions } from "../watchlist/index.js";
import { assessArticle } from "./assess.js";
import { offlineContext } from "./offline-context.js";
import { subscriptionsOf } from "./sync-config.js";

/** An event that a subscription would be told of. */
export interface Alert {
  /** Of the webhook or digest, as alerts.yaml has it. */
  subscription: string;
  kind: EventKind;
  headline: string;
  groups: string[];
  /** Of its first report. */
  url: string;
  at: Date;
}

export interface Backtest {
  articles: number;
  /** Alerts of the configuration as it is, and as it would be. */
  before: number;
  after: number;
  gained: Alert[];
  lost: Alert[];
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Tells the past again under two configurations, each on a database of its own in a temporary folder: nobody is told of anything.
 * What the language model would say, and official lists, are left out.
 *
 * @param articles oldest first
 * @param progress called with the share that is done, 0 to 1
 * Cost: some 800 articles a second for what says nothing under either; 15 for what does, twice.
 */
export async function backtest(
  before: Config,
  after: Config,
  articles: readonly StoredArticle[],
  progress: (share: number) => void,
): Promise<Backtest> {
  const assessors = [before, after].map(assessor);
  const relevant = articles.filter((article, i) => {
    if (i % 200 === 0) progress((i / articles.length) * 0.3);
    return assessors.some((assess) => assess(textOf(article)).assessment.happenings.length > 0);
  });
  const [told, wouldTell] = [
    await replay(before, relevant, (share) => progress(0.3 + share * 0.35)),
    await replay(after, relevant, (share) => progress(0.65 + share * 0.35)),
  ];
  const key = ({ subscription, kind, url }: Alert) => JSON.stringify([subscription, kind, url]);
  const without = (some: readonly Alert[], others: readonly Alert[]) => {
    const known = new Set(others.map(key));
    return some.filter((alert) => !known.has(key(alert)));
  };
  return {
    articles: articles.length,
    before: told.length,
    after: wouldTell.length,
    gained: without(wouldTell, told),
    lost: without(told, wouldTell),
  };
}

const textOf = ({ title, text, language, publishedAt, firstSeenAt }: StoredArticle): ArticleText => ({
  title,
  text,
  language,
  publishedAt: publishedAt ?? firstSeenAt,
  updates: null,
});

function assessor({ watchlist }: Config) {
  const compiled = compileWatchlist(watchlist);
  return (article: ArticleText) => {
    const mentions = findMentions(compiled, fullText(article));
    return { assessment: classify(article, mentions), mentions };
  };
}

async function replay(config: Config, articles: readonly StoredArticle[], progress: (share: number) => void): Promise<Alert[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "vigil-backtest-"));
  const { store, settled } = await openStore({ databaseUrl: null, dataDir, log: quiet });
  await settled();
  const assess = assessor(config);
  let now = articles[0]?.firstSeenAt ?? new Date();
  const ctx = offlineContext(store, config, { now: () => now, cpu: { assess: async (article) => assess(article) } });
  try {
    const known = new Set(config.feeds.map(({ id }) => id));
    const others = [...new Set(articles.map(({ feedId }) => feedId))].filter((id) => !known.has(id));
    const strays = others.map((id) => ({ ...feedSchema.parse({ id: "stray", url: "https://stray.invalid/" }), id }));
    await syncFeeds(store, [...config.feeds, ...strays]);
    const begin = new Date(now.getTime() - 1000);
    await syncSubscriptions(store, subscriptionsOf(config, begin), begin);
    for (const [i, article] of articles.entries()) {
      now = article.firstSeenAt;
      const { url, title, text, language, publishedAt, feedId } = article;
      const entry = { keys: [url], canonicalUrl: url, url, title, contentHtml: null, language, publishedAt, text };
      const added = await addEntries(store, [{ feedId, entries: [{ ...entry, state: "read" as const }] }], now);
      for (const id of added.articles) await assessArticle(ctx, id);
      progress((i + 1) / articles.length);
    }
    return await store.query<Alert>(
      `select s.title as subscription, e.kind, e.headline, array(select g->>'name' from jsonb_array_elements(e.groups) g) as groups, e.first_seen_at as at,
         (select a.url from reports r join articles a on a.id = r.article_id where r.event_id = e.id order by r.seen_at, r.article_id limit 1) as url
       from (select distinct subscription_id, event_id from deliveries where type <> 'event.updated'
             union select subscription_id, event_id from digest_items) due
       join subscriptions s on s.id = due.subscription_id join events e on e.id = due.event_id
       order by e.first_seen_at, e.id, s.title`,
    );
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
