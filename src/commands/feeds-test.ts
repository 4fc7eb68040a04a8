import type { Command } from "commander";
import { type FeedConfig, feedSchema } from "../config/feeds-schema.js";
import { loadConfig } from "../config/load.js";
import type { Config } from "../config/schema.js";
import { FEED_TYPES, type FeedType } from "../config/vocabulary.js";
import { channelPage } from "../feeds/discover/page-clues.js";
import { createHttpClient } from "../http/client.js";
import { createCpu } from "../pipeline/cpu.js";
import { type FeedTrial, tryFeed } from "../pipeline/try-feed.js";
import { colours, Failure, print, printJson, printTable } from "./output.js";
import { withProgress } from "./progress.js";

const AT_ONCE = 8;
const SHOWN = 10;

interface Options {
  json?: boolean;
  type?: FeedType;
  links?: string;
  all?: boolean;
}

export function addFeedsTest(feeds: Command, configDir: () => string): void {
  feeds
    .command("test")
    .description("fetch feeds as the poll does, keep nothing, and show what was read; exit 1 where one can't be read")
    .argument("[feed]", "a feed's id in feeds.yaml, or an address; left out: every feed")
    .option("--type <type>", `of an address: ${FEED_TYPES.filter((type) => type !== "mailbox").join(", ")} (default: rss)`)
    .option("--links <selector>", "of an address of type page: CSS selector of its links")
    .option("--all", "show every entry, not the first ten")
    .option("--json", "print everything as JSON")
    .action(async (asked: string | undefined, options: Options, command: Command) => {
      if (options.type !== undefined && !FEED_TYPES.includes(options.type))
        command.error(`error: --type ${options.type} is none of ${FEED_TYPES.join(", ")}`);
      if (options.type === "page" && options.links === undefined) command.error("error: --type page needs --links SELECTOR");
      const config = loadConfig(configDir(), process.env);
      const chosen = asked === undefined ? config.feeds : [feedFor(config, asked, options)];
      const trials = await tryAll(config, chosen);
      const failed = trials.filter(({ ok }) => !ok);
      if (options.json) printJson(asked === undefined ? trials : trials[0]);
      else if (asked === undefined) printAll(trials);
      else for (const trial of trials) printOne(trial, options.all ?? false);
      if (failed.length > 0) process.exitCode = 1;
    });
}

function feedFor(config: Config, asked: string, { type, links }: Options): FeedConfig {
  const known = config.feeds.find(({ id, url }) => id === asked || url === asked);
  if (known !== undefined && type === undefined) return known;
  if (!/^https?:\/\//i.test(asked) && channelPage(asked) === null)
    throw new Failure(
      `feeds.yaml has no feed "${asked}". Give an id of it (vigil status --all lists them) or an address (https://…).`,
    );
  const url = channelPage(asked) ?? asked;
  if (!URL.canParse(url)) throw new Failure(`"${asked}" is no address.`);
  const kind = type ?? (channelPage(asked) === null ? (links === undefined ? "rss" : "page") : "telegram");
  return feedSchema.parse({ id: "test", type: kind, url, ...(links !== undefined && { links }) });
}

async function tryAll(config: Config, feeds: readonly FeedConfig[]): Promise<FeedTrial[]> {
  const { fetch } = config.vigil;
  const http = createHttpClient({ ...fetch, timeoutMs: fetch.timeout * 1000 });
  const cpu = createCpu(config.watchlist);
  const ctx = { config: () => config, http: () => http, cpu: () => cpu };
  const trials: FeedTrial[] = [];
  const waiting = [...feeds.entries()];
  let done = 0;
  const work = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [i, feed] = next;
      trials[i] = await tryFeed(ctx, feed, new Date());
      done++;
    }
  });
  await withProgress(() => `${done} of ${feeds.length} feeds asked`, Promise.all(work)).finally(() =>
    Promise.all([http.close(), cpu.close()]),
  );
  return trials;
}

const day = (at: Date | null | undefined) => at?.toISOString().slice(0, 16).replace("T", " ") ?? "–";
const newestOf = ({ feed }: FeedTrial) =>
  (feed?.entries ?? []).reduce<Date | null>(
    (newest, { publishedAt }) => (publishedAt !== null && (newest === null || publishedAt > newest) ? publishedAt : newest),
    null,
  );
const inMinutes = (at: Date | null) =>
  at === null ? "never" : `in ${Math.max(1, Math.round((at.getTime() - Date.now()) / 60_000))} min`;

function printAll(trials: readonly FeedTrial[]): void {
  const notes = ({ reason, problems, feed, movedTo, robots }: FeedTrial) =>
    [
      ...(reason === null ? problems : [colours.red(reason)]),
      ...(feed?.repairs ?? []).map((repair) => `mended: ${repair}`),
      ...(movedTo === null ? [] : [`moved to ${movedTo}`]),
      ...(robots?.allows === false ? ["robots.txt does not want it read"] : []),
    ].join("; ");
  printTable(
    ["feed", "type", "", "entries", "newest (UTC)", "next poll", "notes"],
    trials.map((trial) => [
      trial.id,
      trial.type,
      trial.ok ? colours.green("✓") : colours.red("✗"),
      trial.feed?.entries.length ?? null,
      day(newestOf(trial)),
      inMinutes(trial.nextPollAt),
      notes(trial),
    ]),
  );
  const failed = trials.filter(({ ok }) => !ok).length;
  print(`${trials.length - failed} of ${trials.length} feeds can be read.`);
}

function printOne(trial: FeedTrial, all: boolean): void {
  const { feed, url, type, reliability, robots } = trial;
  print(
    `${trial.ok ? colours.green("✓") : colours.red("✗")} ${colours.bold(feed?.title ?? trial.id)}  ${url}  ${colours.dim(`${type}, reliability ${reliability}`)}`,
  );
  if (trial.reason !== null) print(colours.red(`  ${trial.reason}`));
  if (trial.movedTo !== null) print(`  moved for good to ${trial.movedTo}`);
  if (robots !== null)
    print(
      `  robots.txt: ${robots.allows ? "allows it" : colours.yellow("does not want it read")}${robots.crawlDelaySeconds > 0 ? `, Crawl-delay ${robots.crawlDelaySeconds} s` : ""}`,
    );
  print(`  next poll: ${inMinutes(trial.nextPollAt)}`);
  if (feed === null) return;
  print(`  ${feed.entries.length} entries, read by ${feed.reader}; the newest ${day(newestOf(trial))} UTC`);
  for (const repair of feed.repairs) print(colours.yellow(`  mended: ${repair}`));
  for (const problem of trial.problems) print(colours.yellow(`  ${problem}`));
  const shown = all ? feed.entries : feed.entries.slice(0, SHOWN);
  if (shown.length === 0) return;
  print();
  printTable(
    ["published (UTC)", "title", "id", "link"],
    shown.map(({ publishedAt, title, id, url: link }) => [
      day(publishedAt),
      (title ?? "–").slice(0, 80),
      (id ?? "–").slice(0, 40),
      link,
    ]),
  );
  if (shown.length < feed.entries.length) print(colours.dim(`… and ${feed.entries.length - shown.length} more (--all)`));
}
