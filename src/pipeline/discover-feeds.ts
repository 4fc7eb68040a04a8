import type { FeedType } from "../config/vocabulary.js";
import { channelPage, languageOf, type PageClues, pageClues } from "../feeds/discover/page-clues.js";
import { feedPlaces, sitemapPlaces, sitemapsIn } from "../feeds/discover/places.js";
import { proposeSelectors } from "../feeds/discover/selectors.js";
import { loadPage } from "../feeds/sources/html.js";
import type { ParsedFeed, WebSource } from "../feeds/types.js";
import type { HttpAnswer } from "../http/types.js";
import { readAnswer, type SourceContext } from "./read-source.js";

/** A source that was found, and tried. */
export interface Proposal {
  type: FeedType;
  url: string;
  title: string | null;
  language: string | null;
  /** Of a page. */
  links: string | null;
  /** How it was found. */
  how: string;
  entries: number;
  dated: number;
  newest: Date | null;
  examples: string[];
}

export interface Discovery {
  proposals: Proposal[];
  /** What was named and can't be read. */
  problems: string[];
}

/** An address can't be looked at; the message is for whoever typed it. */
export class DiscoveryError extends Error {
  override readonly name = "DiscoveryError";
}

/**
 * Finds the sources at and around an address: what it is itself; the feeds that the page names or that stand in the usual places;
 * news sitemaps; Telegram channels; and a selector for the page's own links. Each was fetched and read.
 *
 * @throws DiscoveryError, HttpError where the address itself can't be had
 * Cost: up to some thirty requests to one site, two at a time; fewer where the page names its feeds.
 */
export async function discoverFeeds(ctx: SourceContext, address: string): Promise<Discovery> {
  const channel = channelPage(address);
  const url = channel ?? address;
  const answer = await ctx.http().request(url);
  if (answer.status !== 200) throw new DiscoveryError(`${url} answered ${answer.status}: there is nothing to look at.`);
  const problems: string[] = [];
  const attempt = tries(ctx, problems);
  if (channel !== null) {
    const found = await attempt.answer(answer, { type: "telegram" }, "a Telegram channel", true, url);
    return { proposals: found, problems };
  }
  const itself = [
    ...(await attempt.answer(answer, { type: "rss" }, "the address itself", false, url)),
    ...(isSitemap(answer) ? await attempt.answer(answer, { type: "sitemap" }, "the address itself", true, url) : []),
  ];
  if (itself.length > 0 || isSitemap(answer)) return { proposals: itself, problems };

  const $ = loadPage(answer.body, { contentType: answer.headers.get("content-type"), url: answer.url });
  const clues = pageClues($, answer.url);
  const feeds = await findFeeds(attempt, clues, answer.url);
  const sitemaps = await findSitemaps(ctx, attempt, answer.url, feeds.length > 0);
  const channels = (
    await Promise.all(clues.channels.map((page) => attempt.address(page, { type: "telegram" }, "linked", false)))
  ).flat();
  const selectors = proposeSelectors($, answer.url).map(
    ({ links, count, dated, examples }): Proposal => ({
      ...{ type: "page", url: answer.url, title: clues.title, language: clues.language, links, how: "the page's own links" },
      ...{ entries: count, dated, newest: null, examples },
    }),
  );
  return { proposals: [...feeds, ...sitemaps, ...channels, ...selectors], problems };
}

type Attempts = ReturnType<typeof tries>;

/** Reads addresses and answers as sources; what can't be read is no proposal, and a problem where somebody had named it. */
function tries(ctx: SourceContext, problems: string[]) {
  const answer = async (
    got: HttpAnswer,
    source: WebSource,
    how: string,
    named: boolean,
    asked = got.url,
  ): Promise<Proposal[]> => {
    try {
      if (got.status !== 200) throw new Error(`the server answered ${got.status}`);
      const { feed } = await readAnswer(ctx, got, source);
      return feed.entries.length === 0 && !named ? [] : [proposal(feed, got.movedTo ?? asked, source, how)];
    } catch (error) {
      if (named) problems.push(`${got.url}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  const address = async (url: string, source: WebSource, how: string, named: boolean): Promise<Proposal[]> => {
    try {
      return await answer(await ctx.http().request(url), source, how, named, url);
    } catch (error) {
      if (named) problems.push(`${url}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  return { answer, address };
}

async function findFeeds(
  attempt: Attempts,
  { linked, likely, language, title }: PageClues,
  pageUrl: string,
): Promise<Proposal[]> {
  const rss = (urls: readonly string[], how: string, named: boolean) =>
    Promise.all(urls.map((url) => attempt.address(url, { type: "rss" }, how, named)));
  const named = (await rss(linked, "named by the page", true)).flat();
  const found = named.length > 0 ? named : (await rss(likely, "linked on the page", false)).flat();
  const all = found.length > 0 ? found : (await rss(feedPlaces(pageUrl), "a usual place", false)).flat();
  const once = new Map(all.map((one) => [one.url, one]));
  return [...once.values()].map((one) => ({ ...one, language: one.language ?? language, title: one.title ?? title }));
}

async function findSitemaps(ctx: SourceContext, attempt: Attempts, pageUrl: string, hasFeed: boolean): Promise<Proposal[]> {
  const robots = await ctx
    .http()
    .request(`${new URL(pageUrl).origin}/robots.txt`)
    .then(({ status, body }) => (status === 200 ? Buffer.from(body).toString("utf8") : ""))
    .catch(() => "");
  const named = sitemapsIn(robots).slice(0, 5);
  const read = (urls: readonly string[], how: string) =>
    Promise.all(urls.map((url) => attempt.address(url, { type: "sitemap" }, how, false)));
  const found = (await read(named, "named by robots.txt")).flat();
  const usual = found.some(isNews) ? [] : sitemapPlaces(pageUrl).filter((url) => !named.includes(url));
  const all = [...found, ...(await read(usual, "a usual place")).flat()];
  const news = all.filter(isNews);
  // A plain sitemap holds everything that a site ever had: it is for sites that offer nothing else.
  return news.length > 0 ? news.slice(0, 2) : hasFeed ? [] : all.filter(({ newest }) => newest !== null).slice(0, 1);
}

/** Dates of publication stand in news sitemaps only. */
const isNews = ({ entries, dated }: Proposal) => entries > 0 && dated > entries / 2;

function isSitemap({ body }: HttpAnswer): boolean {
  if (body[0] === 0x1f && body[1] === 0x8b) return true;
  return /<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(Buffer.from(body.subarray(0, 4096)).toString("latin1"));
}

function proposal(feed: ParsedFeed, url: string, source: WebSource, how: string): Proposal {
  const times = feed.entries.flatMap(({ publishedAt, changedAt }) => (publishedAt ?? changedAt)?.getTime() ?? []);
  return {
    type: source.type,
    url,
    title: feed.title,
    language: languageOf(feed.language),
    links: source.type === "page" ? source.links : null,
    how,
    entries: feed.entries.length,
    dated: feed.entries.filter(({ publishedAt }) => publishedAt !== null).length,
    newest: times.length === 0 ? null : new Date(Math.max(...times)),
    examples: feed.entries.flatMap(({ title }) => title ?? []).slice(0, 3),
  };
}
