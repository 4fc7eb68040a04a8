import type { Command } from "commander";
import { oneLine } from "../config/add-items.js";
import { loadConfig } from "../config/load.js";
import { free, idFor } from "../feeds/exchange/new-feeds.js";
import { createHttpClient } from "../http/client.js";
import { createCpu } from "../pipeline/cpu.js";
import { discoverFeeds, type Proposal } from "../pipeline/discover-feeds.js";
import { colours, Failure, print, printJson } from "./output.js";
import { withProgress } from "./progress.js";

export function addFeedsDiscover(feeds: Command, configDir: () => string): void {
  feeds
    .command("discover")
    .description("find the feeds, news sitemaps, channels and links of a site, and print them ready for feeds.yaml")
    .argument("<url>", "a site, a page, a feed, a sitemap, or a Telegram channel (t.me/NAME)")
    .option("--json", "print what was found as JSON")
    .addHelpText(
      "after",
      "\nexamples:\n  vigil feeds discover https://www.dawn.com\n  vigil feeds discover t.me/durov\nexit 1 where nothing was found",
    )
    .action(async (said: string, options: { json?: boolean }, command: Command) => {
      const url = /^[a-z]+:\/\//i.test(said) ? said : `https://${said}`;
      if (!URL.canParse(url)) command.error(`error: "${said}" is no address`);
      const config = loadConfig(configDir(), process.env);
      const { fetch } = config.vigil;
      let asked = 0;
      const client = createHttpClient({ ...fetch, timeoutMs: fetch.timeout * 1000 });
      const http = {
        ...client,
        request: (...args: Parameters<typeof client.request>) => {
          asked++;
          return client.request(...args);
        },
      };
      const cpu = createCpu(config.watchlist);
      const ctx = { config: () => config, http: () => http, cpu: () => cpu };
      const found = await withProgress(() => `looking around ${url}: ${asked} requests`, discoverFeeds(ctx, url)).finally(() =>
        Promise.all([client.close(), cpu.close()]),
      );
      const ids = new Set(config.feeds.map(({ id }) => id));
      const there = new Map(config.feeds.map((feed) => [feed.url, feed.id]));
      const proposals = found.proposals.map((proposal) => {
        const id = free(idFor(proposal.title, proposal.url), ids);
        ids.add(id);
        return { ...proposal, yaml: `- ${oneLine(valuesOf(id, proposal))}`, configuredAs: there.get(proposal.url) ?? null };
      });
      if (options.json) printJson({ proposals, problems: found.problems });
      else print(textOf(proposals, found.problems));
      if (proposals.length === 0) throw new Failure(`Nothing to read was found at ${url}.`);
    });
}

function valuesOf(id: string, { type, url, title, language, links }: Proposal): Record<string, string> {
  return {
    id,
    ...(type !== "rss" && { type }),
    url,
    ...(links !== null && { links }),
    ...(title !== null && { title: title.slice(0, 80) }),
    ...(language !== null && { language }),
  };
}

function textOf(
  proposals: readonly (Proposal & { yaml: string; configuredAs: string | null })[],
  problems: readonly string[],
): string {
  const lines = proposals.flatMap(({ yaml, how, entries, dated, newest, examples, configuredAs }) => [
    colours.dim(
      `# ${how}: ${entries} entries, ${dated} with a date${newest === null ? "" : `, the newest of ${newest.toISOString().slice(0, 16)}Z`}${configuredAs === null ? "" : `; feeds.yaml has it as ${configuredAs}`}`,
    ),
    ...examples.map((title) => colours.dim(`#   ${title.slice(0, 100)}`)),
    yaml,
    "",
  ]);
  const hint =
    proposals.length === 0 ? [] : [colours.dim("# Add `reliability: A` to F, the Admiralty grade of the source; without it, C.")];
  return [...lines, ...problems.map((problem) => colours.yellow(`# can't be read: ${problem}`)), ...hint].join("\n");
}
